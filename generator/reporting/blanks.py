"""Tables for a clerk to fill in: ``marks.csv`` and ``actual.csv`` with every event and indicator of a plan."""

from collections.abc import Iterator

from generator.model.catalogue import Plan
from generator.model.progress import Component, Target
from generator.reading.progress import ACTUAL_HEADINGS, MARK_HEADINGS
from generator.russian.typography import one_line
from generator.views.wording import plain


def blank_marks(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Yield headings and rows of a ``marks.csv`` in which nothing is marked yet."""
    yield MARK_HEADINGS
    blanks = ("",) * (len(MARK_HEADINGS) - 3)
    for entry in (*plan.events(), *plan.schedule_rows()):
        yield entry.local, one_line(plain(entry.title)), one_line(entry.deadline.raw), *blanks


def blank_actual(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Yield headings and rows of an ``actual.csv`` without values; parts of indicators have rows of their own."""
    yield ACTUAL_HEADINGS
    blanks = ("",) * (len(ACTUAL_HEADINGS) - 3)
    for target in plan.indicators:
        measured: list[Target | Component] = [target, *target.parts]
        for one in measured:
            yield one.local, one_line(plain(one.name)), one_line(one.target.raw), *blanks
