"""How an indicator stands: its newest value against its target. Told only when the two can be compared.

"reached" and "not-yet" need a target that says which way is good («не менее 85 %», «увеличение до 45 %»). A bare number
(«85 %») is reached by the same value; of any other value only "above" or "below" is told, unless the department says
which way is good (``better``). Growth «на 5 п.п.» is compared with the baseline. What a cell says of other periods is
not compared with a value of this one; nor is anything with what we do not know («не ниже среднего по региону»).
"""

import re
from datetime import date
from typing import Literal, NamedTuple

from generator.model.indicator import Better
from generator.model.progress import Actual, Component, Target
from generator.quantities.shapes import Comparator, Quantity, QuantityReading

Name = Literal["reached", "not-yet", "above", "below", "no-value", "incomparable"]
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WITHIN_YEAR = re.compile(
    r"квартал|полугод|месяц|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
)
_UP: frozenset[Comparator] = frozenset({">=", ">", "increase-to"})
_NEAR = 1e-9


class Standing(NamedTuple):
    """How an indicator stands, with the value and the amount that were compared."""

    name: Name
    actual: Actual | None = None
    goal: Quantity | None = None


def standing_of(one: Target | Component) -> Standing:
    """Return how the newest value of an indicator, or of a part of one, compares with its target."""
    if not one.actual:
        return Standing("no-value")
    value = one.actual[-1]
    goal = goal_of(one, value.date)
    if goal is None:
        return Standing("incomparable", value)
    better, baseline = (one.better, one.baseline) if isinstance(one, Target) else (None, None)
    return Standing(_compare(value, goal, better, baseline), value, goal)


def goals_of(one: Target | Component) -> list[tuple[str, Quantity]]:
    """Return the amounts that values may be held against, each with its printed period (empty: always).

    Amounts beside the first one are those of the parts, when the department has named them; otherwise, without periods,
    nobody can tell which of them is meant, and there is none.
    """
    if isinstance(one, Target) and one.goals:
        return [(goal.period, amount) for goal in one.goals for amount in goal.reading.quantities[:1]]
    mains = [amount for amount in one.target.quantities if amount.part_of is None]
    if len(mains) > 1 and not all(amount.period for amount in mains):
        mains = mains[:1] if isinstance(one, Target) and one.parts else []
    return [(amount.period or "", amount) for amount in mains]


def goal_of(one: Target | Component, day: date) -> Quantity | None:
    """Return the amount that a value of ``day`` is to be compared with; None when no single one is meant."""
    fitting = [amount for period, amount in goals_of(one) if _covers(period, day)]
    return fitting[0] if len(fitting) == 1 else None


def _covers(period: str, day: date) -> bool:
    """Return whether a period as it is printed («2023», «к концу 2024 г.») is that of ``day``; only years are told."""
    years = years_in(period)
    if _WITHIN_YEAR.search(period.lower()):
        return False
    return not years or years[0] <= day.year <= years[-1]


def years_in(period: str) -> list[int]:
    """Return the years that a printed period names, in their order."""
    return [int(year) for year in _YEAR.findall(period)]


def _compare(value: Actual, goal: Quantity, better: Better | None, baseline: QuantityReading | None) -> Name:
    if isinstance(value.value, bool) or isinstance(goal.value, bool) or goal.unit == "да/нет":
        if goal.comparator != "=" or not isinstance(value.value, bool):
            return "incomparable"
        return "reached" if value.value is bool(goal.value) else "not-yet"
    if goal.comparator in {"increase", "decrease", "increase-by", "decrease-by"}:
        return _compare_growth(value, goal, _number(baseline, value.unit))
    if goal.value is None or (goal.unit != value.unit and None not in {goal.unit, value.unit}):
        return "incomparable"
    return _compare_level(value.value, goal.value, goal, better)


def _compare_growth(value: Actual, goal: Quantity, before: float | None) -> Name:
    """Compare the growth since the baseline; «на 5 %» of a share may be percent or points and is not compared."""
    points = value.unit == "%" and goal.unit == "п.п."
    known = goal.value is None or points or (goal.unit in {value.unit, None} and goal.unit not in {"%", "п.п."})
    if before is None or goal.base or not known:
        return "incomparable"
    grown = value.value - before if goal.comparator.startswith("increase") else before - value.value
    enough = grown > _NEAR if goal.value is None else grown >= goal.value - _NEAR
    return "reached" if enough else "not-yet"


def _compare_level(number: float, level: float, goal: Quantity, better: Better | None) -> Name:
    comparator = goal.comparator
    if comparator == "range" and goal.value_to is not None:
        return "reached" if level - _NEAR <= number <= goal.value_to + _NEAR else "not-yet"
    if goal.value_to is not None:
        level = goal.value_to
    same = abs(number - level) <= _NEAR
    if comparator == "=" and not same and better is None:
        return "above" if number > level else "below"
    if same:
        return "not-yet" if comparator in {">", "<"} else "reached"
    up = comparator in _UP or (comparator == "=" and better == "more")
    return "reached" if (number > level) == up else "not-yet"


def _number(reading: QuantityReading | None, unit: str | None) -> float | None:
    """Return the one number that a baseline says in ``unit``."""
    if reading is None or len(reading.quantities) != 1:
        return None
    one = reading.quantities[0]
    if isinstance(one.value, bool) or one.value is None or one.comparator != "=" or one.unit not in {unit, None}:
        return None
    return one.value
