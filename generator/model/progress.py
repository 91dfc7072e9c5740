"""What became of a plan: marks of its events, values of its indicators, as the department enters them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.deadlines.shapes import DeadlineReading
from generator.model.indicator import Better
from generator.names.shapes import ResponsibleReading
from generator.quantities.shapes import QuantityReading
from generator.source import Place

State = Literal["done", "partly", "moved", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the department says of an event on a day. ``deadline`` is the new one of an event that is moved."""

    state: State
    date: date
    evidence: str = ""
    note: str = ""
    deadline: DeadlineReading | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Actual:
    """A measured value; ``value`` is True or False where the answer is yes or no, ``raw`` what was entered."""

    date: date
    value: float | bool
    unit: str | None
    raw: str
    evidence: str = ""
    note: str = ""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What is to be reached in a period; the period is empty when the plan names none."""

    period: str
    reading: QuantityReading


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A part of an indicator («из них: педагоги детских садов») with its own target and values."""

    id: str
    local: str
    name: str
    target: QuantityReading
    actual: tuple[Actual, ...] = ()
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target indicator. ``events`` are the ids of those that serve it, ``actual`` its values by their dates.

    ``better`` says which way a bare number is meant, when the department tells it.
    """

    id: str
    local: str
    number: str
    name: str
    target: QuantityReading
    cells: dict[str, str]
    as_printed: dict[str, str]
    note: str
    doubt: str
    place: Place
    unit: str = ""
    better: Better | None = None
    goals: tuple[Goal, ...] = ()
    baseline: QuantityReading | None = None
    parts: tuple[Component, ...] = ()
    source: str = ""
    method: str = ""
    responsible: ResponsibleReading | None = None
    events: tuple[str, ...] = ()
    actual: tuple[Actual, ...] = ()
