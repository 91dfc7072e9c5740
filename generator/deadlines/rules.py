"""Recurrence: how often, on which days.

::

    rule     = every | "по" UNITS | count | each | weekdays | ordinal-weekday | month-days | edge-of-each
    every    = "ежемесячно" | "ежегодно" | …
    count    = [limit] [number ["-" number]] "раз" ("в" | "за" | "/" | "в течение") ["каждый"] [number] UNIT
             | ("дважды" | …) "в" UNIT | [limit] [number] "раз"
    limit    = "не реже" | "не менее" | "минимум" | "не чаще" | "не более" | "до"
    each     = "каждый" [number] (UNIT | WEEKDAY)
    weekdays = "по" WEEKDAYS | WEEKDAY {"," WEEKDAY} | WEEKDAY "-" WEEKDAY
    ordinal-weekday = numbers WEEKDAY ["каждого"] ["месяца" | "квартала"]
    month-days      = ["до" | "не позднее" | "к"] numbers ("числа" ["каждого" "месяца"] | "день" "месяца")
    edge-of-each    = ("начало" | "конец" | "по итогам" | "по окончании") "каждой" UNIT
"""

from dataclasses import replace
from typing import Literal

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.days import is_plural
from generator.deadlines.items import Rule
from generator.deadlines.shapes import Every, Recurrence
from generator.deadlines.words import Value

_UNITS: dict[str, Every] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half-year", "half-year": "half-year",
    "year": "year", "school-quarter": "school-quarter", "trimester": "trimester",
}  # fmt: skip
_LAST = -1
_IN_QUARTER: dict[Value, tuple[int, ...]] = {1: (1, 4, 7, 10), 2: (2, 5, 8, 11), 3: (3, 6, 9, 12), -1: (3, 6, 9, 12)}


def take_rule(cursor: Cursor) -> Rule | None:
    """Return the recurrence at the cursor and move past it, or None."""
    for production in (_every, _by_units, _count, _edge_of_each, _each, _month_days, _ordinal_weekday, _weekdays):
        start = cursor.at
        rule = production(cursor)
        if rule:
            return rule
        cursor.at = start
    return None


def _unit(cursor: Cursor) -> tuple[Every, bool] | None:
    """Return the unit at the cursor and whether it is a half-year whose kind the plan's period tells."""
    school = cursor.is_school()
    cursor.at += school
    name = cursor.take_unit(*_UNITS)
    if not name:
        return None
    every = _UNITS[name]
    if school and name == "half":
        return "school-half-year", False
    return every, name == "half"


def _every(cursor: Cursor) -> Rule | None:
    token = cursor.take("every")
    if not token or not isinstance(token.value, tuple):
        return None
    every, interval = token.value
    return Rule(recurrence=Recurrence(every=_UNITS[str(every)], interval=int(interval)))


def _by_units(cursor: Cursor) -> Rule | None:
    """Return the rule of «по полугодиям», «по четвертям»."""
    if not cursor.take("along") or cursor.kind() != "unit":
        return None
    token = cursor.peek()
    if not cursor.text[token.start : token.end].lower().endswith(("ям", "ам")):
        return None
    unit = _unit(cursor)
    return Rule(recurrence=Recurrence(every=unit[0]), half=unit[1]) if unit else None


def _limit(cursor: Cursor) -> str:
    if cursor.take("not"):
        token = cursor.take("least", "most")
        cursor.skip_than()
        # «не реже» and «не менее» say at least; «не более» and «не чаще» say at most
        return token.kind if token else "no"
    if token := cursor.take("least", "most"):
        cursor.skip_than()
        # without «не» they say the opposite; «минимум» and «максимум» do not
        turned = {"less": "most", "more": "least"}
        return turned.get(str(token.value), token.kind)
    if cursor.kind() == "until" and cursor.peek().value == "before" and cursor.number(1) is not None:
        cursor.at += 1
        return "most"
    return ""


def _count(cursor: Cursor) -> Rule | None:
    limit = _limit(cursor)
    if limit == "no":
        return None
    cursor.take("from")  # «от 2 до 4 раз»
    times, times_max = 1, None
    if token := cursor.take("count"):
        times = int(str(token.value))
    else:
        number = cursor.number()
        if number is not None:
            times = number
            cursor.at += 1
            if cursor.kind() in {"dash", "until", "and"} and (most := cursor.number(1)) is not None:
                times_max = most
                cursor.at += 2
        cursor.take("open")
        if not cursor.take("times"):
            return None
        cursor.take("close")
    if not 0 < times < 400:
        return None
    unit = _per(cursor)
    if not unit:
        return None
    every, interval, half = unit
    return Rule(
        recurrence=Recurrence(
            every=every, interval=interval, times=times, times_max=times_max,
            at_least=limit == "least", at_most=limit == "most",
        ),
        half=half,
    )  # fmt: skip


def _per(cursor: Cursor) -> tuple[Every, int, bool] | None:
    """Return the unit, interval and kind of half-year of «в год», «за 2 недели», «/ мес», «ежегодно»."""
    if (token := cursor.take("every")) and isinstance(token.value, tuple):
        return _UNITS[str(token.value[0])], int(token.value[1]), False
    start = cursor.at
    if not cursor.take("in", "slash", "along"):
        return None
    if cursor.take("during"):
        cursor.take("whole")
        unit = _unit(cursor)
        if unit and unit[0] == "year":  # the stretch is read again by itself: «3 раза в течение учебного года»
            cursor.at = start
        return (unit[0], 1, unit[1]) if unit else None
    cursor.take("each")
    interval = cursor.number()
    cursor.at += interval is not None
    cursor.take("calendar")
    unit = _unit(cursor)
    return (unit[0], interval or 1, unit[1]) if unit and 0 < (interval or 1) < 100 else None


