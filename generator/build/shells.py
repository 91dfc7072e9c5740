"""Shells: what the theme puts around a page, made once for each kind of page and stamped for every instance.

MkDocs and the theme take 5 to 7 ms for a page, whatever stands on it; at ten thousand events that is a minute. But what
they put around the content differs between two event pages only in a few short texts. So for each kind of page MkDocs
renders one page, through its ordinary path, in which these texts are placeholders; the result is cut at the
placeholders, and every page is joined from the pieces.

A shell fits pages that share three things: the kind, because templates may ask for it; the depth, because links to
assets are relative; the set of slots, because a template may leave out what a page does not have. A page that is alone
with its key is not worth a shell: MkDocs renders it itself. For each shell one real page, the sample, is rendered both
ways and compared, so that a theme that does something with a page that stamping does not know is found in the build.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from generator.build.spool import Spool, SpooledPage
from generator.pages.page import Page, PageFace, encode
from generator.pages.richtext import escaped

_MARK = "zq7{name}7qz"
_CONTENT = "<div>zq7content7qz</div>"
_FIND = re.compile(r"(<div>zq7content7qz</div>|zq7[a-z_]+7qz(?:/zq7d7qz)*/?)")
_STEP = "/zq7d7qz"

Key = tuple[str, int, tuple[str, ...]]


@dataclass(slots=True)
class Shell:
    """One shell: the pages it fits, the page MkDocs renders for it, and the pieces once that is done."""

    key: Key
    pages: list[SpooledPage] = field(default_factory=list)
    literals: list[bytes] = field(default_factory=list)
    slots: list[str] = field(default_factory=list)

    @property
    def sample(self) -> SpooledPage:
        """Return the page that is rendered both ways: the shortest, as Markdown reads a page character by character."""
        return min(self.pages, key=lambda page: page.size)

    def placeholder(self) -> Page:
        """Return the page whose texts are placeholders; its address is as deep as those of its pages."""
        kind, depth, slots = self.key
        address = _MARK.format(name=f"address_{kind}_{'_'.join(slot[0] for slot in slots)}") + _STEP * (depth - 1) + "/"
        return Page(
            address=address,
            kind=kind,
            slots={slot: _MARK.format(name=slot) for slot in slots},
            content=_CONTENT,
        )

    def cut(self, html: str) -> None:
        """Take what MkDocs made of the placeholder page."""
        for index, piece in enumerate(_FIND.split(html)):
            if index % 2 == 0:
                self.literals.append(encode(piece))
            elif piece == _CONTENT:
                self.slots.append("content")
            else:
                name = piece[3 : piece.index("7qz")]
                self.slots.append("address" if name.startswith("address") else name)

    def stamp(self, page: PageFace) -> bytes:
        """Return the finished HTML of ``page``."""
        values = {name: _printed(text) for name, text in page.slots.items()}
        values["content"] = page.data
        values["address"] = encode(page.address)
        pieces = [self.literals[0]]
        for slot, literal in zip(self.slots, self.literals[1:], strict=True):
            pieces.append(values[slot])
            pieces.append(literal)
        return b"".join(pieces)


@lru_cache(maxsize=256)  # date and contact stand on all pages of a district
def _printed(text: str) -> bytes:
    return encode(escaped(text))


def sort_into_shells(pages: Iterable[Page]) -> tuple[list[Shell], list[SpooledPage]]:
    """Return the shells of pages that share one, and the pages that MkDocs renders itself."""
    shells: dict[Key, Shell] = {}
    spool = Spool()
    for page in pages:
        key = (page.kind, page.address.count("/"), tuple(sorted(page.slots)))
        shells.setdefault(key, Shell(key)).pages.append(spool.put(page))
    single = [shell.pages[0] for shell in shells.values() if len(shell.pages) == 1 or shell.key[1] == 0]
    return [shell for shell in shells.values() if len(shell.pages) > 1 and shell.key[1] > 0], single
