"""Times that are left out: «кроме июля и августа», «за исключением лета», «не в октябре», «кроме 15 октября».

::

    except = ("кроме" | "исключая" | "за исключением" | "без" | "не" "в") time {("," | "и") time}

Months, quarters and seasons are left out of the days; what is smaller, or has a year of its own, is only told.
"""

from generator.deadlines.cursor import Cursor
from generator.deadlines.days import When
from generator.deadlines.items import Except, Item, Point, Stretch, Unread, begins
from generator.deadlines.points import when

_LEADS = frozenset({"кроме", "исключая", "без"})
_LENGTHS = {"month": 1, "quarter": 3, "season": 3}
_SMALL = frozenset({"weekday", "weekdays", "unit", "occasion", "season-adjective", "period"})


def take_except(cursor: Cursor) -> list[Item]:
    """Return the times that are left out at the cursor and move past them; nothing when there are none."""
    if cursor.kind() not in {"word", "in", "not"}:
        return []
    start = cursor.at
    if not _take_lead(cursor):
        return []
    months: set[int] = set()
    while True:
        place = cursor.at
        cursor.take("in")
        own = _months(found) if (found := when(cursor)) else set()
        months |= own
        while not found and cursor.kind() in _SMALL:
            cursor.at += 1
        if (found and not own) or (not found and cursor.at > place and cursor.kind(-1) in _SMALL):
            months.add(0)
        elif not found:
            cursor.at = place
            break
        if cursor.kind() not in {"comma", "and"} or cursor.kind(1) not in _FOLLOWING:
            break
        cursor.at += 1
    if not months:
        cursor.at = start
        return []
    told: list[Item] = [Except(months=tuple(sorted(months - {0})))] if months - {0} else []
    if 0 in months:
        told.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
    return told


_FOLLOWING = frozenset({"month", "season", "in", "number", "roman", "date"}) | _SMALL


def _take_lead(cursor: Cursor) -> bool:
    if cursor.printed() in _LEADS:
        cursor.at += 1
        return True
    if cursor.kind() == "in" and cursor.printed(1) == "исключением":
        cursor.at += 2
        return True
    if cursor.kind() == "not" and cursor.kind(1) == "in":
        cursor.at += 2
        return True
    return False


def _months(found: When) -> set[int]:
    """Return the months that times without years are, nothing when one of them is none."""
    months: set[int] = set()
    for time in found:
        first, last = (time.first, time.last) if isinstance(time, Stretch) else (time, time)
        if not isinstance(first, Point) or not isinstance(last, Point):
            return set()
        if first.unit != last.unit or first.unit not in _LENGTHS or first.year or last.year:
            return set()
        end = begins(last) + _LENGTHS[last.unit]
        months |= {(month - 1) % 12 + 1 for month in range(begins(first), end + 12 * (end <= begins(first)))}
    return months
