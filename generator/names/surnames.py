"""Surnames: their declension, and the nominative of an inflected one. The only file that knows pytrovich.

Without a register a form is taken back by its ending. Where two nominatives are possible the default is the one that
plans print most often: «Иванова» is a woman in the nominative, «Петрову» a man in the dative, for a cell tells to whom
something is given. The case of the words beside the name decides otherwise: «возложить на Петрову» is a woman.
"""

import re
from functools import lru_cache

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from generator.names.letters import fold

_CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
_LONGEST = 40
_STRESSED = frozenset(
    "донской трубецкой крамской толстой благой лановой полевой яровой береговой луговской броневой "
    "кошевой боевой".split()
)
_LIKELY = re.compile(
    r"(?:.*-)?[а-я]{2,}(?:ов|ев|ин|ын)(?:а|у|ой|ым|е)?|[а-я]{2,}(?:ск|цк)(?:ий|ого|ому|им|ая|ую)|[а-я]{2,}(?:енко|чук|юк)"
)
_MALE_PATRONYMIC = re.compile(r"[а-я]{2,}(?:ович|евич|[лкмнт]ич|ьич)(|а|у|ем|е)")
_FEMALE_PATRONYMIC = re.compile(r"[а-я]{2,}(?:овн|евн|ичн|иничн)(а|ы|е|у|ой)")
# endings of inflected forms, what they become; the first that fits is taken
_FEMALE_ENDINGS = (
    (r"(ов|ев|ин|ын)(?:ой|ою|у)$", r"\1а"),
    (r"(ск|цк)(?:ой|ую)$", r"\1ая"),
    (r"([жшчщн])(?:ую|юю)$", r"\1ая"),
)
_MALE_ENDINGS = (
    (r"(ов|ев|ин|ын)ым$", r"\1"),
    (r"(ск|цк|[гкх])(?:ого|ому|им)$", r"\1ий"),
    (r"([бвдзлмнпрст])(?:ого|ому)$", r"\1ый"),
    (r"(ук|юк|ик|ич|ак|як|ян|ер|ан)(?:у|ом|ем)$", r"\1"),
    (r"(.[дрлнмк]т)(?:у|ом)$", r"\1"),  # «Шмидту»
    (r"(.[аеоу][лр])(?:ю|ем)$", r"\1ь"),  # «Ковалю»
    (r"([аеоу])(?:ю|ем)$", r"\1й"),  # «Цою»
    (r"(.ль?г)ой$", r"\1а"),  # «Шульгой»; «Сухой» is a nominative
)
Rules = tuple[tuple[str, str], ...]
_DATIVE = ((r"(ов|ев|ин|ын)у$", r"\1"), (r"(ук|юк|ик|ич|ак|як|ян|ер|ан)у$", r"\1"))
_GENITIVE = ((r"(ов|ев|ин|ын)а$", r"\1"), (r"(ук|юк|ик|ич|ак|як|ян|ер|ан)а$", r"\1"))
_PREPOSITIONAL = ((r"(ов|ев|ин|ын)е$", r"\1"),)
_UNTOLD = ((r"(ов|ев|ин|ын)у$", r"\1"),)
_BESIDE_WOMAN = ((r"([бвгдзклмнпрстхц])ой$", r"\1ая"),)
_RULES: dict[str, Rules] = {
    "": _UNTOLD, "n": _UNTOLD, "d": _DATIVE, "g": _GENITIVE, "a": _GENITIVE, "p": _PREPOSITIONAL, "f": _BESIDE_WOMAN,
}  # fmt: skip


@lru_cache(maxsize=1)
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


def oblique_forms(surname: str) -> set[str]:
    """Return the inflected forms of a surname in the nominative, for the sexes it can belong to."""
    maker = _maker()
    folded = fold(surname)
    found: set[str] = set()
    for gender, fits in ((Gender.MALE, _is_male(folded)), (Gender.FEMALE, _is_female(folded))):
        if fits:
            found.update(maker.make(NamePart.LASTNAME, gender, case, surname) for case in _CASES)
    found.discard(surname)
    return found


def _is_male(folded: str) -> bool:
    return not re.search(r"(?:ов|ев|ин|ын)а$|(?:ск|цк)ая$|ая$", folded)


