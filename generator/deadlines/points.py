"""Places in time: dates, months, quarters, weeks, seasons, years, and stretches and lists of them.

::

    when     = ["в"] (edge | numbers | date | month | season | year) [range]
    edge     = ("начало" | "середина" | "конец") (month | "учебного года") [year]
    numbers  = ["с"] count {("-" | "по" | "," | "и") count} (month | date | unit [month] | weekday month) [year]
    month    = MONTH ["месяц"] [year]
    season   = SEASON [year] | SEASON-ADJECTIVE "период" [year]
    year     = [","] YEAR ["г."] | YEARS ["учебный"] ["г."] | "следующего" "года"
    range    = ("-" | "по" | "до") when
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import get_args

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.days import When, day_of, days_before_date, days_of, weekdays_of
from generator.deadlines.items import Impossible, Point, Stretch, Unit
from generator.deadlines.years import NEXT, PrintedYear, take_year, take_year_word

_MOST = {"quarter": 4, "half": 2, "week": 5, "decade": 3, "half-month": 2}
_COUNTED: dict[str, Unit] = {unit: unit for unit in get_args(Unit) if unit in _MOST}
_OF_MONTH = {"week", "decade", "half-month"}
_EDGES = {"start": 1, "middle": 2, "end": 3}
_WINTER = 4
SCHOOL_YEAR_BEGINS = 9


def when(cursor: Cursor) -> When:
    """Return the points and stretches that stand at the cursor and move it past them; nothing when there are none."""
    start = cursor.at
    cursor.take("in")
    first = _single(cursor)
    if not first:
        cursor.at = start
        return []
    if len(first) == 1 and isinstance(first[0], Point):
        return _ranged(cursor, first[0])
    return first


def _single(cursor: Cursor) -> When:
    for production in _PRODUCTIONS.get(cursor.kind(), ()):
        start = cursor.at
        found = production(cursor)
        if found:
            return found
        cursor.at = start
    return []


def _ranged(cursor: Cursor, first: Point) -> When:
    """Return ``first``, or the stretch that it begins; a chain a-b-c ends with its last link."""
    start = cursor.at
    last: Point | None = None
    between: list[Point] = []
    while cursor.kind() in {"dash", "along"} or (cursor.kind() == "until" and cursor.kind(-2) != "until"):
        place = cursor.at
        cursor.at += 1
        cursor.take("in")
        found = _single(cursor)
        if len(found) == 1 and isinstance(found[0], Stretch):  # «28 августа – 1-3 сентября»: the grammar has no such
            cursor.at = place
            break
        if not last and _only_years_differ(found):  # «март-апрель 2023, 2024 гг.»
            return [Stretch(first=first, last=point) for point in found if isinstance(point, Point)]
        if len(found) != 1 or not isinstance(found[0], Point):
            cursor.at = place
            break
        if last:
            between.append(last)
        last = found[0]
        start = cursor.at
    cursor.at = start
    if not last:
        return [first]
    if between and all(point.unit == "month" for point in (first, *between, last)):
        months = [point.month for point in (first, *between, last)]
        if any((second - one) % 12 != 1 for one, second in pairwise(months)):
            return [first, *between, last]
    return [Stretch(first=first, last=last)]


def _only_years_differ(found: When) -> bool:
    points = [replace(point, year=None) for point in found if isinstance(point, Point)]
    return len(found) == len(points) > 1 and len(set(points)) == 1


def with_year(cursor: Cursor, point: Point) -> When:
    """Return ``point`` with the year that follows it; one point for each when several years follow."""
    printed = take_year(cursor)
    found = _in_years(point, printed)
    while printed.year and cursor.kind() in {"comma", "and"} and cursor.kind(1) == "year":  # «сентябрь 2021, 2022»
        cursor.at += 1
        found += _in_years(point, take_year(cursor))
    return found


def _in_years(point: Point, printed: PrintedYear) -> When:
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


def _month(cursor: Cursor) -> When:
    token = cursor.take("month")
    cursor.take_unit("month")
    return with_year(cursor, Point(unit="month", month=int(str(token.value)))) if token else []


def _date(cursor: Cursor) -> When:
    token = cursor.take("date")
    if not token or not isinstance(token.value, tuple):
        return []
    day, month, *years = (int(part) for part in token.value)
    point = day_of(day, month, years[0] if years else None)
    if isinstance(point, Impossible):
        return [point]
    if years:
        take_year_word(cursor)
        return [point]
    return with_year(cursor, point)


def _monthyear(cursor: Cursor) -> When:
    token = cursor.take("monthyear")
    if not token or not isinstance(token.value, tuple):
        return []
    take_year_word(cursor)
    month, year = (int(part) for part in token.value)
    return [Point(unit="month", month=month, year=year)]


def _season(cursor: Cursor) -> When:
    if token := cursor.take("season"):
        return with_year(cursor, Point(unit="season", number=int(str(token.value))))
    token = cursor.take("season-adjective")
    last = token
    if token and cursor.kind() == "dash" and cursor.kind(1) == "season-adjective":
        last = cursor.peek(1)
        cursor.at += 2
    if not token or not last or not (cursor.take("period") or cursor.take_unit("month", "day")):
        return []
    found = with_year(cursor, Point(unit="season", number=int(str(token.value))))
    first = found[0]
    if last is token or not isinstance(first, Point):
        return found
    return [Stretch(first=first, last=Point(unit="season", number=int(str(last.value))))]


def _year(cursor: Cursor) -> When:
    year, last, school = take_year(cursor)
    if year is None or year == NEXT:
        return []
    if school and last:
        return [Point(unit="school-year", year=year, last_year=last - 1)]
    return [Point(unit="year", year=year, last_year=last)]


def _edge(cursor: Cursor) -> When:
    token = cursor.take("edge")
    if not token:
        return []
    number = _EDGES[str(token.value)]
    also = 0
    if cursor.take("dash", "and") and (
        second := cursor.take("edge")
    ):  # «конец мая – начало июня» names a month between
        also = _EDGES[str(second.value)]
    if (month := cursor.take("month")) and not also:
        cursor.take_unit("month")
        return with_year(cursor, Point(unit="decade", number=number, month=int(str(month.value))))
    if cursor.is_school():
        cursor.at += 1
        cursor.take_unit("year")
        edges = sorted({number, also} - {0, 2})
        return [Point(unit="school-edge", number=edge) for edge in edges]
    if cursor.take_unit("year"):
        return [Point(unit="year-edge", number=edge) for edge in sorted({number, also} - {0})]
    year, last, school = take_year(cursor)
    if year and last and school and number != 2:
        return [Point(unit="school-edge", number=number, year=year)]
    if year and not last:
        return [Point(unit="year-edge", number=number, year=year)]
    return []


def _numbers(cursor: Cursor) -> When:
    pairs = take_numbers(cursor)
    if not pairs:
        return []
    if cursor.kind(1) == "date" and cursor.kind() in {"comma", "and", "dash", "along"}:
        return days_before_date(cursor, pairs)
    if token := cursor.take("month"):
        cursor.take_unit("month")
        return days_of(pairs, int(str(token.value)), take_year(cursor).year)
    for unit in _MOST:
        if cursor.take_unit(unit):
            return _counted(cursor, unit, pairs)
    return weekdays_of(cursor, pairs)


def _counted(cursor: Cursor, unit: str, pairs: list[tuple[int, int]]) -> When:
    """Return quarters, half-years, or weeks, decades and halves of the month that follows."""
    month = 0
    if unit in _OF_MONTH:
        cursor.take("in")
        if token := cursor.take("month"):  # without one, the item before tells it: «октябрь, II декада»
            cursor.take_unit("month")
            month = int(str(token.value))
    most = _MOST[unit]
    if any(number == 0 or number > most for pair in pairs for number in pair):
        return [Impossible(text=unit)]
    printed = take_year(cursor)
    found: When = []
    for pair in pairs:
        first, last = (_in_years(_count(unit, number, month), printed) for number in pair)
        if pair[0] != pair[1] and isinstance(first[0], Point) and isinstance(last[-1], Point):
            found.append(Stretch(first=first[0], last=last[-1]))
        else:
            found += first
    return _adjoin(found) if unit == "quarter" else found


def _count(unit: str, number: int, month: int) -> Point:
    """Return the ``number``-th ``unit``; only weeks are counted from the end, the last of the others has a number."""
    at = number if number > 0 or unit == "week" else _MOST[unit]
    return Point(unit=_COUNTED[unit], number=at, month=month)


def _adjoin(found: When) -> When:
    """Return quarters that follow each other as one stretch (the house rule on adjoining quarters)."""
    joined: When = []
    for item in found:
        before = joined[-1] if joined else None
        first = item.first if isinstance(item, Stretch) else item
        last = before.last if isinstance(before, Stretch) else before
        if isinstance(first, Point) and isinstance(last, Point) and first.number == last.number + 1:
            begin = before.first if isinstance(before, Stretch) else last
            joined[-1] = Stretch(first=begin, last=item.last if isinstance(item, Stretch) else first)
        else:
            joined.append(item)
    return joined


_PRODUCTIONS: dict[str, tuple[Callable[[Cursor], When], ...]] = {
    "month": (_month,),
    "date": (_date,),
    "monthyear": (_monthyear,),
    "season": (_season,),
    "season-adjective": (_season,),
    "year": (_year,),
    "years": (_year,),
    "years-slash": (_year,),
    "edge": (_edge,),
    "number": (_numbers, _year),
    "roman": (_numbers,),
    "ordinal": (_numbers,),
    "from": (_numbers,),
}
