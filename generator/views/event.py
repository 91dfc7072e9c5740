"""The page of an event."""

from dataclasses import dataclass

from generator.deadlines.calendar import Window
from generator.deadlines.wording import in_text
from generator.language import _
from generator.model.catalogue import District, Entry, Heading, Part, Plan
from generator.russian.dates import in_words
from generator.russian.typography import one_line, shorten
from generator.views import addresses
from generator.views.agenda import Item, dates_of, months_of
from generator.views.page import Crumb, Frame, district_crumbs, frame
from generator.views.phrases import month_name, order_name
from generator.views.tables import Cell, heading
from generator.views.wording import plain

_MOST_MONTHS = 12  # links to months: an event of several years has its calendar


@dataclass(frozen=True, slots=True, kw_only=True)
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
    has_calendar: bool
    cited: tuple[tuple[str, str], ...]
    place: str
    order_name: str
    plan_address: str
    row_address: str
    annex: tuple[str, str] | None
    as_printed: tuple[tuple[str, str], ...]
    note: str
    kept_from: str
    previous: tuple[str, str] | None
    following: tuple[str, str] | None


class EventViews:
    """Makes the views of one plan's events; what they share is worked out once."""

    def __init__(self, plan: Plan, district: District, items: list[Item]) -> None:
        self.plan, self.district = plan, district
        self.items: dict[str, list[Item]] = {}
        for item in items:
            self.items.setdefault(item.id, []).append(item)
        self.titles = (
            {
                event.id: (addresses.event(event.id), one_line(plain(event.title)))
                for other in district.plans
                for event in other.events()
            }
            if any(event.cited_plan for event in plan.events())
            else {}
        )
        self.orders = {other.id: order_name(other) for other in district.plans}
        self.address = addresses.plan(plan.id)
        self.order_name = order_name(plan)
        self.crumbs = (
            *district_crumbs(district),
            Crumb(title=_("Plans"), address=addresses.plans(district.id)),
            Crumb(title=_("Order No. {number}").format(number=plan.order.number), address=self.address),
        )
        self.window = Window(plan.period.start, plan.period.end)
        self.annexes = {annex.local: annex for annex in plan.appendices}

    def all(self) -> list[EventView]:
        """Return the views of all events in printed order."""
        rows = [(event, chain) for chain in _chains(self.plan.sections) for event in chain[-1].events]
        links = [(addresses.event(event.id), shorten(plain(event.title), 80)) for event, _chain in rows]
        views = []
        for index, (event, chain) in enumerate(rows):
            before = links[index - 1] if index else None
            after = links[index + 1] if index + 1 < len(links) else None
            views.append(self.view(event, chain, before, after))
        return views

    def view(
        self, event: Entry, chain: tuple[Heading, ...], before: tuple[str, str] | None, after: tuple[str, str] | None
    ) -> EventView:
        """Return the view of one event; ``chain`` are the sections above it, outermost first."""
        printed = next((one.table.columns for one in reversed(chain) if one.table.columns), self.plan.table.columns)
        title = one_line(plain(event.title))
        annex = self.annexes.get(event.appendix or "")
        deadline = event.deadline.raw
        parts = [one_line(part) for part in (deadline, event.responsible.raw) if part]
        return EventView(
            frame=frame(
                addresses.event(event.id),
                "event",
                title,
                shorten(" · ".join([*parts, f"{self.district.short}, {self.order_name}"]), 200),
                crumbs=self.crumbs,
                district=self.district,
            ),
            event=event,
            cells=tuple(
                Cell(role=role, heading=heading(role, printed), text=text, inherited=event.inherited.get(role, ""))
                for role, text in self._cells(event, printed)
            ),
            occurrence_columns=self._occurrence_columns(event, printed),
            occurrences=self._occurrences(event, printed),
            sections=tuple(
                (f"{self.address}#{one.anchor}", f"{one.number} {one.title}".strip()) for one in chain if one.title
            ),
            reading=self._reading(event),
            notes=event.deadline.notes,
            months=self._months(event),
            has_calendar=any(item.reading.spans for item in self.items.get(event.id, ())),
            cited=self._cited(event),
            place=self._place(event),
            order_name=self.order_name,
            plan_address=self.address,
            row_address=addresses.row(event.id),
            annex=(f"{self.address}#{annex.local}", annex.label or one_line(annex.title)) if annex else None,
            as_printed=tuple((heading(role, printed), text) for role, text in event.as_printed.items()),
            note=event.note,
            kept_from=in_words(self.plan.kept_from) if self.plan.kept_from else "",
            previous=before,
            following=after,
        )

    def _cells(self, event: Entry, printed: dict[str, str]) -> list[tuple[str, str]]:
        roles = [role for role in printed if role not in {"number", "title"}] or ["deadline"]
        roles += [role for role in (*event.cells, *event.inherited) if role not in {*roles, "number", "title"}]
        return [(role, event.cells.get(role, "")) for role in roles]

    def _occurrence_columns(self, event: Entry, printed: dict[str, str]) -> tuple[tuple[str, str], ...]:
        roles = ("title", "deadline", "responsible", "result")
        filled = [role for role in roles if any(_part_texts(part)[role] for part in event.occurrences)]
        return tuple((role, heading(role, printed)) for role in filled)

    def _occurrences(self, event: Entry, printed: dict[str, str]) -> tuple[tuple[Cell, ...], ...]:
        columns = self._occurrence_columns(event, printed)
        return tuple(
            tuple(
                Cell(
                    role=role,
                    heading=name,
                    text=_part_texts(part)[role],
                    reading=in_text(part.deadline, self.window) if role == "deadline" and part.deadline.raw else "",
                )
                for role, name in columns
            )
            for part in event.occurrences
        )

    def _reading(self, event: Entry) -> str:
        """Return the reading of the deadline in words; that of dated parts stands in their table."""
        items = self.items.get(event.id, ())
        return items[0].words if len(items) == 1 and not items[0].part else ""

    def _months(self, event: Entry) -> tuple[tuple[str, str], ...]:
        """Return the months in which the event stands, with their pages."""
        dated = dates_of(self.items.get(event.id, ()))
        months = sorted({month for one in dated for month in months_of(one.span)})
        return tuple((month_name(month), addresses.month(self.plan.id, *month)) for month in months[:_MOST_MONTHS])

    def _cited(self, event: Entry) -> tuple[tuple[str, str], ...]:
        """Return the plan that the deadline names, and its rows of the same title: address and title."""
        if not event.cited_plan:
            return ()
        name = self.orders.get(event.cited_plan, event.cited_plan)
        return ((addresses.plan(event.cited_plan), name), *(self.titles[row] for row in event.cited_rows))

    def _place(self, event: Entry) -> str:
        """Return "приказ № 184-од, раздел 2.4, № 33"."""
        return source_place(self.plan, event)


def source_place(plan: Plan, event: Entry) -> str:
    """Return where a row stands: "приказ № 184-од, раздел 2.4, № 33"."""
    parts = [_("order No. {number}").format(number=plan.order.number)]
    if event.section_number:
        parts.append(_("section {number}").format(number=event.section_number))
    elif event.section:
        parts.append(f"«{shorten(event.section[-1], 60)}»")
    if event.number:
        parts.append(_("No. {number}").format(number=event.number.rstrip(".")))
    return ", ".join(parts)


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
