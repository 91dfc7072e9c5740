"""Abbreviations in texts, found as they are printed: letter case counts, and only whole words."""

import re
from collections.abc import Iterable, Iterator

# the number of a footnote may stand at an abbreviation: «РС НМС¹»
_NO_FURTHER = r"(?![^\W_¹²³⁰⁴-⁹])"


class AbbreviationFinder:
    """Finds ``shorts`` in texts; where one begins like another («РС», «РС НМС») the longer is found."""

    def __init__(self, shorts: Iterable[str]) -> None:
        longest = sorted(set(shorts), key=lambda short: (-len(short), short))
        # without anything before the alternatives, so that the search jumps from one of their first letters to the next
        self._pattern = re.compile(f"(?:{'|'.join(map(re.escape, longest))}){_NO_FURTHER}") if longest else None

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the abbreviations of ``text`` in their order."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            start = match.start()
            if not start or not text[start - 1].isalnum():
                yield match
