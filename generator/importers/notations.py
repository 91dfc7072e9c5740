"""Ways to draw a table in plain text: tabs, bars, rules, box characters, HTML, spaces, a cell per line, lists.

``draw_with_tabs`` turns them all into the first, those with a file of their own there. Every source line stays where
it is: a line that goes into the row of another line becomes a line of its own that the block reader passes over, so
that places stay right.
"""

import re

from generator.importers.aligned import draw_aligned
from generator.importers.broken_rows import join_broken_rows, join_number_headings
from generator.importers.dashed_lists import draw_dashed_list
from generator.importers.headings import NUMBER
from generator.importers.html_tables import draw_html
from generator.importers.hyphens import join_parts, mend_cells, mend_lines, whole_words
from generator.importers.lists import PASSED, draw_labelled_list
from generator.importers.separated import draw_separated
from generator.importers.single_cells import draw_single_cells, draw_tab_lines
from generator.importers.storeys import widen_headings

_BARS = "|¦│┃║"
_BAR = re.compile(f"[{_BARS}]")
_BOX = re.compile("[│┃║]")
_CELL_BORDER = re.compile(f"[ \\t]*[{_BARS}][ \\t]*|\\t")
_RULE = re.compile(r"[\s+|¦:=\-–—─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫]{3,}")
_MARKDOWN_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_LEAST_RULES = 4
_STAMP_LINE = re.compile(
    r"(?:приложение\b|утвержд[ае]|согласовано|рассмотрено|(?:к\s+)?приказ\w*\b|от\s+[«\"]?\d{1,2}[»\".\s].*№)",
    re.IGNORECASE,
)


def draw_with_tabs(text: str) -> str:
    """Return ``text`` with every table drawn with tabs, line for line."""
    lines = text.split("\n")
    words = whole_words(lines)
    _set_stamps_left(lines)
    draw_html(lines)
    _draw_bars(lines, words)
    draw_separated(lines)
    draw_aligned(lines, words)
    mend_lines(lines, words)
    join_number_headings(lines)
    draw_tab_lines(lines)
    draw_single_cells(lines, words)
    widen_headings(lines)
    join_broken_rows(lines, words)
    draw_labelled_list(lines)
    draw_dashed_list(lines)
    mend_cells(lines, words)
    return "\n".join(lines)


def _set_stamps_left(lines: list[str]) -> None:
    """Take the tabs away that push the lines of a stamp to the right: such a line is no row of a table."""
    for at, line in enumerate(lines):
        if line.startswith("\t") and _STAMP_LINE.match(line.strip()) and "\t" not in line.strip():
            lines[at] = line.strip()


def _draw_bars(lines: list[str], words: frozenset[str]) -> None:
    """Rows whose cells are set apart by bars; between rules the lines of one row are joined."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (_is_bar_row(lines[end]) or (_is_rule(lines[end]) and lines[end].strip())):
            end += 1
        rows = [at for at in range(start, end) if not _is_rule(lines[at])]
        if len(rows) >= 2:
            _draw_bar_table(lines, start, end, words)
        start = max(end, start + 1)


def _is_rule(line: str) -> bool:
    return bool(_RULE.fullmatch(line)) and bool(re.search(r"[-–—─━═=]{2,}", line))


def _is_bar_row(line: str) -> bool:
    if _BOX.match(line.strip()) and line.rstrip()[-1:] in _BARS:
        return True  # a box keeps its sides even where recognition put tabs for the bars inside
    return "\t" not in line and len(_BAR.findall(line)) >= 2


def _draw_bar_table(lines: list[str], start: int, end: int, words: frozenset[str]) -> None:
    rules = [at for at in range(start, end) if _is_rule(lines[at])]
    drawn = any(not _MARKDOWN_RULE.fullmatch(lines[at]) for at in rules)  # Markdown writes a row on one line
    ruled = len(rules) >= _LEAST_RULES  # a rule after each row: lines between two rules are one row
    current: int | None = None
    sides = _sides([lines[at] for at in range(start, end) if at not in rules])
    for at in range(start, end):
        if at in rules:
            lines[at] = PASSED
            current = None
            continue
        cells = _bar_cells(lines[at], sides)
        if not any(cells):  # the head of a table that goes on over a page, as converters write it
            lines[at] = PASSED
            continue
        if drawn and current is not None and (not cells[0] or (ruled and not NUMBER.fullmatch(cells[0]))):
            above = lines[current].split("\t")
            above += [""] * (len(cells) - len(above))
            below = cells + [""] * len(above)
            joined = [join_parts(first, cell, words) for first, cell in zip(above, below, strict=False)]
            lines[current] = "\t".join(joined)
            lines[at] = PASSED
        else:
            lines[at] = "\t".join(cells)
            current = at


def _sides(rows: list[str]) -> tuple[bool, bool]:
    """Return whether a table has bars on its left and right side: else a bar there stands beside a blank cell."""
    left = sum(bool(_BAR.match(row.strip())) for row in rows)
    right = sum(row.rstrip()[-1:] in _BARS for row in rows)
    return 2 * left > len(rows), 2 * right > len(rows)


def _bar_cells(line: str, sides: tuple[bool, bool]) -> list[str]:
    cells = [cell.strip() for cell in _CELL_BORDER.split(line.strip())]
    if sides[0] and _BAR.match(line.strip()):
        cells = cells[1:]
    if sides[1] and line.rstrip()[-1:] in _BARS:
        cells = cells[:-1]
    return cells
