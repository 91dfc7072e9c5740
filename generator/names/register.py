"""A district's register as the readers use it: every form of every name, and who it means.

Found is what stands in the register exactly: as printed, else with ё as е, else declined. Two entries that fit are no
answer, and what only looks alike is a question.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.names.descriptions import Description
from generator.names.entries import SCHOOLS, GroupEntry, OrganisationEntry, PersonEntry
from generator.names.forms import declined, key
from generator.names.letters import fold
from generator.names.lexer import tokenize
from generator.names.nearest import nearest
from generator.names.people import see_people
from generator.names.school_index import SchoolIndex
from generator.names.surnames import is_feminine, oblique_forms, sex_of, told_by


class Answer(NamedTuple):
    """Who a name means: an id, or none and those it may mean (ids, with a name for each)."""

    id: str | None = None
    candidates: tuple[str, ...] = ()
    surname: str = ""
    ambiguous: bool = False


_UNKNOWN = Answer()
_Names = dict[str, set[str]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Register:
    """People, organisations and groups of a district, by all forms of their names. Built once; compared by identity."""

    people: tuple[PersonEntry, ...] = ()
    organisations: tuple[OrganisationEntry, ...] = ()
    groups: tuple[GroupEntry, ...] = ()
    _exact: dict[tuple[str, str], set[str]] = field(init=False, repr=False, default_factory=dict)
    _folded: dict[tuple[str, str], set[str]] = field(init=False, repr=False, default_factory=dict)
    _oblique: dict[tuple[str, str], set[str]] = field(init=False, repr=False, default_factory=dict)
    _person: dict[str, PersonEntry] = field(init=False, repr=False, default_factory=dict)
    _by_initials: dict[str, dict[str, str]] = field(init=False, repr=False, default_factory=dict)
    _organisation_names: _Names = field(init=False, repr=False, default_factory=dict)
    _organisation_forms: _Names = field(init=False, repr=False, default_factory=dict)
    _by_length: dict[int, list[str]] = field(init=False, repr=False, default_factory=dict)
    _group_names: _Names = field(init=False, repr=False, default_factory=dict)
    _group_forms: _Names = field(init=False, repr=False, default_factory=dict)
    _schools: SchoolIndex = field(init=False, repr=False, default_factory=SchoolIndex)

    def __post_init__(self) -> None:
        for person in self.people:
            self._add_person(person)
        for organisation in self.organisations:
            for name in (*organisation.names(), *self._with_parent(organisation)):
                _add(self._organisation_names, key(name), organisation.id)
                if organisation.kind not in SCHOOLS:
                    self._schools.add_home(name)
                for form in declined(name):
                    _add(self._organisation_forms, form, organisation.id)
            if organisation.kind in SCHOOLS:
                self._schools.add(organisation)
        for form in self._organisation_forms:
            self._by_length.setdefault(len(form), []).append(form)
        for group in self.groups:
            for name in group.names():
                _add(self._group_names, key(name), group.id)
                _add(self._group_forms, fold(key(name)), group.id)

    def _with_parent(self, organisation: OrganisationEntry) -> Iterator[str]:
        """Yield the names of an organisation with the abbreviation of the one above it: «отдел кадров УО»."""
        above = next((one for one in self.organisations if one.id == organisation.parent), None)
        for name in above.names() if above and organisation.parent else ():
            if name.isupper() and " " not in name:
                yield from (f"{own} {name}" for own in organisation.names() if not own.endswith(name))

    def _add_person(self, person: PersonEntry) -> None:
        self._person[person.id] = person
        spellings = {(person.surname, person.initials)}
        for alias in person.aliases:
            seen = see_people(tokenize(alias).tokens)
            spellings |= {(found.surname, found.initials) for found in seen.people.values()}
        for surname, initials in spellings:
            folded = fold(initials)
            self._exact.setdefault((surname.lower(), folded), set()).add(person.id)
            self._folded.setdefault((fold(surname), folded), set()).add(person.id)
            for form in oblique_forms(surname):
                self._oblique.setdefault((fold(form), folded), set()).add(person.id)
            self._by_initials.setdefault(folded, {})[fold(surname)] = person.id

    def person(self, printed: str, surname: str, initials: str, full: str = "", sex: str = "") -> Answer:
        """Return who is meant by a surname as ``printed`` (its nominative is ``surname``) with ``initials``.

        ``sex`` is what a patronymic tells: a person of the other is not meant.
        """
        folded, plain = fold(initials), fold(printed)
        for table, word in (
            (self._exact, printed.lower()), (self._folded, plain),
            (self._oblique, plain), (self._folded, fold(surname)),
        ):  # fmt: skip
            ids = [one for one in table.get((word, folded), ()) if self._agrees(one, full)]
            ids = [one for one in ids if not sex or self.sex(one) in {"", sex}]
            if table is self._oblique and is_feminine(printed) and sex != "m":
                # «Иванова» is a woman before it is a man in the genitive: which of them is a question
                return Answer(candidates=tuple(sorted(ids)), ambiguous=True) if ids else self._near(surname, folded)
            if len(ids) == 1:
                found = ids[0]
                return Answer(found, surname=self._person[found].surname if table is self._oblique else "")
            if ids:
                return Answer(candidates=tuple(sorted(ids)), ambiguous=True)
        return self._near(surname, folded)

    def sex(self, one: str) -> str:
        """Return the sex of a person ("m", "f") as far as the surname or the patronymic tells it."""
        person = self._person[one]
        return sex_of(person.surname) or told_by((person.full_name or "").rsplit(" ", 1)[-1])[0]

    def _agrees(self, one: str, full: str) -> bool:
        """Return whether names written out («Людмила Викторовна») can be those of a person."""
        known = self._person[one].full_name
        if not full or not known:
            return True
        pairs = zip(known.split()[-2:], full.split(), strict=False)
        return all(fold(one)[:3] == fold(other)[:3] for one, other in pairs)

    def _near(self, surname: str, initials: str) -> Answer:
        if not initials:
            same = tuple(one.id for one in self.people if fold(one.surname) == fold(surname))
            return Answer(candidates=same, ambiguous=bool(same))
        known = self._by_initials.get(initials, {})
        near = [known[word] for word in nearest(fold(surname), known)]
        if not near and initials.count(".") == 1:
            near = [
                one.id for one in self.people
                if fold(one.surname) == fold(surname) and fold(one.initials).startswith(initials)
            ]  # fmt: skip
        return Answer(candidates=tuple(dict.fromkeys(near)))

    def organisation(self, name: str) -> Answer:
        """Return which organisation a name in any form means."""
        found = _look_up(name, self._organisation_names, self._organisation_forms)
        if found.id or found.ambiguous:
            return found
        ids, near = self.school_named(name)
        if len(ids) == 1:
            return Answer(ids[0])
        if ids or near:
            return Answer(candidates=ids or near, ambiguous=bool(ids))
        folded = fold(key(name))
        if len(folded) < 6:
            return _UNKNOWN
        among = [form for size in range(len(folded) - 2, len(folded) + 3) for form in self._by_length.get(size, ())]
        return Answer(candidates=_ids(self._organisation_forms, nearest(folded, among)))

    def organisation_forms(self) -> Iterator[tuple[str, set[str]]]:
        """Yield the keys of all forms of the names of organisations, folded, and the ids of those they may mean."""
        yield from self._organisation_forms.items()

    def employers(self, names: Sequence[Iterable[str]]) -> tuple[str, ...]:
        """Return the organisations that some of ``names`` mean for certain, of each list one; none that stands above
        another of them («специалисты управления образования отдела кадров»)."""
        if not names:
            return ()
        known = (next((one for name in names_from if (one := self._certain(name))), None) for names_from in names)
        found = dict.fromkeys(one for one in known if one)
        above = {one.parent for one in self.organisations if one.id in found} if len(found) > 1 else set()
        return tuple(one for one in found if one not in above)

    def _certain(self, name: str) -> str | None:
        """Return the organisation that a name means for certain; nothing is looked for that is alike."""
        found = _look_up(name, self._organisation_names, self._organisation_forms)
        if found.id or found.ambiguous:
            return found.id
        ids = self.school_named(name)[0]
        return ids[0] if len(ids) == 1 else None

    def group(self, name: str) -> Answer:
        """Return which group a name means."""
        return _look_up(name, self._group_names, self._group_forms)

    def schools(self, told: Description) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the schools that fit a description, and those that may be meant when none fits."""
        return self._schools.find(told)

    def school_named(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the schools that fit a name in the nominative, and those that may be meant when none fits."""
        return self._schools.find_named(name)

    def begins_school(self, word: str) -> bool:
        """Return whether the name of a school can begin with a word, folded."""
        return self._schools.begins(word)

    def school_name(self, words: list[str]) -> tuple[tuple[str, ...], int] | None:
        """Return the schools whose whole name or alias begins a list of folded words, and how many words it takes."""
        return self._schools.longest(words)

    def label(self, one: str) -> str:
        """Return how a note names an entry."""
        if one in self._person:
            person = self._person[one]
            return f"{person.surname} {person.initials}"
        entries: tuple[OrganisationEntry | GroupEntry, ...] = (*self.organisations, *self.groups)
        return next((entry.name for entry in entries if entry.id == one), one)


def _add(names: _Names, word: str, one: str) -> None:
    names.setdefault(word, set()).add(one)


def _look_up(name: str, exact: _Names, forms: _Names) -> Answer:
    plain = key(name)
    for ids in (exact.get(plain), forms.get(fold(plain))):
        if ids and len(ids) == 1:
            return Answer(next(iter(ids)))
        if ids:
            return Answer(candidates=tuple(sorted(ids)), ambiguous=True)
    return _UNKNOWN


def _ids(names: _Names, words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for word in words for one in sorted(names[word])))
