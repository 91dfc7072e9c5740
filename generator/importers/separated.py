"""Tables saved or copied from a spreadsheet: cells set apart by semicolons, commas or tabs, in quotes where they must.

Copied with tabs, only a cell of several lines or with quotes of its own stands in quotes.
"""

import csv
import re

from generator.importers.columns import read_columns
from generator.importers.lists import PASSED
from generator.importers.marks import MERGED

_SEPARATORS = "\t;,"
_LEAST_CELLS = 3
_LEAST_ROWS = 3
_MOST_LINES = 30  # of one record; an open quote must not swallow a document
_LONGEST = 100_000  # characters of one record: the library refuses longer cells
_SPACES = re.compile(r"[\t\r\n]+")

Record = tuple[int, int, list[str]]  # first line, the line behind the last, cells


def draw_separated(lines: list[str]) -> None:
    """Draw the records of a table saved from a spreadsheet in ``lines``: each on its first line, the rest is passed.

    It is one when a row of known headings stands in it, and rows below with as many cells.
    """
    for separator in _SEPARATORS:
        records = list(_records(lines, separator))
        heading = next(
            (at for at, record in enumerate(records) if _is_heading(record[2], lines[record[0]], separator)), None
        )
        if heading is None:
            continue
        width = len(records[heading][2])
        if sum(len(cells) == width for _start, _end, cells in records[heading + 1 :]) < _LEAST_ROWS:
            continue
        if separator == "\t" and not _is_copied(records, heading, width):
            continue
        for at, (start, end, cells) in enumerate(records):
            if len(cells) != width:
                continue  # no line of the spreadsheet: prose may hold any sign
            filled = [cell for cell in cells if cell]
            lines[start] = "\t".join(cells) if at >= heading and filled else " ".join(filled) or PASSED
            lines[start + 1 : end] = [PASSED] * (end - start - 1)
        return


def _records(lines: list[str], separator: str) -> list[Record]:
    """Return the records of all lines; a line without the separator is a record of one cell."""
    records: list[Record] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while '"' in lines[at] and _is_open("\n".join(lines[at:end]), separator):
            if end == min(len(lines), at + _MOST_LINES):
                end = at + 1
                break
            end += 1
        cells = _cells("\n".join(lines[at:end]), separator)
        if len(cells) < 2:
            end = at + 1
        records.append(
            (at, end, [cell if cell == MERGED else _SPACES.sub(" ", cell).strip() for cell in cells or [lines[at]]])
        )
        at = end
    return records


def _is_copied(records: list[Record], heading: int, width: int) -> bool:
    """Return whether a table with tabs comes from a spreadsheet: it has cells of several lines, or lines above it."""
    beside = any(len(cells) == width and sum(map(bool, cells)) == 1 for _start, _end, cells in records[:heading])
    return beside or any(end - start > 1 and len(cells) == width for start, end, cells in records[heading:])


def _cells(text: str, separator: str) -> list[str]:
    """Return the cells of one record; none when ``text`` is no record, or more than one."""
    if separator not in text or len(text) > _LONGEST:
        return []
    if separator == "\t":
        return [_unquoted(cell) if "\n" in cell or '""' in cell else cell for cell in text.split("\t")]
    found = [] if "\t" in text else list(csv.reader(text.splitlines(keepends=True), delimiter=separator))
    return found[0] if len(found) == 1 else []


def _unquoted(cell: str) -> str:
    quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('""', '"') if quoted else cell


def _is_open(text: str, separator: str) -> bool:
    """Return whether a cell in quotes goes on behind ``text``; a quote inside of a cell opens nothing."""
    begins = rf"(?:^|(?<=[{separator}\n]))"
    rest = re.sub(rf'{begins}"(?:[^"]|"")*"', "", text)
    return re.search(rf'{begins}"', rest) is not None


def _is_heading(cells: list[str], line: str, separator: str) -> bool:
    if sum(bool(cell) for cell in cells) < _LEAST_CELLS or f"{separator} " in line:
        return False  # in a sentence a space follows
    columns = read_columns(cells)
    return columns is not None and (columns.is_events or columns.is_indicators)
