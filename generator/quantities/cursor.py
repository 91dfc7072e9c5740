"""A place in the tokens of a cell, moved by the productions of the grammar."""

from generator.quantities.lexer import Token
from generator.russian.cursor import TokenCursor

END = Token("end", None, "", 0, 0, False, True)


class Cursor(TokenCursor[Token]):
    """Reads the tokens of a cell; ``notes`` keep what is doubtful."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        super().__init__(text, tokens, END)
        self.notes: list[str] = []

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
