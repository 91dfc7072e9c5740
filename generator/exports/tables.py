"""The one door through which text becomes CSV (RFC 4180, UTF-8 with the mark that Excel looks for).

A cell that a spreadsheet would run as a formula begins with an apostrophe: titles and notes come from many hands.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """Return a table as CSV; every cell is text. Russian spreadsheets expect a semicolon as ``delimiter``."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", errors="xmlcharrefreplace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
