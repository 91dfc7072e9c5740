"""``now/2023-09.json``: what happens in a month, for the script that follows the reader's date.

One compact list for each item at one of its times: first day, last day, whether the days are exact, whether it is a
limit, title, address, printed deadline, its reading in words, the plan's name, the district; then, of a marked event,
the state and the word for it. ``2023-09-owners.json`` beside it tells whose the items are: the id of a person, school,
topic … and the places of its items in that list. ``now/owners.json`` holds name, address and district of each id.
Readers who keep "my schools and topics" need them.
"""

import json
from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.views import addresses
from generator.views.agenda import Item, Month, dates_of, months_of
from generator.views.owners import Owner

Row = list[str | int]


def now_files(items: Iterable[Item], owners: Iterable[tuple[Owner, str]]) -> Iterator[Artifact]:
    """Yield two files for each month in which something happens, and the names of all owners that have anything.

    ``owners`` come with the name of their district, which is empty for topics.
    """
    months: dict[Month, list[tuple[Row, Item]]] = {}
    for one in dates_of(items):
        item, span = one.item, one.span
        exact = one.group == "exact" or item.reading.due_by
        row: Row = [
            span.start.isoformat(), span.end.isoformat(), int(exact), int(item.reading.due_by), item.title,
            item.address, item.printed, item.beside, item.plan_name, item.district,
        ]  # fmt: skip
        if item.mark:
            row += [item.mark.state, item.told]
        for month in months_of(one.shown):
            months.setdefault(month, []).append((row, item))
    known = {owner.id: (owner, place) for owner, place in owners if owner.items}
    for month, rows in sorted(months.items()):
        rows.sort(key=lambda pair: (pair[0][0], pair[0][1], pair[0][4], pair[0][5]))
        yield _json(addresses.now(*month), [row for row, _item in rows])
        places: dict[int, list[int]] = {}
        for at, (_row, item) in enumerate(rows):
            places.setdefault(id(item), []).append(at)
        of_owners = {
            one: sorted(at for own in owner.months()[month] for at in places[id(own.item)])
            for one, (owner, _place) in known.items()
            if month in owner.months()
        }
        yield _json(addresses.now_owners(*month), of_owners)
    yield _json(addresses.OWNERS, {one: [owner.name, owner.address, place] for one, (owner, place) in known.items()})


def _json(path: str, content: object) -> Artifact:
    return Artifact(path=path, data=json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
