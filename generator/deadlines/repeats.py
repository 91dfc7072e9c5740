"""Units in which something comes again, and numbers counted in them."""

from generator.deadlines.cursor import Cursor
from generator.deadlines.shapes import Every

UNITS: dict[str, Every] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half-year", "half-year": "half-year",
    "year": "year", "school-quarter": "school-quarter", "trimester": "trimester",
}  # fmt: skip


def unit_of(cursor: Cursor) -> tuple[Every, bool] | None:
    """Return the unit at the cursor and whether it is a half-year whose kind the plan's period tells."""
    school = cursor.is_school()
    cursor.at += school
    name = cursor.take_unit(*UNITS)
    if not name:
        return None
    every = UNITS[name]
    if school and name == "half":
        return "school-half-year", False
    return every, name == "half"


def flat(numbers: list[tuple[int, int]]) -> tuple[int, ...]:
    return in_order({number for pair in numbers for number in pair})


def in_order(numbers: set[int]) -> tuple[int, ...]:
    """Return the numbers in order; the last one (-1) comes last."""
    return tuple(sorted(numbers, key=lambda number: (number < 0, number)))
