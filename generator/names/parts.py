"""The institution in a post: «директор МКУ ИМЦ» is a director of an institution that has a name of its own.

A department of which the post is told belongs to its name («начальник отдела общего образования»), and so does what the
post is about («координатор по ФГ»).
"""

from generator.names.capitals import OFFICE
from generator.names.cell import Cell
from generator.names.declension import adjective
from generator.names.edges import adjectives_end, begins_settlement
from generator.names.generics import GENERIC, has_members
from generator.names.institutions import nominative, trim
from generator.names.numbers import number_mark, take_numbers
from generator.names.words import ASSOCIATIONS, PREPOSITIONS

_ABOUT = frozenset({"по", "за"})
_TERRITORIES = frozenset("району области краю округу республике городу поселению россии рф".split())
_ESTABLISHMENTS = frozenset("центр дом дворец музей институт библиотека станция колледж техникум университет".split())


def part_begin(cell: Cell, noun: int, end: int) -> int:
    """Return where the institution in a post begins, when that has a name of its own; else ``end``."""
    about = False
    for at in range(noun + 1, end):
        before, sort = cell.peek(at - 1).fold, cell.sort(at)
        about = about or before == "по"
        if about and sort not in {"legal", "school"} and not _is_office(cell, at):
            continue  # «координатор по ФГ»
        if before in PREPOSITIONS and sort != "legal":
            continue
        if _is_named(cell, at, end):
            return at
    return end


def part_end(cell: Cell, begin: int, end: int) -> int:
    """Return where the institution that begins at ``begin`` ends in a post that goes on to ``end``.

    «Специалист УО по дошкольному образованию» tells behind it what the post is about; «ОМВД по Энскому району» and
    «Комитет по образованию» are names.
    """
    for at in range(begin + 1, end):
        if cell.peek(at).fold in _ABOUT and _is_complete(cell, at - 1) and not _is_territory(cell, at + 1):
            return at
    return end


def write_post(cell: Cell, start: int, part: tuple[int, int], end: int, instead: dict[int, str]) -> str:
    """Return the name of the post from ``start`` to ``end`` without the institution that is its ``part``."""
    begin, stop = part
    name = trim(cell, start, begin, instead)
    return f"{name} {trim(cell, stop, end)}" if begin < stop < end else name


def write_part(cell: Cell, at: int, end: int) -> str | None:
    """Return the name of the institution that a post has from ``at`` on; None when it has none."""
    if at == end:
        return None
    if cell.peek(at).fold in ASSOCIATIONS:
        return trim(cell, at, end)  # its members stay in the genitive
    return trim(cell, at, end, nominative(cell, at, end, single=_has_number(cell, at, end)))


def write_parts(cell: Cell, at: int, end: int) -> list[str]:
    """Return the names of the institutions that a post has from ``at`` on, one for each number; empty for none."""
    marked = next((one for one in range(at, end) if cell.kind(one) in {"no", "number"}), end)
    numbers, after = take_numbers(cell, marked)
    if after != end:
        return []
    name = cell.write(at, marked, nominative(cell, at, marked, single=True))
    mark = number_mark(cell, marked)
    return [f"{name}{mark}{number}" for number in numbers]


def _is_named(cell: Cell, at: int, end: int) -> bool:
    """Return whether an institution with a name of its own begins at ``at``."""
    sort = cell.sort(at)
    if sort in {"legal", "other", "authority"}:
        return True
    if cell.peek(at).fold in ASSOCIATIONS and at + 1 < end and has_members(cell, at + 1):
        return True  # «РМО учителей математики»
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


def _is_office(cell: Cell, at: int) -> bool:
    """Return whether the abbreviation at ``at`` is an institution even behind «по …»: «методист по ДО ИМЦ»."""
    return cell.sort(at) == "authority" or bool(OFFICE.fullmatch(cell.peek(at).fold))


def _is_complete(cell: Cell, at: int) -> bool:
    """Return whether the name of an institution can be complete with the token at ``at``, so that «по …» is not its."""
    token = cell.peek(at)
    if token.kind in {"abbreviation", "quoted", "number"}:
        return True
    head = cell.head(at)
    return head.word.lemma in GENERIC if head else token.capital and not adjective(token.fold)


def _is_territory(cell: Cell, at: int) -> bool:
    return begins_settlement(cell, at) or any(cell.peek(one).fold in _TERRITORIES for one in range(at, at + 3))


def _has_number(cell: Cell, start: int, end: int) -> bool:
    return any(cell.kind(at) in {"no", "number"} for at in range(start, end))
