"""The one public function of this room: a printed cell becomes the people, posts, organisations and groups in it.

``lexer`` cleans the cell and cuts it, ``people`` finds names, ``grammar`` the rest, ``posts`` gives posts to people,
and a district's register gives ids. A wrong person is the worst failure there is: who cannot be told has no id, and a
note asks.
"""

import re
from functools import lru_cache
from typing import NamedTuple, TypeVar

from generator.language import _
from generator.names.cell import Cell
from generator.names.declension import adjective
from generator.names.grammar import Grammar
from generator.names.heads import forms_of
from generator.names.items import Item
from generator.names.letters import capitalised, fold
from generator.names.people import look
from generator.names.posts import give_posts, share_cases
from generator.names.register import Answer, Register
from generator.names.shapes import PartyNamed, PersonNamed, PostNamed, ResponsibleReading
from generator.names.staff import heads_of_lists
from generator.names.surnames import is_feminine_oblique, is_twofold, nominative, sex_of, told_by
from generator.russian.typography import without_invisible

_LONGEST = 4000
_JOINTLY = "совместн"
_HYPHENATED = re.compile(r"([^\W\d_]{2,})-[ \t]*\n\s*([а-яё]+)")
_FIRST_OF_TWO = re.compile(
    r"(?!(?:мн|разн|равн|полн|един|закон|сельск|народн|общ)о$)[а-я]{3,}(?:н|ск|ог)о|северо|юго|военно"
)
_SHORTEST_SECOND = 6
# parts between semicolons that begin with a word: a number would go on with those of the part before it, and what
# stands in quotation marks or brackets may reach beyond a part
_LIST = re.compile(r"[а-яё]{2}[а-яё0-9№ .,–-]*(?:; ?[а-яё]{2}[а-яё0-9№ .,–-]*)+", re.IGNORECASE)
Named = TypeVar("Named")


@lru_cache(maxsize=8192)
def read_responsible(text: str, register: Register | None = None) -> ResponsibleReading:
    """Return the people, posts, organisations and groups in a printed cell; never raises.

    Ids are those of ``register``, and only where a name stands in it exactly and means one entry. Remembered: a plan
    prints the same few cells again and again.
    """
    if len(text) > _LONGEST:
        return ResponsibleReading(raw=text, notes=(_("the text is too long for a responsible cell"),))
    return _read_list(text, register) or _read(text, register).reading


def _read_list(text: str, register: Register | None) -> ResponsibleReading | None:
    """Return the reading of «Иванова А.В., методист; Петров Б.С., куратор», put together from its parts.

    Plans combine few people in many ways, so each part is read once. None when the cell is no such list, or when one of
    its parts may say something of another.
    """
    if not _LIST.fullmatch(text) or _JOINTLY in text.lower():
        return None
    parts: list[ResponsibleReading] = []
    people: list[PersonNamed] = []
    for piece in map(str.strip, text.split(";")):
        part = _read(piece, register)
        if not part.alone:
            return None
        parts.append(part.reading)
        for person in part.reading.people:
            _once(people, person)
    notes = tuple(dict.fromkeys([note for reading in parts for note in reading.notes]))
    return ResponsibleReading(raw=text, people=tuple(people), main=parts[0].main, notes=notes)


class _Part(NamedTuple):
    """The reading of a cell or of a part of one; ``alone`` if the same is read in whatever list it stands.

    So it is when it holds nothing but people with their posts, in no case that others could share, and nothing that was
    cleaned. A test compares lists of such parts with what is read in one.
    """

    reading: ResponsibleReading
    alone: bool


@lru_cache(maxsize=8192)
def _read(text: str, register: Register | None) -> _Part:
    whole = _HYPHENATED.sub(_rejoin, text) if "\n" in text else text
    sight = look(" ".join(without_invisible(whole).split()))
    shouted = not any(map(str.islower, text))
    cell = Cell(sight.tokens, sight.people)
    grammar = Grammar(cell, shouted=shouted)
    items = give_posts(grammar.read())
    share_cases(items)
    doubts = [*sight.notes, *grammar.notes]
    alone = not (doubts or shouted or grammar.agreement) and all(
        item.kind == "person"
        and item.case in {"", "n"}
        and not is_feminine_oblique(item.name)
        and not (cell.shouted and item.post)
        for item in items
    )
    assembly = _Assembly(register, doubts)
    headings = {id(item) for item in heads_of_lists(items)}
    named = [(id(item) in headings, assembly.add(item)) for item in items]
    answering = [ids for heads, ids in named if not heads]
    first = answering if _JOINTLY in text.lower() else answering[:1]
    reading = ResponsibleReading(
        raw=text, people=tuple(assembly.people), posts=tuple(assembly.posts),
        organisations=tuple(assembly.organisations), groups=tuple(assembly.groups),
        by_agreement=grammar.agreement, main=tuple(dict.fromkeys([one for ids in first for one in ids if one])),
        staff=tuple(dict.fromkeys(assembly.staff)),
        heading=tuple([one for heads, ids in named if heads for one in ids if one]),
        notes=tuple(dict.fromkeys(assembly.notes)),
    )  # fmt: skip
    return _Part(reading, alone and bool(items))


