"""Tables for a clerk to fill in: ``marks.csv`` and ``actual.csv`` with every event and indicator of a plan."""

import csv
import io
from collections.abc import Iterator

from generator.exports.csv_text import MARK, line
from generator.model.catalogue import Plan
from generator.model.progress import Component, Target
from generator.reading.decoding import NotTextError, decode
from generator.reading.progress import ACTUAL_HEADINGS, MARK_HEADINGS
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


def with_missing(raw: bytes, rows: Iterator[tuple[str, ...]]) -> tuple[bytes, int] | None:
    """Return a table that was begun, with those of ``rows`` at its end that it lacks, and how many they are.

    What stands in it stays byte for byte. None when it is not such a table any more: its headings are others.
    """
    headings = next(rows)
    try:
        text, encoding = decode(raw)
        told = list(csv.reader(io.StringIO(text.removeprefix(MARK)), delimiter=";"))
    except (NotTextError, csv.Error):
        return None
    if not told or tuple(told[0]) != headings or encoding not in _ENCODINGS:
        return None
    ids, titles = ({row[place].strip() for row in told if len(row) > place} for place in (0, 1))
    missing = [row for row in rows if row[0] not in ids and row[1] not in titles]
    end = "" if text.endswith("\n") or not missing else "\r\n"
    added = end + "".join(f"{line(row)}\r\n" for row in missing)
    return raw + added.encode(encoding, errors="replace"), len(missing)
