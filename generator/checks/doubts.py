"""What an import doubted stays a warning until a person has compared it with the order and struck it.

Bad: ``doubt: …`` still in the row or section. Good: the key is gone, the row corrected if need be.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Entry, Heading
from generator.model.progress import Target


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``doubt``."""
    for plan in catalogue.plans():
        doubted: list[Entry | Target | Heading] = [
            *plan.headings(), *plan.events(), *plan.schedule_rows(), *plan.indicators,
        ]  # fmt: skip
        for one in doubted:
            if one.doubt:
                yield diagnose("doubt", one.place, doubt=one.doubt)
