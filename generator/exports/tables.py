"""``table.csv`` beside every page that lists something: exactly what the page shows, in its order.

Made from the same views as the pages; each row also tells the address to which the page's row leads.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.artifact import Artifact
from generator.deadlines.shapes import DeadlineReading
from generator.exports.csv_text import cell, line, table
from generator.language import _
from generator.model.catalogue import Catalogue, District, Plan
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.agenda import Item, dates_of, district_agenda, plan_agenda
from generator.views.calendar import CalendarPages, MonthView
from generator.views.lists import plan_card
from generator.views.marks import due_of, last_day
from generator.views.own_months import OwnMonths
from generator.views.owner_index import IndexRow, index_view
from generator.views.owner_pages import panels_of, topics_view
from generator.views.owners import KINDS, TOPICS, Owner, Owners
from generator.views.publication import Publication
from generator.views.tables import columns_of
from generator.views.wording import without_emphasis


class Tables:
    """Makes the tables of a site; ``items`` are those of each plan, ``owners`` those of each district, by their ids."""

    def __init__(
        self, catalogue: Catalogue, items: dict[str, list[Item]], owners: dict[str, Owners], site: Publication
    ) -> None:
        self.catalogue, self.items, self.owners, self.site = catalogue, items, owners, site
        self.cells: dict[int, str] = {}

    def all(self) -> Iterator[Artifact]:
        """Yield the tables of all districts, plans, months, owners and indexes."""
        topics = self.owners[TOPICS]
        rows = [row for shelf in topics_view(topics).letters for row in shelf.rows]
        yield self.index(addresses.TOPICS, rows)
        for topic in topics.by_id.values():
            yield self.owner(topic, topics)
        for district in self.catalogue.districts:
            yield self.plans(district)
            yield from self.months(CalendarPages(district_agenda(district, self.items), district))
            own = self.owners[district.id]
            for kind in KINDS:
                view = index_view(kind, own, district)
                yield self.index(view.frame.address, [row for shelf in view.letters for row in shelf.rows])
            for owner in own.by_id.values():
                yield self.owner(owner, own)
            for plan in district.plans:
                yield self.plan(plan)
                yield from self.months(CalendarPages(plan_agenda(plan, self.items[plan.id]), district, plan))

    def file(self, address: str, headings: Sequence[str], lines: Iterable[str]) -> Artifact:
        """Return the table beside the page at ``address``."""
        return Artifact(path=f"{address}{addresses.TABLE}", data=table(headings, lines))

    def plan(self, plan: Plan) -> Artifact:
        """Return the events of a plan and the rows of its schedules; a merged cell has the value from above."""
        rows = [(one, addresses.event(one.id)) for one in plan.events()]
        rows += [(one, addresses.row(one.id)) for one in plan.schedule_rows()]
        printed = {role: name for heading in reversed(plan.headings()) for role, name in heading.table.columns.items()}
        columns = columns_of(tuple(entry for entry, _address in rows), {**printed, **plan.table.columns})
        items = {item.id: item for item in self.items[plan.id]}
        dated = {one.item.id: one.item.words for one in dates_of(items.values()) if not one.item.part}
        lines = [
            line(
                [
                    one_line(" / ".join(entry.section)),
                    *[without_emphasis(entry.cells.get(role) or entry.inherited.get(role, "")) for role, _n in columns],
                    dated.get(entry.id, ""),
                    *_ends(due_of(entry)),
                    items[entry.id].told,
                    self.site.encoded(address),
                ]
            )
            for entry, address in rows
        ]
        names = [one_line(name) for _role, name in columns]
        headings = [_("Section"), *names, _("Read as"), _("First day"), _("Last day"), _("Mark"), _("Address")]
        return self.file(addresses.plan(plan.id), headings, lines)

    def owner(self, owner: Owner, owners: Owners) -> Artifact:
        """Return what an owner has: by month, then without a month."""
        months = OwnMonths(owner, owners)
        lines = [
            f"{heading};{self.item(row.item)};{cell(row.told)}"
            for one in (*months.all(), *panels_of(owner, months))
            for heading in (cell(one.heading),)
            for row in one.all
        ]
        return self.file(owner.address, [_("When"), *_item_headings(), _("Role")], lines)

    def index(self, address: str, rows: Sequence[IndexRow]) -> Artifact:
        """Return an index of owners; only people have posts."""
        posts = [_("Post")] if any(row.note for row in rows) else []
        headings = [_("Name of the entry"), *posts, _("Entries"), _("Address")]
        lines = [
            line([row.name, *([row.note] if posts else []), str(row.count), self.site.encoded(row.address)])
            for row in rows
        ]
        return self.file(address, headings, lines)

    def plans(self, district: District) -> Artifact:
        """Return the plans of a district."""
        headings = [_("Plan"), _("Order"), _("Period"), _("Events"), _("Address")]
        lines = [
            line([one.title, one.order_name, one.period, one.events.split()[0], self.site.encoded(one.address)])
            for one in map(plan_card, district.plans)
        ]
        return self.file(addresses.plans(district.id), headings, lines)

    def months(self, calendar: CalendarPages) -> Iterator[Artifact]:
        """Yield the months of a calendar."""
        for month in calendar.months:
            view = calendar.month(month)
            yield self.file(view.frame.address, [_("When"), *_item_headings()], self.month(view))

    def month(self, view: MonthView) -> Iterator[str]:
        """Yield the lines of a month: exact days, then the lists, then what stands beside the dates."""
        for day in view.days:
            for item in day.items:
                yield f"{cell(day.day)};{self.item(item)}"
        for one in (*view.lists, *view.panels):
            for item in one.items:
                yield f"{cell(one.heading)};{self.item(item)}"
            for name, address, count in one.by_plan:  # what is too much for the page is counted there
                yield line([one.heading, count, "", "", "", name, self.site.encoded(address)])

    def item(self, item: Item) -> str:
        """Return the cells of an item, made once: it stands in the tables of its months and of all its owners."""
        cells = self.cells.get(id(item))
        if cells is None:
            texts = (item.title, item.printed, item.words, item.told, item.plan_name, self.site.encoded(item.address))
            cells = self.cells[id(item)] = line(texts)
        return cells


def _ends(deadline: DeadlineReading) -> tuple[str, str]:
    """Return the first and the last day of the deadline that holds, to sort by; a limit has no first day."""
    last = last_day(deadline)
    first = None if deadline.due_by else min((span.start for span in deadline.spans), default=None)
    return first.isoformat() if first else "", last.isoformat() if last else ""


def _item_headings() -> tuple[str, ...]:
    return _("Event"), _("Deadline"), _("Read as"), _("Mark"), _("Order"), _("Address")
