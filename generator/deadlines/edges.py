"""Starts, middles and ends of months and years, and lists of them.

::

    edge  = EDGE {separator EDGE} (month | ["учебного" | "календарного"] "года" | YEARS) [year]
    EDGE  = "начало" | "середина" | "конец"
"""

from generator.deadlines.cursor import Cursor
from generator.deadlines.days import When
from generator.deadlines.items import Point, Stretch
from generator.deadlines.years import in_years, take_year, take_years

_EDGES = {"start": 1, "middle": 2, "end": 3}
_SEPARATORS = frozenset({"dash", "and", "comma", "slash", "along", "until"})


def edges(cursor: Cursor) -> When:
    """Return what the edges at the cursor are edges of: parts of a month, months of a year."""
    numbers, ranged = _take_edges(cursor)
    if not numbers:
        return []
    if month := cursor.take("month"):
        cursor.take_unit("month")
        return _of_month(cursor, numbers, int(str(month.value)), ranged=ranged)
    calendar = bool(cursor.take("calendar"))
    if cursor.is_school():
        cursor.at += 1
        cursor.take_unit("year")
        year = take_year(cursor).year
        return [Point(unit="school-edge", number=number, year=year) for number in numbers]
    if cursor.take_unit("year"):
        return [Point(unit="year-edge", number=number, month=calendar) for number in numbers]
    year, last, school = take_year(cursor)
    if year and last and school:
        return [Point(unit="school-edge", number=number, year=year) for number in numbers]
    if year and not last:
        return [Point(unit="year-edge", number=number, year=year) for number in numbers]
    return []


def _take_edges(cursor: Cursor) -> tuple[list[int], bool]:
    """Return the edges in order, and whether they are the two ends of a range: «начало – середина октября»."""
    token = cursor.take("edge")
    if not token:
        return [], False
    found = [_EDGES[str(token.value)]]
    ranged = False
    while True:
        start = cursor.at
        separator = cursor.take(*_SEPARATORS)
        cursor.take("in")
        token = cursor.take("edge")
        if not token or not separator:
            cursor.at = start
            return sorted(set(found)), ranged
        ranged = separator.kind in {"dash", "along", "until"} and len(found) == 1
        found.append(_EDGES[str(token.value)])


def _of_month(cursor: Cursor, numbers: list[int], month: int, *, ranged: bool) -> When:
    found: When = []
    points = [Point(unit="decade", number=number, month=month) for number in numbers]
    for printed in take_years(cursor):
        parts = [part for point in points for part in in_years(point, printed)]
        if ranged and len(points) == 2 and len(parts) == 2:
            found.append(Stretch(first=parts[0], last=parts[1]))
        else:
            found += parts
    return found
