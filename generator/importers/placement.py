"""Tables go where they belong by their columns and titles: passport, indicators, events, sign-off sheet, appendix."""

import re
from typing import Any

from generator.importers.account import Account
from generator.importers.headings import PASSPORT, SHEET
from generator.importers.identifiers import Identifiers
from generator.importers.marks import UNTITLED
from generator.importers.merging import merge_columns
from generator.importers.rosters import group_of, is_group, is_signing, signing_of
from generator.importers.rows import RowsBuilder, cited_appendix
from generator.importers.tables import ImportedTable, titled
from generator.language import _

_SIGN_OFF_ROLES = ("post", "name", "date")
_SCHEDULE = re.compile(r"приложение|график|расписание|циклограмма", re.IGNORECASE)


class TablePlacer:
    """Puts tables into the draft ``data``; ``layout`` receives the names of the parts in printed order."""

    def __init__(
        self, account: Account, identifiers: Identifiers, data: dict[str, Any], layout: list[str], words: frozenset[str]
    ) -> None:
        self.account, self.identifiers, self.data, self.layout = account, identifiers, data, layout
        self.rows = RowsBuilder(account, identifiers, words)
        self.events_columns: tuple[str, ...] | None = None
        self.event_tables: list[list[dict[str, Any]]] = []  # the sections of each table of events

    def place(self, table: ImportedTable, caption: str, title: str, notes: list[str]) -> list[str]:
        """Place ``table``; return what is left of it as prose for the chapter that follows."""
        merge_columns(table)
        columns = dict(zip(table.columns.roles, table.columns.headings, strict=True))
        named = _named(columns)
        full_title = f"{caption} {title}".strip()
        if not table.rows:
            self.account.record((), "", named.values())
            return [" ".join([full_title, *named.values()]).strip(), *notes]
        if is_signing(table):
            self._add_signing(table, full_title)
            return notes
        if is_group(table) and not PASSPORT.match(title) and not SHEET.match(title):
            self.data.setdefault("working_groups", []).append(group_of(table, full_title, self.account))
            return notes
        if not named and not PASSPORT.match(title):
            text = _("the table has no headings: what its columns hold was assumed")
            self.rows.doubts.append((table.line, text))
        if PASSPORT.match(title) and "passport" not in self.data:
            self._store("passport", "passport", {"title": full_title, "columns": named}, named)
            self.data["passport"]["rows"] = self.rows.passport(table)
        elif SHEET.match(title) and len(columns) <= len(_SIGN_OFF_ROLES) and "sign_off" not in self.data:
            headings = _named(dict(zip(_SIGN_OFF_ROLES, table.columns.headings, strict=False)))
            self._store("sign_off", "sign_off", {"title": full_title, "columns": headings}, headings)
            self.data["sign_off"]["rows"] = self.rows.sign_off(table)
        elif table.columns.is_indicators and "indicators" not in self.data:
            around = {"caption": caption, "title": title, "columns": _renamed(columns)}
            self._store("indicators", "indicator_table", around, named)
            self.data["indicators"] = self.rows.indicators(table)
        elif table.columns.is_events and self.events_columns is None:
            self._add_events(table, caption, title, named)
            self.data["sections"][-1].setdefault("notes", []).extend(notes)
            return []
        elif table.columns.roles == self.events_columns or (
            table.columns.is_events and self.events_columns and not self._is_schedule(title)
        ):
            self._add_further_events(table, full_title, named)
            self.data["sections"][-1].setdefault("notes", []).extend(notes)
            return []
        else:
            self._add_appendix(table, named, full_title, notes)
            return []
        return notes

    def _is_schedule(self, title: str) -> bool:
        """Return whether a table of other columns is an appendix: its title says so, or events cite appendices."""
        if _SCHEDULE.match(title):
            return True
        waiting = list(self.data["sections"])
        while waiting:
            section = waiting.pop()
            waiting += section.get("sections", [])
            if any(cited_appendix(event) for event in section.get("events", [])):
                return True
        return False

    def _add_signing(self, table: ImportedTable, title: str) -> None:
        """Add the lines of a sheet to sign on to the one that the plan has, or begin it."""
        if "sign_off" not in self.data:
            self._store("sign_off", "sign_off", {"title": title or _("Read and signed")}, {})
            self.data["sign_off"]["rows"] = []
        self.data["sign_off"]["rows"] += signing_of(table, self.account)

    def _add_events(self, table: ImportedTable, caption: str, title: str, named: dict[str, str]) -> None:
        self.events_columns = table.columns.roles
        if self.data["title"] == UNTITLED and title:
            self.data["title"], title = title, ""
        self._store("sections", "table", {"caption": caption, "title": title, "columns": named}, named)
        self.data["sections"] = self.rows.sections(table)
        self.event_tables.append(self.data["sections"][:])

    def _add_further_events(self, table: ImportedTable, title: str, named: dict[str, str]) -> None:
        sections = self.rows.sections(table)
        heading = titled(title)
        if title and "title" in sections[0]:
            sections = [{**heading, "sections": sections}]
        elif title:
            sections[0] = {**heading, **sections[0]}
        if named and named != self.data["table"].get("columns", {}):
            sections[0]["table"] = {"columns": named}
            self.account.record((), "", named.values())
        self.data["sections"] += sections
        self.event_tables.append(sections)

    def _add_appendix(self, table: ImportedTable, columns: dict[str, str], title: str, notes: list[str]) -> None:
        appendices = self.data.setdefault("appendices", [])
        self.account.record((), "", columns.values())
        appendices.append(
            {
                "id": self.identifiers.propose(title, "prilozhenie"),
                "title": title or _("Appendix {number}").format(number=len(appendices) + 1),
                "columns": columns,
                "groups": self.rows.groups(table),
                "notes": notes,
            }
        )
        self.mention("appendices")

    def _store(self, part: str, key: str, around: dict[str, Any], headings: dict[str, str]) -> None:
        self.data[key] = {name: value for name, value in around.items() if value}
        self.account.record((), "", headings.values())
        self.mention(part)

    def mention(self, part: str) -> None:
        """Note that ``part`` is printed here, if it was not before."""
        if part not in self.layout:
            self.layout.append(part)


def _named(columns: dict[str, str]) -> dict[str, str]:
    return {role: heading for role, heading in columns.items() if heading}


def _renamed(columns: dict[str, str]) -> dict[str, str]:
    return {("name" if role == "title" else role): heading for role, heading in columns.items() if heading}
