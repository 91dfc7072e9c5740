"""CSV, the one door through which printed text becomes a table file.

UTF-8 with a mark and semicolons, because that is what a double click opens rightly in the Excel that schools have: in
Russian settings the comma belongs to numbers and the semicolon parts lists. Lines end as RFC 4180 says.

A spreadsheet takes a cell that begins with ``= + - @`` for a formula, and «1.2» for the first of February. A quotation
mark before it would stand in «'+7 914 …» for everyone to see. So such a cell begins with a no-break space: it is text
then, looks as printed, and ``strip()`` gives the printed text back.
"""

import re
from collections.abc import Iterable

MARK = "\ufeff"
_SHIELD = "\u00a0"
# the wide forms are formulas for spreadsheets of East Asian settings
_FORMULA = frozenset("=+-@＝＋－＠")
# numbers of rows and the like that a spreadsheet would read as a date, or without its leading zeros; whole dates may
_GUESSED = re.compile(r"0\d+|\d{1,4}[.,/:-]\d{1,4}[.)]?|\d+[eE]\d+|\d{1,2}[./-]\d{1,2}[./-]\d")
_SAFE = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ«abcdefghijklmnopqrstuvwxyz")
_NEEDS_QUOTES = re.compile(r'[;"\r\n]').search


def table(headings: Iterable[str], lines: Iterable[str]) -> bytes:
    """Return a CSV file of ``lines`` (what ``line`` returns) under ``headings``."""
    text = "\r\n".join([MARK + line(headings), *lines, ""])
    return text.encode("utf-8", errors="replace")


def line(texts: Iterable[str]) -> str:
    """Return ``texts`` as the cells of a line; lines of several cells may be joined by semicolons to longer ones."""
    return ";".join([cell(text) if text else "" for text in texts])


def cell(text: str) -> str:
    """Return ``text`` as a cell that no spreadsheet takes for something else."""
    if text[:1] not in _SAFE:  # few
        begins = text.lstrip()[:1]
        if begins in _FORMULA or _GUESSED.fullmatch(text):
            text = _SHIELD + text
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES(text) else text
