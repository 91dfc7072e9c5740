"""What became of a plan: by section, by month, and the events themselves, on the day of the statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.deadlines.calendar import Window
from generator.language import _
from generator.model.catalogue import District, Entry, Plan
from generator.russian.dates import in_words
from generator.russian.typography import one_line, sentences
from generator.views import addresses
from generator.views.agenda import Agenda, Month
from generator.views.marks import NAMES, STATUSES, Status, due_of, label_with_day, last_day, new_deadline, status_of
from generator.views.page import Frame, frame, plan_crumbs
from generator.views.phrases import count_events, month_name, order_name, section_name
from generator.views.pictures import Segment, stacked_bar
from generator.views.wording import plain

_LISTED: tuple[Status, ...] = ("ended", "moved", "cancelled", "partly", "done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many events of a section or a month stand how, in the order of ``STATUSES``; ``words`` says it."""

    name: str
    address: str
    counts: tuple[int, ...]
    total: int
    bar: tuple[Segment, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEvent:
    """An event in a list: the printed deadline, what is said of it, the new deadline."""

    title: str
    address: str
    deadline: str
    said: str
    moved_to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """The page of what became of a plan; true for ``day``. ``lists`` hold the events by status."""

    frame: Frame
    day: str
    columns: tuple[tuple[Status, str], ...]
    whole: Tally
    marked: int
    sections: tuple[Tally, ...]
    months: tuple[Tally, ...]
    lists: tuple[tuple[Status, str, tuple[ListedEvent, ...]], ...]


def progress_view(plan: Plan, district: District, agenda: Agenda, today: date) -> ProgressView:
    """Return the view of what became of ``plan`` by the day ``today``."""
    events = plan.events()
    status = {event.id: status_of(event, today) for event in events}
    title = _("What became of the plan: {scope}").format(scope=order_name(plan))
    whole = _tally(_("The whole plan"), "", events, status)
    marked = sum(bool(event.marks) for event in events)
    window = Window(plan.period.start, plan.period.end)
    return ProgressView(
        frame=frame(
            addresses.progress(plan.id), "progress", title, sentences(title, whole.words), district=district,
            crumbs=plan_crumbs(plan, district),
        ),
        day=in_words(today),
        columns=tuple((one, _(NAMES[one])) for one in STATUSES),
        whole=whole,
        marked=marked,
        sections=tuple(
            _tally(
                one_line(plain(section_name(heading))) or _("Events"),
                f"{addresses.plan(plan.id)}#{heading.anchor}", heading.events, status,
            )
            for heading in plan.headings()
            if heading.events
        ),
        months=_months(plan, agenda, status),
        lists=tuple(
            (one, _(NAMES[one]), found)
            for one in _LISTED
            if (found := tuple(_listed(event, window) for event in events if status[event.id] == one))
        ),
    )  # fmt: skip


def _months(plan: Plan, agenda: Agenda, status: dict[str, Status]) -> tuple[Tally, ...]:
    """Return the events by the month in which their time ends; those without a date stand last."""
    months: dict[Month, list[Entry]] = {}
    known = agenda.months.keys() | agenda.panels.keys()
    undated = []
    for event in plan.events():
        day = last_day(due_of(event))
        if day is None:
            undated.append(event)
        else:
            months.setdefault((day.year, day.month), []).append(event)
    found = [
        _tally(month_name(month), addresses.month(plan.id, *month) if month in known else "", few, status)
        for month, few in sorted(months.items())
    ]
    return tuple([*found, _tally(_("Without a month of their own"), "", undated, status)] if undated else found)


def _tally(name: str, address: str, events: Iterable[Entry], status: dict[str, Status]) -> Tally:
    found = [status[event.id] for event in events]
    counts = tuple(found.count(one) for one in STATUSES)
    told = [f"{_(NAMES[one])} — {count}" for one, count in zip(STATUSES, counts, strict=True) if count]
    return Tally(
        name=name,
        address=address,
        counts=counts,
        total=len(found),
        bar=stacked_bar(list(zip(STATUSES, counts, strict=True))),
        words=f"{count_events(len(found))}: {', '.join(told)}" if told else count_events(0),
    )


def _listed(event: Entry, window: Window) -> ListedEvent:
    mark = event.mark
    return ListedEvent(
        title=one_line(plain(event.title)),
        address=addresses.event(event.id),
        deadline=one_line(event.deadline.raw),
        said=label_with_day(mark) if mark else "",
        moved_to=new_deadline(mark, window) if mark else "",
    )
