"""A row of a file becomes an entry of the catalogue: its printed cells, what it inherits, and the readings."""

from dataclasses import replace
from typing import NamedTuple

from generator.deadlines.calendar import Window
from generator.deadlines.findings import Terms
from generator.deadlines.reading import overrule, read_deadline
from generator.deadlines.shapes import DeadlineReading
from generator.diagnostics import Diagnostic
from generator.language import _
from generator.linking.groups import Cells
from generator.linking.registry import Registry
from generator.linking.topics import TopicFinder
from generator.model.catalogue import NAMED, Entry, Part, SchoolLink
from generator.model.fields import Days
from generator.model.plan import ROLES, Occurrence, Row
from generator.names.reading import read_responsible
from generator.names.shapes import PersonNamed, ResponsibleReading
from generator.quantities.reading import read_quantities
from generator.reading.shapes import PlanDraft
from generator.reading.validation import suggest

Path = tuple[str | int, ...]
_ROLES = tuple(role for role in ROLES if role in Row.model_fields)


class Surroundings(NamedTuple):
    """What a district knows: its registers, the topics of the site, its school-year calendar."""

    registry: Registry
    topics: TopicFinder
    terms: Terms


def read_party(text: str, registry: Registry, *, unnamed: bool) -> ResponsibleReading:
    """Return the reading of a responsible cell, of an ``unnamed`` plan without people and what tells of them."""
    reading = read_responsible(text, registry.register)
    if not unnamed or not reading.people:
        return reading
    return replace(reading, people=(), main=(), heading=(), notes=())


class RowLinker:
    """Links the rows of one plan in printed order; remembers the cells above, for merged cells."""

    def __init__(self, plan: str, draft: PlanDraft, diagnostics: list[Diagnostic], around: Surroundings) -> None:
        self.plan = plan
        self.registry, self.topics, self.terms = around
        self.window = Window(draft.file.period.start, draft.file.period.end)
        self.issued = draft.file.order.date
        self.document = draft.document
        self.hidden, self.unnamed = draft.hidden, draft.unnamed
        self.diagnostics = diagnostics
        self.above: dict[str, str] = {}

    def start_table(self) -> None:
        """Forget the cells above: nothing is merged across tables."""
        self.above = {}

    def link(self, row: Row, path: Path, section: tuple[str, ...], section_number: str) -> Entry:
        """Return the entry that ``row`` (at ``path`` of the file) stands for."""
        cells: dict[str, str] = {role: text for role in _ROLES if (text := getattr(row, role))}
        inherited = self.inherit(row, cells, path)
        self.above = {**inherited, **cells}  # nothing is merged over a blank cell
        responsible = self.responsible(cells.get("responsible") or inherited.get("responsible", ""), row, path)
        about = _about(row, cells, section)
        parts = tuple([self.part(part, about) for part in row.occurrences])
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
            responsible=responsible,
            result=read_quantities(cells.get("result") or inherited.get("result", "")),
            schools=self.schools(row, cells, responsible, path, about),
            topics=self.find_topics(row, cells, section, path),
            occurrences=parts,
            appendix=row.appendix,
            as_printed=row.as_printed,
            related=tuple(row.related),
            unrelated=tuple(row.unrelated),
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
        reading = read_deadline(text, self.window, self.terms)
        before = [span.end < self.issued for span in reading.spans]
        if self.window.has_many_years and any(before) and not all(before):  # mostly the first of every year's
            return replace(reading, notes=(*reading.notes, _("a part of the times lies before the date of the order")))
        return reading

    def part(self, part: Occurrence, about: Cells) -> Part:
        """Return one dated part of a row; a group that the title of the row names takes part in each."""
        responsible = read_party(part.responsible or "", self.registry, unnamed=self.unnamed)
        texts = [text for text in (part.title, part.responsible, part.result) if text]
        own = self.registry.link_schools(texts, responsible, about)
        return Part(
            title=part.title or "",
            deadline=self.read(part.deadline or "", part.dates),
            responsible=responsible,
            result=read_quantities(part.result or ""),
            schools=self.registry.add_groups(own, about.title),
        )

    def responsible(self, text: str, row: Row, path: Path) -> ResponsibleReading:
        """Return the reading of a row's responsible cell; people whom an editor names stand in for those read.

        Of those who are hidden nothing is left, but that editors have named somebody.
        """
        reading = read_party(text, self.registry, unnamed=self.unnamed)
        if not row.people:
            return reading
        known = {one.id: one for one in self.registry.people if one.id not in self.hidden}
        self.report_unknown("people", row.people, known.keys() | self.hidden, path)
        people = tuple(
            PersonNamed(surname=one.surname, initials=one.initials, id=self.registry.full(one.id))
            for local in row.people
            if (one := known.get(local))
        )
        main = tuple([one.id for one in people[:1] if one.id])
        return replace(
            reading, people=people, main=main, notes=(*reading.notes, _("the people are given by the editors"))
        )

    def schools(
        self, row: Row, cells: dict[str, str], responsible: ResponsibleReading, path: Path, about: Cells
    ) -> tuple[SchoolLink, ...]:
        """Return the schools that a row concerns: those an editor names, else those found in its cells."""
        if row.schools:
            known = {one.id for one in self.registry.organisations}
            self.report_unknown("schools", row.schools, known, path)
            return tuple(SchoolLink(self.registry.full(local), NAMED) for local in row.schools if local in known)
        return self.registry.link_schools(
            [text for role, text in cells.items() if role not in {"number", "deadline"}], responsible, about
        )

    def find_topics(self, row: Row, cells: dict[str, str], section: tuple[str, ...], path: Path) -> tuple[str, ...]:
        """Return the topics of a row: those an editor names, else those its words say."""
        if row.topics:
            self.report_unknown("topics", row.topics, set(self.topics.order), path)
            return tuple(local for local in row.topics if local in self.topics.order)
        return self.topics.find((row.title, cells.get("result", ""), cells.get("form", ""), *reversed(section)))

    def report_unknown(self, key: str, ids: list[str], known: set[str], path: Path) -> None:
        """Report ``unknown-entry`` for each id that the registers do not hold."""
        for index, local in enumerate(ids):
            if local not in known:
                place = self.document.locate((*path, key, index))
                self.diagnostics.append(
                    self.document.diagnose("unknown-entry", place, id=local, suggestion=suggest(local, known))
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


def _about(row: Row, cells: dict[str, str], section: tuple[str, ...]) -> Cells:
    """Return the texts that tell what a row is about."""
    others = [text for role, text in cells.items() if role not in {"number", "title", "deadline", "responsible"}]
    return Cells(row.title, others, section[::-1])
