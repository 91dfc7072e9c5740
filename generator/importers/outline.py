"""The plan below the order: title, contents, chapters, tables with their captions."""

import re
from typing import Any

from generator.checks.identifiers import OWN, RESERVED
from generator.importers.account import Account
from generator.importers.blocks import Block, Grid, Paragraph
from generator.importers.columns import read_columns
from generator.importers.front import SIGN_OFF, Front
from generator.importers.headings import CAPTION, CHAPTER, CONTENTS, NOTE, PAGE, SHEET, STAMP, is_title, mark_of
from generator.importers.identifiers import Identifiers
from generator.importers.leads import attach_leads
from generator.importers.marks import UNTITLED
from generator.importers.markup import clean, drop_emphasis
from generator.importers.openings import opens_sections
from generator.importers.placement import TablePlacer
from generator.importers.rows import cited_appendix
from generator.importers.tables import TableReader
from generator.language import _

_SUBHEADING = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+[^\W\d]")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:\.|(?=\s))\s*[^\W\d]")
_LONGEST_TITLE = 400
_LONGEST_HEADING = 150  # of a heading inside a table that bears no number


class Outline:
    """Walks the blocks of a plan and gathers the draft's parts in printed order.

    ``words`` are those that stand whole in the document.
    """

    def __init__(self, account: Account, words: frozenset[str]) -> None:
        self.account = account
        self.identifiers = Identifiers(RESERVED | OWN)
        self.data: dict[str, Any] = {}
        self.layout: list[str] = []
        self.placer = TablePlacer(account, self.identifiers, self.data, self.layout, words)
        self.reader = TableReader(account, words)
        self.front = Front(account)
        self.chapters: dict[str, str] = {}
        self.leads: list[str] = []  # for each table of events the file of the prose right before it, "" without any
        self.pending: list[Paragraph] = []  # paragraphs that may yet turn out to be the title of a table
        self.heading: str | None = None  # title of the chapter that is being read
        self.body: list[str] = []
        self.opening: Paragraph | None = None  # first heading of the sections of the table that follows

    @property
    def doubts(self) -> list[tuple[int, str]]:
        """Return the doubts of all rows with their lines."""
        return self.placer.rows.doubts

    @property
    def read_lines(self) -> set[int]:
        """Return the lines of the rows whose doubts are told."""
        return self.placer.rows.read_lines

    def read(self, blocks: list[Block]) -> None:
        """Read all of ``blocks``."""
        at = self.front.read(blocks)
        self.data["title"] = self.front.title or UNTITLED
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Grid):
                at = self._read_table(blocks, at)
                continue
            if block.contents or CONTENTS.fullmatch(drop_emphasis(block.text)):
                self._add_contents(block)
            elif opens_sections(blocks, at):
                self.opening = block
            elif CHAPTER.match(drop_emphasis(block.text)):
                self._close_chapter()
                self.heading = drop_emphasis(block.text)
                self.account.record(block.lines, _("title of a chapter"), [block.text])
            else:
                self.pending.append(block)
            at += 1
        self._close_chapter()
        attach_leads(self.data, self.chapters, self.layout, self.placer.event_tables, self.leads)
        self._link_appendices()
        if self.layout != self._usual_layout():
            self.data["layout"] = self.layout

    def _usual_layout(self) -> list[str]:
        chapters = [chapter["id"] for chapter in self.data.get("chapters", [])]
        front = [part for part in ("contents", "passport") if part in self.data]
        back = [part for part in ("indicators", "sections", "appendices", "sign_off") if part in self.data]
        return [*front, *chapters, *back]

    def _add_contents(self, block: Paragraph) -> None:
        self._flush()
        self.account.record(block.lines, _("table of contents"), [block.text] if block.contents else [])
        self.placer.mention("contents")
        lines = self.data.setdefault("contents", [])
        if block.contents:
            title, pages = block.contents
            lines.append({"title": title, **({"pages": pages} if pages else {})})

    def _read_table(self, blocks: list[Block], at: int) -> int:
        """Read a table that may go on over page breaks, footnotes and headings; return the position after it."""
        caption, title = self._take_caption()
        notes: list[str] = []
        grid = blocks[at]
        while isinstance(grid, Grid):
            self.reader.add(grid)
            if self.opening:
                self.reader.open_with(self.opening.lines, self.opening.text)
                self.opening = None
            at += 1
            between = self._between(blocks[at:])
            following = blocks[at + len(between)] if at + len(between) < len(blocks) else None
            goes_on = isinstance(following, Grid) and self.reader.continues(following)
            if goes_on and isinstance(following, Grid) and read_columns(following.rows[0].cells):
                goes_on = all(kind != "heading" for _block, kind in between)
            for block, kind in between:
                if not goes_on and kind == "heading":
                    break
                at += 1
                if kind == "note":
                    notes.append(block.text)
                    self.account.record(block.lines, _("footnote of a table"), [block.text])
                elif kind == "page":
                    self.account.record(block.lines, _("number of a page"))
                else:
                    self.reader.add_heading(block.lines, block.text)
            if not goes_on:
                break
            grid = blocks[at]
        table = self.reader.take()
        if table:
            tables = len(self.placer.event_tables)
            self.body += self.placer.place(table, caption, title, table.notes + notes)
            if len(self.placer.event_tables) > tables:
                self.leads.append(self._chapter_before_table)
        return at

    def _between(self, blocks: list[Block]) -> list[tuple[Paragraph, str]]:
        """Return the paragraphs that can stand inside a table: "note" (with its list), "page" or "heading"."""
        found: list[tuple[Paragraph, str]] = []
        in_list = False  # "Примечания:" was passed: the items below it belong to it
        for at, block in enumerate(blocks):
            if not isinstance(block, Paragraph):
                break
            text = drop_emphasis(block.text)
            is_note = block.is_footnote or bool(NOTE.match(text))
            if is_note:
                in_list = text.endswith(":")
            if is_note or (in_list and block.is_item and not isinstance(_at(blocks, at + 1), Grid)):
                found.append((block, "note"))
            elif PAGE.fullmatch(text):
                found.append((block, "page"))
            elif _can_head(text):
                found.append((block, "heading"))
                in_list = False
            else:
                break
        return found

    def _take_caption(self) -> tuple[str, str]:
        """Take the caption and title from the paragraphs right before a table; what is left of them is prose."""
        caption, titles = "", list[str]()
        while self.pending:
            block = self.pending[-1]
            text = drop_emphasis(block.text)
            if CAPTION.fullmatch(text) and not caption:
                caption = text
            elif (not titles and not block.is_item and SIGN_OFF.match(text)) or (
                not block.is_item and is_title(text) and not (titles and caption)
            ):
                titles.insert(0, text)
            else:
                break
            self.account.record(block.lines, _("title of a table"), [text])
            self.pending.pop()
        if self.heading is not None and not self.body and not self.pending:
            titles.insert(0, self.heading)
            self.heading = None
        untitled = self.heading is None
        before = len(self.chapters)
        self._close_chapter()
        closed = len(self.chapters) > before and untitled
        self._chapter_before_table = list(self.chapters)[-1] if closed else ""
        return caption, " ".join(titles)

    def _flush(self) -> None:
        for block in self.pending:
            text = clean(block.text)
            short = len(text) < 160
            plain = drop_emphasis(text)
            if short and ((not block.is_item and _SUBHEADING.match(plain)) or _is_subheading(text)):
                text = f"## {plain}"
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

    def _link_appendices(self) -> None:
        """Give each row that cites "Приложение N" the id of the N-th appendix."""
        appendices = self.data.get("appendices", [])
        for event in _events(self.data.get("sections", [])):
            number = cited_appendix(event)
            if 0 < number <= len(appendices):
                event["appendix"] = appendices[number - 1]["id"]


def _at(blocks: list[Block], at: int) -> Block | None:
    return blocks[at] if at < len(blocks) else None


def _can_head(text: str) -> bool:
    """Return whether a paragraph between two pieces of a table can be a heading of sections."""
    if CAPTION.fullmatch(text) or STAMP.match(text) or SHEET.match(text) or SIGN_OFF.match(text):
        return False
    numbered = len(text) <= _LONGEST_TITLE and bool(_SECTION.match(text)) and not text.endswith((";", ":"))
    return numbered or mark_of(text) is not None or (is_title(text) and len(text) <= _LONGEST_HEADING)


def _is_subheading(text: str) -> bool:
    return bool(_SUBHEADING.match(text)) and text[-1] not in ".;:,"


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
