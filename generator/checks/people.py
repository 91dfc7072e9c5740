"""People whom a cell names and the register does not hold: nobody is linked by guess, so the editor is asked.

Bad: the cell says «Иваненка О.В.», the register holds only Иваненко О.В. Good: the spelling under ``aliases`` of the
right person, or a person of that name in ``people.yml``. A district without a register is not asked.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue, District, Entry


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``person-unknown``, once for each name of a plan."""
    for district in catalogue.districts:
        if district.people:
            yield from _check_district(district)


def _check_district(district: District) -> Iterator[Diagnostic]:
    for plan in district.plans:
        told: set[str] = set()
        for entry in (*plan.events(), *plan.schedule_rows()):
            for name, question in _unknown(entry):
                if name not in told:
                    told.add(name)
                    yield diagnose("person-unknown", entry.place, name=name, question=question.rstrip("."))


def _unknown(entry: Entry) -> Iterator[tuple[str, str]]:
    for reading in (entry.responsible, *(part.responsible for part in entry.occurrences)):
        for one in reading.people:
            if one.id is None:
                notes = [note for note in reading.notes if one.surname in note]
                yield (
                    f"{one.surname} {one.initials}".strip(),
                    "; ".join(f"{note[:1].upper()}{note[1:]}" if not at else note for at, note in enumerate(notes)),
                )
