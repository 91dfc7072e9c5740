"""The indexes of people, organisations, schools and groups: by letter, and people by post, organisations by kind."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.language import _, noted
from generator.model.catalogue import District
from generator.russian.collation import letter_of, sort_key
from generator.russian.typography import sentences
from generator.views import addresses
from generator.views.appearances import documents_of
from generator.views.owners import KINDS, TITLES, Kind, Owner, Owners, nameless_posts
from generator.views.page import Frame, district_crumbs, frame
from generator.views.phrases import count_items

_SORTS = {
    "school": noted("Schools"),
    "kindergarten": noted("Kindergartens"),
    "extra": noted("Additional education"),
    "department": noted("Departments"),
    "association": noted("Associations"),
    "institute": noted("Institutes"),
    "other": noted("Others"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """An owner as it stands in an index: ``note`` is a person's post, ``told`` says how many events it has."""

    name: str
    address: str
    note: str
    count: int
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Owners under one heading; ``anchor`` is its place on the page."""

    anchor: str
    heading: str
    rows: tuple[IndexRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """An index: shelves by letter, and the same owners on ``others`` by post or kind under the heading ``other``.

    ``posts`` are those of people who are not named.
    """

    frame: Frame
    letters: tuple[Shelf, ...]
    other: str
    others: tuple[Shelf, ...]
    ways: tuple[tuple[str, str, str], ...]
    posts: tuple[str, ...] = ()


def index_view(kind: Kind, owners: Owners, district: District) -> IndexView:
    """Return the view of the index of one kind; who has no event stands there too."""
    title = f"{_(TITLES[kind])}: {district.short}"
    listed = owners.of_kind(kind)
    posts = tuple(nameless_posts(district)) if kind == "people" else ()
    others: dict[str, list[Owner]] = {}
    if kind == "people":
        others = _by_post(listed, district)
    elif kind in {"schools", "organisations"}:
        others = _by_sort(listed, district)
    return IndexView(
        frame=frame(
            addresses.owners(kind, district.id), "owners", title, sentences(title, str(len(listed) + len(posts))),
            crumbs=district_crumbs(district), district=district,
        ),
        letters=_shelves("letter", _gather(listed, lambda owner: letter_of(owner.name)), district),
        other=_("By posts") if kind == "people" else _("By kinds"),
        others=_shelves("sort", others, district) if len(others) > 1 else (),
        ways=ways(owners, district),
        posts=posts,
    )  # fmt: skip


def ways(owners: Owners, district: District) -> tuple[tuple[str, str, str], ...]:
    """Return the indexes of a district that hold something: title, address, how many."""
    return tuple(
        (_(TITLES[kind]), addresses.owners(kind, district.id), str(held))
        for kind in KINDS
        if (held := len(owners.of_kind(kind)) + (len(district.posts) if kind == "people" else 0))
    )


def row_of(owner: Owner, district: District | None = None) -> IndexRow:
    """Return an owner as it stands in an index: a person with the first of their posts.

    Who has no event may yet be named in a document of the ``district``; a topic has none.
    """
    note = owner.facts[0][1] if owner.kind == "people" and owner.facts else ""
    count = len(owner.events())
    told = count_items(count) if count or owner.kind == "topics" else _("no events of its own")
    documents = documents_of(owner.id, district) if district and not count else ()
    if documents:
        told = _("{nothing}, named in: {documents}").format(
            nothing=told, documents=", ".join(one.number for one in documents)
        )
    return IndexRow(name=owner.name, address=owner.address, note=note, count=count, told=told)


def _shelves(anchor: str, found: dict[str, list[Owner]], district: District) -> tuple[Shelf, ...]:
    return tuple(
        Shelf(anchor=f"{anchor}-{number}", heading=heading, rows=tuple(row_of(owner, district) for owner in few))
        for number, (heading, few) in enumerate(found.items(), 1)
    )


def _gather(owners: Iterable[Owner], heading: Callable[[Owner], str]) -> dict[str, list[Owner]]:
    found: dict[str, list[Owner]] = {}
    for owner in owners:
        found.setdefault(heading(owner), []).append(owner)
    return found


def _by_post(listed: list[Owner], district: District) -> dict[str, list[Owner]]:
    """Return people by the names of their posts; whoever has several stands under each, whoever has none at the end."""
    posts = {f"{district.id}/{one.id}": [post.name for post in one.posts] for one in district.people}
    found: dict[str, tuple[str, list[Owner]]] = {}
    without: list[Owner] = []
    for owner in listed:
        names = {name.lower(): name for name in posts.get(owner.id, ())}
        for key, name in names.items():
            found.setdefault(key, (name[:1].upper() + name[1:], []))[1].append(owner)
        if not names:
            without.append(owner)
    shelves = {name: few for _key, (name, few) in sorted(found.items(), key=lambda one: sort_key(one[0]))}
    return {**shelves, _("Post not told"): without} if without and shelves else shelves


def _by_sort(listed: list[Owner], district: District) -> dict[str, list[Owner]]:
    kinds = {f"{district.id}/{one.id}": one.kind for one in district.organisations}
    found: dict[str, list[Owner]] = {}
    for kind, heading in _SORTS.items():
        few = [owner for owner in listed if kinds.get(owner.id) == kind]
        if few:
            found[_(heading)] = few
    return found
