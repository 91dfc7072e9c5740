"""Months, and a day, in which something comes again: «ежегодно август», «ежегодно до 15 октября»."""

from collections.abc import Sequence

from generator.deadlines.calendar import edge_months
from generator.deadlines.items import Bound, Point, Stretch
from generator.deadlines.shapes import Recurrence

_MIDDLE = 2
_ALL = 12


def named_months(
    recurrence: Recurrence, times: Sequence[Point | Stretch], bounds: Sequence[Bound]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the months, and the day when there is only one, in which something comes again."""
    months: set[int] = set()
    days: list[int] = []
    yearly = recurrence.every == "year"
    limits = [_edge_day(bound.point) for bound in bounds] if yearly else []
    if len(limits) == 1 and limits[0].unit == "day" and all(_is_month(time) for time in times):
        return (limits[0].month,), (limits[0].number,)
    for time in (*times, *limits):
        first, last = (time.first, time.last) if isinstance(time, Stretch) else (time, time)
        if first.unit not in {"day", "month"} or last.unit != first.unit:
            return (), ()
        months |= {(month - 1) % 12 + 1 for month in range(first.month, _month_after(first, last))}
        days += [point.number for point in (first, last) if point.unit == "day"]
    if len(months) == _ALL:
        months = set()
    single = len(set(days)) == 1 and (len(days) >= len(times) + len(bounds))
    return tuple(sorted(months)), (days[0],) if single else ()


def months_of(time: Point | Stretch, *, school: bool) -> list[Point | Stretch]:
    """Return the months that the edges of a year are; any other time as it is."""
    if not isinstance(time, Point) or time.unit not in {"school-edge", "year-edge"}:
        return [time]
    first, last, _precision = edge_months(time, school)
    return [Point(unit="month", month=(month - 1) % 12 + 1, year=time.year) for month in range(first, last + 1)]


def _edge_day(point: Point) -> Point:
    """Return the last day before a school year begins or of one that ends, else the point itself."""
    if point.unit != "school-edge" or point.year or point.number == _MIDDLE:
        return point
    return Point(unit="day", number=31, month=8 if point.number == 1 else 5)


def _is_month(time: Point | Stretch) -> bool:
    first, last = (time.first, time.last) if isinstance(time, Stretch) else (time, time)
    return first.unit == last.unit == "month"


def _month_after(first: Point, last: Point) -> int:
    """Return the number of the month after ``last``, counted on from the year of ``first``."""
    years = last.year - first.year if first.year and last.year else last.month < first.month
    return last.month + 1 + 12 * max(0, years)
