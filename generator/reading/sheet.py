"""A table saved by a spreadsheet program as CSV: its rows by the names of their columns, every cell with its place.

Programs differ in the mark between cells (semicolon, comma, tab) and in the encoding (UTF-8 with and without mark,
Windows-1251, KOI8-R, CP866, UTF-16); both are told from the file. Blank rows and columns that Excel leaves behind are
passed over.
This is the only file that knows CSV as departments save it; it cuts cells itself because the standard library tells no
columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.diagnostics import Diagnostic, diagnose
from generator.reading.decoding import NotTextError, SpoiltTextError, decode
from generator.reading.validation import suggest
from generator.russian.letters import fold
from generator.russian.typography import shorten
from generator.source import Place

_DELIMITERS = ";,\t"
_LONGEST = 60  # characters shown of a cell
_MOST = 200  # problems told of one file: past that nobody reads on
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_NOISE = re.compile(r"[\s.:_\u00a0]+")


class Cell(NamedTuple):
    """A cell without the white space around it, and where it begins."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the key that the program uses, the headings it may have, the first of them for messages.

    What stands in a column without a key is for people and not read.
    """

    key: str
    headings: tuple[str, ...]
    required: bool = False


@dataclass(slots=True)
class SheetRow:
    """A row: its filled cells by the keys of their columns."""

    place: Place
    cells: dict[str, Cell]

    def text(self, key: str) -> str:
        """Return the text of a cell; empty when there is none."""
        cell = self.cells.get(key)
        return cell.text if cell else ""

    def place_of(self, key: str) -> Place:
        """Return where a cell stands, or the row when it has none."""
        cell = self.cells.get(key)
        return cell.place if cell else self.place


@dataclass(slots=True)
class Sheet:
    """The rows of a file and what was wrong with it.

    ``keys`` are those of its columns in their order, ``delimiter`` the mark between cells; both empty without headings.
    """

    file: str
    encoding: str = ""
    delimiter: str = ""
    keys: tuple[str | None, ...] = ()
    rows: list[SheetRow] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(self, code: str, place: Place, **parameters: str) -> None:
        """Keep a problem."""
        if len(self.diagnostics) < _MOST:
            self.diagnostics.append(diagnose(code, place, **parameters))


def read_sheet(file: str, raw: bytes, columns: Sequence[Column]) -> Sheet:
    """Return the rows of ``raw`` below its headings; rows without any text are left out. Never raises."""
    sheet = Sheet(file)
    try:
        text, sheet.encoding = decode(raw)
    except SpoiltTextError as problem:
        sheet.report("file-not-utf8", Place(file), byte=problem.byte, position=problem.position)
        return sheet
    except NotTextError:
        sheet.report("sheet-not-text", Place(file))
        return sheet
    known = {_plain(name): column for column in columns for name in (column.key, *column.headings) if name}
    text = text.removeprefix("\ufeff")
    delimiter = _delimiter(text, known)
    records = _records(text, delimiter, sheet)
    heads = next(records, None)
    if heads is None:
        return sheet
    keys = _keys(heads, known, sheet)
    sheet.keys, sheet.delimiter = tuple(keys), delimiter
    missing = [one for one in columns if one.required and one.key not in keys]
    for column in missing:
        names = ", ".join(f"«{heading}»" for heading in column.headings)
        sheet.report("sheet-column-missing", heads[0].place, name=column.headings[0], names=names)
    if missing:
        return sheet
    for cells in records:
        row = SheetRow(next(cell.place for cell in cells if cell.text), {})
        for at, cell in enumerate(cells):
            if not cell.text:
                continue
            if at >= len(keys) or keys[at] is None:
                sheet.report("sheet-cell-extra", cell.place, value=shorten(cell.text, _LONGEST))
            elif key := keys[at]:
                row.cells[key] = cell
        if row.cells:
            sheet.rows.append(row)
    return sheet


def _keys(heads: list[Cell], known: dict[str, Column], sheet: Sheet) -> list[str | None]:
    """Return the key of each column: None when it has no heading, empty when it is not read."""
    keys: list[str | None] = []
    for head in heads:
        column = known.get(_plain(head.text))
        if not head.text:
            keys.append(None)
        elif column is None:
            names = {heading for one in known.values() for heading in one.headings[:1]}
            suggestion = suggest(head.text.lower(), names)
            sheet.report("sheet-heading", head.place, heading=shorten(head.text, _LONGEST), suggestion=suggestion)
            keys.append("")
        elif column.key and column.key in keys:
            sheet.report("sheet-heading-twice", head.place, heading=shorten(head.text, _LONGEST))
            keys.append("")
        else:
            keys.append(column.key)
    return keys


def _delimiter(text: str, known: dict[str, Column]) -> str:
    """Return the mark that cuts the first line into the most known headings; the semicolon of Russian Excel if none."""
    first = next((line for line in text.split("\n") if line.strip(" ;,\t\r")), "")
    if match := re.fullmatch(r"sep=([;,\t])", first.strip(' \r"')):
        return match[1]
    return max(_DELIMITERS, key=lambda mark: sum(_plain(head.strip(' "')) in known for head in first.split(mark)))


def _records(text: str, delimiter: str, sheet: Sheet) -> Iterator[list[Cell]]:
    """Yield the cells of every row that holds text; a cell in quotation marks may span lines."""
    mark = re.escape(delimiter)
    cut = re.compile(rf'[^\S{mark}\n]*(?:"((?:[^"]|"")*)"([^{mark}\n]*)|([^{mark}\n]*))({mark}|\n|\Z)')
    line, begin, at = 1, 0, 0
    cells: list[Cell] = []
    while at <= len(text):
        match = cut.match(text, at)
        if match is None:  # only a quotation mark that is never closed fits nothing
            break
        quoted = match[1] is not None
        value = match[1].replace('""', '"') + match[2] if quoted else match[3]
        start = match.start(1) if quoted else match.start(3)
        place = Place(sheet.file, line, start - begin + 1)
        if not quoted and value.startswith('"'):
            sheet.report("sheet-quote", place, value=shorten(value, _LONGEST))
            return
        if odd := _ODD.search(value):
            sheet.report("sheet-control-character", place, character=f"U+{ord(odd[0]):04X}")
            value = _ODD.sub(" ", value)
        cells.append(Cell(value.strip(" \t\n\u00a0"), place))
        if breaks := match[0].count("\n"):
            line += breaks
            begin = text.rindex("\n", 0, match.end()) + 1
        if match[4] != delimiter:
            if any(cell.text for cell in cells) and not cells[0].text.lower().startswith("sep="):
                yield cells
            cells = []
            if match[4] == "":
                return
        at = match.end()


def _plain(heading: str) -> str:
    return _NOISE.sub(" ", fold(heading)).strip()
