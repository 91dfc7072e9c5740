"""What can be found: one record for each thing that has a page or a place on one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.russian.typography import shorten
from generator.search.tokens import word_tokens
from generator.views.wording import plain

RecordKind = Literal[
    "event", "row", "plan", "section", "indicator", "person", "organisation", "school", "group", "topic", "guide"
]  # fmt: skip
Weighted = tuple[float, str]
EXCERPT = 400  # characters of a text that an excerpt may be cut from
# How much a word says about what is no event, by where it stands (Pagefind takes 0 to 10).
TITLE = 6.0
TEXT = 1.0
LONG_TEXT = 0.5  # of clauses and passports: long prose that mentions everything


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPart:
    """One of several dated parts of an event.

    ``told`` is the part in a line; ``times`` are the tokens of its time and ``months`` its values of the facet
    "month"; ``claims`` are the tokens that only this part and perhaps others have, never the whole event.
    """

    told: str
    times: tuple[str, ...]
    months: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record of the index.

    ``years`` are those of a deadline printed without any; ``texts`` are role and text, shown in excerpts; ``tokens``
    weight (0 to 10) and tokens in their order; ``filters`` the values of each facet; ``date`` the first day as
    year-month-day, empty when there is none; ``parts`` those of an event that has several with a time.
    """

    id: str
    kind: RecordKind
    address: str
    title: str
    texts: tuple[tuple[str, str], ...] = ()
    deadline: str = ""
    years: str = ""
    plan: str = ""
    schools: str = ""
    tokens: tuple[Weighted, ...] = ()
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    date: str = ""
    parts: tuple[DatedPart, ...] = ()


def weigh(*said: Weighted) -> Iterator[Weighted]:
    """Yield the tokens of texts, given with their weights; nothing of empty ones."""
    for weight, text in said:
        if text:
            yield weight, word_tokens(plain(text))


def shown(*said: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return texts, given with their roles, as a record shows them: plain, and not too long; without empty ones."""
    return tuple((role, shorten(plain(text), EXCERPT)) for role, text in said if text)
