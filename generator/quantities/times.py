"""Labels of time beside an amount («2021 – 20 %», «в I квартале», «к 2025 году»), and what an amount is per («в год»).

::

    period = [preposition] (year | years | day | [ordinal] "квартал" [year] | month [year])
    per    = "в" span | "на" [number] noun | ("от" | "с" | "из" | "в" | "для") "каждой" noun | "ежегодно"
"""

import re

from generator.quantities.cursor import Cursor
from generator.quantities.nouns import FORMS, PEOPLE, nominative
from generator.quantities.words import ROMAN, WORDS
from generator.russian.dates import MONTHS

_BEFORE = frozenset({"in", "to", "by", "until", "along", "with"})
_YEARS = re.compile(r"(\d{4})\s?[-/]\s?(\d{4}|\d\d)")


def take_period(cursor: Cursor) -> str | None:
    """Return the label of time at the cursor («2021», «2021/2022», «I квартал») and move past it, or None."""
    start = cursor.at
    token = cursor.peek()
    if token.kind in _BEFORE or token.word == "за":
        cursor.at += 1
        if cursor.peek().word in {"конец", "концу", "начало", "начале", "конце", "итогам"}:
            cursor.at += 1
        token = cursor.peek()
    if token.kind == "word" and not _is_ordinal(token.word):  # most words; none of the readers below takes one
        cursor.at = start
        return None
    label = _day(cursor) or _quarter(cursor) or _year(cursor) or _month(cursor)
    if label is None:
        cursor.at = start
    return label


def _year(cursor: Cursor) -> str | None:
    token = cursor.peek()
    if token.kind == "years" and (match := _YEARS.match(token.word)):
        first, last = match[1], match[2]
        school = "/" in token.word or "уч" in token.word or cursor.kind(1) == "school"
        if len(last) == 2:
            last = first[:2] + last
            school = True
        cursor.at += 1
        if cursor.take("school"):
            cursor.take("dot")
            cursor.take("year-word")
        return f"{first}/{last}" if school and int(last) == int(first) + 1 else f"{first}-{last}"
    if token.kind == "year":
        if cursor.kind(1) in {"unit", "thousand", "percent", "word"} and token.word.isdigit() and _counts(cursor):
            return None
        cursor.at += 1
        cursor.take("year-word")
        return token.word[:4]
    if token.kind == "day":
        cursor.at += 1
        return re.sub(r"\s?г.*", "", token.word)
    return None


def _counts(cursor: Cursor) -> bool:
    """Return whether a number like a year is an amount: «2000 руб.», «2010 экземпляров»."""
    after = cursor.peek(1)
    return after.kind != "word" or after.word in FORMS


def _day(cursor: Cursor) -> str | None:
    """Take «1 сентября 2024 года»; told in figures."""
    day, month = cursor.peek(), cursor.peek(1)
    if day.kind != "number" or month.kind != "month" or cursor.kind(2) != "year":
        return None
    cursor.at += 2
    year = _year(cursor)
    return f"{int(float(day.value or 0)):02}.{MONTHS.index(str(month.value)) + 1:02}.{year}"


def _quarter(cursor: Cursor) -> str | None:
    """Take «I квартал 2023 г.», «2-е полугодие», «в 3 четверти»."""
    token, after = cursor.peek(), cursor.peek(1)
    ordinal = token.kind in {"number", "foreign"} or _is_ordinal(token.word)
    if not ordinal or not (after.kind == "quarter" or (after.word in _SCHOOL_QUARTER and token.kind != "number-word")):
        return None
    if after.word in {"кварталов", "полугодий", "триместров"}:
        return None
    number = (token.word.upper() if token.word in ROMAN else "") or next(
        (str(at) for at, stem in enumerate(_ORDINALS, 1) if token.word.startswith(stem)),
        re.sub(r"\D.*", "", token.word),
    )
    noun = "четверть" if after.word in _SCHOOL_QUARTER else str(after.value)
    cursor.at += 2
    cursor.take("dot")
    year = _year(cursor)
    return f"{number} {noun}" + (f" {year}" if year else "")


def _is_ordinal(word: str) -> bool:
    return word in ROMAN or word.startswith(_ORDINALS)


def _month(cursor: Cursor) -> str | None:
    token = cursor.peek()
    if token.kind != "month" or cursor.kind(-1) in {"number", "foreign"}:
        return None
    cursor.at += 1
    year = _year(cursor)
    return str(token.value) + (f" {year}" if year else "")


def take_per(cursor: Cursor, *, shared: bool = False) -> str | None:
    """Return what the amount before the cursor is per, in the nominative, and move past it, or None.

    Of a ``shared`` amount («по одному педагогу от школы») «от» needs no «каждой».
    """
    start = cursor.at
    token = cursor.peek()
    if token.kind == "every":
        cursor.at += 1
        return str(token.value)
    if token.kind == "dash" and cursor.kind(1) == "every":
        cursor.at += 2
        return str(cursor.peek(-1).value)
    if token.kind == "slash" and cursor.kind(1) in {"span", "year-word", "quarter"}:
        cursor.at += 2
        return _noun(cursor.peek(-1).word)
    if token.kind in {"in", "by", "from", "with", "along"} or token.word in {"из", "для", "за"}:
        cursor.at += 1
        each = bool(cursor.take("each")) or (shared and token.kind == "from")
        school = bool(cursor.take("school"))
        noun = cursor.peek()
        if token.kind == "in" and not each and noun.word in _TIMES:
            cursor.at += 1
            return ("учебный " if school else "") + _noun(noun.word)
        if token.kind == "in" and noun.kind in {"number", "number-word"} and cursor.kind(1) in {"span", "year-word"}:
            cursor.at += 2
            return cursor.printed(cursor.at - 2, cursor.at)
        if each and noun.kind not in {"end", "comma", "dot", "semicolon"}:
            cursor.at += 1
            printed = cursor.printed_one(-1)
            return printed if printed.isupper() and len(printed) > 1 else _noun(noun.word, 1)
        if token.kind == "by":
            return _on(cursor, start)
    cursor.at = start
    return None


def _on(cursor: Cursor, start: int) -> str | None:
    """Take «на 100 обучающихся», «на одного педагога», «на человека» after an amount."""
    number = cursor.take("number", "number-word")
    noun = cursor.peek()
    one = "человек" if noun.word in {"человека", "чел"} else FORMS.get(noun.word, "")
    if one and (number or (one in PEOPLE and not noun.word.endswith("ов"))):
        cursor.at += 1
        if number and number.value != 1:
            return cursor.printed(cursor.at - 2, cursor.at)
        return one
    cursor.at = start
    return None


def _noun(word: str, count: float = 1) -> str:
    known = WORDS.get(word)
    if known and known.kind in {"span", "quarter"}:
        return str(known.value)
    if known and known.kind == "year-word":
        return "год"
    found = nominative(word, count)
    return re.sub(r"([бвгдзклмнпрстфхц])ы$", r"\1а", found) if found == word else found


_TIMES = frozenset("день неделю месяц квартал полугодие год четверть триместр час смену".split())
_ORDINALS = ("перв", "втор", "трет", "четверт")
_SCHOOL_QUARTER = frozenset({"четверть", "четверти", "четв", "четвертью"})
