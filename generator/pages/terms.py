"""Abbreviations on pages: each is shown with what it stands for, without a script.

In running text an abbreviation is an ``<abbr>`` whose meaning appears while it is pointed at, touched or focused. All
of them can be touched, but a reader with a keyboard must not pass through hundreds: only the first of each kind on an
event's page, and in each section of a plan's page, is a stop of the Tab key; the others (``tabindex="-1"``) are not.
Inside of links nothing else may be focused, so that the meaning is a plain ``title`` there.
"""

from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup, escape

from generator.model.district import Term
from generator.pages import richtext
from generator.russian.abbreviations import AbbreviationFinder
from generator.views.glossary import meanings_in

_MOST = 8192  # cells remembered: the page of a plan shows those of its events, then their own pages do
_TOUCHED = '<abbr tabindex="-1"'
_STOP = '<abbr tabindex="0"'
_SECTION = '<section class="dp-section"'


class TermMarker:
    """Turns printed text into HTML as ``richtext`` does, its abbreviations marked as the ``scope`` means them."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self.terms = tuple(terms)
        self.finder = AbbreviationFinder(short for term in self.terms for short in (term.short, *term.same_as))
        self.scope: str | None = None
        self.touched: dict[str, str] = {}
        self.titled: dict[str, str] = {}
        self.cells: dict[str, Markup] = {}
        self.enter("")

    def enter(self, scope: str) -> None:
        """Begin the pages of a plan or district (its id), or of the whole site (empty)."""
        if scope != self.scope:
            self.scope = scope
            for known in (self.cells, self.touched, self.titled):
                known.clear()
            for short, words in meanings_in(self.terms, scope).items():
                meaning = escape(words)
                self.touched[short] = f'{_TOUCHED} data-full="{meaning}">{short}</abbr>'
                self.titled[short] = f'<abbr title="{meaning}">{short}</abbr>'

    def cell(self, text: str) -> Markup:
        """Return a printed cell as HTML, its abbreviations marked."""
        html = self.cells.get(text)
        if html is None:
            if len(self.cells) >= _MOST:
                self.cells.clear()
            html = richtext.cell(text)
            if self.finder.may_find(text):
                html = richtext.replace_text(html, self.mark)
            self.cells[text] = html
        return html

    def linked(self, text: str) -> Markup:
        """Return a printed cell as HTML that stands inside of a link."""
        html = richtext.cell(text)
        return richtext.replace_text(html, self.mark, in_link=True) if self.finder.may_find(text) else html

    def prose(self, text: str, level: int = 3) -> Markup:
        """Return a chapter as HTML, its abbreviations marked."""
        return richtext.replace_text(richtext.prose(text, level), self.mark)

    def mark(self, text: str, in_link: bool) -> str:
        """Return a piece of HTML without tags with its abbreviations marked."""
        return self.finder.replace(text, self.titled if in_link else self.touched)


def set_stops(html: str) -> str:
    """Return a page in which the first of each abbreviation, in each section, is a stop of the Tab key."""
    pieces = html.split(_TOUCHED)
    if len(pieces) == 1:
        return html
    seen: set[str] = set()
    settled = [pieces[0]]
    for before, piece in pairwise(pieces):
        if _SECTION in before:
            seen.clear()
        kind = piece[: piece.index("<")]  # its meaning and its letters
        settled += (_TOUCHED if kind in seen else _STOP, piece)
        seen.add(kind)
    return "".join(settled)
