"""Times of day: «10.00», «с 14 до 18 часов». They are never dates.

::

    clock = ["начало"] ["в" | "с" | "до" | "к"] TIME [("-" | "до" | "по") TIME] ["часов"] | … number "часов"
"""

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Clock


def take_clock(cursor: Cursor) -> Clock | None:
    """Return the time of day at the cursor and move past it, or None."""
    start = cursor.at
    if cursor.kind() == "edge" and "time" in {cursor.kind(1), cursor.kind(2)}:  # «начало в 10.00»
        cursor.at += 1
    cursor.take("in", "from", "until", "along")
    if not _moment(cursor):
        return None
    while cursor.kind() in {"dash", "until", "along", "comma", "and"}:
        place = cursor.at
        cursor.at += 1
        if not _moment(cursor):
            cursor.at = place
            break
    return Clock(text=cursor.words(start, cursor.at))


def _moment(cursor: Cursor) -> bool:
    """Move past «10.00», «10 ч. 30 мин.», «14» before «до 18 часов»; return whether there was a time."""
    if cursor.take("time"):
        cursor.take_unit("hour")
        return True
    if cursor.kind() == "date" and cursor.is_unit("hour", ahead=1):
        cursor.at += 2
        return True
    ahead = 3 if cursor.kind(1) in {"dash", "until", "along"} else 1
    if cursor.number() is not None and cursor.is_unit("hour", ahead=ahead):
        cursor.at += 1
        while cursor.take_unit("hour"):
            if cursor.number() is not None and cursor.is_unit("hour", ahead=1):
                cursor.at += 1
        return True
    return False
