"""Words that recognition tore apart or glued together are put right, with a note; numbers in two words become one."""

import re

from generator.deadlines import cleaning
from generator.deadlines.numerals import TENS
from generator.deadlines.tokens import Token
from generator.deadlines.words import WORDS, Value
from generator.russian.lexicon import Word

_LETTERS = r"[^\W\d_]"
_MOST_PIECES = 5
_WHOLE = 4
_MOST_LETTERS = 12
_GLUED = frozenset({("not", "least"), ("not", "most"), ("not", "later"), ("not", "earlier"), ("number", "times")})
_GLUED_UNITS = frozenset({"year", "half", "quarter", "month", "week"})


def mend(tokens: list[Token], clean: str, text: str, notes: list[str]) -> list[Token]:
    """Return the tokens with words that were torn apart or glued together put right."""
    if not any(token.kind == "word" for token in tokens):
        return tokens
    mended: list[Token] = []
    at = 0
    while at < len(tokens):
        token, taken = _join(tokens, at, clean)
        if taken > 1:
            cleaning.tell(notes, text[token.start : token.end], word_of(token, clean))
        pair = _split(token, clean) if token.kind == "word" else None
        if pair:
            cleaning.tell(notes, text[token.start : token.end], " ".join(word_of(part, clean) for part in pair))
        mended += pair or [token]
        at += taken
    return mended


def compound(tokens: list[Token], clean: str) -> list[Token]:
    """Return the tokens with numbers in two words made one: «двадцать пятое», «тридцать первого»."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if (
            before
            and token.kind in {"number", "ordinal"}
            and before.kind == "number"
            and before.value in TENS
            and isinstance(token.value, int)
            and isinstance(before.value, int)
            and 0 < token.value < 10
            and clean[before.start].isalpha()
            and clean[token.start].isalpha()
        ):
            found[-1] = Token(token.kind, before.value + token.value, before.start, token.end)
        else:
            found.append(token)
    return found


def word_of(token: Token, clean: str) -> str:
    """Return the letters of a token."""
    return "".join(re.findall(_LETTERS, clean[token.start : token.end]))


def _join(tokens: list[Token], at: int, clean: str) -> tuple[Token, int]:
    """Return the longest word that the pieces from ``at`` on make, and how many tokens it takes.

    A whole word takes one: «Март А.» is not «марта». Single letters («м а р т») may be many.
    """
    first = tokens[at]
    if first.end - first.start >= _WHOLE and first.kind != "word" and not _is_hyphenated(tokens, at):
        return first, 1
    letters, unknown = "", False
    found = (first, 1)
    for end in range(at, min(at + _MOST_LETTERS, len(tokens))):
        piece = tokens[end]
        if piece.kind in {"dash", "slash"} and end > at:
            continue
        if not clean[piece.start : piece.end].isalpha() or (end - at >= _MOST_PIECES and piece.end - piece.start > 1):
            break
        letters += clean[piece.start : piece.end]
        unknown = unknown or piece.kind == "word"
        known = WORDS.get(letters) if end > at and unknown and len(letters) > 2 else None
        if known and known.kind != "word":  # «до м.» is no «дом»
            found = Token(*known, first.start, piece.end), end - at + 1
    return found


def _is_hyphenated(tokens: list[Token], at: int) -> bool:
    """Return whether a word goes on after a hyphen at the end of a line: «учеб- ного»."""
    if at + 2 >= len(tokens):
        return False
    word, dash, rest = tokens[at : at + 3]
    return dash.kind == "dash" and dash.start == word.end and rest.start > dash.end and rest.kind == "word"


def _may_be_glued(left: Word[Value], right: Word[Value]) -> bool:
    """Return whether two words are of those that lose the space between them: «виюне», «нереже», «одинраз», «вгод»."""
    if right.kind in {"month", "during"}:
        return left.kind in {"in", "until", "from", "along", "month"}
    if right.kind == "unit":
        return left.kind == "in" and left.value == "in" and right.value in _GLUED_UNITS
    return (left.kind, right.kind) in _GLUED


def _split(token: Token, clean: str) -> list[Token] | None:
    """Return the two words that were printed as one («виюне»), or None."""
    letters = clean[token.start : token.end]
    for cut in range(1, len(letters) - 2):
        left, right = WORDS.get(letters[:cut]), WORDS.get(letters[cut:])
        if left and right and _may_be_glued(left, right):
            middle = token.start + cut
            return [Token(*left, token.start, middle), Token(*right, middle, token.end)]
    return None
