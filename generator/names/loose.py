"""A surname and initials that something has parted: «Петрова, А.А.», «П етрова А.А.», «Иванова (Петрова) А.А.»,
and a surname with a name written out, without a patronymic: «Иванов Иван»."""

import re
from typing import NamedTuple

from generator.names.first_names import FIRST_NAMES
from generator.names.letters import capitalised
from generator.names.surnames import is_likely
from generator.names.tokens import Token
from generator.names.words import NOUNS

_ENDS = frozenset("comma semicolon close end".split())
_NAME_ENDS = _ENDS | {"dash", "open", "slash", "dot"}
_END = Token("end", "", "", 0, 0)
_SURNAMES_ONLY = re.compile(r".*(?:ов|ев)а?|.*(?:ск|цк)(?:ий|ая)|.*енко", re.IGNORECASE)


class Found(NamedTuple):
    """A person as printed: the words of the name, not yet in the nominative; ``full`` when names are written out."""

    surname: str
    initials: str
    full: str = ""


def loose(tokens: list[Token], at: int) -> tuple[Found, int] | None:
    """Return the person whose surname stands at ``at``, with what parts it from the initials, and the tokens taken."""
    first, *rest = (tokens[one] if one < len(tokens) else _END for one in range(at, at + 5))
    if first.kind != "word" or first.fold in NOUNS:
        return None
    if len(first.text) == 1:
        return _first_letter(first, rest)
    if first.fold in FIRST_NAMES and _ends_name(rest[1:]) and _is_plain_surname(rest[0]):
        return Found(capitalised(rest[0].text), f"{first.text[0]}."), 2
    if not is_likely(first.text):
        return None
    return _parted(first, rest) or _with_name(first, rest)


def _is_plain_surname(token: Token) -> bool:
    return token.kind == "word" and token.capital and token.fold not in NOUNS and is_likely(token.text)


def _ends_name(after: list[Token]) -> bool:
    """Return whether nothing more of a name follows, no patronymic and no initials, but a mark, a word, or a person."""
    first, second = after[:2]
    if first.kind != "word":
        return first.kind in _NAME_ENDS
    return not first.capital or first.fold in NOUNS or (is_likely(first.text) and second.fold in FIRST_NAMES)


def _first_letter(first: Token, rest: list[Token]) -> tuple[Found, int] | None:
    """Return a person whose first letter a space has torn off."""
    scrap, initials = rest[0], rest[1]
    torn = scrap.kind == "word" and not scrap.capital and scrap.fold not in NOUNS and bool(scrap.gap)
    if torn and not first.dotted and initials.kind == "initials" and is_likely(first.text + scrap.text):
        return Found(first.text + scrap.text, initials.text), 3
    return None


def _parted(first: Token, rest: list[Token]) -> tuple[Found, int] | None:
    """Return a person with a mark, or a former name in brackets, before the initials."""
    surname = capitalised(first.text)
    second, third, fourth, fifth = rest
    if second.kind in {"comma", "dot"}:
        own = third.kind == "initials" and third.text.count(".") > 1 and fourth.kind in _ENDS
        return (Found(surname, third.text), 3) if own else None
    if second.kind == "open" and fourth.kind == "close" and is_likely(third.text):
        return (Found(surname, fifth.text), 5) if fifth.kind == "initials" else None
    return None


def _with_name(first: Token, rest: list[Token]) -> tuple[Found, int] | None:
    """Return a person with one letter without a full stop, or with a name written out before the last initial."""
    second, third = rest[0], rest[1]
    if second.kind != "word" or not second.capital or second.fold in NOUNS:
        return None
    if len(second.text) == 1:
        alone = not second.dotted and third.kind in _ENDS
        return (Found(capitalised(first.text), f"{second.text}."), 2) if alone else None
    if second.fold in FIRST_NAMES and _ends_name(rest[1:]):
        return Found(capitalised(first.text), f"{second.text[0]}."), 2
    one = third.kind == "initials" and third.text.count(".") == 1
    if one and not _SURNAMES_ONLY.fullmatch(second.text):
        return Found(capitalised(first.text), f"{second.text[0]}.{third.text}"), 3
    return None
