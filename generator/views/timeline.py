"""The timeline of a plan: sections as rows, months (or quarters, in a long plan) as columns, counts in the cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _
from generator.model.catalogue import Plan
from generator.views import addresses
from generator.views.agenda import Agenda, Item, Month
from generator.views.phrases import count_items, month_name, month_short, section_name
from generator.views.pictures import level_of

_MOST_MONTHS = 18  # a longer plan is told by quarters, or its table would be too wide to read
_QUARTERS = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineCell:
    """A section in a month: ``level`` 0 to 4 tells how full it is, ``label`` says it in words."""

    count: int
    level: int
    address: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A section with its cells; what has months outside of the table alone is ``elsewhere``, what has none ``rest``."""

    title: str
    anchor: str
    cells: tuple[TimelineCell, ...]
    elsewhere: int
    rest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The table: heads of years (name, columns), heads of columns (short, full), rows; ``is_whole`` without others."""

    years: tuple[tuple[str, int], ...]
    columns: tuple[tuple[str, str], ...]
    rows: tuple[TimelineRow, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether the table has all months in which something stands."""
        return not any(row.elsewhere for row in self.rows)


def timeline(plan: Plan, agenda: Agenda) -> Timeline | None:
    """Return the timeline of ``plan``; None when nothing in it has a month."""
    months = [month for month in sorted(agenda.months) if _is_near(month, plan)]
    if not months:
        return None
    by_quarter = len(_between(months)) > _MOST_MONTHS
    columns = _columns(_between(months), by_quarter=by_quarter)
    items: dict[str, list[Item]] = {}
    for item in agenda.items:
        items.setdefault(item.id, []).append(item)
    at: dict[int, set[int]] = {}
    for month, listed in agenda.months.items():
        found = [index for index, few in enumerate(columns) if month in few]
        for one in listed:
            at.setdefault(id(one.item), set()).update(found)
    heads = [(_short(column), _name(column)) for column in columns]
    links = ["" if by_quarter else addresses.month(plan.id, *column[0]) for column in columns]
    rows = []
    for title, anchor, ids in _sections(plan):
        own = [item for identifier in ids for item in items.get(identifier, ())]
        counts = [0] * len(columns)
        for item in own:
            for index in at.get(id(item), ()):
                counts[index] += 1
        rest = sum([id(item) not in at for item in own])
        elsewhere = sum([at.get(id(item)) == set() for item in own])
        if rest or elsewhere or any(counts):
            told = {count: count_items(count) for count in set(counts)}
            cells = tuple(
                [
                    TimelineCell(
                        count=count,
                        level=level_of(count),
                        address=link if count else "",
                        label=f"{name}: {told[count]}",
                    )
                    for (_short_name, name), link, count in zip(heads, links, counts, strict=True)
                ]
            )
            rows.append(TimelineRow(title=title, anchor=anchor, cells=cells, elsewhere=elsewhere, rest=rest))
    return Timeline(years=_years(columns), columns=tuple(heads), rows=tuple(rows))


def _is_near(month: Month, plan: Plan) -> bool:
    """Return whether a month lies in the plan's period or beside it: a slip of the year must not widen the table."""
    number = month[0] * 12 + month[1]
    start, end = plan.period.start, plan.period.end
    return start.year * 12 + start.month - 1 <= number <= end.year * 12 + end.month + 1


def _between(months: list[Month]) -> list[Month]:
    """Return all months from the first to the last."""
    first, last = (year * 12 + month - 1 for year, month in (months[0], months[-1]))
    return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]


def _columns(months: list[Month], *, by_quarter: bool) -> list[tuple[Month, ...]]:
    if not by_quarter:
        return [(month,) for month in months]
    first, last = months[0], months[-1]
    quarters = range(first[0] * 4 + (first[1] - 1) // 3, last[0] * 4 + (last[1] - 1) // 3 + 1)
    return [tuple((number // 4, number % 4 * 3 + month) for month in (1, 2, 3)) for number in quarters]


def _short(column: tuple[Month, ...]) -> str:
    return _QUARTERS[(column[0][1] - 1) // 3] if len(column) > 1 else month_short(column[0])


def _name(column: tuple[Month, ...]) -> str:
    if len(column) == 1:
        return month_name(column[0])
    return _("quarter {number} of {year}").format(number=_short(column), year=column[0][0])


def _years(columns: list[tuple[Month, ...]]) -> tuple[tuple[str, int], ...]:
    found: dict[int, int] = {}
    for column in columns:
        found[column[0][0]] = found.get(column[0][0], 0) + 1
    return tuple((str(year), count) for year, count in found.items())


def _sections(plan: Plan) -> Iterator[tuple[str, str, list[str]]]:
    """Yield title, anchor and the ids of the rows of every section and appendix that has rows."""
    for heading in plan.headings():
        if heading.events:
            title = section_name(heading) or _("Events")
            yield title, heading.anchor, [event.id for event in heading.events]
    for annex in plan.appendices:
        ids = [row.id for group in annex.groups for row in group.rows]
        if ids:
            yield annex.label or annex.title, annex.local, ids
