"""The plan below the order: title, contents, chapters, tables with their captions, appendices, sign-off sheet."""

import re
from typing import Any

from generator.importers.account import Account
from generator.importers.blocks import Block, Grid, Paragraph
from generator.importers.identifiers import Identifiers
from generator.importers.markup import clean, drop_emphasis
from generator.importers.rows import RowsBuilder, cited_appendix
from generator.importers.tables import ImportedTable, TableReader
from generator.language import _

_CHAPTER = re.compile(r"(?:раздел|глава|часть)\s+[\dIVX]+", re.IGNORECASE)
_SUBHEADING = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+[^\W\d]")
_CAPTION = re.compile(r"таблица\s*№?\s*\d+\.?", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:содержание|оглавление)\s*:?", re.IGNORECASE)
_SIGN_OFF_ROLES = ("post", "name", "date")
_SIGN_OFF = re.compile(r"лист\s+(?:согласования|ознакомления)", re.IGNORECASE)


class Outline:
    """Walks the blocks of a plan and gathers the draft's parts in printed order."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.identifiers = Identifiers(frozenset({"plans", "indicators", "calendar", "search", "data", "topics"}))
        self.rows = RowsBuilder(account, self.identifiers)
        self.reader = TableReader(account)
        self.data: dict[str, Any] = {}
        self.chapters: dict[str, str] = {}
        self.layout: list[str] = []
        self.pending: list[Paragraph] = []  # paragraphs that may yet turn out to be the title of a table
        self.heading: str | None = None  # title of the chapter that is being read
        self.body: list[str] = []
        self.footnotes: list[str] = []
        self.events_columns: tuple[str, ...] | None = None

    def read(self, blocks: list[Block]) -> None:
        """Read all of ``blocks``."""
        at = self._read_title(blocks)
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Grid):
                at = self._read_table(blocks, at)
                continue
            if block.contents or _CONTENTS.fullmatch(drop_emphasis(block.text)):
                self._add_contents(block)
            elif _CHAPTER.match(drop_emphasis(block.text)):
                self._close_chapter()
                self.heading = drop_emphasis(block.text)
                self.account.record(block.lines, _("title of a chapter"), [block.text])
            else:
                self.pending.append(block)
            at += 1
        self._close_chapter()
        self._link_appendices()
        if self.layout != self._usual_layout():
            self.data["layout"] = self.layout

    def _usual_layout(self) -> list[str]:
        chapters = [chapter["id"] for chapter in self.data.get("chapters", [])]
        front = [part for part in ("contents", "passport") if part in self.data]
        back = [part for part in ("indicators", "sections", "appendices", "sign_off") if part in self.data]
        return [*front, *chapters, *back]

    def _read_title(self, blocks: list[Block]) -> int:
        """Read the title: the short paragraphs before the first heading, list, long text or table."""
        words: list[str] = []
        at = 0
        while at < len(blocks) and isinstance(block := blocks[at], Paragraph):
            text = drop_emphasis(block.text)
            if block.contents or _CONTENTS.fullmatch(text) or _CHAPTER.match(text) or _CAPTION.fullmatch(text):
                break
            if block.is_item or ((len(text) > 400 or text.endswith((".", ":", ";"))) and words):
                break
            words.append(text)
            self.account.record(block.lines, _("title of the plan"), [text])
            at += 1
        self.data["title"] = " ".join(words) or "—"
        return at

    def _add_contents(self, block: Paragraph) -> None:
        self._flush()
        self.account.record(block.lines, _("table of contents"), [block.text] if block.contents else [])
        self._mention("contents")
        lines = self.data.setdefault("contents", [])
        if block.contents:
            title, pages = block.contents
            lines.append({"title": title, **({"pages": pages} if pages else {})})

    def _read_table(self, blocks: list[Block], at: int) -> int:
        """Read a table that may go on over page breaks and footnotes; return the position after it."""
        caption, title = self._take_caption()
        notes: list[str] = []
        grid = blocks[at]
        while isinstance(grid, Grid):
            self.reader.add(grid)
            at += 1
            skipped = at
            while skipped < len(blocks) and isinstance(note := blocks[skipped], Paragraph) and note.is_footnote:
                skipped += 1
            following = blocks[skipped] if skipped < len(blocks) else None
            for note in blocks[at:skipped]:
                assert isinstance(note, Paragraph)  # noqa: S101 - just told so
                notes.append(note.text)
                self.account.record(note.lines, _("footnote of a table"), [note.text])
            at = skipped
            if not isinstance(following, Grid) or not self.reader.continues(following):
                break
            grid = following
        table = self.reader.take()
        if table:
            self._place(table, caption, title, notes)
        return at

    def _place(self, table: ImportedTable, caption: str, title: str, notes: list[str]) -> None:
        """Put a table where it belongs by its columns: indicators, events, sign-off sheet, appendix."""
        columns = dict(zip(table.columns.roles, table.columns.headings, strict=True))
        named = _named(columns)
        full_title = f"{caption} {title}".strip()
        if not table.rows:
            self.body.append(" ".join([full_title, *named.values()]).strip())
            self.account.record((), "", named.values())
        elif _SIGN_OFF.match(title) and len(columns) <= len(_SIGN_OFF_ROLES) and "sign_off" not in self.data:
            headings = _named(dict(zip(_SIGN_OFF_ROLES, table.columns.headings, strict=False)))
            self._store("sign_off", "sign_off", {"title": full_title, "columns": headings}, headings)
            self.data["sign_off"]["rows"] = self.rows.sign_off(table)
        elif table.columns.is_indicators and "indicators" not in self.data:
            around = {"caption": caption, "title": title, "columns": _renamed(columns)}
            self._store("indicators", "indicator_table", around, named)
            self.data["indicators"] = self.rows.indicators(table)
        elif table.columns.is_events and self.events_columns is None:
            self.events_columns = table.columns.roles
            self._store("sections", "table", {"caption": caption, "title": title, "columns": named}, named)
            self.data["sections"] = self.rows.sections(table)
            self.data["sections"][-1].setdefault("notes", []).extend(notes)
            notes = []
        elif table.columns.roles == self.events_columns:
            further = self._below(full_title, self.rows.sections(table))
            if named != self.data["table"].get("columns", {}):
                further[0]["table"] = {"columns": named}
                self.account.record((), "", named.values())
            self.data["sections"] += further
        else:
            self._add_appendix(table, named, full_title, notes)
            notes = []
        self.body += notes

    def _store(self, part: str, key: str, around: dict[str, Any], headings: dict[str, str]) -> None:
        self.data[key] = {name: value for name, value in around.items() if value}
        self.account.record((), "", headings.values())
        self._mention(part)

    def _below(self, title: str, sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the sections of a further table under its own title."""
        if not title:
            return sections
        if len(sections) == 1 and "title" not in sections[0]:
            return [{"title": title, **sections[0]}]
        return [{"title": title, "sections": sections}]

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
        self._mention("appendices")

    def _take_caption(self) -> tuple[str, str]:
        """Take the caption and title from the paragraphs right before a table; what is left of them is prose."""
        caption, titles = "", list[str]()
        while self.pending:
            block = self.pending[-1]
            text = drop_emphasis(block.text)
            if _CAPTION.fullmatch(text) and not caption:
                caption = text
            elif (
                not block.is_item
                and len(text) <= 400
                and not text.endswith((".", ";", ",", ":"))
                and not (titles and caption)
            ):
                titles.insert(0, text)
            else:
                break
            self.account.record(block.lines, _("title of a table"), [text])
            self.pending.pop()
        if self.heading is not None and not self.body and not self.pending:
            titles.insert(0, self.heading)
            self.heading = None
        self._close_chapter()
        return caption, " ".join(titles)

    def _flush(self) -> None:
        for block in self.pending:
            text = clean(block.text)
            if (not block.is_item and _SUBHEADING.match(drop_emphasis(text)) and len(text) < 160) or (
                _SUBHEADING.match(text) and len(text) < 160 and text[-1] not in ".;:,"
            ):
                text = f"## {drop_emphasis(text)}"
            self.account.record(block.lines, _("prose of a chapter"), [block.text])
            self.body.append(text)
        self.pending.clear()

    def _close_chapter(self) -> None:
        self._flush()
        if self.heading is None and not self.body:
            return
        title = self.heading or ""
        if not title and self.body[0].startswith("## "):
            title = self.body.pop(0).removeprefix("## ")
        identifier = self.identifiers.propose(re.sub(r"^(?:\w+\s+[\dIVX]+|[\d.]+)\.?\s*", "", title), "tekst")
        entry = {"id": identifier, **({"title": title} if title else {}), "file": f"{identifier}.md"}
        self.data.setdefault("chapters", []).append(entry)
        self.chapters[entry["file"]] = _join_markdown(self.body)
        self.layout.append(identifier)
        self.heading, self.body = None, []

    def _mention(self, part: str) -> None:
        if part not in self.layout:
            self.layout.append(part)

    def _link_appendices(self) -> None:
        """Give each row that cites "Приложение N" the id of the N-th appendix."""
        appendices = self.data.get("appendices", [])
        for event in _events(self.data.get("sections", [])):
            number = cited_appendix(event)
            if 0 < number <= len(appendices):
                event["appendix"] = appendices[number - 1]["id"]


def _named(columns: dict[str, str]) -> dict[str, str]:
    return {role: heading for role, heading in columns.items() if heading}


def _renamed(columns: dict[str, str]) -> dict[str, str]:
    return {("name" if role == "title" else role): heading for role, heading in columns.items() if heading}


def _events(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for section in sections:
        found += section.get("events", [])
        found += _events(section.get("sections", []))
    return found


def _join_markdown(paragraphs: list[str]) -> str:
    """Return paragraphs as Markdown: items of one list stand together, all else is set apart by blank lines."""
    text = ""
    previous_mark = None
    for paragraph in paragraphs:
        mark = paragraph[0] if re.match(r"[-•]\s", paragraph) else None
        text += ("" if not text else "\n" if mark and mark == previous_mark else "\n\n") + paragraph
        previous_mark = mark
    return text + "\n"
