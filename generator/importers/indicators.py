"""Rows of a table of indicators: what of their cells the plan format has a place for, and targets by years."""

import re
from typing import Any

OWN = frozenset(("number", "name", "unit", "target", "baseline", "responsible"))
_ORDER = ("id", "number", "name", "unit", "target", "targets", "baseline", "responsible", "cells", "doubt")


def set_targets(entry: dict[str, Any], periods: tuple[str, ...]) -> None:
    """Tell the targets of ``entry`` by the ``periods`` that the columns of years name: «2024: 72; 2025: 75»."""
    begins = "|".join(map(re.escape, periods))
    _before, *parts = re.split(rf"(?:^|; )({begins}): ", entry.get("target", "")) if periods else [""]
    if parts:
        pairs = zip(parts[::2], parts[1::2], strict=True)
        entry["targets"] = [{"period": period, "target": target} for period, target in pairs]
        del entry["target"]


def in_order(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an indicator with its keys in the order of the plan format."""
    return {key: entry[key] for key in _ORDER if key in entry}
