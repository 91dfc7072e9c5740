"""Figures that recognition took for letters, or tore, where only the words around tell: «З октября», «I I квартал».

Each is put right in place: what is returned is as long as what it replaces.
"""

import re
from collections.abc import Iterator

from generator.deadlines.words import ROMAN, WORDS

_THREE = re.compile(r"(?<![^\W_])з(?![^\W_])")
_COUNTED = re.compile(r"\s*(?:-?\s*(?:й|я|е|го|ей|х|м|му|ю|ий|ья|ье|ью)(?![^\W_]))?[\s)]*([^\W\d_]+)")
_FIGURES_FOLLOW = re.compile(r"\s*(?:-|,|\.|и|по|до)\s*\d")
_INITIAL_FOLLOWS = re.compile(r"\.\s?[^\W\d_]\.")
_NO_FIGURE_AFTER = re.compile(r"(?:\d\s*|(?<![^\W_])[^\W\d_]\.\s?)$")  # «5 З класс», «И.З.»
_AFTER_NUMBER = frozenset({"month", "unit", "times", "number-word", "weekday", "stage"})
_UNITS = ("кв", "полуг", "четв", "трим")
_UNIT = rf"(?=\s*(?:-\s*[йяе]\s*)?\s*(?:{'|'.join(_UNITS)}))"
_TORN_ROMAN = re.compile(rf"(?<![^\W_])[iv](?:\s+[iv]){{1,2}}{_UNIT}")
_MIXED_ROMAN = re.compile(rf"(?<![^\W_])(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[1ilvу]{{2,3}}{_UNIT}")
_LETTER_OF_FIGURE = str.maketrans("1lу", "iiv")
_TORN_YEAR = re.compile(r"(?<=[^\W\d_]\s)20\s+[1-3]\d(?=\s*(?:г(?![^\W_])|год))")
_QUARTERS = 4


def mend_strays(text: str) -> Iterator[tuple[int, str]]:
    """Yield the places of stray figures in ``text`` (cleaned, in lower case) and what is meant there, as long."""
    if "з" in text:
        yield from ((match.start(), "3") for match in _THREE.finditer(text) if _is_three(text, match))
    for pattern in (_TORN_ROMAN, _MIXED_ROMAN) if any(unit in text for unit in _UNITS) else ():
        for match in pattern.finditer(text):
            letters = "".join(match[0].split()).translate(_LETTER_OF_FIGURE)
            if ROMAN.get(letters, _QUARTERS + 1) <= _QUARTERS:
                yield match.start(), letters.rjust(len(match[0]))
    for match in _TORN_YEAR.finditer(text) if "20 " in text else ():
        yield match.start(), "".join(match[0].split()).rjust(len(match[0]))


def _is_three(text: str, match: re.Match[str]) -> bool:
    """Return whether a lone «З» stands where only a figure can: before a month, a unit, «раз», more figures."""
    start, end = match.span()
    if _INITIAL_FOLLOWS.match(text, end) or _NO_FIGURE_AFTER.search(text, 0, start):
        return False
    if _FIGURES_FOLLOW.match(text, end):
        return True
    word = _COUNTED.match(text, end)
    known = WORDS.get(word[1]) if word else None
    return bool(known and known.kind in _AFTER_NUMBER)
