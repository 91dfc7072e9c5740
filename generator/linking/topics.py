"""What a row is about: topics recognised by the words and abbreviations of ``topics.yml``.

A phrase of several words is found where its words stand next to each other in any form, one word between them allowed
(«повышение профессиональной квалификации»). An abbreviation is found as printed. The title decides; where it says
nothing the result does, then the form, then the titles of the sections. An editor's ``topics:`` wins over all.
"""

from collections.abc import Iterable

from generator.model.district import Topic
from generator.russian.stems import stem, stems_of, words_of

_BETWEEN = 1


class TopicFinder:
    """Finds topics in texts."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self.order: dict[str, int] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.abbreviations: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for topic in topics:
            self.order[topic.id] = len(self.order)
            for phrase in topic.words:
                stems = tuple(stems_of(phrase))
                if stems:
                    self.phrases.setdefault(stems[0], []).append((stems[1:], topic.id))
            for short in topic.abbreviations:
                words = words_of(short)
                if words:
                    self.abbreviations.setdefault(words[0], []).append((tuple(words[1:]), topic.id))

    def find(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the topics of the first of ``texts`` that says any, in the order of the register."""
        for text in texts:
            found = self._of(text)
            if found:
                return tuple(sorted(found, key=self.order.__getitem__))
        return ()

    def _of(self, text: str) -> set[str]:
        words = words_of(text)
        stems = [stem(word) for word in words]
        found = set()
        for at, one in enumerate(stems):
            for rest, topic in self.phrases.get(one, ()):
                if _follows(stems, at + 1, rest):
                    found.add(topic)
            for rest, topic in self.abbreviations.get(words[at], ()):
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    found.add(topic)
        return found


def _follows(stems: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Return whether ``rest`` stands from ``at`` on, with at most one other word before each of its words."""
    for wanted in rest:
        near = stems[at : at + _BETWEEN + 1]
        if wanted not in near:
            return False
        at += near.index(wanted) + 1
    return True
