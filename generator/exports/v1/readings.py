"""Readings: deadlines, responsible people, quantities."""

from typing import NotRequired

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11


class Span(TypedDict):
    """Inclusive ISO dates."""

    start: str
    end: str
    precision: str


class Recurrence(TypedDict):
    """How something comes again."""

    every: str
    interval: int
    times: int | None
    times_max: int | None
    at_least: bool
    at_most: bool
    weekdays: list[int]
    ordinals: list[int]
    month_days: list[int]
    months: list[int]
    at: str | None


class Reference(TypedDict):
    """Another document that holds the dates."""

    text: str
    url: str | None


class Deadline(TypedDict):
    """The reading of a deadline. ``inherited`` is true when the printed cell is merged with the one above."""

    raw: str
    kind: str
    spans: list[Span]
    recurrence: Recurrence | None
    due_by: bool
    reference: Reference | None
    notes: list[str]
    inherited: NotRequired[bool]


class PersonNamed(TypedDict):
    """A person as a cell names them."""

    surname: str
    initials: str
    post: str | None
    id: str | None


class PostNamed(TypedDict):
    """A post without a name."""

    name: str
    organisation: str | None
    id: str | None


class PartyNamed(TypedDict):
    """An organisation or group as a cell names it."""

    name: str
    id: str | None


class Responsible(TypedDict):
    """The reading of a responsible cell."""

    raw: str
    people: list[PersonNamed]
    posts: list[PostNamed]
    organisations: list[PartyNamed]
    groups: list[PartyNamed]
    by_agreement: bool
    notes: list[str]


class Quantity(TypedDict):
    """One amount."""

    value: float | bool | None
    value_to: float | None
    unit: str | None
    comparator: str
    of: str | None
    period: str | None
    per: str | None
    part_of: int | None
    base: str | None


class Quantities(TypedDict):
    """The reading of a result or target."""

    raw: str
    quantities: list[Quantity]
    notes: list[str]
