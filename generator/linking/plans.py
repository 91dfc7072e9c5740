"""A plan's draft becomes a plan of the catalogue."""

from dataclasses import replace
from pathlib import PurePath

from generator.deadlines.shapes import DeadlineReading
from generator.diagnostics import Diagnostic, diagnose
from generator.linking.agreement import check_copies
from generator.linking.indicators import IndicatorLinker
from generator.linking.layout import arrange
from generator.linking.progress import indicator_finder, link_marks, row_finder
from generator.linking.rows import Path, RowLinker, Surroundings
from generator.model.catalogue import Annex, Entry, Heading, Plan, Prose, ScheduleGroup
from generator.model.plan import (
    IMPORTED_TEXT,
    UNKNOWN_DATE,
    UNKNOWN_NUMBER,
    UNKNOWN_TITLE,
    Appendix,
    Row,
    Section,
    Table,
)
from generator.reading.progress import ACTUAL, MARKS
from generator.reading.shapes import PlanDraft
from generator.source import Place

_NO_TABLE = Table()


def link_plan(draft: PlanDraft, diagnostics: list[Diagnostic], around: Surroundings) -> Plan:
    """Return the plan that ``draft`` describes; what is wrong with it is added to ``diagnostics``.

    ``around`` is what its district knows.
    """
    return _PlanLinker(draft, diagnostics, around).link()


