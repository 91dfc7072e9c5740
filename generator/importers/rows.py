"""Rows of imported tables become entries of the draft: events by sections, indicators, schedules, sign-off lines."""

import re
from typing import Any

from generator.importers.account import Account
from generator.importers.dirt import Numbering, tell_misread
from generator.importers.ditto import repeat_cells
from generator.importers.hyphens import find_parted
from generator.importers.identifiers import Identifiers
from generator.importers.indicators import OWN, in_order, set_targets
from generator.importers.inheriting import Inheritance
from generator.importers.marks import MERGED, UNSURE, UNTITLED
from generator.importers.markup import clean, drop_emphasis, is_emphasised, set_lists
from generator.importers.pairing import pair
from generator.importers.parties import party_of, take_party
from generator.importers.tables import ImportedTable, TableRow, split_number
from generator.language import _
from generator.model.plan import ROLES
from generator.russian.dates import is_date

_GOAL = re.compile(r"цел[ьи]\s*:\s*", re.IGNORECASE)
_TASKS = re.compile(r"задачи\s*:\s*", re.IGNORECASE)
_LABEL = re.compile(r"^(?:цел[ьи]|задачи)\s*:", re.IGNORECASE)  # the page prints these words itself
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–—•])\s*")
_PRINTED_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?")
_LONGEST_HEADING = 200
_APPENDIX = re.compile(r"\(?\bприложени[еяю]\s*№?\s*(\d{1,2})\)?", re.IGNORECASE)


