"""The district's school-year calendar: holidays and quarters that phrases name («осенние каникулы», «I четверть»).

The calendar may hold several school years, each with terms of the same names. Those of the plan's period count; a
printed year wins, as everywhere. What lies before or after a term («до каникул») is not the term.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.deadlines.calendar import Window
from generator.deadlines.items import Pointer
from generator.deadlines.shapes import Precision, Span
from generator.deadlines.words import ROMAN, WORDS
from generator.russian.letters import fold

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STEM = 5
_QUARTERS = ("четве", "триме")
_BESIDE = frozenset({"until", "after"})
_IDLE = frozenset({"время", "времени"})  # «во время каникул», «каникулярное время»


class Term(NamedTuple):
    """A stretch of the school year; each year has its own of one name."""

    name: str
    days: Window


def find_terms(
    pointers: Sequence[Pointer], terms: Sequence[Term], window: Window | None, rest: Sequence[str] = ()
) -> tuple[Span, ...]:
    """Return the days of the terms that the pointers name, of the year that is printed, else of the plan's period.

    ``window`` is that period, ``rest`` what else the phrase says. Nothing when the calendar does not know the terms,
    and nothing without year and period when several years have one of the name.
    """
    spans = set()
    for pointer in pointers if terms else ():
        if any(known and known.kind in _BESIDE for known in map(WORDS.get, _words(pointer.term)[:1])):
            continue
        named, years = _stems(pointer.term)
        if not named:
            continue
        years |= {year for text in rest for year in _YEAR.findall(text)}
        found = [term for term in terms if named <= _stems(term.name)[0]]
        if years:
            found = [term for term in found if years & {str(term.days.start.year), str(term.days.end.year)}]
        inside = [term for term in found if window and window.overlaps(term.days)]
        if window and (inside or not years):
            found = inside
        elif not years and len({_stems(term.name)[0] for term in found}) < len({term.days for term in found}):
            continue
        precision: Precision = "school-quarter" if any(stem in _QUARTERS for stem in named) else "period"
        spans |= {Span(start=days.start, end=days.end, precision=precision) for _name, days in found}
    return tuple(sorted(spans))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _stems(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the beginnings of the words that tell terms apart, numbers as figures; and the years, apart."""
    found, years = set(), set()
    for word in _words(text):
        known = WORDS.get(word)
        if _YEAR.fullmatch(word):
            years.add(word)
        elif word in ROMAN:
            found.add(str(ROMAN[word]))
        elif known and known.kind == "ordinal":
            found.add(str(known.value))
        elif word not in _IDLE and (known is None or known.kind in {"occasion", "unit", "season-adjective"}):
            found.add(word[:_STEM])
        # prepositions, «период», «дни»: they name nothing
    return frozenset(found), frozenset(years)
