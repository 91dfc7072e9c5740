"""What a department has to see to: events due soon or over without a mark, indicators without values.

Everything is told by the person who answers for it, as it stands on one day; whoever is named by several events or
indicators stands once. An event that nobody is named for is told under "nobody is named".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from generator.deadlines.calendar import Window
from generator.language import _, noted
from generator.model.catalogue import Catalogue, Entry, Plan
from generator.model.progress import Target
from generator.names.shapes import ResponsibleReading
from generator.russian.collation import sort_key
from generator.russian.letters import fold
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.marks import due_of, label_with_day, last_day, new_deadline, status_of
from generator.views.phrases import order_name
from generator.views.wording import plain

Names = dict[str, str]  # of the people in a register, by their ids
Kind = Literal["due", "passed", "no-value"]
KINDS: tuple[Kind, ...] = ("due", "passed", "no-value")
HEADINGS: dict[Kind, str] = {
    "due": noted("Due soon"),
    "passed": noted("Time has passed, no mark"),
    "no-value": noted("Indicators without a value"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One line of the report. ``day`` is the last day of the deadline that holds, None for an indicator; ``said`` is
    what the department has said of it so far; ``address`` is that of its page, without the site's."""

    kind: Kind
    person: str
    title: str
    printed: str
    day: date | None
    said: str
    plan: str
    district: str
    address: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """The report of a day: ``scope`` says of what, ``days`` how far it looks ahead, ``remark`` what may be wrong."""

    scope: str
    today: date
    days: int
    lines: tuple[Duty, ...]
    remark: str = ""

    def count(self, kind: Kind) -> int:
        """Return how many things of one kind there are; one that two people answer for is one thing."""
        return len({line.id for line in self.lines if line.kind == kind})

    def of_person(self, name: str) -> "Duties":
        """Return what those answer for whose names begin with ``name``; «ё» and «е» are one letter."""
        lines = tuple(line for line in self.lines if fold(line.person).startswith(fold(name)))
        return replace(self, scope=f"{self.scope}, {name}", lines=lines)

    def by_person(self) -> list[tuple[str, list[Duty]]]:
        """Return the lines of each person by name; those that nobody is named for stand last."""
        found: dict[str, list[Duty]] = {}
        for line in self.lines:
            found.setdefault(line.person, []).append(line)
        return sorted(found.items(), key=lambda pair: (not pair[0], sort_key(pair[0])))


def duties_of(catalogue: Catalogue, scope: str, today: date, days: int) -> Duties:
    """Return the report of all plans of ``catalogue`` for the day ``today``, looking ``days`` days ahead."""
    lines: list[Duty] = []
    for district in catalogue.districts:
        names = {f"{district.id}/{one.id}": f"{one.surname} {one.initials}" for one in district.people}
        for plan in district.plans:
            lines += _of_plan(plan, district.short, names, today, days)
    lines.sort(key=lambda line: (KINDS.index(line.kind), line.day or date.max))
    return Duties(scope=scope, today=today, days=days, lines=tuple(lines))


def answering(catalogue: Catalogue) -> set[str]:
    """Return everybody whom the plans of ``catalogue`` name, as the report calls them."""
    found: set[str] = set()
    for district in catalogue.districts:
        names = {f"{district.id}/{one.id}": f"{one.surname} {one.initials}" for one in district.people}
        found |= set(names.values())
        for plan in district.plans:
            readings = [entry.responsible for entry in (*plan.events(), *plan.schedule_rows())]
            readings += [target.responsible for target in plan.indicators if target.responsible]
            found.update(name for reading in readings for name in named(reading, names))
    return found - {""}


def _of_plan(plan: Plan, district: str, names: Names, today: date, days: int) -> Iterator[Duty]:
    events = plan.events()
    rows = {row.id for row in plan.schedule_rows()}
    for entry in (*events, *plan.schedule_rows()):
        kind = _kind(entry, today, days)
        if kind is None:
            continue
        for person in named(entry.responsible, names):
            yield Duty(
                kind=kind, person=person, title=one_line(plain(entry.title)), printed=one_line(entry.deadline.raw),
                day=last_day(due_of(entry)), said=_said(entry, plan),
                plan=order_name(plan), district=district, id=entry.id,
                address=addresses.row(entry.id) if entry.id in rows else addresses.event(entry.id),
            )  # fmt: skip
    responsible = {event.id: event.responsible for event in events}
    for target in plan.indicators:
        if target.actual:
            continue
        for person in _answering(target, responsible, names):
            yield Duty(
                kind="no-value", person=person, title=one_line(plain(target.name)), printed=one_line(target.target.raw),
                day=None, said="", plan=order_name(plan), district=district, id=target.id,
                address=addresses.indicator(target.id),
            )  # fmt: skip


def _said(entry: Entry, plan: Plan) -> str:
    if not entry.marks:
        return ""
    mark = entry.marks[-1]
    moved = new_deadline(mark, Window(plan.period.start, plan.period.end))
    said = label_with_day(mark)
    return f"{said}, " + _("new deadline: {deadline}").format(deadline=moved) if moved else said


def _kind(entry: Entry, today: date, days: int) -> Kind | None:
    """Return under what an entry stands; None when it is settled, has no date, or is far away.

    What was done or cancelled is settled. A moved event counts by its new deadline, one that was done in part is told
    as long as its time has not passed.
    """
    status, last = status_of(entry, today), last_day(due_of(entry))
    if status in {"done", "cancelled"} or last is None:
        return None
    if last < today:
        return "passed" if status in {"ended", "moved"} else None
    return "due" if last <= today + timedelta(days=days) else None


def named(reading: ResponsibleReading, names: Names) -> list[str]:
    """Return who is named in a cell: people, else posts, else organisations and groups; one empty name for nobody.

    Whoever stands in the register is called as there, however the cell spells the name.
    """
    people = [names.get(one.id or "") or f"{one.surname} {one.initials}".strip() for one in reading.people]
    others = [one.name for one in (*reading.organisations, *reading.groups)]
    found = people or [one.name for one in reading.posts] or others
    return list(dict.fromkeys(one_line(name) for name in found)) or [""]


def _answering(target: Target, responsible: dict[str, ResponsibleReading], names: Names) -> list[str]:
    """Return who answers for an indicator: whom the plan names, else who answers for the events that serve it."""
    if target.responsible:
        return named(target.responsible, names)
    people = [
        name for event in target.events if event in responsible for name in named(responsible[event], names) if name
    ]
    return list(dict.fromkeys(people)) or [""]


def nobody() -> str:
    """Return what stands in the place of a name when there is none."""
    return _("nobody is named")
