"""A token of a printed cell: what the lexer cuts, and all who read cells pass on."""

from typing import NamedTuple


class Token(NamedTuple):
    """A token. ``fold`` is in lower case without ё, ``gap`` the space before it, ``dotted`` if a full stop follows."""

    kind: str
    text: str
    fold: str
    start: int
    end: int
    gap: str = ""
    dotted: bool = False

    @property
    def capital(self) -> bool:
        """Return whether the token begins with a capital letter."""
        return self.text[:1].isupper()
