"""What is most likely wrong where a YAML file cannot be read.

The reader gives up where nothing fits any more; the mistake often stands before. Two are common and can be told: a
quotation mark that is not closed ends at the next one, lines below; and a line that stands a space too far left or
right looks like the end of something else.
"""

import re
from typing import Any

import yaml

from generator.language import _

_BEGIN = r"[ ]*(?:- +)*"
_MARK = re.compile(r"[ ]*(?:([‐‑‒–—―−•●▪·*])\s*(?=\S)|(-)(?=[A-Za-z_]+:))([A-Za-z_]+:)?")
_BLOCK = re.compile(r".*(?:[:-] +)[|>][-+0-9]*\s*")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_NO_BREAK_SPACE = re.compile(r"[ -]*\u00a0|" + _BEGIN + r"[A-Za-z_]+:\u00a0")
_NO_SPACE = re.compile(_BEGIN + r"([A-Za-z_]+):(?=[^\s/])")
_VALUE = re.compile("(" + _BEGIN + r"(?:[A-Za-z_]+: +)?)(\S.*?)\s*")
_QUOTED = re.compile(r"""\"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
# what a value without quotation marks cannot begin with (YAML 1.2, 5.3 and 7.3.3)
_INDICATORS = frozenset("%@`&*!|>{}[],?:#")
_LINE = re.compile(r"( *)((?:- +)*)(?:[^\s#'\"-][^:#]*:(?: |$))?")
_SHIFTED = frozenset(
    {
        "did not find expected key",
        "did not find expected '-' indicator",
        "mapping values are not allowed in this context",
    }
)


def cause_of(lines: list[str], line: int) -> tuple[str, dict[str, str], int] | None:
    """Return the code, the parameters and the line (from 0) of a mistake that is plain to see, if there is one.

    It stands in ``line``, where the reader gave up, or in the last one above it that says something.
    """
    if line < len(lines) and (found := _cause(lines[line])):
        return *found, line
    above = next((at for at in range(min(line, len(lines)) - 1, -1, -1) if lines[at].strip()), None)
    if above is None or _is_in_block(lines, above):
        return None
    # above, only what is no text for certain: a line may go on with whatever signs
    key = _NO_BREAK_SPACE.match(lines[above]) or _NO_SPACE.match(lines[above])
    mark = _MARK.match(lines[above])
    found = _cause(lines[above]) if key or (mark and mark[3]) else None
    return (*found, above) if found else None


def _is_in_block(lines: list[str], line: int) -> bool:
    """Return whether ``line`` belongs to a literal or folded text: there every sign is text."""
    indent = len(lines[line]) - len(lines[line].lstrip())
    for before in reversed(lines[:line]):
        own = len(before) - len(before.lstrip())
        if before.strip() and own < indent:
            return bool(_BLOCK.fullmatch(before))
    return False


def _cause(text: str) -> tuple[str, dict[str, str]] | None:
    if _CONFLICT.match(text):
        return "yaml-conflict", {}
    if mark := _MARK.match(text):
        return "yaml-list-mark", {"found": mark[1] or mark[2] + mark[3]}
    if _NO_BREAK_SPACE.match(text):
        return "yaml-no-break-space", {}
    if key := _NO_SPACE.match(text):
        return "yaml-no-space", {"key": key[1]}
    value = _VALUE.fullmatch(text)
    if value and (sign := _sign_in(value[2])):
        quoted = value[2].replace("'", "''")
        return "yaml-needs-quotes", {"sign": sign, "sample": f"{value[1].lstrip()}'{quoted}'"}
    return None


def _sign_in(value: str) -> str:
    """Return the sign for which ``value`` has to stand in quotation marks; empty when it is none."""
    if value[0] in "\"'":
        quoted = _QUOTED.match(value)
        rest = value[quoted.end() :] if quoted else ""
        return value[0] if rest and not rest.lstrip().startswith(("#", ":")) else ""
    if value[0] in _INDICATORS or value.startswith("- "):
        return value[0]
    return ":" if ": " in value else ""


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
