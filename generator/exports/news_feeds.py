"""Atom feeds of what comes next, for districts, plans and entries of registers; the only file that knows feedgenerator.

An entry is an item at one of its times that has not ended on the day of the build, the nearest first. What an entry
says never changes with the clock: its date is that of the order, or of the newest mark of the event.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

from feedgenerator import Atom1Feed  # type: ignore[import-untyped]  # the library has no types

from generator.artifact import Artifact
from generator.language import _, spoken
from generator.model.catalogue import Catalogue, District, Plan
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.agenda import Dated, Item, dates_of
from generator.views.marks import label_with_day
from generator.views.owners import TOPICS, Owner, Owners
from generator.views.phrases import order_name
from generator.views.publication import Publication

FEED = "feed.xml"
MOST = 50


class _News(NamedTuple):
    """What comes next, and whose it is."""

    dated: Dated
    plan: Plan
    district: District


class _Feed(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """A feed whose date is that of the data: the library would ask the clock for an empty one."""

    day: date

    def latest_post_date(self) -> datetime:
        """Return the day of the newest order or mark; the library asks for it under this name."""
        return _midnight(self.day)


def news_files(
    catalogue: Catalogue, items: dict[str, list[Item]], owners: dict[str, Owners], site: Publication, today: date
) -> Iterator[Artifact]:
    """Yield the feeds of all districts, plans, and entries of the registers, topics among them.

    ``items`` are those of each plan by its id, ``owners`` those of each district.
    """
    of_item: dict[int, list[_News]] = {}
    for district in catalogue.districts:
        upcoming: list[_News] = []
        for plan in district.plans:
            own = [_News(one, plan, district) for one in dates_of(items[plan.id]) if one.span.end >= today]
            upcoming += own
            title = f"{district.short}: {order_name(plan)}"
            yield _feed(addresses.plan(plan.id), title, own, site, plan.order.date, district)
        day = district.data_date
        if day:
            yield _feed(addresses.district(district.id), district.name, upcoming, site, day, district)
        for one in upcoming:
            of_item.setdefault(id(one.dated.item), []).append(one)
        for owner in owners[district.id].by_id.values():
            title = f"{owner.name}, {district.short}"
            yield _feed(owner.address, title, _news_of(owner, of_item), site, day or today, district)
    newest = max((district.data_date for district in catalogue.districts if district.data_date), default=today)
    for topic in owners[TOPICS].by_id.values():
        yield _feed(topic.address, topic.name, _news_of(topic, of_item), site, newest)


def _news_of(owner: Owner, of_item: dict[int, list[_News]]) -> list[_News]:
    return [one for own in owner.items for one in of_item.get(id(own.item), ())]


def _feed(
    address: str, title: str, upcoming: Iterable[_News], site: Publication, day: date, district: District | None = None
) -> Artifact:
    """Return a feed; without a ``district`` its entries are of several, and each names its own."""
    feed = _Feed(
        title=_("{name}: upcoming events").format(name=one_line(title)),
        link=site.encoded(address),
        feed_url=site.encoded(address + FEED),
        description="",
        language=spoken(),
        author_name=one_line(district.department.name) if district else None,
    )
    ordered = sorted(upcoming, key=_order)[:MOST]
    feed.day = max([day, *(one.dated.item.mark.date for one in ordered if one.dated.item.mark)])
    for one in ordered:
        item, plan = one.dated.item, one.plan
        told = label_with_day(item.mark) if item.mark else ""
        link = site.encoded(item.address)
        source = order_name(plan).capitalize() if district else f"{one.district.short}: {order_name(plan)}"
        feed.add_item(
            title=item.title,
            link=link,
            description=". ".join(part for part in (item.printed, item.beside, told, source) if part),
            author_name=None if district else one_line(one.district.department.name),
            unique_id=f"{link}{'' if '#' in link else '#'}{item.part}-{one.dated.span.start.isoformat()}",
            pubdate=_midnight(plan.order.date),
            updateddate=_midnight(item.mark.date if item.mark else plan.order.date),
        )
    return Artifact(path=address + FEED, data=feed.writeString("utf-8").encode())


def _order(one: _News) -> tuple[date, str, str]:
    return one.dated.shown.start, one.dated.item.title, one.dated.item.id


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
