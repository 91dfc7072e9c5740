"""Tables of which each cell stands on a line of its own, as text taken from a PDF often is, drawn as rows.

The rows are set apart by blank lines, or each begins with its number and the lines are counted: then numbers of pages
stand between blank lines, headings of the page before are repeated, and a row may go on behind them. Copied from a web
page, the cells of a row have lines between them that hold nothing but a tab.
"""

import re
from functools import reduce

from generator.importers.columns import Columns, read_columns
from generator.importers.counted_cells import NUMBER, CellCounter, Unit
from generator.importers.headings import PAGE
from generator.importers.hyphens import join_parts
from generator.importers.lists import PASSED
from generator.model.plan import ROLES

_TAB_LINE = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*")
_LABELLED = re.compile(r":\s*\S")
_LEAST_CELLS, _MOST_CELLS = 3, 9
_LEAST_ROWS = 2
_KNOWN = frozenset(ROLES)


def draw_single_cells(lines: list[str], words: frozenset[str]) -> None:
    """Draw the first table of single cells in ``lines``: each row on its first line, the others are passed.

    A cell is a line, or else a paragraph. ``words`` are those that stand whole in the document.
    """
    if not _draw_runs(lines) and not _draw_numbered(lines, _lines_as_units(lines), words):
        _draw_numbered(lines, _paragraphs_as_units(lines, words), words)


def draw_tab_lines(lines: list[str]) -> None:
    """Draw rows in which lines of nothing but a tab, with or without blank lines around them, stand between cells."""
    at = 0
    while at < len(lines):
        if not lines[at].strip() or "\t" in lines[at] or lines[at] == PASSED:
            at += 1
            continue
        cells, end = _take_cells(lines, at)
        if len(cells) >= _LEAST_CELLS:
            _draw_row(lines, at, cells, range(at + 1, end))
        at = max(end, at + 1)


def _take_cells(lines: list[str], at: int) -> tuple[list[str], int]:
    """Return the cells of the row that begins at ``at``, and the line behind it."""
    cells: list[str] = []
    end = at
    while True:
        texts: list[str] = []
        while end < len(lines) and lines[end] not in {"", PASSED} and "\t" not in lines[end]:
            texts.append(lines[end].strip())
            end += 1
        cells.append(" ".join(filter(None, texts)))
        after = end
        while after < len(lines) and lines[after] == "":
            after += 1
        if after >= len(lines) or not _TAB_LINE.fullmatch(lines[after]):
            return cells, end
        end = after + 1
        while end < len(lines) and lines[end] == "":
            end += 1


def _draw_runs(lines: list[str]) -> bool:
    """Draw a run of headings and the runs of as many lines below it; return whether there were any."""
    runs = _runs(lines)
    for at, (start, end) in enumerate(runs):
        width = end - start
        if not _is_heading(lines[start:end]):
            continue
        following = [run for run in runs[at + 1 :] if run[1] - run[0] == width]
        if len(following) < _LEAST_ROWS:
            continue
        last = runs.index(following[-1])
        for first, stop in runs[at : last + 1]:
            if stop - first == width:
                _draw_row(lines, first, [line.strip() for line in lines[first:stop]], range(first + 1, stop))
        return True
    return False


def _draw_numbered(lines: list[str], units: list[Unit], words: frozenset[str]) -> bool:
    """Draw a table whose rows begin with a number, its cells being ``units``; return whether there was one."""
    found = next(((at, columns) for at in range(len(units)) if (columns := _numbered_heading(units, at))), None)
    if found is None:
        return False
    start, columns = found
    width = len(columns.roles)
    counter = CellCounter(units, columns, words)
    rows = counter.read(start + width)
    if len(rows) < _LEAST_ROWS:
        return False
    for at in [start, *counter.repeated]:
        taken = [line for unit in units[at : at + width] for line in unit.lines]
        _draw_row(lines, taken[0], list(columns.headings), taken[1:])
    for row in rows:
        _draw_row(lines, row.lines[0], row.cells, row.lines[1:])
    return True


def _lines_as_units(lines: list[str]) -> list[Unit]:
    """Return each line that may be a cell; numbers of pages, alone between blank lines, are none."""
    return [
        Unit([at], line.strip())
        for at, line in enumerate(lines)
        if line.strip() and "\t" not in line and not _is_page(lines, at)
    ]


def _paragraphs_as_units(lines: list[str], words: frozenset[str]) -> list[Unit]:
    """Return each paragraph that may be a cell, its lines joined."""
    units = []
    for start, end in _runs(lines):
        if not any("\t" in line for line in lines[start:end]):
            text = reduce(
                lambda first, part: join_parts(first, part, words), (line.strip() for line in lines[start:end])
            )
            units.append(Unit(list(range(start, end)), text))
    return units


def _is_page(lines: list[str], at: int) -> bool:
    """Return whether a line is the number of a page: alone between blank lines."""
    beside = (lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else "")
    return bool(PAGE.fullmatch(lines[at].strip())) and not any(line.strip() for line in beside)


def _numbered_heading(units: list[Unit], at: int) -> Columns | None:
    """Return the columns of a table with a number column whose headings begin at ``at``; None when none do."""
    if "№" not in units[at].text and "п/п" not in units[at].text:
        return None
    widths = range(_LEAST_CELLS, _MOST_CELLS + 1)
    ends = (width for width in widths if at + width < len(units) and NUMBER.fullmatch(units[at + width].text))
    # a heading of a section may stand between the headings and the first number
    for width in ends:
        for size in (width, width - 1):
            columns = _is_heading([unit.text for unit in units[at : at + size]])
            if columns and columns.roles[0] == "number" and columns.roles[-1] in _KNOWN:
                return columns
    return None


def _is_heading(cells: list[str]) -> Columns | None:
    """Return the columns that ``cells`` head, when nearly all of them are known."""
    if len(cells) < _LEAST_CELLS or any("\t" in cell or not cell.strip() for cell in cells):
        return None
    if any(_LABELLED.search(cell) for cell in cells):
        return None  # «Срок: до 1 февраля» is a label with its text
    columns = read_columns(cells)
    return columns if columns and columns.are_known and "title" in columns.roles else None


def _draw_row(lines: list[str], at: int, cells: list[str], others: range | list[int]) -> None:
    lines[at] = "\t".join(cells)
    for other in others:
        lines[other] = PASSED


def _runs(lines: list[str]) -> list[tuple[int, int]]:
    """Return the runs of lines with text, as (first, after the last)."""
    runs: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if not line.strip() or line == PASSED:
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs
