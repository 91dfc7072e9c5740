"""Events of different plans that are the same kind of undertaking on the same subject; linked, never merged.

Two events are related when they share a topic (``topics.py``), if both have any, and

- they are of one kind (``undertakings.py``; what a title names first decides), share a word of their subject, in any
  form (one that neither names a kind nor belongs to every plan), and are alike (``likeness.py``): at least ``_ALIKE``;
- or one of them names no kind, they share two words of their subject, and are alike in nearly everything: ``_SAME``.

Whatever their topics, they are related when they are of one kind and go by one name: «Учитель года» and «Учитель года
России». Repeats within one plan are no relation. An editor's ``related:`` adds, ``unrelated:`` takes away.

On the five orders the rule finds 28 of the 88 pairs of which two readers are sure (32 %), and of its 33 links a reader
named 32; the same with the threshold settled on nine pairs of plans and tried on the tenth, each in its turn.
``tests/related/README.md`` tells what was measured and what it is worth.
"""

from collections.abc import Iterable, Iterator

from generator.linking.likeness import Likeness
from generator.linking.sharing import Sharing
from generator.linking.wording import Vocabulary
from generator.model.catalogue import Entry, Plan
from generator.model.district import Term

_ALIKE = 0.4
_SAME = 0.8

Related = dict[str, tuple[str, ...]]
_Ids = tuple[str, str]


def relate(plans: Iterable[Plan], glossary: Iterable[Term]) -> Related:
    """Return for each event that has any the ids of its related events, those most alike first; symmetric."""
    events = [(plan.id, event) for plan in plans for event in plan.events()]
    ids = [event.id for _plan, event in events]
    found = {_pair(ids[one], ids[other]): alike for one, other, alike in _compare(events, Vocabulary(glossary))}
    _overrule([event for _plan, event in events], found)
    related: dict[str, list[str]] = {}
    for (one, other), _alike in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])):
        related.setdefault(one, []).append(other)
        related.setdefault(other, []).append(one)
    return {event: tuple(others) for event, others in related.items()}


def _compare(events: list[tuple[str, Entry]], vocabulary: Vocabulary) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of related events, by their numbers, and how much they are alike."""
    plans = [plan for plan, _event in events]
    said = {event.title: vocabulary.tokens(event.title) for _plan, event in events}
    titles = [(said[event.title], event.topics) for _plan, event in events]
    genre = vocabulary.weak | vocabulary.kinds.keys()
    likeness = Likeness(genre, plans, titles)
    subject = {word for word, count in likeness.counts.items() if count > 1} - genre
    kinds = [vocabulary.kind(tokens) for tokens, _topics in titles]
    sharing = Sharing(plans, kinds, [subject.intersection(tokens) for tokens, _topics in titles])

    namesakes = sharing.of_one_name([vocabulary.names(event.title) for _plan, event in events])
    yield from ((one, other, 1.0) for one, other in namesakes)
    topics = _topics(titles)
    for pairs, least in ((sharing.of_one_kind(), _ALIKE), (sharing.beside_no_kind(), _SAME)):
        for one, other in pairs - namesakes:
            if topics[one] & topics[other]:
                alike = likeness.between(one, other)
                if alike >= least:
                    yield one, other, alike


def _topics(titles: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> list[int]:
    """Return the topics of each event as bits; all of them when it has none."""
    bits: dict[str, int] = {}
    for _tokens, topics in titles:
        for topic in topics:
            bits.setdefault(topic, 1 << len(bits))
    return [sum({bits[topic] for topic in topics}) or -1 for _tokens, topics in titles]


def _overrule(events: list[Entry], found: dict[_Ids, float]) -> None:
    """Add what editors say is related, then take away what they say is not; ``checks`` tell of unknown ids."""
    known = {event.id for event in events}
    for event in events:
        for other in event.related:
            if other in known and other != event.id:
                found.setdefault(_pair(event.id, other), 1.0)
    for event in events:
        for other in event.unrelated:
            found.pop(_pair(event.id, other), None)


def _pair(one: str, other: str) -> _Ids:
    return (one, other) if one < other else (other, one)
