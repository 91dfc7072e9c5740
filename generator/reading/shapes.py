"""What the files of plans and districts say, read and checked for shape, nothing linked yet."""

from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model.district import DistrictFile, GlossaryFile, OrganisationsFile, PeopleFile, Post, TopicsFile
from generator.model.plan import PlanFile
from generator.reading.document import Document
from generator.reading.progress import Progress


@dataclass(slots=True, kw_only=True)
class PlanDraft:
    """A plan as its file says it, with its chapters' texts by file name.

    ``hidden`` people may be meant, not named; of an ``unnamed`` plan no reading tells people.
    """

    id: str
    district: str
    file: PlanFile
    document: Document
    chapters: dict[str, str]
    attachments: dict[str, Path]
    hidden: frozenset[str] = frozenset()  # ids of the district's register
    unnamed: bool = False
    progress: Progress = field(default_factory=Progress)


@dataclass(slots=True, kw_only=True)
class DistrictDraft:
    """A district's files."""

    id: str
    file: DistrictFile
    document: Document
    people: PeopleFile | None = None
    people_document: Document | None = None
    organisations: OrganisationsFile | None = None
    organisations_document: Document | None = None
    plans: list[PlanDraft] = field(default_factory=list)
    posts: tuple[Post, ...] = ()  # of people who must not be named


@dataclass(slots=True, kw_only=True)
class Drafts:
    """Everything that could be read, and everything that was wrong with it."""

    districts: list[DistrictDraft] = field(default_factory=list)
    topics: TopicsFile | None = None
    glossary: GlossaryFile | None = None
    glossary_document: Document | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
