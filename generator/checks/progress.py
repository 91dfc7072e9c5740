"""Marks and values: one of each day, days near the plan's period, shares between nothing and the whole.

Bad: two rows for one event and one day; a value of 850 %; «перенесено» without a new deadline; a mark of 2032 in a
plan of 2023. Good: one row for each day; the newest counts. Values may be a year older than the period (where things
stood before) and marks and values a year younger (the report comes afterwards).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Plan
from generator.model.progress import Actual, Component, Mark, Target
from generator.russian.dates import in_words
from generator.russian.typography import shorten

_NEAR = timedelta(days=366)
_LONGEST = 60


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield what is wrong with marks and values by themselves."""
    for plan in catalogue.plans():
        for entry in (*plan.events(), *plan.schedule_rows()):
            if entry.marks:
                yield from _check_marks(entry.marks, shorten(entry.title, _LONGEST), plan)
        for target in plan.indicators:
            measured: list[Target | Component] = [target, *target.parts]
            for one in measured:
                yield from _check_values(one, plan)


def check_future(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Yield ``date-in-future`` for marks and values of days after ``today``."""
    for plan in catalogue.plans():
        found: list[Mark | Actual] = [
            mark for entry in (*plan.events(), *plan.schedule_rows()) if entry.marks for mark in entry.marks
        ]
        for target in plan.indicators:
            found += target.actual
            found += [value for part in target.parts for value in part.actual]
        for one in found:
            if one.date > today:
                yield diagnose("date-in-future", one.place, day=in_words(one.date))


def _check_marks(marks: tuple[Mark, ...], title: str, plan: Plan) -> Iterator[Diagnostic]:
    yield from _twice("duplicate-mark", marks, title)
    for mark in marks:
        if mark.state == "moved" and mark.deadline is None:
            yield diagnose("moved-without-deadline", mark.place, name=title)
        if mark.state != "moved" and mark.deadline is not None:
            yield diagnose("deadline-without-move", mark.place, name=title)
        if mark.deadline and mark.deadline.kind == "unreadable":
            reason = "; ".join(mark.deadline.notes)
            yield diagnose("new-deadline-unreadable", mark.place, text=mark.deadline.raw, reason=reason)
        yield from _outside(mark, plan, min(plan.period.start, plan.order.date))


def _check_values(one: Target | Component, plan: Plan) -> Iterator[Diagnostic]:
    yield from _twice("duplicate-value", one.actual, shorten(one.name, _LONGEST))
    for value in one.actual:
        yield from _outside(value, plan, plan.period.start - _NEAR)
        if value.unit == "%" and not 0 <= value.value <= 100:
            yield diagnose("percent-out-of-range", value.place, value=value.raw)
        elif value.unit == "%" and 0 < value.value < 1 and not value.raw.strip(" 0123456789.,"):
            yield diagnose("percent-or-share", value.place, value=value.raw)


def _twice(code: str, dated: Iterable[Mark | Actual], name: str) -> Iterator[Diagnostic]:
    seen: dict[date, Mark | Actual] = {}
    for one in sorted(dated, key=lambda each: each.place):
        if one.date in seen:
            yield diagnose(code, one.place, name=name, first=str(seen[one.date].place))
        seen.setdefault(one.date, one)


def _outside(one: Mark | Actual, plan: Plan, first: date) -> Iterator[Diagnostic]:
    if not first <= one.date <= plan.period.end + _NEAR:
        yield diagnose("date-outside", one.place, day=in_words(one.date), period=plan.period.label)
