"""The tokens of a cell as the grammar sees them, and how a stretch of them is written out."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.names.heads import Head, head_at
from generator.names.loose import Found
from generator.names.tokens import Token
from generator.names.words import (
    ADMINISTRATIONS,
    AREAS,
    AUTHORITIES,
    CLASSES,
    DOTTED,
    KINDERGARTEN_TYPES,
    REGIONS,
    SCHOOL_TYPES,
    SHORT_ADJECTIVES,
    SHORT_BODIES,
    SHORT_POSTS,
    is_legal,
)  # fmt: skip

_END = Token("end", "", "", 0, 0)
_SORTED = frozenset({"word", "abbreviation"})
_DOUBTFUL = frozenset({"ооо", "шк"})
_SHORT = SHORT_POSTS | SHORT_ADJECTIVES | SHORT_BODIES.keys()
_TIGHT = frozenset("comma semicolon close hyphen".split())


class Cell:
    """Tokens with people put together; heads are found once."""

    def __init__(self, tokens: Sequence[Token], people: Mapping[int, Found]) -> None:
        self.tokens = list(tokens)
        self.size = len(self.tokens)
        self.people = people
        self.shouted = not any(token.text[-1:].islower() for token in self.tokens)
        self.heads: dict[int, Head | None] = {}

    def __len__(self) -> int:
        return self.size

    def peek(self, at: int) -> Token:
        """Return the token at ``at``, or one of the kind "end"."""
        return self.tokens[at] if 0 <= at < self.size else _END

    def kind(self, at: int) -> str:
        """Return the kind of the token at ``at``."""
        return self.tokens[at].kind if 0 <= at < self.size else "end"

    def head(self, at: int) -> Head | None:
        """Return the head that begins at ``at``, if one does."""
        if at not in self.heads:
            self.heads[at] = head_at(self.tokens, at)
        return self.heads[at]

    def replace(self, at: int, text: str) -> None:
        """Put another word in the place of a misspelt one."""
        self.tokens[at] = self.tokens[at]._replace(text=text, fold=text.lower())
        self.heads.clear()

    def sort(self, at: int) -> str:
        """Return what the abbreviation at ``at`` is (legal, school, class, area, authority, …, other); "" for none."""
        token = self.peek(at)
        if token.fold in _DOUBTFUL:
            after = self.kind(at + 1)
            if token.fold == "ооо" and after == "quoted":
                return "legal"  # a company, not a level of schooling
            if token.fold == "шк" and after in {"no", "number"}:
                return "school"  # else an adjective: «шк. библиотекарь»
        return _sort(token.kind, token.fold) if token.kind in _SORTED else ""

    def write(self, start: int, end: int, instead: dict[int, str] | None = None) -> str:
        """Return the tokens ``start`` to ``end`` (not included) as printed on one line, with words put ``instead``."""
        parts: list[str] = []
        before: Token | None = None
        for at in range(start, end):
            token = self.tokens[at]
            text = instead.get(at, token.text) if instead else token.text
            if token.dotted and (at + 1 < end or token.fold in DOTTED):
                text += "."
            gap = token.gap if parts and token.kind not in _TIGHT else ""
            apart = token.kind == "no" and token.text != "-"
            if parts and not gap and (apart or (before and before.dotted and before.fold in _SHORT)):
                gap = " "
            before = token
            parts.append(gap + text)
        return "".join(parts)


_SORTS = (
    ("school", SCHOOL_TYPES | KINDERGARTEN_TYPES),
    ("class", CLASSES),
    ("area", AREAS),
    ("authority", AUTHORITIES),
    ("administration", ADMINISTRATIONS),
    ("region", REGIONS),
)


@lru_cache(maxsize=8192)
def _sort(kind: str, folded: str) -> str:
    if kind == "word":
        return "school" if folded in KINDERGARTEN_TYPES else ""
    for name, words in _SORTS:
        if folded in words:
            return name
    return "legal" if is_legal(folded) else "other"


@lru_cache(maxsize=4096)
def lower_first(text: str) -> str:
    """Return ``text`` with a small first letter, unless it begins with an abbreviation or a name in capitals."""
    first = text.split(" ", 1)[0].strip(".,")
    if not first[:1].isupper() or len(first) == 1 or any(char.isupper() for char in first[1:]):
        return text
    return text[0].lower() + text[1:]
