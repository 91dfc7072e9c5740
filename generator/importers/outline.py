"""The plan below the order: title, contents, chapters, tables with their captions."""

import re
from typing import Any

from generator.checks.identifiers import OWN, RESERVED
from generator.importers.account import Account
from generator.importers.blocks import Block, Grid, Paragraph
from generator.importers.columns import read_columns
from generator.importers.identifiers import Identifiers
from generator.importers.leads import attach_leads
from generator.importers.markup import clean, drop_emphasis
from generator.importers.placement import UNTITLED, TablePlacer
from generator.importers.rows import cited_appendix
from generator.importers.tables import TableReader
from generator.language import _

_CHAPTER = re.compile(r"(?:раздел|глава|часть)\s+[\dIVX]+", re.IGNORECASE)
_SUBHEADING = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+[^\W\d]")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:\.|(?=\s))\s*[^\W\d]")
_CAPTION = re.compile(r"таблица\s*№?\s*\d+\.?", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:содержание|оглавление)\s*:?", re.IGNORECASE)
_PASSPORT = re.compile(r"паспорт\b", re.IGNORECASE)
_STAMP = re.compile(
    r"(?:приложение|утвержд[её]н\w?)\b.*\bприказ|приложение(?:\s*№?\s*\d+)?$|утверждаю\b|согласовано\b", re.IGNORECASE
)
_STAMP_LINE = re.compile(r"к приказу|от\s+[«\"]?\d|№\s*\d|начальник|заведующ|директор|[«\"]?_{2,}", re.IGNORECASE)
_PAGE = re.compile(r"[-–—\s]*\d{1,3}[-–—\s]*")
_PERIOD_END = re.compile(r"\d{4}\s*-?\s*(?:г\.?|гг\.?|г\.\s?г\.?|год\w*|уч\w*\.?\s*год\w*)[»\"]?\s*$")
_LONGEST_TITLE = 400
_LONGEST_HEADING = 150  # of a heading inside a table that bears no number


class Outline:
    """Walks the blocks of a plan and gathers the draft's parts in printed order."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.identifiers = Identifiers(RESERVED | OWN)
        self.data: dict[str, Any] = {}
        self.layout: list[str] = []
        self.placer = TablePlacer(account, self.identifiers, self.data, self.layout)
        self.reader = TableReader(account)
        self.stamps: list[str] = []  # "Приложение к приказу … № …", printed above the title
        self.chapters: dict[str, str] = {}
        self.leads: list[str] = []  # for each table of events the file of the prose right before it, "" without any
        self.pending: list[Paragraph] = []  # paragraphs that may yet turn out to be the title of a table
        self.heading: str | None = None  # title of the chapter that is being read
        self.body: list[str] = []

    @property
    def doubts(self) -> list[tuple[int, str]]:
        """Return the doubts of all rows with their lines."""
        return self.placer.rows.doubts

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
        attach_leads(self.data, self.chapters, self.layout, self.placer.event_tables, self.leads)
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
            goes_on = bool(self.stamps) and bool(_STAMP_LINE.match(text))
            if (_STAMP.match(text) or goes_on) and not words:
                if goes_on:
                    self.stamps[-1] += f" {text}"
                else:
                    self.stamps.append(text)
                self.account.record(block.lines, _("stamp of the appendix"), [text])
                at += 1
                continue
            if block.contents or any(one.match(text) for one in (_CONTENTS, _CHAPTER, _CAPTION, _PASSPORT)):
                break
            if block.is_item or not (_is_title(text) or not words):
                break
            words.append(text)
            self.account.record(block.lines, _("title of the plan"), [text])
            at += 1
            if _PERIOD_END.search(text):
                break
        self.data["title"] = " ".join(words) or UNTITLED
        return at

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
            at += 1
            between: list[Paragraph] = []
            for block in blocks[at:]:
                if not (isinstance(block, Paragraph) and self._is_between(block)):
                    break
                between.append(block)
            following = blocks[at + len(between)] if at + len(between) < len(blocks) else None
            goes_on = isinstance(following, Grid) and self.reader.continues(following)
            if goes_on and isinstance(following, Grid) and read_columns(following.rows[0].cells):
                goes_on = all(_is_aside(paragraph) for paragraph in between)
            for block in between:
                if not goes_on and not (block.is_footnote or _PAGE.fullmatch(block.text)):
                    break
                at += 1
                if block.is_footnote:
                    notes.append(block.text)
                    self.account.record(block.lines, _("footnote of a table"), [block.text])
                elif _PAGE.fullmatch(block.text):
                    self.account.record(block.lines, _("number of a page"))
                else:
                    self.reader.add_heading(block.lines, block.text)
            if not goes_on:
                break
            grid = blocks[at]
        table = self.reader.take()
        if table:
            tables = len(self.placer.event_tables)
            self.body += self.placer.place(table, caption, title, notes)
            if len(self.placer.event_tables) > tables:
                self.leads.append(self._chapter_before_table)
        return at

    def _is_between(self, block: Paragraph) -> bool:
        """Return whether a paragraph can stand inside a table: a footnote, or a heading."""
        text = drop_emphasis(block.text)
        if block.is_footnote or _PAGE.fullmatch(text):
            return True
        if _CAPTION.fullmatch(text) or _STAMP.match(text):
            return False
        numbered = len(text) <= _LONGEST_TITLE and bool(_SECTION.match(text)) and not text.endswith((";", ":"))
        return numbered or (_is_title(text) and len(text) <= _LONGEST_HEADING)

    def _take_caption(self) -> tuple[str, str]:
        """Take the caption and title from the paragraphs right before a table; what is left of them is prose."""
        caption, titles = "", list[str]()
        while self.pending:
            block = self.pending[-1]
            text = drop_emphasis(block.text)
            if _CAPTION.fullmatch(text) and not caption:
                caption = text
            elif not block.is_item and _is_title(text) and not (titles and caption):
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


def _is_title(text: str) -> bool:
    """Return whether ``text`` can be a title: not too long, and not a sentence."""
    if len(text) > _LONGEST_TITLE or text.endswith((";", ",", ":")):
        return False
    return not text.endswith(".") or bool(_PERIOD_END.search(text))


def _is_aside(block: Paragraph) -> bool:
    """Return whether a paragraph between pieces of a table is no text of the plan: a footnote, a page number."""
    return block.is_footnote or bool(_PAGE.fullmatch(block.text))


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
