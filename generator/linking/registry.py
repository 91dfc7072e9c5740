"""The registers of a district as the readers of names take them, and what they say of groups."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.linking.groups import Cells, Groups
from generator.model.catalogue import NAMED, SchoolLink
from generator.model.district import Group, Organisation, Person
from generator.names.entries import SCHOOLS, GroupEntry, OrganisationEntry, PersonEntry
from generator.names.forms import key as name_key
from generator.names.register import Register
from generator.names.schools import find_schools
from generator.names.shapes import ResponsibleReading
from generator.reading.document import Document
from generator.reading.shapes import DistrictDraft
from generator.reading.validation import suggest
from generator.source import Place

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 5
_FEW = 3
_DIGIT = re.compile(r"\d")
# in small letters, as the hints of a registry: searched without regard to letter case they take twice as long
_NUMBERED = re.compile(r"(?:№|школ|сош|оош|сш|сад|лице|гимн|д/с)\D{0,30}\d")


@dataclass(slots=True)
class Registry:
    """The register of one district with the members of its groups; ids are those of the whole site."""

    district: str
    register: Register
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    groups: tuple[Group, ...]
    schools: frozenset[str]
    groups_of_schools: Groups
    hint: re.Pattern[str] | None  # words that only texts naming a school hold, in small letters

    def hints(self, text: str) -> bool:
        """Return whether ``text`` may name a school: reading it for names costs much more than this."""
        if not self.schools:
            return False
        lower = text.lower()
        return bool((self.hint and self.hint.search(lower)) or (_DIGIT.search(lower) and _NUMBERED.search(lower)))

    def full(self, local: str) -> str:
        """Return the id of the whole site for a local one."""
        return f"{self.district}/{local}"

    def link_schools(
        self, texts: Sequence[str], responsible: ResponsibleReading, cells: Cells
    ) -> tuple[SchoolLink, ...]:
        """Return the schools that ``texts`` name, then those that groups bring in, each once.

        ``cells`` are the texts that tell what the row is about.
        """
        found: dict[str, str] = {}
        together = "\n".join(texts)
        for text in texts if self.hints(together) else ():  # most rows name no school: they are asked once, as a whole
            for mention in find_schools(text, self.register) if self.hints(text) else ():
                if mention.id:
                    found.setdefault(mention.id, NAMED)
        for named in responsible.organisations:
            if named.id in self.schools:
                found.setdefault(str(named.id), NAMED)
        groups = self.groups_of_schools
        answering = [group.id for group in responsible.groups if group.id and group.id not in responsible.heading]
        for group_id in (*groups.narrowed(answering, cells), *groups.named_in(together)):
            for school in groups.members.get(group_id, ()):
                found.setdefault(school, group_id)
        return tuple(SchoolLink(id=school, via=via) for school, via in found.items())

    def add_groups(self, links: tuple[SchoolLink, ...], text: str) -> tuple[SchoolLink, ...]:
        """Return ``links`` and the schools of the groups that ``text`` names, each school once."""
        known = {link.id for link in links}
        found = {
            school: group
            for group in reversed(self.groups_of_schools.named_in(text))
            for school in self.groups_of_schools.members[group]
            if school not in known
        }
        return (*links, *(SchoolLink(id=school, via=via) for school, via in found.items()))


def registry_of(draft: DistrictDraft) -> Registry:
    """Return the registry of a district; an unknown id in it is told by ``check_registers``."""
    people = tuple(draft.people.people) if draft.people else ()
    organisations = tuple(draft.organisations.organisations) if draft.organisations else ()
    groups = tuple(draft.organisations.groups) if draft.organisations else ()

    def full(local: str) -> str:
        return f"{draft.id}/{local}"

    register = Register(
        people=tuple(
            PersonEntry(
                id=full(one.id), surname=one.surname, initials=one.initials, aliases=tuple(one.aliases),
                full_name=one.full_name,
            )
            for one in people
        ),
        organisations=tuple(
            OrganisationEntry(
                id=full(one.id), name=one.name, kind=one.kind, short=one.short, number=one.number,
                settlement=one.settlement, aliases=tuple(one.aliases), parent=full(one.parent) if one.parent else None,
            )
            for one in organisations
        ),
        groups=tuple(GroupEntry(id=full(one.id), name=one.name, aliases=tuple(one.aliases)) for one in groups),
    )  # fmt: skip
    schools = frozenset(full(one.id) for one in organisations if one.kind in SCHOOLS)
    return Registry(
        district=draft.id,
        register=register,
        people=people,
        organisations=organisations,
        groups=groups,
        schools=schools,
        groups_of_schools=Groups(groups, organisations, full),
        hint=_hint([one for one in organisations if one.kind in SCHOOLS]),
    )


def _hint(schools: list[Organisation]) -> re.Pattern[str] | None:
    """Return a pattern of the words by which ``schools`` are told apart: those that few of them have in their names."""
    words = [
        {
            word[:_STEM]
            for name in (one.name, one.short or "", one.settlement or "", *one.aliases)
            for word in _WORD.findall(name.lower())
        }
        for one in schools
    ]
    counts = Counter(stem for stems in words for stem in stems)
    telling = sorted(re.escape(stem) for stem, count in counts.items() if count <= _FEW and not stem.isdigit())
    stems = re.sub("[её]", "[её]", "|".join(telling))
    return re.compile(rf"(?<![^\W_])(?:{stems})") if stems else None


def check_registers(draft: DistrictDraft) -> Iterator[Diagnostic]:
    """Yield ``duplicate-id`` and ``unknown-entry`` for what the registers of a district say."""
    organisations = draft.organisations.organisations if draft.organisations else []
    groups = draft.organisations.groups if draft.organisations else []
    people = draft.people.people if draft.people else []
    known = {one.id for one in organisations}
    yield from _check_ids(draft)
    yield from _check_names(draft)
    if draft.people_document:
        for index, person in enumerate(people):
            if person.organisation and person.organisation not in known:
                yield _unknown(draft.people_document, ("people", index, "organisation"), person.organisation, known)
            for number, post in enumerate(person.posts):
                if post.organisation and post.organisation not in known:
                    path = ("people", index, "posts", number, "organisation")
                    yield _unknown(draft.people_document, path, post.organisation, known)
    if draft.organisations_document:
        document = draft.organisations_document
        for index, organisation in enumerate(organisations):
            if organisation.parent and organisation.parent not in known:
                yield _unknown(document, ("organisations", index, "parent"), organisation.parent, known)
        members = known | {one.id for one in people}
        for index, group in enumerate(groups):
            for number, member in enumerate(group.members):
                if member not in members:
                    yield _unknown(document, ("groups", index, "members", number), member, members)


def _check_ids(draft: DistrictDraft) -> Iterator[Diagnostic]:
    """Yield ``duplicate-id``: cells, members of groups and readers' choices name an entry by its id alone."""
    people = [one.id for one in draft.people.people] if draft.people else []
    organisations = [one.id for one in draft.organisations.organisations] if draft.organisations else []
    groups = [one.id for one in draft.organisations.groups] if draft.organisations else []
    seen: dict[str, Place] = {}
    for document, key, ids in (
        (draft.people_document, "people", people),
        (draft.organisations_document, "organisations", organisations),
        (draft.organisations_document, "groups", groups),
    ):
        if document is None:
            continue
        for index, one in enumerate(ids):
            place = document.locate((key, index, "id"))
            if one in seen:
                yield document.diagnose("duplicate-id", place, id=one, first=str(seen[one]))
            seen.setdefault(one, place)


