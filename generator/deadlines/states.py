"""Throughout, continuously, regularly.

::

    throughout = ["в"] "течение" ["всего"] ("периода" … | ["учебного" | "календарного"] "года" [YEARS] | years | when)
               | ("весь" | "круглый") ("период" | ["учебный"] "год") | "круглогодично"
               | ["следующий" | "новый"] "учебный" "год" [YEARS]
    years      = YEAR ["года"] {("," | "и") YEAR ["года"]}
    state      = "постоянно" | "регулярно" | …
"""

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Point, State
from generator.deadlines.years import NEXT_SCHOOL, PrintedYear, take_year

_DATES = frozenset({"date", "month", "year", "monthyear", "unit"})
_YEARS = frozenset({"year", "years", "years-slash"})


def take_throughout(cursor: Cursor) -> State | None:
    """Return "throughout" when the words at the cursor say so, with the years they name, and move past them."""
    start = cursor.at
    if cursor.take("throughout"):
        return State(kind="throughout")
    cursor.take("in")
    during = bool(cursor.take("during"))
    cursor.take("in")
    whole = bool(cursor.take("whole"))
    cursor.take("this")
    if (during or whole) and cursor.take("period"):
        while cursor.kind() in {"word", "document"}:
            cursor.at += 1
        return State(kind="throughout")
    new = cursor.is_new_school_year()
    cursor.at += new
    bare = not during and not whole and (cursor.at == start or new)
    calendar = cursor.take("calendar")
    if cursor.is_school() and (during or whole or bare):
        cursor.at += 1
        return _school_year(cursor, new=new) if cursor.take_unit("year") else None
    if not during and not whole:
        return None
    if cursor.take_unit("year"):
        return State(kind="throughout", points=(Point(unit="year"),) if calendar else ())
    return _years(cursor, during=during)


def _school_year(cursor: Cursor, *, new: bool) -> State:
    """Return the school year just named, with the years that may follow: «учебный год 2024-2025»."""
    if new:
        return State(kind="throughout", points=(Point(unit="school-year", year=NEXT_SCHOOL),))
    place = cursor.at
    printed = take_year(cursor)
    if printed.year and printed.year > 0 and printed.last:
        return State(kind="throughout", points=(_point(printed._replace(school=True)),))
    cursor.at = place
    return State(kind="throughout", points=(Point(unit="school-year"),))


def _years(cursor: Cursor, *, during: bool) -> State | None:
    """Return «в течение 2023 года», «в течение 2022-2023 и 2023-2024 учебных годов», «весь 2023 год»."""
    place = cursor.at
    points: list[Point] = []
    while (printed := take_year(cursor)).year:
        points.append(_point(printed))
        if cursor.kind() not in {"comma", "and"} or cursor.kind(1) not in _YEARS:
            break
        cursor.at += 1
    if points and (during or cursor.kind(-1) in {"unit", "school"}):
        return State(kind="throughout", points=tuple(points))
    cursor.at = place
    return None


def _point(printed: PrintedYear) -> Point:
    if printed.year == NEXT_SCHOOL:
        return Point(unit="school-year", year=NEXT_SCHOOL)
    closes = (printed.last - 1 if printed.school else printed.last) if printed.last else None
    return Point(unit="school-year" if printed.school else "year", year=printed.year, last_year=closes)


def take_state(cursor: Cursor) -> State | None:
    """Return "continuous" or "regular" when the word at the cursor says so, and move past it."""
    start = cursor.at
    cursor.take("in")
    token = cursor.take("continuous", "regular")
    if not token:
        cursor.at = start
        return None
    if cursor.kind() == "word" and cursor.kind(-2) == "in":  # «на постоянной основе»
        cursor.at += 1
    onward = cursor.kind(start - cursor.at - 1) == "dash" and cursor.kind(start - cursor.at - 2) in _DATES
    return State(kind="continuous" if token.kind == "continuous" else "regular", onward=onward)
