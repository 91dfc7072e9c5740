"""Where documents name the entries of the registers outside of the responsible cells of their events.

The signer of an order, who controls it, the members of a working group, who agreed to a plan: a person may stand in no
event and yet answer for the whole. Organisations and groups are looked for only when no event is theirs, and then in
the other cells of events, too; people wherever a name with initials stands.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.linking.registry import Registry
from generator.model.catalogue import NAMED, Annex, Appearance, Entry, Heading, Part, Plan
from generator.model.plan import Clause
from generator.names.entries import SCHOOLS
from generator.names.forms import key
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
        for place, text in texts:
            for one in (*seekers.schools(text), *seekers.bodies(text)):
                found.setdefault(one, {})[place] = None
        for row, annex in _rows(plan):  # whose schools are known already
            for one in seekers.bodies("\n".join([text for role, text in row.cells.items() if role not in _OWN_CELLS])):
                found.setdefault(one, {})[_of_annex(plan, annex) if annex else _of_event(plan, row)] = None
    return {one: tuple(places) for one, places in found.items()}


class _Seekers:
    """Find people in texts, and those organisations and groups that are not ``claimed`` by an event."""

    def __init__(self, registry: Registry, claimed: set[str]) -> None:
        self.register = registry.register
        bodies = [one for one in self.register.organisations if one.id not in claimed]
        self.idle_schools = {one.id for one in bodies if one.kind in SCHOOLS}
        self.hints = registry.hints
        names = {name: one.id for one in self.register.groups if one.id not in claimed for name in one.names()}
        self.groups = names
        self.find_groups = PluralFinder(names).find if names else None
        self.forms: dict[str, list[tuple[str, str]]] = {}  # names of bodies by their first words
        hints = set()
        idle = {one.id for one in bodies} - self.idle_schools
        for form, ids in self.register.organisation_forms() if idle else ():
            if len(form) >= _SHORTEST and len(ids) == 1 and not idle.isdisjoint(ids):
                self.forms.setdefault(form.partition(" ")[0], []).append((f" {form} ", next(iter(ids))))
                hints.add(max(form.split(), key=len))
        self.hints_of_bodies = tuple(hints)  # a word is found much faster than the words of a text are cut
        self.is_idle = not (self.idle_schools or self.groups or self.forms)

    def people(self, text: str) -> Iterator[str]:
        """Yield the ids of the people whom ``text`` names."""
        if not self.register.people or not _INITIALS.search(text):
            return
        for person in look(text).people.values():
            answer = self.register.person(person.surname, nominative(person.surname), person.initials, person.full)
            if answer.id:
                yield answer.id

    def schools(self, text: str) -> Iterator[str]:
        """Yield the ids of the schools that ``text`` names, of those that are looked for."""
        if self.idle_schools and self.hints(text):
            yield from (one.id for one in find_schools(text, self.register) if one.id in self.idle_schools)

    def bodies(self, text: str) -> Iterator[str]:
        """Yield the ids of the other organisations and of the groups that ``text`` names, of those looked for."""
        if self.find_groups:
            yield from (self.groups[name] for name in self.find_groups(text))
        low = fold(text) if self.forms else ""
        if any(hint in low for hint in self.hints_of_bodies):
            words = f" {key(low)} "
            for word in dict.fromkeys(words.split()):
                if word in self.forms:
                    yield from (one for form, one in self.forms[word] if form in words)


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
        yield from (_Text(_of_annex(plan, annex), text) for text in (annex.prose, *annex.notes))
    for row in plan.sign_off.rows if plan.sign_off else ():
        yield _Text(Appearance(plan.id, "sign-off", "", "sign-off"), f"{row.name or ''}\n{row.post or ''}")


def _heading_texts(heading: Heading) -> tuple[str, ...]:
    return heading.prose, heading.goal, *heading.tasks, *heading.notes


def _rows(plan: Plan) -> Iterator[tuple[Entry, Annex | None]]:
    """Yield the rows of a plan, those of its schedules with their appendix."""
    yield from ((event, None) for event in plan.events())
    yield from ((row, annex) for annex in plan.appendices for group in annex.groups for row in group.rows)


def _of_event(plan: Plan, event: Entry) -> Appearance:
    return Appearance(plan.id, "event", event.title, event.id)


def _of_annex(plan: Plan, annex: Annex) -> Appearance:
    return Appearance(plan.id, "appendix", annex.label or annex.title, annex.local)
