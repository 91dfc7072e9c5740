"""Months in a list that keep the case of its first item: «к октябрю, январю», «до 15 сентября, мая».

::

    list = (limit | part | day) {("," | "и") MONTH in the genitive or dative} [year]

A month in such a list is a limit like the first one. Whether the day or the part of the month is meant in it, too, the
phrase does not say: the whole month is taken, with a note.
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Bound, Doubt, Item, Point, Stretch, Unit
from generator.language import _

_PARTS: frozenset[Unit] = frozenset({"day", "weekday", "week", "decade", "half-month"})


def continue_list(cursor: Cursor, start: int, items: Sequence[Item], found: list[Item]) -> list[Item]:
    """Return ``found``, read from the token ``start`` on, as what it is in the list that ``items`` end with."""
    before = next((item for item in reversed(items) if not isinstance(item, Doubt)), None)
    months = [item for item in found if isinstance(item, Point) and item.unit == "month"]
    if before is None or not months or len(months) != len(found) or not _goes_on(cursor, start):
        return found
    if isinstance(before, Bound):
        if before.side != "until":
            return found
        day = before.point.unit in _PARTS
        limits = [replace(before, point=month, included=before.included or day) for month in months]
        return [*limits, *_doubt(cursor, start)] if day else [*limits]
    last = before.last if isinstance(before, Stretch) else before
    if isinstance(last, Point) and last.unit in _PARTS:
        return [*found, *_doubt(cursor, start)]
    return found


def _goes_on(cursor: Cursor, start: int) -> bool:
    """Return whether a month in the genitive or dative stands at ``start``, behind a comma or «и»."""
    ahead = start - cursor.at
    if cursor.kind(ahead) != "month" or not cursor.printed(ahead).endswith(("а", "я", "у", "ю")):
        return False
    separator = cursor.peek(ahead - 1)
    return separator.kind == "and" or (separator.kind == "comma" and cursor.text[separator.start] == ",")


def _doubt(cursor: Cursor, start: int) -> list[Item]:
    text = cursor.words(start, start + 1)
    return [Doubt(text=_("“{month}” was taken whole: the part named before it may be meant").format(month=text))]
