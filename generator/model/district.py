"""The files beside the plans: ``district.yml``, ``people.yml``, ``organisations.yml``.

Above them, shared by all districts: ``topics.yml`` and ``glossary.yml``.
"""

from typing import Literal

from pydantic import Field, model_validator

from generator.language import noted
from generator.model.fields import Address, Day, Email, FileModel, Identifier, Text, check_stretch
from generator.settings import Privacy


class Department(FileModel):
    """The education department that issues the plans."""

    name: Text = Field(description=noted("full name of the department"))
    short: Text | None = Field(None, description=noted("short name"))
    site: Address | None = Field(None, description=noted("address of its site"))
    address: Text | None = Field(None, description=noted("postal address"))
    phone: Text | None = Field(None, description=noted("official telephone"))
    email: Email | None = Field(None, description=noted("official e-mail"))


class Holidays(FileModel):
    """A stretch of the school-year calendar; those of other school years may have the same name."""

    name: Text = Field(
        description=noted("name, for example «осенние каникулы»; those of each school year have the same")
    )
    start: Day = Field(description=noted("first day"))
    end: Day = Field(description=noted("last day"))

    @model_validator(mode="after")
    def _check_days(self) -> "Holidays":
        check_stretch(self.start, self.end)
        return self


class DistrictFile(FileModel):
    """The whole of ``district.yml``."""

    name: Text = Field(description=noted("name of the district in full"))
    short: Text | None = Field(None, description=noted("short name for menus"))
    region: Text | None = Field(None, description=noted("region"))
    department: Department = Field(description=noted("the education department"))
    time_zone: Text | None = Field(None, description=noted("time zone, for example Asia/Irkutsk"))
    school_year: list[Holidays] = Field(
        default_factory=list,
        description=noted(
            "holidays and quarters of all school years that the plans are for; those in its period serve a plan"
        ),
    )
    people: Privacy = Field("names", description=noted("how people are published"))


class Post(FileModel):
    """A post of a person, with its organisation and time."""

    name: Text = Field(description=noted("name of the post"))
    organisation: Identifier | None = Field(None, description=noted("id of the organisation"))
    since: Day | None = Field(None, description=noted("first day"))
    until: Day | None = Field(None, description=noted("last day"))


class Person(FileModel):
    """A person of the district's register."""

    id: Identifier = Field(description=noted("permanent id"))
    surname: Text = Field(description=noted("surname in the nominative"))
    initials: Text = Field(description=noted("initials without a space, for example Л.В."))
    full_name: Text | None = Field(None, description=noted("full name, if it is public"))
    posts: list[Post] = Field(default_factory=list, description=noted("posts"))
    organisation: Identifier | None = Field(
        None, description=noted("id of the organisation beside which the documents name the person without a post")
    )
    aliases: list[Text] = Field(default_factory=list, description=noted("other spellings in the documents"))
    people: Privacy | None = Field(None, description=noted("how this person is published"))


class PeopleFile(FileModel):
    """The whole of ``people.yml``."""

    people: list[Person] = Field(description=noted("people of the district"))


class Organisation(FileModel):
    """A school, kindergarten, department or association."""

    id: Identifier = Field(description=noted("permanent id"))
    name: Text = Field(description=noted("full name"))
    short: Text | None = Field(None, description=noted("short name"))
    kind: Literal["school", "kindergarten", "extra", "department", "association", "institute", "other"] = Field(
        description=noted("what it is")
    )
    number: Text | None = Field(None, description=noted("number of the school"))
    settlement: Text | None = Field(None, description=noted("settlement"))
    parent: Identifier | None = Field(None, description=noted("id of the organisation above it"))
    aliases: list[Text] = Field(default_factory=list, description=noted("other names in the documents"))
    note: Text | None = Field(None, description=noted("remark of the editor for readers"))


class Group(FileModel):
    """A group that documents name instead of its members («руководители ОО»)."""

    id: Identifier = Field(description=noted("permanent id"))
    name: Text = Field(description=noted("name of the group"))
    members: list[Identifier] = Field(default_factory=list, description=noted("ids of its members"))
    everyone: Literal["schools", "kindergartens", "all"] | None = Field(
        None, description=noted("all schools, all kindergartens, or both, instead of a list of members")
    )
    aliases: list[Text] = Field(default_factory=list, description=noted("other names in the documents"))


class OrganisationsFile(FileModel):
    """The whole of ``organisations.yml``."""

    organisations: list[Organisation] = Field(default_factory=list, description=noted("organisations of the district"))
    groups: list[Group] = Field(default_factory=list, description=noted("groups"))


class Topic(FileModel):
    """A topic with the words by which it is recognised."""

    id: Identifier = Field(description=noted("permanent id"))
    name: Text = Field(description=noted("name of the topic"))
    words: list[Text] = Field(default_factory=list, description=noted("words and phrases"))
    abbreviations: list[Text] = Field(default_factory=list, description=noted("abbreviations"))
    unless: list[Text] = Field(
        default_factory=list,
        description=noted("phrases in which these words do not count: «итоговая аттестация» for «аттестация»"),
    )


class Synonyms(FileModel):
    """Words that mean the same to a reader who searches."""

    words: list[Text] = Field(description=noted("single words, such as учитель, педагог, преподаватель"))


class TopicsFile(FileModel):
    """The whole of ``topics.yml``."""

    topics: list[Topic] = Field(description=noted("topics shared by all districts"))
    synonyms: list[Synonyms] = Field(
        default_factory=list, description=noted("words of everyday speech that the search takes for each other")
    )


class Expansion(FileModel):
    """What an abbreviation stands for, in all documents or in some."""

    text: Text = Field(description=noted("the words it stands for"))
    plans: list[Text] = Field(
        default_factory=list,
        description=noted("ids of the plans (district/plan) or districts in which it means this; everywhere if empty"),
    )
    source: Literal["documents", "usage"] = Field(
        "documents", description=noted("documents: the orders spell it out; usage: only common usage does")
    )


class Term(FileModel):
    """An abbreviation; one without expansions is known, but nobody can tell what it stands for."""

    short: Text = Field(description=noted("the abbreviation as it stands in the texts"))
    expansions: list[Expansion] = Field(default_factory=list, description=noted("what it stands for"))
    same_as: list[Text] = Field(default_factory=list, description=noted("other abbreviations of the same words"))
    words: list[Text] = Field(
        default_factory=list, description=noted("words by which people look for it, such as «садик» for ДОУ")
    )
    note: Text | None = Field(None, description=noted("remark of the editor for readers"))


class GlossaryFile(FileModel):
    """The whole of ``glossary.yml``."""

    terms: list[Term] = Field(description=noted("abbreviations shared by all districts"))
