"""Months that are left out of days: «в течение года, кроме июля»."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta

from generator.deadlines.shapes import Span

_DAY = timedelta(days=1)


def without(spans: Iterable[Span], months: Collection[int]) -> list[Span]:
    """Return the spans without the days of ``months``; a span that a month lies within becomes two."""
    found: list[Span] = []
    for span in spans:
        start: date | None = None
        day = span.start
        while day <= span.end:
            following = min(_next_month(day), span.end + _DAY)
            if day.month in months:
                found += [replace(span, start=start, end=day - _DAY)] if start else []
                start = None
            else:
                start = start or day
            day = following
        found += [replace(span, start=start, end=span.end)] if start else []
    return found


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
