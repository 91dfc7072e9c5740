"""A row of a file becomes an entry of the catalogue: its printed cells, what it inherits, and the readings."""

from dataclasses import replace

from generator.deadlines.calendar import Window
from generator.deadlines.findings import Terms
from generator.deadlines.reading import overrule, read_deadline
from generator.deadlines.shapes import DeadlineReading
from generator.diagnostics import Diagnostic
from generator.model.catalogue import Entry, Part
from generator.model.fields import Days
from generator.model.plan import ROLES, Occurrence, Row
from generator.names.reading import read_responsible
from generator.quantities.reading import read_quantities
from generator.reading.document import Document

Path = tuple[str | int, ...]
_ROLES = tuple(role for role in ROLES if role in Row.model_fields)


class RowLinker:
    """Links the rows of one plan in printed order; remembers the cells above, for merged cells."""

    def __init__(
        self, plan: str, document: Document, diagnostics: list[Diagnostic], *, window: Window, terms: Terms
    ) -> None:
        self.plan = plan
        self.window, self.terms = window, terms
        self.document = document
        self.diagnostics = diagnostics
        self.above: dict[str, str] = {}

    def start_table(self) -> None:
        """Forget the cells above: nothing is merged across tables."""
        self.above = {}

    def link(self, row: Row, path: Path, section: tuple[str, ...], section_number: str) -> Entry:
        """Return the entry that ``row`` (at ``path`` of the file) stands for."""
        cells: dict[str, str] = {role: text for role in _ROLES if (text := getattr(row, role))}
        inherited = self.inherit(row, cells, path)
        self.above.update(inherited)
        self.above.update(cells)
        for role in ("deadline", "responsible"):
            if role not in cells and role not in inherited:
                self.above.pop(role, None)
        return Entry(
            id=f"{self.plan}/{row.id}",
            local=row.id,
            number=row.number or "",
            title=row.title,
            cells={**cells, **row.cells},
            section=section,
            section_number=section_number,
            deadline=self.deadline(cells.get("deadline") or inherited.get("deadline", ""), row),
            inherited=inherited,
            responsible=read_responsible(cells.get("responsible") or inherited.get("responsible", "")),
            result=read_quantities(cells.get("result", "")),
            occurrences=tuple(self.part(part) for part in row.occurrences),
            appendix=row.appendix,
            as_printed=row.as_printed,
            note=row.note or "",
            doubt=row.doubt or "",
            place=self.document.locate(path),
        )

    def deadline(self, text: str, row: Row) -> DeadlineReading:
        """Return the reading of a row's deadline; with occurrences its spans are theirs together."""
        reading = self.read(text, row.dates)
        if row.dates or not row.occurrences:
            return reading
        parts = [self.read(part.deadline or "", part.dates) for part in row.occurrences]
        spans = tuple(sorted({span for part in parts for span in part.spans}))
        return (
            replace(reading, kind="dated" if reading.kind == "unreadable" else reading.kind, spans=spans)
            if spans
            else reading
        )

    def read(self, text: str, dates: list[Days]) -> DeadlineReading:
        """Return the reading of a printed phrase, or the days that an editor puts in its place."""
        if dates:
            return overrule(text, [(days.start, days.end) for days in dates])
        return read_deadline(text, self.window, self.terms)

    def part(self, part: Occurrence) -> Part:
        """Return one dated part of a row."""
        return Part(
            title=part.title or "",
            deadline=self.read(part.deadline or "", part.dates),
            responsible=read_responsible(part.responsible or ""),
            result=read_quantities(part.result or ""),
        )

    def inherit(self, row: Row, cells: dict[str, str], path: Path) -> dict[str, str]:
        """Return the values that blank cells of ``row`` take from the row above; only those that the file names."""
        inherited: dict[str, str] = {}
        for index, role in enumerate(row.inherits):
            place = self.document.locate((*path, "inherits", index))
            if role in cells:
                self.diagnostics.append(self.document.diagnose("inherits-printed", place, key=role))
            elif role not in self.above:
                self.diagnostics.append(self.document.diagnose("inherits-nothing", place, key=role))
            else:
                inherited[role] = self.above[role]
        return inherited
