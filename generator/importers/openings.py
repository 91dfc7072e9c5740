"""The first heading of a table's sections, where it stands as a paragraph above the table."""

from itertools import pairwise

from generator.importers.blocks import Block, Grid, Paragraph
from generator.importers.columns import Columns, read_columns
from generator.importers.headings import (
    CAPTION,
    LONGEST_HEADING,
    PAGE,
    PART_OF_YEAR,
    PLAN,
    Mark,
    is_title,
    section_mark,
)
from generator.importers.markup import clean, drop_emphasis
from generator.russian.dates import is_date

_FAR = 200  # blocks looked at below a heading


def opens_sections(blocks: list[Block], at: int) -> bool:
    """Return whether the paragraph at ``at`` is the first heading of the sections in the table right below it.

    It looks like the title of that table; that a heading with the next number follows inside the table, or above
    another piece with the same columns, tells it from one. A month or quarter is followed by another one; any other
    heading by one above another table with the same headings.
    """
    block, table = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(block, Paragraph) or not isinstance(table, Grid):
        return False
    columns = read_columns(table.rows[0].cells)
    if columns is None or not columns.is_events:
        return False
    return _is_first_time(blocks, at) or _is_repeated(blocks, at, columns) or _is_numbered(blocks, at, columns)


def _is_numbered(blocks: list[Block], at: int, columns: Columns) -> bool:
    """Return whether the paragraph bears the first number, and a heading with the second follows."""
    block = blocks[at]
    first = section_mark(block.text) if isinstance(block, Paragraph) else None
    if first is None or first.number != 1:
        return False
    second = Mark(first.family, 2)
    for index in range(at + 1, len(blocks)):
        later = blocks[index]
        if isinstance(later, Paragraph):
            mark = section_mark(later.text)
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            if mark == second and isinstance(following, Grid):
                return read_columns(following.rows[0].cells) in (None, columns)
            if mark == first:
                return False  # the numbers begin anew: another list
        elif read_columns(later.rows[0].cells) not in (None, columns):
            return False
        elif any(_heads(row.cells, second) for row in later.rows):
            return True
    return False


def _is_repeated(blocks: list[Block], at: int, columns: Columns) -> bool:
    """Return whether other short paragraphs stand right above tables with the same headings, two at least."""
    block = blocks[at]
    if not isinstance(block, Paragraph) or not _is_short(block) or section_mark(block.text):
        return False
    found = 0
    for one, following in pairwise(blocks[at + 2 : at + _FAR]):
        if isinstance(one, Paragraph) and isinstance(following, Grid) and _is_short(one):
            found += read_columns(following.rows[0].cells) == columns
            if found > 1:
                return not PLAN.match(drop_emphasis(block.text))
    return False


def _is_short(block: Paragraph) -> bool:
    text = drop_emphasis(block.text)
    return len(text) <= LONGEST_HEADING and is_title(text) and not PAGE.fullmatch(text) and not CAPTION.fullmatch(text)


def _is_time(block: Block) -> bool:
    """Return whether a paragraph is nothing but a day, a month, a quarter or a half of a year."""
    if not isinstance(block, Paragraph):
        return False
    text = drop_emphasis(block.text)
    return is_date(text) or bool(PART_OF_YEAR.fullmatch(text))


def _is_first_time(blocks: list[Block], at: int) -> bool:
    """Return whether the paragraph is a time, and another one stands above further rows."""
    return _is_time(blocks[at]) and any(_is_time_over_rows(blocks, later) for later in range(at + 2, at + _FAR))


def _is_time_over_rows(blocks: list[Block], at: int) -> bool:
    if at >= len(blocks):
        return False
    return _is_time(blocks[at]) and at + 1 < len(blocks) and isinstance(blocks[at + 1], Grid)


def _heads(cells: list[str], mark: Mark) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) == 1 and section_mark(clean(filled[0])) == mark
