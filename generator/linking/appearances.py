"""Where documents name the entries of the registers outside of the responsible cells of their events.

The signer of an order, who controls it, the members of a working group, who agreed to a plan: a person may stand in no
event and yet answer for the whole. Organisations and groups are looked for only when no event is theirs, and then in
the other cells of events, too; people wherever a name with initials stands.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.linking.registry import Registry
from generator.model.catalogue import NAMED, Appearance, Entry, Heading, Part, Plan
from generator.model.plan import Clause
from generator.names.entries import SCHOOLS
from generator.names.forms import declined, key
from generator.names.letters import fold
from generator.names.people import look
from generator.names.plurals import PluralFinder
from generator.names.schools import find_schools
from generator.names.surnames import nominative

_INITIALS = re.compile(r"[А-ЯЁ]\. ?[А-ЯЁ]\.|[А-ЯЁ][а-яё]+(?:вич|вна|чна|вной|вне|вны|вну|вичу|вича)\b")
_SHORTEST = 3  # letters of a name that is looked for in running text
_OWN_CELLS = frozenset({"number", "responsible"})


class _Text(NamedTuple):
    place: Appearance
    text: str


def find_appearances(plans: Iterable[Plan], registry: Registry) -> dict[str, tuple[Appearance, ...]]:
    """Return where the documents of ``plans`` name entries of the register, by their ids, each place once."""
    plans = tuple(plans)
    seekers = _Seekers(registry, {one for plan in plans for entry in _entries(plan) for one in _claimed(entry)})
    found: dict[str, dict[Appearance, None]] = {}
    for plan in plans:
        texts = list(_texts(plan))
        for place, text in texts:
            for one in seekers.people(text):
                found.setdefault(one, {})[place] = None
        if seekers.is_idle:
            continue
        for place, text in (*texts, *_cells(plan)):
            for one in seekers.others(text):
                found.setdefault(one, {})[place] = None
    return {one: tuple(places) for one, places in found.items()}


class _Seekers:
    """Find people in texts, and those organisations and groups that are not ``claimed`` by an event."""

    def __init__(self, registry: Registry, claimed: set[str]) -> None:
        self.register = registry.register
        bodies = [one for one in self.register.organisations if one.id not in claimed]
        self.schools = {one.id for one in bodies if one.kind in SCHOOLS}
        self.hints = registry.hints
        names = {name: one.id for one in self.register.groups if one.id not in claimed for name in one.names()}
        self.groups = names
        self.find_groups = PluralFinder(names).find if names else None
        self.bodies = {
            form: one.id
            for one in bodies
            if one.kind not in SCHOOLS
            for name in one.names()
            for form in declined(name)
            if len(form) >= _SHORTEST
        }
        # the longest word of a name is found faster than the name, and only then are the words of a text cut
        self.body_hints = tuple({max(form.split(), key=len) for form in self.bodies})
        self.is_idle = not (self.schools or self.groups or self.bodies)

    def people(self, text: str) -> Iterator[str]:
        """Yield the ids of the people whom ``text`` names."""
        if not self.register.people or not _INITIALS.search(text):
            return
        for person in look(text).people.values():
            answer = self.register.person(person.surname, nominative(person.surname), person.initials, person.full)
            if answer.id:
                yield answer.id

    def others(self, text: str) -> Iterator[str]:
        """Yield the ids of the organisations and groups that ``text`` names, of those that are looked for."""
        if self.schools and self.hints(text):
            yield from (one.id for one in find_schools(text, self.register) if one.id in self.schools)
        if self.find_groups:
            yield from (self.groups[name] for name in self.find_groups(text))
        low = fold(text) if self.bodies else ""
        if any(hint in low for hint in self.body_hints):
            words = f" {key(low)} "
            yield from (one for form, one in self.bodies.items() if f" {form} " in words)


def _claimed(entry: Entry) -> Iterator[str]:
    """Yield the ids of those to whom an event belongs."""
    own: tuple[Entry | Part, ...] = (entry, *entry.occurrences)
    for one in own:
        reading = one.responsible
        for parties in (reading.people, reading.posts, reading.organisations, reading.groups):
            yield from (named.id for named in parties if named.id)
        for link in one.schools:
            yield link.id
            if link.via != NAMED:
                yield link.via


def _entries(plan: Plan) -> list[Entry]:
    return [*plan.events(), *plan.schedule_rows()]


def _texts(plan: Plan) -> Iterator[_Text]:
    """Yield the texts of a plan outside of its tables of events, with the places where they stand."""
    order = plan.order
    signature = order.signer or order.signature
    if signature:
        yield _Text(Appearance(plan.id, "signature", "", "order"), signature)
    waiting: list[Clause] = list(reversed(order.clauses))
    while waiting:
        clause = waiting.pop()
        yield _Text(Appearance(plan.id, "clause", clause.number or "", "order-text"), clause.text)
        waiting += reversed(clause.clauses)
    for text in (order.preamble, *order.lines):
        if text:
            yield _Text(Appearance(plan.id, "order", "", "order-text"), text)
    for group in plan.working_groups:
        anchor = "order-text" if group.clause else "order"
        place = Appearance(plan.id, "working-group", group.clause or "", anchor)
        yield from (_Text(place, text) for text in (group.title or "", *group.members))
    if plan.passport:
        place = Appearance(plan.id, "passport", "", "passport")
        yield from (_Text(place, f"{row.name}\n{row.text or ''}") for row in plan.passport.rows)
    for chapter in plan.chapters:
        yield _Text(Appearance(plan.id, "chapter", chapter.title, chapter.local), chapter.text)
    for heading in plan.headings():
        place = Appearance(plan.id, "section", f"{heading.number} {heading.title}".strip(), heading.anchor)
        yield from (_Text(place, text) for text in _heading_texts(heading))
    for annex in plan.appendices:
        place = Appearance(plan.id, "appendix", annex.label or annex.title, annex.local)
        yield from (_Text(place, text) for text in (annex.prose, *annex.notes))
    for row in plan.sign_off.rows if plan.sign_off else ():
        yield _Text(Appearance(plan.id, "sign-off", "", "sign-off"), f"{row.name or ''}\n{row.post or ''}")


def _heading_texts(heading: Heading) -> tuple[str, ...]:
    return heading.prose, heading.goal, *heading.tasks, *heading.notes


def _cells(plan: Plan) -> Iterator[_Text]:
    """Yield the cells of the rows in which others than the responsible are named."""
    for event in plan.events():
        place = Appearance(plan.id, "event", event.title, event.id)
        yield _Text(place, "\n".join([text for role, text in event.cells.items() if role not in _OWN_CELLS]))
    for annex in plan.appendices:
        place = Appearance(plan.id, "appendix", annex.label or annex.title, annex.local)
        for group in annex.groups:
            for row in group.rows:
                yield _Text(place, "\n".join([text for role, text in row.cells.items() if role not in _OWN_CELLS]))
