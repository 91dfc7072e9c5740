"""Readings in their published shape."""

from generator.deadlines.shapes import DeadlineReading
from generator.exports.v1 import readings as readings_shapes
from generator.names.shapes import ResponsibleReading
from generator.quantities.shapes import Quantity, QuantityReading


def deadline(reading: DeadlineReading) -> readings_shapes.Deadline:
    """Return a deadline's reading."""
    recurrence = reading.recurrence
    return {
        "raw": reading.raw,
        "kind": reading.kind,
        "spans": [
            {"start": span.start.isoformat(), "end": span.end.isoformat(), "precision": span.precision}
            for span in reading.spans
        ],
        "recurrence": {
            "every": recurrence.every,
            "interval": recurrence.interval,
            "times": recurrence.times,
            "times_max": recurrence.times_max,
            "at_least": recurrence.at_least,
            "at_most": recurrence.at_most,
            "weekdays": list(recurrence.weekdays),
            "ordinals": list(recurrence.ordinals),
            "month_days": list(recurrence.month_days),
            "months": list(recurrence.months),
            "at": recurrence.at,
        }
        if recurrence
        else None,
        "due_by": reading.due_by,
        "reference": {"text": reading.reference.text, "url": reading.reference.url} if reading.reference else None,
        "notes": list(reading.notes),
    }


def responsible(reading: ResponsibleReading) -> readings_shapes.Responsible:
    """Return the reading of a responsible cell."""
    return {
        "raw": reading.raw,
        "people": [
            {"surname": one.surname, "initials": one.initials, "post": one.post, "id": one.id} for one in reading.people
        ],
        "posts": [{"name": one.name, "organisation": one.organisation, "id": one.id} for one in reading.posts],
        "organisations": [{"name": one.name, "id": one.id} for one in reading.organisations],
        "groups": [{"name": one.name, "id": one.id} for one in reading.groups],
        "by_agreement": reading.by_agreement,
        "notes": list(reading.notes),
    }


def quantities(reading: QuantityReading) -> readings_shapes.Quantities:
    """Return the reading of a result."""
    return {
        "raw": reading.raw,
        "quantities": [quantity(one) for one in reading.quantities],
        "notes": list(reading.notes),
    }


def quantity(one: Quantity) -> readings_shapes.Quantity:
    """Return one amount."""
    return {
        "value": one.value,
        "value_to": one.value_to,
        "unit": one.unit,
        "comparator": one.comparator,
        "of": one.of,
        "period": one.period,
        "per": one.per,
        "part_of": one.part_of,
        "base": one.base,
    }
