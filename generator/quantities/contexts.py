"""What an amount is of, and what it is compared with: short phrases as printed."""

from generator.quantities.cursor import Cursor
from generator.quantities.nouns import FORMS, is_person

_STOP = frozenset(
    "end comma dot semicolon colon dash open close bracket number number-word year years percent sign part until from "
    "by not less more slash in along with to silent and growth than each every compared".split()
)
_ADJECTIVE = ("ых", "их", "ого", "его", "ой", "ей", "ым", "им", "ыми", "ими", "ому", "ему")
_GENITIVE = (*_ADJECTIVE, "ов", "ев", "ения", "ания", "ости", "ии", "ства", "ций", "ений", "аний", "ка", "та")
_MOST = 7
_LONGEST_BRACKET = 4  # «(чел.)»
_JOINS = frozenset("in by until from with to along at month year-word level not".split())
_EMPTY = frozenset("среднем целом итоге лишь только уже всего количестве объеме пределах".split())
_NO_LABEL = frozenset({"growth", "silent", "yes", "no-word", "year-word"})
_BARE_MEASURES = frozenset("доля количество число численность показатель процент балл".split())
_BARE_GENITIVES = frozenset("доли количества числа численности".split())  # «до 45 % доли педагогов»
_VERBAL = ("ли", "ло", "лись", "ны", "ют", "ут", "ет", "ит", "ят", "тся", "ть", "но", "на", "ла", "ал", "ил")


def take_of(cursor: Cursor, *, ratio: bool = False) -> str | None:
    """Return the genitive phrase at the cursor («молодых педагогов», «ШНОР»); the cursor stays.

    With ``ratio`` the phrase goes on with «на 1 педагога»: where no amount is dealt out, that is what is counted.
    """
    has_noun = False
    end = start = cursor.at + (cursor.peek().word in _BARE_GENITIVES)
    while end - start < _MOST and end < len(cursor.tokens):
        token = cursor.tokens[end]
        printed = cursor.text[token.start : token.end]
        if has_noun and (more := _further(cursor, end)):
            end = more
            continue
        if (
            token.kind in _STOP
            or not token.word[:1].isalpha()
            or (token.opens and (end > start or printed[0].isupper()))
        ):
            break
        if token.word.endswith(_VERBAL) and token.word not in FORMS and not printed.isupper():
            break
        if has_noun and not (token.word.endswith(_GENITIVE) or token.word in FORMS or _is_abbreviation(printed)):
            break
        end += 1
        has_noun = has_noun or not token.word.endswith(_ADJECTIVE) or token.word.endswith("ся") or token.word in FORMS
    if has_noun:
        end = _with(cursor, end)
        end = _per_one(cursor, end) if ratio else end
    return cursor.printed(start, end) or None


def _further(cursor: Cursor, at: int) -> int:
    """Return the place behind «и высшей», «4-х классов», «5-11 классов» at a place inside of a phrase, else 0."""
    tokens = cursor.tokens
    if tokens[at].kind == "and" and tokens[at].word == "и" and at + 1 < len(tokens):
        after = tokens[at + 1]
        joins = after.kind not in _STOP and not after.opens and after.word.endswith((*_GENITIVE, "й"))
        return at + 2 if joins else 0
    end = at
    while end < len(tokens) and tokens[end].kind in {"number", "foreign", "dash"} and not tokens[end].opens:
        end += 1
    return end + 1 if end > at and end < len(tokens) and tokens[end].word in {"класса", "классов"} else 0


def _with(cursor: Cursor, end: int) -> int:
    """Return the place behind «с высшей категорией» when it stands at ``end``, else ``end``."""
    words = [token.word for token in cursor.tokens[end : end + 3]]
    if (
        len(words) < 3
        or cursor.tokens[end].kind != "with"
        or not words[1].endswith(("ым", "им", "ыми", "ими", "ой", "ей"))
    ):
        return end
    return end + 3 if words[2].endswith(("ом", "ем", "ой", "ей", "ью", "ами", "ями")) else end


def _per_one(cursor: Cursor, end: int) -> int:
    """Return the place behind «на 1 педагога-психолога» when it stands at ``end``, else ``end``."""
    kinds = [token.kind for token in cursor.tokens[end : end + 4]]
    if len(kinds) < 3 or kinds[0] != "by" or kinds[1] not in {"number", "number-word"}:
        return end
    if not is_person(cursor.tokens[end + 2].word):
        return end
    torn = kinds[3:] == ["dash"] and cursor.tokens[end + 3].glued and end + 4 < len(cursor.tokens)
    return end + 5 if torn and not cursor.tokens[end + 4].glued else end + 3


def _is_abbreviation(printed: str) -> bool:
    return printed.isalpha() and sum(map(str.isupper, printed)) > 1


