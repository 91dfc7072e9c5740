"""What is most likely wrong where a YAML file cannot be read.

The reader gives up where nothing fits any more; the mistake often stands before. Two are common and can be told: a
quotation mark that is not closed ends at the next one, lines below; and a line that stands a space too far left or
right looks like the end of something else.
"""

import re
from typing import Any

import yaml

from generator.language import _

_LINE = re.compile(r"( *)((?:- +)*)(?:[^\s#'\"-][^:#]*:(?: |$))?")
_SHIFTED = frozenset(
    {
        "did not find expected key",
        "did not find expected '-' indicator",
        "mapping values are not allowed in this context",
    }
)


def opened_quote(loader: type[Any], text: str, line: int) -> tuple[int, int] | None:
    """Return where a quoted text begins that goes over several lines and ends in ``line`` (all from 0), if one does."""
    last = (0, 0, 0)
    reader = loader(text)
    try:
        while (event := reader.get_event()) is not None:
            if isinstance(event, yaml.ScalarEvent) and event.style in {"'", '"'}:
                begin, end = event.start_mark, event.end_mark
                last = (begin.line, begin.column, end.line) if begin and end else last
    except yaml.YAMLError:
        pass
    return last[:2] if last[0] < last[2] == line else None


def shift_of(words: str, lines: list[str], line: int) -> str:
    """Return in words by how much ``line`` (from 0) stands beside its neighbours; empty if that is not the mistake."""
    if words not in _SHIFTED or line >= len(lines):
        return ""
    own = _entry(lines[line])
    if own is None:
        return ""
    indent, is_item = own
    for before in reversed(lines[:line]):
        above = _entry(before)
        if above is None or (is_item and not above[1]):
            continue
        # the key behind a dash is a neighbour of the keys below it
        expected = above[0] if is_item else above[0] + above[1]
        if indent == expected:
            return ""
        text = _("the line begins after {own} spaces, the one above it after {above}: one of them is shifted")
        return text.format(own=indent, above=expected)
    return ""


def _entry(line: str) -> tuple[int, int] | None:
    """Return how far a line with a key or a dash is indented, and how wide its dashes are; None for any other line."""
    found = _LINE.match(line)
    if found is None or len(found[0]) == len(found[1]):
        return None
    return len(found[1]), len(found[2])
