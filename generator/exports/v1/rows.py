"""Rows: events, and rows of schedules."""

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11

from generator.exports.v1.progress import Mark
from generator.exports.v1.readings import Deadline, Quantities, Responsible


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
    mark: Mark | None
    note: str
    as_printed: dict[str, str]


class Event(Row):
    """An event; a row of a plan's own tables."""

    district: str
    plan: str
    section: list[str]
    appendix: str | None
    related: list[str]
    source: Place
