"""What stands before and behind a number and compares: «не менее чем на», «до», «≥», «и более».

::

    before = { "не" ("менее" | "более" …) | "менее" | "более" | "минимум" | SIGN | "около" | "чем" | preposition }
    behind = "и" ("более" | "менее") | "+"
"""

from typing import NamedTuple

from generator.quantities.cursor import Cursor
from generator.quantities.shapes import Comparator

_PREPOSITIONS = frozenset({"until", "from", "with", "by", "in", "along", "at"})
_LESS: dict[bool, Comparator] = {False: "<", True: ">="}
_MORE: dict[bool, Comparator] = {False: ">", True: "<="}
_SIGNS: dict[str, Comparator] = {">": ">", "<": "<", ">=": ">=", "<=": "<=", "=": "="}


class Before(NamedTuple):
    """What compares: ``comparator`` when said; ``preposition`` the kind of the last preposition."""

    comparator: Comparator | None = None
    preposition: str = ""
    about: bool = False
    plus: bool = False
    difference: Comparator | None = None  # «выше на», «меньше на»: by how much, not what it must reach


def take_before(cursor: Cursor) -> Before:
    """Return what compares the number that should follow, and move past it."""
    comparator: Comparator | None = None
    difference: Comparator | None = None
    preposition, about, plus = "", False, False
    while True:
        token = cursor.peek()
        if found := _comparator(cursor):
            comparator = found
        elif token.kind == "about" or token.value == "≈":
            about = True
        elif token.kind == "sign" and token.word == "+" and cursor.kind(1) == "number" and cursor.kind(-1) != "number":
            plus = True
        elif token.kind in _PREPOSITIONS:
            preposition = token.kind
            if comparator in {"<", ">"} and token.kind == "by" and cursor.kind(-1) in {"less", "more"}:
                difference = "increase-by" if comparator == ">" else "decrease-by"
        elif token.kind == "comma" and comparator and cursor.kind(1) == "than":
            cursor.at += 1
        elif token.kind != "than" or not (comparator or cursor.kind(1) in {"least", "most"}):
            return Before(comparator, preposition, about, plus, difference)
        cursor.at += 1


def _comparator(cursor: Cursor) -> Comparator | None:
    """Return what the words at the cursor compare with and stop at the last of them, or None."""
    token = cursor.peek()
    if token.kind == "not" and cursor.kind(1) in {"less", "more"}:
        cursor.at += 1
        return _LESS[True] if cursor.kind() == "less" else _MORE[True]
    if token.kind == "not" and cursor.peek(1).value in {"<", ">"}:
        cursor.at += 1
        return _LESS[True] if cursor.peek().value == "<" else _MORE[True]
    if token.kind == "at-least" and cursor.peek(1).word in {"бы", "мере"}:
        cursor.at += 1
        return ">="
    if token.kind in {"less", "more"}:
        return _LESS[False] if token.kind == "less" else _MORE[False]
    if token.kind in {"least", "most"}:
        return ">=" if token.kind == "least" else "<="
    return _SIGNS.get(str(token.value)) if token.kind == "sign" else None


def take_behind(cursor: Cursor, before: Before) -> Comparator | None:
    """Return what compares behind the amount («и более», «+») and move past it; «на 5 % выше» tells a difference."""
    token = cursor.peek()
    if token.kind == "sign" and token.word == "+" and cursor.kind(1) not in {"number", "number-word"}:
        cursor.at += 1
        return ">="
    ahead = 1 if token.kind in {"and", "open"} else 0
    word = cursor.peek(ahead)
    if before.preposition == "by" and not ahead:
        return None
    if word.kind not in {"less", "more"} or cursor.kind(ahead + 1) in {"than", "number", "basis", "by"}:
        return None
    cursor.at += ahead + 1
    if token.kind == "open":
        cursor.take("close")
    return "<=" if word.kind == "less" else ">="
