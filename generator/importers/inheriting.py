"""Cells that are one with the cell above: told by the source, as HTML tells them, or to be guessed from a blank.

A blank deadline is taken for such a cell, with a doubt: every row has one. Whether nobody answers for a row, or who
does for the row above, is not known: a blank responsible cell is only doubted, and a blank result beside such cells.
Where a table tells its merged cells, a blank is nothing but a blank.
"""

from typing import Any

from generator.importers.marks import MERGED
from generator.importers.tables import ImportedTable, TableRow
from generator.language import _, noted
from generator.model.plan import ROLES

_OWN = frozenset(("number", "title"))  # cells that every row has for itself
_DEADLINE = noted("the deadline is blank: taken for a cell merged with the one above")
_BLANKS = {
    "responsible": noted("the responsible is blank: the cell may be merged with the one above"),
    "result": noted("the result is blank: the cell may be merged with the one above"),
}
_MOSTLY = {"deadline": 0.0, "responsible": 0.5, "result": 0.8}  # so much of the column must be filled


class Inheritance:
    """Lets the rows of one table inherit from the rows above them."""

    def __init__(self, table: ImportedTable) -> None:
        self.roles = table.columns.roles
        self.marked, self.is_list = table.marked, table.is_list
        self.doubted: set[str] = set()  # the cells of the row above that may be merged
        rows = [row for row in table.rows if row.kind == "row"]
        self.tells = any(MERGED in row.cells for row in rows)
        self.filled = {
            role: sum(bool(row.cells[at].strip()) for row in rows) / max(1, len(rows))
            for at, role in enumerate(self.roles)
            if role in _MOSTLY
        }

    def inherit(self, entry: dict[str, Any], row: TableRow, above: list[dict[str, Any]]) -> None:
        """Add to ``entry`` what it inherits from the last of ``above``, and to ``row`` its doubts."""
        if not above:
            self.doubted = set()
            return
        last = above[-1]
        for role, raw in zip(self.roles, row.cells, strict=True):
            if raw == MERGED:
                _take_merged(entry, role, last)
        if self.tells:
            return
        blank = {role for role in self.filled if self._is_blank(entry, role, last)}
        if "deadline" in blank:
            entry.setdefault("inherits", []).append("deadline")
            row.doubts.append(_(_DEADLINE))
        if blank == {"result"}:
            blank = set()
        row.doubts += [_(text) for role, text in _BLANKS.items() if role in blank]
        self.doubted = blank

    def _is_blank(self, entry: dict[str, Any], role: str, last: dict[str, Any]) -> bool:
        if _has(entry, role) or self.filled[role] < _MOSTLY[role]:
            return False
        if role == "deadline":
            return _has(last, role) and not self.marked
        return (_has(last, role) or role in self.doubted) and not self.is_list


def _take_merged(entry: dict[str, Any], role: str, last: dict[str, Any]) -> None:
    """Let ``entry`` inherit a cell that is one with the cell above; columns without a role repeat its text."""
    if role in ROLES and role not in _OWN:
        if _has(last, role) and not _has(entry, role):
            entry.setdefault("inherits", []).append(role)
    elif role not in _OWN and (text := last.get("cells", {}).get(role)):
        entry.setdefault("cells", {})[role] = text


def _has(entry: dict[str, Any], role: str) -> bool:
    return role in entry or role in entry.get("inherits", [])