def _is_female(folded: str) -> bool:
    return not re.search(r"(?:ов|ев|ин|ын|ий|ый)$", folded)


@lru_cache(maxsize=16384)
def is_likely(word: str) -> bool:
    """Return whether a word ends as Russian and Ukrainian surnames do."""
    return len(word) <= _LONGEST and bool(_LIKELY.fullmatch(fold(word)))


@lru_cache(maxsize=8192)
def nominative(surname: str, case: str = "", sex: str = "") -> str:
    """Return the nominative of a surname; ``case`` is that of the words beside it, ``sex`` is "m", "f" or not known.

    In a double surname the half that can be only one thing tells the other: «Римского-Корсакова», «Соловьевой-Седой».
    """
    parts = surname.split("-")
    if len(parts) > 1 and not sex:
        sex, told = next((found for part in parts if (found := _sure(part))[0]), ("", ""))
        case = case or told
    return "-".join(_nominative(part, case, sex) for part in parts)


def _sure(part: str) -> tuple[str, str]:
    """Return sex and case of a form that can be only one thing, the case of a woman as "f"; else empty strings."""
    plain = fold(part)
    if match := re.search(r"(?:ск|цк)(ого|ому)$", plain):
        return "m", "g" if match[1] == "ого" else "d"
    if re.search(r"(?:ов|ев|ин|ын)ым$", plain):
        return "m", "i"
    return ("f", "f") if is_feminine_oblique(part) else ("", "")


@lru_cache(maxsize=8192)
def is_twofold(surname: str) -> bool:
    """Return whether a form is the dative of a man or the accusative of a woman («Петрову»)."""
    return bool(re.search(r"(?:ов|ев|ин|ын)у$", fold(surname)))


def _nominative(surname: str, case: str, sex: str) -> str:
    plain = fold(surname)
    if plain in _STRESSED and case in {"", "n"} and sex != "f":
        return surname
    if plain.endswith("ого") and f"{plain[:-3]}ой" in _STRESSED:
        return surname[:-3] + "ой"
    # a man in the accusative is told as in the genitive
    rules: Rules = _RULES.get(case, ())
    if sex == "m":
        rules = (*rules, *_MALE_ENDINGS)
    of_woman = (*_FEMALE_ENDINGS, *(rules if case == "f" else ()))
    for pattern, ending in (*(() if sex == "f" else rules), *of_woman, *_MALE_ENDINGS):
        match = re.search(pattern, plain)
        if match and match.start() > 0:
            end = match.expand(ending)
            kept = len(match[1])
            # the letters of the printed stem stay, with their ё
            return surname[: match.start() + kept] + end[kept:]
    return surname


@lru_cache(maxsize=8192)
def is_feminine_oblique(surname: str) -> bool:
    """Return whether a form is the genitive, dative or instrumental of a woman («Ивановой»)."""
    folded = fold(surname)
    return bool(re.search(r"(?:(?:ов|ев|ин|ын)|(?:ск|цк))ой$", folded)) and folded not in _STRESSED


@lru_cache(maxsize=8192)
def sex_of(surname: str) -> str:
    """Return "m" or "f" for a surname in the nominative that only men or only women have, else an empty string."""
    folded = fold(surname)
    if not _is_male(folded):
        return "f"
    return "" if _is_female(folded) else "m"


@lru_cache(maxsize=2048)
def told_by(patronymic: str) -> tuple[str, str]:
    """Return the sex and the case that a patronymic tells; empty strings when it tells none."""
    match = _MALE_PATRONYMIC.fullmatch(fold(patronymic))
    if match:
        return "m", {"": "n", "а": "g", "у": "d", "ем": "i", "е": "p"}[match[1]]
    match = _FEMALE_PATRONYMIC.fullmatch(fold(patronymic))
    return ("f", {"а": "n", "ы": "g", "е": "d", "у": "a", "ой": "i"}[match[1]]) if match else ("", "")


@lru_cache(maxsize=8192)
def is_feminine(surname: str) -> bool:
    """Return whether a form is the nominative of a woman before it is anything else («Иванова»)."""
    return bool(re.search(r"(?:ов|ев|ин|ын)а$", fold(surname)))
