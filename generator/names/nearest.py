"""Names that look alike, as a question to the editor: never a reason to take one for the other.

The only file that knows RapidFuzz.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from generator.names.words import NOUNS

_FARTHEST = 2
SHORTEST_MENDED = 7


@lru_cache(maxsize=1)
def _distance() -> Callable[..., int]:
    """Return the measure of RapidFuzz, loaded when a name is looked for that nobody knows: it takes 20 ms."""
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance


def nearest(word: str, among: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``among`` that are at most two slips of the pen away from ``word``, the nearest first."""
    measure = _distance()
    found = []
    for other in among:
        distance = measure(word, other, score_cutoff=_FARTHEST)
        if distance <= _FARTHEST:
            found.append((distance, other))
    return tuple(other for _slips, other in sorted(found))


@lru_cache(maxsize=2048)
def nearest_word(word: str) -> str:
    """Return the only known noun form that is one slip away from an unknown word, or an empty string."""
    measure = _distance()
    found = [form for form in NOUNS if abs(len(form) - len(word)) <= 1 and measure(word, form, score_cutoff=1) == 1]
    return found[0] if len(found) == 1 else ""