def _rejoin(match: re.Match[str]) -> str:
    """Return a word that a line break has cut, without the hyphen unless it joins two nouns or two adjectives.

    «Педагоги-психологи», «информационно-методический»; but «законодательный», «сельскохозяйственный».
    """
    adjectives = _FIRST_OF_TWO.fullmatch(fold(match[1])) and len(match[2]) >= _SHORTEST_SECOND
    compound = forms_of(fold(match[2])) or (adjectives and adjective(fold(match[2])))
    return f"{match[1]}-{match[2]}" if compound else match[1] + match[2]


class _Assembly:
    """Puts a reading together from items, each once, and asks the register."""

    def __init__(self, register: Register | None, notes: list[str]) -> None:
        self.register = register
        self.notes = notes
        self.people: list[PersonNamed] = []
        self.posts: list[PostNamed] = []
        self.organisations: list[PartyNamed] = []
        self.groups: list[PartyNamed] = []
        self.staff: list[tuple[str, str | None]] = []

    def add(self, item: Item) -> tuple[str | None, ...]:
        """Take an item over and return the id of its entry, and of the organisations whose people a group is."""
        one: str | None = None
        employers: tuple[str, ...] = ()
        if item.kind == "person":
            one = self.person(item)
        elif item.kind == "post":
            one = self.organisation(item.organisation) if item.organisation else self.department(item)
            _once(self.posts, PostNamed(name=item.name, organisation=item.organisation, id=one))
        elif item.kind == "organisation":
            one = self.organisation(item.name)
            _once(self.organisations, PartyNamed(name=item.name, id=one))
        elif item.kind == "group":
            one = self.register.group(item.name).id if self.register else None
            _once(self.groups, PartyNamed(name=item.name, id=one))
            employers = self.register.employers(item.employers) if self.register else ()
            self.staff += [(employer, one) for employer in employers]
        else:
            self.notes.append(_("“{words}” was not read").format(words=item.name))
        return one, *employers

    def person(self, item: Item) -> str | None:
        known = _recognise(self.register, item.name, item.initials, item.full, item.case, item.sex)
        self.notes += known.notes
        _once(
            self.people,
            PersonNamed(surname=known.surname, initials=item.initials, post=item.post, id=known.id),
        )
        return known.id

    def department(self, item: Item) -> str | None:
        """Return the id of the department that the name of a post tells («начальник отдела общего образования»)."""
        found = self.register.employers(item.employers) if self.register else ()
        return found[0] if len(found) == 1 else None

    def organisation(self, name: str) -> str | None:
        if not self.register:
            return None
        answer = self.register.organisation(name)
        if answer.candidates:
            self.notes.append(_question(self.register, answer, name))
        return answer.id


class _Recognised(NamedTuple):
    """Who a printed name is: the surname in the nominative, an id or None, what is doubtful."""

    surname: str
    id: str | None
    notes: tuple[str, ...]


@lru_cache(maxsize=8192)  # the people of a district are few, and a hundred events name each of them
def _recognise(register: Register | None, name: str, initials: str, full: str, case: str, sex: str) -> _Recognised:
    notes = []
    told, told_case = told_by(full.rsplit(" ", 1)[-1]) if full else ("", "")
    surname = nominative(name, told_case or case, told or sex)
    answer = Answer()
    if register:
        answer = register.person(name, surname, initials, full, told)
        likely = told or sex or (sex_of(surname) if case else "")
        if answer.id and likely and register.sex(answer.id) not in {"", likely}:
            answer = Answer(candidates=(answer.id,))
    if answer.surname:
        surname = _as_printed(name, answer.surname)
    him, her = (nominative(name, "", one) for one in "mf") if is_twofold(name) else ("", "")
    settled = told or sex or case not in {"", "n"} or answer.ambiguous or (answer.id and fold(surname) == fold(him))
    if her and not settled:
        notes.append(_("“{name}” may be {him} as well as {her}").format(name=name, him=him, her=her))
    if not initials:
        notes.append(_("“{name}” has no initials").format(name=surname))
    if register and not answer.id:
        notes.append(_question(register, answer, f"{surname} {initials}".strip()))
    return _Recognised(capitalised(surname), answer.id, tuple(notes))


def _question(register: Register, answer: Answer, name: str) -> str:
    """Return the note that asks who is meant by a name that has no id."""
    labels = [register.label(one) for one in answer.candidates]
    if len(set(labels)) < len(labels):  # namesakes
        pairs = zip(labels, answer.candidates, strict=True)
        labels = [f"{label} ({one.rpartition('/')[2]})" for label, one in pairs]
    if answer.ambiguous:
        told = _("“{name}” may mean several entries of the register: {candidates}")
    elif labels:
        told = _("“{name}” is not in the register; similar: {candidates}")
    else:
        told = _("“{name}” is not in the register")
    return told.format(name=name, candidates=", ".join(labels))


def _as_printed(printed: str, known: str) -> str:
    """Return the nominative that the register knows with the ё or е of the printed form."""
    return "".join(
        one if fold(one) == fold(other) else other for one, other in zip(printed.ljust(len(known)), known, strict=False)
    )


def _once(found: list[Named], named: Named) -> None:
    if named not in found:
        found.append(named)
