"""Tables whose columns are aligned with spaces: a line of headings tells where each column begins.

The lines of a row stand together; rows are set apart by blank lines, or each begins with its number. A line that begins
no column is a heading of sections, and the first lines that keep to no column end the table.
"""

import re

from generator.importers.columns import read_columns
from generator.importers.headings import PAGE
from generator.importers.hyphens import join_parts
from generator.importers.lists import PASSED
from generator.russian.dates import MONTHS

_GAP = re.compile(r"\s{2,}")
_PIECE = re.compile(r"\S+(?:\s\S+)*")
_RULE = re.compile(r"\s*[-–—=_─]{5,}[-–—=_─\s]*")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?(?=\s{2})")
_MONTHS = re.compile(rf"(?:{'|'.join(MONTHS)})(?:\s*[–—-]\s*(?:{'|'.join(MONTHS)}))?(?:\s+20\d\d.*)?", re.IGNORECASE)
_LEAST_CELLS = 3
_LEAST_ROWS = 2
_SLACK = 1  # characters that a cell may stand beside its column


def draw_aligned(lines: list[str], words: frozenset[str]) -> None:
    """Draw the first table of aligned columns in ``lines``: each row on its first line, the others are passed."""
    start = next((at for at, line in enumerate(lines) if _is_heading(line)), None)
    if start is None:
        return
    heading = [piece[0] for piece in _PIECE.finditer(lines[start])]
    begins = [piece.start() for piece in _PIECE.finditer(lines[start])]
    drawn: dict[int, str] = {start: "\t".join(heading)}
    rows = 0
    numbered = _is_numbered(heading)
    for group in _groups(lines, start + 1, begins if numbered else []):
        texts = [lines[at] for at in group]
        if len(group) == 1 and [piece[0] for piece in _PIECE.finditer(texts[0])] == heading:
            drawn[group[0]] = "\t".join(heading)
        elif all(_RULE.fullmatch(text) for text in texts):
            drawn |= dict.fromkeys(group, PASSED)
        elif len(group) == 1 and _is_apart(texts[0], begins, numbered=numbered):
            drawn[group[0]] = texts[0].strip()
        elif numbered and _is_beside_number(texts[0], begins):
            break
        elif all(_keeps(text, begins) for text in texts):
            drawn[group[0]] = "\t".join(_cells(texts, begins, words))
            drawn |= dict.fromkeys(group[1:], PASSED)
            rows += 1
        else:
            break
    if rows >= _LEAST_ROWS:
        for at, text in drawn.items():
            lines[at] = text


def _is_heading(line: str) -> bool:
    if "\t" in line or PASSED in line:
        return False
    cells = [piece[0] for piece in _PIECE.finditer(line)]
    columns = read_columns(cells) if len(cells) >= _LEAST_CELLS else None
    return columns is not None and columns.is_events and columns.are_known


def _is_numbered(heading: list[str]) -> bool:
    columns = read_columns(heading)
    return columns is not None and columns.roles[0] == "number"


def _stands_alone(line: str, numbered: list[int]) -> bool:
    return bool(numbered) and (_is_apart(line, numbered, numbered=True) or _is_beside_number(line, numbered))


def _is_beside_number(line: str, begins: list[int]) -> bool:
    """Return whether a line begins in the column of the numbers, and with no number."""
    first = _PIECE.search(line)
    return first is not None and first.start() <= begins[0] + _SLACK and not _NUMBER.match(line[first.start() :])


def _is_apart(line: str, begins: list[int], *, numbered: bool) -> bool:
    """Return whether a line is one piece that begins no column, or a month in capitals wherever it begins.

    Where rows are ``numbered`` a piece in the column of the numbers that is no number is one, too.
    """
    text = line.strip()
    if "\t" in line or len(_GAP.split(text)) != 1:
        return False
    if PAGE.fullmatch(text) and not line.startswith(text):
        return True
    if numbered and _is_beside_number(line, begins):
        return True
    return not _keeps(line, begins) or (text.isupper() and bool(_MONTHS.fullmatch(text)))


def _groups(lines: list[str], start: int, numbered: list[int]) -> list[list[int]]:
    """Return the lines from ``start`` that stand together; headings and rules stand alone.

    ``numbered`` are the beginnings of the columns when the first of them holds the number with which a row begins.
    """
    groups: list[list[int]] = []
    fresh = True
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip():
            fresh = True
            continue
        alone = bool(_RULE.fullmatch(line)) or _is_heading(line) or _stands_alone(line, numbered)
        begins = bool(numbered) and bool(_NUMBER.match(line[numbered[0] :])) and not line[: numbered[0]].strip()
        if fresh or alone or begins:
            groups.append([at])
        else:
            groups[-1].append(at)
        fresh = alone
    return groups


def _keeps(line: str, begins: list[int]) -> bool:
    """Return whether every piece of a line begins where a column does."""
    if "\t" in line:
        return False
    return all(any(abs(piece.start() - begin) <= _SLACK for begin in begins) for piece in _PIECE.finditer(line))


def _cells(texts: list[str], begins: list[int], words: frozenset[str]) -> list[str]:
    """Return the cells of a row, the lines of each joined."""
    cells = [""] * len(begins)
    for text in texts:
        for piece in _PIECE.finditer(text):
            column = min(range(len(begins)), key=lambda at: abs(begins[at] - piece.start()))
            cells[column] = join_parts(cells[column], piece[0], words) if cells[column] else piece[0]
    return cells
