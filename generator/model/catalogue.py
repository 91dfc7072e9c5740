"""The catalogue: what is meant by the drafts. Everything downstream (checks, views, exports) sees only this.

Printed texts are kept word for word beside their readings. Objects refer to each other by id and hold no parents.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from generator.deadlines.shapes import DeadlineReading
from generator.model.district import Department, Group, Organisation, Person, Post, Term, Topic
from generator.model.fields import Period
from generator.model.plan import Order, Passport, SignOff, Table, WorkingGroup
from generator.model.progress import Mark, Target
from generator.names.shapes import ResponsibleReading
from generator.quantities.shapes import QuantityReading
from generator.source import Place

NAMED = "named"  # how a row comes to a school whose name it holds


@dataclass(frozen=True, slots=True)
class SchoolLink:
    """A school that a row concerns: ``via`` is ``NAMED``, or the id of the group that brings it in."""

    id: str
    via: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One dated part of a row (an occurrence)."""

    title: str
    deadline: DeadlineReading
    responsible: ResponsibleReading
    result: QuantityReading
    schools: tuple[SchoolLink, ...] = ()

    @property
    def has_time(self) -> bool:
        """Return whether the part has a deadline of its own: a printed one, or days that editors give."""
        return bool(self.deadline.raw or self.deadline.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of a plan with its readings: an event, or a row of a schedule in an appendix.

    ``id`` is the full id (``district/plan/local``). ``cells`` are the printed texts by role, blank cells left out;
    ``inherited`` names the roles whose blank cell takes the value of the row above.
    """

    id: str
    local: str
    number: str
    title: str
    cells: dict[str, str]
    section: tuple[str, ...]
    section_number: str
    deadline: DeadlineReading
    inherited: dict[str, str]
    responsible: ResponsibleReading
    result: QuantityReading
    schools: tuple[SchoolLink, ...] = ()
    topics: tuple[str, ...] = ()
    occurrences: tuple[Part, ...] = ()
    appendix: str | None = None
    cited_plan: str = ""  # id of a plan we hold, when the deadline names its address
    cited_rows: tuple[str, ...] = ()  # ids of that plan's events that carry the same title
    as_printed: dict[str, str] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()  # by their dates
    related: tuple[str, ...] = ()  # ids of events, by the editor's word
    unrelated: tuple[str, ...] = ()
    note: str = ""
    doubt: str = ""
    place: Place

    @property
    def mark(self) -> Mark | None:
        """Return the newest mark: what is said of the row now. None when nothing is said."""
        return self.marks[-1] if self.marks else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section of the plan. ``anchor`` is its place on the plan's page."""

    anchor: str
    level: int
    number: str
    title: str
    prose: str
    goal: str
    tasks: tuple[str, ...]
    table: Table
    events: tuple[Entry, ...]
    sections: tuple["Heading", ...]
    notes: tuple[str, ...]
    doubt: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleGroup:
    """Rows of an appendix under one heading; the heading is empty when there is none."""

    title: str
    rows: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An appendix of the plan."""

    id: str
    local: str
    label: str
    title: str
    prose: str
    columns: dict[str, str]
    groups: tuple[ScheduleGroup, ...]
    notes: tuple[str, ...]
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A chapter of Markdown."""

    local: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan with everything its document prints. ``layout`` is the printed order of its parts."""

    id: str
    local: str
    district: str
    title: str
    order: Order
    period: Period
    contents: tuple[tuple[str, str], ...]
    working_groups: tuple[WorkingGroup, ...]
    passport: Passport | None
    chapters: tuple[Prose, ...]
    indicator_table: Table
    indicators: tuple[Target, ...]
    table: Table
    sections: tuple[Heading, ...]
    appendices: tuple[Annex, ...]
    sign_off: SignOff | None
    layout: tuple[str, ...]
    note: str
    attachments: dict[str, Path]
    place: Place
    kept_from: date | None = None  # the day of this version, when a newer one has errors and is not shown

    def events(self) -> list[Entry]:
        """Return all events in printed order."""
        return [event for heading in self.headings() for event in heading.events]

    def headings(self) -> list[Heading]:
        """Return all sections, each before those below it."""
        found: list[Heading] = []
        waiting = list(reversed(self.sections))
        while waiting:
            heading = waiting.pop()
            found.append(heading)
            waiting.extend(reversed(heading.sections))
        return found

    def schedule_rows(self) -> list[Entry]:
        """Return the rows of all appendices in printed order."""
        return [row for annex in self.appendices for group in annex.groups for row in group.rows]


Where = Literal[
    "signature", "clause", "order", "working-group", "sign-off", "passport", "chapter", "section", "appendix", "event"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Appearance:
    """A place of a plan's document, outside of the responsible cells, that names an entry of the registers.

    ``label`` is the number of a clause or a title, ``anchor`` the place on the plan's page, or the id of an event.
    """

    plan: str
    where: Where
    label: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A district and its plans, the newest order first."""

    id: str
    name: str
    short: str
    region: str
    department: Department
    people: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()  # of people whose names are hidden
    organisations: tuple[Organisation, ...] = ()
    groups: tuple[Group, ...] = ()
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)  # the schools of each group, by full ids
    appearances: dict[str, tuple[Appearance, ...]] = field(default_factory=dict)  # of entries, by full ids
    plans: tuple[Plan, ...]
    place: Place

    @property
    def data_date(self) -> date | None:
        """Return the day of the newest order: how fresh the district's data is."""
        return max((plan.order.date for plan in self.plans), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All districts, in the order of their names."""

    districts: tuple[District, ...]
    topics: tuple[Topic, ...] = ()
    glossary: tuple[Term, ...] = ()
    related: dict[str, tuple[str, ...]] = field(default_factory=dict)  # similar events of other plans, by ids
    synonyms: tuple[tuple[str, ...], ...] = ()  # words that the search takes for each other

    @property
    def data_date(self) -> date | None:
        """Return the day of the newest order of all districts."""
        return max((day for district in self.districts if (day := district.data_date)), default=None)

    def plans(self) -> list[Plan]:
        """Return the plans of all districts."""
        return [plan for district in self.districts for plan in district.plans]
