"""The words of an event's title as its relations see them: tokens, kinds of undertaking, names in quotation marks.

Tokens are stems. An abbreviation counts as the words that it stands for: «ШНОР» is «школы с низкими образовательными
результатами».
"""

import re
from collections.abc import Iterable
from itertools import chain

from generator.linking.undertakings import JOINING, KIND_OF, WEAK
from generator.model.district import Term
from generator.russian.stems import stem, stems_of, words_of

_NEAR = 3  # so many words before a name the kind of undertaking is looked for
_NAME = re.compile('[«"“]([^«»"“”]+)[»"”]')
_ADJECTIVE = ("ая", "яя", "ое", "ее", "ый", "ий", "ой", "ые", "ие")

Tokens = tuple[str, ...]
Name = tuple[int, Tokens]  # a kind of undertaking, and the words in quotation marks


class _Tokens(dict[str, Tokens]):
    """The tokens of every printed word met so far, with its hyphens and marks; none when it says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.short: dict[str, str] = {}  # abbreviations

    def __missing__(self, printed: str) -> Tokens:
        """Return the tokens of a new word."""
        short = self.short
        tokens = [short.get(word) or stem(word) for word in words_of(printed)]
        found = self[printed] = tuple(
            [one for one in tokens if one not in JOINING and not one.isdigit() and len(one) > 1]
        )
        return found


class Vocabulary:
    """Titles as tokens: stems, and abbreviations of one meaning for themselves or for the words they stand for."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self.kinds = dict(KIND_OF)
        self.weak = set(WEAK)
        self.known = _Tokens()
        self.phrases: dict[str, list[tuple[Tokens, str]]] = {}
        for term in glossary:
            if len(term.expansions) == 1:
                self.learn(term, term.expansions[0].text)
        for phrases in self.phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def learn(self, term: Term, words: str) -> None:
        """Let an abbreviation and its words be one token, which is of the kind of its leading noun."""
        token = f"#{term.short}"
        self.known.short.update({short: token for short in (term.short, *term.same_as) if len(words_of(short)) == 1})
        stems = tuple(one for one in stems_of(words) if one not in JOINING)
        if len(stems) > 1:
            self.phrases.setdefault(stems[0], []).append((stems, token))
        leading = next((word for word in words_of(words.lower()) if not word.endswith(_ADJECTIVE)), "")
        if (kind := KIND_OF.get(stem(leading))) is not None:
            self.kinds[token] = kind
        if all(one in WEAK for one in stems):
            self.weak.add(token)

    def tokens(self, title: str) -> Tokens:
        """Return the tokens of a title in their order."""
        found = list(chain.from_iterable(map(self.known.__getitem__, title.split())))
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

    def kind(self, tokens: Tokens) -> int | None:
        """Return the kind of undertaking that a title names first; later ones tell of circumstances."""
        kinds = self.kinds
        for token in tokens:
            if token in kinds:
                return kinds[token]
        return None

    def tells(self, token: str) -> bool:
        """Return whether a word tells of the subject: the words of the genre do not."""
        return token not in self.weak and token not in self.kinds

    def names(self, title: str) -> set[Name]:
        """Return what the undertakings of a title are called: «конкурс … «Учитель года»», several after one noun too.

        A single word of the genre is no name: too many things are called «Образование».
        """
        found: set[Name] = set()
        if "«" not in title and '"' not in title and "“" not in title:
            return found
        kind = None
        end = 0
        for match in _NAME.finditer(title):
            if between := self.tokens(title[end : match.start()]):
                kind = next((self.kinds[one] for one in reversed(between[-_NEAR:]) if one in self.kinds), None)
            end = match.end()
            name = self.tokens(match[1])
            if kind is not None and (len(name) > 1 or any(self.tells(token) for token in name)):
                found.add((kind, name))
        return found
