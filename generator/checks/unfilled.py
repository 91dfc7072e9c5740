"""A row that ``plans new`` wrote is filled in before anything is published.

Bad: ``title: Название мероприятия, как напечатано``. Good: the title as the order prints it.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue
from generator.model.template import row_to_fill_in


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``row-not-filled``, once for a row."""
    template = row_to_fill_in()
    for plan in catalogue.plans():
        for row in plan.events():
            left = next((text for role, text in template.items() if row.cells.get(role) == text), None)
            if left:
                yield diagnose("row-not-filled", row.place, text=left)