def of_label(cursor: Cursor, end: int, after: int = 0) -> str | None:
    """Return what the label before place ``end`` counts: behind «доля», «количество», else the whole short label.

    The label does not begin before the place ``after``.
    """
    if end > 0 and cursor.tokens[end - 1].kind in {"dash", "colon"}:
        end -= 1
    if end > 0 and cursor.tokens[end - 1].kind == "close":  # «Количество педагогов (чел.): …»
        opened = next((at for at in range(end - 1, after, -1) if cursor.tokens[at].kind == "open"), end)
        end = opened if end - opened <= _LONGEST_BRACKET else end
    begin = end
    while begin > max(after, end - 40) and cursor.tokens[begin - 1].kind not in {"dot", "semicolon", "colon"}:
        first = cursor.tokens[begin]
        if first.opens and begin < end and cursor.text[first.start].isupper():  # else a line that goes on
            break
        begin -= 1
    for place in range(end - 1, begin - 1, -1):
        if cursor.tokens[place].kind == "measure":
            saved, cursor.at = cursor.at, place + 1
            found = take_of(cursor, ratio=True)
            cursor.at = saved
            return found or (None if cursor.tokens[place].word in _BARE_MEASURES else cursor.printed(place, place + 1))
    if begin < end and cursor.tokens[begin].kind in {"comma", "and"}:
        begin += 1
    words = [token for token in cursor.tokens[begin:end] if token.word[:1].isalpha()]
    if not 0 < len(words) <= _MOST or end - begin > _MOST or any(token.kind in _NO_LABEL for token in words):
        return None
    if len(words) == 1 and len(words[0].word) < 2:
        return None
    if all(token.kind in _JOINS or token.word in _EMPTY for token in words):  # «в среднем», «до 1 сентября», «лишь»
        return None
    if len(words) == 1 and words[0].word.endswith(("но", "ны", "ли", "на")):  # «обучено 25 человек»
        return None
    return cursor.printed(begin, end).strip(" ,-:(") or None


def take_base(cursor: Cursor) -> str | None:
    """Return what the amount is compared with («от общего числа педагогов», «к уровню 2022 года») and move past it."""
    start = cursor.at
    first = cursor.peek()
    if first.kind in {"open", "comma"} and cursor.peek(1).word in {"база", "базовое", "исходное"}:
        return _stated_base(cursor)
    if first.kind == "open" and cursor.kind(1) in {"compared", "from", "along", "in", "to"}:
        cursor.at += 1
        first = cursor.peek()
    if first.kind == "compared" or (first.kind in {"along", "in"} and cursor.kind(1) == "compared"):
        cursor.at += 1 if first.kind == "compared" else 2
        cursor.take("with", "to")
    elif (first.kind == "to" and (_is_level(cursor) or cursor.peek(1).word in {"показателю", "показателям"})) or (
        first.kind == "from"
        and (
            cursor.kind(1) == "measure"
            or cursor.peek(1).word in {"общего", "общей", "всех", "численности"}
            or _is_level(cursor)
        )
    ):
        cursor.at += 1
    else:
        cursor.at = start
        return None
    return _phrase(cursor)


def _stated_base(cursor: Cursor) -> str | None:
    """Return the number of «(база – 8 %)» as printed, and move past it."""
    start = cursor.at
    cursor.at += 2
    while cursor.kind() in {"word", "dash", "colon", "measure", "basis"}:
        cursor.at += 1
    begin = cursor.at
    if cursor.take("number"):
        cursor.take("percent", "unit", "points")
        base = cursor.printed(begin, cursor.at)
        cursor.take("close")
        return base
    cursor.at = start
    return None


_SCHOOLING = frozenset({"общего", "профессионального", "образования", "звена", "специального"})


def _is_level(cursor: Cursor) -> bool:
    return cursor.kind(1) in {"level", "basis"}


def comparison_base(cursor: Cursor) -> str | None:
    """Return the basis at the cursor («среднего по региону», «прошлого года») and move past it, or None."""
    if cursor.kind() == "than":
        cursor.at += 1
        if cursor.kind(cursor.kind() in {"at", "in", "by"}) in {"number", "number-word"}:
            return None
        return _phrase(cursor)
    if cursor.kind() not in {"basis", "level"} and cursor.peek().word not in {"показателя", "показателей"}:
        return None
    if any(cursor.peek(ahead).word in _SCHOOLING for ahead in (1, 2, 3)):
        return None  # «на уровне среднего общего образования»
    if cursor.kind(-1) == "by":
        cursor.at += 1
    return _phrase(cursor)


def _phrase(cursor: Cursor) -> str | None:
    start = cursor.at
    while cursor.at - start < 8 and cursor.kind() not in {
        "end", "comma", "dot", "semicolon", "colon", "open", "close", "dash", "part", "percent", "by", "until",
    }:  # fmt: skip
        if cursor.peek().opens and cursor.at > start:
            break
        if cursor.kind() == "number" and cursor.kind(1) in {"percent", "points", "unit"}:
            break
        if cursor.at > start and cursor.kind() == "to" and cursor.kind(1) in {"day", "year", "years"}:
            break  # «от общего числа школ к 2025 году»
        cursor.at += 1
    cursor.take("close")
    end = cursor.at - (cursor.kind(-1) == "close")
    return cursor.printed(start, end) or None
