"""Atom feeds of what comes next, for districts, plans and entries of registers; the only file that knows feedgenerator.

An entry is an item at one of its times that has not ended on the day of the build, the nearest first. What an entry
says never changes with the clock: its date is that of the order, or of the newest mark of the event.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]  # the library has no types

from generator.artifact import Artifact
from generator.language import _, spoken
from generator.model.catalogue import Catalogue, District, Plan
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.agenda import Dated, Item, dates_of
from generator.views.marks import label_with_day
from generator.views.owners import Owners
from generator.views.phrases import order_name

FEED = "feed.xml"
MOST = 50


class _Feed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """A feed whose date is that of the data: the library would ask the clock for an empty one."""

    day: date

    def latest_post_date(self) -> datetime:
        """Return the day of the newest order or mark; the library asks for it under this name."""
        return _midnight(self.day)


def news_files(
    catalogue: Catalogue, items: dict[str, list[Item]], owners: dict[str, Owners], site_url: str, today: date
) -> Iterator[Artifact]:
    """Yield the feeds of all districts, plans, and entries of the registers.

    ``items`` are those of each plan by its id, ``owners`` those of each district.
    """
    for district in catalogue.districts:
        upcoming: list[tuple[Dated, Plan]] = []
        for plan in district.plans:
            own = [(one, plan) for one in dates_of(items[plan.id]) if one.span.end >= today]
            upcoming += own
            title = f"{district.short}: {order_name(plan)}"
            yield _feed(addresses.plan(plan.id), title, own, district, site_url, plan.order.date)
        day = district.data_date
        if day:
            yield _feed(addresses.district(district.id), district.name, upcoming, district, site_url, day)
        of_item: dict[int, list[tuple[Dated, Plan]]] = {}
        for pair in upcoming:
            of_item.setdefault(id(pair[0].item), []).append(pair)
        for owner in owners[district.id].by_id.values():
            few = [pair for item, _claim in owner.items for pair in of_item.get(id(item), ())]
            title = f"{owner.name}, {district.short}"
            yield _feed(owner.address, title, few, district, site_url, day or today)


def _feed(
    address: str, title: str, upcoming: Iterable[tuple[Dated, Plan]], district: District, site_url: str, day: date
) -> Artifact:
    feed = _Feed(
        title=_("{name}: upcoming events").format(name=one_line(title)),
        link=site_url + address,
        feed_url=f"{site_url}{address}{FEED}",
        description="",
        language=spoken(),
        author_name=one_line(district.department.name),
    )
    ordered = sorted(upcoming, key=lambda pair: (pair[0].span.start, pair[0].item.title, pair[0].item.id))[:MOST]
    feed.day = max([day, *(one.item.mark.date for one, _plan in ordered if one.item.mark)])
    for one, plan in ordered:
        item = one.item
        told = label_with_day(item.mark) if item.mark else ""
        link = site_url + item.address
        feed.add_item(
            title=item.title,
            link=link,
            description=". ".join(
                part for part in (item.printed, item.words, told, order_name(plan).capitalize()) if part
            ),
            unique_id=f"{link}{'' if '#' in link else '#'}{item.part}-{one.span.start.isoformat()}",
            pubdate=_midnight(plan.order.date),
            updateddate=_midnight(item.mark.date if item.mark else plan.order.date),
        )
    return Artifact(path=address + FEED, data=feed.writeString("utf-8").encode())


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
