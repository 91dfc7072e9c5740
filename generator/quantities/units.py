"""The unit behind a number: a sign, an abbreviation, or the noun that is counted.

::

    unit = "%" | "п.п." | "чел." | … | "(" unit ")" | "[" words "]" | {adjective} noun
"""

from typing import NamedTuple

from generator.quantities.cursor import Cursor
from generator.quantities.lexer import Token
from generator.quantities.nouns import FORMS, MASCULINE, NOUNS, nominative
from generator.quantities.numbers import Number

_ADJECTIVE = tuple("ых их ые ие ого его ой ей ую юю ая ым им ыми ими ому ном".split())
_NO_NOUN = (
    "ли", "ло", "лись", "лось", "ть", "ться", "ют", "ут", "ет", "ит", "ят", "ется", "ются", "ено", "ано", "ены", "аны",
    "ется", "вшие", "вший",
)  # fmt: skip
_NOUN_KINDS = frozenset({"word", "name", "soft-name", "rank", "span", "measure", "grade", "thousand", "presence"})
_MOST_ADJECTIVES = 3


class Unit(NamedTuple):
    """A unit; ``noun`` says that it is what is counted, in words that begin at the place ``begin``."""

    name: str | None
    noun: bool = False
    stranger: bool = False
    begin: int = 0


def take_unit(cursor: Cursor, number: Number, *, compared: bool) -> Unit:
    """Return the unit at the cursor and move past it; ``compared`` says that «не менее» or the like stands before."""
    token = cursor.peek()
    found = _sign(cursor)
    if found:
        return Unit(found)
    if token.kind == "bracket":
        return _bracket(cursor)
    if token.kind == "open" and cursor.kind(2) == "close":
        cursor.at += 1
        if found := _sign(cursor):
            cursor.at += 1
            return Unit(found)
        cursor.at -= 1
        return Unit(None)
    if number.share:
        return _ration(cursor)
    return _noun(cursor, number, compared=compared)


def _ration(cursor: Cursor) -> Unit:
    """Return the unit of a share: «1/2 ставки» counts posts, every other share is one of what follows."""
    if cursor.peek().word in {"ставки", "ставок", "ставка"}:
        cursor.at += 1
        return Unit("ставка", noun=True)
    return Unit("доля")


def _sign(cursor: Cursor) -> str | None:
    token = cursor.peek()
    if token.kind == "percent":
        cursor.at += 1
        return "%"
    if token.kind == "points":
        cursor.at += 1
        return "п.п."
    if token.kind == "dash" and token.glued and cursor.peek(1).word.startswith("процентн"):
        cursor.at += 2
        return "%"
    if token.kind == "unit":
        cursor.at += 1
        if cursor.kind() == "dot" and token.word in {"чел", "ед", "шт", "руб"}:
            cursor.at += 1
        return str(token.value)
    if token.kind == "short-unit" and cursor.kind(1) == "dot":
        cursor.at += 2
        return str(token.value)
    if token.word == "проц" and cursor.kind(1) == "dot":
        cursor.at += 2
        return "%"
    if token.kind == "measure" and token.word in {"доли", "доля", "долей"}:
        cursor.at += 1
        return "доля"
    return None


def _bracket(cursor: Cursor) -> Unit:
    place = cursor.at + 1
    end = place
    while end < len(cursor.tokens) and cursor.tokens[end].kind != "unbracket":
        end += 1
    if end >= len(cursor.tokens) or end == place:
        return Unit(None)
    cursor.at = end + 1
    return Unit(cursor.printed(place, end), noun=True)


