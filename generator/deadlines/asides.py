"""What stands beside times: their accuracy, «далее», places to be filled in, stages, counts, days given up.

::

    accuracy = [","] "с" "точностью" "до" ["учебного"] UNIT
    count    = [limit] numbers "раз"
    move     = "вместо" when | ("перенесено" | …) (["с" {any}] before "на" when | "на" when "с" when | "с" when)
    day      = ("до" | "не позднее") number beside a monthly rule | number "-го"
    stage    = {word | number} ("этап" | "тур" …) [number]
"""

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Accuracy, Bound, Impossible, Item, Onward, Point, Rule, Stretch, Unread
from generator.deadlines.points import when
from generator.deadlines.shapes import Precision, Recurrence

_LONGEST_STAGE = 3
_FURTHEST = 12
_DAYS = 31
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
        elif name == "period":
            cursor.take("document")  # «до периода плана»
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
    numbered = False
    while cursor.kind() in {"word", "number", "roman", "ordinal"} and cursor.at - start < _LONGEST_STAGE:
        numbered = numbered or cursor.kind() != "word"
        cursor.at += 1
    if not cursor.take("stage"):
        cursor.at = start
        return False
    if not numbered and cursor.number() is not None and cursor.kind(1) in {"dash", "colon", "comma", "close", "end"}:
        touching = cursor.kind(1) == "dash" and cursor.peek(1).start == cursor.peek().end
        cursor.at += not touching  # «этап 10-12 октября»: days
    items.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
    return True


def _take_count(cursor: Cursor, items: list[Item]) -> bool:
    """Move past «2 раза» without a unit, which says how often within the time beside it: «октябрь – 2 раза»."""
    start = cursor.at
    if cursor.take("not"):
        cursor.take("least", "most")
        cursor.skip_than()
    cursor.take("least", "most", "until")
    if not take_numbers(cursor) or not cursor.take("times"):
        cursor.at = start
        return False
    items.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
    return True


def _take_day_of_rule(cursor: Cursor, items: list[Item]) -> bool:
    """Take «до 5-го», «(до 5)» beside a monthly rule."""
    start = cursor.at
    monthly = any(isinstance(item, Rule) and item.recurrence.every == "month" for item in items)
    due_by = bool(cursor.take("until"))
    if not due_by and cursor.kind() == "not" and cursor.kind(1) == "later":
        cursor.at += 2
        due_by = True
    number = cursor.number()
    named = due_by or cursor.printed().endswith(("го", "му"))
    cursor.at += 1
    alone = cursor.kind() in {"end", "close", "comma"} and cursor.number(1) is None
    if not monthly or not named or not alone or number is None or not 0 < number <= _DAYS:
        cursor.at = start
        return False
    recurrence = Recurrence(every="month", month_days=(number,))
    items.append(Rule(recurrence=recurrence, fixed=False, due_by=due_by))
    return True


def _take_move(cursor: Cursor, items: list[Item]) -> bool:
    """Move past «перенесено с 15.10», «вместо 15 октября»: the time given up is none."""
    start = cursor.at
    if cursor.printed() == "вместо":
        cursor.at += 1
        if when(cursor):
            items.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
            return True
    elif is_move(cursor):
        return _take_moved(cursor, items)
    cursor.at = start
    return False


def _take_moved(cursor: Cursor, items: list[Item]) -> bool:
    """Move past «перенесено с 15.10 на», «перенос на 20.10 с 15.10», «перенос с 15.10»: the day given up is none."""
    start = cursor.at
    times = [item for item in items if isinstance(item, Point | Stretch | Bound)]
    cursor.at += 1
    if cursor.kind() == "in":
        cursor.at += 1
        new = when(cursor)
        if new and cursor.take("from") and when(cursor):
            items += [Unread(text=cursor.words(start, cursor.at), words=0, remark=True), *new]
            return True
        cursor.at = start + 1
    ahead = next((ahead for ahead in range(_FURTHEST) if cursor.printed(ahead) == "на"), None)
    if ahead is None and cursor.take("from") and when(cursor):
        items.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
        return True
    if ahead is None or len(times) > 1:
        items += [Impossible(text=cursor.printed(start - cursor.at))] if times else []
        cursor.at = start
        return False
    cursor.at += ahead
    items[:] = [item for item in items if item not in times]
    items.append(Unread(text=cursor.words(start, cursor.at), words=0, remark=True))
    return True


def is_move(cursor: Cursor) -> bool:
    """Return whether «перенесено», «перенос» or «вместо» stands at the cursor."""
    return cursor.kind() == "word" and cursor.printed().startswith(("перенес", "перенос", "вместо"))


_PRODUCTIONS = (
    _take_accuracy, _take_onward, _take_blank, _take_stage, _take_count, _take_day_of_rule, _take_move,
)  # fmt: skip
