"""A place in the tokens of a cell, moved by the productions of the grammar."""

from generator.quantities.lexer import Token

END = Token("end", None, "", 0, 0, False, True)


class Cursor:
    """Reads tokens from left to right; a production that does not fit puts the place back."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.size = len(tokens)
        self.at = 0
        self.notes: list[str] = []

    def peek(self, ahead: int = 0) -> Token:
        """Return the token ``ahead`` of the place, or one of the kind "end"."""
        at = self.at + ahead
        return self.tokens[at] if 0 <= at < self.size else END

    def kind(self, ahead: int = 0) -> str:
        """Return the kind of the token ``ahead`` of the place."""
        at = self.at + ahead
        return self.tokens[at].kind if 0 <= at < self.size else "end"

    def take(self, *kinds: str) -> Token | None:
        """Return the next token and move on when it is of one of ``kinds``."""
        token = self.peek()
        if token.kind in kinds:
            self.at += 1
            return token
        return None

    def printed(self, start: int, end: int) -> str:
        """Return the printed words of the tokens ``start`` to ``end`` (not included) on one line."""
        end = min(end, len(self.tokens))
        if start >= end:
            return ""
        place = self.tokens[end - 1].end
        found = self.text[self.tokens[start].start : place]
        if found.count("«") > found.count("»") and self.text[place : place + 1] == "»":
            found += "»"  # marks of quotation are no tokens
        return " ".join(found.split())

    def printed_one(self, ahead: int = 0) -> str:
        """Return the token ``ahead`` as printed."""
        token = self.peek(ahead)
        return self.text[token.start : token.end]
