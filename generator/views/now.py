"""What is on: today, in the next 7 and 30 days, this month, and what has just ended.

The built page shows the state of the day it was built for. A script follows the reader's date with the files of
``now/``; both use the same groups, told here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.language import _, noted
from generator.russian.dates import in_words
from generator.views import addresses
from generator.views.agenda import Dated, Item, Month, dates_of, months_of
from generator.views.phrases import count_items, month_name, month_slug

When = Literal["today", "week", "thirty", "month", "ended"]
GROUPS: tuple[When, ...] = ("today", "week", "month", "thirty", "ended")
HEADINGS: dict[When, str] = {
    "today": noted("Today"),
    "week": noted("In the next 7 days"),
    "thirty": noted("In the next 30 days"),
    "month": noted("This month"),
    "ended": noted("Just ended"),
}
SHOWN = 8  # of each group; more can be opened
MOST = 60  # that can be opened; what is left then is counted: it stands in the months' calendars
_ENDED_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class NowGroup:
    """One group; ``more`` can be opened, ``rest`` says how many those are, ``left`` how many there are beside them."""

    heading: str
    items: tuple[Item, ...]
    more: tuple[Item, ...]
    rest: str
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NowView:
    """The block "what is on".

    ``over`` says that all plans have ended after the day ``last``, ``is_over`` whether that is so on the day of the
    build. ``months`` (name, address) lead to the calendar; ``known`` lists the months that have a file for the script.
    ``names`` are those of the districts where items of several stand together.
    """

    day: str
    day_iso: str
    groups: tuple[NowGroup, ...]
    over: str
    last: str
    is_over: bool
    months: tuple[tuple[str, str], ...]
    known: str
    district: str
    names: dict[str, str]


def now_view(
    items: Iterable[Item],
    today: date,
    *,
    district: str = "",
    last: date | None = None,
    names: dict[str, str] | None = None,
) -> NowView:
    """Return what is on for ``items`` on ``today``; ``last`` is the last day of all their plans."""
    dated = list(dates_of(items))
    months = sorted({month for one in dated for month in months_of(one.shown)})
    placed: dict[When | None, list[Dated]] = {}
    for one in dated:
        placed.setdefault(place(one, today), []).append(one)
    groups = []
    for when in GROUPS:
        if found := _unique(placed.get(when, ()), today if when == "month" else None):
            more = found[SHOWN : SHOWN + MOST]
            groups.append(
                NowGroup(
                    heading=_(HEADINGS[when]),
                    items=tuple(found[:SHOWN]),
                    more=tuple(more),
                    rest=_and_more(len(found) - SHOWN),
                    left=_and_more(len(found) - SHOWN - len(more)),
                )
            )
    text = (
        _("The plans ran until {day}; nothing is on now. Choose a month to look back:")
        if district
        else _("The plans ran until {day}; nothing is on now. The calendars of the districts show what there was.")
    )
    return NowView(
        day=in_words(today),
        day_iso=today.isoformat(),
        groups=tuple(groups),
        over=text.format(day=in_words(last)) if last else "",
        last=last.isoformat() if last else "",
        is_over=bool(last and last < today),
        months=tuple((month_name(month), _month_address(month, district)) for month in months) if district else (),
        known=" ".join(month_slug(month) for month in months),
        district=district,
        names=names or {},
    )


def _and_more(count: int) -> str:
    return _("and {entries} more").format(entries=count_items(count)) if count > 0 else ""


def place(one: Dated, day: date) -> When | None:
    """Return the group in which a dated item stands on ``day``; None when it is of no interest then.

    An exact day counts by itself, a limit by its last day, a longer stretch by the months it covers.
    """
    start, end = one.span.start, one.span.end
    if one.item.reading.due_by:
        start = end
    exact = one.group == "exact" or one.item.reading.due_by
    if end < day:
        return "ended" if day - end <= timedelta(days=_ENDED_DAYS) else None
    if start <= day:
        return "today" if exact else "month"
    ahead = (start - day).days
    if ahead <= 7 and exact:
        return "week"
    if (start.year, start.month) == (day.year, day.month) and not exact:
        return "month"
    return "thirty" if ahead <= 30 else None


def _unique(dated: Iterable[Dated], day: date | None) -> list[Item]:
    """Return the items of ``dated`` once each, by their first day, then by title.

    Those of the month of ``day`` alone come before what began earlier or goes on: half a plan may run all the year.
    """
    ordered = sorted(
        dated,
        key=lambda one: (
            bool(day) and len(months_of(one.span)) > 1, one.span.start, one.span.end, one.item.title, one.item.address,
        ),
    )  # fmt: skip
    return list({id(one.item): one.item for one in ordered}.values())


def _month_address(month: Month, district: str) -> str:
    return addresses.month(district, *month)
