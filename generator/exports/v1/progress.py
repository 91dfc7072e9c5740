"""What became of events and indicators: marks and measured values."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11

from generator.exports.v1.readings import Deadline, Quantities, Quantity, Responsible


class Mark(TypedDict):
    """What the department said of an event on a day; ``deadline`` is the new one of a moved event."""

    state: Literal["done", "partly", "moved", "cancelled"]
    date: str
    evidence: str
    note: str
    deadline: Deadline | None


class Actual(TypedDict):
    """A measured value; true and false answer a question of yes and no. ``raw`` is what was entered."""

    date: str
    value: float | bool
    unit: str | None
    raw: str
    evidence: str
    note: str


class Goal(TypedDict):
    """The target of one period."""

    period: str
    target: Quantities


class IndicatorPart(TypedDict):
    """A part of an indicator with its own target and values."""

    id: str
    name: str
    target: Quantities
    actual: list[Actual]


class Indicator(TypedDict):
    """A target indicator: the printed target with its amounts, values by their dates, ids of the events that serve it.

    ``standing`` tells how the newest value compares with the target: "reached", "not-yet", "above" and "below" (the
    target is a bare number and says not which way is good), "no-value", "incomparable".
    """

    id: str
    url: str
    district: str
    plan: str
    number: str
    name: str
    raw: str
    quantities: list[Quantity]
    notes: list[str]
    unit: str
    better: Literal["more", "less"] | None
    targets: list[Goal]
    baseline: Quantities | None
    parts: list[IndicatorPart]
    source: str
    method: str
    responsible: Responsible | None
    events: list[str]
    actual: list[Actual]
    standing: Literal["reached", "not-yet", "above", "below", "no-value", "incomparable"]
    cells: dict[str, str]
    note: str
    as_printed: dict[str, str]
