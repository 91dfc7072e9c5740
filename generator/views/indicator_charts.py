"""The picture of an indicator: its values over time, with the targets that they may be held against."""

from datetime import date

from generator.language import _
from generator.model.catalogue import Plan
from generator.model.progress import Actual, Target
from generator.quantities.shapes import Quantity
from generator.quantities.wording import in_text
from generator.russian.dates import in_words
from generator.views.charts import Aim, Chart, course
from generator.views.standing import goals_of, years_in
from generator.views.values import value_in_words


def chart_of(target: Target, plan: Plan) -> Chart | None:
    """Return the picture of the values that are numbers in the unit of the newest one."""
    unit = target.actual[-1].unit if target.actual else None
    values = [(one.date, float(one.value)) for one in target.actual if _is_number(one) and one.unit == unit]
    period = (plan.period.start, plan.period.end)
    aims = [aim for text, amount in goals_of(target) if (aim := _aim(text, amount, unit, period))]
    return course(values, aims, unit, period)


def _is_number(one: Actual) -> bool:
    return not isinstance(one.value, bool)


def _aim(text: str, amount: Quantity, unit: str | None, period: tuple[date, date]) -> Aim | None:
    if amount.value is None or isinstance(amount.value, bool) or amount.comparator.endswith("-by"):
        return None
    if amount.unit != unit and None not in {amount.unit, unit}:
        return None
    years = years_in(text)
    start, end = (date(years[0], 1, 1), date(years[-1], 12, 31)) if years else period
    if amount.comparator == "range":
        return Aim(start=start, end=end, low=amount.value, high=amount.value_to, label=in_text(amount))
    level = amount.value_to if amount.value_to is not None else amount.value
    return Aim(start=start, end=end, low=level, high=None, label=in_text(amount))


def chart_in_words(target: Target) -> str:
    """Return what the picture shows, for those who do not see it."""
    values = "; ".join(f"{in_words(one.date)} — {value_in_words(one)}" for one in target.actual)
    aims = "; ".join(f"{text}: {in_text(one)}" if text else in_text(one) for text, one in goals_of(target))
    said = _("Values: {values}.").format(values=values)
    goal = _("Target: {target}.").format(target=aims)
    return f"{said} {goal}" if aims else said
