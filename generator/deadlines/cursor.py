"""A place in the tokens of a phrase, moved by the productions of the grammar."""

from generator.deadlines.tokens import Token, Tokens
from generator.russian.cursor import TokenCursor
from generator.russian.letters import fold

_END = Token("end", None, 0, 0)


class Cursor(TokenCursor[Token]):
    """Reads the tokens of a phrase."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens.text, tokens.tokens, _END)

    def take_unit(self, *units: str) -> str:
        """Return the next unit of time and move on when it is one of ``units``; else an empty string."""
        token = self.peek()
        if token.kind == "unit" and token.value in units:
            self.at += 1
            return str(token.value)
        return ""

    def is_unit(self, *units: str, ahead: int = 0) -> bool:
        """Return whether the token ``ahead`` is one of these units."""
        token = self.peek(ahead)
        return token.kind == "unit" and token.value in units

    def is_school(self, ahead: int = 0) -> bool:
        """Return whether «учебный» (also «у.» before «г.») stands ``ahead``."""
        kind = self.kind(ahead)
        return kind == "school" or (kind == "school-letter" and self.is_unit("year", ahead=ahead + 1))

    def printed(self, ahead: int = 0) -> str:
        """Return the token ``ahead`` as it is printed, in lower case and without ё; "" at the end."""
        token = self.peek(ahead)
        return fold(self.text[token.start : token.end])

    def skip_than(self) -> None:
        """Move past «чем» after «не позднее», «не реже»."""
        ahead = self.kind() == "comma"
        if self.printed(ahead) == "чем":
            self.at += ahead + 1

    def is_new_school_year(self) -> bool:
        """Return whether «новый» or «следующий» before «учебный год» stands at the cursor."""
        new = self.kind() == "next" or (self.kind() == "word" and self.peek().value == "new")
        return new and self.is_school(1)

    def number(self, ahead: int = 0) -> int | None:
        """Return the number, Roman number or ordinal that stands ``ahead``, if one does."""
        token = self.peek(ahead)
        return token.value if token.kind in {"number", "roman", "ordinal"} and isinstance(token.value, int) else None

    def words(self, start: int, end: int) -> str:
        """Return the printed words of the tokens ``start`` to ``end`` (not included) on one line."""
        if start >= end:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())
