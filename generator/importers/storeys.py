"""Headings of two storeys: «Сроки» over «I кв.» and «II кв.», «Значение по годам» over years, «Срок» over «начало»."""

import re
from itertools import pairwise

from generator.importers.columns import Columns, read_columns
from generator.importers.markup import clean, drop_emphasis
from generator.russian.dates import MONTHS

PART = re.compile(
    r"(?:[IVХ]{1,3}|[1-4]|перв\w+|втор\w+|трет\w+|четв\w+)[\s-]*(?:й|ый|ой|ий|я|ая|е|ое)?\s*"
    r"(?:кв(?:артал|\.)?|полугодие|четверть|триместр)",
    re.IGNORECASE,
)
MONTH = re.compile("|".join(f"{month[:3]}\\w*\\.?" for month in MONTHS), re.IGNORECASE)
YEAR = re.compile(r"20\d\d(?:\s*(?:г\.?|год))?(?:\s*\((?:план|прогноз)\w*\))?", re.IGNORECASE)
_END = re.compile(r"начало|окончание|конец|план|факт", re.IGNORECASE)
_COUNTED = re.compile(r"[IVХ]{1,3}|[1-4]")  # of quarters, where the heading above says so
_QUARTERS = ("I", "II", "III", "IV")
_PARTS_ABOVE = re.compile(r"(?P<quarter>квартал)|(?P<term>четверт)|(?P<half>полугоди)", re.IGNORECASE)
_KINDS = {"quarter": "квартал", "term": "четверть", "half": "полугодие"}
_LEAST = 2  # headings below one
_MOST_LETTERS = 60  # of a heading below another one


def is_time(heading: str) -> bool:
    """Return whether a heading is a quarter, a month or a year."""
    return any(pattern.fullmatch(heading) for pattern in (PART, MONTH, YEAR))


def read_storeys(first: Columns, cells: list[str]) -> Columns | None:
    """Return the columns that ``first`` and a second row of headings name together; None when it is a row of the table.

    A time stands for itself, with the heading above it apart; any other heading below stands in the place of the one
    above, which a begin and an end go on with.
    """
    below = [drop_emphasis(clean(cell)).replace("\n", " ") for cell in cells]
    number = first.position("number")
    if (
        sum(map(bool, below)) < _LEAST
        or (number >= 0 and below[number])
        or any(len(text) > _MOST_LETTERS for text in below)
    ):
        return None
    above = _spread(first.headings, below)
    if not all(upper or not lower for upper, lower in zip(above, below, strict=True)):
        return None
    named = [_name_part(upper, lower) for upper, lower in zip(above, below, strict=True)]
    if all(is_time(text) or _END.fullmatch(text) or text in _QUARTERS for text in filter(None, named)):
        return _combine(first, above, named)
    spanned = all(
        not lower or (upper and (not own or _spans(first.headings, below, at)))
        for at, (own, upper, lower) in enumerate(zip(first.headings, above, below, strict=True))
    )
    columns = _combine(first, above, named) if spanned else None
    known = columns and [role for role, lower in zip(columns.roles, below, strict=True) if lower and "-" not in role]
    return columns if known and 2 * len(known) >= sum(map(bool, below)) and len(known) > 1 else None


def name_quarters(columns: Columns) -> Columns:
    """Return ``columns`` with «I квартал» for each of four columns that are headed «I», «II», «III» and «IV»."""
    at = next((at for at in range(len(columns.headings)) if columns.headings[at : at + 4] == _QUARTERS), None)
    if at is None:
        return columns
    names = tuple(f"{text} квартал" for text in _QUARTERS)
    return columns._replace(headings=(*columns.headings[:at], *names, *columns.headings[at + 4 :]))


def widen_headings(lines: list[str]) -> None:
    """Give the headings in ``lines`` blank cells where one of them stands over several: text exports leave them out."""
    for at in range(len(lines) - 1):
        if "\t" not in lines[at] or not lines[at + 1].startswith("\t"):
            continue
        upper, lower = lines[at].split("\t"), lines[at + 1].split("\t")
        filled = [column for column, cell in enumerate(lower) if cell.strip()]
        width = max(len(lower), lines[at + 2].count("\t") + 1 if at + 2 < len(lines) else 0)
        if len(filled) < _LEAST or any(second - first != 1 for first, second in pairwise(filled)):
            continue
        left_out = len(filled) - 1
        if not any(cell.strip() for cell in upper[filled[0] + 1 : filled[-1] + 1]) and width <= len(upper):
            left_out, width = 0, len(upper)
        if width - len(upper) != left_out or filled[0] >= len(upper) or not read_columns(upper):
            continue
        if all(is_time(text) or _END.fullmatch(text) for text in (lower[column].strip() for column in filled)):
            upper[filled[0] + 1 : filled[0] + 1] = [""] * left_out
            lines[at] = "\t".join(upper)
            lines[at + 1] = "\t".join(lower + [""] * (width - len(lower)))


def _spread(headings: tuple[str, ...], below: list[str]) -> list[str]:
    """Return for each column the heading above it: one that spans columns stands over blank cells."""
    above = list(headings)
    for at in range(1, len(above)):
        if not above[at] and below[at] and below[at - 1]:
            above[at] = above[at - 1]
    return above


def _spans(headings: tuple[str, ...], below: list[str], at: int) -> bool:
    return at + 1 < len(headings) and not headings[at + 1] and bool(below[at + 1])


def _name_part(upper: str, lower: str) -> str:
    """Return «I квартал» for «I» below «Кварталы»; any other heading as it is."""
    kind = _PARTS_ABOVE.search(upper)
    if kind and kind.lastgroup and _COUNTED.fullmatch(lower):
        return f"{lower} {_KINDS[kind.lastgroup]}"
    return lower


def _combine(first: Columns, above: list[str], named: list[str]) -> Columns | None:
    headings, uppers = list(first.headings), [""] * len(named)
    for at, lower in enumerate(named):
        if lower and _END.fullmatch(lower):
            headings[at] = f"{first.headings[at]} {lower}".strip()
        elif lower:
            headings[at], uppers[at] = lower, above[at]
    columns = read_columns(headings)
    return columns._replace(uppers=tuple(uppers)) if columns else None
