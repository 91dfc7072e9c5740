"""The shape of a deadline's reading, as it is published."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal["dated", "recurring", "throughout", "continuous", "on-request", "by-reference", "missing", "unreadable"]
Precision = Literal[
    "day", "week", "decade", "half-month", "month", "quarter", "half-year", "season", "year",
    "school-quarter", "school-half-year", "school-year", "period",
]  # fmt: skip
Every = Literal[
    "day", "week", "month", "quarter", "half-year", "year", "school-quarter", "school-half-year", "trimester"
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Inclusive days from ``start`` to ``end``, known as precisely as ``precision`` says."""

    start: date
    end: date
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """How something comes again; weekdays are 1 (Monday) to 7, an ordinal or month day of -1 is the last."""

    every: Every
    interval: int = 1
    times: int | None = None
    times_max: int | None = None
    at_least: bool = False
    at_most: bool = False
    weekdays: tuple[int, ...] = ()
    ordinals: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    at: Literal["start", "end"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another document or event that holds the dates: its words and its address, if one is printed."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineReading:
    """What a printed deadline says. ``raw`` is the phrase as printed; every doubt is a note."""

    raw: str
    kind: Kind
    spans: tuple[Span, ...] = ()
    recurrence: Recurrence | None = None
    due_by: bool = False
    reference: Reference | None = None
    notes: tuple[str, ...] = field(default=())
