"""Measured values and targets in words."""

import re

from generator.language import _, noted
from generator.model.progress import Actual
from generator.quantities.shapes import Quantity, QuantityReading
from generator.quantities.wording import in_full, in_text
from generator.russian.dates import in_words
from generator.views.standing import Name, Standing

_SPACES = re.compile(r"\s+")
STANDINGS: dict[Name, str] = {
    "reached": noted("reached"),
    "not-yet": noted("not reached yet"),
    "above": noted("above the number of the plan"),
    "below": noted("below the number of the plan"),
    "no-value": noted("no value"),
    "incomparable": noted("cannot be compared"),
}


def value_in_words(one: Actual) -> str:
    """Return "86,5 %", "5 школ", "да"."""
    if isinstance(one.value, bool):
        return _("yes") if one.value else _("no")
    return number_in_words(one.value, one.unit)


def number_in_words(value: float, unit: str | None) -> str:
    """Return a number with its unit as Russian prints it; a noun that the tables do not know stands behind a comma."""
    told = in_text(Quantity(value=value, comparator="=", unit=unit))
    return told.replace("[", "").replace("]", "")


def reading_in_words(reading: QuantityReading) -> str:
    """Return the amounts of a cell in words, parted by semicolons; empty when there is none."""
    return "; ".join(in_full(one) for one in reading.quantities)


def reading_beside(reading: QuantityReading) -> str:
    """Return the amounts in words for a place beside the printed cell, and their doubts; empty when they repeat it."""
    words = reading_in_words(reading)
    if not reading.notes and _SPACES.sub("", words) == _SPACES.sub("", reading.raw):
        return ""
    return "; ".join((words, *reading.notes)) if words else ""


def standing_in_words(standing: Standing) -> str:
    """Return "достигнут на 20 декабря 2023 г."; without a value no day is told."""
    told = _(STANDINGS[standing.name])
    if standing.actual is None:
        return told
    return _("{standing} on {day}").format(standing=told, day=in_words(standing.actual.date))
