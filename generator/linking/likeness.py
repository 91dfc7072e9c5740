"""How much two titles are alike: the cosine of their words and topics.

Each part weighs the more, the rarer it stands in the titles of all plans. The words that stand first in a title say
what is done, the later ones for whom, why and on what grounds: each word weighs a little less than the one before it.
Words of the genre weigh less than those of the subject. Topics (``topics.py``) count as words: many words may say one.
"""

from collections import Counter
from collections.abc import Set
from itertools import chain
from math import log, sqrt

from generator.linking.wording import Tokens

_GENRE = 0.7  # what a word of the genre weighs to one of the subject
_FADING = tuple(0.9**place for place in range(100))  # by the place in the title; what comes after those says nothing
_LITTLE = 0.1  # parts of less weight in their title are left out: they would change little and take long

Topics = tuple[str, ...]
_Vector = dict[str, float]


class Likeness:
    """The titles of all events by their numbers, as vectors of their parts."""

    def __init__(self, genre: Set[str], plans: list[str], titles: list[tuple[Tokens, Topics]]) -> None:
        self.titles = titles
        # those that come again within a plan count once
        distinct = {(plan, tokens): topics for plan, (tokens, topics) in zip(plans, titles, strict=True)}
        self.counts = Counter(chain.from_iterable([set(tokens) for _plan, tokens in distinct]))
        total = len(distinct)
        whole = log(total) if total > 1 else 1.0
        self.weights = {
            word: (_GENRE if word in genre else 1.0) * log(total / count) / whole for word, count in self.counts.items()
        }
        about = Counter(chain.from_iterable(distinct.values()))
        # no word has a mark before it
        self.topics = {topic: (f"@{topic}", log(total / count) / whole) for topic, count in about.items()}
        self.vectors: dict[int, _Vector] = {}

    def between(self, one: int, other: int) -> float:
        """Return how much two titles are alike, from 0 to 1."""
        vectors = self.vectors
        first, second = vectors.get(one) or self.vector(one), vectors.get(other) or self.vector(other)
        return sum([weight * second[part] for part, weight in first.items() if part in second])

    def vector(self, number: int) -> _Vector:
        """Return the weights of a title's parts, as a vector of the length 1.

        The parts are in their order: a sum in the order of a set would differ from one run to the next.
        """
        tokens, topics = self.titles[number]
        weights = self.weights
        found = dict([self.topics[topic] for topic in topics])
        for token, fading in zip(tokens, _FADING, strict=False):
            if token not in found:
                found[token] = weights[token] * fading
        length = sqrt(sum([weight * weight for weight in found.values()])) or 1.0
        least = _LITTLE * length
        vector = self.vectors[number] = {part: weight / length for part, weight in found.items() if weight > least}
        return vector
