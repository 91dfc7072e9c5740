"""What an import doubted stays a warning until a person has compared it with the order and struck it.

Bad: ``doubt: …`` still in the row. Good: the key is gone, the row corrected if need be.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Entry
from generator.model.progress import Target


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``doubt``."""
    for plan in catalogue.plans():
        rows: list[Entry | Target] = [*plan.events(), *plan.schedule_rows(), *plan.indicators]
        for entry in rows:
            if entry.doubt:
                yield diagnose("doubt", entry.place, doubt=entry.doubt)
