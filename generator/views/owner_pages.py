"""The pages of people, organisations, schools, groups and topics."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.language import _
from generator.model.catalogue import District, Entry, Plan
from generator.russian.typography import sentences
from generator.views import addresses
from generator.views.agenda import PANELS, UNDATED, Group, panel_of
from generator.views.appearances import Document, documents_of
from generator.views.calendar import HEADINGS
from generator.views.claims import ROLES, Claim, Role, told
from generator.views.embedding import Embedding
from generator.views.own_months import OwnItems, OwnMonths, ThisMonth, YearLoad
from generator.views.owner_index import IndexView, Shelf, row_of
from generator.views.owners import TITLES, Own, Owner, Owners, links_of
from generator.views.page import Crumb, Frame, district_crumbs, frame, home_crumb
from generator.views.phrases import count_items, order_name
from generator.views.publication import Edition, edition


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlan:
    """A plan in which an owner has something; ``roles`` says how much in which role."""

    name: str
    address: str
    count: str
    roles: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerView:
    """The page of one owner: this month, the load, by month, beside the months, by plan, elsewhere in documents.

    ``roles`` are those that occur, with how many items have each; empty when all items have the same.
    """

    frame: Frame
    edition: Edition
    owner: Owner
    counts: str
    this: ThisMonth | None
    load: tuple[YearLoad, ...]
    roles: tuple[tuple[Role, str, int], ...]
    months: tuple[OwnItems, ...]
    panels: tuple[OwnItems, ...]
    plans: tuple[OwnPlan, ...]
    embedding: Embedding | None
    documents: tuple[Document, ...]


def topics_view(owners: Owners) -> IndexView:
    """Return the view of the index of topics, in the order of the register."""
    title = _(TITLES["topics"])
    rows = tuple(row_of(owner) for owner in owners.by_id.values())
    return IndexView(
        frame=frame(addresses.TOPICS, "owners", title, sentences(title, str(len(rows))), crumbs=(home_crumb(),)),
        letters=(Shelf(anchor="", heading="", rows=rows),) if rows else (),
        other="",
        others=(),
        ways=(),
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


def owner_view(
    owner: Owner,
    owners: Owners,
    plans: Iterable[Plan],
    today: date,
    district: District | None = None,
    embedding: Embedding | None = None,
) -> OwnerView:
    """Return the view of an owner's page as on ``today``; a topic has no ``district``, only a school an embedding."""
    months = OwnMonths(owner, owners)
    counts = row_of(owner).told
    title = _(TITLES[owner.kind])
    roles = _roles(owner.items)
    plans, of_plans = list(plans), {own.item.plan for own in owner.items}
    return OwnerView(
        frame=frame(
            owner.address, "owner", owner.name,
            sentences(f"{owner.name}, {district.short}" if district else owner.name, counts),
            crumbs=(*district_crumbs(district), Crumb(title=title, address=addresses.owners(owner.kind, district.id)))
            if district
            else (home_crumb(), Crumb(title=title, address=addresses.TOPICS)),
            district=district,
        ),
        edition=edition((plan for plan in plans if plan.id in of_plans), district.short if district else ""),
        owner=owner,
        counts=counts,
        this=months.this(today),
        load=months.load(),
        roles=tuple((role, _(ROLES[role]), count) for role, count in roles.items()) if len(roles) > 1 else (),
        months=months.all(),
        panels=panels_of(owner, months),
        plans=_plans(owner, plans),
        embedding=embedding,
        documents=documents_of(owner.id, district) if district else (),
    )  # fmt: skip


def panels_of(owner: Owner, months: OwnMonths) -> tuple[OwnItems, ...]:
    """Return what an owner has without a month of its own, by panels."""
    panels: dict[Group, list[Own]] = {}
    for own in owner.items:
        if panel := panel_of(own.item.reading):
            panels.setdefault(panel, []).append(own)
    return tuple(
        OwnItems(heading=_(HEADINGS[group]), anchor="", rows=months.rows(panels[group]))
        for group in (*PANELS, *UNDATED)
        if group in panels
    )


def _roles(items: Iterable[Own]) -> dict[Role, int]:
    """Return the roles that ``items`` have and how many have each, the strongest first."""
    counts: dict[Role, int] = {}
    for own in items:
        counts[own.claim.role] = counts.get(own.claim.role, 0) + 1
    return {role: counts[role] for role in ROLES if role in counts}


def _plans(owner: Owner, plans: Iterable[Plan]) -> tuple[OwnPlan, ...]:
    of_plan: dict[str, list[Own]] = {}
    for own in owner.items:
        of_plan.setdefault(own.item.plan, []).append(own)
    return tuple(
        OwnPlan(
            name=order_name(plan),
            address=addresses.plan(plan.id),
            count=count_items(len(few)),
            roles=", ".join(f"{_(ROLES[role])} — {count}" for role, count in _roles(few).items()),
        )
        for plan in plans
        if (few := of_plan.get(plan.id))
    )


def _why(reason: str, owners: Owners) -> str:
    if not reason:
        return ""
    group = owners.by_id.get(reason)
    return told(Claim("group", reason), group.name if group else reason)
