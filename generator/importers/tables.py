"""Grids become tables: headings found, rows that a page break tore joined again, each row told for what it is."""

import re
from dataclasses import dataclass, field
from typing import Literal

from generator.importers.account import Account
from generator.importers.blocks import Grid, GridRow
from generator.importers.columns import Columns, read_columns
from generator.importers.continuations import goes_on, has_evidence, is_heading
from generator.importers.headings import NOTE, NUMBER
from generator.importers.hyphens import join_parts
from generator.importers.markup import clean, drop_emphasis, is_emphasised
from generator.importers.storeys import read_storeys
from generator.language import _

RowKind = Literal["row", "section", "text"]
_ROMAN = re.compile(r"[IVXІХ]{1,5}\.?")  # also in the letters that recognition puts for them
_GLUED = re.compile(r"((?:\d{1,2}(?:\.\d{1,2})*(?:\.|(?=\s))|[IVX]{1,5}\.))\s*([^\W\d].*)", re.DOTALL)
_OPEN_ADDRESS = re.compile(r"https?://\S*(?: \.)?$")
_ADDRESS_REST = re.compile(r"[A-Za-z0-9_.~%/-]*[/.][A-Za-z0-9_.~%/-]*[A-Za-z0-9/]\)?(?=\s|$)")
_RULER = re.compile(r":?-{2,}:?")
_WIDTH_SLACK = 2
_LONGEST_CELL = 500  # of a cell this much is looked at to tell whether the next row goes on with it
_TOTAL = re.compile(r"(?:итого|всего)\b(?:\s+(?:по|за|на)\b.*|\s*:?\s*[\d\s.,]*)$", re.IGNORECASE)
_WHOLE_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|html?|php|rar|zip|jpe?g|png)\)?$", re.IGNORECASE)


