"""CSV beside the JSON of the open data: the same entries with the same ids, one on a line.

A value inside another is named by the way to it («deadline.raw»). Of a list stand the texts, the ids, or the days
(first/last), parted by « | »; what is neither (quantities, sections, parts) stands in the JSON file alone. It has no
column here, even where many entries have none of it: an empty column would say that nobody has any.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.exports.csv_text import line, table

_BETWEEN = " | "


def data_table(entries: Iterable[Mapping[str, Any]]) -> bytes:
    """Return ``entries`` as a CSV file; its columns are in the order in which they first occur."""
    rows: list[dict[str, str]] = []
    elsewhere: set[str] = set()
    for entry in entries:
        rows.append({})
        _flatten(entry, "", rows[-1], elsewhere)
    columns = [name for name in dict.fromkeys(name for row in rows for name in row) if name not in elsewhere]
    return table(columns, (line([row.get(name, "") for name in columns]) for row in rows))


def _flatten(entry: Mapping[str, Any], before: str, row: dict[str, str], elsewhere: set[str]) -> None:
    """Put what ``entry`` holds into ``row``; ``elsewhere`` gathers what further columns or the JSON file tell."""
    for key, value in entry.items():
        kind = type(value)
        if kind is str:
            row[before + key] = value
        elif kind is dict:
            elsewhere.add(before + key)
            _flatten(value, f"{before}{key}.", row, elsewhere)
        elif kind is list:
            if not value or _part(value[0]) is not None:
                row[before + key] = _BETWEEN.join([part for one in value if (part := _part(one))])
            else:
                elsewhere.add(before + key)
        elif value is None:
            row[before + key] = ""
        else:
            row[before + key] = str(value).lower() if kind is bool else str(value)


def _part(one: Any) -> str | None:
    """Return how an item of a list stands in a cell; None when it does not."""
    if type(one) is str:
        return one
    if not isinstance(one, Mapping):
        return str(one)
    if "start" in one and "end" in one:
        return f"{one['start']}/{one['end']}"
    if "id" in one:
        return one["id"] or str(one.get("name") or one.get("surname") or "")
    return None
