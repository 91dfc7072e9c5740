"""The one door through which printed text becomes HTML.

Most cells hold no mark at all and are only escaped. The rest passes through markdown-it with HTML off and a short list
of rules: emphasis, lists, line breaks, web addresses. Links lead only to http, https, mailto and tel.
"""

import re

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

_MARKED = re.compile(r"[*_`\[\]\\<>\n~|#]|://|^\s*[-+•]\s|www\.")
_NUMBERED = re.compile(r"(?m)^([ \t]*\d{1,9})([.)])(?=\s|$)")
_LINK = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p>(.*)</p>\n?", re.DOTALL)


def _parser(*rules: str) -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": True, "breaks": True})
    parser.enable(
        ["list", "emphasis", "escape", "entity", "newline", "linkify", "link", "text_join", "balance_pairs", *rules]
    )
    parser.validateLink = lambda url: bool(_LINK.match(url.strip()))  # type: ignore[method-assign]  # the documented hook
    assert parser.linkify is not None  # noqa: S101 - switched on above
    parser.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return parser


_CELL = _parser()
_PROSE = _parser("heading")


def cell(text: str) -> Markup:
    """Return a printed cell as HTML: inline when it is one paragraph, else paragraphs and lists."""
    if not _MARKED.search(text):
        return escape(text)
    # a number at the beginning of a line is printed text, not a list that would number itself anew
    html = _CELL.render(_NUMBERED.sub(r"\1\\\2", text))
    if html.count("<p>") == 1 and (only := _PARAGRAPH.fullmatch(html)):
        html = only[1]
    return Markup(html)  # noqa: S704 - made by markdown-it with HTML off: this is the escaping door


def is_inline(text: str) -> bool:
    """Return whether a cell becomes text without blocks and links, so that it can be a link itself."""
    return not _MARKED.search(text) or not re.search(r"<(?:p|ul|ol|a)\b", cell(text))


def prose(text: str, level: int = 3) -> Markup:
    """Return a chapter's Markdown as HTML; its highest heading becomes ``<h{level}>``."""
    tokens = _PROSE.parse(_NUMBERED.sub(r"\1\\\2", text))
    depths = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = level - min(depths, default=level)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(6, int(token.tag[1]) + shift)}"
    return Markup(_PROSE.renderer.render(tokens, _PROSE.options, {}))  # noqa: S704 - the same door


def link(address: str) -> str:
    """Return ``address`` when it may be linked, else an empty string."""
    return address if _LINK.match(address) else ""
