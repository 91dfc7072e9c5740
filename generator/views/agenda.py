"""What happens when: every event, dated part of an event and schedule row as an item with its time.

An item stands where its reading allows: exact days in the grid of a month; parts of a month, the month, and longer
stretches in lists of the month; what recurs, runs throughout or comes on request in panels of their own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from generator.deadlines.calendar import Window
from generator.deadlines.shapes import DeadlineReading, Span
from generator.deadlines.wording import in_text
from generator.language import _
from generator.model.catalogue import Catalogue, District, Entry, Plan
from generator.model.progress import Mark
from generator.russian.typography import one_line, says_the_same, shorten
from generator.views import addresses
from generator.views.marks import label, new_deadline
from generator.views.wording import plain

Month = tuple[int, int]
Group = Literal[
    "exact", "part", "month", "longer", "recurring", "throughout", "continuous", "on-request", "by-reference",
    "unreadable", "missing",
]  # fmt: skip
MONTH_GROUPS: tuple[Group, ...] = ("exact", "part", "month", "longer")
PANELS: tuple[Group, ...] = ("recurring", "throughout", "continuous", "on-request", "by-reference")
UNDATED: tuple[Group, ...] = ("unreadable", "missing")
_SHORT = 7  # days: a longer stretch would fill the grid and stands in the list
_MONTH_DAYS = 31


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Item:
    """Something with a time of its own. ``part`` counts the dated parts of an event from 1; 0 is the row itself.

    ``printed`` is the deadline as printed, ``words`` its reading, ``beside`` the same for a place beside the printed
    words, which it must not repeat. Of a moved event these are of the new deadline, and ``former`` are the items at the
    printed one. ``mark`` is what the department said last, ``told`` says it in a word, ``changes`` counts what was
    said. Items are compared by identity, so that lists of them can be keys.
    """

    id: str
    part: int
    title: str
    address: str
    district: str
    plan: str
    plan_name: str
    printed: str
    words: str
    beside: str
    reading: DeadlineReading
    section: str
    mark: Mark | None = None
    told: str = ""
    changes: int = 0
    former: tuple["Item", ...] = ()


class Dated(NamedTuple):
    """An item at one of its spans; ``shown`` are the days of the span at which it stands."""

    item: Item
    span: Span
    shown: Span
    group: Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The items of a plan or a district, by month and by panel."""

    items: tuple[Item, ...]
    months: dict[Month, list[Dated]]
    panels: dict[Month, dict[Group, list[Item]]]


def plan_items(plan: Plan, district: District) -> list[Item]:
    """Return the items of a plan in printed order, those of its schedules last."""
    name = _("order No. {number}").format(number=plan.order.number)
    window = Window(plan.period.start, plan.period.end)
    words: dict[DeadlineReading, tuple[str, str]] = {}  # rows print the same phrases again and again

    def item(entry: Entry, reading: DeadlineReading, title: str, address: str, part: int = 0) -> Item:
        told = words.get(reading)
        if told is None:
            text = in_text(reading, window)
            told = words[reading] = (text, "" if says_the_same(text, reading.raw) else text)
        return Item(
            id=entry.id, part=part, title=one_line(plain(title)), address=address, district=district.id, plan=plan.id,
            plan_name=name, printed=one_line(reading.raw), words=told[0], beside=told[1],
            reading=reading, section=entry.section[-1] if entry.section else "",
        )  # fmt: skip

    def marked(entry: Entry, own: list[Item]) -> list[Item]:
        mark = entry.marks[-1]
        told, changes = label(mark), len(entry.marks)
        own = [replace(one, mark=mark, told=told, changes=changes) for one in own]
        deadline = mark.deadline if mark.state == "moved" else None
        if deadline is None or not deadline.spans:
            return own
        words = _("new deadline: {deadline}").format(deadline=new_deadline(mark, window))
        printed = one_line(entry.deadline.raw)
        new = item(entry, deadline, entry.title, own[0].address)
        own = [replace(one, told=f"{told}, {words}") for one in own]
        new = replace(new, printed=printed, words=words, beside=words)
        return [replace(new, mark=mark, told=told, changes=changes, former=tuple(own))]

    found: list[Item] = []
    for event in plan.events():
        address = addresses.event(event.id)
        begin = len(found)
        parts = [(number, part) for number, part in enumerate(event.occurrences, 1) if part.has_time]
        # where only the hosts differ, two parts of one month would look like one line printed twice
        hosted = len({part.deadline.raw for _number, part in parts}) < len(parts)
        for number, part in parts:
            told = part.title or (part.responsible.raw if hosted else "")
            title = f"{shorten(plain(event.title), 80)}: {told}" if told else event.title
            found.append(item(event, part.deadline, title, address, number))
        if not parts:
            found.append(item(event, event.deadline, event.title, address))
        if event.marks:
            found[begin:] = marked(event, found[begin:])
    for row in plan.schedule_rows():
        own = [item(row, row.deadline, row.title, addresses.row(row.id))]
        found += marked(row, own) if row.marks else own
    return found


