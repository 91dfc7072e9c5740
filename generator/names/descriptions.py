"""What a printed mention tells of a school: kind, number, proper adjective, name in quotes, settlement.

::

    mention    = {legal form} { adjective } type ["№" numbers] [name in quotes] [settlement] | legal form «mention»
    type       = "школа" | "СОШ" | "гимназия" | "лицей" | "детский сад" | "д/с" | a legal form of kindergartens
    settlement = ["в"] ("п." | "с." | "село" | …) Name
"""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.names.cell import Cell
from generator.names.declension import adjective
from generator.names.edges import adjectives_end, begins_settlement
from generator.names.letters import fold
from generator.names.lexer import tokenize
from generator.names.numbers import take_numbers
from generator.names.words import KINDERGARTEN_TYPES, SETTLEMENT, SETTLEMENT_NOUNS, TERRITORY

LONGEST_NAME = 120
_MOST_LEGAL = 4
_ENDING = re.compile(r"(?:ого|ому|ими|ыми|ой|ей|ая|яя|ое|ее|ый|ий|ом|ем|ую|юю|ых|их|ым|им|ые|ие)$")
_NOUN_ENDING = re.compile(r"(?:ой|ом|ем|ей|[аеиоуыьюяй])$")
_LEVELS = {"средн": "с", "основн": "о", "начальн": "н", "сош": "с", "сш": "с", "оош": "о", "нош": "н"}
_COMMON = re.compile(
    r"(?:обще)?образовательн|общеразвивающ|средн|основн|начальн|детск|дошкольн|муниципальн|казенн|бюджетн|автономн|"
    r"районн|сельск|городск|государственн|базов|опорн|комбинированн|школьн"
)
_HOME = re.compile(r"([а-я-]+(?:ого|его|ий|ый|ой)) (?:(?:муниципальн|городск)[а-я]+ )?(?:район|округ)")
_TYPES = {
    "школа": "school", "школа-интернат": "interior", "гимназия": "gymnasium", "прогимназия": "gymnasium",
    "лицей": "lyceum", "сад": "kindergarten", "детсад": "kindergarten",
}  # fmt: skip


class Description(NamedTuple):
    """What a mention tells; empty strings for what it does not. ``numbers`` have their own places in the text."""

    type: str
    numbers: tuple[str, ...] = ()
    proper: str = ""
    level: str = ""
    quoted: str = ""
    settlement: str = ""
    territory: str = ""

    def is_vague(self) -> bool:
        """Return whether only an adjective tells it, and none that is made from a place («современная школа»)."""
        return bool(self.proper) and not (
            self.numbers or self.quoted or self.settlement or self.proper.endswith(("ск", "цк"))
        )

    def is_telling(self) -> bool:
        """Return whether it names one school, not schools in general."""
        return bool(self.numbers or self.proper or self.quoted or self.settlement)


class Spot(NamedTuple):
    """A description with the tokens it takes; ``noun`` is the end of the words before the number."""

    description: Description
    noun: int
    end: int


def stem(word: str) -> str:
    """Return an adjective or the name of a settlement without its ending, folded."""
    return _ENDING.sub("", fold(word))


