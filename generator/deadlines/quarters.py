"""Quarters of a period that goes over New Year: the first two lie behind the fourth.

A quarter is one of the calendar year (house rule), so «II–IV квартал» in a school year is no stretch: the fourth
quarter lies in its first calendar year, the others in the second. All four, like all twelve months, are the period.
"""

from collections.abc import Iterable
from dataclasses import replace

from generator.deadlines.calendar import Window, cover
from generator.deadlines.items import Point
from generator.deadlines.shapes import Span
from generator.language import _

_MIDDLE = 2
_ALL = {"quarter": 4, "month": 12}
_AUTUMN = 4  # the quarter that lies in the first calendar year of a school year


def whole_period(first: Point, last: Point, window: Window | None) -> Span | None:
    """Return the period, or the printed school year, when all its quarters or months are named; None for any other."""
    if first.unit != last.unit or (_number(first), _number(last)) != (1, _ALL.get(first.unit)):
        return None
    if _is_in_school_year(first, last):
        return cover(Point(unit="school-year"), last.year or 0)
    if first.year or last.year or window is None or not _is_over_new_year(window):
        return None
    return Span(start=window.start, end=window.end, precision="quarter" if first.unit == "quarter" else "month")


def quarters_apart(first: Point, last: Point, window: Window | None) -> list[Span]:
    """Return the quarters from ``first`` to ``last`` where each lies, when the last lies before the first."""
    if first.unit != "quarter" or last.unit != "quarter" or first.number >= last.number:
        return []
    numbers = range(first.number, last.number + 1)
    if _is_in_school_year(first, last):
        years = [(last if number == _AUTUMN else first).year or 0 for number in numbers]
        return _joined(_spans(numbers, years))
    if first.year or last.year or window is None or not _is_over_new_year(window):
        return []
    before = [span for span in _spans(numbers, [window.start.year] * len(numbers)) if window.overlaps(span)]
    after = [span for span in _spans(numbers, [window.end.year] * len(numbers)) if window.overlaps(span)]
    begun = [span for span in before if span.start >= window.start]
    lying = [*begun, *after] or before
    if not before or before[-1].start.month != 3 * last.number - 2 or len(after) == len(numbers):
        return []
    # «III–IV квартал» follow each other before New Year, although the third begins before a school year
    return _joined(before if len(before) == len(numbers) else lying)


def doubt_of(point: Point, window: Window) -> str:
    """Return what makes a part of a year doubtful when the period is not that year, in the words of a note, or ""."""
    if point.unit in {"school-edge", "year-edge"} and point.number == _MIDDLE:
        return _("the middle of a year is only roughly told")
    if not _is_over_new_year(window):
        return ""
    if point.unit == "half" and not point.school and not window.is_school_year:
        return _("the half-years of the calendar year are meant, though the plan's period is none")
    if point.unit == "year-edge" and not point.month:
        return _("the year can be the school year, the calendar year or the plan's period")
    return ""


def _spans(numbers: Iterable[int], years: Iterable[int]) -> list[Span]:
    found = (cover(Point(unit="quarter", number=number), year) for number, year in zip(numbers, years, strict=True))
    return [span for span in found if span]


def _number(point: Point) -> int:
    return point.month if point.unit == "month" else point.number


def _is_over_new_year(window: Window) -> bool:
    return not window.has_many_years and window.start.year < window.end.year


def _is_in_school_year(first: Point, last: Point) -> bool:
    """Return whether the years are those in which a printed school year has the two quarters: the second one before."""
    return (
        first.unit == last.unit == "quarter" and bool(first.year and last.year) and first.year == (last.year or 0) + 1
    )


def _joined(spans: list[Span]) -> list[Span]:
    """Return the spans in order, those that adjoin as one."""
    joined: list[Span] = []
    for span in sorted(set(spans)):
        if joined and (span.start - joined[-1].end).days == 1:
            joined[-1] = replace(joined[-1], end=span.end)
        else:
            joined.append(span)
    return joined
