"""The institution in a post: «директор МКУ ИМЦ» is a director of an institution that has a name of its own.

A department of which the post is told belongs to its name («начальник отдела общего образования»), and so does what the
post is about («координатор по ФГ»).
"""

from generator.names.cell import Cell
from generator.names.edges import adjectives_end
from generator.names.generics import GENERIC
from generator.names.institutions import nominative, trim
from generator.names.words import PREPOSITIONS

_ESTABLISHMENTS = frozenset("центр дом дворец музей институт библиотека станция колледж техникум университет".split())


def take_part(cell: Cell, start: int, noun: int, end: int, instead: dict[int, str]) -> tuple[str, str | None]:
    """Return a post's name and the institution in it, when that has a name of its own."""
    about = False
    for at in range(noun + 1, end):
        about = about or cell.peek(at - 1).fold == "по"
        if about and cell.sort(at) not in {"legal", "school"}:
            continue  # «координатор по ФГ»
        if cell.peek(at - 1).fold in PREPOSITIONS and cell.sort(at) != "legal":
            continue
        if _is_named(cell, at, end):
            changed = nominative(cell, at, end, single=_has_number(cell, at, end))
            return trim(cell, start, at, instead), trim(cell, at, end, changed)
    return trim(cell, start, end, instead), None


def _is_named(cell: Cell, at: int, end: int) -> bool:
    """Return whether an institution with a name of its own begins at ``at``."""
    sort = cell.sort(at)
    if sort in {"legal", "other", "authority"}:
        return True
    if sort in {"school", "class"}:
        return cell.kind(at + 1) in {"no", "number", "quoted"} and at + 1 < end
    last = adjectives_end(cell, at)
    if last > at and last < end and cell.sort(last) == "school" and cell.peek(at).capital:
        return True
    head = cell.head(at)
    if head is None or head.word.kind != "body" or head.noun >= end:
        return cell.kind(at) == "quoted" and bool(cell.head(at - 1))
    if head.word.lemma in _ESTABLISHMENTS and head.place[0] == "s" and head.noun + 1 < end:
        return True
    proper = cell.peek(at).capital and head.noun > at and head.word.lemma in GENERIC | {"колледж", "техникум"}
    return proper or (cell.kind(head.noun + 1) in {"no", "number", "quoted"} and head.noun + 1 < end)


def _has_number(cell: Cell, start: int, end: int) -> bool:
    return any(cell.kind(at) in {"no", "number"} for at in range(start, end))
