"""The spans of a reading in words: whole months and years by their names, any other stretch in days."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from generator.deadlines.calendar import Window
from generator.deadlines.shapes import DeadlineReading, Precision, Span
from generator.language import _, noted
from generator.russian.dates import day_and_month, in_words
from generator.russian.periods import days_in_words, end_in_words, period_of
from generator.russian.periods import in_words as periods_in_words

SHORTER = frozenset({"day", "week", "month"})  # may come again in some months only
_ACCURACY: dict[Precision, str] = {
    "day": noted("exact to the day"),
    "week": noted("exact to the week"),
    "decade": noted("exact to the ten days"),
    "half-month": noted("exact to the half of a month"),
    "month": noted("exact to the month"),
    "quarter": noted("exact to the quarter"),
    "half-year": noted("exact to the half-year"),
    "season": noted("exact to the season"),
    "year": noted("exact to the year"),
    "school-quarter": noted("exact to the school quarter"),
    "school-half-year": noted("exact to the school half-year"),
    "school-year": noted("exact to the school year"),
    "period": noted("exact to the plan's period"),
}


def through_years(reading: DeadlineReading) -> str:
    """Return «в течение 2023/24 учебного года» when something goes on through whole years, else an empty text."""
    periods = [period_of(span.precision, span.start, span.end) for span in reading.spans]
    whole = [one for one in periods if one and one.unit in {"year", "school-year"}]
    if reading.kind != "throughout" or not whole or len(whole) < len(periods):
        return ""
    return periods_in_words(whole, during=True)


def spans_in_words(reading: DeadlineReading, window: Window | None) -> Iterator[str]:
    """Yield the spans of a reading in words; those that are whole months, quarters … follow each other in one text.

    In days are told: a limit; what comes again without some months, whose names would take in those of the times; years
    among other times, over which a year would stand as a heading; parts of years through which something goes on.
    """
    exceptions = reading.recurrence and reading.recurrence.months and reading.recurrence.every in SHORTER
    mixed = len(units := {span.precision for span in reading.spans}) > 1 and "year" in units
    parts = reading.kind == "throughout" and any(not _unit(span) for span in reading.spans)
    if reading.due_by or exceptions or mixed or parts:
        yield from (span_in_words(span, window, due_by=reading.due_by) for span in reading.spans)
        return
    for unit, group in groupby(reading.spans, _unit):
        spans = list(group)
        if unit == "day":
            yield days_in_words([span.start for span in spans])
        elif unit:
            named = [period_of(span.precision, span.start, span.end) for span in spans]
            yield periods_in_words([one for one in named if one], during=reading.kind == "recurring")
        else:
            yield from (span_in_words(span, window) for span in spans)


def _unit(span: Span) -> str:
    """Return the unit of a span that is told by its name or as a single day; an empty text for any other."""
    if span.precision == "day":
        return "day" if span.start == span.end else ""
    return span.precision if period_of(span.precision, span.start, span.end) else ""


def span_in_words(span: Span, window: Window | None = None, *, due_by: bool = False) -> str:
    """Return "15 октября 2023 г.", "с 1 сентября по 31 октября 2023 г., с точностью до месяца"."""
    single = span.start == span.end
    if due_by and (window is None or span.start <= window.start if single else window and span.start == window.start):
        if edge := end_in_words(span.precision, span.end):
            return edge
        days = _("not later than {end}").format(end=in_words(span.end))
    elif due_by and not single:
        days = _("not before {start} and not later than {end}").format(
            start=in_words(span.start), end=in_words(span.end)
        )
    elif single:
        days = in_words(span.start)
    else:
        days = range_in_words(span.start, span.end)
    return days if span.precision == "day" else f"{days}, {_(_ACCURACY[span.precision])}"


def range_in_words(start: date, end: date) -> str:
    """Return "с 1 сентября по 31 октября 2023 г."; month and year once when they are the same."""
    if (start.year, start.month) == (end.year, end.month):
        first = str(start.day)
    else:
        first = day_and_month(start) if start.year == end.year else in_words(start)
    return _("from {start} to {end}").format(start=first, end=in_words(end))
