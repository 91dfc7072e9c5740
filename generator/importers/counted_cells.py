"""Rows of single cells whose number begins each of them: which line or paragraph is which cell.

The next number ends a row. Where as many cells stand between them as there are columns, each is one; where they do not,
the cell that reads as a time is the deadline, what stands before it is the title, and the row is told as unsure. Page
numbers, repeated headings and headings of sections between the rows belong to none.
"""

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.deadlines.calendar import Window
from generator.deadlines.reading import read_deadline
from generator.importers.columns import Columns
from generator.importers.headings import PLAN, STAMP, is_title, mark_of
from generator.importers.hyphens import join_parts
from generator.importers.marks import UNSURE
from generator.importers.signatures import POST
from generator.names.reading import read_responsible

NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")
_FAR = 4  # times the width of a row that the next number is looked for
_OPEN = re.compile(r"[-,(«–—]$")
_ANY_YEAR = Window(date(2024, 9, 1), date(2025, 8, 31))  # whether it is a time does not hang on the year


class Unit(NamedTuple):
    """What may be a cell: a line, or the lines of a paragraph."""

    lines: list[int]
    text: str


class CountedRow(NamedTuple):
    """A row: the cells, and the lines that they come from."""

    cells: list[str]
    lines: list[int]


class CellCounter:
    """Finds the rows among ``units`` below the headings of ``columns``."""

    def __init__(self, units: list[Unit], columns: Columns, words: frozenset[str]) -> None:
        self.units, self.columns, self.words = units, columns, words
        self.width = len(columns.roles)
        self.start = 0
        self.numbers = [_number(unit.text) for unit in units]
        self.repeated = [at for at in range(len(units)) if self._repeats(at)]
        self.headings = {at + ahead for at in self.repeated for ahead in range(self.width)}

    def read(self, start: int) -> list[CountedRow]:
        """Return the rows from ``start``."""
        self.start = start
        places = [at for at in range(start, self._end()) if at not in self.headings]
        rows = []
        place = 0
        while place < len(places):
            if not self._begins_row(places, place):
                place += 1
                continue
            end = self._end_of_row(places, place)
            taken = self._without_others(places[place + 1 : end])
            if taken:
                rows.append(self._row(places[place], taken))
            place = end
        return rows

    def _end(self) -> int:
        """Return where the table ends at the latest: at the stamp of an appendix behind its last headings."""
        last = max(self.headings, default=0)
        stamps = (at for at in range(last, len(self.units)) if at >= self.start and STAMP.match(self.units[at].text))
        return next(stamps, len(self.units))

    def _begins_row(self, places: list[int], place: int) -> bool:
        """Return whether a number begins a row: one that stands twice is that of a page first."""
        number = self.numbers[places[place]]
        return bool(number) and (place + 1 == len(places) or self.numbers[places[place + 1]] != number)

    def _end_of_row(self, places: list[int], place: int) -> int:
        number = self.numbers[places[place]]
        usual = place + self.width
        if usual < len(places) and _follows(number, self.numbers[places[usual]]):
            return usual
        for end in range(place + 2, min(len(places), place + _FAR * self.width)):
            if _follows(number, self.numbers[places[end]]):
                return end
        if usual < len(places) and self.numbers[places[usual]]:
            return usual
        return self._end_of_last(places, place)

    def _end_of_last(self, places: list[int], place: int) -> int:
        """Return where the last row ends: behind as many cells as there are columns, or before what is no cell."""
        usual = min(place + self.width, len(places))
        for end in range(place + 2, usual):
            text = self.units[places[end]].text
            apart = self.units[places[end]].lines[0] - self.units[places[end - 1]].lines[-1] > 1
            if (
                apart
                and (STAMP.match(text) or PLAN.match(text) or POST.match(text))
                and not self._is_party(end - place)
            ):
                return end
        return usual

    def _is_party(self, column: int) -> bool:
        return self.columns.roles[column] == "responsible"

    def _without_others(self, taken: list[int]) -> list[int]:
        """Return the places of a row's cells without headings of sections at its end and numbers of pages."""
        while taken and mark_of(self.units[taken[-1]].text):
            taken = taken[:-1]
        pages = [at for at in taken if self.numbers[at] and len(self.numbers[at]) == 1]
        for page in pages[::-1]:
            if len(taken) > self.width - 1:
                taken = [at for at in taken if at != page]
        texts = [self.units[at].text for at in taken]
        return taken[:-1] if len(taken) == self.width and self._ends_with_heading(texts) else taken

    def _ends_with_heading(self, texts: list[str]) -> bool:
        """Return whether the last of ``texts`` is one too many: the others fit, and nothing goes on into another."""
        at = self.columns.position("deadline") - 1
        whole = not any(
            _goes_on(first, second) for first, second in pairwise(texts) if not (is_time(first) or is_time(second))
        )
        fit = at < 0 or [is_time(text) for text in texts[at : at + 2]] == [True, False]
        return whole and fit and texts[-1][0].isupper() and is_title(texts[-1])

    def _row(self, number: int, taken: list[int]) -> CountedRow:
        texts = [self.units[at].text for at in taken]
        cells = texts if len(texts) == self.width - 1 else self._join_parted(texts)
        sure = len(cells) == self.width - 1 and self._fits(cells)
        if len(cells) != self.width - 1:
            cells = self._fit(cells)
        lines = [line for at in (number, *taken) for line in self.units[at].lines]
        return CountedRow([self.units[number].text + ("" if sure else UNSURE), *cells], lines)

    def _join_parted(self, texts: list[str]) -> list[str]:
        """Return ``texts`` with parted words whole: the second line of such a cell is no other cell."""
        joined = texts[:1]
        for text in texts[1:]:
            if joined[-1].endswith("-") and text[0].islower():
                joined[-1] = join_parts(joined[-1], text, self.words)
            else:
                joined.append(text)
        return joined

    def _fits(self, cells: list[str]) -> bool:
        """Return whether no cell but the deadline's is a time, or that one is, too."""
        at = self.columns.position("deadline") - 1
        return at < 0 or is_time(cells[at]) or not any(is_time(cell) for cell in cells)

    def _fit(self, texts: list[str]) -> list[str]:
        """Return ``texts`` as the cells behind the number: the time as the deadline, the rest on both sides of it."""
        at = self.columns.position("deadline") - 1
        times = [place for place, text in enumerate(texts) if place and is_time(text)]
        if at < 1 or not times:
            return _spread(texts, self.width - 1)
        first = times[0]
        last = next((place for place in range(first, len(texts)) if place + 1 not in times), first)
        after = texts[last + 1 :]
        roles = self.columns.roles[at + 2 :]
        if len(after) < len(roles) and roles[:1] == ("responsible",) and after and not _is_named(after[0]):
            after = ["", *after]
        deadline = " ".join(texts[first : last + 1])
        return [*_spread(texts[:first], at), deadline, *_spread(after, len(roles))]

    def _repeats(self, at: int) -> bool:
        return tuple(unit.text for unit in self.units[at : at + self.width]) == self.columns.headings


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Return whether a cell reads as a deadline."""
    return read_deadline(text, _ANY_YEAR).kind not in {"unreadable", "missing"}


def _spread(texts: list[str], width: int) -> list[str]:
    """Return ``texts`` as ``width`` cells: those that go on inside a sentence are joined first, then the last ones."""
    cells = list(texts)
    while len(cells) > width > 0:
        at = next((place for place in range(1, len(cells)) if _goes_on(cells[place - 1], cells[place])), len(cells) - 1)
        cells[at - 1 : at + 1] = [f"{cells[at - 1]} {cells[at]}"]
    return cells + [""] * (width - len(cells))


def _goes_on(first: str, second: str) -> bool:
    return bool(_OPEN.search(first)) or second[0].islower() or first.count("«") > first.count("»")


def _is_named(text: str) -> bool:
    found = read_responsible(text)
    return bool(found.people or found.posts or found.organisations or found.groups)


def _number(text: str) -> tuple[int, ...]:
    """Return the parts of the number that a cell is; none when it is none."""
    return tuple(map(int, text.rstrip(".").split("."))) if NUMBER.fullmatch(text) else ()


def _follows(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    """Return whether a number is the next one: «3» behind «2», «2.2» or «3.1» behind «2.1», «2.1» behind «2»."""
    if not second or len(second) < len(first):
        return bool(second) and second == (first[0] + 1,)
    if len(second) == len(first):
        return second == (*first[:-1], first[-1] + 1) or (
            len(first) > 1 and second == (first[0] + 1, *[1] * (len(first) - 1))
        )
    return second == (*first, 1)
