"""Clauses of an order whose numbers recognition spoilt: «2. Утвердить план. З. Контроль оставляю за собой.»"""

import re
from itertools import pairwise
from typing import NamedTuple

from generator.russian.figures import as_figures

# letters for figures, behind the end of a sentence (no initial) and before the beginning of another
_MISREAD = re.compile(
    r"(?:^|(?<=[^\W_]{2}[.;:])\s+|(?<=[)»”\"][.;:])\s+)(?P<number>(?=\d?[OОoоlЗз])[\dOОoоlЗз]{1,2})\.\s+"
    r"(?=[«\"]?[А-ЯЁ][а-яё]+\s)"
)
_NUMBER = re.compile(r"[-–—•\s]*(\d{1,2})\.(?!\d)")


class Piece(NamedTuple):
    """A clause, or a part of one that a paragraph holds; ``misread`` is how its number is printed, if spoilt."""

    text: str
    misread: str = ""


def part_clauses(text: str, last: int) -> list[Piece]:
    """Return the clauses that a paragraph holds, with the numbers that are meant; ``last`` is the number above it.

    A letter is a number only where that one is to follow.
    """
    own = _NUMBER.match(text)
    following = (int(own[1]) if own else last) + 1
    cuts = [(0, "", "")]
    for match in _MISREAD.finditer(text):
        if as_figures(match["number"]) == str(following):
            cuts.append((match.start(), match["number"], match[0]))
            following += 1
    pieces = []
    for (start, printed, whole), (end, *_rest) in pairwise([*cuts, (len(text), "", "")]):
        number = f"{as_figures(printed)}. " if printed else ""
        piece = f"{number}{text[start + len(whole) : end]}".strip()
        if piece:
            pieces.append(Piece(piece, f"{printed}." if printed else ""))
    return pieces or [Piece(text)]


def begins_next(above: str, line: str) -> bool:
    """Return whether ``line`` begins with the spoilt number that follows that of the paragraph ``above``."""
    number = _NUMBER.match(above)
    return number is not None and bool(part_clauses(line.strip(), int(number[1]))[0].misread)
