"""Recurrence in a part of each month or quarter.

::

    edge-of-each = ("начало" | "конец" | "по итогам" | "по окончании") "каждой" UNIT
    part-of-each = ["каждую"] part {"," part} ["каждого" | "каждой"] UNIT
    part         = numbers ("неделя" | "декада" | "половина")
"""

from typing import Literal

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.days import is_plural
from generator.deadlines.items import Rule
from generator.deadlines.repeats import flat, unit_of
from generator.deadlines.shapes import Recurrence

_MOST = {"week": 5, "decade": 3, "half-month": 2}


def edge_of_each(cursor: Cursor) -> Rule | None:
    cursor.take("in", "along")
    token = cursor.take("edge", "occasion")
    if not token:
        return None
    both = False
    ahead = 2 if cursor.kind(1) == "in" else 1
    if cursor.kind() in {"and", "comma", "dash", "slash"} and cursor.kind(ahead) == "edge":  # «в начале и в конце»
        both = True
        cursor.at += ahead + 1
    each = cursor.take("each")
    unit = unit_of(cursor)
    month = unit is not None and unit[0] in {"month", "quarter"} and token.kind == "edge"  # «в конце месяца»
    if not unit or not (each or month) or token.value == "middle":
        return None
    at: Literal["start", "end"] | None = None if both else "start" if token.value == "start" else "end"
    return Rule(recurrence=Recurrence(every=unit[0], at=at), half=unit[1])


def part_of_each(cursor: Cursor) -> Rule | None:
    """Return the rule of «третья неделя каждого месяца», «каждую вторую неделю месяца», «первые числа каждого месяца».

    Only weeks of a month have a place in the shape of a rule; other parts are left out, which ``vague`` says.
    """
    cursor.take("in")
    led = bool(cursor.take("each"))
    numbers = take_numbers(cursor)
    if not numbers:
        return None
    if is_plural(cursor):
        return _first_days(cursor, numbers)
    part = cursor.take_unit(*_MOST)
    while part and (more := _more(cursor, part)):
        numbers += more
    if not part or any(not -1 <= number <= _MOST[part] or number == 0 for pair in numbers for number in pair):
        return None
    led = bool(cursor.take("each")) or led
    unit = unit_of(cursor) if cursor.kind() in {"unit", "school"} else None
    if not unit or (unit[0] != "month" and not led) or unit[0] in {"day", "week", "year"}:
        return None
    weeks = part == "week" and unit[0] == "month"
    recurrence = Recurrence(every=unit[0], ordinals=flat(numbers) if weeks else ())
    return Rule(recurrence=recurrence, half=unit[1], vague=not weeks)


def _more(cursor: Cursor, part: str) -> list[tuple[int, int]]:
    """Return the numbers of «, в последнюю неделю» after «на 2-й неделе»."""
    start = cursor.at
    if cursor.take("comma", "and"):
        cursor.take("in")
        numbers = take_numbers(cursor)
        if numbers and cursor.take_unit(part):
            return numbers
    cursor.at = start
    return []


def _first_days(cursor: Cursor, numbers: list[tuple[int, int]]) -> Rule | None:
    """Return the rule of «в первых числах каждого месяца»."""
    cursor.at += 1
    cursor.take("each")
    if not cursor.take_unit("month") or numbers not in ([(1, 1)], [(-1, -1)]):
        return None
    at: Literal["start", "end"] = "start" if numbers[0][0] == 1 else "end"
    return Rule(recurrence=Recurrence(every="month", at=at))
