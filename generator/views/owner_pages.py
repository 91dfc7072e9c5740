"""The pages of people, organisations, schools and groups, and their indexes."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.language import _, noted
from generator.model.catalogue import District, Entry, Plan
from generator.views import addresses
from generator.views.agenda import PANELS, UNDATED, Dated, Group, Item, Month, dates_of, months_of, panel_of
from generator.views.calendar import HEADINGS
from generator.views.owners import KINDS, Kind, Owner, Owners, links_of, plans_of
from generator.views.page import Crumb, Frame, district_crumbs, frame, home_crumb
from generator.views.phrases import count_items, month_name, order_name

TITLES: dict[Kind, str] = {
    "schools": noted("Schools and kindergartens"),
    "people": noted("Responsible people"),
    "organisations": noted("Organisations"),
    "groups": noted("Groups"),
    "topics": noted("Topics"),
}
_PLAIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItems:
    """Items under a heading, each with why it stands there (empty, or "через группу «ШНОР»")."""

    heading: str
    items: tuple[tuple[Item, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerView:
    """The page of one owner: by month, beside the months, by plan."""

    frame: Frame
    kind: Kind
    facts: tuple[tuple[str, str], ...]
    counts: str
    months: tuple[OwnItems, ...]
    panels: tuple[OwnItems, ...]
    plans: tuple[tuple[str, str, str], ...]
    has_groups: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """An index: letters, and under each the owners with address, note and count."""

    frame: Frame
    letters: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...]
    ways: tuple[tuple[str, str, str], ...]


def index_view(kind: Kind, owners: Owners, district: District) -> IndexView:
    """Return the view of the index of one kind; who has no event stands there too."""
    title = f"{_(TITLES[kind])}: {district.short}"
    listed = owners.of_kind(kind)
    letters: dict[str, list[tuple[str, str, str, str]]] = {}
    for owner in listed:
        note = owner.facts[0][1] if kind == "people" and owner.facts else ""
        row = (owner.name, owner.address, note, count_items(len(owner.events())))
        letters.setdefault(_letter(owner.name), []).append(row)
    return IndexView(
        frame=frame(
            addresses.owners(kind, district.id), "owners", title, f"{title}. {len(listed)}.",
            crumbs=district_crumbs(district), district=district,
        ),
        letters=tuple((letter, tuple(rows)) for letter, rows in letters.items()),
        ways=ways(owners, district),
    )  # fmt: skip


def ways(owners: Owners, district: District) -> tuple[tuple[str, str, str], ...]:
    """Return the indexes of a district that hold something: title, address, how many."""
    return tuple(
        (_(TITLES[kind]), addresses.owners(kind, district.id), str(len(listed)))
        for kind in KINDS
        if (listed := owners.of_kind(kind))
    )


def topic_links(entry: Entry, topics: Owners) -> tuple[tuple[str, str], ...]:
    """Return the topics of an entry: name and address."""
    return tuple([(topics.by_id[one].name, topics.by_id[one].address) for one in entry.topics if one in topics.by_id])


def owner_links(entry: Entry, owners: Owners) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """Return the owners of an entry under the headings of their kinds: name, address, why."""
    return tuple(
        [
            (_(TITLES[kind]), tuple([(owner.name, owner.address, _why(why, owners)) for owner, why in found]))
            for kind, found in links_of(entry, owners)
        ]
    )


def topics_view(owners: Owners) -> IndexView:
    """Return the view of the index of topics, in the order of the register."""
    title = _(TITLES["topics"])
    rows = [(owner.name, owner.address, "", count_items(len(owner.events()))) for owner in owners.by_id.values()]
    return IndexView(
        frame=frame(addresses.TOPICS, "owners", title, f"{title}. {len(rows)}.", crumbs=(home_crumb(),)),
        letters=(("", tuple(rows)),) if rows else (),
        ways=(),
    )


def owner_view(owner: Owner, owners: Owners, plans: Iterable[Plan], district: District | None = None) -> OwnerView:
    """Return the view of an owner's page; a topic has no ``district``."""
    why = {id(item): _why(reason, owners) for item, reason in owner.items}
    months: dict[Month, list[Dated]] = {}
    for one in dates_of(item for item, _reason in owner.items):
        for month in months_of(one.span):
            months.setdefault(month, []).append(one)
    panels: dict[Group, list[Item]] = {}
    for item, _reason in owner.items:
        if panel := panel_of(item.reading):
            panels.setdefault(panel, []).append(item)
    counts = count_items(len(owner.events()))
    title = _(TITLES[owner.kind])
    return OwnerView(
        frame=frame(
            owner.address, "owner", owner.name, f"{owner.name}{f', {district.short}' if district else ''}. {counts}.",
            crumbs=(*district_crumbs(district), Crumb(title=title, address=addresses.owners(owner.kind, district.id)))
            if district
            else (home_crumb(), Crumb(title=title, address=addresses.TOPICS)),
            district=district,
        ),
        kind=owner.kind,
        facts=owner.facts,
        counts=counts,
        months=tuple(
            OwnItems(heading=month_name(month), items=_named_first(_unique(listed), why))
            for month, listed in sorted(months.items())
        ),
        panels=tuple(
            OwnItems(heading=_(HEADINGS[group]), items=_named_first(panels[group], why))
            for group in (*PANELS, *UNDATED)
            if group in panels
        ),
        plans=tuple(
            (order_name(plan), addresses.plan(plan.id), count_items(count)) for plan, count in plans_of(owner, plans)
        ),
        has_groups=any(why.values()),
    )  # fmt: skip


def _why(reason: str, owners: Owners) -> str:
    if not reason:
        return ""
    group = owners.by_id.get(reason)
    return _("through the group “{name}”").format(name=group.name if group else reason)


def _unique(dated: list[Dated]) -> list[Item]:
    ordered = sorted(dated, key=lambda one: (one.span.start, one.span.end))
    return list({id(one.item): one.item for one in ordered}.values())


def _named_first(items: list[Item], why: dict[int, str]) -> tuple[tuple[Item, str], ...]:
    told = [(item, why[id(item)]) for item in items]
    return tuple([pair for pair in told if not pair[1]] + [pair for pair in told if pair[1]])


def _letter(name: str) -> str:
    """Return the letter under which a name stands: its first, quotation marks and numbers aside."""
    first = next((char for char in name.upper() if char.isalpha()), "#")
    return "A–Z" if first.lower() in _PLAIN else first