def all_items(catalogue: Catalogue) -> dict[str, list[Item]]:
    """Return the items of every plan by its id."""
    return {plan.id: plan_items(plan, district) for district in catalogue.districts for plan in district.plans}


def agenda(items: Iterable[Item], periods: dict[str, Window]) -> Agenda:
    """Return ``items`` sorted into months and panels; ``periods`` are those of their plans."""
    items = tuple(items)
    months: dict[Month, list[Dated]] = defaultdict(list)
    panels: dict[Month, dict[Group, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        panel = panel_of(item.reading)
        # a moved event is looked for where it was printed, too
        for dated in dates_of((item, *item.former) if item.former else (item,)):
            for month in months_of(dated.shown):
                months[month].append(dated)
        if panel in PANELS:
            spans = item.reading.spans or (_whole(periods[item.plan]),)
            for month in sorted({month for span in spans for month in months_of(span)}):
                panels[month][panel].append(item)
    for listed in months.values():
        listed.sort(key=lambda one: (one.span.start, one.span.end))
    return Agenda(items=items, months=dict(months), panels={month: dict(found) for month, found in panels.items()})


def plan_agenda(plan: Plan, items: list[Item]) -> Agenda:
    """Return the agenda of a plan."""
    return agenda(items, {plan.id: Window(plan.period.start, plan.period.end)})


def district_agenda(district: District, items: dict[str, list[Item]]) -> Agenda:
    """Return the agenda of all plans of a district; ``items`` are those of each plan by its id."""
    periods = {plan.id: Window(plan.period.start, plan.period.end) for plan in district.plans}
    return agenda((item for plan in district.plans for item in items[plan.id]), periods)


def panel_of(reading: DeadlineReading) -> Group | None:
    """Return the panel in which a reading without a date of its own stands; None when it has one."""
    if reading.kind == "dated" or (reading.kind == "by-reference" and reading.spans):
        return None
    return reading.kind


def dates_of(items: Iterable[Item]) -> Iterator[Dated]:
    """Yield every item at each of its spans; those of the panels have none."""
    for item in items:
        if panel_of(item.reading) is None:
            for span in item.reading.spans:
                yield Dated(item, span, shown_span(item.reading, span), _group(span, due_by=item.reading.due_by))


def shown_span(reading: DeadlineReading, span: Span) -> Span:
    """Return the days at which a span of ``reading`` is shown and counted: a limit stands at its last day."""
    if reading.due_by and span.precision == "day":
        return Span(start=span.end, end=span.end, precision="day")
    return span


def months_of(span: Span) -> tuple[Month, ...]:
    """Return the months that ``span`` touches."""
    start, end = span.start, span.end
    return _months(start.year * 12 + start.month - 1, end.year * 12 + end.month - 1)


@lru_cache(maxsize=4096)  # asked several times for each item, and there are few stretches of months in a plan
def _months(first: int, last: int) -> tuple[Month, ...]:
    return tuple([(number // 12, number % 12 + 1) for number in range(first, last + 1)])


def _group(span: Span, *, due_by: bool) -> Group:
    length = (span.end - span.start).days + 1
    if span.precision == "day" and (due_by or length <= _SHORT):
        return "exact"
    if span.precision in {"week", "decade", "half-month"} and length < _MONTH_DAYS:
        return "part"
    return "month" if length <= _MONTH_DAYS else "longer"


def _whole(window: Window) -> Span:
    return Span(start=window.start, end=window.end, precision="period")
