"""Recurrence on days of the week.

::

    weekdays = "по" WEEKDAYS | WEEKDAY {"," WEEKDAY} | WEEKDAY "-" WEEKDAY | "с" WEEKDAY "по" WEEKDAY
    ordinal-weekday = numbers WEEKDAY ["каждого"] ["месяца" | "квартала" | "четверти" …]
"""

from dataclasses import replace

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Rule
from generator.deadlines.repeats import flat, in_order, unit_of
from generator.deadlines.shapes import Recurrence

_LONG = ("quarter", "school-quarter", "trimester", "half", "half-year")


def of_month(cursor: Cursor, recurrence: Recurrence) -> Rule | None:
    """Return the rule with the unit that «каждого месяца», «квартала» names; without it a month is meant."""
    cursor.take("each")
    if cursor.kind() == "month":
        return None  # «вторая среда октября» is a day
    named = unit_of(cursor) if cursor.is_unit("month", *_LONG, ahead=cursor.is_school()) else None
    every, half = named or (recurrence.every, False)
    return Rule(recurrence=replace(recurrence, every=every), fixed=bool(named), half=half)


def take_weekdays(cursor: Cursor) -> tuple[int, ...]:
    days: list[int] = []
    while (token := cursor.take("weekday", "weekdays")) is not None:
        if isinstance(token.value, tuple):
            days += [int(day) for day in token.value]
        elif days and cursor.kind(-2) == "dash":
            days += range(days[-1] + 1, int(str(token.value)) + 1)
        else:
            days.append(int(str(token.value)))
        separated = cursor.kind() in {"comma", "and", "dash", "slash"}
        ahead = 2 if separated and cursor.kind(1) == "along" else 1 if separated else 0
        if separated and cursor.kind(ahead) in {"weekday", "weekdays"}:
            cursor.at += ahead
    return tuple(sorted(set(days)))


def _from_to(cursor: Cursor) -> tuple[int, ...]:
    """Return the days of «с понедельника по пятницу»."""
    ends = (cursor.peek(1), cursor.peek(3))
    joined = cursor.kind() == "from" and cursor.kind(2) in {"along", "until"}
    if not joined or any(token.kind != "weekday" for token in ends):
        return ()
    cursor.at += 4
    first, last = (int(str(token.value)) for token in ends)
    return tuple(range(first, last + 1))


def weekdays(cursor: Cursor) -> Rule | None:
    led = bool(cursor.take("along", "in"))
    days = _from_to(cursor) or take_weekdays(cursor)
    if not days or (not led and _is_date_after_weekday(cursor)):
        return None
    cursor.take_unit("day")  # «в рабочие дни»
    return Rule(recurrence=Recurrence(every="week", weekdays=days), fixed=False, bare=not led and len(days) == 1)


def _is_date_after_weekday(cursor: Cursor) -> bool:
    """Return whether a weekday only stands beside its date: «пятница, 12 января»."""
    ahead = 1 if cursor.kind() == "comma" else 0
    return cursor.kind(ahead) == "date" or (cursor.kind(ahead) == "number" and cursor.kind(ahead + 1) == "month")


def ordinal_weekday(cursor: Cursor) -> Rule | None:
    """Return the rule of «вторая среда месяца», «1-й и 3-й понедельник, последняя пятница каждого месяца»."""
    cursor.take("in")
    ordinals: set[int] = set()
    weekdays: set[int] = set()
    while True:
        start = cursor.at
        if ordinals:
            cursor.take("comma", "and")
        numbers = take_numbers(cursor)
        if not numbers or cursor.kind() != "weekday":
            cursor.at = start
            break
        ordinals |= set(flat(numbers))
        weekdays |= {int(str(token.value)) for token in [cursor.take("weekday")] if token}
    if not ordinals:
        return None
    recurrence = Recurrence(every="month", weekdays=tuple(sorted(weekdays)), ordinals=in_order(ordinals))
    return of_month(cursor, recurrence)