def _noun(cursor: Cursor, number: Number, *, compared: bool) -> Unit:
    start = cursor.at
    while cursor.at - start < _MOST_ADJECTIVES and _is_adjective(cursor):
        cursor.at += 1
    token = cursor.peek()
    if unit := _plain_noun(cursor, start):
        return unit
    if not _can_be_noun(token) or (token.opens and token.word not in FORMS):
        if cursor.at > start and _is_counted_adjective(cursor.peek(-1)):
            return Unit(nominative(cursor.peek(-1).word, number.value), noun=True, begin=start)
        cursor.at = start
        return Unit(None)
    word = token.word
    if word.endswith(("ых", "их")) and word not in FORMS:
        cursor.at = start
        return Unit(None)
    if is_rank(word, number, compared=compared or cursor.at > start):
        cursor.at = start
        return Unit(None, stranger=True)
    cursor.at += 1
    return Unit(with_yo(nominative(word, number.value), cursor.printed_one(-1).lower()), noun=True, begin=start)


def _plain_noun(cursor: Cursor, start: int) -> Unit | None:
    """Return the unit that needs no grammar: hours, abbreviations; «10 рабочих дней» are a time, no amount."""
    token = cursor.peek()
    if token.kind == "span" and cursor.at > start and token.value in {"день", "неделя", "месяц"}:
        cursor.at = start
        return Unit(None, stranger=True)
    name = str(token.value) if token.kind == "span" else ""
    if token.word == "ч" and cursor.at == start:  # before a number it is «часть»
        name = "час"
    if token.kind in _NOUN_KINDS and len(token.word) > 1 and cursor.printed_one().isupper() and not token.opens:
        name = cursor.printed_one()
    if not name:
        return None
    cursor.at += 1
    return Unit(name, noun=True, begin=start)


def with_yo(noun: str, printed: str) -> str:
    """Return the nominative with ё where the printed form has it."""
    pairs = zip(noun, printed.ljust(len(noun)), strict=False)
    return "".join("ё" if letter == "е" and other == "ё" else letter for letter, other in pairs)


def _is_adjective(cursor: Cursor) -> bool:
    token, after = cursor.peek(), cursor.peek(1)
    if token.kind not in {"word", "basis", "positive", "school"} or token.word in FORMS:
        return False
    return token.word.endswith(_ADJECTIVE) and len(token.word) > 4 and _can_be_noun(after) and not after.opens


def _is_counted_adjective(token: Token) -> bool:
    return token.word in FORMS


def _can_be_noun(token: Token) -> bool:
    if token.kind not in _NOUN_KINDS:
        return False
    word = token.word
    return word in FORMS or (len(word) > 2 and not word.endswith(_NO_NOUN))


def is_rank(word: str, number: Number, *, compared: bool) -> bool:
    """Return whether a number with ``word`` names one in a row: «2 этап», «1 место», «5 тема» are no counts."""
    if number.spelled or compared or number.value % 1:
        return False
    count = number.value
    one = count % 10 == 1 and count % 100 != 11
    if one:
        return word in _RANKS
    if word in FORMS:
        known = NOUNS.get(FORMS[word])
        if known is None or known.one == known.many:  # «2 фото»
            return False
        if word == known.few != known.many and (count % 10 > 4 or count % 10 == 0 or 10 < count % 100 < 15):
            return True  # «п. 1, 2, 5 перечня»
        return FORMS[word] == word and (word in MASCULINE or word[-1] in "аяоеь") and word not in {"раз", "человек"}
    if word not in FORMS and not one and (count > 4) and count % 1 == 0:
        few = 1 < count % 10 < 5 and not 11 < count % 100 < 15
        if not few:
            return word[-1] in "аяыоуюеи" and not word.endswith(("ами", "ями"))
    few = 1 < count % 10 < 5 and not 11 < count % 100 < 15
    ends_like_one = word[-1] not in "аяыиеоухвйцью"
    return few and ends_like_one


_RANKS = frozenset(
    "этап место четверть тур уровень категория ступень степень вариант том этаж курс группа декада раздел модуль блок "
    "часть разряд корпус очередь век смена класс урок половина неделя поток сорт "
    "категории степени ступени разряда уровня этапа тура курса".split()  # «педагоги 1 категории»
)
