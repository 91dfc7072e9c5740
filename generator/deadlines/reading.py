"""The one public function of this room: a printed phrase and the plan's period become a reading.

``lexer`` cleans the phrase and cuts it, ``grammar`` finds what is said, ``resolution`` turns places in time into days,
``findings`` puts it together. A wrong date is the worst failure there is: what cannot be told is unreadable.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from generator.deadlines.calendar import Window
from generator.deadlines.findings import Findings, Terms
from generator.deadlines.grammar import parse
from generator.deadlines.headings import put_under_years
from generator.deadlines.hedges import find_hedges
from generator.deadlines.lexer import tokenize
from generator.deadlines.nearest import find_nearest
from generator.deadlines.shapes import DeadlineReading, Span
from generator.language import _

_LONGEST = 2000


def read_deadline(text: str, window: Window | None = None, terms: Terms | None = None) -> DeadlineReading:
    """Return the reading of a printed deadline; never raises.

    ``window`` is the plan's period, ``terms`` are the holidays and quarters of the district's school years.
    """
    if not text.strip():
        return DeadlineReading(raw=text, kind="missing")
    if terms:
        return _read(text, window, terms)
    return _read_without_terms(text, window)


def overrule(text: str, days: Sequence[tuple[date, date]]) -> DeadlineReading:
    """Return the reading that an editor's days make of a printed phrase."""
    spans = tuple(sorted(Span(start=start, end=end, precision="day") for start, end in days))
    return DeadlineReading(raw=text, kind="dated", spans=spans, notes=(_("the days are given by the editors"),))


@lru_cache(maxsize=4096)
def _read_without_terms(text: str, window: Window | None) -> DeadlineReading:
    """Return the reading, remembered: a plan prints the same few phrases again and again."""
    return _read(text, window, ())


def _read(text: str, window: Window | None, terms: Terms) -> DeadlineReading:
    if len(text) > _LONGEST:
        return DeadlineReading(raw=text, kind="unreadable", notes=(_("the text is too long for a deadline"),))
    tokens = tokenize(text)
    items = put_under_years(parse(tokens))
    found = Findings([*items, *find_hedges(tokens, items)], window, terms)
    kind = found.kind()
    notes = (*tokens.notes, *found.notes)
    if kind == "unreadable":
        notes = (*notes, *find_nearest(tokens))
        return DeadlineReading(raw=text, kind=kind, notes=notes or (_("no time was recognised"),))
    return DeadlineReading(
        raw=text, kind=kind, spans=found.spans, recurrence=found.recurrence, due_by=found.due_by,
        reference=found.reference, notes=notes,
    )  # fmt: skip
