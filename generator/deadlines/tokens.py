"""Tokens: the pieces a phrase is cut into."""

from typing import NamedTuple

from generator.deadlines.words import Value


class Token(NamedTuple):
    """A token: ``text`` as printed at ``start`` to ``end``; ``value`` depends on the kind."""

    kind: str
    value: Value
    start: int
    end: int


class Tokens(NamedTuple):
    """The tokens of a phrase, the text their places refer to, and what was cleaned."""

    text: str
    tokens: list[Token]
    notes: list[str]
