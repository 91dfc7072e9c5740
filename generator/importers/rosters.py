"""Tables of people, which are no rows of a plan: working groups, and sheets on which people sign that they read it."""

import re
from typing import Any

from generator.importers.account import Account
from generator.importers.markup import clean, drop_emphasis
from generator.importers.order_card import NAME
from generator.importers.tables import ImportedTable, TableRow
from generator.language import _

_FULL_NAME = re.compile(
    r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:вич|вна|ич|чна)(?:\s|,|$)|[А-ЯЁ]\.\s?[А-ЯЁ]\."
)
_NAME_HEADING = re.compile(r"(?:ф\.?\s?и\.?\s?о|фамилия|член|состав)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}\.?")
_LINE = re.compile(r"_{3,}")
_DAY = re.compile(r"20\d\d|20__|«_+»|\d{1,2}\.\d{2}\.")
_DASHES = frozenset("-–—")


def is_group(table: ImportedTable) -> bool:
    """Return whether all that ``table`` tells is people: it has a column of names and no events, or each row is one."""
    roles, headings = table.columns.roles, table.columns.headings
    if any(headings):
        named = any(_NAME_HEADING.match(heading) for heading in headings)
        return named and not {"title", "deadline", "target"} & set(roles)
    rows = [_cells(row) for row in table.rows]
    return bool(rows) and all(len(cells) > 1 and _is_name(cells[0]) for cells in rows) and not is_signing(table)


def is_signing(table: ImportedTable) -> bool:
    """Return whether every row of ``table``, which has no headings, is a name beside a line to sign on."""
    rows = [_cells(row) for row in table.rows]
    return (
        not any(table.columns.headings)
        and bool(rows)
        and all(any(map(_is_name, cells)) and any(map(_LINE.search, cells)) for cells in rows)
    )


def group_of(table: ImportedTable, title: str, account: Account) -> dict[str, Any]:
    """Return the working group that ``table`` lists, each member with what is printed beside the name."""
    members = []
    for row in table.rows:
        cells = _cells(row)
        members.append(", ".join(cell.lstrip("-–— ").rstrip("; ") for cell in cells))
        account.record(row.lines, _("member of a working group"), cells)
    return {**({"title": title} if title else {}), "members": members}


def signing_of(table: ImportedTable, account: Account) -> list[dict[str, str]]:
    """Return the lines of a sheet to sign on: post, name and date where they are printed."""
    lines = []
    for row in table.rows:
        line: dict[str, str] = {}
        for cell in _cells(row):
            key = "name" if _is_name(cell) else "date" if _DAY.search(cell) else "post"
            if key != "post" or re.search(r"[^\W_]", cell):
                line[key] = f"{line[key]} {cell}" if key in line else cell
        account.record(row.lines, _("line of the sign-off sheet"), row.cells)
        lines.append(line)
    return lines


def _cells(row: TableRow) -> list[str]:
    """Return the filled cells of a row without its number and without dashes between name and post."""
    cells = [drop_emphasis(clean(cell)).replace("\n", " ") for cell in row.cells]
    cells = [cell for cell in cells if cell and cell not in _DASHES]
    return cells[1:] if cells and _NUMBER.fullmatch(cells[0]) else cells


def _is_name(text: str) -> bool:
    return bool(_FULL_NAME.match(text) or (NAME.match(text) and NAME.fullmatch(text.rstrip(" ,;"))))
