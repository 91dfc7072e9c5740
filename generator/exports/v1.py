"""The shape of ``/data/v1``. Others rely on it: fields may be added, never renamed or removed.

JSON Schemas are made from these types; builds write dictionaries that the type checker holds to them.
"""

from typing import Literal, NotRequired

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


class SchoolMention(TypedDict):
    """A school, named or brought in by a group (its id)."""

    id: str
    via: str


class Occurrence(TypedDict):
    """One dated part of a row."""

    title: str
    deadline: Deadline
    responsible: Responsible
    schools: list[SchoolMention]
    topics: list[str]
    result: Quantities


class Place(TypedDict):
    """Where a row stands in its order; ``text`` says it in words."""

    order: str
    section: str
    number: str
    text: str


class Row(TypedDict):
    """A row of a table with its readings. ``cells`` are the printed cells of columns without a field of their own."""

    id: str
    url: str
    number: str
    title: str
    form: str
    deadline: Deadline
    responsible: Responsible
    participants: str
    place: str
    schools: list[SchoolMention]
    topics: list[str]
    result: Quantities
    completion: str
    cells: dict[str, str]
    occurrences: list[Occurrence]
    note: str
    as_printed: dict[str, str]


class Event(Row):
    """An event; a row of a plan's own tables."""

    district: str
    plan: str
    section: list[str]
    appendix: str | None
    mark: None
    related: list[str]
    source: Place


class OtherOrder(TypedDict):
    """An order that this one changes."""

    number: str
    date: str | None
    title: str


class AlsoPrinted(TypedDict):
    """A second number or date of the order in its own document."""

    number: str | None
    date: str | None
    where: str


class Clause(TypedDict):
    """A clause of the order."""

    number: str
    text: str
    clauses: list["Clause"]


class Order(TypedDict):
    """The order that approves a plan."""

    number: str
    date: str
    issuer: str
    place: str
    title: str
    preamble: str
    basis: str
    amends: list[OtherOrder]
    clauses: list[Clause]
    signer: str
    post: str
    signature: str
    source: str
    also: list[AlsoPrinted]
    lines: list[str]
    note: str


class Period(TypedDict):
    """The days a plan is for, inclusive."""

    label: str
    start: str
    end: str


class TableFrame(TypedDict):
    """What is printed around a table: caption, title, headings by role in printed order."""

    caption: str
    title: str
    columns: dict[str, str]


class Section(TypedDict):
    """A section; ``events`` are ids."""

    number: str
    title: str
    prose: str
    goal: str
    tasks: list[str]
    table: TableFrame
    events: list[str]
    sections: list["Section"]
    notes: list[str]


class Indicator(TypedDict):
    """A target indicator as the plan prints it."""

    id: str
    number: str
    name: str
    raw: str
    quantities: list[Quantity]
    cells: dict[str, str]
    note: str
    as_printed: dict[str, str]


class ScheduleGroup(TypedDict):
    """Rows of an appendix under one heading."""

    title: str
    rows: list[Row]


class Appendix(TypedDict):
    """An appendix with all its rows, and the events that cite it."""

    id: str
    url: str
    label: str
    title: str
    prose: str
    columns: dict[str, str]
    groups: list[ScheduleGroup]
    notes: list[str]
    cited_by: list[str]


class NamedText(TypedDict):
    """A row of a passport, or a line of the contents (then ``text`` holds the pages)."""

    number: str
    name: str
    text: str


class Passport(TypedDict):
    """The passport of a plan."""

    title: str
    columns: dict[str, str]
    rows: list[NamedText]


class WorkingGroup(TypedDict):
    """People whom the order appoints, as printed."""

    title: str
    clause: str
    members: list[str]


class SignOffRow(TypedDict):
    """A line of the sign-off sheet."""

    post: str
    name: str
    date: str


class SignOff(TypedDict):
    """The sign-off sheet."""

    title: str
    columns: dict[str, str]
    rows: list[SignOffRow]


class Chapter(TypedDict):
    """A chapter of prose in Markdown."""

    id: str
    title: str
    text: str


class Plan(TypedDict):
    """A plan with everything its document prints; events stand in ``events.json``."""

    id: str
    url: str
    district: str
    title: str
    order: Order
    period: Period
    contents: list[NamedText]
    working_groups: list[WorkingGroup]
    passport: Passport | None
    chapters: list[Chapter]
    indicator_table: TableFrame
    indicators: list[Indicator]
    table: TableFrame
    sections: list[Section]
    appendices: list[Appendix]
    sign_off: SignOff | None
    layout: list[str]
    note: str


class PlansFile(TypedDict):
    """``plans.json``."""

    version: Literal[1]
    plans: list[Plan]


class EventsFile(TypedDict):
    """``events.json``."""

    version: Literal[1]
    events: list[Event]
