"""Names that look alike, as a question to the editor: never a reason to take one for the other.

The only file that knows RapidFuzz.
"""

from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

_FARTHEST = 2


def nearest(word: str, among: Iterable[str]) -> tuple[str, ...]:
    """Return those of ``among`` that are at most two slips of the pen away from ``word``, the nearest first."""
    found = []
    for other in among:
        distance = DamerauLevenshtein.distance(word, other, score_cutoff=_FARTHEST)
        if distance <= _FARTHEST:
            found.append((distance, other))
    return tuple(other for _distance, other in sorted(found))
