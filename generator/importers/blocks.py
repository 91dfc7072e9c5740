"""Lines of a recognised text become blocks: paragraphs, and grids of cells separated by tabs."""

import re
from dataclasses import dataclass, field

from generator.importers.clauses import begins_next
from generator.importers.lists import PASSED
from generator.importers.markup import clean
from generator.russian.figures import mend_figures
from generator.russian.twins import as_cyrillic

_ITEM = re.compile(r"\s*(?:[-–—•]\s|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}\.\d{1,2}\.?\s)")
_LEADER = re.compile(r"([.…]*[^.…](?:(?:\.{1,2})?[^.…])*)(?:\.{3,}|…{2,})\s*(\d+(?:\s*[-–]\s*\d+)?)?")
_HEADING = re.compile(r"(?:раздел|глава|часть|таблица|приложение|содержание|оглавление)\b", re.IGNORECASE)
_MARKED = re.compile(
    r"(?:[IVX]{1,5}\.|(?:Направление|НАПРАВЛЕНИЕ|Блок|БЛОК|Этап|ЭТАП|Модуль|МОДУЛЬ)\s+(?:[IVX]{1,5}|\d{1,2})[.:]?)"
    r"\s+[«\"]?[А-ЯЁ]"
)
# Lines of an order's head that stand for themselves even without blank lines around them, and lines that begin anew.
_ALONE = re.compile(
    r"\**(?:приказ|распоряжение|постановление|п р и к а з)\**\.?$|№\s*\d[\w/ -]{0,15}$|.*приказываю\s*:?\**$"
    r"|(?:от\s+)?(?:[«\"“]\s?)?\d{1,2}(?:\s?[»\"”])?(?:\.\d{1,2}\.|\s+[а-я]{3,8}\s+)\d{2,4}\s*(?:г\.?|года)?"
    r"(?:\s*№\s*\d[\w/ -]{0,15})?$"
    r"|(?:г\.|город|р\.\s?п\.|пос\.|село|пгт\.?)\s*[А-ЯЁ][\w -]{2,40}$|\d{1,3}$",
    re.IGNORECASE,
)
_LONGEST_DAY = 120  # of a line with day and number of an order
_OPENS = re.compile(
    r"(?:Об? [а-яё]|План\b|ПЛАН\b|Утвержд|УТВЕРЖД|Согласован|СОГЛАСОВАН|В целях|На основании|Во исполнение"
    r"|Начальник\b|Заведующ|Руководител[ья] управлени)"
)
_CLOSED = re.compile(r"</(?:p|h[1-6]|div|li)\s*>$", re.IGNORECASE)
_HASHES = re.compile(r"#{1,6}\s+")
_FOOTNOTE = re.compile(r"^(?:[¹²³⁴⁵⁶⁷⁸⁹]|\*+\s?(?=[А-ЯЁ])(?!.*\*\*?$))")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, joined and cleaned. ``contents`` is (title, pages) of a line with a dot leader."""

    line: int
    lines: list[int]
    text: str
    contents: tuple[str, str] | None = None

    @property
    def is_item(self) -> bool:
        """Return whether it begins with a list mark or number."""
        return bool(_ITEM.match(self.text + " "))

    @property
    def is_footnote(self) -> bool:
        """Return whether it begins with a footnote mark."""
        return bool(_FOOTNOTE.match(self.text))


@dataclass(slots=True)
class GridRow:
    """A row as recognised: raw cells, whether a blank line stands above it, whether it is made to head a list."""

    line: int
    cells: list[str]
    after_break: bool
    heads_list: bool = False


@dataclass(slots=True)
class Grid:
    """Rows with the same number of cells that stand together."""

    line: int
    rows: list[GridRow] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return len(self.rows[0].cells)


Block = Paragraph | Grid


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of ``text`` (its tables drawn with tabs) in order; lines are counted from 1."""
    blocks: list[Block] = []
    blank = True
    for number, drawn in enumerate(text.split("\n"), 1):
        if drawn == PASSED:
            continue
        heading, mark, rest = drawn.partition(PASSED)  # headings that no line of the source holds stand before the mark
        if mark:
            _add_row(blocks, number, heading.split("\t"), blank, heads_list=True)
        raw = rest if mark else drawn
        line = raw.rstrip()
        if not line.strip():
            blank = True
            continue
        if hashes := _HASHES.match(line):  # a heading of Markdown stands for itself
            blocks.append(Paragraph(number, [number], line[hashes.end() :].strip()))
            blank = True
            continue
        leader = _LEADER.fullmatch(line)
        if leader and leader[1]:
            title = clean(leader[1])
            blocks.append(Paragraph(number, [number], title, (title, leader[2] or "")))
        elif "\t" in raw:
            _add_row(blocks, number, raw.rstrip("\n").split("\t"), blank)
        else:
            _add_line(blocks, number, line, blank)
        blank = bool(_CLOSED.search(line))
    return _clean(_join_torn(blocks))


def _add_row(blocks: list[Block], number: int, cells: list[str], blank: bool, *, heads_list: bool = False) -> None:
    last = blocks[-1] if blocks else None
    if not isinstance(last, Grid) or last.width != len(cells):
        last = Grid(number)
        blocks.append(last)
    last.rows.append(GridRow(number, cells, blank, heads_list))


def _add_line(blocks: list[Block], number: int, line: str, blank: bool) -> None:
    last = blocks[-1] if blocks else None
    if (
        blank
        or _stands_alone(line.strip())
        or _OPENS.match(line.strip("* "))
        or not isinstance(last, Paragraph)
        or (len(last.lines) == 1 and _stands_alone(last.text))
        or last.contents
        or _ITEM.match(line)
        or begins_next(last.text, line)
        or _HEADING.match(line.lstrip("* "))
        or _MARKED.match(line.lstrip("* "))
    ):
        blocks.append(Paragraph(number, [number], line.strip()))
        return
    last.text = f"{last.text} {line.strip()}"
    last.lines.append(number)


def _stands_alone(line: str) -> bool:
    return bool(_ALONE.match(as_cyrillic(mend_figures(line)) if len(line) <= _LONGEST_DAY else line))


def _join_torn(blocks: list[Block]) -> list[Block]:
    """Join paragraphs that a page break tore: the first stops inside a sentence, the second goes on with it."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if isinstance(block, Paragraph) and isinstance(last, Paragraph) and _goes_on(last, block):
            last.text = f"{last.text} {block.text}"
            last.lines += block.lines
        else:
            joined.append(block)
    return joined


def _goes_on(first: Paragraph, second: Paragraph) -> bool:
    if first.contents or second.contents or second.is_item or second.is_footnote or first.is_footnote:
        return False
    if _stands_alone(second.text) and not second.text.rstrip("*: ").endswith("приказываю"):
        return False  # «г. Н…» below the day of an order
    end, start = first.text.rstrip("* "), second.text.lstrip("* ")
    if not end or not start or end[-1] in '.!?:;…»”")' or len(end) < 60:
        return False
    return start[0].islower() or (start[0] in '«“"(' and not first.text.startswith("**"))


def _clean(blocks: list[Block]) -> list[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            block.text = clean(block.text).replace("\n", " ")
    return [block for block in blocks if isinstance(block, Grid) or block.text]
