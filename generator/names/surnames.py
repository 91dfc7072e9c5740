"""Surnames: their declension, and the nominative of an inflected one. The only file that knows pytrovich.

Without a register a form is taken back by its ending. Where two nominatives are possible the default is the one that
plans print most often: «Иванова» is a woman in the nominative, «Петрову» a woman in the accusative. The case of a post
beside the name decides otherwise: «директору Иванову» is a man.
"""

import re
from functools import lru_cache

from pytrovich.enums import Case, Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from generator.names.letters import fold

_CASES = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
_LONGEST = 40
_STRESSED = frozenset("донской трубецкой крамской толстой благой лановой полевой яровой береговой луговской".split())
_LIKELY = re.compile(
    r"(?:.*-)?[а-я]{2,}(?:ов|ев|ин|ын)(?:а|у|ой|ым|е)?|[а-я]{2,}(?:ск|цк)(?:ий|ого|ому|им|ая|ую)|[а-я]{2,}(?:енко|чук|юк)"
)
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
)
_DATIVE = ((r"(ов|ев|ин|ын)у$", r"\1"), (r"(ук|юк|ик|ич|ак|як|ян|ер|ан)у$", r"\1"))
_GENITIVE = ((r"(ов|ев|ин|ын)а$", r"\1"), (r"(ук|юк|ик|ич|ак|як|ян|ер|ан)а$", r"\1"))
_PREPOSITIONAL = ((r"(ов|ев|ин|ын)е$", r"\1"),)


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
def nominative(surname: str, case: str = "") -> str:
    """Return the nominative of a surname; ``case`` is that of the post beside it, when it is known to be oblique."""
    return "-".join(_nominative(part, case) for part in surname.split("-"))


def _nominative(surname: str, case: str) -> str:
    plain = fold(surname)
    if plain in _STRESSED and case in {"", "n"}:
        return surname
    rules: tuple[tuple[str, str], ...] = {"d": _DATIVE, "g": _GENITIVE, "a": (), "p": _PREPOSITIONAL}.get(case, ())
    for pattern, ending in (*rules, *_FEMALE_ENDINGS, *_MALE_ENDINGS):
        match = re.search(pattern, plain)
        if match and match.start() > 0:
            end = match.expand(ending)
            kept = len(match[1])
            # the letters of the printed stem stay, with their ё
            return surname[: match.start() + kept] + end[kept:]
    return surname


@lru_cache(maxsize=8192)
def is_feminine(surname: str) -> bool:
    """Return whether a form is the nominative of a woman before it is anything else («Иванова»)."""
    return bool(re.search(r"(?:ов|ев|ин|ын)а$", fold(surname)))
