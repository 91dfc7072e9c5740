"""Every place of a text that may be the name of a person: for hiding, so a doubt counts as a name.

What ``people`` finds is here too, but that room never guesses, and what it leaves must not be published. So there are
plain patterns beside it::

    name    = surname initials | initials surname | [surname] name patronymic [surname] | name surname | surname name
    surname = a word with a capital letter, hyphens allowed, that is no post and no institution

A surname alone is one where another name goes on («Ивановой и Петровой М.П.») or that stands beside a post («методист
Иванова»). Who gave an institution the name («имени А.С. Пушкина») is nobody of the plan; «от имени» is no such name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.names.capitals import is_spoken, may_be_surname
from generator.names.contractions import contracted
from generator.names.first_names import FIRST_NAMES
from generator.names.letters import fold
from generator.names.lexer import tokenize
from generator.names.people import PATRONYMIC, see_people
from generator.names.surnames import is_likely
from generator.names.words import (
    ADMINISTRATIONS,
    AGENT,
    AREAS,
    AUTHORITIES,
    CLASSES,
    NOUNS,
    PREPOSITIONS,
    REGIONS,
    SCHOOL_TYPES,
    SHORT_BODIES,
    SHORT_POSTS,
    is_legal,
)  # fmt: skip

_L = "А-ЯЁа-яё"
_PART = r"(?:[А-ЯЁ]['’]?[А-ЯЁ]?[а-яё]+(?:['’][а-яё]+)?|[А-ЯЁ]['’]?[А-ЯЁ]+)"
# it may end where initials are glued to it: «ПетроваЛ.В.»
# and has few parts: of a row of hyphens each would be read to the end again and again
_WORD = rf"(?<![{_L}]){_PART}(?:-(?:{_PART}|[а-яё]{{2,}})){{0,4}}"
_END = rf"(?![{_L}])"
_INITIALS = rf"[А-ЯЁ]\s?[.,]\s*-?[А-ЯЁ]{_END}(?:\s?\.)?(?:\s?-?[А-ЯЁ]\.)?"
_GAP = r"\s*-?\s*(?:\(?\d{1,2}\)?\s*)?"  # a hyphen where the line ended, the number of a footnote
_FIRST = rf"[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+){_END}"

_BEHIND = re.compile(rf"(?P<surname>{_WORD})(?P<gap>{_GAP}|\s*[.,]\s*)(?P<initials>{_INITIALS})")
_BEFORE = re.compile(rf"(?<![{_L}]){_INITIALS}\s*(?P<surname>{_WORD}){_END}")
_OWN = re.compile(rf"\s*(?P<surname>{_WORD}){_END}(?P<own>{_GAP}{_INITIALS})?")
_SINGLE = re.compile(rf"(?P<surname>{_WORD})\s*[А-ЯЁ]\s?\.|(?<![{_L}.])[А-ЯЁ]\s?\.\s*(?P<other>{_WORD}){_END}")
_BARE = re.compile(rf"(?P<surname>{_WORD})\s+(?P<letters>[А-ЯЁ]\s?[А-ЯЁ]){_END}")
_FULL = re.compile(
    rf"(?:(?P<surname>{_WORD})\s+)?(?<![{_L}])(?P<name>{_FIRST})\s+(?P<patronymic>[А-ЯЁ][{_L}]+)"
    rf"(?:\s+(?:оглы|кызы){_END})?(?:\s+(?P<other>{_WORD}){_END})?"
)
_SONS = re.compile(rf"(?:{_WORD}\s+){{2,3}}(?:оглы|кызы){_END}")
_PAIR = re.compile(rf"(?=(?P<one>{_WORD}){_END}\s+(?P<two>{_WORD}){_END})")
_ALONE = re.compile(rf"(?P<surname>{_WORD}){_END}")
_POST_BEFORE = re.compile(rf"([{_L}-]+)\.?[\s:–-]+$")
_POST_BEHIND = re.compile(rf"\s*[,(:–-]\s*([{_L}-]+)")
_JOINER = r"\s*(?:,|/|-|(?<!\w)(?:и|или|либо)(?!\w))\s*"
_JOINED_BEFORE = re.compile(rf"(?:(?P<surname>{_WORD})|(?<![{_L}])(?P<initials>{_INITIALS})){_JOINER}$")
_JOINED_BEHIND = re.compile(rf"{_JOINER}(?:(?P<surname>{_WORD}){_END}|(?P<initials>{_INITIALS})(?!\s*[{_L}]))")
_NAMED_AFTER = re.compile(
    rf"(?<!от )(?<![{_L}])(?:(?i:им)\.|(?i:имени))\s*"
    r"(?:[Гг]ероя\s+(?:[А-ЯЁ]\w+\s+){1,2}(?=[А-ЯЁ])|[а-яё.-]+\s+){0,5}"
    rf"(?:{_INITIALS}\s*{_WORD}|{_WORD}\s*{_INITIALS}|(?:[А-ЯЁ]\.\s*)?(?P<word>{_WORD})(?:\s+(?P<next>{_WORD}))?)"
)
_PLACE = re.compile(
    rf"(?<![{_L}])(?:п|с|г|д|ст|х|пос|пгт|рп|дер|ул|пер|пр|пл|гор)\.\s*$"
    rf"|(?<![{_L}])(?:(?:посел|сел|город|деревн|станиц|хутор|аул|улиц|площад)[а-яё]{{0,3}})\s+$",
    re.IGNORECASE,
)
_APART_BEFORE = re.compile(r"(?:^|[,;:(–\n-])\s*$")
_APART_BEHIND = re.compile(r"\s*(?:[,;)\n–-]|$)")
_ADJECTIVAL = re.compile(r".*(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую)")
_NO_INITIALS = CLASSES | AUTHORITIES | SCHOOL_TYPES | ADMINISTRATIONS | AREAS | REGIONS
_NO_SURNAMES = PREPOSITIONS | SHORT_POSTS | SHORT_BODIES.keys() | frozenset("и или а все отв им имени далее".split())
_SHORTEST_SHOUTED = 6
_LOOK_BACK = 80


class Mention(NamedTuple):
    """Where a name stands; ``surname`` as printed, empty where only initials do."""

    start: int
    end: int
    surname: str = ""


def find_mentions(text: str) -> list[Mention]:
    """Return the places of ``text`` that may be names, in order, none within another; never raises."""
    patrons = find_patrons(text)
    found = [mention for mention in (*_seen(text), *_patterns(text)) if not is_within(mention.start, patrons)]
    found += [mention for mention in list(_joined(text, found)) if not is_within(mention.start, patrons)]
    return _merge(found)


def find_patrons(text: str) -> list[tuple[int, int]]:
    """Return where those stand who gave institutions the name: «имени А.С. Пушкина»."""
    return [_span_of_patron(match) for match in _NAMED_AFTER.finditer(text)]


def is_within(place: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Return whether a place lies in one of ``spans``."""
    return any(start <= place < end for start, end in spans)


