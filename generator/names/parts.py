"""The institution in a post: «директор МКУ ИМЦ» is a director of an institution that has a name of its own.

A department of which the post is told belongs to its name («начальник отдела общего образования»), and so does what the
post is about («координатор по ФГ»).
"""

from generator.names.cell import Cell
from generator.names.edges import adjectives_end
from generator.names.generics import GENERIC
from generator.names.institutions import nominative, trim
from generator.names.numbers import take_numbers
from generator.names.words import PREPOSITIONS

_ESTABLISHMENTS = frozenset("центр дом дворец музей институт библиотека станция колледж техникум университет".split())


def part_begin(cell: Cell, noun: int, end: int) -> int:
    """Return where the institution in a post begins, when that has a name of its own; else ``end``."""
    about = False
    for at in range(noun + 1, end):
        before, sort = cell.peek(at - 1).fold, cell.sort(at)
        about = about or before == "по"
        if about and sort not in {"legal", "school"}:
            continue  # «координатор по ФГ»
        if before in PREPOSITIONS and sort != "legal":
            continue
        if _is_named(cell, at, end):
            return at
    return end


def write_part(cell: Cell, at: int, end: int) -> str | None:
    """Return the name of the institution that a post has from ``at`` on; None when it has none."""
    if at == end:
        return None
    return trim(cell, at, end, nominative(cell, at, end, single=_has_number(cell, at, end)))


def write_parts(cell: Cell, at: int, end: int) -> list[str]:
    """Return the names of the institutions that a post has from ``at`` on, one for each number; empty for none."""
    marked = next((one for one in range(at, end) if cell.kind(one) in {"no", "number"}), end)
    numbers, after = take_numbers(cell, marked)
    if after != end:
        return []
    name = cell.write(at, marked, nominative(cell, at, marked, single=True))
    mark = f"№{cell.peek(marked + 1).gap}" if cell.kind(marked) == "no" else ""
    return [f"{name} {mark}{number}" for number in numbers]


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
