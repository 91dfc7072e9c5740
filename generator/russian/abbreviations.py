"""Abbreviations in texts, found as they are printed: letter case counts, and only whole words."""

import re
from collections.abc import Iterable, Iterator, Mapping

# the number of a footnote may stand at an abbreviation: «РС НМС¹»
_NO_FURTHER = r"(?![^\W_¹²³⁰⁴-⁹])"


class AbbreviationFinder:
    """Finds ``shorts`` in texts; where one begins like another («РС», «РС НМС») the longer is found."""

    def __init__(self, shorts: Iterable[str]) -> None:
        by_letter: dict[str, list[str]] = {}
        for short in sorted(set(shorts), key=lambda short: (-len(short), short)):
            by_letter.setdefault(short[0], []).append(re.escape(short[1:]))
        # by their first letters, and nothing before those: the search jumps from one first letter to the next
        groups = [f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items())]
        self._pattern = re.compile(f"(?:{'|'.join(groups)}){_NO_FURTHER}") if groups else None

    def may_find(self, text: str) -> bool:
        """Return whether ``text`` may hold an abbreviation; much cheaper than looking at what was found."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the abbreviations of ``text`` in their order."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            start = match.start()
            if not start or not text[start - 1].isalnum():
                yield match

    def replace(self, text: str, by: Mapping[str, str]) -> str:
        """Return ``text`` with each abbreviation replaced by what ``by`` holds for it."""
        if self._pattern is None:
            return text

        def swap(match: re.Match[str]) -> str:
            start, short = match.start(), match[0]
            inside = start and (
                text[start - 1].isalnum() or text[start - 1] in "&#"
            )  # of a word, or of «&amp;» in HTML
            return short if inside else by.get(short, short)

        return self._pattern.sub(swap, text)
