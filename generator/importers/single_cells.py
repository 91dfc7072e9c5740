"""Tables of which each cell stands on a line of its own, as text taken from a PDF often is, drawn as rows.

The rows are set apart by blank lines, or each begins with its number and the lines are counted: then numbers of pages
stand between blank lines, headings of the page before are repeated, and a row may go on behind them. Copied from a web
page, the cells of a row have lines between them that hold nothing but a tab.
"""

import re

from generator.importers.columns import Columns, read_columns
from generator.importers.headings import PAGE
from generator.importers.lists import PASSED
from generator.model.plan import ROLES

_NUMBER = re.compile(r"(\d{1,3})(?:\.\d{1,3})*\.?")
_TAB_LINE = re.compile(r"[ \u00a0]*\t[ \t\u00a0]*")
_LABELLED = re.compile(r":\s*\S")
_LEAST_CELLS, _MOST_CELLS = 3, 9
_LEAST_ROWS = 2
_KNOWN = frozenset(ROLES)


def draw_single_cells(lines: list[str]) -> None:
    """Draw the first table of single cells in ``lines``: each row on its first line, the others are passed."""
    if not _draw_runs(lines):
        _draw_numbered(lines)


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


def _draw_numbered(lines: list[str]) -> None:
    """Draw a table whose rows begin with a number, their cells counted."""
    start, width = next(
        ((at, width) for at in range(len(lines)) if (width := _numbered_heading(lines, at))),
        (0, 0),
    )
    if not width:
        return
    headings = [line.strip() for line in lines[start : start + width]]
    rows = _count_cells(lines, start + width, headings)
    if len(rows) < _LEAST_ROWS:
        return
    for at in [start, *_repeated(lines, start + width, headings)]:
        _draw_row(lines, at, headings, range(at + 1, at + width))
    for row in rows:
        cells = [lines[at].strip() for at in row]
        _draw_row(lines, row[0], cells + [""] * (width - len(cells)), row[1:])


def _count_cells(lines: list[str], start: int, headings: list[str]) -> list[list[int]]:
    """Return the lines of the cells of each row.

    A row ends early, with blank cells, before the next number; not where that is a number in one of its cells, as the
    next number behind all of them shows.
    """
    width = len(headings)
    repeated = {at + ahead for at in _repeated(lines, start, headings) for ahead in range(width)}
    cells = [
        at
        for at in range(start, len(lines))
        if lines[at].strip() and "\t" not in lines[at] and at not in repeated and not _is_page(lines, at)
    ]
    rows: list[list[int]] = []
    place = 0
    while place < len(cells):
        number = _number(lines, cells[place])
        if not number:
            place += 1
            continue
        size = width
        if place + width < len(cells) and _number(lines, cells[place + width]) != number + 1:
            early = (size for size in range(2, width) if _number(lines, cells[place + size]) == number + 1)
            size = next(early, width)
        rows.append(cells[place : place + size])
        place += size
    return [row for row in rows if len(row) > 1]


def _number(lines: list[str], at: int) -> int:
    """Return the number that a line is; 0 when it is none."""
    match = _NUMBER.fullmatch(lines[at].strip())
    return int(match[1]) if match else 0


def _repeated(lines: list[str], start: int, headings: list[str]) -> list[int]:
    """Return the lines at which the headings stand again."""
    width = len(headings)
    return [
        at
        for at in range(start, len(lines) - width + 1)
        if lines[at].strip() == headings[0] and [line.strip() for line in lines[at : at + width]] == headings
    ]


def _is_page(lines: list[str], at: int) -> bool:
    """Return whether a line is the number of a page: alone between blank lines."""
    beside = (lines[at - 1] if at else "", lines[at + 1] if at + 1 < len(lines) else "")
    return bool(PAGE.fullmatch(lines[at].strip())) and not any(line.strip() for line in beside)


def _numbered_heading(lines: list[str], at: int) -> int:
    """Return how many lines from ``at`` are the headings of a table with a number column; 0 when none are."""
    if "№" not in lines[at] and "п/п" not in lines[at]:
        return 0
    widths = range(_LEAST_CELLS, _MOST_CELLS + 1)
    ends = (width for width in widths if at + width < len(lines) and _NUMBER.fullmatch(lines[at + width].strip()))
    # a heading of a section may stand between the headings and the first number
    for width in ends:
        for size in (width, width - 1):
            columns = _is_heading(lines[at : at + size])
            if columns and columns.roles[0] == "number" and columns.roles[-1] in _KNOWN:
                return size
    return 0


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
