"""Rows of a table with tabs whose cells hold line breaks: copied as text, such a row is torn over several lines.

The headings tell how many tabs a row has. Lines with too few of them are one row when together they have as many; a
cell at the end that stops behind a comma goes on in the next line. A blank line ends the table.
"""

import re
from functools import reduce

from generator.importers.columns import read_columns
from generator.importers.front import SIGN_OFF
from generator.importers.headings import section_mark
from generator.importers.hyphens import join_parts
from generator.importers.lists import PASSED

_LEAST_CELLS = 3
_MOST_LINES = 12  # of one row
_SIGN = re.compile(r"[ ]*№[ ]*((?:\t.*)?)")
_REST_OF_SIGN = re.compile(r"\s*п\s?/\s?п\.?[ ]*((?:\t.*)?)", re.IGNORECASE)
_BEGINS = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*\.?|[IVXІХ]{1,5}\.?)\t")  # another row, with its number


def join_broken_rows(lines: list[str], words: frozenset[str]) -> None:
    """Draw each torn row below headings on its first line; the others are passed. ``words`` are those of the text."""
    tabs = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            tabs = 0
        elif line.count("\t") >= _LEAST_CELLS - 1 and _is_heading(line):
            tabs = line.count("\t")
        elif 0 < line.count("\t") <= tabs and (end := _end_of_row(lines, at, tabs)):
            lines[at] = reduce(
                lambda above, part: join_parts(above, part, words), (part.strip(" ") for part in lines[at:end])
            )
            lines[at + 1 : end] = [PASSED] * (end - at - 1)
            at = end
            continue
        at += 1


def join_number_headings(lines: list[str]) -> None:
    """Draw the heading «№» / «п/п» of two lines on the first; the other headings stand in either of them."""
    for at in range(len(lines) - 1):
        first, second = _SIGN.fullmatch(lines[at]), _REST_OF_SIGN.fullmatch(lines[at + 1])
        if first and second and bool(first[1].strip()) != bool(second[1].strip()):
            lines[at] = f"№ п/п{first[1] if first[1].strip() else second[1]}"
            lines[at + 1] = PASSED


def _end_of_row(lines: list[str], at: int, tabs: int) -> int:
    """Return the line behind a row that begins at ``at``; 0 when the lines do not make one."""
    count = lines[at].count("\t")
    if count == tabs:
        return at + 2 if _goes_on(lines, at) else 0
    if _is_blank_at_end(lines[at]):
        return 0
    for end in range(at + 1, min(len(lines), at + _MOST_LINES)):
        line = lines[end]
        if not line.strip() or line == PASSED or line.startswith("\t") or _BEGINS.match(line):
            return 0
        count += line.count("\t")
        if count > tabs:
            return 0
        if count == tabs:
            return end + 1 + _goes_on(lines, end)
    return 0


def _goes_on(lines: list[str], at: int) -> bool:
    """Return whether the last cell of a row that ends at ``at`` stops behind a comma and goes on in the next line."""
    following = lines[at + 1] if at + 1 < len(lines) else ""
    if not lines[at].rstrip().endswith(",") or not following.strip() or "\t" in following:
        return False
    return section_mark(following) is None and not SIGN_OFF.match(following.strip())


def _is_blank_at_end(line: str) -> bool:
    """Return whether a line ends with a tab: the row goes on with blank cells, which need not be written."""
    return line.rstrip(" ").endswith("\t")


def _is_heading(line: str) -> bool:
    columns = read_columns(line.split("\t"))
    return columns is not None and columns.is_events
