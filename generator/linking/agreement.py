"""What a row of ``marks.csv`` or ``actual.csv`` repeats of the plan agrees with the plan.

A table goes through spreadsheets: one column may be sorted without the others, and what is written into a column that
only repeats the plan is read by nobody. A row that names two things says nothing; a copy that differs is told.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from generator.deadlines.shapes import DeadlineReading
from generator.diagnostics import Diagnostic, diagnose
from generator.language import _
from generator.linking.progress import Finder, indicator_finder, letters_of, row_finder
from generator.model.catalogue import Plan
from generator.model.progress import Component, Target
from generator.reading.progress import (
    ACTUAL,
    ACTUAL_HEADINGS,
    EVENT_KEYS,
    INDICATOR_KEYS,
    MARK_HEADINGS,
    MARKS,
    CopiedRow,
)
from generator.reading.shapes import PlanDraft
from generator.reading.sheet import SheetRow
from generator.russian.typography import one_line, shorten

_LONGEST = 60
_ALIKE = 0.5  # of two titles: one was shortened or corrected
# what Excel makes of «сентябрь 2023» and «15.09»: it takes them for dates and shows them in its own way
_BY_EXCEL = re.compile(r"(?:\d{1,2}[.-])?(?:янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек)(?:[.-]\d{2,4})?")


def without_contradictions(draft: PlanDraft, diagnostics: list[Diagnostic]) -> PlanDraft:
    """Return ``draft`` without the rows of its tables whose id and title name different things; each is told."""
    progress = draft.progress
    if not progress.marks and not progress.actual:
        return draft
    events, indicators = row_finder(draft), indicator_finder(draft)
    return replace(
        draft,
        progress=replace(
            progress,
            marks=tuple(row for row in progress.marks if _agrees(row.row, EVENT_KEYS, events, diagnostics)),
            actual=tuple(row for row in progress.actual if _agrees(row.row, INDICATOR_KEYS, indicators, diagnostics)),
        ),
    )


def _agrees(row: SheetRow, keys: tuple[str, str], finder: Finder, diagnostics: list[Diagnostic]) -> bool:
    """Return whether a row may be used; a title that is no other's and unlike its own is only a warning."""
    one, title = row.text(keys[0]), row.text(keys[1])
    local = finder.find(one) if one and title else ""
    if not local:
        return True
    said, own = letters_of(title), letters_of(finder.titles[local])
    meant = finder.by_title.get(said, set()) or {found for found in (finder.find(title),) if found}
    if said == own or local in meant:
        return True
    place = row.place_of(keys[1])
    told = {"id": local, "own": shorten(one_line(finder.titles[local]), _LONGEST), "title": shorten(title, _LONGEST)}
    if meant:
        diagnostics.append(diagnose("id-and-title-differ", place, **told))
        return False
    if not (said in own or own in said or SequenceMatcher(None, said, own).ratio() >= _ALIKE):
        diagnostics.append(diagnose("title-differs", place, **told))
    return True


def check_copies(
    copies: Iterable[CopiedRow],
    plan: Plan,
    finders: dict[str, Finder],
    read: Callable[[str], DeadlineReading],
) -> list[Diagnostic]:
    """Return a ``copy-differs`` for each copied deadline or target that is not what ``plan`` prints.

    ``finders`` are those of the two tables, ``read`` reads a deadline.
    """
    sign = _("[name hidden]")  # the table may be older than the hiding
    deadlines = {entry.local: entry.deadline for entry in (*plan.events(), *plan.schedule_rows())}
    measured: list[Target | Component] = [*plan.indicators, *(part for one in plan.indicators for part in one.parts)]
    targets = {one.local: one.target.raw for one in measured}
    found = []
    for row in copies:
        local = finders[row.file].find(row.name)
        deadline = deadlines.get(local) if row.file == MARKS else None
        printed = deadline.raw if deadline else targets.get(local) if row.file == ACTUAL else None
        if printed is None or sign in printed or letters_of(printed) == letters_of(row.printed):
            continue
        if deadline and (_BY_EXCEL.fullmatch(row.printed.lower()) or _same_days(read(row.printed), deadline)):
            continue
        column = (MARK_HEADINGS if row.file == MARKS else ACTUAL_HEADINGS)[2]
        said, own = shorten(row.printed, _LONGEST), shorten(one_line(printed), _LONGEST) or "—"
        found.append(diagnose("copy-differs", row.place, said=said, own=own, column=column))
    return found


def _same_days(one: DeadlineReading, other: DeadlineReading) -> bool:
    return bool(one.spans) and one.spans == other.spans
