"""What the grammar finds in a phrase, before the plan's period turns it into days."""

from dataclasses import dataclass, replace
from typing import Literal

from generator.deadlines.shapes import Precision, Recurrence

Unit = Literal[
    "day", "weekday", "week", "decade", "half-month", "month", "quarter", "half", "season", "year", "school-year",
    "school-edge", "year-edge",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in time, its year perhaps not printed.

    ``number`` counts the unit within its month or year (-1 is the last); ``weekday`` is set for «вторая среда мая».
    A ``school`` half-year belongs to the school year that begins in ``year``. ``last_year`` closes a run of years.
    """

    unit: Unit
    number: int = 0
    month: int = 0
    weekday: int = 0
    year: int | None = None
    last_year: int | None = None
    school: bool = False

    def in_year(self, year: int) -> "Point":
        """Return the point with its year."""
        return replace(self, year=year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """From ``first`` to ``last``, both included; to the day before ``last`` when it is only a limit (``before``)."""

    first: Point
    last: Point
    before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A limit: until ``point`` (its last day when ``included``, else the day before it), or from it on."""

    side: Literal["until", "from"]
    point: Point
    included: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A recurrence as far as one part of the phrase tells it; ``due_by`` for «до 5 числа»."""

    recurrence: Recurrence
    fixed: bool = True  # the unit is printed; a bare weekday or day of the month only implies it
    half: bool = False  # «полугодие»: the plan's period tells which
    due_by: bool = False
    vague: bool = False  # a part of each unit is named that the shape of a rule cannot hold
    bare: bool = False  # a single weekday without «по»: beside a date it only names its day
    doubt: str = ""  # what makes it doubtful, in the words of a note


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Throughout, continuous, regular, on request; ``points`` narrow the stretch («в течение 2023 года»)."""

    kind: Literal["throughout", "continuous", "regular", "on-request"]
    points: tuple[Point, ...] = ()
    onward: bool = False  # goes on from the time before: «01.09.2023 – бессрочно»


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words that lead to another document or occasion; ``term`` names a part of the district's school year."""

    text: str
    url: str | None = None
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words the grammar does not know; those in brackets are remarks."""

    text: str
    words: int
    remark: bool = False
    number: bool = False  # holds a number, which might be a part of a time
    torn: bool = False  # stands where a part of the time that follows must stand: «до … октября», «I II квартал»


UNREADABLE = 99  # more words than any deadline may leave unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """A date that no calendar has."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Except:
    """Months that are left out («кроме июля и августа»)."""

    months: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """«далее», «затем»: what follows goes on from the time before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """How exactly the time before it is known («с точностью до месяца»); ``after`` counts the times before it."""

    precision: Precision
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What makes a time doubtful, in the words of a note."""

    text: str


Item = (
    Accuracy | Onward | Point | Stretch | Bound | Rule | State | Pointer | Clock | Unread | Impossible | Except | Doubt
)


def begins(point: Point) -> int:
    """Return the month in which a time begins."""
    if point.month:
        return point.month
    return {"quarter": 3 * point.number - 2, "season": 3 * point.number, "half": 6 * point.number - 5}.get(
        point.unit, 0
    )
