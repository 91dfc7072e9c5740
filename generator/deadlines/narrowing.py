"""A limit that stands behind its time: «октябрь, до 15 октября», «октябрь-ноябрь (не позднее 25 ноября)».

Only there does the limit narrow the time. Before it («до 20 мая, май-июнь»), behind other words («октябрь – конкурс,
заявки до 15 октября») or outside its last month the limit is one time and the month another.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.deadlines.items import Bound, Item, Point, Stretch, Unread
from generator.deadlines.shapes import Span


def is_narrowing(items: Sequence[Item]) -> bool:
    """Return whether the items are one time and one limit behind it, with no words between that could part them."""
    places = [at for at, item in enumerate(items) if isinstance(item, Point | Stretch | Bound)]
    if len(places) != 2:
        return False
    time, limit = (items[at] for at in places)
    if not isinstance(limit, Bound) or limit.side != "until" or isinstance(time, Bound):
        return False
    return not any(isinstance(item, Unread) for item in items[places[0] : places[1]])


def narrow(times: Sequence[Span], limits: Sequence[Span]) -> list[Span] | None:
    """Return the times up to their limits; None when a limit does not lie in the last month of its time."""
    if len(times) != len(limits):
        return None
    found = []
    for time, limit in zip(times, limits, strict=True):
        single = time.precision != "month" or (time.start.year, time.start.month) == (time.end.year, time.end.month)
        in_last_month = (time.end.year, time.end.month) == (limit.end.year, limit.end.month)
        if not time.start < limit.end <= time.end or not (single or in_last_month):
            return None
        found.append(replace(limit, start=max(time.start, limit.start)))
    return found
