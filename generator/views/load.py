"""Who is busy when: people (schools, organisations) by months of a year, for a head who asks who is overloaded.

A cell counts what has its time in the month, as the person's own page does. A table holds whoever has something in the
year, the busiest first; each month has a list of its own, sorted by its numbers.
"""

from dataclasses import dataclass

from generator.language import _, ngettext
from generator.model.catalogue import District
from generator.russian.typography import sentences
from generator.views import addresses
from generator.views.agenda import Month
from generator.views.own_months import month_anchor, month_in_text
from generator.views.owners import TITLES, Kind, Owner, Owners
from generator.views.page import Crumb, Frame, district_crumbs, frame
from generator.views.phrases import count_items, month_name, month_short
from generator.views.pictures import level_of
from generator.views.publication import Edition, edition
from generator.views.years import Year, calendar_years, fewest_years, school_years

LOADED: tuple[Kind, ...] = ("people", "schools", "organisations")
_HEAVY = 3  # less is never called much
_SHARE = 10  # a cell is marked when it belongs to the heaviest tenth of those that are not empty


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadCell:
    """A month of one owner; ``label`` says it in words, ``address`` is the month on the owner's page."""

    count: int
    level: int
    is_heavy: bool
    address: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """An owner with the months of the year."""

    name: str
    address: str
    cells: tuple[LoadCell, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadMonth:
    """Everybody who has something in a month, the busiest first: name, address, count."""

    name: str
    short: str
    anchor: str
    address: str
    total: int
    owners: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadView:
    """A table of one kind and year. ``heavy`` is the count from which a cell is marked, ``idle`` counts the rest."""

    frame: Frame
    edition: Edition
    year: str
    rows: tuple[LoadRow, ...]
    months: tuple[LoadMonth, ...]
    total: int
    heavy: int
    idle: str
    index: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadsView:
    """The page that leads to the tables: for each kind the years (name, address) and who is busiest in each month."""

    frame: Frame
    kinds: tuple[tuple[str, tuple[tuple[str, str], ...], tuple[LoadMonth, ...]], ...]


class LoadPages:
    """Makes the views of one district's load; ``owners`` are its own."""

    def __init__(self, owners: Owners, district: District) -> None:
        self.district = district
        self.loaded = {kind: _loaded(owners.of_kind(kind)) for kind in LOADED}
        self.sizes = {kind: len(owners.of_kind(kind)) for kind in LOADED}

    def kinds(self) -> list[Kind]:
        """Return the kinds that have anything in a month."""
        return [kind for kind in LOADED if self.loaded[kind]]

    def years(self, kind: Kind) -> list[Year]:
        """Return the years of a kind that have a table: school years, then calendar years."""
        months = {month for _owner, counts in self.loaded[kind] for month in counts}
        return [*school_years(months), *calendar_years(months)]

    def all(self) -> LoadsView:
        """Return the view of the page that leads to the tables."""
        title = _("Load by months: {district}").format(district=self.district.short)
        description = _("Who has how much to do in which month.")
        found = []
        for kind in self.kinds():
            links = tuple((year.name, self.address(kind, year)) for year in self.years(kind))
            months = {month for _owner, counts in self.loaded[kind] for month in counts}
            tops = [self.month(kind, year, month) for year in fewest_years(months) for month in year.months]
            found.append((_(TITLES[kind]), links, tuple(top for top in tops if top.total)))
        return LoadsView(
            frame=frame(
                addresses.loads(self.district.id), "loads", title, sentences(title, description),
                crumbs=district_crumbs(self.district), district=self.district,
            ),
            kinds=tuple(found),
        )  # fmt: skip

    def table(self, kind: Kind, year: Year) -> LoadView:
        """Return the view of a table."""
        title = _("{kind}: load, {year}").format(kind=_(TITLES[kind]), year=year.name)
        found = [
            (owner, [counts.get(month, 0) for month in year.months])
            for owner, counts in self.loaded[kind]
            if not counts.keys().isdisjoint(year.months)
        ]
        found.sort(key=lambda pair: -sum(pair[1]))  # of equals the first by name stays first
        heavy = _heavy([count for _owner, counts in found for count in counts])
        return LoadView(
            frame=frame(
                self.address(kind, year), "load", title, sentences(title, self.district.short),
                crumbs=(
                    *district_crumbs(self.district),
                    Crumb(title=_("Load by months"), address=addresses.loads(self.district.id)),
                ),
                district=self.district,
            ),
            edition=edition(self.district.plans, self.district.short),
            year=year.name,
            rows=tuple([self.row(owner, year, counts, heavy) for owner, counts in found]),
            months=tuple([self.month(kind, year, month) for month in year.months]),
            total=sum(sum(counts) for _owner, counts in found),
            heavy=heavy,
            idle=_idle(self.sizes[kind] - len(found)),
            index=addresses.owners(kind, self.district.id),
            others=tuple((other.name, self.address(kind, other)) for other in self.years(kind) if other != year),
        )  # fmt: skip

    def row(self, owner: Owner, year: Year, counts: list[int], heavy: int) -> LoadRow:
        """Return the row of one owner."""
        return LoadRow(
            name=owner.name,
            address=owner.address,
            cells=tuple(
                [
                    LoadCell(
                        count=count,
                        level=level_of(count),
                        is_heavy=count >= heavy,
                        address=f"{owner.address}#{month_anchor(month)}" if count else "",
                        label=f"{owner.name}, {month_in_text(month)}: {count_items(count)}" if count else "",
                    )
                    for month, count in zip(year.months, counts, strict=True)
                ]
            ),
            total=sum(counts),
        )

    def month(self, kind: Kind, year: Year, month: Month) -> LoadMonth:
        """Return who has something in a month, the busiest first."""
        anchor = month_anchor(month)
        busy = [(owner, counts[month]) for owner, counts in self.loaded[kind] if month in counts]
        busy.sort(key=lambda pair: -pair[1])
        return LoadMonth(
            name=month_name(month),
            short=month_short(month),
            anchor=anchor,
            address=f"{self.address(kind, year)}#{anchor}",
            total=sum(count for _owner, count in busy),
            owners=tuple([(owner.name, f"{owner.address}#{anchor}", count) for owner, count in busy]),
        )

    def address(self, kind: Kind, year: Year) -> str:
        """Return the address of a table."""
        return addresses.load(kind, self.district.id, year.slug)


def _loaded(owners: list[Owner]) -> list[tuple[Owner, dict[Month, int]]]:
    return [
        (owner, {month: len(listed) for month, listed in months.items()})
        for owner in owners
        if (months := owner.months())
    ]


def _heavy(counts: list[int]) -> int:
    """Return the count from which a cell belongs to the heaviest tenth of those that are not empty."""
    filled = sorted([count for count in counts if count], reverse=True)
    return max(_HEAVY, filled[len(filled) // _SHARE]) if filled else _HEAVY


def _idle(count: int) -> str:
    words = ngettext("{count} more has nothing in a month", "{count} more have nothing in a month", count)
    return words.format(count=count) if count else ""
