"""``now/2023-09.json``: what happens in a month, for the script that follows the reader's date.

One compact list for each item at one of its times: first day, last day, whether the days are exact, whether it is a
limit, title, address, printed deadline, its reading in words, the plan's name, the district; then, of a marked event,
the state and the word for it.
"""

import json
from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.views import addresses
from generator.views.agenda import Item, Month, dates_of, months_of


def now_files(items: Iterable[Item]) -> Iterator[Artifact]:
    """Yield a file for each month in which something happens."""
    months: dict[Month, list[list[str | int]]] = {}
    for one in dates_of(items):
        item, span = one.item, one.span
        exact = one.group == "exact" or item.reading.due_by
        row: list[str | int] = [
            span.start.isoformat(), span.end.isoformat(), int(exact), int(item.reading.due_by), item.title,
            item.address, item.printed, item.words, item.plan_name, item.district,
        ]  # fmt: skip
        if item.mark:
            row += [item.mark.state, item.told]
        for month in months_of(span):
            months.setdefault(month, []).append(row)
    for month, rows in sorted(months.items()):
        rows.sort(key=lambda row: (row[0], row[1], row[4], row[5]))
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        yield Artifact(path=addresses.now(*month), data=text.encode())
