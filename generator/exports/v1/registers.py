"""Registers: people, organisations, groups, topics, abbreviations."""

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11


class OwnEvent(TypedDict):
    """An event or schedule row: ``via`` is "named", or the id of the group that brings it in."""

    id: str
    via: str


class Post(TypedDict):
    """A post of a person."""

    name: str
    organisation: str | None
    since: str | None
    until: str | None


class NamelessPost(TypedDict):
    """A post of somebody whose name is hidden."""

    district: str
    name: str
    organisation: str | None


class Person(TypedDict):
    """A person of a district's register."""

    id: str
    url: str
    district: str
    surname: str
    initials: str
    full_name: str
    posts: list[Post]
    organisation: str | None
    aliases: list[str]
    events: list[OwnEvent]


class Organisation(TypedDict):
    """An organisation; schools and kindergartens by their ``kind``."""

    id: str
    url: str
    district: str
    name: str
    short: str
    kind: str
    number: str
    settlement: str
    parent: str | None
    aliases: list[str]
    note: str
    events: list[OwnEvent]


class Group(TypedDict):
    """A group; ``members`` are the ids of the schools it brings in."""

    id: str
    url: str
    district: str
    name: str
    aliases: list[str]
    members: list[str]
    events: list[OwnEvent]


class Topic(TypedDict):
    """A topic, shared by all districts; ``events`` are ids. Within a phrase of ``unless`` its words do not count."""

    id: str
    url: str
    name: str
    words: list[str]
    abbreviations: list[str]
    unless: list[str]
    events: list[str]


class Expansion(TypedDict):
    """What an abbreviation stands for: in ``plans`` (ids of plans or districts), everywhere when there are none.

    ``source`` is "documents" where the orders spell it out, "usage" where only common usage does.
    """

    text: str
    plans: list[str]
    source: str


class Term(TypedDict):
    """An abbreviation, shared by all districts; without expansions nobody can tell what it stands for."""

    short: str
    same_as: list[str]
    expansions: list[Expansion]
    note: str
