"""What an owner has by months: the rows of each month, the present month, and the load as columns.

The built page shows the month of its day; a script follows the reader's date with the same rows (``theme/…/owner.js``).
"""

from dataclasses import dataclass
from datetime import date

from generator.language import _
from generator.russian.dates import MONTHS
from generator.views.agenda import Item, Month
from generator.views.claims import Role, told
from generator.views.owners import Own, Owner, Owners
from generator.views.phrases import count_items, month_name, month_short, month_slug
from generator.views.pictures import Columns, columns
from generator.views.years import fewest_years


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRow:
    """An item and in which role it is the owner's, as a word for programs and in words."""

    item: Item
    role: Role
    told: str
    is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItems:
    """Items under a heading; ``anchor`` is the place on the page, ``long`` is what lasts longer than the month."""

    heading: str
    anchor: str
    rows: tuple[OwnRow, ...]
    long: tuple[OwnRow, ...] = ()

    @property
    def all(self) -> tuple[OwnRow, ...]:
        """Return all rows in their order."""
        return (*self.rows, *self.long)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisMonth:
    """What there is in the month of the build; without any, ``near`` says when there is: text, month, anchor."""

    slug: str
    name: str
    items: OwnItems | None
    near: tuple[str, str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLoad:
    """The load of a year: a picture, what it says in words, and the numbers (month, anchor, count)."""

    name: str
    picture: Columns
    label: str
    numbers: tuple[tuple[str, str, int], ...]


class OwnMonths:
    """Tells the months of one owner; ``owners`` are those of the district."""

    def __init__(self, owner: Owner, owners: Owners) -> None:
        self.owner, self.owners = owner, owners

    def all(self) -> tuple[OwnItems, ...]:
        """Return the months in order, what names the owner first."""
        return tuple([self.month(month) for month in self.owner.months()])

    def month(self, month: Month) -> OwnItems:
        """Return what there is in ``month``."""
        found = self.rows(self.owner.months()[month])
        brief, long = (tuple([row for row in found if row.is_long is wanted]) for wanted in (False, True))
        return OwnItems(heading=month_name(month), anchor=month_anchor(month), rows=brief, long=long)

    def rows(self, listed: list[Own]) -> tuple[OwnRow, ...]:
        """Return the rows of ``listed``: what names the owner, then what a group brings in."""
        made = [
            OwnRow(
                item=item,
                role=claim.role,
                told=told(claim, self._group(claim.why) if claim.why else ""),
                is_long=is_long,
            )
            for item, claim, is_long in listed
        ]
        return tuple([row for row in made if row.role != "group"] + [row for row in made if row.role == "group"])

    def this(self, today: date) -> ThisMonth | None:
        """Return what there is in the month of ``today``; None when nothing has a month at all."""
        months = self.owner.months()
        if not months:
            return None
        now = (today.year, today.month)
        near = None
        if now not in months:
            after = [month for month in months if month > now]
            words = _("The next is") if after else _("The last was")
            month = after[0] if after else max(months)
            near = (words, month_in_text(month), month_anchor(month))
        return ThisMonth(
            slug=month_slug(now), name=month_in_text(now), items=self.month(now) if now in months else None, near=near
        )  # fmt: skip

    def load(self) -> tuple[YearLoad, ...]:
        """Return the load by years; all pictures have one measure."""
        counts = {month: len(listed) for month, listed in self.owner.months().items()}
        highest = max(counts.values(), default=0)
        found = []
        for year in fewest_years(counts):
            own = [(month, counts.get(month, 0)) for month in year.months]
            busiest = max(own, key=lambda pair: pair[1])
            filled = [(month_in_text(month), month_anchor(month), count) for month, count in own if count]
            found.append(
                YearLoad(
                    name=year.name,
                    picture=columns([(month_short(month), count) for month, count in own], highest),
                    label=_("Load by months, {year}: the most in {month}, {entries}").format(
                        year=year.name, month=month_in_text(busiest[0]), entries=count_items(busiest[1])
                    ),
                    numbers=tuple(filled),
                )
            )
        return tuple(found)

    def _group(self, one: str) -> str:
        group = self.owners.by_id.get(one)
        return group.name if group else one


def month_anchor(month: Month) -> str:
    """Return the anchor of a month on the page of an owner."""
    return f"month-{month_slug(month)}"


def month_in_text(month: Month) -> str:
    """Return "октябрь 2023"."""
    return f"{MONTHS[month[1] - 1]} {month[0]}"
