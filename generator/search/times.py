"""When a record is, as the search asks: months and days as tokens, the values of the facet "month", years to show."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from generator.deadlines.calendar import SCHOOL_YEAR_BEGINS
from generator.deadlines.shapes import DeadlineReading, Span
from generator.model.fields import Period
from generator.search.tokens import sign_token
from generator.views.agenda import Group, months_of, panel_of, shown_span

# Values of the facet for what has no month of its own.
BESIDE: Final[dict[Group, str]] = {
    "throughout": "whole",
    "continuous": "whole",
    "recurring": "regular",
    "on-request": "request",
    "by-reference": "plan",
    "unreadable": "none",
    "missing": "none",
}
_ON_ALL_THE_TIME = frozenset(
    {"whole", "regular"}
)  # may be on in any month of their stretch: the plan's period, or less
_DAYS = 14  # a longer stretch is found by its months only
# The narrower a stretch, the more it is meant by the name of a month: days and weight.
_WEIGHTS = ((31, 6.0), (62, 3.0), (93, 1.5))
_LONGER = 0.5
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d\.\d\d\.\d\d(?!\d)")
_UNDATED = 0.1  # the same for what has no date: behind everything that has one


def month_values(readings: Iterable[DeadlineReading]) -> tuple[str, ...]:
    """Return the months ("2023-09") and other values of a record's readings, sorted."""
    found = set()
    for reading in readings:
        panel = panel_of(reading)
        if panel:
            found.add(BESIDE[panel])
        else:
            shown = [shown_span(reading, span) for span in reading.spans]
            found |= {f"{year}-{month:02}" for span in shown for year, month in months_of(span)}
    return tuple(sorted(found))


def time_tokens(readings: Iterable[DeadlineReading]) -> Iterator[tuple[float, str]]:
    """Yield the tokens of the months and days of readings with their weights: the narrower, the heavier."""
    for reading in readings:
        panel = panel_of(reading)
        if panel and BESIDE[panel] not in _ON_ALL_THE_TIME:
            continue
        for span in reading.spans:
            length = (span.end - span.start).days + 1
            weight = next((weight for days, weight in _WEIGHTS if length <= days), _UNDATED if panel else _LONGER)
            yield weight, " ".join(_months(span))
            if length <= _DAYS:
                yield weight, " ".join(_days(span, length))


def first_day(readings: Iterable[DeadlineReading]) -> str:
    """Return the first day of all spans as year-month-day, or nothing."""
    return min((span.start.isoformat() for reading in readings for span in reading.spans), default="")


def years_beside(printed: str, readings: Iterable[DeadlineReading], period: Period) -> str:
    """Return the years of a deadline that is printed without one: "2023", "2023/2024", "2021–2023"; else nothing.

    They are those of the reading, or of the plan's ``period`` where the deadline names no time.
    """
    if not printed or _YEAR.search(printed):
        return ""
    spans = [span for reading in readings for span in reading.spans]
    start = min((span.start for span in spans), default=period.start)
    end = max((span.end for span in spans), default=period.end)
    if start.year == end.year:
        return str(start.year)
    within_school_year = (end.year - start.year, start.month >= SCHOOL_YEAR_BEGINS > end.month) == (1, True)
    return f"{start.year}{'/' if within_school_year else '–'}{end.year}"


def _months(span: Span) -> Iterator[str]:
    for year, month in months_of(span):
        yield sign_token("month", f"{year}{month:02}")


def _days(span: Span, length: int) -> Iterator[str]:
    for number in range(length):
        yield sign_token("day", f"{span.start + timedelta(days=number):%Y%m%d}")
