"""The page of an event."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.catalogue import District, Entry, Heading, Part, Plan
from generator.russian.dates import in_words
from generator.russian.typography import one_line, shorten
from generator.views import addresses
from generator.views.agenda import Item
from generator.views.event_times import MOST_LINKS, EventTimes
from generator.views.marks import MarkLine, mark_lines
from generator.views.owner_pages import owner_links, topic_links
from generator.views.owners import Owners
from generator.views.page import Frame, frame, plan_crumbs
from generator.views.phrases import more_months, order_name, plan_name, section_name
from generator.views.related import RelatedLink, RelatedLinks
from generator.views.reports import ReportLinks
from generator.views.source_places import SourcePlaces
from generator.views.tables import Cell, heading
from generator.views.wording import plain

_ABOVE = frozenset({"number", "title"})  # shown above the table of facts


@dataclass(slots=True, kw_only=True)  # not frozen: with so many fields that would take 2 µs more for each event
class EventView:
    """Everything the page of an event shows. ``place`` says where in the order the row stands."""

    frame: Frame
    event: Entry
    cells: tuple[Cell, ...]
    occurrence_columns: tuple[tuple[str, str], ...]
    occurrences: tuple[tuple[Cell, ...], ...]
    sections: tuple[tuple[str, str], ...]
    reading: str
    notes: tuple[str, ...]
    months: tuple[tuple[str, str], ...]
    later: tuple[tuple[str, str], ...]
    later_count: str
    has_calendar: bool
    topics: tuple[tuple[str, str], ...]
    related: tuple[RelatedLink, ...]
    owners: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    cited: tuple[tuple[str, str], ...]
    place: str
    order_name: str
    row_address: str
    annex: tuple[str, str] | None
    as_printed: tuple[tuple[str, str], ...]
    note: str
    marks: tuple[MarkLine, ...]
    kept_from: str
    report: str
    previous: tuple[str, str] | None
    following: tuple[str, str] | None


class Across(NamedTuple):
    """What events share with those of other districts: topics, and similar events."""

    topics: Owners
    related: RelatedLinks


class EventViews:
    """Makes the views of one plan's events; what they share is worked out once."""

    def __init__(
        self,
        plan: Plan,
        district: District,
        items: list[Item],
        owners: Owners,
        across: Across,
        reports: ReportLinks,
    ) -> None:
        self.plan, self.district, self.owners, self.reports = plan, district, owners, reports
        self.topics, self.related = across
        self.times = EventTimes(plan, district, items)
        self.address = addresses.plan(plan.id)
        self.order_name = order_name(plan)
        self.crumbs = plan_crumbs(plan, district)
        self.frame = frame(self.address, "event", "", "", crumbs=self.crumbs, district=district)
        self.kept_from = in_words(plan.kept_from) if plan.kept_from else ""
        self.source = one_line(plan_name(plan, district, dated=True))
        self.annexes = {annex.local: annex for annex in plan.appendices}
        self.places = SourcePlaces(plan)

    def all(self) -> list[EventView]:
        """Return the views of all events in printed order."""
        rows = [(event, chain) for chain in _chains(self.plan.sections) for event in chain[-1].events]
        links = [(addresses.event(event.id), shorten(plain(event.title), 80)) for event, _chain in rows]
        views = []
        last: tuple[Heading, ...] = ()
        surroundings = self.surroundings(last)
        for index, (event, chain) in enumerate(rows):
            if chain is not last:
                surroundings, last = self.surroundings(chain), chain
            before = links[index - 1] if index else None
            after = links[index + 1] if index + 1 < len(links) else None
            views.append(self.view(event, surroundings, before, after))
        return views

    def surroundings(self, chain: tuple[Heading, ...]) -> "_Surroundings":
        """Return what the events of one section share; ``chain`` are the sections down to it, outermost first."""
        printed = next((one.table.columns for one in reversed(chain) if one.table.columns), self.plan.table.columns)
        return _Surroundings(
            printed=printed,
            headings={role: heading(role, printed) for role in printed if role not in _ABOVE}
            or {"deadline": heading("deadline", printed)},
            sections=tuple((f"{self.address}#{one.anchor}", section_name(one)) for one in chain if one.title),
        )

    def view(
        self, event: Entry, around: "_Surroundings", before: tuple[str, str] | None, after: tuple[str, str] | None
    ) -> EventView:
        """Return the view of one event."""
        printed = around.printed
        address = addresses.event(event.id)
        months = self.times.months(event)
        later = months[MOST_LINKS:]
        annex = self.annexes.get(event.appendix or "")
        parts = [part for part in (event.deadline.raw, event.responsible.raw) if part]
        columns = _occurrence_columns(event, printed) if event.occurrences else ()
        readings = self.times.part_readings(event) if event.occurrences else {}
        return EventView(
            frame=Frame(
                address=address,
                kind="event",
                title=one_line(plain(event.title)),
                description=shorten(" · ".join([*parts, self.source]), 200),
                crumbs=self.crumbs,
                data_date=self.frame.data_date,
                contact=self.frame.contact,
                contact_link=self.frame.contact_link,
            ),
            event=event,
            cells=_cells(event, around),
            occurrence_columns=columns,
            occurrences=tuple(
                tuple(
                    Cell(
                        role=role,
                        heading=name,
                        text=_part_texts(part)[role],
                        reading=readings.get(number, "") if role == "deadline" else "",
                    )
                    for role, name in columns
                )
                for number, part in enumerate(event.occurrences, 1)
            ),
            sections=around.sections,
            reading=self.times.reading(event),
            notes=event.deadline.notes,
            months=months[:MOST_LINKS],
            later=later,
            later_count=more_months(len(later)),
            has_calendar=self.times.has_calendar(event),
            topics=topic_links(event, self.topics),
            related=self.related.of(event.id),
            owners=owner_links(event, self.owners),
            cited=self.times.cited(event),
            place=self.places.of(event),
            order_name=self.order_name,
            row_address=f"{self.address}#{event.local}",
            annex=(f"{self.address}#{annex.local}", annex.label or one_line(annex.title)) if annex else None,
            as_printed=tuple([(heading(role, printed), text) for role, text in event.as_printed.items()]),
            note=event.note,
            marks=mark_lines(event, self.plan),
            kept_from=self.kept_from,
            report=self.reports.link(event),
            previous=before,
            following=after,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """What the events of one section share.

    ``printed`` are all printed headings, ``headings`` those of the facts by role in printed order, ``sections`` links.
    """

    printed: dict[str, str]
    headings: dict[str, str]
    sections: tuple[tuple[str, str], ...]


def _cells(event: Entry, around: _Surroundings) -> tuple[Cell, ...]:
    texts, inherited, headings = event.cells, event.inherited, around.headings
    further = [role for role in (*texts, *inherited) if role not in headings and role not in _ABOVE]
    if further:
        headings = headings | {role: heading(role, around.printed) for role in further}
    return tuple(
        [
            Cell(role=role, heading=name, text=texts.get(role, ""), inherited=inherited.get(role, ""))
            for role, name in headings.items()
        ]
    )


def _occurrence_columns(event: Entry, printed: dict[str, str]) -> tuple[tuple[str, str], ...]:
    roles = ("title", "deadline", "responsible", "result")
    filled = {role for role in roles for part in event.occurrences if _part_texts(part)[role]}
    filled |= {"deadline" for part in event.occurrences if part.has_time}
    return tuple((role, heading(role, printed)) for role in roles if role in filled)


def _part_texts(part: Part) -> dict[str, str]:
    return {
        "title": part.title,
        "deadline": part.deadline.raw,
        "responsible": part.responsible.raw,
        "result": part.result.raw,
    }


def _chains(sections: tuple[Heading, ...], above: tuple[Heading, ...] = ()) -> list[tuple[Heading, ...]]:
    """Return every section as the chain of sections that leads to it, in printed order."""
    found = []
    for section in sections:
        chain = (*above, section)
        found.append(chain)
        found.extend(_chains(section.sections, chain))
    return found
