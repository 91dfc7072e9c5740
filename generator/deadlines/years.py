"""Years as they are printed beside a time: «2023», «2023 г.», «2023/2024 учебный год», «следующего года»."""

from typing import NamedTuple

from generator.deadlines.cursor import Cursor

NEXT = -1  # "of the next year": the plan's period tells which


class PrintedYear(NamedTuple):
    """A year as printed: ``last`` closes a run of years, which a ``school`` year is; NEXT is "the next year"."""

    year: int | None = None
    last: int | None = None
    school: bool = False


def take_year(cursor: Cursor) -> PrintedYear:
    """Return the year that stands at the cursor and move past it; one without ``year`` when there is none."""
    start = cursor.at
    opened = bool(cursor.take("open"))
    if cursor.kind() == "comma" and cursor.kind(1) in {"year", "years", "years-slash"} and cursor.kind(2) != "month":
        cursor.at += 1  # «октябрь, 2024»
    if cursor.kind() == "dash" and cursor.kind(1) == "year" and cursor.kind(2) != "dash":  # «сентябрь – 2021»
        cursor.at += 1
    found = _year_words(cursor) or _year_digits(cursor)
    if found and (not opened or cursor.take("close")):
        return found
    cursor.at = start
    return PrintedYear()


def _year_words(cursor: Cursor) -> PrintedYear | None:
    token = cursor.take("this", "next")
    if not token:
        return None
    cursor.take("school", "calendar")
    if not cursor.take_unit("year"):
        return None
    return PrintedYear(NEXT if token.kind == "next" else None)


def _year_digits(cursor: Cursor) -> PrintedYear | None:
    token = cursor.peek()
    if cursor.take("year"):
        take_year_word(cursor)
        return PrintedYear(int(str(token.value)))
    if cursor.take("years", "years-slash") and isinstance(token.value, tuple):
        school = cursor.is_school() or token.kind == "years-slash"
        cursor.at += cursor.is_school()
        take_year_word(cursor)
        return PrintedYear(int(token.value[0]), int(token.value[1]), school)
    short = cursor.number()
    if cursor.kind() == "number" and short and 18 < short < 100 and cursor.is_unit("year", ahead=1):  # «октябрь 23 г.»
        cursor.at += 1
        take_year_word(cursor)
        return PrintedYear(2000 + short)
    return None


def take_year_word(cursor: Cursor) -> None:
    """Move past «г.», «год», «гг.»."""
    while cursor.take_unit("year"):
        pass
