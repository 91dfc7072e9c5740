"""Calendars of a district and of a plan: the year with counts, and a page for each month."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.language import _, noted
from generator.model.catalogue import District, Plan
from generator.russian.dates import MONTHS, in_words
from generator.russian.typography import sentences
from generator.views import addresses
from generator.views.agenda import MONTH_GROUPS, PANELS, UNDATED, Agenda, Dated, Group, Item, Month, panel_of
from generator.views.page import Crumb, Frame, district_crumbs, frame, plan_crumbs
from generator.views.phrases import count_items, month_name, month_slug, order_name, period_in_words
from generator.views.publication import Edition, edition
from generator.views.years import calendar_years, school_years

MOST = 150  # items in one list; more of them are told by plan, so that a page stays light on a phone
HEADINGS: dict[Group, str] = {
    "exact": noted("Exact days"),
    "part": noted("Part of the month"),
    "month": noted("In this month"),
    "longer": noted("Longer than a month"),
    "recurring": noted("Recurring"),
    "throughout": noted("Throughout the period"),
    "continuous": noted("Continuously"),
    "on-request": noted("On request"),
    "by-reference": noted("By another plan or occasion"),
    "unreadable": noted("Deadline not recognised"),
    "missing": noted("Without a deadline"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """Items under a heading; a list that is too long tells only how many each plan has (name, address, count)."""

    group: Group
    heading: str
    count: int
    items: tuple[Item, ...]
    by_plan: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A day of the grid; ``number`` is 0 outside of the month, ``anchor`` empty when nothing happens."""

    number: int
    anchor: str
    count: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayList:
    """What stands at one day."""

    anchor: str
    day: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """The page of a month."""

    frame: Frame
    edition: Edition
    name: str
    scoped: bool  # all items are of one plan, whose name need not be repeated
    calendar_address: str
    weeks: tuple[tuple[DayCell, ...], ...]
    days: tuple[DayList, ...]
    lists: tuple[ItemList, ...]
    panels: tuple[ItemList, ...]
    previous: tuple[str, str] | None
    following: tuple[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCard:
    """A month of the year page; ``address`` is empty when it has no page."""

    name: str
    address: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """The page of a calendar: years with their months, and what has no month."""

    frame: Frame
    edition: Edition
    feeds: str
    years: tuple[tuple[str, tuple[MonthCard, ...]], ...]
    school_years: tuple[tuple[str, tuple[MonthCard, ...]], ...]
    panels: tuple[ItemList, ...]
    plans: tuple[tuple[str, str], ...]


class CalendarPages:
    """Makes the views of one calendar; ``plan`` is None for the district's."""

    def __init__(self, agenda: Agenda, district: District, plan: Plan | None = None) -> None:
        self.agenda, self.district, self.plan = agenda, district, plan
        self.base = addresses.calendar(plan.id if plan else district.id)
        self.scope = order_name(plan) if plan else district.short
        self.edition = edition([plan] if plan else district.plans, district.short)
        self.crumbs = plan_crumbs(plan, district) if plan else district_crumbs(district)
        self.months = sorted(set(agenda.months) | set(agenda.panels))

    def year(self) -> CalendarView:
        """Return the view of the calendar's own page."""
        title = _("Calendar: {scope}").format(scope=self.scope)
        counts = count_items(len(self.agenda.items))
        return CalendarView(
            frame=frame(
                self.base, "calendar", title, sentences(title, counts), crumbs=self.crumbs, district=self.district
            ),
            edition=self.edition,
            feeds=addresses.plan(self.plan.id) if self.plan else addresses.district(self.district.id),
            years=tuple((year.slug, self._cards(year.months)) for year in calendar_years(self.months)),
            school_years=tuple(
                (year.slug.replace("-", "/"), self._cards(year.months)) for year in school_years(self.months)
            ),
            panels=self._panels_of_all(),
            plans=()
            if self.plan
            else tuple(
                (f"{order_name(plan)} ({period_in_words(plan)})", addresses.calendar(plan.id))
                for plan in self.district.plans
            ),
        )

    def month(self, month: Month) -> MonthView:
        """Return the view of one month."""
        at = self.months.index(month)
        name = month_name(month)
        title = f"{name}: {self.scope}"
        dated = self.agenda.months.get(month, [])
        listed: dict[Group, list[Item]] = {}
        for one in dated:
            if one.group != "exact" and one.item not in listed.setdefault(one.group, []):
                listed[one.group].append(one.item)
        panels = self.agenda.panels.get(month, {})
        return MonthView(
            frame=frame(
                f"{self.base}{month_slug(month)}/", "month", title, sentences(title, count_items(_count(dated))),
                crumbs=(*self.crumbs, Crumb(title=_("Calendar"), address=self.base)), district=self.district,
            ),
            edition=self.edition,
            name=name,
            scoped=self.plan is not None,
            calendar_address=self.base,
            weeks=_grid(month, dated),
            days=_days(month, dated),
            lists=tuple(self._list(group, listed[group]) for group in MONTH_GROUPS if listed.get(group)),
            panels=tuple(self._list(group, panels[group]) for group in PANELS if panels.get(group)),
            previous=self._neighbour(at - 1) if at else None,
            following=self._neighbour(at + 1) if at + 1 < len(self.months) else None,
        )  # fmt: skip

    def _neighbour(self, at: int) -> tuple[str, str]:
        return f"{self.base}{month_slug(self.months[at])}/", month_name(self.months[at])

    def _cards(self, months: Iterable[Month]) -> tuple[MonthCard, ...]:
        known = set(self.months)
        return tuple(
            MonthCard(
                name=MONTHS[month[1] - 1],
                address=f"{self.base}{month_slug(month)}/" if month in known else "",
                count=str(_count(self.agenda.months.get(month, [])) or ""),
            )
            for month in months
        )

    def _panels_of_all(self) -> tuple[ItemList, ...]:
        found: dict[Group, list[Item]] = {}
        for item in self.agenda.items:
            if panel := panel_of(item.reading):
                found.setdefault(panel, []).append(item)
        return tuple(self._list(group, found[group]) for group in (*PANELS, *UNDATED) if found.get(group))

    def _list(self, group: Group, items: list[Item]) -> ItemList:
        heading = _(HEADINGS[group])
        if len(items) <= MOST or self.plan:
            return ItemList(group=group, heading=heading, count=len(items), items=tuple(items))
        plans: dict[str, list[Item]] = {}
        for item in items:
            plans.setdefault(item.plan, []).append(item)
        return ItemList(
            group=group, heading=heading, count=len(items), items=(),
            by_plan=tuple(
                (few[0].plan_name, addresses.calendar(plan), count_items(len(few))) for plan, few in plans.items()
            ),
        )  # fmt: skip


def _count(dated: list[Dated]) -> int:
    return len({id(one.item) for one in dated})


def _exact_days(month: Month, dated: list[Dated]) -> dict[int, list[Dated]]:
    """Return what stands at each day of the month."""
    first, last = date(*month, 1), date(*month, monthrange(*month)[1])
    found: dict[int, list[Dated]] = {}
    for one in dated:
        if one.group != "exact":
            continue
        day = max(one.shown.start, first)
        while day <= min(one.span.end, last):
            if day >= first:
                found.setdefault(day.day, []).append(one)
            day += timedelta(days=1)
    return found


def _grid(month: Month, dated: list[Dated]) -> tuple[tuple[DayCell, ...], ...]:
    """Return the weeks of the month, Monday first; nothing when no day is exact."""
    days = _exact_days(month, dated)
    if not days:
        return ()
    begins, length = date(*month, 1).isoweekday(), monthrange(*month)[1]
    numbers = [0] * (begins - 1) + list(range(1, length + 1))
    numbers += [0] * (-len(numbers) % 7)
    cells = [
        DayCell(
            number=number,
            anchor=f"day-{number}" if number in days else "",
            count=len(days.get(number, ())),
            label=f"{in_words(date(*month, number))}: {count_items(len(days[number]))}" if number in days else "",
        )
        for number in numbers
    ]
    return tuple(tuple(cells[at : at + 7]) for at in range(0, len(cells), 7))


def _days(month: Month, dated: list[Dated]) -> tuple[DayList, ...]:
    return tuple(
        DayList(
            anchor=f"day-{number}",
            day=in_words(date(*month, number)),
            items=tuple(one.item for one in found),
        )
        for number, found in sorted(_exact_days(month, dated).items())
    )
