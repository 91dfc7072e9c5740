"""Schools and kindergartens named in any text, found in a district's register.

Whole names and aliases are found in all their forms; «СОШ № 6, 9, 14» by kind and number. What is told must agree with
the register in everything that both know; a school that is not told apart from another has candidates and no id.
"""

from dataclasses import dataclass
from functools import lru_cache

from generator.names.cell import Cell
from generator.names.descriptions import LONGEST_NAME, Spot, describe
from generator.names.institutions import nominative, take_series
from generator.names.numbers import number_mark
from generator.names.people import look
from generator.names.register import Register

_BEGIN = frozenset("word abbreviation quoted".split())
_CLOSERS = "»”“\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A school as a text names it, at ``start`` to ``end``; without an id, ``candidates`` may be meant."""

    id: str | None
    name: str
    start: int
    end: int
    candidates: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def find_schools(text: str, register: Register) -> tuple[Mention, ...]:
    """Return every individual school or kindergarten that ``text`` names, in printed order; never raises.

    Remembered: a plan prints the same few cells again and again.
    """
    sight = look(text)
    cell = Cell(sight.tokens, sight.people)
    found: list[Mention] = []
    at = 0
    while at < cell.size:
        mentions, end = _take(cell, at, register)
        found += mentions
        at = max(end, at + 1)
    return tuple(found)


def _take(cell: Cell, at: int, register: Register) -> tuple[list[Mention], int]:
    kind, known = cell.kind(at), None
    if register.begins_school(cell.tokens[at].fold):
        known = register.school_name([token.fold for token in cell.tokens[at : at + 12]])
    elif kind not in _BEGIN:
        return [], at + 1
    series = take_series(cell, at) if kind == "word" else None
    if series:
        return _series(cell, at, series, register)
    spot = describe(cell, at) if kind in {"word", "abbreviation"} else None
    if known and (spot is None or at + known[1] >= spot.end or not spot.description.is_telling()):
        end = at + known[1]
        ids = known[0]
        token = cell.tokens[end - 1]
        return [_mention(ids, cell.write(at, end, nominative(cell, at, end)), cell.tokens[at].start, token.end)], end
    if kind == "quoted":
        return _inside(cell, at, register), at + 1
    if spot and spot.description.is_telling():
        return _spot(cell, at, spot, register), spot.end
    return [], at + 1


def _mention(ids: tuple[str, ...], name: str, start: int, end: int, also: tuple[str, ...] = ()) -> Mention:
    if len(ids) == 1:
        return Mention(id=ids[0], name=name, start=start, end=end)
    return Mention(id=None, name=name, start=start, end=end, candidates=ids or also)


def _spot(cell: Cell, at: int, spot: Spot, register: Register) -> list[Mention]:
    told = spot.description
    start = cell.tokens[at].start
    instead = nominative(cell, at, spot.noun, single=bool(told.numbers))
    if len(told.numbers) < 2:
        ids, near = register.schools(told)
        if not ids and not near and told.is_vague():
            return []
        return [_mention(ids, cell.write(at, spot.end, instead), start, cell.tokens[spot.end - 1].end, near)]
    name = cell.write(at, spot.noun, instead)
    mark = number_mark(cell, spot.noun)
    places = [token for token in cell.tokens[spot.noun : spot.end] if token.kind == "number"]
    found = []
    for number in told.numbers:
        place = next((token for token in places if token.text == number), places[-1])
        ids, near = register.schools(told._replace(numbers=(number,)))
        found.append(_mention(ids, f"{name}{mark}{number}", start, place.end, near))
        start = next((token.start for token in places if token.start >= place.end), place.start)
    return found


def _series(cell: Cell, at: int, series: tuple[list[str], int], register: Register) -> tuple[list[Mention], int]:
    names, end = series
    found = []
    proper = [token for token in cell.tokens[at:end] if token.capital and token.kind == "word"]
    for name, token in zip(names, proper, strict=False):
        ids, near = register.school_named(name)
        found.append(_mention(ids, name, token.start, token.end, near))
    return found, end


def _inside(cell: Cell, at: int, register: Register) -> list[Mention]:
    """Return the schools named in quotes: «педагогический клуб «Тутурская школа»»."""
    token = cell.tokens[at]
    text = token.text[1:].rstrip(_CLOSERS)
    if len(text) > LONGEST_NAME or not text:
        return []
    inner = find_schools(text, register)
    # the quoted text may have been mended: the place of the whole name is told
    return [
        Mention(id=one.id, name=one.name, start=token.start, end=token.end, candidates=one.candidates) for one in inner
    ]
