"""Columns that belong together become one: begin and end, quarters with marks, years of a target, name and post."""

import re
from collections.abc import Callable

from generator.importers.columns import Columns
from generator.importers.marks import MERGED
from generator.importers.markup import clean
from generator.importers.tables import ImportedTable
from generator.russian.dates import MONTHS

_QUARTER = re.compile(
    r"(?:[IVХX1-4]{1,3}|перв\w+|втор\w+|трет\w+|четв\w+)[\s-]*(?:й|ый|ой|ий)?\s*кв(?:артал|\.)?", re.IGNORECASE
)
_MONTH = re.compile("|".join(f"{month[:3]}\\w*\\.?" for month in MONTHS), re.IGNORECASE)
_YEAR = re.compile(r"20\d\d(?:\s*(?:г\.?|год))?")
_MARKS = frozenset("+ х x v V Х X * ✓ ✔ ● • да".split())
_LEAST = 2


def merge_columns(table: ImportedTable) -> None:
    """Merge in place what belongs together; the words of all cells stay, marks become the names of their columns."""
    roles = table.columns.roles
    if "deadline" not in roles and {"start", "end"} <= set(roles):
        _merge(table, [roles.index("start"), roles.index("end")], "deadline", _range)
    _merge_named(table, _QUARTER, "deadline")
    _merge_named(table, _MONTH, "deadline")
    if "deadline" not in table.columns.roles:
        _merge_named(table, _YEAR, "target")
    roles = table.columns.roles
    if {"responsible", "post"} <= set(roles):
        _merge(table, [roles.index("responsible"), roles.index("post")], "responsible", _comma)


def _merge_named(table: ImportedTable, pattern: re.Pattern[str], role: str) -> None:
    """Merge the columns whose headings are quarters, months or years."""
    positions = [at for at, heading in enumerate(table.columns.headings) if pattern.fullmatch(heading.strip())]
    if role in table.columns.roles or len(positions) < _LEAST:
        return
    headings = [table.columns.headings[at] for at in positions]

    def name(cells: list[str]) -> str:
        parts = []
        for heading, cell in zip(headings, cells, strict=True):
            text = clean(cell)
            if text in _MARKS:
                parts.append(heading)
            elif text and text not in {"-", "–", "—"}:
                parts.append(f"{heading}: {text}")
        return ("; " if any(":" in part for part in parts) else ", ").join(parts)

    _merge(table, positions, role, name)


def _merge(table: ImportedTable, positions: list[int], role: str, join: Callable[[list[str]], str]) -> None:
    columns, first = table.columns, min(positions)
    keep = [at for at in range(len(columns.roles)) if at == first or at not in positions]
    heading = " / ".join(columns.headings[at] for at in positions if columns.headings[at])
    table.columns = Columns(
        tuple(role if at == first else columns.roles[at] for at in keep),
        tuple(heading if at == first else columns.headings[at] for at in keep),
    )
    for row in table.rows:
        if row.kind == "row":
            given = [row.cells[at] for at in positions]
            merged = join(given) or (MERGED if MERGED in given else "")
            row.cells = [merged if at == first else row.cells[at] for at in keep]
        else:
            row.cells = [row.cells[at] for at in keep]


def _range(cells: list[str]) -> str:
    return " – ".join(cell.strip() for cell in cells if cell.strip())


def _comma(cells: list[str]) -> str:
    return ", ".join(cell.strip() for cell in cells if cell.strip())
