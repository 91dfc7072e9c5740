"""The signature below a plan: post and name, set apart by tabs, are no row of the table above them."""

import re

from generator.importers.blocks import Block, Grid, GridRow, Paragraph
from generator.importers.headings import SHEET
from generator.importers.markup import clean, drop_emphasis
from generator.importers.order_card import NAME

POST = re.compile(
    r"(?:и\.\s?о\.\s*|исполняющ\w+\s+обязанности\s+|врио\s+|первый\s+|главный\s+|ведущий\s+|старший\s+)*"
    r"(?:зам\.|заместител|начальник|директор|заведующ|руководител|председател|глава\b|методист|специалист|секретар"
    r"|исполнител|разработчик|составител|согласовано|ректор|координатор)",
    re.IGNORECASE,
)
_LINE_TO_SIGN = re.compile(r"[\s_/«»\"\d.г–—-]*")
_MOST = 3


def set_signatures_apart(blocks: list[Block]) -> list[Block]:
    """Return ``blocks`` with the signatures below the first table as paragraphs of one line each."""
    apart: list[Block] = []
    sheet = False
    for block in blocks:
        if isinstance(block, Paragraph):
            sheet = sheet or bool(SHEET.match(drop_emphasis(block.text)))
            apart.append(block)
            continue
        rows = block.rows
        first = len(rows)
        while first > 0 and len(rows) - first < _MOST and _is_signature(rows[first - 1]):
            first -= 1
        alone = any(isinstance(one, Grid) for one in apart) if first == 0 else _is_set_apart(rows[first:])
        if sheet or not alone or (first == 0 and len(rows) > _MOST):
            apart.append(block)
            continue
        if first:
            apart.append(Grid(block.line, rows[:first]))
        for row in rows[first:]:
            text = " ".join(filter(None, map(clean, row.cells))).replace("\n", " ")
            apart.append(Paragraph(row.line, [row.line], text))
    return apart


def _is_set_apart(rows: list[GridRow]) -> bool:
    """Return whether rows at the end of a table stand below a blank line, or have a line to sign on."""
    return bool(rows) and (rows[0].after_break or any("___" in cell for row in rows for cell in row.cells))


def _is_signature(row: GridRow) -> bool:
    """Return whether a row is nothing but post, line to sign on, and name."""
    filled = [drop_emphasis(clean(cell)).strip() for cell in row.cells if cell.strip()]
    if len(filled) < 2:
        return False
    post, *between, name = filled
    name = name.lstrip("_/ ").rstrip("/ ")
    return bool(POST.match(post) and NAME.match(name)) and all(_LINE_TO_SIGN.fullmatch(cell) for cell in between)
