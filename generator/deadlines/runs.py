"""Several years behind the last time of a list are those of the whole list: «октябрь и декабрь 2021-2023 гг.»."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.deadlines.items import Item, Point, Stretch, begins

Time = Point | Stretch


def spread(items: list[Item], found: Sequence[Item]) -> None:
    """Put the times that stand last in ``items`` and have no year into each year of ``found``, one time in several.

    A list that does not ascend («декабрь, март 2022, 2023») crosses New Year and is left as it is.
    """
    years = _years_of_one(found)
    if not years:
        return
    following, spreading = found[0], []
    while items and _goes_before(items[-1], following):
        following = items.pop()
        spreading.append([_in_year(following, year) for year in years])
    for times in reversed(spreading):
        items += times


def _years_of_one(found: Sequence[Item]) -> list[int]:
    """Return the years of times that differ in nothing else, when there are several; they ascend."""
    years: list[int] = []
    for time in found:
        told = _years(time)
        if len(told) != 1 or _in_year(time, 0) != _in_year(found[0], 0):
            return []
        years += told
    return years if len(years) > 1 and years[0] > 0 and all(one < other for one, other in pairwise(years)) else []


def _goes_before(time: Item, following: Item) -> bool:
    """Return whether ``time`` has no year and lies before ``following`` in every year."""
    if not isinstance(time, Point | Stretch) or not isinstance(following, Point | Stretch) or _years(time):
        return False
    first, last = _ends(time)
    return not last.school and 0 < begins(first) <= begins(last) < begins(_ends(following)[0])


def _ends(time: Time) -> tuple[Point, Point]:
    return (time.first, time.last) if isinstance(time, Stretch) else (time, time)


def _years(time: Item) -> set[int]:
    """Return the printed years of a time; one that only its last day has is that of its first day too."""
    return {point.year for point in _ends(time) if point.year} if isinstance(time, Point | Stretch) else set()


def _in_year(time: Item, year: int) -> Item:
    if isinstance(time, Stretch):
        return replace(time, first=time.first.in_year(year), last=time.last.in_year(year))
    return time.in_year(year) if isinstance(time, Point) else time
