"""The first heading of a table's sections, where it stands as a paragraph above the table."""

import re

from generator.importers.blocks import Block, Grid, Paragraph
from generator.importers.columns import read_columns
from generator.importers.headings import Mark, section_mark
from generator.importers.markup import clean, drop_emphasis
from generator.russian.dates import is_date

_PART_OF_YEAR = re.compile(
    r"(?:[IVХ]{1,3}|[1-4](?:\s?-?\s?[а-я]{1,2})?|перв\w+|втор\w+|треть\w+|четв[её]рт\w+)\s+"
    r"(?:квартал|полугодие|четверть|триместр)(?:\s+20\d\d.{0,25})?",
    re.IGNORECASE,
)


def opens_sections(blocks: list[Block], at: int) -> bool:
    """Return whether the paragraph at ``at`` is the first heading of the sections in the table right below it.

    It looks like the title of that table; that a heading with the next number follows inside the table, or above
    another piece with the same columns, tells it from one. A month or quarter is followed by another one.
    """
    block, table = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(block, Paragraph) or not isinstance(table, Grid):
        return False
    first, columns = section_mark(block.text), read_columns(table.rows[0].cells)
    if _is_time(block) and columns and columns.is_events:
        return any(_is_time_over_rows(blocks, later) for later in range(at + 2, len(blocks)))
    if first is None or first.number != 1 or columns is None or not columns.is_events:
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


def _is_time(block: Block) -> bool:
    """Return whether a paragraph is nothing but a day, a month, a quarter or a half of a year."""
    if not isinstance(block, Paragraph):
        return False
    text = drop_emphasis(block.text)
    return is_date(text) or bool(_PART_OF_YEAR.fullmatch(text))


def _is_time_over_rows(blocks: list[Block], at: int) -> bool:
    return _is_time(blocks[at]) and at + 1 < len(blocks) and isinstance(blocks[at + 1], Grid)


def _heads(cells: list[str], mark: Mark) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) == 1 and section_mark(clean(filled[0])) == mark