def _each(cursor: Cursor) -> Rule | None:
    if not cursor.take("each"):
        return None
    numbers = take_numbers(cursor)
    if cursor.kind() == "weekday":
        days = _take_weekdays(cursor)
        if not numbers:
            return Rule(recurrence=Recurrence(every="week", weekdays=days))
        return _of_month(cursor, Recurrence(every="month", weekdays=days, ordinals=_flat(numbers)))
    unit = _unit(cursor)
    if not unit or len(numbers) > 1:
        return None
    return Rule(recurrence=Recurrence(every=unit[0], interval=numbers[0][0] if numbers else 1), half=unit[1])


def _of_month(cursor: Cursor, recurrence: Recurrence) -> Rule | None:
    """Return the rule with the unit that «каждого месяца», «квартала» names; without it a month is meant."""
    cursor.take("each")
    if cursor.kind() == "month":
        return None  # «вторая среда октября» is a day
    named = cursor.take_unit("month", "quarter")
    return Rule(recurrence=replace(recurrence, every=_UNITS[named]) if named else recurrence, fixed=bool(named))


def _take_weekdays(cursor: Cursor) -> tuple[int, ...]:
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


def _weekdays(cursor: Cursor) -> Rule | None:
    led = bool(cursor.take("along", "in"))
    days = _take_weekdays(cursor)
    if not days or (not led and _is_date_after_weekday(cursor)):
        return None
    cursor.take_unit("day")  # «в рабочие дни»
    return Rule(recurrence=Recurrence(every="week", weekdays=days), fixed=False, bare=not led and len(days) == 1)


def _is_date_after_weekday(cursor: Cursor) -> bool:
    """Return whether a weekday only stands beside its date: «пятница, 12 января»."""
    ahead = 1 if cursor.kind() == "comma" else 0
    return cursor.kind(ahead) == "date" or (cursor.kind(ahead) == "number" and cursor.kind(ahead + 1) == "month")


def _ordinal_weekday(cursor: Cursor) -> Rule | None:
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
        ordinals |= set(_flat(numbers))
        weekdays |= {int(str(token.value)) for token in [cursor.take("weekday")] if token}
    if not ordinals:
        return None
    recurrence = Recurrence(every="month", weekdays=tuple(sorted(weekdays)), ordinals=_sorted(ordinals))
    return _of_month(cursor, recurrence)


def _month_days(cursor: Cursor) -> Rule | None:
    due_by = False
    cursor.take("in")
    if cursor.take("until"):
        due_by = True
    elif cursor.kind() == "not" and cursor.kind(1) == "later":
        cursor.at += 2
        cursor.skip_than()
        due_by = True
    numbers = take_numbers(cursor)
    if not numbers:
        return None
    last_day = numbers == [(_LAST, _LAST)] and bool(cursor.take_unit("day"))
    if last_day and not (cursor.kind() == "each" or cursor.is_unit("month")):
        return None
    if not last_day and is_plural(cursor):
        return None
    if not last_day and not cursor.take("number-word"):
        return None
    if cursor.kind() == "month" and not due_by:  # «5 числа октября» is a day
        return None
    days = tuple(sorted({day for first, last in numbers for day in range(first, last + 1)}))
    if any(day == 0 or day > 31 for day in days):
        return None
    each = bool(cursor.take("each"))
    which = cursor.take("ordinal")  # «последнего месяца квартала»
    fixed = bool(cursor.take_unit("month")) or each
    every: Every = "quarter" if cursor.take_unit("quarter") else "month"
    if _skip_following_month(cursor) and not each:
        fixed = False
    months = _IN_QUARTER.get(which.value, ()) if which and every == "quarter" else ()
    recurrence = Recurrence(every=every, month_days=days, months=months)
    return Rule(recurrence=recurrence, fixed=fixed, due_by=due_by)


def _skip_following_month(cursor: Cursor) -> bool:
    """Move past «, следующего за отчётным [кварталом]»; return whether it was there."""
    ahead = 1 if cursor.kind() == "comma" else 0
    if cursor.kind(ahead) == "next" and cursor.kind(ahead + 1) == "in":
        cursor.at += ahead + 2
        cursor.take("this")
        cursor.take("period")
        cursor.take_unit("month", "quarter")
        return True
    return False


def _edge_of_each(cursor: Cursor) -> Rule | None:
    cursor.take("in", "along")
    token = cursor.take("edge", "occasion")
    if not token:
        return None
    both = False
    if cursor.kind() == "and" and cursor.kind(1) == "edge":
        both = True
        cursor.at += 2
    each = cursor.take("each")
    unit = _unit(cursor)
    month = unit is not None and unit[0] in {"month", "quarter"} and token.kind == "edge"  # «в конце месяца»
    if not unit or not (each or month) or token.value == "middle":
        return None
    at: Literal["start", "end"] | None = None if both else "start" if token.value == "start" else "end"
    return Rule(recurrence=Recurrence(every=unit[0], at=at), half=unit[1])


def _flat(numbers: list[tuple[int, int]]) -> tuple[int, ...]:
    return _sorted({number for pair in numbers for number in pair})


def _sorted(numbers: set[int]) -> tuple[int, ...]:
    """Return the numbers in order; the last one (-1) comes last."""
    return tuple(sorted(numbers, key=lambda number: (number < 0, number)))
