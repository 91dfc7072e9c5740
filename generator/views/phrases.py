"""Phrases that many pages share: the order's name, periods, months, counts in the right plural."""

from generator.language import _, ngettext
from generator.model.catalogue import District, Heading, Plan
from generator.russian.dates import MONTHS, in_words
from generator.views.agenda import Month


def order_name(plan: Plan) -> str:
    """Return "приказ № 184-од от 8 июня 2023 г."."""
    return _("order No. {number} of {date}").format(number=plan.order.number, date=in_words(plan.order.date))


def order_number(plan: Plan) -> str:
    """Return "приказ № 184-од"."""
    return _("order No. {number}").format(number=plan.order.number)


def plan_name(plan: Plan, district: District, *, dated: bool = False) -> str:
    """Return "Жигаловский район, приказ № 184-од", for places that show several districts; with the date if asked."""
    return f"{district.short}, {order_name(plan) if dated else order_number(plan)}"


def section_name(section: Heading) -> str:
    """Return number and title of a section as they are printed; empty when it has neither."""
    return f"{section.number} {section.title}".strip()


def count_events(count: int) -> str:
    """Return "97 мероприятий", in the right plural."""
    return ngettext("{count} event", "{count} events", count).format(count=count)


def count_indicators(count: int) -> str:
    """Return "3 показателя", in the right plural."""
    return ngettext("{count} indicator", "{count} indicators", count).format(count=count)


def period_in_words(plan: Plan) -> str:
    """Return "2023 год", "2023/2024 учебный год", or the first and last day."""
    label = plan.period.label
    if label.isdigit():
        return _("year {year}").format(year=label)
    if len(label) == 9:
        return _("school year {years}").format(years=label)
    start, end = plan.period.start, plan.period.end
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return _("years {start}–{end}").format(start=start.year, end=end.year)
    return _("from {start} to {end}").format(start=in_words(plan.period.start), end=in_words(plan.period.end))


def count_items(count: int) -> str:
    """Return "12 записей", in the right plural."""
    return ngettext("{count} entry", "{count} entries", count).format(count=count)


def more_of(count: int) -> str:
    """Return "и ещё 5"; empty when there are no more."""
    return _("and {count} more").format(count=count) if count > 0 else ""


def more_months(count: int) -> str:
    """Return "И ещё 5 месяцев", in the right plural; empty when there are no more."""
    return ngettext("And {count} more month", "And {count} more months", count).format(count=count) if count else ""


def month_name(month: Month) -> str:
    """Return "Сентябрь 2023"."""
    return f"{MONTHS[month[1] - 1].capitalize()} {month[0]}"


def month_short(month: Month) -> str:
    """Return "сен"."""
    return MONTHS[month[1] - 1][:3]


def month_slug(month: Month) -> str:
    """Return "2023-09"."""
    return f"{month[0]}-{month[1]:02}"
