"""The published files as wholes."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11

from generator.exports.v1.plans import Plan
from generator.exports.v1.progress import Indicator
from generator.exports.v1.registers import Group, NamelessPost, Organisation, Person, Term, Topic
from generator.exports.v1.rows import Event


class PlansFile(TypedDict):
    """``plans.json``."""

    version: Literal[1]
    plans: list[Plan]


class EventsFile(TypedDict):
    """``events.json``."""

    version: Literal[1]
    events: list[Event]


class PeopleFile(TypedDict):
    """``people.json``."""

    version: Literal[1]
    people: list[Person]
    posts: list[NamelessPost]


class OrganisationsFile(TypedDict):
    """``organisations.json``."""

    version: Literal[1]
    organisations: list[Organisation]


class GroupsFile(TypedDict):
    """``groups.json``."""

    version: Literal[1]
    groups: list[Group]


class TopicsFile(TypedDict):
    """``topics.json``."""

    version: Literal[1]
    topics: list[Topic]


class GlossaryFile(TypedDict):
    """``glossary.json``."""

    version: Literal[1]
    glossary: list[Term]


class IndicatorsFile(TypedDict):
    """``indicators.json``."""

    version: Literal[1]
    indicators: list[Indicator]
