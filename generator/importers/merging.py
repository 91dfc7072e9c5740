"""Columns that belong together become one: begin and end, quarters with marks, years of a target, name and post."""

import re
from collections.abc import Callable

from generator.importers.columns import Columns
from generator.importers.marks import MERGED
from generator.importers.markup import clean
from generator.importers.storeys import MONTH, PART, YEAR, name_quarters
from generator.importers.tables import ImportedTable
from generator.language import _

_MARKS = frozenset("+ х x v V Х X * ✓ ✔ √ ● • ■ да".split())
_LEAST = 2


def merge_columns(table: ImportedTable) -> None:
    """Merge in place what belongs together; the words of all cells stay, marks become the names of their columns."""
    roles = table.columns.roles
    if "deadline" not in roles and {"start", "end"} <= set(roles):
        _merge(table, [roles.index("start"), roles.index("end")], "deadline", _range)
    _name_quarters(table)
    _merge_times(table, PART)
    _merge_times(table, MONTH)
    _merge_years(table)
    roles = table.columns.roles
    if {"responsible", "post"} <= set(roles):
        _merge(table, [roles.index("responsible"), roles.index("post")], "responsible", _comma)
    _set_uppers(table)


def _name_quarters(table: ImportedTable) -> None:
    """Take columns headed «I» to «IV» for quarters; their marks say no more, which the first row tells as a doubt."""
    columns = name_quarters(table.columns)
    if "deadline" in columns.roles or columns == table.columns:
        return
    table.columns = columns
    first = next((row for row in table.rows if row.kind == "row"), None)
    if first:
        first.doubts.append(_("columns “I” to “IV” are taken for quarters"))


def _merge_times(table: ImportedTable, pattern: re.Pattern[str]) -> None:
    """Merge the columns whose headings are quarters or months; the marks in them tell the deadline."""
    positions = _positions(table, pattern)
    if "deadline" not in table.columns.roles and len(positions) >= _LEAST:
        table.marked = _are_marks(table, positions)
        _merge(table, positions, "deadline", _namer(table, positions))


def _merge_years(table: ImportedTable) -> None:
    """Merge the columns of years: where marks stand in them they tell the deadline, else they are targets."""
    positions = _positions(table, YEAR)
    if "deadline" in table.columns.roles or len(positions) < _LEAST:
        return
    if _are_marks(table, positions):
        table.marked = True
        _merge(table, positions, "deadline", _namer(table, positions))
    elif "target" not in table.columns.roles:
        table.periods = tuple(table.columns.headings[at].strip() for at in positions)
        _merge(table, positions, "target", _namer(table, positions))


def _positions(table: ImportedTable, pattern: re.Pattern[str]) -> list[int]:
    return [at for at, heading in enumerate(table.columns.headings) if pattern.fullmatch(heading.strip())]


def _are_marks(table: ImportedTable, positions: list[int]) -> bool:
    texts = [text for row in table.rows if row.kind == "row" for at in positions if (text := clean(row.cells[at]))]
    return bool(texts) and all(text in _MARKS for text in texts)


def _namer(table: ImportedTable, positions: list[int]) -> Callable[[list[str]], str]:
    """Return what makes one text of the cells of some columns: the names of those marked, or «name: text»."""
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

    return name


def _merge(table: ImportedTable, positions: list[int], role: str, join: Callable[[list[str]], str]) -> None:
    columns, first = table.columns, min(positions)
    uppers = columns.uppers or ("",) * len(columns.roles)
    keep = [at for at in range(len(columns.roles)) if at == first or at not in positions]
    heading = " / ".join(columns.headings[at] for at in positions if columns.headings[at])
    over = dict.fromkeys(uppers[at] for at in positions if uppers[at])
    table.columns = Columns(
        tuple(role if at == first else columns.roles[at] for at in keep),
        tuple(heading if at == first else columns.headings[at] for at in keep),
        tuple(" / ".join(over) if at == first else uppers[at] for at in keep),
    )
    for row in table.rows:
        if row.kind == "row":
            given = [row.cells[at] for at in positions]
            merged = join(given) or (MERGED if MERGED in given else "")
            row.cells = [merged if at == first else row.cells[at] for at in keep]
        else:
            row.cells = [row.cells[at] for at in keep]


def _set_uppers(table: ImportedTable) -> None:
    """Put the headings of the storey above before those below them."""
    roles, headings, uppers = table.columns
    if uppers:
        both = (f"{upper}: {own}" if upper else own for upper, own in zip(uppers, headings, strict=True))
        table.columns = Columns(roles, tuple(both))


def _range(cells: list[str]) -> str:
    return " – ".join(cell.strip() for cell in cells if cell.strip())


def _comma(cells: list[str]) -> str:
    return ", ".join(cell.strip() for cell in cells if cell.strip())
