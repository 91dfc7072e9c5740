"""The plan's period, and what a place in time covers in a given year."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from generator.deadlines.items import Point
from generator.deadlines.shapes import Precision, Span

SCHOOL_YEAR_BEGINS = 9  # September
_DAY = timedelta(days=1)
_COARSENESS: tuple[Precision, ...] = (
    "day", "week", "decade", "half-month", "month", "school-quarter", "quarter", "season", "school-half-year",
    "half-year", "school-year", "year", "period",
)  # fmt: skip


class Window(NamedTuple):
    """The days a plan is for, both included."""

    start: date
    end: date

    @property
    def is_school_year(self) -> bool:
        """Return whether the window is a school year, 1 September to 31 August (house rules)."""
        begins, ends = self.start, self.end
        return (begins.month, begins.day, ends.month, ends.day, ends.year - begins.year) == (9, 1, 8, 31, 1)

    @property
    def has_many_years(self) -> bool:
        """Return whether the window is longer than twelve months."""
        return (self.end - self.start).days > 366

    def is_left_by(self, span: Span) -> bool:
        """Return whether ``span`` has days in a month before that of the first day, or after that of the last."""
        first, last = (self.start.year, self.start.month), (self.end.year, self.end.month)
        return (span.start.year, span.start.month) < first or (span.end.year, span.end.month) > last

    def overlaps(self, span: "Span | Window") -> bool:
        """Return whether a day of ``span`` lies in the window."""
        return span.start <= self.end and span.end >= self.start


def coarser(one: Precision, other: Precision) -> Precision:
    """Return the less exact of two precisions."""
    return max(one, other, key=_COARSENESS.index)


def cover(point: Point, year: int, *, school: bool = False) -> Span | None:
    """Return the days of ``point`` in ``year``; None when that year has none (29 February).

    A half-year of a ``school`` year and a school year belong to the autumn in which the school year begins.
    """
    if not 1900 < year < 2200:
        return None
    if point.unit in {"day", "weekday"}:
        day = _weekday(point, year) if point.weekday else _day(year, point.month, point.number)
        return Span(start=day, end=day, precision="day") if day else None
    if point.unit in {"week", "decade", "half-month"}:
        return _part_of_month(point, year)
    months = _MONTHS[point.unit](point, school or point.school) if point.unit in _MONTHS else None
    if months is None:
        return None
    first, last, precision = months
    return _months(year, first, last, precision)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(point: Point, year: int) -> date | None:
    days = monthrange(year, point.month)[1]
    if point.number < 0:
        last = date(year, point.month, days)
        return last - _DAY * ((last.isoweekday() - point.weekday) % 7)
    first = date(year, point.month, 1)
    day = 1 + (point.weekday - first.isoweekday()) % 7 + 7 * (point.number - 1)
    return _day(year, point.month, day)


def _part_of_month(point: Point, year: int) -> Span:
    last = monthrange(year, point.month)[1]
    if point.unit == "week":
        begins, ends = (last - 6, last) if point.number < 0 else (7 * point.number - 6, min(7 * point.number, last))
    elif point.unit == "decade":
        begins, ends = 10 * point.number - 9, 10 * point.number if point.number < 3 else last
    else:
        begins, ends = (1, 15) if point.number == 1 else (16, last)
    precision: Precision = "week" if point.unit == "week" else "decade" if point.unit == "decade" else "half-month"
    return Span(
        start=date(year, point.month, min(begins, last)), end=date(year, point.month, ends), precision=precision
    )


def _months(year: int, first: int, last: int, precision: Precision) -> Span:
    """Return months counted from January of ``year``; a number above 12 lies in a later year, one below 1 before."""
    begins, begin_month = year + (first - 1) // 12, (first - 1) % 12 + 1
    ends, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Span(
        start=date(begins, begin_month, 1),
        end=date(ends, end_month, monthrange(ends, end_month)[1]),
        precision=precision,
    )


def _half(point: Point, school: bool) -> tuple[int, int, Precision]:
    if school:
        return (9, 12, "school-half-year") if point.number == 1 else (13, 17, "school-half-year")
    return 6 * point.number - 5, 6 * point.number, "half-year"


def _years(point: Point) -> int:
    return (point.last_year - point.year) * 12 if point.year and point.last_year else 0


def _school_edge(point: Point, _school: bool) -> tuple[int, int, Precision]:
    month = {1: 9, 2: 13}.get(point.number, 17)
    return month, month, "month"


def edge_months(point: Point, school: bool) -> tuple[int, int, Precision]:
    """Return the first and the last month of an edge of a year, as ``cover`` counts them."""
    if point.unit == "school-edge":
        return _school_edge(point, school)
    return _year_edge(point, school)


def _year_edge(point: Point, school: bool) -> tuple[int, int, Precision]:
    if school and not point.month:  # a month says that the year is a calendar year
        return _school_edge(point, school)
    first, last = {1: (1, 1), 2: (6, 7)}.get(point.number, (12, 12))
    return first, last, "month"


_MONTHS: dict[str, Callable[[Point, bool], tuple[int, int, Precision]]] = {
    "month": lambda point, _school: (point.month, point.month, "month"),
    "quarter": lambda point, _school: (3 * point.number - 2, 3 * point.number, "quarter"),
    "half": _half,
    "season": lambda point, _school: (3 * point.number, 3 * point.number + 2, "season"),
    "year": lambda point, _school: (1, 12 + _years(point), "year"),
    "school-year": lambda point, _school: (9, 17 + _years(point), "school-year"),
    "school-edge": _school_edge,
    "year-edge": _year_edge,
}