class _PlanLinker:
    def __init__(self, draft: PlanDraft, diagnostics: list[Diagnostic], around: Surroundings) -> None:
        self.registry, self.draft, self.diagnostics = around.registry, draft, diagnostics
        self.file, self.document = draft.file, draft.document
        self.id = around.registry.full(draft.id)
        self.rows = RowLinker(self.id, draft, diagnostics, around)
        self.anchors = 0
        self.events = row_finder(draft)
        self.marks = (
            link_marks(draft.progress.marks, self.events, self.read_deadline, self.report)
            if draft.progress.marks
            else {}
        )

    def report(self, code: str, place: Place, **parameters: str) -> None:
        """Keep a problem."""
        self.diagnostics.append(diagnose(code, place, **parameters))

    def link(self) -> Plan:
        file = self.file
        self.check_source()
        self.check_placeholders()
        sections = tuple(
            self.section(section, ("sections", index), (), "", 1) for index, section in enumerate(file.sections)
        )
        citing: dict[str, list[str]] = {}
        for event in _events(sections):
            if event.appendix:
                citing.setdefault(event.appendix, []).append(event.id)
        plan = Plan(
            id=self.id,
            local=self.draft.id,
            district=self.registry.district,
            title=file.title,
            order=file.order,
            period=file.period,
            contents=tuple((line.title, line.pages or "") for line in file.contents),
            working_groups=tuple(file.working_groups),
            passport=file.passport,
            chapters=self.chapters(),
            indicator_table=file.indicator_table or _NO_TABLE,
            # made for this call alone: kept, it and its ``report`` would be a circle that holds the draft for good
            indicators=IndicatorLinker(self.id, self.draft, self.registry, self.events, self.report).link(),
            table=file.table or _NO_TABLE,
            sections=sections,
            appendices=tuple(
                self.appendix(appendix, index, tuple(citing.get(appendix.id, ())))
                for index, appendix in enumerate(file.appendices)
            ),
            sign_off=file.sign_off,
            layout=arrange(file, self.document, self.diagnostics),
            note=file.note or "",
            attachments=self.draft.attachments,
            place=self.document.locate(()),
        )
        if copies := self.draft.progress.copied:
            finders = {MARKS: self.events, ACTUAL: indicator_finder(self.draft)}
            self.diagnostics += check_copies(copies, plan, finders, self.read_deadline)
        return plan

    def read_deadline(self, text: str) -> DeadlineReading:
        return self.rows.read(text, [])

    def row(self, row: Row, path: Path, titles: tuple[str, ...], number: str) -> Entry:
        entry = self.rows.link(row, path, titles, number)
        marks = self.marks.get(row.id)
        return replace(entry, marks=marks) if marks else entry

    def section(self, section: Section, path: Path, titles: tuple[str, ...], parent_number: str, level: int) -> Heading:
        self.anchors += 1
        anchor = f"section-{self.anchors}"
        inner = (*titles, section.title) if section.title else titles
        number = (section.number or parent_number).rstrip(".")
        if level == 1 or section.table:
            self.rows.start_table()
        events = tuple(
            self.row(row, (*path, "events", index), inner, number) for index, row in enumerate(section.events)
        )
        below = tuple(
            self.section(child, (*path, "sections", index), inner, number, level + 1)
            for index, child in enumerate(section.sections)
        )
        return Heading(
            anchor=anchor,
            level=level,
            number=section.number or "",
            title=section.title or "",
            prose=section.prose or "",
            goal=section.goal or "",
            tasks=tuple(section.tasks),
            table=section.table or _NO_TABLE,
            events=events,
            sections=below,
            notes=tuple(section.notes),
            doubt=section.doubt or "",
            place=self.document.locate(path),
        )

    def appendix(self, appendix: Appendix, index: int, cited_by: tuple[str, ...]) -> Annex:
        self.rows.start_table()
        path: Path = ("appendices", index, "groups")
        groups = []
        for number, group in enumerate(appendix.groups):
            rows = tuple(
                self.row(row, (*path, number, "rows", at), (appendix.title, *_named(group.title)), "")
                for at, row in enumerate(group.rows)
            )
            groups.append(ScheduleGroup(title=group.title or "", rows=rows))
        return Annex(
            id=f"{self.id}/{appendix.id}",
            local=appendix.id,
            label=appendix.label or "",
            title=appendix.title,
            prose=appendix.prose or "",
            columns=appendix.columns,
            groups=tuple(groups),
            notes=tuple(appendix.notes),
            cited_by=cited_by,
        )

    def chapters(self) -> tuple[Prose, ...]:
        found = []
        for index, chapter in enumerate(self.file.chapters):
            text = self.draft.chapters.get(chapter.file)
            if text is None:
                place = self.document.locate(("chapters", index, "file"))
                self.diagnostics.append(self.document.diagnose("chapter-missing", place, name=chapter.file))
            found.append(Prose(local=chapter.id, title=chapter.title or "", text=text or ""))
        used = {chapter.file for chapter in self.file.chapters}
        for name in sorted(set(self.draft.chapters) - used):
            if name != "import-report.md":
                self.diagnostics.append(self.document.diagnose("unused-chapter", self.document.locate(()), name=name))
        return tuple(found)

    def check_source(self) -> None:
        source = self.file.order.source
        if source and ":" not in source and source not in self.draft.attachments:
            place = self.document.locate(("order", "source"))
            self.diagnostics.append(self.document.diagnose("missing-source", place, name=source))
        progress = self.draft.progress
        proofs = [*(row.evidence for row in progress.marks), *(row.evidence for row in progress.actual)]
        used = {source, IMPORTED_TEXT, *proofs}
        for name in sorted(set(self.draft.attachments) - used):
            self.report("unused-document", Place(f"{PurePath(self.document.file).parent.as_posix()}/{name}"), name=name)

    def check_placeholders(self) -> None:
        """Report title, number, date and period that an import did not find."""
        order, period = self.file.order, self.file.period
        found = {
            ("title",): self.file.title if self.file.title == UNKNOWN_TITLE else "",
            ("order", "number"): order.number if order.number == UNKNOWN_NUMBER else "",
            ("order", "date"): order.date.isoformat() if order.date == UNKNOWN_DATE else "",
            ("period",): period.label if period.label == str(UNKNOWN_DATE.year) else "",
        }
        for path, value in found.items():
            if value:
                self.report("placeholder", self.document.locate(path), value=value, key=".".join(path))


def _named(title: str | None) -> tuple[str, ...]:
    return (title,) if title else ()


def _events(sections: tuple[Heading, ...]) -> list[Entry]:
    found: list[Entry] = []
    for section in sections:
        found.extend(section.events)
        found.extend(_events(section.sections))
    return found
