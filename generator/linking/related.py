"""Events of different plans that are the same kind of undertaking on the same subject; linked, never merged.

Two titles are related when

- they are of one kind: the first words of both that name a kind (``undertakings.py``) name the same one;
- they share a word of their subject, in any form: one that neither names a kind nor belongs to every plan;
- as wholes they are alike: the cosine of their words and pairs of neighbouring words is at least ``_ALIKE``, each
  weighed by how rarely it stands in the titles of all plans.

An abbreviation counts as the words that it stands for: «ШНОР» is «школы с низкими образовательными результатами». A
word that many events of a kind share connects only together with another. Repeats within one plan are no relation. An
editor's ``related:`` adds, ``unrelated:`` takes away.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import combinations, combinations_with_replacement, pairwise
from math import log, sqrt

from generator.linking.undertakings import JOINING, KIND_OF, WEAK
from generator.model.catalogue import Entry, Plan
from generator.model.district import Term
from generator.russian.stems import stem, stems_of, words_of

_ALIKE = 0.3
_FIRST = 3  # among so many first words that say something the kind is looked for
_RAREST = 4  # words of a subject by which similar events are looked up
_MOST = 40  # what more events of a kind share is usual
_WEIGHTS = {"weak": 0.3, "kind": 0.7, "pair": 0.7}
_ADJECTIVE = ("ая", "яя", "ое", "ее", "ый", "ий", "ой", "ые", "ие")

Related = dict[str, tuple[str, ...]]
_Tokens = tuple[str, ...]


def relate(plans: Iterable[Plan], glossary: Iterable[Term]) -> Related:
    """Return for each event that has any the ids of its related events, those most alike first; symmetric."""
    events = [(plan.id, event) for plan in plans for event in plan.events()]
    titles = _Titles(_Vocabulary(glossary), [(plan, event.title) for plan, event in events])
    likeness: dict[tuple[str, str], float] = {}
    for first, second in titles.candidates():
        alike = titles.likeness(first, second)
        if alike >= _ALIKE:
            likeness[_pair(events[first][1].id, events[second][1].id)] = alike
    _overrule([event for _plan, event in events], likeness)
    found: dict[str, list[str]] = {}
    for (one, other), _alike in sorted(likeness.items(), key=lambda pair: (-pair[1], pair[0])):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return {event: tuple(others) for event, others in found.items()}


def _overrule(events: list[Entry], likeness: dict[tuple[str, str], float]) -> None:
    """Add what editors say is related, then take away what they say is not; ``checks`` tell of unknown ids."""
    known = {event.id for event in events}
    for event in events:
        for other in event.related:
            if other in known and other != event.id:
                likeness.setdefault(_pair(event.id, other), 1.0)
    for event in events:
        for other in event.unrelated:
            likeness.pop(_pair(event.id, other), None)


def _pair(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


class _Vocabulary:
    """Titles as tokens: stems, and abbreviations of one meaning for themselves or for the words they stand for."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self.kinds = dict(KIND_OF)
        self.weak = set(WEAK)
        self.known: dict[str, str] = {}  # the token of a printed word; empty when it says nothing
        self.phrases: dict[str, list[tuple[_Tokens, str]]] = {}
        for term in glossary:
            if len(term.expansions) == 1:
                self.learn(term, term.expansions[0].text)
        for phrases in self.phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def learn(self, term: Term, words: str) -> None:
        """Let an abbreviation and its words be one token, which is of the kind of its leading noun."""
        token = f"#{term.short}"
        self.known |= {short: token for short in (term.short, *term.same_as) if len(words_of(short)) == 1}
        stems = tuple(one for one in stems_of(words) if one not in JOINING)
        if len(stems) > 1:
            self.phrases.setdefault(stems[0], []).append((stems, token))
        leading = next((word for word in words_of(words.lower()) if not word.endswith(_ADJECTIVE)), "")
        if (kind := KIND_OF.get(stem(leading))) is not None:
            self.kinds[token] = kind
        if all(one in WEAK for one in stems):
            self.weak.add(token)

    def tokens(self, title: str) -> _Tokens:
        """Return the tokens of a title in their order."""
        known = self.known
        found = []
        for word in words_of(title):
            token = known.get(word)
            if token is None:
                token = stem(word)
                token = known[word] = "" if token in JOINING or token.isdigit() or len(token) == 1 else token
            if token:
                found.append(token)
        return tuple(self.join(found) if not self.phrases.keys().isdisjoint(found) else found)

    def join(self, tokens: list[str]) -> list[str]:
        """Return ``tokens`` with the words of abbreviations joined."""
        joined = []
        at = 0
        while at < len(tokens):
            stems, token = next(
                (one for one in self.phrases.get(tokens[at], ()) if tuple(tokens[at : at + len(one[0])]) == one[0]),
                ((tokens[at],), tokens[at]),
            )
            joined.append(token)
            at += len(stems)
        return joined

    def kind(self, tokens: _Tokens) -> int | None:
        """Return the kind of undertaking that a title begins with."""
        said = 0
        for token in tokens:
            kind = self.kinds.get(token)
            if kind is not None:
                return kind
            said += token not in self.weak
            if said == _FIRST:
                break
        return None