@dataclass(slots=True)
class TableRow:
    """A row: its raw cells (pieces of torn rows joined), what it is, and the source lines it comes from."""

    kind: RowKind
    lines: list[int]
    cells: list[str]
    doubts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ImportedTable:
    """A table with its columns and rows, and the notes printed across its rows."""

    line: int
    columns: Columns
    rows: list[TableRow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_list: bool = False  # drawn as a table: nothing is merged
    periods: tuple[str, ...] = ()  # of the targets of indicators, as the headings of their columns tell them
    marked: bool = False  # the deadline was told by marks in columns: none of them is marked where it is blank


class TableReader:
    """Collects the rows of one table, grid by grid."""

    def __init__(self, account: Account, words: frozenset[str]) -> None:
        self.account = account
        self.words = words
        self.table: ImportedTable | None = None
        self.storeys: tuple[Columns | None, list[str]] = (
            None,
            [],
        )  # the headings of the first one, cells of the second
        self.resumed = False  # a page break was just passed: the next row may go on with the last one

    def continues(self, grid: Grid) -> bool:
        """Return whether ``grid`` goes on with the table that is being read.

        Recognition adds an empty column or drops one at a page break, so the widths may differ a little.
        """
        if self.table is None or _filled_width(grid) > len(self.table.columns.roles) + _WIDTH_SLACK:
            return False
        headings = read_columns(grid.rows[0].cells)
        return headings is None or headings in (self.table.columns, self.storeys[0])

    def add(self, grid: Grid) -> None:
        """Read the rows of ``grid`` into the table; begin a new table when it has headings of its own."""
        self._widen(grid)
        rows = _align(grid, len(self.table.columns.roles)) if self.table else grid.rows
        for row in rows:
            self._add_row(row, at_start=row is rows[0])

    def _widen(self, grid: Grid) -> None:
        """Give a table without headings as many columns as its widest piece has."""
        if not self.table or any(self.table.columns.headings) or grid.width <= len(self.table.columns.roles):
            return
        more = grid.width - len(self.table.columns.roles)
        self.table.columns = _assume(grid.width)
        for row in self.table.rows:
            row.cells += [""] * more

    def add_heading(self, lines: list[int], text: str) -> None:
        """Read a heading that stands as a paragraph between two pieces of the table."""
        self._add_text(lines, text, at_start=False)

    def open_with(self, lines: list[int], text: str) -> None:
        """Read the heading that stands as a paragraph above the first piece of the table."""
        self._add_text(lines, text, at_start=True)

    def _add_text(self, lines: list[int], text: str, *, at_start: bool) -> None:
        if self.table is None:
            raise ValueError("a heading beside pieces needs a piece")
        row = TableRow("text", list(lines), [text, *[""] * (len(self.table.columns.roles) - 1)])
        self.table.rows.insert(0 if at_start else len(self.table.rows), row)

    def take(self) -> ImportedTable | None:
        """Return the finished table and forget it."""
        table, self.table = self.table, None
        if table:
            _settle_sections(table)
        return table

    def _add_row(self, row: GridRow, *, at_start: bool) -> None:
        cells = row.cells
        self.resumed = self.resumed or row.after_break or at_start
        if all(_RULER.fullmatch(cell.strip()) for cell in cells):
            self.account.record([row.line], _("ruler of a table"))
            return
        columns = read_columns(cells)
        if self.table is None:
            self.storeys = (columns, [])
            self.table = ImportedTable(row.line, columns or _assume(len(cells)), is_list=row.heads_list)
            if columns:
                self.account.record([row.line], _("table headings"))  # their words are due where it is placed
                return
        elif self._repeats_headings(columns, cells):
            self.account.record([row.line], _("repeated headings of a page"))
            return
        if not self.table.rows and (both := read_storeys(self.table.columns, cells)):
            self.storeys = (self.table.columns, cells)
            self.table.columns = both
            self.account.record([row.line], _("table headings"))
            return
        if _are_column_numbers(cells):
            self.account.record([row.line], _("row of column numbers"))
            return
        filled = [cell for cell in cells if cell.strip()]
        first = drop_emphasis(clean(filled[0])) if filled else ""
        if (len(filled) == 1 and NOTE.match(first)) or _TOTAL.match(first):
            note = " ".join(map(clean, filled))
            self.table.notes.append(note.replace("\n", " "))
            self.account.record([row.line], _("footnote of a table"), [note])
        elif self._goes_on(self.table, cells):
            self._join(self.table, row)
        else:
            self.table.rows.append(_classify(row, self.table.columns))
        self.resumed = False

    def _repeats_headings(self, columns: Columns | None, cells: list[str]) -> bool:
        """Return whether a row holds the headings of the table again, or those of one of their storeys."""
        if columns is None:
            return bool(self.storeys[1]) and cells == self.storeys[1]
        return self.table is not None and columns in (self.table.columns, self.storeys[0])

    def _goes_on(self, table: ImportedTable, cells: list[str]) -> bool:
        if not table.rows:
            return False
        last = table.rows[-1]
        above = [cell[-_LONGEST_CELL:] for cell in last.cells]
        return goes_on(cells, above, table.columns, resumed=self.resumed, above_is_row=last.kind == "row")

    def _is_guess(self, row: GridRow, last: TableRow) -> bool:
        """Return whether many cells of a row are filled, and none of them goes on inside a sentence."""
        filled = sum(bool(cell.strip()) for cell in row.cells)
        return (
            not self.resumed
            and filled >= len(row.cells) // 2
            and not has_evidence(row.cells, [cell[-_LONGEST_CELL:] for cell in last.cells])
        )

    def _join(self, table: ImportedTable, row: GridRow) -> None:
        last = table.rows[-1]
        last.lines.append(row.line)
        guess = _("the row bears no number: taken for the rest of the cells above")
        if guess not in last.doubts and self._is_guess(row, last):
            last.doubts.append(guess)
        for index, piece in enumerate(row.cells):
            if piece.strip():
                last.cells[index] = _join_pieces(last.cells[index], piece, self.words, last.doubts)
        if last.kind == "section":
            last.kind = "row"
        self.account.record([row.line], _("continuation of line {line}").format(line=last.lines[0]))


def _are_column_numbers(cells: list[str]) -> bool:
    """Return whether the cells count the columns, however they are wrapped; a cell over two columns counts once."""
    numbers = [text.strip("(). ") for cell in cells if (text := drop_emphasis(clean(cell)))]
    counted = numbers == [str(number + 1) for number in range(len(numbers))]
    return counted and len(numbers) > 1 and len(cells) - len(numbers) <= _WIDTH_SLACK


def _filled_width(grid: Grid) -> int:
    """Return how many columns of ``grid`` hold something: tabs at the end of lines come and go."""
    return max((column + 1 for row in grid.rows for column, cell in enumerate(row.cells) if cell.strip()), default=0)


def _align(grid: Grid, width: int) -> list[GridRow]:
    """Return the rows of ``grid`` with ``width`` cells: wholly blank columns go first, then single blanks."""
    surplus = grid.width - width
    blank = [column for column in range(grid.width) if not any(row.cells[column].strip() for row in grid.rows)]
    dropped = set(blank[::-1][:surplus]) if surplus > 0 else set()
    return [
        GridRow(
            row.line,
            _fit([cell for column, cell in enumerate(row.cells) if column not in dropped], width),
            row.after_break,
            row.heads_list,
        )
        for row in grid.rows
    ]


def _fit(cells: list[str], width: int) -> list[str]:
    """Return ``cells`` brought to ``width``: blanks go from the right, the last cells are joined, blanks are added."""
    for column in reversed(range(len(cells))):
        if len(cells) > width and not cells[column].strip():
            del cells[column]
    if len(cells) > width:
        cells[width - 1 :] = [" ".join(cells[width - 1 :])]
    return cells + [""] * (width - len(cells))


def _assume(width: int) -> Columns:
    """Return the usual roles for a table without headings."""
    usual = ("number", "title", "deadline", "responsible", "result")[:width]
    return Columns((*usual, *(f"column-{index + 1}" for index in range(len(usual), width))), ("",) * width)


def _join_pieces(first: str, second: str, words: frozenset[str], doubts: list[str]) -> str:
    """Return two pieces of a torn cell as one; a torn web address and a parted word close without a space."""
    first, second = first.strip(), second.strip()
    if not first:
        return second
    if _OPEN_ADDRESS.search(first) and (rest := _ADDRESS_REST.match(second)) and not second.startswith("http"):
        if not _WHOLE_FILE.search(first):
            return first.removesuffix(" .") + ("." if first.endswith(" .") else "") + second
        doubts.append(_("after a whole address the piece “{piece}” follows").format(piece=rest[0]))
    return join_parts(first, second, words)


def _classify(row: GridRow, columns: Columns) -> TableRow:
    cells = list(row.cells)
    filled = [index for index, cell in enumerate(cells) if cell.strip()]
    number = columns.position("number")
    first = drop_emphasis(clean(cells[number])).strip() if number >= 0 else ""
    kind: RowKind = "row"
    if number >= 0 and filled and NUMBER.fullmatch(first):
        if filled == [number, number + 1] and (
            columns.position("title") != number + 1 or is_emphasised(clean(cells[number + 1]))
        ):
            kind = "section"
    elif number >= 0 and filled == [number, number + 1] and _ROMAN.fullmatch(first):
        kind = "section"
    elif len(filled) == 1 and (filled[0] in {max(number, 0), 0} or is_heading(cells)):
        kind = "text"
    return TableRow(kind, [row.line], cells)


def _settle_sections(table: ImportedTable) -> None:
    """Tell headings from events where both are "number and title": a heading's number goes on in the rows below."""
    number, title = table.columns.position("number"), table.columns.position("title")
    if number < 0 or title != number + 1:
        return
    for row, following in zip(table.rows, table.rows[1:], strict=False):
        filled = [index for index, cell in enumerate(row.cells) if cell.strip()]
        if row.kind == "row" and filled == [number, title]:
            prefix = row.cells[number].strip().rstrip(".") + "."
            if following.cells[number].strip().startswith(prefix) and following.cells[number].strip() != prefix:
                row.kind = "section"


def split_number(text: str) -> tuple[str, str]:
    """Return the number that a heading begins with, and the rest: "1.Проведение" is ("1.", "Проведение")."""
    match = _GLUED.fullmatch(text.strip())
    return (match[1], match[2].strip()) if match else ("", text.strip())


def titled(heading: str) -> dict[str, str]:
    """Return number and title of a heading of sections, as a section says them."""
    number, title = split_number(heading)
    return {key: text for key, text in (("number", number), ("title", title)) if text}
