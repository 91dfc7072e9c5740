"""Names that mean institutions in general, and so a group: «школы», «администрация школ», «ОО», «все ОО района»."""

import re

from generator.names.cell import Cell
from generator.names.declension import Place, adjective
from generator.names.heads import Head
from generator.names.numbers import begins_numbers, has_several, take_numbers
from generator.names.words import (
    ALL,
    AND,
    ASSOCIATIONS,
    LEADING,
    PLURAL_COMPLEMENT,
    POLICE,
    PREPOSITIONS,
    SETTLEMENT,
)  # fmt: skip

GENERIC = frozenset("школа организация учреждение сад детсад гимназия лицей".split())
_NEVER_ALL = frozenset("гимназия лицей".split())
_GENERIC_ADJECTIVES = (
    "образовательн",
    "общеобразовательн",
    "дошкольн",
    "средн",
    "начальн",
    "основн",
    "базов",
    "детск",
    "кажд",
)
_OBLIQUE = re.compile(r".*(?:ой|ую|ого|ому|ым|им|у)")
_MANAGING = frozenset("администрация руководство дирекция служба библиотека".split())
_LABELS = frozenset("ответственный ответственная исполнитель соисполнитель отв".split())
_BESIDE_LABELS = frozenset({"colon", "dash"})
_CLOSING = frozenset("comma semicolon close dot end".split())
_OF_ONE = frozenset("школы учреждения организации гимназии лицея".split())


def is_group(cell: Cell, head: Head) -> bool:
    """Return whether a head names institutions in general: in the plural, or «школа» with nothing to tell it by."""
    follows = cell.peek(head.noun + 1)
    if follows.kind == "colon" and take_numbers(cell, head.noun + 2)[0]:
        return False  # «школы: № 1, № 2»
    if begins_numbers(cell, head.noun + 1) or is_series(cell, head):
        return False
    if head.place[0] == "p":
        return True
    if head.word.lemma not in GENERIC or follows.kind in {"quoted", "word", "abbreviation"}:
        return False
    adjectives = [cell.peek(at) for at in range(head.start, head.noun)]
    return head.word.lemma not in _NEVER_ALL and all(one.fold.startswith(_GENERIC_ADJECTIVES) for one in adjectives)


def find_synonym(cell: Cell, at: int, place: Place) -> Head | None:
    """Return the people in brackets at ``at`` who tell who a group is: «родители (законные представители)»."""
    inner = cell.head(at + 1) if cell.kind(at) == "open" else None
    if inner is None or inner.word.kind not in {"post", "class"} or cell.kind(inner.noun + 1) != "close":
        return None
    return inner if place in inner.places else None


def names_several(cell: Cell, head: Head) -> bool:
    """Return whether names in quotes follow a plural: «детские сады «Ромашка», «Берёзка»»."""
    first, joint, second = (cell.peek(head.noun + ahead) for ahead in (1, 2, 3))
    return first.kind == second.kind == "quoted" and (joint.kind == "comma" or joint.fold in AND)


def is_series(cell: Cell, head: Head) -> bool:
    """Return whether the plural names several by their adjectives: «Чиканская, Тутурская школы»."""
    before = cell.peek(head.start)
    return head.place[0] == "p" and bool(adjective(before.fold)) and ("s", "n") in adjective(before.fold)


def manages(cell: Cell, head: Head, end: int) -> bool:
    """Return whether «администрация» is that of schools in general."""
    if head.word.lemma not in _MANAGING:
        return False
    complement = {cell.peek(at).fold for at in range(head.noun + 1, end)}
    named = any(cell.kind(at) in {"quoted", "no", "number"} for at in range(head.noun + 1, end))
    return bool(complement & (PLURAL_COMPLEMENT | _OF_ONE)) and not named


def is_plural_complement(cell: Cell, start: int, end: int) -> bool:
    """Return whether «зам. …» speaks of several: «директоров», «школ»."""
    return any(cell.peek(at).fold in PLURAL_COMPLEMENT for at in range(start, min(start + 3, end)))


def is_class(cell: Cell, start: int, last: int) -> bool:
    """Return whether the abbreviation at ``last`` stands for a whole class here."""
    after = cell.peek(last + 1)
    if begins_numbers(cell, last + 1) or after.kind == "quoted" or after.fold in POLICE:
        return False
    if last > start and cell.peek(start).fold not in ALL:
        places = adjective(cell.peek(start).fold)
        if not any(number == "p" for number, _case in places):
            return False
    if cell.sort(last) == "school" and after.fold in SETTLEMENT:
        return False
    return not (cell.peek(last).fold in ASSOCIATIONS and start == last and has_members(cell, last + 1))


def has_members(cell: Cell, at: int) -> bool:
    """Return whether «РМО» is told by its members («РМО учителей математики»): one association of many."""
    token = cell.peek(at)
    if token.kind != "word" or token.capital or token.fold in PREPOSITIONS | AND:
        return False
    head = cell.head(at)
    return head is None or not head.is_nominative()


def heads_list(cell: Cell, head: Head) -> bool:
    """Return whether «директора» stands before a list of people, who are then in the nominative: several directors."""
    before = cell.peek(head.start - 1)
    second = head.noun + 2
    while cell.kind(second) == "comma" or cell.peek(second).fold in AND:
        second += 1
    listed = cell.kind(second) == "person" and not _OBLIQUE.fullmatch(cell.people[second].surname.lower())
    return listed and before.fold not in PREPOSITIONS | LEADING


def number_of(cell: Cell, head: Head) -> Place:
    """Return number and case of a head; «директора» is several unless its complement is one institution."""
    place = head.place
    if place == ("p", "n") and ("s", "g") in head.places:
        after = cell.head(head.noun + 1)
        lone = cell.kind(head.noun + 1) == "person" and not heads_list(cell, head)
        sort = cell.sort(head.noun + 1)
        one = sort in {"legal", "other"} or (after and after.word.kind == "body" and after.place[0] == "s")
        # a school has one director, but many teachers
        if lone or (one and head.word.lemma == "директор" and not has_several(cell, head.noun + 1)):
            return "s", "g"
    return place


def is_label(cell: Cell, head: Head) -> bool:
    """Return whether a word tells only the role of a party: «Ответственный: …», «отв. Лис А.А.», «… – исполнитель»."""
    lemma, at = head.word.lemma.lower(), head.noun
    if head.start != at or lemma not in _LABELS:
        return False
    before, after = cell.kind(at - 1), cell.kind(at + 1)
    behind = before == "dash" and cell.kind(at - 2) == "person" and after in _CLOSING
    return behind or after in _BESIDE_LABELS or (lemma == "отв" and after == "person")
