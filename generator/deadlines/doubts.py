"""Words that were not read, and whether they may be a part of the time that was."""

from generator.deadlines.items import Point, Stretch, Unread


def is_exact(time: Point | Stretch) -> bool:
    """Return whether a time ends with a day."""
    return (time.last if isinstance(time, Stretch) else time).unit in {"day", "weekday"}


def is_doubt(item: Unread, *, exact: bool) -> bool:
    """Return whether words may be a part of the time: what a time was torn from; digits; a number in words of a day."""
    if item.torn:
        return True
    return item.number and not item.remark and (exact or any(char.isdigit() for char in item.text))
