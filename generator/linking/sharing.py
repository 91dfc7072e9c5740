"""Which events are compared at all: those of different plans that share enough of what they say.

Found by what they share, so that ten thousand events are not compared each with each. What many events share tells
little of them: by that alone they are not compared.
"""

from collections import defaultdict
from collections.abc import Hashable, Set
from itertools import combinations

from generator.linking.wording import Name

_MANY = 10  # when more events of a kind share a word, they must share another as well
_MOST = 20  # what more events share is usual
_MOST_OF_A_NAME = 60  # a name says more than words: a contest of that name may be held in every district
_RAREST = 4  # so many of the words that many share are looked at together

Pair = tuple[int, int]
_Groups = dict[Hashable, list[int]]


class Sharing:
    """Events by their numbers: their plans, kinds, words of their subjects."""

    def __init__(self, plans: list[str], kinds: list[int | None], subjects: list[Set[str]]) -> None:
        self.plans = plans
        self.kinds = kinds
        self.subjects = subjects

    def of_one_kind(self) -> set[Pair]:
        """Return the pairs that share a kind and a word of their subject, or two where many share one."""
        found: _Groups = defaultdict(list)
        for number, (words, kind) in enumerate(zip(self.subjects, self.kinds, strict=True)):
            if kind is not None:
                for word in words:
                    found[kind, word].append(number)
        many = {key: len(numbers) for key, numbers in found.items() if len(numbers) > _MANY}
        for number, (words, kind) in enumerate(zip(self.subjects, self.kinds, strict=True)):
            common = [(many[kind, word], word) for word in words if (kind, word) in many]
            if len(common) > 1:
                rarest = sorted([word for _count, word in sorted(common)[:_RAREST]])
                for pair in combinations(rarest, 2):
                    found[kind, *pair].append(number)
        for key in many:
            del found[key]
        return self.across(found)

    def beside_no_kind(self) -> set[Pair]:
        """Return the pairs that share two words of their subject, where one of the two events is of no kind."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self.subjects):
            if self.kinds[number] is None:
                for word in words:
                    found[word].append(number)
        few = {word: numbers for word, numbers in found.items() if len(numbers) <= _MANY}
        plans = self.plans
        pairs: set[Pair] = set()
        for number, words in enumerate(self.subjects):
            once: set[int] = set()
            for word in few.keys() & words:
                for other in few[word]:
                    if other in once and plans[other] != plans[number]:
                        pairs.add((min(number, other), max(number, other)))
                once.update(few[word])
        return pairs

    def of_one_name(self, names: list[set[Name]]) -> set[Pair]:
        """Return the pairs that go by one name, or one by a name that begins with the other's."""
        found: _Groups = defaultdict(list)
        for number, own in enumerate(names):
            for name in own:
                found[name].append(number)
        whole = set(found)
        for number, own in enumerate(names):
            for kind, words in own:
                for end in range(2, len(words)):
                    if (kind, words[:end]) in whole:
                        found[kind, words[:end]].append(number)
        return self.across(found, _MOST_OF_A_NAME)

    def across(self, groups: _Groups, most: int = _MOST) -> set[Pair]:
        """Return the pairs of events of different plans in the groups of at most ``most`` events."""
        plans = self.plans
        return {
            pair
            for numbers in groups.values()
            if 1 < len(numbers) <= most
            for pair in combinations(numbers, 2)
            if plans[pair[0]] != plans[pair[1]]
        }