def _span_of_patron(match: re.Match[str]) -> tuple[int, int]:
    """Return where the name of an institution stands: of two words that follow the second may begin another name."""
    if match["word"] is None:
        return match.span()
    written_out = match["next"] and fold(match["word"]) in FIRST_NAMES
    return match.start(), match.end() if written_out else match.end("word")


def _seen(text: str) -> Iterator[Mention]:
    seen = see_people(tokenize(text).tokens)
    for at, person in seen.people.items():
        token = seen.tokens[at]
        start = token.start
        word = re.match(_WORD, text[start : token.end])
        if word and "-" in word[0]:
            start += max(0, begin_of(word[0]))
        yield Mention(start, token.end, person.surname)


def _patterns(text: str) -> Iterator[Mention]:
    taken: set[int] = set()
    for match in _BEHIND.finditer(text):
        begin = 0 if _is_shouted(match, text) else begin_of(match["surname"])
        if begin < 0 or not _takes_initials(match, text):
            continue
        taken.add(match.start("initials"))
        yield Mention(match.start() + begin, match.end(), match["surname"][begin:])
    for match in _BEFORE.finditer(text):
        surname = match["surname"]
        begins = begin_of(surname) == 0 or _is_shouted(match, text)
        if not begins or (match.start() in taken and not is_name(surname)):
            continue
        if match.start() in taken and re.match(_GAP + _INITIALS, text[match.end() :][:_LOOK_BACK]):
            continue
        yield Mention(match.start(), match.end(), surname)
    for match in _SINGLE.finditer(text):
        surname = match["surname"] or match["other"]
        if is_name(surname) or (may_be_surname(surname) and _is_apart(text, *match.span())):
            yield Mention(match.start(), match.end(), surname)
    for match in _BARE.finditer(text):
        if is_name(match["surname"]) and fold(match["letters"]) not in _NO_INITIALS:
            yield Mention(match.start(), match.end(), match["surname"])
    yield from _written_out(text)
    yield from _beside_posts(text)


def _is_shouted(match: re.Match[str], text: str) -> bool:
    """Return whether a surname in capitals stands beside initials; between marks it may even be «КО А.В.»."""
    surname = match["surname"]
    spoken = surname.isupper() and is_spoken(surname) and fold(surname) not in NOUNS
    return may_be_surname(surname) or (spoken and _is_apart(text, *match.span()))


def _takes_initials(match: re.Match[str], text: str) -> bool:
    """Return whether the initials behind a word are its own, not those of a surname that follows."""
    if is_name(match["surname"]):
        return True
    following = _OWN.match(text, match.end())
    if following and not following["own"] and is_likely(following["surname"]):
        return False
    return not match["gap"].strip(" \n\t()-0123456789")


