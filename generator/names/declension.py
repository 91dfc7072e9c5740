"""The declension of the nouns and adjectives that names of posts and institutions are made of.

Cases are letters: n, g, d, a, i, p (nominative to prepositional); numbers are "s" and "p".
"""

import re
from functools import lru_cache
from typing import NamedTuple

CASES = "ngdaip"
Place = tuple[str, str]  # number and case

_PARADIGMS = {
    "m": ("_ а у а ом е", "ы ов ам ов ами ах"),  # куратор
    "mk": ("_ а у а ом е", "и ов ам ов ами ах"),  # психолог
    "mch": ("_ а у а ем е", "и ей ам ей ами ах"),  # завуч
    "ma": ("_ а у а ом е", "а ов ам ов ами ах"),  # директор
    "ms": ("ь я ю я ем е", "и ей ям ей ями ях"),  # руководитель
    "msa": ("ь я ю я ем е", "я ей ям ей ями ях"),  # учитель
    "mi": ("_ а у _ ом е", "ы ов ам ы ами ах"),  # отдел
    "mik": ("_ а у _ ом е", "и ов ам и ами ах"),  # техникум, округ
    "mia": ("_ а у _ ом е", "а ов ам а ами ах"),  # дом
    "mj": ("й я ю й ем е", "и ев ям и ями ях"),  # лицей
    "f": ("а ы е у ой е", "ы _ ам ы ами ах"),  # школа
    "fk": ("а и е у ой е", "и _ ам и ами ах"),  # библиотека
    "fi": ("я и и ю ей и", "и й ям и ями ях"),  # гимназия
    "fs": ("ь и и ь ью и", "и ей ям и ями ях"),  # общественность
    "n": ("е я ю е ем и", "я й ям я ями ях"),  # управление
    "ne": ("е а у е ем е", "а _ ам а ами ах"),  # училище
    "no": ("о а у о ом е", "а _ ам а ами ах"),  # министерство
    "am": ("ий его ему его им ем", "ие их им их ими их"),  # заведующий
    "amy": ("ый ого ому ого ым ом", "ые ых ым ых ыми ых"),  # ответственный
    "af": ("ая ей ей ую ей ей", "ие их им их ими их"),  # заведующая
    "afy": ("ая ой ой ую ой ой", "ые ых ым ых ыми ых"),  # вожатая
    "pl": ("", "и ей ям ей ями ях"),  # родители
    "pla": ("", "ие их им их ими их"),  # обучающиеся, without -ся
}


class Noun(NamedTuple):
    """A noun: its nominatives, gender (m, f, n), and what it names."""

    lemma: str
    plural: str
    gender: str
    kind: str


class Form(NamedTuple):
    """A written form of a noun, with the places it can stand in."""

    noun: Noun
    places: frozenset[Place]


def decline(paradigm: str, stem: str, ending: str = "") -> dict[Place, str]:
    """Return the forms of a noun by place; ``ending`` stands after all of them (-ся)."""
    forms: dict[Place, str] = {}
    for number, endings in zip("sp", _PARADIGMS[paradigm], strict=True):
        for case, end in zip(CASES, endings.split(), strict=False):
            forms[number, case] = stem + end.strip("_") + ending
    return forms


def gender_of(paradigm: str) -> str:
    """Return the gender that a paradigm's name begins with."""
    return paradigm.lstrip("a")[0] if paradigm != "am" else "m"


_ENDINGS: dict[str, frozenset[Place]] = {
    ending: frozenset((place[0], place[1]) for place in places.split())
    for ending, places in {
        "ый": "sn sa", "ий": "sn sa", "ой": "sn sa sg sd si sp", "ая": "sn", "яя": "sn", "ое": "sn sa", "ее": "sn sa",
        "ого": "sg sa", "его": "sg sa", "ому": "sd", "ему": "sd", "ым": "si pd", "им": "si pd", "ом": "sp", "ем": "sp",
        "ую": "sa", "юю": "sa", "ей": "sg sd si sp", "ые": "pn pa", "ие": "pn pa", "ых": "pg pa pp", "их": "pg pa pp",
        "ыми": "pi", "ими": "pi",
    }.items()
}  # fmt: skip
_ADJECTIVE = re.compile(r"(.{2,}?)(ыми|ими|ого|его|ому|ему|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ых|их|ом|ем|ую|юю|ей)(ся)?")
_SOFT = frozenset("яя ее его ему юю ей их им ими ие ий ем".split())
_STRESSED = re.compile(r"(?:городск|област\w*|краев|цифров|делов|кругов|молод|линейн\w*ов)$")
_SOFTENED = frozenset("нжшчщц")  # what an adjective has before «ей»: «средней», «общей»
_VOWELLESS = re.compile(r"[^аеёиоуыэюя]+")


@lru_cache(maxsize=8192)
def adjective(word: str) -> frozenset[Place]:
    """Return the places that a word in lower case can stand in as an adjective; empty when it is none."""
    match = _ADJECTIVE.fullmatch(word)
    if not match or _VOWELLESS.fullmatch(match[1]):
        return frozenset()
    if match[2] == "ей" and match[1][-1] not in _SOFTENED:
        return frozenset()  # «дверей», «способностей»
    return _ENDINGS[match[2]]


def agree(word: str, gender: str, number: str) -> str:
    """Return the nominative of an adjective for a noun of ``gender``; the letter case of its stem is kept."""
    match = _ADJECTIVE.fullmatch(word.lower())
    if not match:
        return word
    stem = word[: len(match[1])]
    last = match[1][-1]
    soft = last == "н" and match[2] in _SOFT
    if number == "p":
        end = "ие" if soft or last in "гкхжшчщ" else "ые"
    elif gender == "f":
        end = "яя" if soft else "ая"
    elif gender == "n":
        end = "ее" if soft or last in "жшчщ" else "ое"
    elif _STRESSED.search(match[1]):
        end = "ой"
    else:
        end = "ий" if soft or last in "гкхжшчщ" else "ый"
    if word.isupper():
        end = end.upper()
    return stem + end + (match[3] or "")


def decline_adjective(word: str, gender: str) -> dict[str, str]:
    """Return the singular forms by case of an adjective in the nominative («Тутурская», f)."""
    stem, ending = word[:-2], word[-2:]
    soft = ending in {"яя", "ее"} or (ending == "ий" and stem[-1:] not in "гкхжшчщ")
    hush = stem[-1:] in "жшчщ"
    if gender == "f":
        oblique = stem + ("ей" if soft or hush else "ой")
        ends = [word, oblique, oblique, stem + ("юю" if soft else "ую"), oblique, oblique]
    else:
        first = "е" if soft or hush else "о"
        instrumental = stem + ("им" if soft or stem[-1:] in "гкхжшчщ" else "ым")
        ends = [word, f"{stem}{first}го", f"{stem}{first}му", word, instrumental, f"{stem}{first}м"]
    return dict(zip(CASES, ends, strict=True))
