"""Abbreviations on pages: each is shown with what it stands for, without a script.

In running text an abbreviation is an ``<abbr>`` whose meaning appears while it is pointed at, touched or focused. All
of them can be touched, but a reader with a keyboard must not pass through hundreds: only the first of each kind on an
event's page, and in each section of a plan's page, is a stop of the Tab key; the others (``tabindex="-1"``) are not.
Inside of links nothing else may be focused, so that the meaning is a plain ``title`` there.
"""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.model.district import Term
from generator.pages import richtext
from generator.russian.abbreviations import AbbreviationFinder
from generator.views.glossary import Meanings, meanings_in

_MOST = 8192  # cells remembered: the page of a plan shows those of its events, then their own pages do
_MARK = '<abbr class="dp-abbr" tabindex="-1"'
_STOP = re.compile(rf"<section class=\"dp-section\"|{_MARK}( data-full=\"[^\"]*\">[^<]*)")


class TermMarker:
    """Turns printed text into HTML as ``richtext`` does, its abbreviations marked as the ``scope`` means them."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self.finder = AbbreviationFinder(short for term in self.terms for short in (term.short, *term.same_as))
        self.scope: str | None = None
        self.meanings: Meanings = {}
        self.cells: dict[str, Markup] = {}
        self.enter("")

    def enter(self, scope: str) -> None:
        """Begin the pages of a plan or district (its id), or of the whole site (empty)."""
        if scope != self.scope:
            self.scope, self.meanings = scope, meanings_in(self.terms, scope)
            self.cells.clear()

    def cell(self, text: str) -> Markup:
        """Return a printed cell as HTML, its abbreviations marked."""
        html = self.cells.get(text)
        if html is None:
            if len(self.cells) >= _MOST:
                self.cells.clear()
            html = self.cells[text] = richtext.replace_text(richtext.cell(text), self.mark)
        return html

    def linked(self, text: str) -> Markup:
        """Return a printed cell as HTML that stands inside of a link."""
        return richtext.replace_text(richtext.cell(text), self.mark, in_link=True)

    def prose(self, text: str, level: int = 3) -> Markup:
        """Return a chapter as HTML, its abbreviations marked."""
        return richtext.replace_text(richtext.prose(text, level), self.mark)

    def mark(self, text: str, in_link: bool) -> str:
        """Return a piece of HTML without tags with its abbreviations marked."""
        pieces: list[str] = []
        done = 0
        for match in self.finder.find(text):
            if meaning := self.meanings.get(match[0]):
                opening = f'<abbr title="{escape(meaning)}"' if in_link else f'{_MARK} data-full="{escape(meaning)}"'
                pieces += [text[done : match.start()], opening, ">", match[0], "</abbr>"]
                done = match.end()
        return "".join([*pieces, text[done:]]) if pieces else text


def set_stops(html: str) -> str:
    """Return a page in which the first of each abbreviation, in each section, is a stop of the Tab key."""
    if _MARK not in html:
        return html
    seen: set[str] = set()

    def settle(match: re.Match[str]) -> str:
        if match[1] is None:
            seen.clear()
        elif match[1] not in seen:
            seen.add(match[1])
            return f'<abbr class="dp-abbr" tabindex="0"{match[1]}'
        return match[0]

    return _STOP.sub(settle, html)
