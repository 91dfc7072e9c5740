"""The records of events and of the rows of schedules."""

from collections.abc import Iterator

from generator.model.catalogue import Catalogue, District, Entry, Plan
from generator.russian.typography import one_line
from generator.search.names import Names
from generator.search.parts import dated_parts
from generator.search.records import Record, Weighted, shown
from generator.search.times import day_values, first_day, month_values, time_tokens, years_beside
from generator.search.tokens import sign_token, word_tokens
from generator.views import addresses
from generator.views.owners import Owner, Owners
from generator.views.phrases import plan_name
from generator.views.wording import plain

# How much a word says about a row, by the cell it stands in (Pagefind takes 0 to 10).
_WEIGHTS = {"title": 6.0, "form": 2.0, "responsible": 2.0, "deadline": 1.0, "result": 1.0, "completion": 0.5}
_OTHER_CELL = 1.0
_SECTION = 0.6
_DISTRICT = 0.4
_SHOWN = ("form", "responsible", "participants", "place", "result")
# An owner's facet is called as its entry in names.json is.
_FACETS = {"schools": "school", "people": "person", "organisations": "organisation", "groups": "group"}
_LONGEST_FORM = 40  # characters: a longer cell tells a story, not a form
Links = dict[str, list[tuple[Owner, str]]]  # whom a row concerns and why, by the id of the row


def event_records(catalogue: Catalogue, owners: dict[str, Owners], names: Names) -> Iterator[Record]:
    """Yield the records of all events in printed order, those of a plan's schedules after its events."""
    for district in catalogue.districts:
        links: Links = {}
        for owner in owners[district.id].by_id.values():
            for one, why in owner.events():
                links.setdefault(one, []).append((owner, why))
        for plan in district.plans:
            maker = _Rows(plan, district, links, names)
            for event in plan.events():
                yield maker.record(event)
            for row in plan.schedule_rows():
                yield maker.record(row, scheduled=True)


class _Rows:
    """Makes the records of one plan; what its rows share is worked out once."""

    def __init__(self, plan: Plan, district: District, links: Links, names: Names) -> None:
        self.plan, self.district, self.links, self.names = plan, district, links, names
        # without the order's date: what a result shows is not searched, but a reader may take it for the event's
        self.plan_name = plan_name(plan, district)
        self.shared: tuple[Weighted, ...] = ((_DISTRICT, word_tokens(district.short)), (1.0, names.home_tokens(plan)))

    def record(self, entry: Entry, *, scheduled: bool = False) -> Record:
        """Return the record of one row."""
        moved = entry.mark.deadline if entry.mark else None
        readings = [part.deadline for part in entry.occurrences if part.has_time] or [entry.deadline]
        if moved:
            readings = [moved]
        links = self.links.get(entry.id, [])
        cells = {**entry.inherited, **entry.cells}
        filters = self._filters(entry, [owner for owner, _why in links])
        filters["month"] = month_values(readings)
        filters["days"] = day_values(readings)  # no choice of readers: the order by date needs them
        deadline = one_line(f"{entry.deadline.raw} → {moved.raw}" if moved else entry.deadline.raw)
        return Record(
            id=entry.id,
            kind="row" if scheduled else "event",
            address=addresses.row(entry.id) if scheduled else addresses.event(entry.id),
            title=one_line(plain(entry.title)),
            texts=shown(*((role, cells.get(role, "")) for role in _SHOWN)),
            deadline=deadline,
            years=years_beside(deadline, readings, self.plan.period),
            plan=self.plan_name,
            schools=_named(links),
            tokens=(*self._words(entry, cells), *self._tokens(links), *time_tokens(readings), *self.shared),
            filters=filters,
            date=first_day(readings),
            parts=() if moved else dated_parts(entry, self._owner_tokens(links)),
        )

    def _words(self, entry: Entry, cells: dict[str, str]) -> Iterator[Weighted]:
        said = set()
        for role, text in {"title": entry.title, **cells}.items():
            if role == "number":
                continue
            line = plain(text)
            said |= self.names.concepts(line)
            yield _WEIGHTS.get(role, _OTHER_CELL), word_tokens(line)
        for section in entry.section:
            yield _SECTION, word_tokens(section)
        parts = entry.number.strip(". ").split(".")
        if all(part.isdecimal() for part in parts):
            yield 3.0, " ".join(dict.fromkeys((sign_token("row", "x".join(parts)), sign_token("row", parts[-1]))))
        topics = {token for one in entry.topics if (token := self.names.token("topic", one))}
        if topics | said:
            yield 3.0, " ".join(sorted(topics | said))

    def _tokens(self, links: list[tuple[Owner, str]]) -> Iterator[Weighted]:
        tokens = self._owner_tokens(links)
        for owner, why in links:
            yield (0.7 if why else 4.0), tokens[owner.id]

    def _owner_tokens(self, links: list[tuple[Owner, str]]) -> dict[str, str]:
        found = {}
        for owner, _why in links:
            token = self.names.token(_FACETS[owner.kind], owner.id)
            number = self.names.number_token(owner.id) if owner.kind == "schools" else ""
            found[owner.id] = f"{token} {number}".strip()
        return found

    def _filters(self, entry: Entry, owners: list[Owner]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {"district": (self.district.id,), "plan": (self.plan.id,)}
        for kind, facet in _FACETS.items():
            ids = tuple(sorted({owner.id for owner in owners if owner.kind == kind}))
            if ids:
                found[facet] = ids
        if entry.topics:
            found["topic"] = entry.topics
        found["mark"] = (entry.mark.state if entry.mark else "none",)
        form = one_line(plain(entry.cells.get("form", ""))).rstrip(".")
        if form and len(form) <= _LONGEST_FORM:
            found["form"] = (form[:1].upper() + form[1:],)
        return found


def _named(links: list[tuple[Owner, str]]) -> str:
    """Return the schools that a row names, at most three; else the groups that bring schools in."""
    schools = [owner.name for owner, why in links if owner.kind == "schools" and not why]
    if not schools:
        groups = {why for owner, why in links if owner.kind == "schools" and why}
        return ", ".join(owner.name for owner, _why in links if owner.id in groups)
    more = len(schools) - 3
    return ", ".join(schools[:3]) + (f" +{more}" if more > 0 else "")
