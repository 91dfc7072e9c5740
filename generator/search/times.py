"""When a record is, as the search asks: months and days as tokens, and the values of the facet "month"."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from generator.deadlines.shapes import DeadlineReading, Span
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
_ON_ALL_THE_TIME = frozenset({"whole", "regular"})  # may be on in any month of their stretch, which is the plan's or less
_DAYS = 14  # a longer stretch is found by its months only
# The narrower a stretch, the more it is meant by the name of a month: days and weight.
_WEIGHTS = ((31, 6.0), (62, 3.0), (93, 1.5))
_LONGER = 0.5
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


def _months(span: Span) -> Iterator[str]:
    for year, month in months_of(span):
        yield sign_token("month", f"{month:02}")
        yield sign_token("month", f"{year}{month:02}")


def _days(span: Span, length: int) -> Iterator[str]:
    for number in range(length):
        day = span.start + timedelta(days=number)
        yield sign_token("day", f"{day:%m%d}")
        yield sign_token("day", f"{day:%Y%m%d}")
