"""Pages of HTML, as Word, LibreOffice and web sites save them: what a browser shows, each block on lines of its own.

Head, style sheets, scripts, comments and the type of the document are no part of it. Lists get the numbers that a
browser shows before their items; a list inside of a list counts below its number. Tables stay in HTML, each row begins
a line. A text with tags in it, as recognition writes them, keeps its lines.
"""

import re
from typing import NamedTuple

_PAGE = re.compile(r"<(?:!doctype|html|head|body|style|p|ol|ul|li|div|table|h[1-6])\b", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PIECE = re.compile(r"\s*<(?:p|h[1-6]|div|center|section|article|ol)\b", re.IGNORECASE)
_DRAWN_ROW = re.compile(r"^[ ]*\|.*\|[ ]*$|\S\t+\S", re.MULTILINE)  # of a table that is no HTML
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*(?::[a-z0-9]+)?)(?=[\s/>])([^<>]*)>", re.IGNORECASE)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 head header hr "
    "html li main nav ol p pre section table ul".split()
)
_HIDDEN = (
    (re.compile(r"<!--"), "-->"), (re.compile(r"<!\["), ">"), (re.compile(r"<!doctype\b", re.IGNORECASE), ">"),
    (re.compile(r"<\?(?:xml|mso)", re.IGNORECASE), ">"), (re.compile(r"<style\b", re.IGNORECASE), "</style>"),
    (re.compile(r"<script\b", re.IGNORECASE), "</script>"), (re.compile(r"<xml\b", re.IGNORECASE), "</xml>"),
    (re.compile(r"<head[\s>]", re.IGNORECASE), "</head>"), (re.compile(r"<title\b", re.IGNORECASE), "</title>"),
)  # fmt: skip
_NUMBER = re.compile(r"\b(?:start|value)\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_DEEPEST = 20


class Unfolded(NamedTuple):
    """The lines that a page shows, and for each of them the line of the source where it begins."""

    text: str
    lines: list[int]


def unfold(text: str) -> Unfolded:
    """Return ``text`` without what a browser hides, its blocks on lines of their own; a text without HTML as it is."""
    if not _PAGE.search(text):
        return Unfolded(text, list(range(1, text.count("\n") + 2)))
    page = _Page(whole=bool(_WHOLE_PAGE.match(text) or (_PIECE.match(text) and not _DRAWN_ROW.search(text))))
    text = _hide(text)
    at, line = 0, 1
    for tag in _TAG.finditer(text):
        page.add_text(text[at : tag.start()], line)
        line += text.count("\n", at, tag.start())
        page.add_tag(tag, line)
        line += tag[0].count("\n")
        at = tag.end()
    page.add_text(text[at:], line)
    page.end_line()
    return Unfolded("\n".join(page.shown), page.numbers)


def _hide(text: str) -> str:
    """Return ``text`` with nothing but line feeds in place of what no browser shows; what is not closed stays."""
    for opening, closing in _HIDDEN:
        pieces, at = list[str](), 0
        lower = text.lower()
        while found := opening.search(text, at):
            end = lower.find(closing, found.end())
            if end < 0:
                break
            pieces += [text[at : found.start()], "\n" * text.count("\n", found.start(), end)]
            at = end + len(closing)
        text = "".join([*pieces, text[at:]])
    return text


class _Page:
    """Gathers the lines that are shown."""

    def __init__(self, *, whole: bool) -> None:
        self.shown: list[str] = []
        self.numbers: list[int] = []
        self.whole = whole  # a page, not a text with tags in it: line feeds mean nothing
        self.line = ""
        self.start = 1
        self.mark = ""  # number or dash of the item whose text comes next
        self.tables = 0
        self.verbatim = 0
        self.lists: list[tuple[str, int]] = []  # for each open list what stands before its numbers, and the last one

    def add_text(self, text: str, line: int) -> None:
        """Add what stands between two tags; outside of a page its line feeds end lines."""
        if self.tables or self.verbatim or not self.whole:
            first, *others = text.split("\n")
            self._add(first, line)
            for number, other in enumerate(others, line + 1):
                self.end_line(keep=True)
                self.start = number
                self._add(other, number)
        elif text.strip():
            before = len(text) - len(text.lstrip())
            self._add(re.sub(r"\s+", " ", text), line + text.count("\n", 0, before))
        elif text and self.line.strip():
            self._add(" ", line)

    def add_tag(self, tag: re.Match[str], line: int) -> None:
        """Add a tag; those of blocks end lines, others stay for the cleaning of the text."""
        name, opens = tag[2].lower(), not tag[1]
        if ":" in name:
            return  # of Word's own, around nothing
        if name in {"ol", "ul"}:
            self._add_list(name, tag[3], opens=opens)
        if name == "table":
            self.tables = max(0, self.tables + (1 if opens else -1))
        raw = tag[0].replace("\n", " ")
        if self.tables or name == "table":
            if opens and name in {"tr", "table"}:
                self.end_line()
            self._add(raw + (self._next_mark(tag[3]) if opens and name == "li" else ""), line)
            if not opens and name == "table":
                self.end_line()
        elif self.whole and name in _BLOCKS:
            self._add_block(name, tag[3], opens=opens)
        elif self.whole and name == "br":
            self.end_line(keep=True)
        else:
            self._add(raw, line)

    def end_line(self, *, keep: bool = False) -> None:
        """End the line that is being read; an empty one stays only to be kept."""
        if self.line.strip() or keep:
            self.shown.append(self.line)
            self.numbers.append(self.start)
        self.line = ""

    def _add_block(self, name: str, attributes: str, *, opens: bool) -> None:
        self.end_line()
        if self.shown and self.shown[-1].strip():
            self.end_line(keep=True)
        if name == "pre":
            self.verbatim = max(0, self.verbatim + (1 if opens else -1))
        if name == "li":
            self.mark = self._next_mark(attributes) if opens else ""

    def _add_list(self, name: str, attributes: str, *, opens: bool) -> None:
        if not opens:
            self.lists = self.lists[:-1]
        elif len(self.lists) < _DEEPEST:
            begin = _NUMBER.search(attributes)
            above = f"{self.lists[-1][0]}{self.lists[-1][1]}." if self.lists and self.lists[-1][1] else ""
            self.lists.append((above if name == "ol" else "-", int(begin[1]) - 1 if begin and name == "ol" else 0))

    def _next_mark(self, attributes: str) -> str:
        if not self.lists or self.lists[-1][0] == "-":
            return "- " if self.lists and not self.tables else ""
        above, last = self.lists[-1]
        given = _NUMBER.search(attributes)
        number = int(given[1]) if given else last + 1
        self.lists[-1] = (above, number)
        return f"{above}{number}. "

    def _add(self, text: str, line: int) -> None:
        if not self.line.strip() and text.strip():
            self.start = line
            if self.mark and not text.startswith("<"):
                text, self.mark = f"{self.mark}{text.lstrip()}", ""
        self.line += text
