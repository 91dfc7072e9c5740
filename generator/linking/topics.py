"""What a row is about: topics recognised by the words and abbreviations of ``topics.yml``.

A phrase of several words is found where its words stand next to each other in any form, one word between them allowed
(«повышение профессиональной квалификации»). An abbreviation is found as printed. The title decides; where it says
nothing the result does, then the form, then the titles of the sections. An editor's ``topics:`` wins over all.
Words inside of a phrase that stands under ``unless`` do not count: «итоговая аттестация» is none of teachers.

Only the stems that phrases are made of matter. Each printed word is looked up once for all texts, and most words are no
word of any phrase: they are not even stemmed.
"""

from collections.abc import Iterable

from generator.model.district import Topic
from generator.russian.letters import fold
from generator.russian.stems import beginning_of, stem, stems_of, words_of

_BETWEEN = 1
Phrases = dict[str, list[tuple[tuple[str, ...], str]]]  # by the first word: the further words, and the topic


class TopicFinder:
    """Finds topics in texts."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self.order: dict[str, int] = {}
        self.phrases: Phrases = {}
        self.abbreviations: Phrases = {}
        self.unless: Phrases = {}
        for topic in topics:
            self.order[topic.id] = len(self.order)
            for phrase in topic.words:
                _add(self.phrases, stems_of(phrase), topic.id)
            for short in topic.abbreviations:
                _add(self.abbreviations, words_of(short), topic.id)
            for phrase in topic.unless:
                _add(self.unless, stems_of(phrase), topic.id)
        self._stems = _Stems(self.phrases, self.unless)
        self._said: dict[str, tuple[str, ...]] = {}  # the topics of a text: all rows of a section ask for its title

    def find(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the topics of the first of ``texts`` that says any, in the order of the register."""
        for text in texts:
            found = self._said.get(text)
            if found is None:
                found = self._said[text] = self._of(text)
            if found:
                return found
        return ()

    def _of(self, text: str) -> tuple[str, ...]:
        words = words_of(text)
        stems = list(map(self._stems.__getitem__, words))
        found = self._said_by(words, stems)
        if found and not self.unless.keys().isdisjoint(stems):
            for topic, covered in _covered(stems, self.unless).items():
                rest = [["" if at in covered else one for at, one in enumerate(few)] for few in (words, stems)]
                if topic in found and topic not in self._said_by(*rest):
                    found.remove(topic)
        return tuple(sorted(found, key=self.order.__getitem__))

    def _said_by(self, words: list[str], stems: list[str]) -> set[str]:
        found = _matches(stems, self.phrases, _BETWEEN)
        if not self.abbreviations.keys().isdisjoint(words):
            found |= _matches(words, self.abbreviations, 0)
        return found


class _Stems(dict[str, str]):
    """The stem of every word met so far, as far as it is one of those that phrases hold; else an empty string."""

    def __init__(self, *tables: Phrases) -> None:
        super().__init__()
        self.wanted = {
            one
            for table in tables
            for first, begun in table.items()
            for rest, _topic in begun
            for one in (first, *rest)
        }
        self.beginnings = tuple({beginning_of(one) for one in self.wanted})

    def __missing__(self, word: str) -> str:
        """Return the stem of a new word: a word begins much as its stem does, and to look for that is cheap."""
        found = stem(word) if fold(word).startswith(self.beginnings) else ""
        found = self[word] = found if found in self.wanted else ""
        return found


def _add(phrases: Phrases, words: list[str], topic: str) -> None:
    if words:
        phrases.setdefault(words[0], []).append((tuple(words[1:]), topic))


def _matches(words: list[str], phrases: Phrases, between: int) -> set[str]:
    """Return the topics of ``phrases`` in ``words``, with up to ``between`` other words before each further word."""
    found = set()
    for at, word in enumerate(words, 1):
        if word:
            for rest, topic in phrases.get(word, ()):
                if not rest or _end(words, at, rest, between):
                    found.add(topic)
    return found


def _covered(stems: list[str], phrases: Phrases) -> dict[str, set[int]]:
    """Return the places of the words that ``phrases`` cover, by their topics."""
    covered: dict[str, set[int]] = {}
    for at, word in enumerate(stems, 1):
        for rest, topic in phrases.get(word, ()):
            if end := _end(stems, at, rest, _BETWEEN):
                covered.setdefault(topic, set()).update(range(at - 1, end))
    return covered


def _end(words: list[str], at: int, rest: tuple[str, ...], between: int) -> int:
    """Return the place behind ``rest`` when it follows at ``at``, each word with up to ``between`` others before it."""
    for wanted in rest:
        near = words[at : at + between + 1]
        if wanted not in near:
            return 0
        at += near.index(wanted) + 1
    return at
