"""Tables of word forms: what the readers of plans know words by.

A form is in lower case and without ё; its meaning is a kind of token and a value. Endings are lists in which "_" is no
ending.
"""

from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

MASCULINE = "_ а у ом е ы и ов ам ами ах"
NEUTER = "е я ю ем и й ям ями ях"
ADJECTIVE = "ый ого ому ым ом ая ой ую ое ые ых ыми"


class Word(NamedTuple, Generic[Value]):
    """The meaning of a form: the ``kind`` of token and a ``value`` (a number, a unit, a rule)."""

    kind: str
    value: Value


class Lexicon(dict[str, Word[Value]]):
    """The words of one reader by their forms; a form that is added again takes its last meaning."""

    def add(self, kind: str, value: Value, forms: str) -> None:
        """Add every form of a list."""
        for form in forms.split():
            self[form] = Word(kind, value)

    def inflect(self, kind: str, value: Value, stem: str, endings: str) -> None:
        """Add a stem with each of its endings."""
        self.add(kind, value, " ".join(stem + ending.strip("_") for ending in endings.split()))
