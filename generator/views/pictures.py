"""Geometry of the small pictures that templates draw as SVG: numbers in, places out; nothing is drawn here.

Lengths are units of the picture's own grid; a picture is as wide as a narrow phone, so that its texts stay legible.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_STEP = 24  # from column to column: twelve of them fill 288 units, what is left of 320 pixels
_BAR = 16
_HIGH = 64
_HEAD = 16  # room for the number above the highest column
_FOOT = 18  # room for the names below
_LEVELS = (1, 2, 4, 8)  # counts from which a cell of a table is darker


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column with its number above and its name below; ``middle`` is where both are centred."""

    name: str
    count: int
    x: int
    y: int
    width: int
    height: int
    middle: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A picture of columns; ``ground`` is the line on which they stand, ``below`` that of the names."""

    width: int
    height: int
    ground: int
    below: int
    columns: tuple[Column, ...]


def columns(values: Sequence[tuple[str, int]], highest: int = 0) -> Columns:
    """Return the picture of named numbers; ``highest`` gives several pictures one measure.

    A number that is not 0 has a column that can be seen, however small it is beside the highest.
    """
    top = max([highest, *(count for _name, count in values)], default=0)
    ground = _HEAD + _HIGH
    found = []
    for at, (name, count) in enumerate(values):
        height = max(2, round(_HIGH * count / top)) if count else 0
        found.append(
            Column(
                name=name, count=count, x=at * _STEP + (_STEP - _BAR) // 2, y=ground - height, width=_BAR,
                height=height, middle=at * _STEP + _STEP // 2,
            )
        )  # fmt: skip
    return Columns(
        width=len(values) * _STEP, height=ground + _FOOT, ground=ground, below=ground + _FOOT - 5, columns=tuple(found)
    )


def level_of(count: int) -> int:
    """Return how full a cell of a table is drawn, from 0 (empty) to 4."""
    return bisect_right(_LEVELS, count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a bar: its kind (a class of the drawing), where it begins and how wide it is, in hundredths."""

    kind: str
    start: float
    width: float


def stacked_bar(counts: Sequence[tuple[str, int]]) -> tuple[Segment, ...]:
    """Return the parts of a bar that stand for ``counts`` (kind, number), in their order; nothing of an empty one."""
    total = sum(count for _kind, count in counts)
    segments, start = [], 0.0
    for kind, count in counts:
        if count:
            width = 100 * count / total
            segments.append(Segment(kind=kind, start=round(start, 2), width=round(width, 2)))
            start += width
    return tuple(segments)
