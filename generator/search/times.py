"""When a record is, as the search asks: months and days as tokens, the values of the facet "month", years to show."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from generator.deadlines.calendar import SCHOOL_YEAR_BEGINS
from generator.deadlines.shapes import DeadlineReading, Span
from generator.model.fields import Period
from generator.search.tokens import sign_token
from generator.views.agenda import Group, Month, months_of, panel_of, shown_span

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
_MONTH = 31  # days: a longer stretch is told apart from what is in the month itself
_CLOSENESS = ("month", "long", "whole")  # signs of the tokens of months, by how a record has them, the closest first
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
    """Yield the tokens of the months and days of readings with their weights: the narrower, the heavier.

    A limit stands at its last day, as in calendars. A month has one of three tokens: for what is in the month itself,
    for what lasts longer, for what is on all the time; a record has the closest of them.
    """
    stretches: list[tuple[Span, int, float]] = []
    closest: dict[Month, int] = {}
    for reading in readings:
        panel = panel_of(reading)
        if panel and BESIDE[panel] not in _ON_ALL_THE_TIME:
            continue
        for span in (shown_span(reading, span) for span in reading.spans):
            length = (span.end - span.start).days + 1
            weight = next((weight for days, weight in _WEIGHTS if length <= days), _UNDATED if panel else _LONGER)
            stretches.append((span, length, weight))
            how = 2 if panel else 1 if length > _MONTH else 0
            for month in months_of(span):
                closest[month] = min(how, closest.get(month, how))
    for span, length, weight in stretches:
        months = months_of(span)
        yield weight, " ".join([sign_token(_CLOSENESS[closest[one]], f"{one[0]}{one[1]:02}") for one in months])
        if length <= _DAYS:
            yield weight, " ".join(_days(span, length))


def day_values(readings: Iterable[DeadlineReading]) -> tuple[str, ...]:
    """Return the stretches of days ("2023-09-01/2023-09-30") of readings that have any of their own, sorted."""
    found = set()
    for reading in readings:
        if panel_of(reading) is None:
            shown = [shown_span(reading, span) for span in reading.spans]
            found |= {f"{span.start.isoformat()}/{span.end.isoformat()}" for span in shown}
    return tuple(sorted(found))


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


def _days(span: Span, length: int) -> Iterator[str]:
    for number in range(length):
        yield sign_token("day", f"{span.start + timedelta(days=number):%Y%m%d}")
