"""What must not be: «не допускается снижение ниже 80 %», «недопущение роста более 5 %», «не превысит 10 %».

::

    denial = ("не допускается" | "недопущение" | "исключить" | "отсутствие" | "без" | "не") {word} direction
           | "не допускается" ("более" | "менее" | "выше" | "ниже")

The amounts behind it are told turned round where that is certain («не менее 80 %»), else they are no aims and are not
read.
"""

from dataclasses import replace
from itertools import pairwise

from generator.language import _
from generator.quantities.cursor import Cursor
from generator.quantities.lexer import Token
from generator.quantities.shapes import Comparator, Quantity

_DIRECTIONS = {
    beginning: direction
    for direction, beginnings in (
        ("decrease", "снижен снижа снизит уменьшен уменьша уменьшит сокращен сократит паден ухудшен опуст"),
        ("increase", "рост прирост вырастет возрастет увеличен увеличив увеличит повышен повыша повысит"),
        ("exceed", "превышен"),
    )
    for beginning in beginnings.split()
}
_BEGINNINGS = tuple(_DIRECTIONS)
_ALLOWED = ("допус", "допущ")
_ENDS = frozenset({"comma", "dot", "semicolon"})
_CLAUSE = 16  # words of a clause that are looked at
_NEAR = 4  # words between what denies and what is denied
_TURNED: dict[Comparator, Comparator] = {"<": ">=", ">": "<=", "<=": ">", ">=": "<"}
_LEVELS = frozenset({"ниже", "выше", "свыше"})  # of a level; «более» behind growth is of the growth


def take_denial(cursor: Cursor) -> str:
    """Return what the words at the cursor deny («decrease», «increase», «exceed», «level») and move past it, or ""."""
    token = cursor.peek()
    if token.kind == "growth" and _is_denied_behind(cursor):
        cursor.at += 1
        return str(token.value)
    negated = token.kind == "not" or token.word == "без"
    if not negated and token.kind not in {"denial", "absence"}:
        return ""
    strict = token.kind == "denial" or cursor.peek(1).word.startswith(_ALLOWED)
    start = cursor.at + 1
    near = _NEAR if not negated or strict else 1
    if (token.kind == "absence" or token.word == "без") and not _compares(cursor):
        return ""  # «отсутствие роста» is one, «без повышения квалификации – 5» counts people
    for place in range(start, min(start + near, len(cursor.tokens))):
        following = cursor.tokens[place]
        if following.kind in {"comma", "dot", "semicolon", "number", "open", "close"}:
            break
        if following.word.startswith(_BEGINNINGS) and not following.word.startswith("ростов"):
            cursor.at = place + 1
            return next(_DIRECTIONS[one] for one in _BEGINNINGS if following.word.startswith(one))
        if strict and following.kind == "positive":  # «недопущение отрицательной динамики»
            cursor.at = place + 1
            return str(following.value)
        if strict and following.kind in {"less", "more"} and following.word != "превышает":
            cursor.at = place
            return "level"
    return ""


def _clause(cursor: Cursor) -> list[Token]:
    """Return the tokens behind the cursor up to the end of the clause."""
    end = start = cursor.at + 1
    while end < min(start + _CLAUSE, len(cursor.tokens)) and cursor.tokens[end].kind not in _ENDS:
        end += 1
    return cursor.tokens[start:end]


def _compares(cursor: Cursor) -> bool:
    return any(token.kind in {"less", "more"} for token in _clause(cursor))


def _is_denied_behind(cursor: Cursor) -> bool:
    """Return whether «не допускается» or «недопустимо» stands behind: «снижение ниже 80 % не допускается»."""
    clause = _clause(cursor)
    return any(
        token.word.startswith("недопустим") or (before.kind == "not" and token.word.startswith(_ALLOWED))
        for before, token in pairwise(clause)
    )


def affirm(cursor: Cursor, found: Quantity, denied: str) -> Quantity | None:
    """Return what must be, when ``found`` behind a denial must not: at least 80 % for «снижение ниже 80 %».

    Without a comparison that tells it, None, and a note.
    """
    turned = _TURNED.get(found.comparator)
    level = denied == "level" or _said_of_a_level(cursor)
    falls = denied == "decrease" and found.comparator == "<"
    rises = denied == "increase" and found.comparator == ">"
    if turned and level and (denied == "level" or falls or rises):
        return replace(found, comparator=turned)
    if denied == "exceed" and found.comparator == "=":
        return replace(found, comparator="<=")
    cursor.notes.append(_("what must not be is not read as an amount"))
    return None


def _said_of_a_level(cursor: Cursor) -> bool:
    return any(token.word in _LEVELS for token in cursor.tokens[max(0, cursor.at - 12) : cursor.at])