def settlement_stem(name: str) -> str:
    """Return the name of a settlement without marks and its ending, folded."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(name)) if word not in SETTLEMENT | SETTLEMENT_NOUNS]
    return " ".join(_NOUN_ENDING.sub("", word) for word in words)


def describe(cell: Cell, at: int) -> Spot | None:
    """Return what the mention that begins at ``at`` tells; None when none begins there."""
    start = at
    kind = ""
    while cell.sort(at) == "legal" and at - start < _MOST_LEGAL:
        kind = "kindergarten" if "доу" in cell.peek(at).fold else kind
        at += 1
    legal = at > start
    if legal and cell.kind(at) == "quoted":
        return _inside(cell, at, kind)
    adjectives_at = at
    at = adjectives_end(cell, at)
    type_, level, noun = _type(cell, at)
    if not type_ and at > adjectives_at:  # the noun itself may look like an adjective
        return None
    if not type_:
        if not (legal and kind == "kindergarten" and cell.kind(at) in {"no", "number"}):
            return None
        type_, noun = kind, at
    proper = ""
    for one in range(adjectives_at, at):
        word = stem(cell.peek(one).text)
        level = level or next((sign for begin, sign in _LEVELS.items() if word.startswith(begin)), "")
        if not _COMMON.match(word):
            proper = word
    numbers, end = take_numbers(cell, noun)
    end = end if numbers else noun
    quoted = ""
    if cell.kind(end) == "quoted":
        quoted = fold(cell.peek(end).fold)
        end += 1
    settlement, end = _settlement(cell, end)
    return Spot(Description(type_, tuple(numbers), proper, level, quoted, settlement, _territory(cell, end)), noun, end)


def _type(cell: Cell, at: int) -> tuple[str, str, int]:
    """Return type, level and the end of the noun that stands at ``at``."""
    folded = cell.peek(at).fold
    if folded in KINDERGARTEN_TYPES or folded == "доу":
        return "kindergarten", "", at + 1
    if cell.sort(at) == "school":
        return "school", _LEVELS.get(folded, ""), at + 1
    if cell.kind(at) != "word":
        return "", "", at
    head = cell.head(at)
    if head is None or head.noun != at or head.word.lemma not in _TYPES:
        return "", "", at
    return _TYPES[head.word.lemma], "", at + 1


def _inside(cell: Cell, at: int, kind: str) -> Spot | None:
    """Return what «МБОУ «СОШ № 2»» tells: the quotes hold the mention, or the name of a kindergarten."""
    text = cell.peek(at).text[1:].rstrip("»”“\"'")
    if len(text) > LONGEST_NAME:  # names within names within names are no names
        return None
    inner = Cell(tokenize(text).tokens, {})
    spot = describe(inner, 0)
    settlement, end = _settlement(cell, at + 1)
    if spot and (spot.end == len(inner) or spot.description.is_telling()):  # «СОШ № 33 с УИОП»
        told = spot.description
        return Spot(told._replace(settlement=told.settlement or settlement), at + 1, end)
    if kind:
        return Spot(Description(kind, quoted=fold(text), settlement=settlement), at + 1, end)
    return None


def _settlement(cell: Cell, at: int) -> tuple[str, int]:
    start = at
    opened = cell.kind(at) == "open"
    if cell.peek(at).fold in {"в", "во"} or cell.kind(at) in {"open", "comma"}:
        at += 1
    if not begins_settlement(cell, at):
        return "", start
    at += 1
    while cell.peek(at).fold in SETTLEMENT and cell.peek(at).dotted:
        at += 1
    first = at
    while cell.kind(at) == "word" and cell.peek(at).capital and not _is_next(cell, at, first):
        at += 1
    if at == first:
        return "", start
    name = settlement_stem(" ".join(cell.peek(one).text for one in range(first, at)))
    return name, at + (opened and cell.kind(at) == "close")


def _territory(cell: Cell, at: int) -> str:
    """Return the stem of the adjective that tells the territory behind a mention: «Верхнего района»."""
    token = cell.peek(at)
    if token.kind != "word" or not token.capital or not token.fold.endswith(("ого", "его")):
        return ""
    after = at + 1 + cell.peek(at + 1).fold.startswith(("муниципальн", "городск"))
    named = cell.sort(after) in {"administration", "class"} or cell.peek(after).fold.startswith(TERRITORY)
    return stem(token.text) if named else ""


def home_territories(name: str) -> set[str]:
    """Return the stems of the adjectives that tell a territory anywhere in a name."""
    return {stem(adjective) for adjective in _HOME.findall(fold(name))}


def _is_next(cell: Cell, at: int, first: int) -> bool:
    """Return whether another mention begins: only the first word behind «п.» is a name for sure."""
    return at > first and (not adjective(cell.peek(at - 1).fold) or cell.head(at) is not None)


@lru_cache(maxsize=4096)  # a district names the same schools again and again
def only_description(text: str) -> Description | None:
    """Return what ``text`` tells of a school when it is nothing but a mention."""
    cell = Cell(tokenize(text).tokens, {})
    spot = describe(cell, 0)
    return spot.description if spot and spot.end == len(cell) and spot.description.is_telling() else None
