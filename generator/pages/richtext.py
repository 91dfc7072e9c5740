"""The one door through which printed text becomes HTML.

Most cells hold no mark at all and are only escaped. The rest passes through markdown-it with HTML off and a short list
of rules: emphasis, lists, line breaks, web addresses. Links lead only to http, https, mailto and tel. Plans are printed
texts, where «____» is a line to write on and «2*3» a product: underscores mark nothing, stars only whole words.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

# Nearly all cells are found to be without marks by one search for single characters, which is many times as fast as a
# search for alternatives: ":" and "w" stand for "://" and "www.", the beginning is looked at by itself.
_CHARACTER = re.compile(r"[*`\[\]\\<>\n~|#:w]")
_MARKED = re.compile(r"[*`\[\]\\<>\n~|#]|://|^\s*[-+•]\s|www\.")
_BLOCK = re.compile(r"<(?:p|ul|ol|a)\b")
_NUMBERED = re.compile(r"(?m)^([ \t]*\d{1,9})([.)])(?=\s|$)")
_LINK = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_TAG = re.compile(r"(<[^>]*>)")
_special = re.compile(r"[&<>'\"]").search
_PARAGRAPH = re.compile(r"<p>(.*)</p>\n?", re.DOTALL)


@lru_cache(maxsize=2)
def _parser(*rules: str) -> "MarkdownIt":
    # Imported and made with the first marked cell: that takes 15 ms, and most cells hold no mark.
    from markdown_it import MarkdownIt

    from generator.pages.linkifier import Linkifier, link_address

    parser = MarkdownIt("zero", {"html": False, "linkify": True, "breaks": True})
    parser.enable(
        ["list", "emphasis", "escape", "entity", "newline", "linkify", "link", "text_join", "balance_pairs", *rules]
    )
    parser.inline.ruler.at("emphasis", _stars)
    parser.validateLink = lambda url: bool(_LINK.match(url.strip()))  # type: ignore[method-assign]  # the documented hook
    parser.inline.ruler.at("linkify", link_address)
    parser.linkify = Linkifier(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return parser


def _stars(state: "StateInline", silent: bool) -> bool:
    """Take a run of stars as CommonMark does, but none inside of a word; underscores are left to the text."""
    from markdown_it.rules_inline.emphasis import tokenize

    start, before = state.pos, len(state.delimiters)
    if state.src[start] != "*" or not tokenize(state, silent):
        return False
    is_inside_left = state.src[max(0, start - 1) : start].isalnum()
    is_inside_right = state.src[state.pos : state.pos + 1].isalnum()
    for delimiter in state.delimiters[before:]:
        delimiter.open = delimiter.open and not is_inside_left
        delimiter.close = delimiter.close and not is_inside_right
    return True


def escaped(value: Any) -> str:
    """Return what a template prints for ``value``: escaped, as ``markupsafe.escape`` does it.

    Most values are plain text, and the most of it holds nothing to escape: an object that says so is not made for it.
    """
    if type(value) is str:
        return escape(value) if _special(value) else value
    return value if type(value) is Markup else escape(value)


@lru_cache(maxsize=1024)  # the page of a plan shows the cells of a hundred events, then their own pages do
def cell(text: str) -> Markup:
    """Return a printed cell as HTML: inline when it is one paragraph, else paragraphs and lists."""
    if not _may_be_marked(text):
        return escape(text)
    # a number at the beginning of a line is printed text, not a list that would number itself anew
    html = _parser().render(_NUMBERED.sub(r"\1\\\2", text))
    if html.count("<p>") == 1 and (only := _PARAGRAPH.fullmatch(html)):
        html = only[1]
    return Markup(html)  # noqa: S704 - made by markdown-it with HTML off: this is the escaping door


def _may_be_marked(text: str) -> bool:
    return bool(_CHARACTER.search(text) or text.lstrip()[:1] in "-+•") and bool(_MARKED.search(text))


def is_inline(text: str) -> bool:
    """Return whether a cell becomes text without blocks and links, so that it can be a link itself."""
    html = cell(text)
    return "<" not in html or not _BLOCK.search(html)


def prose(text: str, level: int = 3) -> Markup:
    """Return a chapter's Markdown as HTML; its highest heading becomes ``<h{level}>``."""
    parser = _parser("heading")
    tokens = parser.parse(_NUMBERED.sub(r"\1\\\2", text))
    depths = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = level - min(depths, default=level)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(6, int(token.tag[1]) + shift)}"
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704 - the same door


def replace_text(html: Markup, replace: Callable[[str, bool], str], *, in_link: bool = False) -> Markup:
    """Return ``html`` with each text between its tags replaced by ``replace(text, whether it is in a link)``.

    Texts are given escaped, and what comes back stands as it is.
    """
    if "<" not in html:
        return Markup(replace(str(html), in_link))  # noqa: S704 - escaped text, and the tags of the program itself
    pieces = []
    link_open = False
    for piece in _TAG.split(html):
        if piece[:1] == "<":
            link_open = piece.startswith("<a ") or (link_open and piece != "</a>")
            pieces.append(piece)
        elif piece:
            pieces.append(replace(piece, in_link or link_open))
    return Markup("".join(pieces))  # noqa: S704 - the same


def link(address: str) -> str:
    """Return ``address`` when it may be linked, else an empty string."""
    return address if _LINK.match(address) else ""
