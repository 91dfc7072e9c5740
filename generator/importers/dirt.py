"""What stands in rows as nobody would print it: letters among figures, numbers left out."""

import re

from generator.importers.markup import clean
from generator.language import _
from generator.russian.figures import find_misread

_NUMBER = re.compile(r"((?:\d{1,3}\.)*)(\d{1,3})\.?")


def tell_misread(text: str) -> list[str]:
    """Return a note for each letter that stands among the figures of ``text``, in the words of the readings."""
    return [found.tell() for found in find_misread(clean(text))]


class Numbering:
    """Follows the numbers of the rows of one table: «7», then «9» leaves one out; «2.1» counts below «2»."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self._headings: set[tuple[str, int]] = set()

    def pass_heading(self, printed: str) -> None:
        """Note the number of a heading, which rows need not count."""
        if match := _NUMBER.fullmatch(printed.strip()):
            self._headings.add((match[1], int(match[2])))

    def tell_gap(self, printed: str) -> list[str]:
        """Return a doubt, or none, of the number of the next row."""
        match = _NUMBER.fullmatch(printed.strip())
        if not match:
            return []
        above, number = match[1], int(match[2])
        last = self._last.get(above)
        self._last[above] = number
        if last is None:
            return []
        left_out = [one for one in range(last + 1, number) if (above, one) not in self._headings]
        if not left_out:
            return []
        first, end = f"{above}{left_out[0]}", f"{above}{left_out[-1]}"
        numbers = first if first == end else f"{first}–{end}"
        text = _("above this row the number {numbers} is left out: a row may be missing or its number misread")
        return [text.format(numbers=numbers)]
