"""Deadlines that were not read, lie outside the plan's period, ended before the order, or recur without a rule.

Bad: ``deadline: 31.02.2023``; ``deadline: июнь 2022 года`` in a plan for 2023; ``deadline: регулярно``. Good: the
phrase as the order prints it, and the days under ``dates`` where the department knows them. A ``note`` on the row says
that the editor has seen it, and silences the warnings about days. In an order that amends another, earlier days are
usual and not told.
"""

from collections.abc import Iterator
from datetime import date

from generator.deadlines.calendar import Window
from generator.deadlines.shapes import DeadlineReading
from generator.deadlines.spans import range_in_words
from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Entry, Plan
from generator.model.fields import Period
from generator.russian.dates import in_words
from generator.russian.typography import one_line, shorten


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``deadline-unreadable``, ``deadline-outside``, ``deadline-before-order``, ``recurrence-without-rule``."""
    for plan in catalogue.plans():
        for entry in (*plan.events(), *plan.schedule_rows()):
            if "deadline" in entry.inherited:
                continue  # told once, where it is printed
            readings = [part.deadline for part in entry.occurrences if part.deadline.raw] or [entry.deadline]
            for reading in readings:
                yield from _check(reading, entry, plan)


def _check(reading: DeadlineReading, entry: Entry, plan: Plan) -> Iterator[Diagnostic]:
    text = shorten(one_line(reading.raw), 60)
    if reading.kind == "unreadable":
        yield diagnose("deadline-unreadable", entry.place, text=text, reason="; ".join(reading.notes))
    elif reading.kind == "recurring" and reading.recurrence is None:
        yield diagnose("recurrence-without-rule", entry.place, text=text)
    if entry.note or not reading.spans:
        return
    period, order = plan.period, plan.order
    for span in reading.spans:
        days = in_words(span.end) if span.start == span.end else range_in_words(span.start, span.end)
        if span.end < _begins(period) or span.start > period.end:
            whole = range_in_words(period.start, period.end)
            yield diagnose("deadline-outside", entry.place, text=text, days=days, period=whole)
        elif span.end < order.date and not order.amends:
            yield diagnose("deadline-before-order", entry.place, text=text, days=days)


def _begins(period: Period) -> date:
    """Return the first day that is usual: the August before a school year prepares it (house rule)."""
    window = Window(period.start, period.end)
    return period.start.replace(month=8) if window.is_school_year else period.start
