"""A place in a list of tokens, moved by the productions of a grammar."""

from typing import Generic, Protocol, TypeVar


class Kinded(Protocol):
    """Whatever a lexer cuts a text into."""

    @property
    def kind(self) -> str:
        """Return the kind of token."""


Token = TypeVar("Token", bound=Kinded)


class TokenCursor(Generic[Token]):
    """Reads tokens from left to right; a production that does not fit puts the place ``at`` back.

    ``end`` stands behind the last token and is of the kind "end".
    """

    def __init__(self, text: str, tokens: list[Token], end: Token) -> None:
        self.text = text
        self.tokens = tokens
        self.end = end
        self.count = len(tokens)
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """Return the token ``ahead`` of the place, or the end."""
        at = self.at + ahead
        return self.tokens[at] if 0 <= at < self.count else self.end

    def kind(self, ahead: int = 0) -> str:
        """Return the kind of the token ``ahead`` of the place."""
        at = self.at + ahead
        return self.tokens[at].kind if 0 <= at < self.count else "end"

    def take(self, *kinds: str) -> Token | None:
        """Return the next token and move on when it is of one of ``kinds``."""
        at = self.at
        if at >= self.count or self.tokens[at].kind not in kinds:
            return None
        self.at = at + 1
        return self.tokens[at]
