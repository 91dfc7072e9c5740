"""When an event is: its deadline as read, its months in the calendar, the plan and rows that its deadline names."""

from collections.abc import Iterator

from generator.deadlines.shapes import Span
from generator.language import _
from generator.model.catalogue import District, Entry, Plan
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.agenda import Item, Month, dates_of, months_of, panel_of, shown_span
from generator.views.phrases import month_name, order_name
from generator.views.wording import plain

MOST_LINKS = 12  # to months that stand open: the others of an event of several years are folded
_LONGEST = 31  # days of a stretch that still stands in the ordinary calendar file
_MOST_MONTHS = 36  # a longer stretch says no more than the plan's period does


def calendar_times(item: Item) -> Iterator[tuple[Span, bool]]:
    """Yield the times of an item in calendar files, and whether each belongs into the optional one."""
    reading = item.reading
    if panel_of(reading) is not None:
        if reading.kind in {"recurring", "throughout", "continuous"}:
            yield from ((span, True) for span in reading.spans)
        return
    for span in reading.spans:
        shown = shown_span(reading, span)
        if len(months_of(shown)) <= _MOST_MONTHS:
            yield shown, (shown.end - shown.start).days >= _LONGEST


class EventTimes:
    """Tells the times of one plan's events; ``items`` are those of the plan."""

    def __init__(self, plan: Plan, district: District, items: list[Item]) -> None:
        self.plan, self.district = plan, district
        self.items: dict[str, list[Item]] = {}
        for item in items:
            self.items.setdefault(item.id, []).append(item)
        self.names: dict[Month, tuple[str, str]] = {}
        self.titles: dict[str, dict[str, str]] = {}  # of the events of cited plans

    def reading(self, event: Entry) -> str:
        """Return the reading of the deadline in words; that of dated parts stands in their table."""
        items = self.printed(event)
        return items[0].beside if len(items) == 1 and not items[0].part else ""

    def printed(self, event: Entry) -> list[Item]:
        """Return the event's items at its printed deadline, also when it was moved."""
        return [one for item in self.items.get(event.id, ()) for one in item.former or (item,)]

    def part_readings(self, event: Entry) -> dict[int, str]:
        """Return the readings of the event's dated parts in words, by their number from 1."""
        return {item.part: item.beside for item in self.printed(event) if item.part}

    def has_calendar(self, event: Entry) -> bool:
        """Return whether a calendar file stands beside the event."""
        return any(True for item in self.items.get(event.id, ()) for _time in calendar_times(item))

    def months(self, event: Entry) -> tuple[tuple[str, str], ...]:
        """Return the months in which the event stands: name and address."""
        months = {month for one in dates_of(self.items.get(event.id, ())) for month in months_of(one.shown)}
        return tuple([self._month(month) for month in sorted(months)])

    def cited(self, event: Entry) -> tuple[tuple[str, str], ...]:
        """Return the plan that the deadline names, and its rows of the same title: address and title."""
        if not event.cited_plan:
            return ()
        found = [(addresses.plan(event.cited_plan), _("the plan"))]
        other = next((plan for plan in self.district.plans if plan.id == event.cited_plan), None)
        if other:
            titles = self.titles.get(other.id)
            if titles is None:
                titles = self.titles[other.id] = {row.id: row.title for row in other.events()}
            found[0] = (found[0][0], order_name(other))
            found += [(addresses.event(row), one_line(plain(titles[row]))) for row in event.cited_rows]
        return tuple(found)

    def _month(self, month: Month) -> tuple[str, str]:
        found = self.names.get(month)
        if found is None:
            found = self.names[month] = month_name(month), addresses.month(self.plan.id, *month)
        return found
