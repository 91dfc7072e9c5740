"""A year that stands before times without one is theirs: «2023 г.: ноябрь, март», «2023 год – I квартал».

::

    headed = year { "," year } [":" | "," | "–" | "("] time { time }

where no time has a year of its own. Of several years in a row all are meant: «2023, 2024 годы: ноябрь».
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.deadlines.items import Bound, Item, Point, Stretch, begins
from generator.deadlines.years import PrintedYear, in_years

_YEARS = frozenset({"year", "school-year"})


def put_under_years(items: Sequence[Item]) -> list[Item]:
    """Return the items with each heading year gone into the times below it."""
    found: list[Item] = []
    headings: list[Point] = []
    for at, item in enumerate(items):
        year = _bare_year(item)
        following = next((one for one in items[at + 1 :] if isinstance(one, Point | Stretch | Bound)), None)
        if year and following and (_wants_year(following) or (_bare_year(following) and _heads(items[at + 1 :]))):
            headings = [*headings, year] if _is_run(items, at) else [year]
        elif headings and _wants_year(item):
            found += [one for heading in headings for one in _in_year(item, heading)]
        else:
            headings = [] if isinstance(item, Point | Stretch | Bound) else headings
            found.append(item)
    return found


def _heads(items: Sequence[Item]) -> bool:
    """Return whether a run of bare years ends above a time without a year."""
    times = [item for item in items if isinstance(item, Point | Stretch | Bound)]
    after = next((time for time in times if not _bare_year(time)), None)
    return after is not None and _wants_year(after)


def _is_run(items: Sequence[Item], at: int) -> bool:
    """Return whether the item before is a bare year, too."""
    return at > 0 and _bare_year(items[at - 1]) is not None


def _bare_year(item: Item) -> Point | None:
    """Return an item that is one printed year, of the calendar or of school; None for any other."""
    if not isinstance(item, Point) or item.unit not in _YEARS or item.last_year not in {None, item.year}:
        return None
    return item if item.year and item.year > 0 else None  # below 0 stand "the next year" and its like


def _wants_year(item: Item) -> bool:
    """Return whether an item is a time in a year that is not printed."""
    if isinstance(item, Stretch):
        return _wants_year(item.first) and _wants_year(item.last)
    point = item.point if isinstance(item, Bound) else item
    return isinstance(point, Point) and point.year is None and point.unit not in {*_YEARS, "school-edge", "year-edge"}


def _in_year(item: Item, heading: Point) -> list[Item]:
    year = heading.year or 0
    printed = PrintedYear(year, year + 1, school=True) if heading.unit == "school-year" else PrintedYear(year)
    if isinstance(item, Stretch):
        over = (begins(item.last), item.last.number) < (begins(item.first), item.first.number)  # over New Year
        return [
            replace(item, first=first, last=item.last.in_year((first.year or 0) + over))
            for first in in_years(item.first, printed)
        ]
    if isinstance(item, Bound):
        return [replace(item, point=one) for one in in_years(item.point, printed)]
    return list(in_years(item, printed)) if isinstance(item, Point) else [item]
