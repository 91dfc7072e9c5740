"""Recurrence: how often, on which days.

::

    rule     = every | "по" UNITS | count | each | weekdays | ordinal-weekday | month-days | edge-of-each | part-of-each
    every    = "ежемесячно" | "ежегодно" | …
    count    = [limit] [number ["-" number] | "несколько"] "раз" ("в" | "за" | "/" | "в течение")
               ["каждый"] [number] UNIT
             | ("дважды" | …) "в" UNIT | [limit] [number] "раз"
    limit    = ("не реже" | "не менее" | "не чаще" | "не более" | "более" …) ["чем"] | "минимум" | "до"
    each     = "каждый" ([number] (UNIT | WEEKDAY) | MONTH | number MONTH)
    month-days = ["до" | "не позднее" | "к"] numbers ["(" number ")"]
                 ("числа" ["каждого" "месяца" [", следующего за" "отчётным" UNIT]] | "день" "месяца")

``weekdays`` and ``ordinal-weekday`` stand in ``weekdays.py``, ``edge-of-each`` and ``part-of-each`` in ``parts.py``.
"""

from dataclasses import replace

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.days import is_plural
from generator.deadlines.items import Rule
from generator.deadlines.parts import edge_of_each, part_of_each
from generator.deadlines.repeats import UNITS, flat, unit_of
from generator.deadlines.shapes import Every, Recurrence
from generator.deadlines.weekdays import of_month, ordinal_weekday, take_weekdays, weekdays
from generator.deadlines.words import Value
from generator.language import _

_LAST = -1
_IN_QUARTER: dict[Value, tuple[int, ...]] = {1: (1, 4, 7, 10), 2: (2, 5, 8, 11), 3: (3, 6, 9, 12), -1: (3, 6, 9, 12)}


def take_rule(cursor: Cursor) -> Rule | None:
    """Return the recurrence at the cursor and move past it, or None."""
    for production in _PRODUCTIONS:
        start = cursor.at
        rule = production(cursor)
        if rule:
            return rule
        cursor.at = start
    return None


def _every(cursor: Cursor) -> Rule | None:
    token = cursor.take("every")
    if not token or not isinstance(token.value, tuple):
        return None
    every, interval = token.value
    return Rule(recurrence=Recurrence(every=UNITS[str(every)], interval=int(interval)))


def _by_units(cursor: Cursor) -> Rule | None:
    """Return the rule of «по полугодиям», «по четвертям»."""
    if not cursor.take("along") or cursor.kind() != "unit":
        return None
    token = cursor.peek()
    if not cursor.text[token.start : token.end].lower().endswith(("ям", "ам")):
        return None
    unit = unit_of(cursor)
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
    times: int | None = 1
    times_max, doubt = None, ""
    if cursor.kind() == "several" and cursor.kind(1) == "times":
        doubt = _("how often, the phrase does not say: “{text}”").format(text=cursor.printed())
        times = None
        cursor.at += 2
    elif token := cursor.take("count"):
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
    if times is not None and not 0 < times < 400:
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
        half=half, doubt=doubt,
    )  # fmt: skip


def _per(cursor: Cursor) -> tuple[Every, int, bool] | None:
    """Return the unit, interval and kind of half-year of «в год», «за 2 недели», «/ мес», «ежегодно»."""
    if (token := cursor.take("every")) and isinstance(token.value, tuple):
        return UNITS[str(token.value[0])], int(token.value[1]), False
    start = cursor.at
    if not cursor.take("in", "slash", "along"):
        return None
    if cursor.take("during"):
        cursor.take("whole")
        unit = unit_of(cursor)
        if unit and unit[0] == "year":  # the stretch is read again by itself: «3 раза в течение учебного года»
            cursor.at = start
        return (unit[0], 1, unit[1]) if unit else None
    cursor.take("each")
    interval = cursor.number()
    cursor.at += interval is not None
    cursor.take("calendar")
    unit = unit_of(cursor)
    return (unit[0], interval or 1, unit[1]) if unit and 0 < (interval or 1) < 100 else None


def _each(cursor: Cursor) -> Rule | None:
    if not cursor.take("each"):
        return None
    start = cursor.at
    numbers = take_numbers(cursor)
    if cursor.kind() in {"month", "season"}:  # «каждый декабрь», «каждое 1 сентября»: the day is read by itself
        cursor.at = start
        return Rule(recurrence=Recurrence(every="year"))
    if cursor.kind() == "weekday":
        days = take_weekdays(cursor)
        if not numbers:
            return Rule(recurrence=Recurrence(every="week", weekdays=days))
        rule = of_month(cursor, Recurrence(every="month", weekdays=days, ordinals=flat(numbers)))
        if rule and not rule.fixed:  # «каждый 2-й вторник»
            return replace(rule, doubt=_("the month is taken: it may be every such day counted on from the first one"))
        return rule
    unit = unit_of(cursor)
    if not unit or len(numbers) > 1:
        return None
    return Rule(recurrence=Recurrence(every=unit[0], interval=numbers[0][0] if numbers else 1), half=unit[1])


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
    if cursor.kind() == "open" and cursor.kind(2) == "close" and (other := cursor.number(1)) is not None:
        cursor.at += 3  # «30 (31) числа»
        numbers.append((other, other))
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
    follows = _following_month(cursor)
    if follows and follows != "month" and not each:  # «месяца, следующего за отчётным кварталом»
        every = UNITS[follows]
    elif follows and not each:
        fixed = False
    months = _IN_QUARTER.get(which.value, ()) if which and every == "quarter" else ()
    recurrence = Recurrence(every=every, month_days=days, months=months)
    return Rule(recurrence=recurrence, fixed=fixed, due_by=due_by)


def _following_month(cursor: Cursor) -> str:
    """Move past «, следующего за отчётным [кварталом]»; return the unit that it follows, "" when it was not there."""
    ahead = 1 if cursor.kind() == "comma" else 0
    if cursor.kind(ahead) != "next" or cursor.kind(ahead + 1) != "in":
        return ""
    cursor.at += ahead + 2
    cursor.take("this")
    cursor.take("period")
    return cursor.take_unit("month", "quarter", "half", "year") or "month"


_PRODUCTIONS = (
    _every, _by_units, _count, edge_of_each, part_of_each, _each, _month_days, ordinal_weekday, weekdays,
)  # fmt: skip
