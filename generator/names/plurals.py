"""Names of groups inside of sentences, in any case: «в школах с низкими результатами», «команд школ».

A group is named in the plural, so only the plural forms of its first noun, and of the adjectives before that, are its
forms; what stands behind the noun does not change. An abbreviation stands as it is printed.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.names.declension import adjective
from generator.names.letters import fold
from generator.names.words import NOUNS

_PLURAL = ("p", "n")
_ENDINGS = "(?:ыми|ими|ые|ие|ых|их|ым|им)"
_ADJECTIVE = re.compile(r"(.+)(?:ые|ие)(ся)?")


class PluralFinder:
    """Finds ``names`` of groups (nominative plural) in texts, in any form; of two at one place the longer.

    Letter case counts in abbreviations and names alone.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = sorted(set(names), key=lambda name: (-len(name), name))
        forms = [(name.split(), _inflected(name.split())) for name in self.names]
        # a word of each name that stands in all of its forms: looking for that is much cheaper
        hints = {_hint(words, inflected) for words, inflected in forms}
        self._hints = tuple(hints | {hint.upper() for hint in hints})
        patterns = [
            r"\s+".join([*(f"(?i:{form})" for form in inflected), *map(_fixed, words[len(inflected) :])])
            for words, inflected in forms
        ]
        self._pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(f'({one})' for one in patterns)})(?![^\W_])")

    def find(self, text: str) -> list[str]:
        """Return the names that ``text`` holds, as they were given, in their order."""
        if not any(hint in text for hint in self._hints):
            return []
        return [self.names[match.lastindex - 1] for match in self._pattern.finditer(text) if match.lastindex]


def _inflected(words: list[str]) -> list[str]:
    """Return patterns of the words of a name that are inflected: its first noun with the adjectives before it."""
    head = next((at for at, word in enumerate(words) if _plurals(word)), None)
    if head is None or not all(_is_plural_adjective(word) for word in words[:head]):
        return []
    return [*map(_adjective_forms, words[:head]), "|".join(_plurals(words[head]))]


def _fixed(word: str) -> str:
    return f"(?i:{re.escape(word)})" if word.islower() else re.escape(word)


def _hint(words: list[str], inflected: list[str]) -> str:
    fixed = words[len(inflected) :]
    return max(fixed, key=len) if fixed else words[-1][1:3]  # inside of the stem, whatever its first letter is


@lru_cache(maxsize=1024)
def _plurals(word: str) -> tuple[str, ...]:
    """Return the plural forms of a noun in the nominative plural; nothing when ``word`` is none."""
    nouns = {form.noun for form in NOUNS.get(fold(word), ()) if _PLURAL in form.places}
    forms = {
        text.replace("е", "[её]")
        for text, known in (NOUNS.items() if nouns else ())
        if any(form.noun in nouns and number == "p" for form in known for number, _case in form.places)
    }
    return tuple(sorted(forms, reverse=True))  # «школами» before «школам»


def _is_plural_adjective(word: str) -> bool:
    return bool(_ADJECTIVE.fullmatch(word)) and _PLURAL in adjective(fold(word))


def _adjective_forms(word: str) -> str:
    match = _ADJECTIVE.fullmatch(word)
    return f"{re.escape(match[1])}{_ENDINGS}{match[2] or ''}" if match else re.escape(word)
