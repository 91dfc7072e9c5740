"""A row of a file becomes an entry of the catalogue: its printed cells, what it inherits, and the readings."""

from generator.deadlines.reading import read_deadline
from generator.diagnostics import Diagnostic
from generator.model.catalogue import Entry, Part
from generator.model.plan import ROLES, Row
from generator.names.reading import read_responsible
from generator.quantities.reading import read_quantities
from generator.reading.document import Document

Path = tuple[str | int, ...]
_ROLES = tuple(role for role in ROLES if role in Row.model_fields)


class RowLinker:
    """Links the rows of one plan in printed order; remembers the cells above, for merged cells."""

    def __init__(self, plan: str, document: Document, diagnostics: list[Diagnostic]) -> None:
        self.plan = plan
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
            deadline=read_deadline(cells.get("deadline") or inherited.get("deadline", "")),
            inherited=inherited,
            responsible=read_responsible(cells.get("responsible") or inherited.get("responsible", "")),
            result=read_quantities(cells.get("result", "")),
            occurrences=tuple(
                Part(
                    title=part.title or "",
                    deadline=read_deadline(part.deadline or ""),
                    responsible=read_responsible(part.responsible or ""),
                    result=read_quantities(part.result or ""),
                )
                for part in row.occurrences
            ),
            appendix=row.appendix,
            as_printed=row.as_printed,
            note=row.note or "",
            doubt=row.doubt or "",
            place=self.document.locate(path),
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
