"""Months that are printed as numbers: «09-10.2023», «X-XI 2023»."""

from generator.deadlines.cursor import Cursor
from generator.deadlines.days import When
from generator.deadlines.items import Impossible, Point, Stretch
from generator.deadlines.years import take_years

_QUARTERS = 4
_MONTHS = 12


def months_before(cursor: Cursor, pairs: list[tuple[int, int]]) -> When:
    """Return «09-10.2023» as a stretch of months; anything else before a month and year is doubtful."""
    value = cursor.peek(1).value
    month, year = value if isinstance(value, tuple) else (0, 0)
    first, last = pairs[0]
    cursor.at += 2
    if len(pairs) > 1 or first != last or not 0 < first < int(month):
        return [Impossible(text=f"{first}-{month}.{year}")]
    months = [Point(unit="month", month=int(each), year=int(year)) for each in (first, month)]
    return [Stretch(first=months[0], last=months[1])]


def roman_months(cursor: Cursor, start: int, pairs: list[tuple[int, int]]) -> When:
    """Return «X-XI 2023» as months; Roman numbers up to IV may be quarters and stay unknown."""
    numbers = [number for pair in pairs for number in pair]
    kinds = {cursor.kind(at - cursor.at) for at in range(start, cursor.at)}
    if "roman" not in kinds or kinds & {"number", "ordinal"} or not _QUARTERS < max(numbers) <= _MONTHS:
        return []
    found: When = []
    if cursor.kind() != "year":
        return []
    for printed in take_years(cursor):
        for pair in pairs:
            first, last = (Point(unit="month", month=month, year=printed.year) for month in pair)
            found.append(first if first == last else Stretch(first=first, last=last))
    return found
