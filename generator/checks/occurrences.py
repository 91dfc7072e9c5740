"""An occurrence repeats a part of the printed cell word for word, so that nothing is said that was not signed.

Bad: the cell says «апрель октябрь», the occurrence ``deadline: ноябрь``. Good: ``deadline: октябрь``, or another
wording with its reason in ``note``.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, Entry
from generator.russian.typography import one_line


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``occurrence-not-printed``."""
    for plan in catalogue.plans():
        for entry in (*plan.events(), *plan.schedule_rows()):
            if entry.occurrences and not entry.note:
                yield from _check_entry(entry)


def _check_entry(entry: Entry) -> Iterator[Diagnostic]:
    for part in entry.occurrences:
        for said, cell in (
            (part.title, entry.title),
            (part.deadline.raw, entry.cells.get("deadline", "")),
            (part.responsible.raw, entry.cells.get("responsible", "")),
            (part.result.raw, entry.cells.get("result", "")),
        ):
            if said and one_line(said) not in one_line(cell):
                yield diagnose("occurrence-not-printed", entry.place, text=one_line(said))
