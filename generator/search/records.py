"""What can be found: one record for each thing that has a page or a place on one."""

from dataclasses import dataclass, field
from typing import Literal

RecordKind = Literal[
    "event", "row", "plan", "section", "indicator", "person", "organisation", "school", "group", "topic", "guide"
]  # fmt: skip
Weighted = tuple[float, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record of the index.

    ``texts`` are role and text, shown in excerpts; ``tokens`` weight (0 to 10) and tokens in their order; ``filters``
    the values of each facet; ``date`` the first day as year-month-day, empty when there is none.
    """

    id: str
    kind: RecordKind
    address: str
    title: str
    texts: tuple[tuple[str, str], ...] = ()
    deadline: str = ""
    plan: str = ""
    schools: str = ""
    tokens: tuple[Weighted, ...] = ()
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    date: str = ""
