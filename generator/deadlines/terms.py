"""The district's school-year calendar: holidays and quarters that phrases name («осенние каникулы», «I четверть»)."""

import re
from collections.abc import Mapping, Sequence

from generator.deadlines.calendar import Window
from generator.deadlines.items import Pointer
from generator.deadlines.shapes import Precision, Span
from generator.deadlines.words import ROMAN, WORDS

_WORD = re.compile(r"[^\W_]+")
_STEM = 5
_QUARTERS = ("четве", "триме")


def find_terms(pointers: Sequence[Pointer], terms: Mapping[str, Window]) -> tuple[Span, ...]:
    """Return the days of the terms that the pointers name; nothing when the calendar does not know them."""
    spans = set()
    for pointer in pointers:
        named = _stems(pointer.term)
        if not named:
            continue
        for name, days in terms.items():
            if named <= _stems(name):
                precision: Precision = "school-quarter" if any(stem in _QUARTERS for stem in named) else "period"
                spans.add(Span(start=days.start, end=days.end, precision=precision))
    return tuple(sorted(spans))


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that tell terms apart; numbers as figures."""
    found = set()
    for word in _WORD.findall(text.lower().replace("ё", "е")):
        known = WORDS.get(word)
        if word in ROMAN:
            found.add(str(ROMAN[word]))
        elif known and known.kind == "ordinal":
            found.add(str(known.value))
        elif known is None or known.kind in {"occasion", "unit", "season-adjective"}:
            found.add(word[:_STEM])
        # prepositions, «период», «дни»: they name nothing
    return frozenset(found)
