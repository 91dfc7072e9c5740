"""The account of an import: what became of every source line, and whether every word of it arrived."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.importers.lists import PASSED
from generator.importers.markup import clean

_WORD = re.compile(r"[^\W_]+")
_LABEL_WORD = re.compile(
    r"\b(?:срок\w*|дата|период\w*|отв\w*|исп(?:олн\w*)?|результат\w*|(?:ожид|планиру|прогнозиру)\w+|форма|место|участник\w*"
    r"|проведения|выполнения|реализации|мероприяти\w+|наименование|название|за)\b"
)


@dataclass(slots=True)
class Account:
    """Fates of lines. A line recorded with ``texts`` must arrive in the draft word for word."""

    fates: dict[int, str] = field(default_factory=dict)
    due: Counter[str] = field(default_factory=Counter)

    def record(self, lines: Iterable[int], fate: str, texts: Iterable[str] = ()) -> None:
        """Note what became of ``lines``, and the words of ``texts`` as due."""
        for line in lines:
            self.fates[line] = fate
        for text in texts:
            self.due.update(words(text))

    def unaccounted(self, source: str) -> list[int]:
        """Return the lines with text whose fate nobody recorded."""
        return [
            number
            for number, line in enumerate(source.split("\n"), 1)
            if number not in self.fates and clean(line).strip()
        ]

    def missing(self, draft: Any) -> list[str]:
        """Return the words that are due but not in ``draft`` (nested dict, list, str), as often as missing.

        The draft is text already: what would be a tag or a formula in a source («<A 1>») stands in it letter by letter.
        """
        arrived: Counter[str] = Counter()
        for text in _texts(draft):
            arrived += Counter(words(text)) | Counter(_WORD.findall(text.lower()))
        return sorted((self.due - arrived).elements())


def undrawn(source: str, drawn: str) -> list[str]:
    """Return the words of ``source`` that did not come into its drawing with tabs; none when every letter did.

    Letters are counted, as a drawing makes one word of two parts and adds headings; words are told, for a person. The
    labels of a list («Срок: …») become one heading.
    """
    if not (_letters(source) - _letters(drawn) and _letters_of_cells(source) - _letters_of_cells(drawn)):
        return []
    left = Counter(words(source)) - Counter(words(drawn))
    headings = {word for line in drawn.split("\n") if PASSED in line for word in words(line.partition(PASSED)[0])}
    return sorted(word for word in left.elements() if not _LABEL_WORD.fullmatch(word) and word not in headings)


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, clean(text).lower()))


def _letters_of_cells(text: str) -> Counter[str]:
    """Return the letters of ``text`` without the words that may be labels."""
    return _letters(_LABEL_WORD.sub("", clean(text).lower()))


def words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, markup set as text."""
    return _WORD.findall(clean(text).lower())


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner) if key not in {"id", "doubt"} else ()
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    else:
        yield str(value)