def _check_names(draft: DistrictDraft) -> Iterator[Diagnostic]:
    """Yield ``name-twice``: a name that two entries of one kind have means neither."""
    people = draft.people.people if draft.people else []
    file = draft.organisations
    for document, kind, entries in (
        (draft.people_document, "people", [(one.id, f"{one.surname} {one.initials}", *one.aliases) for one in people]),
        (
            draft.organisations_document, "organisations",
            [(one.id, one.name, one.short or "", *one.aliases) for one in (file.organisations if file else ())],
        ),
        (
            draft.organisations_document, "groups",
            [(one.id, one.name, *one.aliases) for one in (file.groups if file else ())],
        ),
    ):  # fmt: skip
        seen: dict[str, int] = {}
        for index, (_id, *names) in enumerate(entries):
            for name in filter(None, names):
                first = seen.setdefault(name_key(name), index)
                if first != index and document:
                    place, other = document.locate((kind, index)), document.locate((kind, first))
                    yield document.diagnose(
                        "name-twice", place, name=name.strip("«»"), id=entries[first][0], first=str(other)
                    )


def _unknown(document: Document, path: tuple[str | int, ...], one: str, known: set[str]) -> Diagnostic:
    return document.diagnose("unknown-entry", document.locate(path), id=one, suggestion=suggest(one, known))
