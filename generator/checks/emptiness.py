"""A plan says something: events, indicators, chapters or appendices.

Bad: only ``title``, ``order`` and ``period``. Good: at least one section with an event.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``empty-plan``."""
    for plan in catalogue.plans():
        if not (plan.events() or plan.indicators or plan.chapters or plan.appendices):
            yield diagnose("empty-plan", plan.place)
