"""Plans: everything a document prints, apart from its events."""

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11

from generator.exports.v1.readings import Quantity
from generator.exports.v1.rows import Row


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
