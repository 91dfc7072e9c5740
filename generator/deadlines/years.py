"""Years as they are printed beside a time: «2023», «2023 г.», «2023/2024 учебный год», «следующего года»."""

from dataclasses import replace
from typing import NamedTuple

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Point

SCHOOL_YEAR_BEGINS = 9
_WINTER = 4
_SHORT = frozenset({"г", "гг", "год", "года", "году", "годом"})  # «октябрь 23 г.», but «20 лет»
NEXT = -1  # "of the next year": the plan's period tells which
NEXT_SCHOOL = -2  # the next school year, by its autumn
NEXT_SPRING = -3


class PrintedYear(NamedTuple):
    """A year as printed: ``last`` closes a run of years, which a ``school`` year is; NEXT is "the next year",
    NEXT_SCHOOL and NEXT_SPRING are the years of the next school year."""

    year: int | None = None
    last: int | None = None
    school: bool = False


def take_year(cursor: Cursor) -> PrintedYear:
    """Return the year that stands at the cursor and move past it; one without ``year`` when there is none."""
    start = cursor.at
    opened = bool(cursor.take("open"))
    if cursor.kind() == "comma" and cursor.kind(1) in {"year", "years", "years-slash"} and not _is_heading(cursor, 2):
        cursor.at += 1  # «октябрь, 2024»
    if cursor.kind() == "dash" and cursor.kind(1) == "year" and cursor.kind(2) != "dash":  # «сентябрь – 2021»
        cursor.at += 1
    found = _year_words(cursor) or _year_digits(cursor)
    if found and (not opened or cursor.take("close")):
        return found
    cursor.at = start
    return PrintedYear()


def _is_heading(cursor: Cursor, ahead: int) -> bool:
    """Return whether the year that ends before ``ahead`` stands over what follows: «октябрь, 2024 год: январь».

    So does every year in a phrase that begins with one over what follows: «2023 год – октябрь, 2024 год – январь».
    """
    after = ahead + cursor.is_unit("year", ahead=ahead)
    first = [token.kind for token in cursor.tokens[:3] if token.kind != "unit"]
    headed = first[:1] == ["year"] and first[1:2] in (["dash"], ["colon"])
    return cursor.kind(ahead) == "month" or cursor.kind(after) == "colon" or headed


def take_years(cursor: Cursor) -> list[PrintedYear]:
    """Return the years that stand at the cursor: «2021», «(2021, 2022 и 2023)»; one without ``year`` for none."""
    start = cursor.at
    if cursor.take("open"):
        found = _list_of_years(cursor)
        if len(found) > 1 and cursor.take("close"):
            return found
        cursor.at = start
    return _list_of_years(cursor)


def _list_of_years(cursor: Cursor) -> list[PrintedYear]:
    found = [take_year(cursor)]
    while found[-1].year and cursor.kind() in {"comma", "and"} and cursor.kind(2) != "month":
        if cursor.kind(1) != "year" and not (found[-1].last and cursor.kind(1) == "years"):
            break
        cursor.at += 1
        found.append(take_year(cursor))
    return found


def in_years(point: Point, printed: PrintedYear) -> list[Point]:
    """Return ``point`` in its printed year, in that of a school year in which it lies, or in each of a run of years."""
    if printed.year is None:
        return [point]
    if printed.last is None:
        return [point.in_year(printed.year)]
    if not printed.school and not (point.unit == "season" and point.number == _WINTER):
        return [point.in_year(each) for each in range(printed.year, printed.last + 1)]
    if point.unit == "half":
        return [replace(point, year=printed.year, school=True)]
    if point.unit == "season" and point.number == _WINTER:  # «зима 2023-2024»
        return [point.in_year(printed.year)]
    month = {"quarter": point.number * 3 - 2, "season": point.number * 3}.get(point.unit, point.month)
    return [point.in_year(printed.year if month >= SCHOOL_YEAR_BEGINS else printed.last)]


def _year_words(cursor: Cursor) -> PrintedYear | None:
    if cursor.is_new_school_year() and cursor.is_unit("year", ahead=2):
        cursor.at += 3
        return PrintedYear(NEXT_SCHOOL, NEXT_SPRING, school=True)
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
        school = cursor.is_school() or token.kind == "years-slash" or _is_school_list(cursor)
        cursor.at += cursor.is_school()
        take_year_word(cursor)
        return PrintedYear(int(token.value[0]), int(token.value[1]), school)
    short = cursor.number()
    if cursor.kind() == "number" and short and 18 < short < 100 and cursor.printed(1) in _SHORT:
        cursor.at += 1
        take_year_word(cursor)
        return PrintedYear(2000 + short)
    return None


def _is_school_list(cursor: Cursor) -> bool:
    """Return whether further pairs of years follow whose last is a school year: «2022-2023, 2023-2024 уч. годы»."""
    ahead = 0
    while cursor.kind(ahead) in {"comma", "and"} and cursor.kind(ahead + 1) in {"years", "years-slash"}:
        ahead += 2
    return ahead > 0 and (cursor.is_school(ahead) or cursor.kind(ahead - 1) == "years-slash")


def take_year_word(cursor: Cursor) -> None:
    """Move past «г.», «год», «гг.»."""
    while cursor.take_unit("year"):
        pass
