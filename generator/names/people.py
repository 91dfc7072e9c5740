"""Where people stand in a cell: surname and initials in either order, or a full name with a patronymic.

::

    person   = surname initials | initials surname | surname name patronymic | name patronymic surname
    surname  = a word with a capital letter that is no known noun, or any word that ends as surnames do

A word between two pairs of initials goes with the first pair that has none yet: from left to right. A name after «им.»
belongs to an institution and is no person.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.names.candidates import NOT_SURNAMES, is_noun, is_shouted, is_surname
from generator.names.letters import capitalised, fold
from generator.names.lexer import tokenize
from generator.names.loose import Found, loose
from generator.names.surnames import is_likely
from generator.names.tokens import Token
from generator.names.words import (
    AUTHORITIES,
    CLASSES,
    NAMED_AFTER,
    NOUNS,
    SCHOOL_TYPES,
)  # fmt: skip
from generator.russian.twins import as_cyrillic

PATRONYMIC = re.compile(
    r"[а-яё]{2,}(?:(?:ович|евич|[лкмнт]ич|ьич)(?:а|у|ем|е)?|(?:овн|евн|ичн|иничн)(?:а|ы|е|у|ой)|(?:-)?(?:оглы|кызы))"
)
_ENDS = frozenset("comma semicolon open close dot colon slash dash".split())
_NAMES = frozenset("word abbreviation initials".split())
_MARKS = frozenset({"comma", "dot"})
_WRITTEN = frozenset({"word", "abbreviation"})
_INITIALS = frozenset({"initials", "abbreviation"})
_SCRAPS = frozenset("word dash hyphen".split())
_BESIDE = (
    _INITIALS | _SCRAPS | frozenset("comma dot open".split())
)  # what may stand behind a surname that belongs to the name
_SONS = frozenset("оглы кызы".split())
_LONGEST_SCRAP = 5
_LETTERS = frozenset("АЕИОУЭЮЯ")  # surnames of one letter are vowels
_NO_INITIALS = CLASSES | AUTHORITIES | SCHOOL_TYPES
# what an adjective before it tells a place of: «Верхний ДК», «Верхняя НШ»
_HOUSES = frozenset("дк дт нш ши ош сш дш дц цо мц уц цк ск рк сп ср дм кц рц сд тц".split())
_ADJECTIVAL = re.compile(r".*(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую)")
_UNCHANGING = re.compile(r"[а-я]{3,}[гкхтл](?:их|ых)")
_CUT = re.compile(r"(?<=[а-яё])-(?=[а-яё]{2,}$)")  # a line break was here


class Seen(NamedTuple):
    """The tokens with each person as one token of the kind "person", and these people by their place in the list."""

    tokens: list[Token]
    people: dict[int, Found]


class Sight(NamedTuple):
    """A text as the grammars take it: its tokens with the people among them, and what was cleaned. Never changed."""

    tokens: tuple[Token, ...]
    people: Mapping[int, Found]
    notes: tuple[str, ...]


@lru_cache(maxsize=64)  # a cell is looked at for people, and soon after for schools
def look(text: str) -> Sight:
    """Return the tokens of a printed text and the people among them; never raises."""
    tokens, notes = tokenize(text)
    seen = see_people(tokens)
    return Sight(tuple(seen.tokens), seen.people, tuple(notes))


def see_people(tokens: list[Token]) -> Seen:
    """Return the tokens with the people among them put together."""
    seen: list[Token] = []
    people: dict[int, Found] = {}
    at, last = 0, len(tokens) - 1
    named_after = False
    while at <= last:
        token = tokens[at]
        if token.kind in _ENDS:
            named_after = False
        elif token.fold in NAMED_AFTER:
            named_after = True
        found = _person(tokens, at) if at < last and token.kind in _NAMES else None
        if not found:
            seen.append(tokens[at])  # «И.О.» may have been found to be no initials
            at += 1
            continue
        person, taken = found
        if named_after:
            seen += tokens[at : at + taken]
            named_after = False
        else:
            people[len(seen)] = person
            text = " ".join([one.text for one in tokens[at : at + taken]])
            seen.append(Token("person", text, text.lower(), token.start, tokens[at + taken - 1].end, token.gap))
        at += taken
        while not named_after and at + 1 < len(tokens) and _is_further(tokens, at):
            seen += [tokens[at], tokens[at + 1]._replace(kind="person")]
            people[len(seen) - 1] = Found(person.surname, tokens[at + 1].text)
            at += 2
    return Seen(seen, people)


def _is_further(tokens: list[Token], at: int) -> bool:
    """Return whether initials behind a comma or «и» are those of a namesake: «Петрова М.В., Н.С.»."""
    initials = tokens[at + 1]
    if initials.kind != "initials" or initials.text.count(".") < 2:
        return False
    joined = tokens[at].kind == "comma" or tokens[at].fold == "и"
    return joined and (at + 2 >= len(tokens) or tokens[at + 2].kind in _ENDS or tokens[at + 2].fold == "и")


def _person(tokens: list[Token], at: int) -> tuple[Found, int] | None:
    """Return the person that begins at ``at``, before the last token, and how many tokens it takes."""
    token, after = tokens[at], tokens[at + 1]
    if token.kind == "initials":
        if token.text == "И.О." and _has_own_initials(tokens, at + 1):
            tokens[at] = token._replace(kind="acting", text="и.о.", fold="и.о")
            return None
        behind = is_surname(tokens, at + 1) or (token.text.count(".") > 1 and is_shouted(after))
        return (Found(capitalised(after.text), token.text), 2) if behind else None
    if token.capital and "-" in token.text and after.kind in _INITIALS and is_likely(_CUT.sub("", token.text)):
        joined = _CUT.sub("", token.text)
        tokens[at] = token = token._replace(text=joined, fold=fold(joined))
    if after.kind not in (_BESIDE if token.capital else _INITIALS):
        return None  # most words: nothing of a name stands behind them
    if after.kind in _MARKS and (at + 2 >= len(tokens) or tokens[at + 2].kind != "initials"):
        return None
    if _is_letter(tokens, at):
        return Found(token.text, after.text), 2
    torn = _torn(tokens, at) or loose(tokens, at) if after.kind in _BESIDE - _INITIALS else None
    if torn or after.kind in {"comma", "dot", "open"}:
        return torn
    if not is_surname(tokens, at) and not (_is_alone(tokens, at) and is_surname(tokens, at, alone=True)):
        return _shouted(tokens, at) if is_shouted(token) else None
    return _with_initials(tokens, at) if after.kind in _INITIALS else _full(tokens, at)


def _is_letter(tokens: list[Token], at: int) -> bool:
    """Return whether one vowel at ``at`` is a surname with its initials, alone or behind a post: «Ю А.В.»."""
    token, initials = tokens[at], tokens[at + 1]
    if token.kind != "word" or token.dotted or token.text not in _LETTERS or initials.text.count(".") < 2:
        return False
    ended = at + 2 >= len(tokens) or tokens[at + 2].kind in _ENDS
    before = tokens[at - 1] if at else None
    led = before is None or before.kind in _ENDS or before.fold == "и"
    led = led or (before is not None and before.kind == "word" and is_noun(before.fold))
    return ended and led and initials.kind == "initials"


def _with_initials(tokens: list[Token], at: int) -> tuple[Found, int] | None:
    """Return the person whose surname stands at ``at`` and initials behind it."""
    token, after = tokens[at], tokens[at + 1]
    if after.kind == "abbreviation" and _are_bare_initials(tokens, at):
        letters = as_cyrillic(after.text)
        return Found(capitalised(token.text), f"{letters[0]}.{letters[1]}."), 2
    if after.kind == "initials":
        if at + 2 < len(tokens) and is_surname(tokens, at + 2) and _prefers_later(tokens, at):
            return None
        if after.text.count(".") == 1 and at + 2 < len(tokens) and PATRONYMIC.fullmatch(tokens[at + 2].text.lower()):
            return Found(capitalised(token.text), f"{after.text}{tokens[at + 2].text[0].upper()}."), 3
        return Found(capitalised(token.text), after.text), 2
    return _full(tokens, at)


def _shouted(tokens: list[Token], at: int) -> tuple[Found, int] | None:
    """Return the person whose surname at ``at`` looks like an abbreviation: two initials behind it, or a patronymic.

    In «ЮИД И.П. Петрова» the initials are those of the surname that follows.
    """
    token, after = tokens[at], tokens[at + 1]
    if after.kind != "initials":
        return _full(tokens, at)
    if after.text.count(".") < 2:
        return None
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    if behind and (is_surname(tokens, at + 2) or is_shouted(behind)):
        own = at + 3 < len(tokens) and tokens[at + 3].kind == "initials"
        return (Found(capitalised(token.text), after.text), 2) if own else None
    return Found(capitalised(token.text), after.text), 2


def _has_own_initials(tokens: list[Token], at: int) -> bool:
    """Return whether the surname at ``at`` has initials behind it that are its own, for nothing follows them."""
    ended = at + 2 >= len(tokens) or tokens[at + 2].kind in _ENDS
    return ended and at + 1 < len(tokens) and tokens[at + 1].kind == "initials" and is_surname(tokens, at)


def _are_bare_initials(tokens: list[Token], at: int) -> bool:
    """Return whether two capitals behind a surname are initials without dots: «Иванова ЛВ»."""
    after, surname = tokens[at + 1], tokens[at]
    ends = at + 2 == len(tokens) or tokens[at + 2].kind in _ENDS
    known = after.fold in _NO_INITIALS or (after.fold in _HOUSES and bool(_ADJECTIVAL.fullmatch(surname.fold)))
    likely = is_likely(surname.text) or bool(_UNCHANGING.fullmatch(surname.fold))
    return ends and len(after.text) == 2 and after.text.isupper() and not known and likely


def _torn(tokens: list[Token], at: int) -> tuple[Found, int] | None:
    """Return a person whose surname a space has torn: «Бестужева- Рюмина О.П.», «Михай лова Т.С.»."""
    first = tokens[at]
    if first.kind != "word" or not first.capital or at + 2 >= len(tokens) or not is_surname(tokens, at):
        return None
    middle = tokens[at + 1]
    if middle.kind in {"dash", "hyphen"} and at + 3 < len(tokens) and tokens[at + 3].kind == "initials":
        second = tokens[at + 2]
        if second.kind != "word":
            return None
        if not second.capital:  # «Ива- нова О.П.»: a line break
            joined = first.text + second.text
            return (Found(joined, tokens[at + 3].text), 4) if is_likely(joined) else None
        spaced = bool(middle.gap) != bool(second.gap)
        if spaced or (is_likely(first.text) and is_likely(second.text)):
            return Found(capitalised(f"{first.text}-{second.text}"), tokens[at + 3].text), 4
    lower = middle.kind == "word" and not middle.capital and len(middle.text) <= _LONGEST_SCRAP
    scrap = lower and middle.fold not in NOUNS and middle.fold not in NOT_SURNAMES and not is_likely(middle.text)
    if scrap and tokens[at + 2].kind == "initials" and is_likely(first.text + middle.text):
        return Found(first.text + middle.text, tokens[at + 2].text), 3
    return None


def _is_alone(tokens: list[Token], at: int) -> bool:
    """Return whether a word and initials stand between separators: then even a noun is a surname («Глава А.А.»)."""
    before = tokens[at - 1].kind if at else "comma"
    after = tokens[at + 2].kind if at + 2 < len(tokens) else "comma"
    return before in _ENDS and after in _ENDS


def _prefers_later(tokens: list[Token], at: int) -> bool:
    """Return whether in «А И.О. Б» the initials go with Б: А is a word of the text, Б has no initials after it."""
    follows = tokens[at + 3].kind if at + 3 < len(tokens) else "end"
    if follows == "initials":
        return False
    if not tokens[at].capital and tokens[at + 2].capital:
        return True
    return bool(at) and tokens[at - 1].kind in {"word", "abbreviation"} and not is_likely(tokens[at].text)


def _full(tokens: list[Token], at: int) -> tuple[Found, int] | None:
    words = tokens[at : at + 3]
    if len(words) < 3 or not all(word.kind in _WRITTEN and word.capital for word in words[:2]):
        return None
    last = tokens[at + 3] if at + 3 < len(tokens) else None
    if last and last.fold in _SONS and words[2].capital:  # «Мамедов Али Ахмед оглы»
        initials = f"{words[1].text[0]}.{words[2].text[0]}."
        return Found(capitalised(words[0].text), initials, f"{words[1].text} {words[2].text}"), 4
    third = words[2]
    if third.kind not in _WRITTEN or not third.capital:
        return None
    if PATRONYMIC.fullmatch(third.text.lower()):
        surname, name, patronymic = words
    elif PATRONYMIC.fullmatch(words[1].text.lower()) and (is_surname(tokens, at + 2) or is_shouted(third)):
        name, patronymic, surname = words
    else:
        return None
    initials = f"{name.text[0]}.{patronymic.text[0]}.".upper()
    return Found(capitalised(surname.text), initials, f"{name.text} {patronymic.text}"), 3
