"""Days of a month, by number or by day of the week."""

from calendar import monthrange

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Impossible, Point, Stretch
from generator.deadlines.years import PrintedYear, in_years, take_year, take_year_word, take_years

When = list[Point | Stretch | Impossible]
_LEAP = 2024


def day_of(day: int, month: int, year: int | None) -> Point | Impossible:
    """Return the day as a point, or as impossible when no calendar has it."""
    if year is not None and year < 0:  # of the next year, which the plan's period tells
        point = day_of(day, month, None)
        return point if isinstance(point, Impossible) else point.in_year(year)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or _LEAP, month)[1] or (year and not 1900 < year < 2200):
        return Impossible(text=f"{day:02}.{month:02}" + (f".{year}" if year else ""))
    return Point(unit="day", number=day, month=month, year=year)


def days_of(pairs: list[tuple[int, int]], month: int, printed: list[PrintedYear]) -> When:
    """Return numbers and ranges as days of a month, in each of the printed years."""
    years = [point.year for each in printed for point in in_years(Point(unit="month", month=month), each)]
    found: When = []
    for year in years:
        of_year = _days_of_year(pairs, month, year)
        if len(of_year) == 1 and isinstance(of_year[0], Impossible):
            return of_year
        found += of_year
    return found


def _days_of_year(pairs: list[tuple[int, int]], month: int, year: int | None) -> When:
    """Return numbers and ranges as days of a month; one that is impossible stands for all."""
    found: When = []
    for pair in pairs:
        first, last = day_of(pair[0], month, year), day_of(pair[1], month, year)
        if isinstance(first, Impossible):
            return [first]
        if isinstance(last, Impossible) or pair[1] < pair[0]:
            return [Impossible(text=f"{pair[0]}-{pair[1]}")]
        found.append(first if pair[0] == pair[1] else Stretch(first=first, last=last))
    return found


def days_before_date(cursor: Cursor, pairs: list[tuple[int, int]]) -> When:
    """Return days whose month and year stand with the last of them: «10-15.11.2023», «10, 11.12.2023»."""
    separator, date = cursor.peek(), cursor.peek(1)
    cursor.at += 2
    take_year_word(cursor)
    day, month, *years = date.value if isinstance(date.value, tuple) else (0, 0)
    if separator.kind in {"dash", "along"}:
        pairs = [*pairs[:-1], (pairs[-1][0], int(day))]
    else:
        pairs = [*pairs, (int(day), int(day))]
    return _days_of_year(pairs, int(month), int(years[0]) if years else None)


def is_plural(cursor: Cursor) -> bool:
    """Return whether «числа» at the cursor are several days: «первые числа», «20-е числа», but «1 числа»."""
    if cursor.printed() not in {"числа", "числах", "числам", "чисел"}:
        return False
    number = cursor.printed(-1)
    return number.endswith(("ые", "ых", "ым", "ие", "их")) or (number[:1].isdigit() and number.endswith(("е", "х")))


def days_around(cursor: Cursor, pairs: list[tuple[int, int]]) -> When:
    """Return «первые числа октября» as a part of the month, «20-е числа» as its ten days."""
    number = pairs[0][0]
    text = cursor.words(cursor.at - 1, cursor.at + 1)
    cursor.at += 1
    token = cursor.take("month")
    month = int(str(token.value)) if token else 0
    printed = take_years(cursor)
    if len(pairs) > 1 or number not in {1, 10, 20, -1}:
        return [Impossible(text=text)]
    if number in {1, -1}:
        part = Point(unit="decade", number=number if number > 0 else 3, month=month)
        return [point for each in printed for point in in_years(part, each)]
    return days_of([(number, number + 9)], month, printed)


def weekdays_of(cursor: Cursor, pairs: list[tuple[int, int]]) -> When:
    """Return «вторая среда октября» as days that the year will tell."""
    weekday = cursor.take("weekday")
    cursor.take("in")
    month = cursor.take("month")
    if not weekday or not month:
        return []
    year = take_year(cursor).year
    return [
        Point(unit="weekday", number=number, weekday=int(str(weekday.value)), month=int(str(month.value)), year=year)
        for pair in pairs
        for number in dict.fromkeys(pair)
    ]
