"""``indicators.json``, and marks of events in their published shape."""

from collections.abc import Iterator
from decimal import Decimal

from generator.artifact import Artifact
from generator.exports import readings
from generator.exports.csv_text import cell, table
from generator.exports.v1 import files as files_shapes
from generator.exports.v1 import progress as shapes
from generator.language import _
from generator.model.catalogue import Catalogue, Plan
from generator.model.progress import Actual, Mark, Target
from generator.views import addresses
from generator.views.indicator_pages import VALUES
from generator.views.standing import standing_of


def indicators_file(catalogue: Catalogue, base: str) -> files_shapes.IndicatorsFile:
    """Return ``indicators.json``; addresses begin with ``base``, the path of the site."""
    return {
        "version": 1,
        "indicators": [_indicator(target, plan, base) for plan in catalogue.plans() for target in plan.indicators],
    }


def mark(one: Mark | None) -> shapes.Mark | None:
    """Return a mark; None when nothing is marked."""
    if one is None:
        return None
    return {
        "state": one.state,
        "date": one.date.isoformat(),
        "evidence": one.evidence,
        "note": one.note,
        "deadline": readings.deadline(one.deadline) if one.deadline and one.state == "moved" else None,
    }


def actual(one: Actual) -> shapes.Actual:
    """Return a measured value."""
    return {
        "date": one.date.isoformat(),
        "value": one.value,
        "unit": one.unit,
        "raw": one.raw,
        "evidence": one.evidence,
        "note": one.note,
    }


def _indicator(target: Target, plan: Plan, base: str) -> shapes.Indicator:
    return {
        "id": target.id,
        "url": base + addresses.indicator(target.id),
        "district": plan.district,
        "plan": plan.id,
        "number": target.number,
        "name": target.name,
        "raw": target.target.raw,
        "quantities": [readings.quantity(one) for one in target.target.quantities],
        "notes": list(target.target.notes),
        "unit": target.unit,
        "better": target.better,
        "targets": [{"period": goal.period, "target": readings.quantities(goal.reading)} for goal in target.goals],
        "baseline": readings.quantities(target.baseline) if target.baseline else None,
        "parts": [
            {
                "id": part.id,
                "name": part.name,
                "target": readings.quantities(part.target),
                "actual": [actual(one) for one in part.actual],
            }
            for part in target.parts
        ],
        "source": target.source,
        "method": target.method,
        "responsible": readings.responsible(target.responsible) if target.responsible else None,
        "events": list(target.events),
        "actual": [actual(one) for one in target.actual],
        "standing": standing_of(target).name,
        "cells": target.cells,
        "note": target.note,
        "as_printed": target.as_printed,
    }


def value_files(catalogue: Catalogue) -> Iterator[Artifact]:
    """Yield the values of each measured indicator as CSV beside its page."""
    for plan in catalogue.plans():
        for target in plan.indicators:
            if target.actual:
                heads = (_("day"), _("value"), _("unit"), _("as entered"), _("evidence"), _("note"))
                rows = (
                    ";".join(
                        (
                            one.date.isoformat(),
                            plain_value(one.value).replace(".", ","),  # Excel here takes «12.5» for a day in May
                            *map(cell, (one.unit or "", one.raw, one.evidence, one.note)),
                        )
                    )
                    for one in target.actual
                )
                yield Artifact(path=f"{addresses.indicator(target.id)}{VALUES}", data=table(heads, rows))


def plain_value(value: float | bool | None) -> str:
    """Return a value as tables for machines tell it: a number in full with a point, true or false; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{Decimal(str(value)):f}".removesuffix(".0")  # a float itself would be told with an exponent, or rounded
