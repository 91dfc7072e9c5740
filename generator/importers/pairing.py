"""Several dated parts in one row: which line of one cell belongs to which line of another.

Pairs are proposed only where the counts agree, always with a doubt: a person confirms them.
"""

import re
from typing import Any

from generator.importers.markup import drop_emphasis, pieces
from generator.importers.tables import ImportedTable, TableRow
from generator.language import _
from generator.russian.dates import MONTHS

_DAY = r"\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s*г\.?)?"
_MONTH = rf"(?:{'|'.join(MONTHS)})(?:\s+\d{{4}}(?:\s*г(?:ода|\.)?)?)?"
_DATE = re.compile(rf"{_DAY}|{_MONTH}", re.IGNORECASE)
_QUOTED = re.compile(r"«\s*([^«»]+(?:«[^«»]*»[^«»]*)*?)[\s,.;]*»")
_LEAST = 2


def pair(entry: dict[str, Any], row: TableRow, table: ImportedTable) -> None:
    """Add ``occurrences`` to ``entry`` when the lines of its cells pair, and say so in the doubts of ``row``."""
    when, who = table.columns.position("deadline"), table.columns.position("responsible")
    if when < 0:
        return
    dates = pieces(row.cells[when])
    parties = pieces(row.cells[who]) if who >= 0 else []
    if len(dates) >= _LEAST and len(dates) == len(parties) and all(_has_words(day) for day in dates):
        entry["occurrences"] = [
            {"deadline": day, "responsible": party.rstrip(";, ")} for day, party in zip(dates, parties, strict=True)
        ]
        text = _("{count} lines of deadline and responsible were paired in order")
        row.doubts.append(text.format(count=len(dates)))
        return
    _pair_topics(entry, row)


def _pair_topics(entry: dict[str, Any], row: TableRow) -> None:
    """Pair quoted topics of the title with as many dates, when the deadline is nothing but dates."""
    deadline = entry.get("deadline", "")
    dates = _DATE.findall(deadline)
    if len(dates) < _LEAST or _DATE.sub("", deadline).strip(" ,;"):
        return
    _lead, colon, rest = drop_emphasis(entry["title"]).partition(":")
    topics = _QUOTED.findall(rest)
    if not colon or len(topics) != len(dates):
        return
    entry["occurrences"] = [
        {"title": topic.strip(" ,;."), "deadline": day} for topic, day in zip(topics, dates, strict=True)
    ]
    text = _("{count} topics of the title and dates were paired in order")
    row.doubts.append(text.format(count=len(dates)))


def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d]{3}|\d\.\d", text))
