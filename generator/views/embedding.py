"""What a school puts on its own site: a light page without scripts for a frame, and a table to copy.

Both show what is ahead on the day of the build, by months; when nothing is ahead, the last year that there was.
"""

from dataclasses import dataclass
from datetime import date

from generator.language import _
from generator.model.catalogue import District
from generator.russian.dates import in_words
from generator.views import addresses
from generator.views.agenda import Month
from generator.views.own_months import OwnItems, OwnMonths
from generator.views.owners import Owner, Owners
from generator.views.page import Frame
from generator.views.phrases import count_items
from generator.views.publication import Publication

MOST = 60  # rows: a frame is a glance, everything is on the school's page
_YEAR = 11  # months before the last one that still are the last year


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView:
    """The page for a frame; its links lead out of the frame. ``past`` says that nothing is ahead."""

    frame: Frame
    name: str
    district: str
    months: tuple[OwnItems, ...]
    past: bool
    rest: str
    fresh: str
    owner_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedding:
    """What a webmaster copies: the address of the frame within the site and in full, and the months of the table.

    ``is_preview`` says that the full addresses work on this computer only.
    """

    title: str
    address: str
    frame_address: str
    page_address: str
    site: str
    months: tuple[OwnItems, ...]
    is_preview: bool


def embed_view(owner: Owner, owners: Owners, district: District, today: date) -> EmbedView:
    """Return the view of the page that a school shows in a frame."""
    months, past, rest = _shown(owner, owners, today)
    day = district.data_date
    return EmbedView(
        frame=Frame(
            address=addresses.embed(owner.id),
            kind="embed",
            title=_("Events: {name}").format(name=owner.name),
            description=f"{owner.name}, {district.short}.",
        ),
        name=owner.name,
        district=district.short,
        months=months,
        past=past,
        rest=_("and {entries} more").format(entries=count_items(rest)) if rest else "",
        fresh=in_words(day) if day else "",
        owner_address=owner.address,
    )


def embedding(owner: Owner, owners: Owners, today: date, publication: Publication) -> Embedding:
    """Return what the block for webmasters on the school's page holds."""
    return Embedding(
        title=_("Events: {name}").format(name=owner.name),
        address=addresses.embed(owner.id),
        frame_address=publication.encoded(addresses.embed(owner.id)),
        page_address=publication.encoded(owner.address),
        site=publication.encoded(""),
        months=_shown(owner, owners, today)[0],
        is_preview=not publication.is_public,
    )


def _shown(owner: Owner, owners: Owners, today: date) -> tuple[tuple[OwnItems, ...], bool, int]:
    """Return the months that are shown, whether they are past, and how many rows are left out."""
    months = OwnMonths(owner, owners)
    known = list(owner.months())
    ahead = [month for month in known if month >= (today.year, today.month)]
    shown = ahead or [month for month in known if _distance(month, known[-1]) <= _YEAR]
    found, room, left = [], MOST, 0
    for month in shown:
        whole = months.month(month)
        rows = whole.all[:room]
        room -= len(rows)
        left += len(whole.all) - len(rows)
        if rows:
            found.append(OwnItems(heading=whole.heading, anchor=whole.anchor, rows=rows))
    return tuple(found), not ahead, left


def _distance(one: Month, other: Month) -> int:
    return (other[0] - one[0]) * 12 + other[1] - one[1]
