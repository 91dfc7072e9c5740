"""Whoever corrects a printed cell says why.

Bad: ``as_printed: {deadline: …}`` alone. Good: the same with ``note: ячейка сдвинута на строку …``.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Entry
from generator.model.progress import Target


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``correction-without-note``."""
    for plan in catalogue.plans():
        rows: list[Entry | Target] = [*plan.events(), *plan.schedule_rows(), *plan.indicators]
        for row in rows:
            if row.as_printed and not row.note:
                yield diagnose("correction-without-note", row.place, key=", ".join(row.as_printed))
