"""Whose an event is: people, organisations, schools and groups of a district, with what concerns each of them.

A school's events are those that name it, then those that a group brings in, each told why (``claims.py``).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.language import _, noted
from generator.model.catalogue import Catalogue, District, Entry
from generator.model.district import Organisation
from generator.names.entries import SCHOOLS
from generator.russian.collation import sort_key
from generator.russian.stems import stems_of
from generator.views import addresses
from generator.views.agenda import MONTH_GROUPS, Dated, Item, Month, dates_of, months_of
from generator.views.claims import Claim, claims_of

Kind = Literal["people", "organisations", "schools", "groups", "topics"]
KINDS: tuple[Kind, ...] = ("schools", "people", "organisations", "groups")
TITLES: dict[Kind, str] = {
    "schools": noted("Schools and kindergartens"),
    "people": noted("Responsible people"),
    "organisations": noted("Organisations"),
    "groups": noted("Groups"),
    "topics": noted("Topics"),
}
TOPICS = "topics"  # where the site's topics stand among the owners of the districts


_TOPIC = Claim("")
_EVERYONE = {
    "schools": noted("These are the schools that the register of the site knows; the district may have more."),
    "kindergartens": noted(
        "These are the kindergartens that the register of the site knows; the district may have more."
    ),
    "all": noted(
        "These are the schools and kindergartens that the register of the site knows; the district may have more."
    ),
}


class Own(NamedTuple):
    """An item of an owner, and why it is theirs; in a month ``is_long`` says that it lasts longer than that."""

    item: Item
    claim: Claim
    is_long: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Owner:
    """Someone or something that events concern."""

    kind: Kind
    id: str
    name: str
    address: str
    facts: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()
    items: list[Own] = field(default_factory=list)
    _months: dict[Month, list[Own]] | None = None

    def events(self) -> list[tuple[str, str]]:
        """Return the ids of the events (and schedule rows) once each, with why they stand here."""
        found: dict[str, str] = {}
        for own in self.items:
            found.setdefault(own.item.id, own.claim.why)
        return list(found.items())

    def months(self) -> dict[Month, list[Own]]:
        """Return the months in which something has its time, in order, and what: each item once, exact days first, what
        lasts longer than the month last."""
        if self._months is None:
            claims = {id(own.item): own for own in self.items}
            dated: dict[Month, list[Dated]] = {}
            for one in dates_of(own.item for own in self.items):
                for month in months_of(one.shown):
                    dated.setdefault(month, []).append(one)
            self._months = {month: _once(dated[month], claims) for month in sorted(dated)}
        return self._months


@dataclass(slots=True, kw_only=True)
class Owners:
    """The owners of a district by id, in the order of their names."""

    by_id: dict[str, Owner]

    def of_kind(self, kind: Kind) -> list[Owner]:
        """Return the owners of one kind."""
        return [owner for owner in self.by_id.values() if owner.kind == kind]


def all_owners(catalogue: Catalogue, items: dict[str, list[Item]]) -> dict[str, Owners]:
    """Return the owners of every district by its id, and the topics; ``items`` are those of each plan by its id."""
    owners = {district.id: district_owners(district, items) for district in catalogue.districts}
    return {**owners, TOPICS: topic_owners(catalogue, items)}


def topic_owners(catalogue: Catalogue, items: dict[str, list[Item]]) -> Owners:
    """Return the topics of the site with their items, across districts."""
    owners = {
        topic.id: Owner(kind="topics", id=topic.id, name=topic.name, address=addresses.topic(topic.id))
        for topic in catalogue.topics
    }
    for plan in catalogue.plans():
        topics = {entry.id: entry.topics for entry in (*plan.events(), *plan.schedule_rows())}
        for item in items[plan.id]:
            for topic in topics[item.id]:
                owners[topic].items.append(Own(item, _TOPIC))
    return Owners(by_id=owners)


def district_owners(district: District, items: dict[str, list[Item]]) -> Owners:
    """Return the owners of a district with their items."""
    owners = {owner.id: owner for owner in sorted(_entries(district), key=lambda owner: sort_key(owner.name))}
    for plan in district.plans:
        entries = {entry.id: entry for entry in (*plan.events(), *plan.schedule_rows())}
        for item in items[plan.id]:
            for one, claim in claims_of(entries[item.id], item.part).items():
                if one in owners:
                    owners[one].items.append(Own(item, claim))
    return Owners(by_id=owners)


def _entries(district: District) -> Iterator[Owner]:
    names = {f"{district.id}/{one.id}": one.short or one.name for one in district.organisations}
    bodies = {one.id: one for one in district.organisations}
    for person in district.people:
        one = f"{district.id}/{person.id}"
        told = [(_("Post"), _post(post.name, bodies.get(post.organisation or ""))) for post in person.posts]
        if beside := names.get(f"{district.id}/{person.organisation}"):
            told.append((_("Organisation"), beside))
        name = f"{person.surname} {person.initials}"
        yield Owner(kind="people", id=one, name=name, address=addresses.owner("people", one), facts=tuple(told))
    for organisation in district.organisations:
        one = f"{district.id}/{organisation.id}"
        kind: Kind = "schools" if organisation.kind in SCHOOLS else "organisations"
        name = organisation.short or organisation.name
        yield Owner(
            kind=kind,
            id=one,
            name=name,
            address=addresses.owner(kind, one),
            facts=_facts(organisation, district, names),
            remarks=(f"{_('Remark of the editors:')} {organisation.note}",) if organisation.note else (),
        )
    for group in district.groups:
        one = f"{district.id}/{group.id}"
        members = ", ".join(names[member] for member in district.members.get(one, ()) if member in names)
        yield Owner(
            kind="groups",
            id=one,
            name=group.name,
            address=addresses.owner("groups", one),
            facts=((_("Members by the register"), members),) if members else (),
            remarks=(_(_EVERYONE[group.everyone]),) if members and group.everyone else (),
        )


def nameless_posts(district: District) -> list[str]:
    """Return the posts of people whose names are hidden, with their organisations, in the order of the alphabet."""
    bodies = {one.id: one for one in district.organisations}
    return sorted((_post(one.name, bodies.get(one.organisation or "")) for one in district.posts), key=sort_key)


def _post(name: str, organisation: Organisation | None) -> str:
    """Return a post with its organisation, unless the post itself names that, in whatever form."""
    if organisation is None:
        return name
    own = set(stems_of(name))
    named = (organisation.short or organisation.name, *organisation.aliases)
    if any(own.issuperset(stems_of(one)) for one in named):
        return name
    return f"{name}, {named[0]}"


def _facts(one: Organisation, district: District, names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    full = f"{district.id}/{one.id}"
    groups = [group.name for group in district.groups if full in district.members.get(f"{district.id}/{group.id}", ())]
    people = [
        f"{who.surname} {who.initials}"
        for who in district.people
        if one.id in {post.organisation for post in who.posts}
    ]
    facts = [
        (_("Full name"), one.name if one.short and one.short != one.name else ""),
        (_("Settlement"), one.settlement or ""),
        (_("Belongs to"), names.get(f"{district.id}/{one.parent}", "") if one.parent else ""),
        (_("In the groups"), ", ".join(groups)),
        (_("Also called"), ", ".join(one.aliases)),
        (_("Its people by the register"), ", ".join(people)),
    ]
    return tuple((name, value) for name, value in facts if value)


def links_of(entry: Entry, owners: Owners) -> list[tuple[Kind, list[tuple[Owner, str]]]]:
    """Return the owners of an entry by kind, each with why it stands there."""
    found: dict[Kind, list[tuple[Owner, str]]] = {}
    for one, claim in claims_of(entry).items():
        if owner := owners.by_id.get(one):
            found.setdefault(owner.kind, []).append((owner, claim.why))
    return [(kind, found[kind]) for kind in KINDS if kind in found]


def _once(dated: list[Dated], claims: dict[int, Own]) -> list[Own]:
    ordered = sorted(dated, key=lambda one: (MONTH_GROUPS.index(one.group), one.shown.start, one.shown.end))
    found: dict[int, Own] = {}
    for one in ordered:
        if id(one.item) not in found:
            found[id(one.item)] = claims[id(one.item)]._replace(is_long=one.group == "longer")
    return list(found.values())