def _written_out(text: str) -> Iterator[Mention]:
    """Yield names with a patronymic or a first name written out."""
    for match in _FULL.finditer(text):
        if not PATRONYMIC.fullmatch(match["patronymic"].lower()):
            continue
        before, behind = match["surname"] or "", match["other"] or ""
        shouted = may_be_surname(before)
        own = shouted or (before and (is_name(before) or "-" in before) and begin_of(before) >= 0)
        start = match.start() + max(0, begin_of(before)) if own else match.start("name")
        follows = may_be_surname(behind) or (behind and begin_of(behind) == 0 and (is_likely(behind) or "-" in behind))
        end = match.end() if follows or not behind else text.index(behind, match.end("patronymic"))
        yield Mention(start, end, (behind if follows else before if own else ""))
    for match in _SONS.finditer(text):
        yield Mention(*match.span())
    for match in _PAIR.finditer(text):
        one, two = match["one"], match["two"]
        if fold(one) in FIRST_NAMES and is_likely(two) and begin_of(two) == 0:
            yield Mention(match.start("one"), match.end("two"), two)
        elif fold(two) in FIRST_NAMES and (is_name(one) or may_be_surname(one)):
            yield Mention(match.start("one"), match.end("two"), one)
        elif _is_apart(text, match.start("one"), match.end("two")) and (
            (fold(two) in FIRST_NAMES and begin_of(one) == 0)
            or (fold(one) in FIRST_NAMES and (begin_of(two) == 0 or may_be_surname(two)))
        ):
            yield Mention(match.start("one"), match.end("two"))


def _is_apart(text: str, start: int, end: int) -> bool:
    """Return whether what stands at ``start`` to ``end`` is alone between marks, in no sentence."""
    return bool(_APART_BEFORE.search(text, max(0, start - _LOOK_BACK), start) and _APART_BEHIND.match(text, end))


def _beside_posts(text: str) -> Iterator[Mention]:
    """Yield surnames alone beside a post: «методист Иванова», «Иванова (методист)»."""
    for match in _ALONE.finditer(text):
        if not is_name(match["surname"]) or is_place(text, match.start()):
            continue
        before = _POST_BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
        behind = _POST_BEHIND.match(text, match.end())
        if any(post and _is_post(fold(post[1])) for post in (before, behind)):
            yield Mention(match.start(), match.end(), match["surname"])


def _joined(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield what is joined to a name: «Ивановой и» before it, «и Петровой», «и А.А.» behind it."""
    waiting = list(found)
    known = {mention.start for mention in found}
    while waiting:
        mention = waiting.pop()
        before = _JOINED_BEFORE.search(text, max(0, mention.start - _LOOK_BACK), mention.start)
        behind = _JOINED_BEHIND.match(text, mention.end)
        for match in (before, behind):
            if not match or (match["surname"] and not is_name(match["surname"])):
                continue
            start, end = match.span("surname" if match["surname"] else "initials")
            if start not in known and not is_place(text, start):
                known.add(start)
                waiting.append(Mention(start, end, match["surname"] or ""))
                yield waiting[-1]


def _merge(found: list[Mention]) -> list[Mention]:
    merged: list[Mention] = []
    for mention in sorted(found):
        last = merged[-1] if merged else None
        if last and mention.start < last.end:
            merged[-1] = Mention(last.start, max(last.end, mention.end), last.surname or mention.surname)
        else:
            merged.append(mention)
    return merged


def is_place(text: str, start: int) -> bool:
    """Return whether what begins at ``start`` is the name of a settlement or a street: «г. Саратов»."""
    return bool(_PLACE.search(text, max(0, start - _LOOK_BACK), start))


@lru_cache(maxsize=16384)
def is_name(word: str) -> bool:
    """Return whether a word ends as surnames do and as no adjectives of places do («Ивановский район»)."""
    return is_likely(word) and not _ADJECTIVAL.fullmatch(fold(word)) and begin_of(word) == 0


@lru_cache(maxsize=16384)
def begin_of(word: str) -> int:
    """Return where the surname in a word begins («Совет-Петрова»); -1 when there is none in it."""
    at = 0
    for part in word.split("-"):
        folded = fold(part)
        if not _is_common(folded) and not _is_short(part):
            return at
        at += len(part) + 1
    return -1


def _is_common(folded: str) -> bool:
    return folded in NOUNS or folded in _NO_SURNAMES or bool(AGENT.fullmatch(folded)) or bool(contracted(folded))


def _is_short(part: str) -> bool:
    """Return whether a word in capitals is rather an abbreviation: «МБОУ А.Б. Иванова»."""
    return part.isupper() and not is_likely(part) and (len(part) < _SHORTEST_SHOUTED or is_legal(fold(part)))


def _is_post(folded: str) -> bool:
    posts = any(form.noun.kind == "post" for form in NOUNS.get(folded, ()))
    return posts or folded in SHORT_POSTS or bool(AGENT.fullmatch(folded)) or bool(contracted(folded))
