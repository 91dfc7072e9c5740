"""What stands beside times: their accuracy, «далее», places to be filled in, stages.

::

    accuracy = [","] "с" "точностью" "до" ["учебного"] UNIT
    stage    = {word | number} ("этап" | "тур" …) [number]
"""

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Accuracy, Bound, Impossible, Item, Onward, Point, Stretch, Unread
from generator.deadlines.shapes import Precision

_LONGEST_STAGE = 3
_ACCURACY: dict[str, Precision] = {
    "day": "day", "week": "week", "decade": "decade", "month": "month", "quarter": "quarter", "half": "half-year",
    "season": "season", "year": "year", "school-quarter": "school-quarter", "period": "period",
    "half-month": "half-month",
}  # fmt: skip
_SCHOOL_ACCURACY: dict[str, Precision] = {"half": "school-half-year", "year": "school-year"}


def take_aside(cursor: Cursor, items: list[Item]) -> bool:
    """Move past what stands beside a time and add what it says to ``items``; return whether there was something."""
    return any(production(cursor, items) for production in _PRODUCTIONS)


def _take_accuracy(cursor: Cursor, items: list[Item]) -> bool:
    """Move past «с точностью до месяца», the words in which a reading is told."""
    start = cursor.at
    cursor.take("comma")
    if cursor.take("from") and cursor.take("accuracy") and cursor.take("until"):
        school = cursor.is_school()
        cursor.at += school
        name = "period" if cursor.take("period") else cursor.take_unit(*_ACCURACY)
        if name == "half-month":
            cursor.take_unit("month")
        precision = _SCHOOL_ACCURACY.get(name) if school else _ACCURACY.get(name)
        if precision:
            after = sum(_is_time(item) for item in items)
            items.append(Accuracy(precision=precision, after=after))
            return True
    cursor.at = start
    return False


def _is_time(item: Item) -> bool:
    """Return whether an item makes days of its own; «не ранее» makes them together with «не позднее»."""
    return isinstance(item, Point | Stretch) or (isinstance(item, Bound) and item.side == "until")


def _take_onward(cursor: Cursor, items: list[Item]) -> bool:
    """Move past «далее»."""
    if not cursor.take("onward"):
        return False
    if items:
        items.append(Onward())
    return True


def _take_blank(cursor: Cursor, items: list[Item]) -> bool:
    """Take «__», where a date was to be filled in by hand."""
    if not cursor.take("blank"):
        return False
    if cursor.kind() == "month":  # «__ марта»: the day is to be filled in, the month is known
        items.append(Unread(text="__", words=0, remark=True))
        return True
    items.append(Impossible(text="__"))
    return True


def _take_stage(cursor: Cursor, items: list[Item]) -> bool:
    """Move past «1 этап –», «школьный этап:», «этап 2»: they tell what a time is for."""
    start = cursor.at
    while cursor.kind() in {"word", "number", "roman", "ordinal"} and cursor.at - start < _LONGEST_STAGE:
        cursor.at += 1
    if not cursor.take("stage"):
        cursor.at = start
        return False
    if cursor.number() is not None and cursor.kind(1) in {"dash", "colon", "comma", "close", "end"}:
        cursor.at += 1
    items.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
    return True


_PRODUCTIONS = (_take_accuracy, _take_onward, _take_blank, _take_stage)
