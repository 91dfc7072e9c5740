"""Places in time: dates, months, quarters, weeks, seasons, years, and stretches and lists of them.

::

    when     = ["в"] (edge | numbers | date | month | season | year) [range]
    numbers  = ["с"] count {("-" | "по" | "," | "и") count}
               (["числа"] month | date | unit [month] | weekday month | "учебного года") [years]
    month    = MONTH ["месяц"] [year]
    season   = SEASON [year] | SEASON-ADJECTIVE "период" [year]
    year     = [","] YEAR ["г."] | YEARS ["учебный"] ["г."] | "следующего" "года"
    years    = year {("," | "и") year}
    range    = ("-" | "по" | "до") when
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import get_args

from generator.deadlines.counts import is_length, take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.days import When, day_of, days_around, days_before_date, days_of, is_plural, weekdays_of
from generator.deadlines.edges import edges
from generator.deadlines.items import Impossible, Point, Stretch, Unit, begins
from generator.deadlines.numbered import months_before, roman_months
from generator.deadlines.years import in_years, take_year, take_year_word, take_years

_MOST = {"quarter": 4, "half": 2, "week": 5, "decade": 3, "half-month": 2}
_COUNTED: dict[str, Unit] = {unit: unit for unit in get_args(Unit) if unit in _MOST}
_OF_MONTH = {"week", "decade", "half-month"}


def when(cursor: Cursor) -> When:
    """Return the points and stretches that stand at the cursor and move it past them; nothing when there are none."""
    start = cursor.at
    cursor.take("in")
    first = single(cursor)
    if not first:
        cursor.at = start
        return []
    if len(first) == 1 and isinstance(first[0], Point):
        return _ranged(cursor, first[0])
    return first


def single(cursor: Cursor) -> When:
    """Return the one place in time at the cursor, without the range that it may begin, and move past it."""
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
    before = False
    led = any(cursor.kind(-back) == "from" for back in range(2, 5))
    day = cursor.kind(2) == "date" or (cursor.kind(2) == "number" and cursor.kind(3) == "month")
    if first.unit == "day" and day and cursor.kind() == "time" and cursor.kind(1) in {"dash", "until", "along"}:
        cursor.at += 1  # «15 ноября 10.00 – 16 ноября 12.00»
    while cursor.kind() in {"dash", "along"} or (cursor.kind() == "until" and cursor.kind(-2) != "until"):
        place = cursor.at
        limit = cursor.printed() == "до"
        cursor.at += 1
        cursor.take("in")
        found = single(cursor)
        if len(found) == 1 and isinstance(found[0], Stretch):  # «28 августа – 1-3 сентября»: the grammar has no such
            cursor.at = place
            break
        if first.unit in {"year", "school-year"} and any(isinstance(one, Point) and one.year is None for one in found):
            cursor.at = place  # «2023 год – ноябрь»: a heading, no range
            break
        if limit and not led and first.unit == "month" and _is_day_of(found, first):
            cursor.at = place  # «октябрь до 15 октября»: a limit within it
            break
        if not last and _only_years_differ(found):  # «март-апрель 2023, 2024 гг.»
            return _in_each_year(cursor, first, [point for point in found if isinstance(point, Point)])
        if len(found) != 1 or not isinstance(found[0], Point):
            cursor.at = place
            break
        if last:
            between.append(last)
        last = found[0]
        before = limit and last.unit == "month" and not cursor.printed().startswith("включ")  # «до мая»: house rule
        start = cursor.at
    cursor.at = start
    if not last:
        return [first]
    if between and all(point.unit == "month" for point in (first, *between, last)):
        months = [point.month for point in (first, *between, last)]
        if any((second - one) % 12 != 1 for one, second in pairwise(months)):
            return [first, *between, last]
    return [Stretch(first=first, last=last, before=before)]


def _is_day_of(found: When, month: Point) -> bool:
    days = [point for point in found if isinstance(point, Point) and point.unit == "day"]
    return any(day.month == month.month and (not month.year or day.year in {None, month.year}) for day in days)


def _only_years_differ(found: When) -> bool:
    points = [replace(point, year=None) for point in found if isinstance(point, Point)]
    return len(found) == len(points) > 1 and len(set(points)) == 1


def _in_each_year(cursor: Cursor, first: Point, lasts: list[Point]) -> When:
    """Return a stretch for each year; over New Year each goes from one to the next: «сентябрь – май 2023-2024».

    A list of years there («октябрь – март 2022, 2023») may name the beginnings or the ends: it is doubtful.
    """
    if first.year is None and begins(first) > begins(lasts[0]) > 0:
        if not any(cursor.kind(-back) == "years" for back in range(1, 4)):
            return [Impossible(text=cursor.words(cursor.at - 3, cursor.at))]
        lasts = sorted(set(lasts), key=lambda point: point.year or 0)
        return [Stretch(first=replace(first, year=one.year), last=other) for one, other in pairwise(lasts)]
    return [Stretch(first=first, last=point) for point in lasts]


def with_year(cursor: Cursor, point: Point) -> When:
    """Return ``point`` with the year that follows it; one point for each when several years follow."""
    return [each for printed in take_years(cursor) for each in in_years(point, printed)]


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
    if cursor.kind() == "number" and cursor.printed(1) == "года":  # «24 года» alone is an age
        return []
    year, last, school = take_year(cursor)
    if year is None or year < 0:
        return []
    if school and last:
        return [Point(unit="school-year", year=year, last_year=last - 1)]
    return [Point(unit="year", year=year, last_year=last)]


def _numbers(cursor: Cursor) -> When:
    start = cursor.at
    pairs = take_numbers(cursor)
    if not pairs:
        return []
    if cursor.kind(1) == "date" and cursor.kind() in {"comma", "and", "dash", "along"}:
        return days_before_date(cursor, pairs)
    if cursor.kind(1) == "monthyear" and cursor.kind() == "dash":
        return months_before(cursor, pairs)
    if cursor.kind() == "number-word" and cursor.kind(1) == "month":  # «с 1 по 10 число октября»
        if is_plural(cursor):
            return days_around(cursor, pairs)
        cursor.at += 1
    if token := cursor.take("month"):
        cursor.take_unit("month")
        return days_of(pairs, int(str(token.value)), take_years(cursor))
    for unit in _MOST:
        if cursor.take_unit(unit):
            return _counted(cursor, unit, pairs, start)
    return weekdays_of(cursor, pairs) or roman_months(cursor, start, pairs)


def _counted(cursor: Cursor, unit: str, pairs: list[tuple[int, int]], start: int) -> When:
    """Return quarters, half-years, or weeks, decades and halves of the month that follows."""
    month = 0
    if cursor.printed(-1) == "пол." and cursor.kind() == "month":
        unit = "half-month"
    if unit in _OF_MONTH:
        cursor.take("in")
        if token := cursor.take("month"):  # without one, the item before tells it: «октябрь, II декада»
            cursor.take_unit("month")
            month = int(str(token.value))
    if unit == "half-month" and not month and _is_of_year(cursor):  # «первая половина года», «половина 2023 года»
        unit = "half"
    if month and is_length(cursor, start, unit, pairs):
        cursor.at -= 1
        return _month(cursor)
    most = _MOST[unit]
    if any(number == 0 or number > most for pair in pairs for number in pair):
        return [Impossible(text=cursor.words(start, cursor.at))]
    school = unit == "half" and _take_school_year(cursor)
    if unit == "half" and cursor.is_unit("year"):
        cursor.at += 1
    found: When = []
    for printed in take_years(cursor):
        of_year: When = []
        for pair in pairs:
            first, last = (in_years(_count(unit, number, month, school=school), printed) for number in pair)
            if pair[0] != pair[1]:
                of_year += [Stretch(first=one, last=other) for one, other in zip(first, last, strict=True)]
            else:
                of_year += first
        found += _adjoin(of_year) if unit == "quarter" else of_year
    return found


def _is_of_year(cursor: Cursor) -> bool:
    """Return whether a year stands at the cursor, with its number or without."""
    ahead = int(cursor.kind() in {"this", "in", "school", "calendar", "year", "years", "years-slash"})
    ahead += bool(ahead and cursor.kind(ahead) == "school")
    return cursor.is_unit("year", ahead=ahead)


def _take_school_year(cursor: Cursor) -> bool:
    """Move past «учебного года» without years after «1 полугодие» and return whether it was there."""
    ahead = cursor.kind() in {"this", "in"}
    if not cursor.is_school(ahead) or not cursor.is_unit("year", ahead=ahead + 1):
        return False
    cursor.at += ahead + 2
    return True


def _count(unit: str, number: int, month: int, *, school: bool = False) -> Point:
    """Return the ``number``-th ``unit``; only weeks are counted from the end, the last of the others has a number."""
    at = number if number > 0 or unit == "week" else _MOST[unit]
    return Point(unit=_COUNTED[unit], number=at, month=month, school=school)


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
    "edge": (edges,),
    "number": (_numbers, _year),
    "roman": (_numbers,),
    "ordinal": (_numbers,),
    "from": (_numbers,),
}