class _Titles:
    """The titles of all events by their numbers, as tokens."""

    def __init__(self, vocabulary: _Vocabulary, titles: list[tuple[str, str]]) -> None:
        self.vocabulary = vocabulary
        self.plans = [plan for plan, _title in titles]
        said = {title: vocabulary.tokens(title) for _plan, title in titles}
        self.tokens = [said[title] for _plan, title in titles]
        self.vectors: dict[_Tokens, dict[object, float]] = {}

    @cached_property
    def distinct(self) -> list[_Tokens]:
        """The titles, those that come again within a plan once."""
        return [tokens for _plan, tokens in dict.fromkeys(zip(self.plans, self.tokens, strict=True))]

    @cached_property
    def counts(self) -> Counter[object]:
        """In how many titles each token, and each pair of neighbours, stands."""
        counts: Counter[object] = Counter()
        for tokens in self.distinct:
            counts.update(set(tokens))
            counts.update(set(pairwise(tokens)))
        return counts

    def candidates(self) -> set[tuple[int, int]]:
        """Return the events of different plans that are of one kind and share words of their subject."""
        counts, vocabulary = self.counts, self.vocabulary
        usual = vocabulary.weak | vocabulary.kinds.keys()
        sharing: dict[tuple[int, str, str], list[int]] = defaultdict(list)
        for number, tokens in enumerate(self.tokens):
            kind = vocabulary.kind(tokens)
            if kind is not None:
                own = {one for one in tokens if counts[one] > 1} - usual
                rarest = sorted(own, key=lambda one: (counts[one], one))[:_RAREST]
                for one, other in combinations_with_replacement(sorted(rarest), 2):
                    sharing[kind, one, other].append(number)
        plans = self.plans
        return {
            pair
            for numbers in sharing.values()
            if 1 < len(numbers) <= _MOST
            for pair in combinations(numbers, 2)
            if plans[pair[0]] != plans[pair[1]]
        }

    def likeness(self, one: int, other: int) -> float:
        """Return how much two titles are alike, from 0 to 1."""
        first, second = self.vector(self.tokens[one]), self.vector(self.tokens[other])
        return sum(weight * second[part] for part, weight in first.items() if part in second)

    def vector(self, tokens: _Tokens) -> dict[object, float]:
        """Return the weights of a title's tokens and pairs, as a vector of the length 1."""
        if tokens not in self.vectors:
            weights: dict[object, float] = {}
            for token in dict.fromkeys(tokens):  # in their order: sums of a set would differ from one run to the next
                vocabulary = self.vocabulary
                factor = _WEIGHTS["weak"] if token in vocabulary.weak else 1.0
                factor = _WEIGHTS["kind"] if token in vocabulary.kinds else factor
                weights[token] = factor * self.rarity(token)
            for pair in dict.fromkeys(pairwise(tokens)):
                if self.counts[pair] > 1 and not self.vocabulary.weak.issuperset(pair):
                    weights[pair] = _WEIGHTS["pair"] * self.rarity(pair)
            length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            self.vectors[tokens] = {part: weight / length for part, weight in weights.items()}
        return self.vectors[tokens]

    def rarity(self, part: object) -> float:
        """Return 1 for what stands in one title, 0 for what stands in all."""
        total = len(self.distinct)
        return log(total / self.counts[part]) / log(total) if total > 1 else 0.0
