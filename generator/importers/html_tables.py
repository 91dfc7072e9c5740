"""Tables of HTML drawn with tabs: each row on the line of its ``<tr>``, merged cells told as such."""

import re
from html.parser import HTMLParser

from generator.importers.lists import PASSED
from generator.importers.marks import MERGED

_WIDEST, _HIGHEST = 50, 500  # cells that one cell can cover


class _HtmlTable(HTMLParser):
    """Collects the rows of one HTML table: columns that a cell covers are blank, rows that it covers are merged."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[int, list[str]]] = []
        self.down: dict[int, int] = {}  # column → rows that a cell above still covers
        self.cell: list[str] | None = None
        self.span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append((self.getpos()[0], []))
        elif tag in {"td", "th"} and self.rows:
            self._skip_covered()
            given = {name: value for name, value in attrs if value and value.isdigit()}
            self.span = min(int(given.get("colspan") or 1), _WIDEST)
            down = min(int(given.get("rowspan") or 1), _HIGHEST) - 1
            if down > 0:
                self.down.update({len(self.rows[-1][1]) + at: down + 1 for at in range(self.span)})
            self.cell = []
        elif self.cell is not None and tag in {"br", "p", "li", "div"}:
            self.cell.append("<br>")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self.cell is not None:
            text = re.sub(r"\s+", " ", "".join(self.cell)).strip()
            self.rows[-1][1].extend([text.replace("\t", " "), *[""] * (self.span - 1)])
            self.cell = None
        elif tag == "tr" and self.rows:
            self._skip_covered()
            self.down = {column: rows - 1 for column, rows in self.down.items() if rows > 1}

    def handle_data(self, data: str) -> None:
        if self.cell is not None:
            self.cell.append(data)

    def _skip_covered(self) -> None:
        cells = self.rows[-1][1]
        while self.down.get(len(cells), 0) and self._covered_from_above(len(cells)):
            cells.append(MERGED)

    def _covered_from_above(self, column: int) -> bool:
        return len(self.rows) > 1 and column < len(self.rows[-2][1])


def draw_html(lines: list[str]) -> None:
    """Draw the tables of HTML in ``lines``, of any number of lines; each row goes to the line of its ``<tr>``."""
    start = _find(lines, 0, "<table")
    while start is not None:
        end = _find(lines, start, "</table>")
        if end is None:
            return
        parser = _HtmlTable()
        parser.feed("\n".join(lines[start : end + 1]))
        rows = [(line, cells) for line, cells in parser.rows if any(cell.strip() for cell in cells)]
        if len({line for line, _cells in rows}) != len(rows):
            return  # several rows on one source line have no lines of their own to stand on
        for at in range(start, end + 1):
            lines[at] = PASSED
        for line, cells in rows:
            lines[start + line - 1] = "\t".join(cells)
        start = _find(lines, end, "<table")


def _find(lines: list[str], start: int, tag: str) -> int | None:
    return next((at for at in range(start, len(lines)) if tag in lines[at].lower()), None)
