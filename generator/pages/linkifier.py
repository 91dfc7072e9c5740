"""Web addresses in printed text become links, in a time that grows with the text and not with its square.

The library looks through all that stands before and behind each "://". Here it sees a scheme that may be linked and the
word that the address stands in, and of words longer than any address nothing: a cell of 56 kB in one word took 7 s.
"""

import re
from typing import TYPE_CHECKING, Any

from linkify_it import LinkifyIt  # type: ignore[import-untyped]  # it has no types

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

LONGEST = 2000  # browsers and servers take no longer addresses for granted
_WORD = re.compile(rf"\S{{0,{LONGEST + 1}}}")
_SCHEME = re.compile(r"(?:^|[^a-z0-9.+-])(https?)\Z", re.IGNORECASE)
_BEFORE = 7  # characters before "://" that decide: the scheme and its neighbour
_BEHIND = 3  # characters before an address that the library looks at


class Linkifier(LinkifyIt):  # type: ignore[misc]  # the library has no types
    """The library's, with a bound on how far it looks for the end of an address."""

    def test_schema_at(self, text: str, name: str, position: int) -> Any:
        """Return the length of the address behind a scheme that ends at ``position``; 0 when there is none."""
        word = _word(text, position)
        if not word:
            return 0
        before = text[max(0, position - _BEHIND) : position]
        return super().test_schema_at(before + word, name, len(before))


def link_address(state: "StateInline", silent: bool) -> bool:
    """Take an address at its "://", as the rule ``linkify`` of markdown-it does."""
    pos = state.pos
    if state.linkLevel > 0 or not state.src.startswith("://", pos):
        return False
    scheme = _SCHEME.search(state.pending, max(0, len(state.pending) - _BEFORE))
    word = _word(state.src, pos)
    if not scheme or not word:
        return False
    found = state.md.linkify.match_at_start(scheme[1] + word) if state.md.linkify else None
    if found is None:
        return False
    url: str = found.url.rstrip("*")  # they end what they emphasise
    target = state.md.normalizeLink(url)
    if not state.md.validateLink(target):
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[1])]
        opening = state.push("link_open", "a", 1)
        opening.attrs = {"href": target}
        text = state.push("text", "", 0)
        text.content = state.md.normalizeLinkText(url)
        closing = state.push("link_close", "a", -1)
        opening.markup = closing.markup = "linkify"
        opening.info = closing.info = "auto"
    state.pos += len(url) - len(scheme[1])
    return True


def _word(text: str, position: int) -> str:
    """Return what stands from ``position`` to the next white space; nothing when it is longer than any address."""
    match = _WORD.match(text, position)
    return match[0] if match and len(match[0]) <= LONGEST else ""