class RowsBuilder:
    """Builds draft entries from tables; doubts of all rows are collected with their lines.

    ``words`` are those that stand whole in the document.
    """

    def __init__(self, account: Account, identifiers: Identifiers, words: frozenset[str]) -> None:
        self.account = account
        self.identifiers = identifiers
        self.words = words
        self.doubts: list[tuple[int, str]] = []
        self.read_lines: set[int] = set()  # the source lines of all rows whose cells were looked through for dirt
        self.numbering = Numbering()
        self.inheriting: tuple[ImportedTable, Inheritance] | None = None

    def sections(self, table: ImportedTable) -> list[dict[str, Any]]:
        """Return the sections of a table of events, nested by their numbers; rows before any heading have no title."""
        top: list[dict[str, Any]] = []
        open_sections: list[tuple[int, dict[str, Any]]] = []
        in_tasks, day, party = False, "", None
        asks = table.columns.position("responsible") < 0
        self.numbering = Numbering()
        for row in table.rows:
            if row.kind == "row":
                in_tasks = False
                section = open_sections[-1][1] if open_sections else self._open(top, open_sections, "", "")
                event = self.event(row, table, section["events"])
                if day and "deadline" not in event:
                    event["deadline"] = ", ".join(filter(None, (day, event.get("cells", {}).get("time", ""))))
                    event = _in_order(event)
                if party and (doubt := take_party(event, party, is_first=not section["events"])):
                    self.doubts.append((row.lines[0], doubt))
                section["events"].append(_in_order(event))
                continue
            text = self._text(row)
            if in_tasks and self._add_tasks(open_sections[-1][1], text):
                self._record(row, _("task of a section"))
            elif row.kind == "text" and open_sections and _GOAL.match(drop_emphasis(text)):
                open_sections[-1][1]["goal"] = _GOAL.sub("", drop_emphasis(text), count=1)
                self._record(row, _("goal of a section"))
            elif row.kind == "text" and open_sections and _TASKS.match(drop_emphasis(text)):
                in_tasks = True
                only = _TASKS.sub("", drop_emphasis(text), count=1).strip()
                if only and not self._add_tasks(open_sections[-1][1], only):  # one task, without a number
                    open_sections[-1][1].setdefault("tasks", []).append(only)
                self._record(row, _("heading of tasks"))
            else:
                in_tasks = False
                number, title = self._heading(row, table)
                self.numbering.pass_heading(number)
                title, prose = _split_prose(title) if row.kind == "text" else (title, "")
                section = self._open(top, open_sections, number, title)
                day = title if is_date(title) and table.columns.position("deadline") < 0 else ""
                party = (party_of(title) if asks else None) or (party if len(open_sections) > 1 else None)
                if prose:
                    section["prose"] = prose
                self._record(row, _("section {number}").format(number=number or title[:40]))
        for section in _all(top):
            _reorder(section, ("number", "title", "prose", "goal", "tasks", "events", "sections"))
        return top

    def event(self, row: TableRow, table: ImportedTable, above: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        """Return the draft of one row; ``above`` are the rows of the same section before it."""
        entry: dict[str, Any] = {"id": ""}
        others: dict[str, str] = {}
        for role, raw in zip(table.columns.roles, row.cells, strict=True):
            text = self._cell(role, raw)
            if not text:
                continue
            if role in ROLES and role != "target":
                entry[role] = text
            else:
                others[role] = text
        if "title" not in entry:
            entry["title"] = _title_above(row, table, above or [])
            row.doubts.append(_("the title is blank"))
        if others:
            entry["cells"] = others
        entry["id"] = self.identifiers.propose(entry["title"], "meropriyatie")
        repeat_cells(entry, row, above or [])
        self._inheritance(table).inherit(entry, row, above or [])
        pair(entry, row, table)
        self._finish(entry, row)
        self._record(row, _("event {id}").format(id=entry["id"]))
        return _in_order(entry)

    def indicators(self, table: ImportedTable) -> list[dict[str, Any]]:
        """Return the target indicators of a table."""
        found = []
        self.numbering = Numbering()
        for row in table.rows:
            entry: dict[str, Any] = {"id": ""}
            others: dict[str, str] = {}
            for role, raw in zip(table.columns.roles, row.cells, strict=True):
                text = self._cell(role, raw)
                if text:
                    key = {"title": "name"}.get(role, role)
                    (entry if key in OWN else others)[key] = text
            if others:
                entry["cells"] = others
            set_targets(entry, table.periods)
            entry.setdefault("name", UNTITLED)
            entry["id"] = self.identifiers.propose(entry["name"], "pokazatel")
            self._finish(entry, row)
            self._record(row, _("indicator {id}").format(id=entry["id"]))
            found.append(in_order(entry))
        return found

    def groups(self, table: ImportedTable) -> list[dict[str, Any]]:
        """Return the rows of a schedule, grouped by the headings between them."""
        groups: list[dict[str, Any]] = []
        self.numbering = Numbering()
        rows: list[dict[str, Any]] = []
        for row in table.rows:
            if row.kind == "row":
                if not groups:
                    groups.append({"rows": []})
                rows = groups[-1]["rows"]
                rows.append(self.event(row, table, rows))
            else:
                number, title = self._heading(row, table)
                groups.append({"title": f"{number} {title}".strip(), "rows": []})
                self._record(row, _("heading of a schedule"))
        return [group for group in groups if group["rows"] or group.get("title")]

    def passport(self, table: ImportedTable) -> list[dict[str, str]]:
        """Return the rows of a passport: number, name, text; a row without both goes on with the one above."""
        rows: list[dict[str, str]] = []
        for row in table.rows:
            cells = [set_lists(clean(cell)) for cell in row.cells]
            number = cells.pop(0) if _PRINTED_NUMBER.fullmatch(cells[0]) or not cells[0] else ""
            name, text = cells[0], "\n".join(cell for cell in cells[1:] if cell)
            name, _line, more = name.partition("\n")
            text = "\n".join(part for part in (more, text) if part)
            if name or number or not rows:
                entry = {"number": number, "name": drop_emphasis(name) or "—", "text": text}
                rows.append({key: value for key, value in entry.items() if value})
            else:
                rows[-1]["text"] = "\n".join(part for part in (rows[-1].get("text", ""), text) if part)
            self._record(row, _("row of the passport"))
        return rows

    def sign_off(self, table: ImportedTable) -> list[dict[str, str]]:
        """Return the lines of a sign-off sheet: post, name, date, by position."""
        lines = []
        for row in table.rows:
            cells = [clean(cell) for cell in row.cells]
            lines.append({key: text for key, text in zip(("post", "name", "date"), cells, strict=False) if text})
            self._record(row, _("line of the sign-off sheet"))
        return lines

    def _inheritance(self, table: ImportedTable) -> Inheritance:
        """Return how the rows of ``table`` inherit; made once for a table."""
        if self.inheriting is None or self.inheriting[0] is not table:
            self.inheriting = (table, Inheritance(table))
        return self.inheriting[1]

    def _cell(self, role: str, raw: str) -> str:
        text = clean(raw)
        if role in {"number", "deadline", "responsible"} or is_emphasised(text):
            text = drop_emphasis(text)
        return set_lists(text) if role not in {"number", "deadline"} else text.replace("\n", " ")

    def _finish(self, entry: dict[str, Any], row: TableRow) -> None:
        if any(UNSURE in cell for cell in row.cells):
            row.doubts.append(_("the lines of this row do not fit the columns: which cell is which was guessed"))
        row.doubts += [doubt for cell in row.cells for doubt in tell_misread(cell)]
        parted = [one for cell in row.cells for one in find_parted(cell, self.words)]
        row.doubts += [_("“{parted}” may be one word").format(parted=one) for one in parted]
        row.doubts += self.numbering.tell_gap(entry.get("number", ""))
        self.read_lines.update(row.lines)
        if row.doubts:
            entry["doubt"] = "; ".join(row.doubts)
            self.doubts += [(row.lines[0], doubt) for doubt in row.doubts]

    def _open(
        self, top: list[dict[str, Any]], open_sections: list[tuple[int, dict[str, Any]]], number: str, title: str
    ) -> dict[str, Any]:
        level = len(number.rstrip(".").split(".")) if number else 1
        while open_sections and open_sections[-1][0] >= level:
            open_sections.pop()
        section: dict[str, Any] = {key: text for key, text in (("number", number), ("title", title)) if text}
        (open_sections[-1][1].setdefault("sections", []) if open_sections else top).append(section)
        section.setdefault("events", [])
        open_sections.append((level, section))
        return section

    def _heading(self, row: TableRow, table: ImportedTable) -> tuple[str, str]:
        if row.kind == "section":
            number = table.columns.position("number")
            return drop_emphasis(clean(row.cells[number])), drop_emphasis(clean(row.cells[number + 1])).replace(
                "\n", " "
            )
        text = drop_emphasis(self._text(row))
        return ("", text) if is_date(text) else split_number(text)

    def _text(self, row: TableRow) -> str:
        return "\n".join(clean(cell) for cell in row.cells if cell.strip())

    def _add_tasks(self, section: dict[str, Any], text: str) -> bool:
        """Add the list items in ``text`` to the tasks; return whether there were any."""
        items = [drop_emphasis(line) for line in text.split("\n") if line]
        if not items or not all(_ITEM.match(item) for item in items):
            return False
        section.setdefault("tasks", []).extend(_ITEM.sub("", item, count=1) for item in items)
        return True

    def _record(self, row: TableRow, fate: str) -> None:
        for line in row.lines[1:]:
            self.account.fates.setdefault(line, fate)
        # list numbers of tasks are told by their order, so only words of letters are due there
        texts = row.cells if row.kind == "row" else [re.sub(r"(?:^|(?<=>))\s*\d+[.)]", " ", cell) for cell in row.cells]
        texts = [_LABEL.sub("", drop_emphasis(clean(text))) for text in texts]
        self.account.record(row.lines[:1], fate, texts)


def _split_prose(title: str) -> tuple[str, str]:
    """Return heading and prose of a row that holds both in several paragraphs; else all of it as the heading."""
    first, _line, rest = title.partition("\n")
    if rest and len(first) <= _LONGEST_HEADING < len(rest):
        return first, "\n\n".join(rest.split("\n"))
    return title.replace("\n", " "), ""


def _title_above(row: TableRow, table: ImportedTable, above: list[dict[str, Any]]) -> str:
    """Return what stands for a title: that of the row above where the cells are one."""
    at = table.columns.position("title")
    return str(above[-1]["title"]) if at >= 0 and row.cells[at] == MERGED and above else UNTITLED


def cited_appendix(entry: dict[str, Any]) -> int:
    """Return the number of the appendix that a row cites in its deadline or title; 0 when it cites none."""
    for role in ("deadline", "title", "result"):
        if match := _APPENDIX.search(entry.get(role, "")):
            return int(match[1])
    return 0


def _all(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [inner for section in sections for inner in (section, *_all(section.get("sections", [])))]


def _reorder(mapping: dict[str, Any], keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in mapping:
            mapping[key] = mapping.pop(key)


_ORDER = (
    "id", "number", "title", "form", "deadline", "responsible", "participants", "place", "result", "completion",
    "cells", "inherits", "occurrences", "appendix", "as_printed", "note", "doubt",
)  # fmt: skip


def _in_order(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: entry[key] for key in _ORDER if key in entry}
