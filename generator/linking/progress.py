"""Marks and values find what they are about: events and indicators of the plan, by id, address or exact title.

A value is told as a clerk tells it («85», «85,5 %», «3/4», «да»). Its unit is that of the indicator; another one that
cannot be turned into it is an error, because nothing would be right about the comparison.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

from generator.deadlines.shapes import DeadlineReading
from generator.language import _
from generator.model.indicator import Indicator, IndicatorPart
from generator.model.plan import PlanFile, Row
from generator.model.progress import Actual, Mark
from generator.quantities.reading import read_quantities
from generator.quantities.shapes import QuantityReading
from generator.reading.progress import ActualRow, MarkRow
from generator.reading.shapes import PlanDraft
from generator.reading.validation import cyrillic_in
from generator.russian.letters import fold
from generator.russian.twins import as_latin
from generator.russian.typography import shorten

_LETTERS = re.compile(r"[\W_]+")
_LONGEST = 60
_MOST = 3
# units that say what kind of number it is; every other one counts something
_KINDS = frozenset({"%", "п.п.", "доля", "балл", "раз", "руб.", "да/нет"})
_ANYTHING = frozenset({None, "ед.", "чел."})


class Finder:
    """Finds rows of one plan by what a clerk writes: id, full id, address, or a title that only one row has."""

    def __init__(self, draft: PlanDraft, rows: Iterable[tuple[str, str]]) -> None:
        self.plan = f"{draft.district}/{draft.id}"  # numbers of orders repeat between districts
        self.address = f"{draft.district}/plans/{draft.id}"
        self.titles = dict(rows)

    @cached_property
    def by_title(self) -> dict[str, set[str]]:
        """Return the local ids of each title."""
        found: dict[str, set[str]] = {}
        for local, title in self.titles.items():
            found.setdefault(letters_of(title), set()).add(local)
        return found

    def find(self, text: str) -> str:
        """Return the local id; empty when nothing, or more than one thing, is meant."""
        above, _slash, local = text.strip("/").rpartition("/")
        if local in self.titles and self._is_here(above):
            return local
        named = self.by_title.get(letters_of(text), ())
        return next(iter(named)) if len(named) == 1 else ""

    def _is_here(self, above: str) -> bool:
        """Return whether what stands before a local id is this plan: its id, or the address of its page."""
        plan = f"/{above}".removesuffix("/indicators").strip("/")
        return plan in {"", self.plan} or f"/{plan}".endswith(f"/{self.address}")

    def candidates(self, text: str) -> str:
        """Return a sentence that names the nearest rows."""
        if (latin := as_latin(text)) != text and latin in self.titles:
            return cyrillic_in(text, latin)
        near = get_close_matches(text.lower(), self.titles, n=_MOST, cutoff=0.6)
        for title in get_close_matches(letters_of(text), self.by_title, n=_MOST, cutoff=0.6):
            near += sorted(self.by_title[title])
        found = [f"{local} («{shorten(self.titles[local], _LONGEST)}»)" for local in dict.fromkeys(near)][:_MOST]
        if not found:
            return _("Copy the id from the address of its page or from plan.yml.")
        return _("Nearest: {names}.").format(names="; ".join(found))


def row_finder(draft: PlanDraft) -> Finder:
    """Return the finder of events and of rows of schedules."""
    return Finder(draft, ((row.id, row.title) for row in _rows(draft.file)))


def indicator_finder(draft: PlanDraft) -> Finder:
    """Return the finder of indicators and their parts."""
    whole = draft.file.indicators
    rows: list[Indicator | IndicatorPart] = [*whole, *(part for one in whole for part in one.parts)]
    return Finder(draft, ((one.id, one.name) for one in rows))


def link_marks(
    rows: Iterable[MarkRow], finder: Finder, read: Callable[[str], DeadlineReading], report: Callable[..., None]
) -> dict[str, tuple[Mark, ...]]:
    """Return the marks of each event by its local id, by their dates; ``read`` reads a new deadline."""
    found: dict[str, list[Mark]] = {}
    for row in rows:
        local = finder.find(row.event)
        if not local:
            place = row.row.place_of("event" if row.row.text("event") else "title")
            report("unknown-event", place, name=shorten(row.event, _LONGEST), candidates=finder.candidates(row.event))
            continue
        deadline = read(row.deadline) if row.deadline else None
        found.setdefault(local, []).append(
            Mark(
                state=row.state, date=row.date, evidence=row.evidence, note=row.note, deadline=deadline,
                place=row.row.place,
            )
        )  # fmt: skip
    return {local: tuple(sorted(marks, key=lambda mark: mark.date)) for local, marks in found.items()}


def link_actual(
    rows: Iterable[ActualRow], finder: Finder, units: dict[str, str | None], report: Callable[..., None]
) -> dict[str, tuple[Actual, ...]]:
    """Return the values of each indicator (or part of one) by its local id; ``units`` are those they are told in."""
    found: dict[str, list[Actual]] = {}
    for row in rows:
        local = finder.find(row.indicator)
        if not local:
            place = row.row.place_of("indicator" if row.row.text("indicator") else "name")
            candidates = finder.candidates(row.indicator)
            report("unknown-indicator", place, name=shorten(row.indicator, _LONGEST), candidates=candidates)
            continue
        read = _value(row, units.get(local), report)
        if read:
            value, unit = read
            found.setdefault(local, []).append(
                Actual(
                    date=row.date, value=value, unit=unit, raw=row.value, evidence=row.evidence, note=row.note,
                    place=row.row.place_of("value"),
                )
            )  # fmt: skip
    return {local: tuple(sorted(values, key=lambda one: one.date)) for local, values in found.items()}


def unit_of(said: str, readings: Iterable[QuantityReading | None]) -> str | None:
    """Return the unit in which an indicator is told: what the file says, else that of its first amount."""
    if said:
        named = read_quantities(f"1 {said}").quantities
        return named[0].unit or said if named else said
    amounts = [one for reading in readings if reading for one in reading.quantities]
    return next((one.unit for one in amounts if one.unit and not one.comparator.endswith("-by")), None)


def _value(row: ActualRow, unit: str | None, report: Callable[..., None]) -> tuple[float | bool, str | None] | None:
    place, shown = row.row.place_of("value"), shorten(row.value, _LONGEST)
    amounts = read_quantities(row.value).quantities
    one = amounts[0] if len(amounts) == 1 else None
    if one is None or one.value is None or one.value_to is not None or one.comparator != "=":
        report("value-unreadable", place, value=shown)
        return None
    value = bool(one.value) if one.unit == "да/нет" else one.value
    if one.unit == unit or (one.unit is None and unit != "да/нет") or unit is None:
        return value, one.unit or unit
    if {one.unit, unit} == {"%", "доля"}:
        return round(value * 100 if unit == "%" else value / 100, 6), unit
    if not {one.unit, unit} & _KINDS and {one.unit, unit} & _ANYTHING:
        return value, unit
    report("unit-differs", place, value=shown, unit=unit)
    return None


def _rows(file: PlanFile) -> Iterator[Row]:
    """Yield the rows of all tables of a plan."""
    waiting = list(file.sections)
    while waiting:
        section = waiting.pop()
        yield from section.events
        waiting += section.sections
    for appendix in file.appendices:
        for group in appendix.groups:
            yield from group.rows


def letters_of(text: str) -> str:
    """Return the letters and figures of ``text`` alone, small: how titles are compared."""
    return _LETTERS.sub("", fold(text))
