"""Marks that repeat the cell above: «-"-», «-//-», «—«—», «то же»."""

import re
from typing import Any

from generator.importers.tables import TableRow
from generator.language import _
from generator.model.plan import ROLES

_DITTO = re.compile(
    r"[-–—―_\s]*(?:[\"«»“”„″〃]{1,2}|['’]{2}|//|\\\\|\|\||,,)[-–—―_\s]*|(?:то|тот|та|те|там)\s+же\.?", re.IGNORECASE
)
_OWN = frozenset(("number", "title"))  # cells that every row has for itself


def repeat_cells(entry: dict[str, Any], row: TableRow, above: list[dict[str, Any]]) -> None:
    """Let the cells of ``entry`` that hold a mark inherit those of the row above; where it has none, doubt them.

    The mark stays as what is printed.
    """
    last = above[-1] if above else {}
    for role in ROLES:
        if role not in entry or not _DITTO.fullmatch(entry[role].strip()):
            continue
        if role not in _OWN and (role in last or role in last.get("inherits", [])):
            entry.setdefault("inherits", []).append(role)
            entry.setdefault("as_printed", {})[role] = entry.pop(role)
            entry["note"] = _("the mark for “the same” is read as the cell above")
        else:
            row.doubts.append(_("“{mark}” repeats a cell, but there is none above").format(mark=entry[role]))
