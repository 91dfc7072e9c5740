"""Words all in capitals: which of them are known abbreviations («ИМЦ»), and which may be surnames («ШВЕЦ И.П.»).

Most surnames are told by their ending (``surnames.is_likely``); others («КИМ», «МЕЛЬНИК») look like abbreviations, and
only initials or a patronymic beside them tell that they are none.
"""

import re
from functools import lru_cache

from generator.names.letters import fold
from generator.names.words import (
    ADMINISTRATIONS,
    AREAS,
    AUTHORITIES,
    CLASSES,
    KINDERGARTEN_TYPES,
    LEGAL_TYPES,
    NOUNS,
    POLICE,
    POLICE_UNITS,
    POST_ABBREVIATIONS,
    PREPOSITIONS,
    REGIONS,
    SCHOOL_TYPES,
    SHORT_POSTS,
    UNITS,
    is_legal,
)  # fmt: skip

# abbreviations of what has specialists for something: no subject that a post could be about
OFFICE = re.compile(r"[а-я]{0,4}мц|[рги]м?мк|р?цро|цб")
_SPOKEN = re.compile(r"(?=[а-я]*[аеиоуыэюя])(?=[а-я]*[бвгджзйклмнпрстфхцчшщ])[а-я]{2,}")
_HOUSES = frozenset("иро ипк дюц дюсш цдо цдод моц сюн сют юид пои опоп адоо инн огрн огэ снилс".split())
_KNOWN = (
    CLASSES | AUTHORITIES | SCHOOL_TYPES | KINDERGARTEN_TYPES | ADMINISTRATIONS | AREAS | REGIONS | UNITS | POLICE
    | POLICE_UNITS | LEGAL_TYPES | POST_ABBREVIATIONS | PREPOSITIONS | SHORT_POSTS | _HOUSES
    | frozenset("и или либо а но все отв им имени далее вр врио".split())
)  # fmt: skip


@lru_cache(maxsize=8192)
def may_be_surname(word: str) -> bool:
    """Return whether a word is all in capitals, can be spoken, and is no known abbreviation or noun."""
    folded = fold(word)
    if not word.isupper() or not is_spoken(word):
        return False
    return not (folded in _KNOWN or folded in NOUNS or is_legal(folded) or OFFICE.fullmatch(folded))


def is_spoken(word: str) -> bool:
    """Return whether a word has vowels and consonants, as surnames of more than one letter do."""
    return bool(_SPOKEN.fullmatch(fold(word)))
