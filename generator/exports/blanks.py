"""Tables for a clerk to fill in: ``marks.csv`` and ``actual.csv`` with every event and indicator of a plan."""

from collections.abc import Iterable, Iterator

from generator.exports.csv_text import cell
from generator.language import _
from generator.linking.progress import letters_of
from generator.model.catalogue import Plan
from generator.model.progress import Component, Target
from generator.reading.progress import ACTUAL_HEADINGS, EVENT_KEYS, INDICATOR_KEYS, MARK_HEADINGS
from generator.reading.sheet import Sheet
from generator.russian.typography import one_line
from generator.views.wording import plain

_ENCODINGS = frozenset({"utf-8", "cp1251", "koi8-r", "cp866"})  # in which a table can be written on as it is


def blank_marks(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Yield headings and rows of a ``marks.csv`` in which nothing is marked yet."""
    yield MARK_HEADINGS
    blanks = ("",) * (len(MARK_HEADINGS) - 3)
    for entry in (*plan.events(), *plan.schedule_rows()):
        yield entry.local, one_line(plain(entry.title)), one_line(entry.deadline.raw), *blanks


def blank_actual(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Yield headings and rows of an ``actual.csv`` without values; parts of indicators have rows of their own."""
    yield ACTUAL_HEADINGS
    blanks = ("",) * (len(ACTUAL_HEADINGS) - 3)
    for target in plan.indicators:
        measured: list[Target | Component] = [target, *target.parts]
        for one in measured:
            yield one.local, one_line(plain(one.name)), one_line(one.target.raw), *blanks


class NotAddedError(ValueError):
    """Rows cannot be added to a table; the message says why."""


def with_missing(sheet: Sheet, raw: bytes, rows: Iterator[tuple[str, ...]]) -> tuple[bytes, int]:
    """Return a table that was begun, with those of ``rows`` at its end that it lacks, and how many they are.

    ``sheet`` is what was read of ``raw``. What stands there stays byte for byte; what is added follows the order of its
    columns and the mark between its cells. Raises NotAddedError when the table cannot be written on.
    """
    next(rows)  # the headings
    ids, titles = (
        next((key for key in keys if key in sheet.keys), "") for keys in zip(EVENT_KEYS, INDICATOR_KEYS, strict=True)
    )
    if any(one.severity == "error" for one in sheet.diagnostics):
        raise NotAddedError(_("the table has errors, “plans check” tells them"))
    if not ids and not titles:
        raise NotAddedError(_("it has no column that names what it is about"))
    other = _("it is saved in the encoding {name}; save it as CSV (UTF-8)").format(name=sheet.encoding)
    if sheet.encoding not in _ENCODINGS:
        raise NotAddedError(other)
    # whoever names a row by its plan too («raion/7-p-2024/seminar») names it by the last part
    named = {row.text(key).rpartition("/")[2] for row in sheet.rows for key in (ids, titles)}
    told = {letters_of(row.text(titles)) for row in sheet.rows if not row.text(ids)}
    missing = [row for row in rows if row[0] not in named and letters_of(row[1]) not in told]
    order = {key: place for place, key in enumerate((ids, titles, "printed")) if key}
    lines = [[row[order[key]] if key in order else "" for key in sheet.keys] for row in missing]
    added = "".join(f"{_line(one, sheet.delimiter)}\r\n" for one in lines)
    begin = "" if not missing or raw.endswith((b"\n", b"\r")) else "\r\n"
    try:
        return raw + f"{begin}{added}".encode(sheet.encoding), len(missing)
    except UnicodeEncodeError:  # «≥» is no letter of Windows: with a question mark it would be another text
        raise NotAddedError(other) from None


def _line(texts: Iterable[str], delimiter: str) -> str:
    """Return a line of a table whose cells are parted by ``delimiter``."""
    cells = (cell(text) for text in texts)
    return delimiter.join(f'"{one}"' if delimiter in one and not one.startswith('"') else one for one in cells)
