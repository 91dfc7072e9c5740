"""Ids are addresses: within a plan each is used once, and none is a word of the site's own paths.

Bad: two events with ``id: seminar``; an event with ``id: indicators``. Good: ``id: seminar-nastavniki`` in Latin
letters, chosen once and never changed.
"""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Plan
from generator.model.plan import PARTS
from generator.source import Place

RESERVED = frozenset(
    {
        "about", "assets", "calendar", "data", "embed", "feed", "glossary", "groups", "guide", "indicators", "load",
        "now", "organisations", "pagefind", "people", "plans", "progress", "results", "schools", "search",
        "timeline", "topics",
    }
)  # fmt: skip


# Anchors and parts of a plan's own page.
OWN = frozenset({*PARTS, "content", "import-report", "order", "order-title", "sign-off", "top"})
_SECTION = re.compile(r"section-\d+")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``duplicate-id`` and ``reserved-id``."""
    for district in catalogue.districts:
        if district.id in RESERVED:
            yield diagnose("reserved-id", district.place, id=district.id)
        for plan in district.plans:
            yield from _check_plan(plan)


def _check_plan(plan: Plan) -> Iterator[Diagnostic]:
    seen: dict[str, Place] = {}
    for local, place in _identifiers(plan):
        if local in RESERVED or local in OWN or _SECTION.fullmatch(local):
            yield diagnose("reserved-id", place, id=local)
        if local in seen:
            yield diagnose("duplicate-id", place, id=local, first=str(seen[local]))
        else:
            seen[local] = place


def _identifiers(plan: Plan) -> Iterator[tuple[str, Place]]:
    """Yield every id that becomes a page or an anchor of the plan."""
    if plan.local in RESERVED:
        yield plan.local, plan.place
    for entry in (*plan.events(), *plan.schedule_rows()):
        yield entry.local, entry.place
    for target in plan.indicators:
        yield target.local, target.place
        yield from ((part.local, part.place) for part in target.parts)
    for annex in plan.appendices:
        yield annex.local, plan.place
    for chapter in plan.chapters:
        yield chapter.local, plan.place
