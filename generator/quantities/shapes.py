"""The shape of a quantity's reading, as it is published."""

from dataclasses import dataclass
from typing import Literal

Comparator = Literal[
    "=", ">=", "<=", ">", "<", "range",
    "increase-to", "increase-by", "decrease-to", "decrease-by", "increase", "decrease",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One amount. ``value`` is None where only a direction is said, True for presence («наличие приказа»)."""

    value: float | bool | None
    comparator: Comparator
    value_to: float | None = None
    unit: str | None = None
    of: str | None = None
    period: str | None = None
    per: str | None = None
    part_of: int | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityReading:
    """What a printed result says in numbers. ``raw`` is the cell as printed; every doubt is a note."""

    raw: str
    quantities: tuple[Quantity, ...] = ()
    notes: tuple[str, ...] = ()
