"""The geometry of a chart: values over time with their targets, for ``_pictures.html.j2``. Text in it stays text.

A picture is never alone: the same numbers stand in a table beside it, and its description says them in words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.views.values import number_in_words

# a chart is drawn for the width of a phone, so that its text is readable there and larger on a wide screen
WIDTH, HEIGHT = 360, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 14, 20, 34
_STEPS = (0.5, 1, 2, 5)
_MOST_TICKS = 5
_MOST_LABELS = 8
_NARROW = 40  # a label of a value needs this much room
_WIDE, _TALL = 120, 11  # that of a target, and the height of both


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A target in a chart: a line from ``left`` to ``right``, or a band up to ``top`` above it; its label stands at
    ``label_x``."""

    left: float
    right: float
    y: float
    top: float | None
    label: str
    label_x: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A value in a chart; its label is empty where there is no room."""

    x: float
    y: float
    label: str
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A course of values over time with its targets."""

    width: int
    height: int
    left: float
    right: float
    floor: float
    dots: tuple[Dot, ...]
    line: str
    levels: tuple[Level, ...]
    y_ticks: tuple[tuple[float, str], ...]
    x_ticks: tuple[tuple[float, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A number (or a range of numbers) to be reached between two days."""

    start: date
    end: date
    low: float
    high: float | None
    label: str


def course(
    values: Sequence[tuple[date, float]], aims: Sequence[Aim], unit: str | None, period: tuple[date, date]
) -> Chart | None:
    """Return the chart of ``values`` by their days; None without values. The scale begins at nothing."""
    if not values:
        return None
    start, end = min(period[0], values[0][0]), max(period[1], values[-1][0])
    days = max((end - start).days, 1)
    numbers = [value for _day, value in values] + [number for aim in aims for number in (aim.low, aim.high or 0)]
    low, high, step = _scale(min(0, *numbers), max(numbers), unit)
    floor, right = HEIGHT - _BOTTOM, WIDTH - _RIGHT

    def across(day: date) -> float:
        return round(_LEFT + (right - _LEFT) * (min(max(day, start), end) - start).days / days, 1)

    def up(value: float) -> float:
        return round(floor - (floor - _TOP) * (value - low) / (high - low), 1)

    shown = "%" if unit == "%" else None  # the words of other units stand in the caption: there is no room for them
    places = [(across(day), up(value), number_in_words(value, shown)) for day, value in values]
    heights = [up(aim.low) for aim in aims]
    dots = _dots(places, heights)
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=_LEFT,
        right=right,
        floor=floor,
        dots=dots,
        line=" ".join(f"{dot.x:g},{dot.y:g}" for dot in dots),
        levels=tuple(
            _level((across(aim.start), across(aim.end)), (up(aim.low), up(aim.high or 0)), aim, dots) for aim in aims
        ),
        y_ticks=tuple(
            (up(low + step * number), number_in_words(round(low + step * number, 6), shown))
            for number in range(round((high - low) / step) + 1)
        ),
        x_ticks=_years(start, end, across),
    )  # fmt: skip


def _level(across: tuple[float, float], up: tuple[float, float], aim: Aim, dots: tuple[Dot, ...]) -> Level:
    """Return a target whose label stands at the end where no value is in its way."""
    left, right = across

    def is_free(begin: float, end: float) -> bool:
        return not any(begin <= dot.x <= end and -_TALL * 2 < dot.y - up[0] < _TALL for dot in dots)

    at_right = not is_free(left, left + _WIDE) and is_free(right - _WIDE, right)
    x, anchor = (right - 4, "end") if at_right else (left + 4, "start")
    top = None if aim.high is None else up[1]
    return Level(left=left, right=right, y=up[0], top=top, label=aim.label, label_x=x, anchor=anchor)


def _dots(places: list[tuple[float, float, str]], heights: list[float]) -> tuple[Dot, ...]:
    """Return the values with their labels above them, or below where a target's line (at ``heights``) is in the way."""
    found: list[Dot] = []
    free = 0.0
    for at, (x, y, text) in enumerate(places):
        last = at == len(places) - 1
        shown = (len(places) <= _MOST_LABELS or last) and (x - free >= _NARROW or at == 0 or last)
        if last and found and x - free < _NARROW:  # the newest value is the one that counts
            found[-1] = Dot(x=found[-1].x, y=found[-1].y, label="", label_y=0, anchor="middle")
        free = x if shown else free
        anchor = "end" if x > WIDTH - _RIGHT - _NARROW / 2 else "start" if x < _LEFT + _NARROW / 2 else "middle"
        crossed = any(y - _TALL - 8 < height < y - 4 for height in heights)
        label_y = round(y + _TALL + 6 if crossed else max(y - 8, 11), 1)
        found.append(Dot(x=x, y=y, label=text if shown else "", label_y=label_y, anchor=anchor))
    return tuple(found)


def _scale(low: float, high: float, unit: str | None) -> tuple[float, float, float]:
    """Return the ends of a scale and its step: a round number, at most five steps; a whole is never more than 100 %."""
    if unit == "%" and low >= 0 and 50 < high <= 100:
        return 0, 100, 25
    size = max(high - low, 1e-6)
    power: float = 1
    while power * 10 <= size:
        power *= 10
    while power > size:
        power /= 10
    step = next(power * one for one in _STEPS if size / (power * one) <= _MOST_TICKS)
    first = step * (low // step)
    count = int(-((first - high) // step))
    if first + step * count - high < step / 4:  # room for the label of the highest value
        count += 1
    return first, first + step * count, step


def _years(start: date, end: date, across: Callable[[date], float]) -> tuple[tuple[float, str, str], ...]:
    """Return the ticks below: the ends of the time, and each new year between them that has room."""
    ticks = [(across(start), f"{start:%d.%m.%Y}", "start"), (across(end), f"{end:%d.%m.%Y}", "end")]
    for year in range(start.year + 1, end.year + 1):
        x = across(date(year, 1, 1))
        if ticks[0][0] + 2.2 * _NARROW < x < ticks[1][0] - 2.2 * _NARROW:
            ticks.insert(-1, (x, str(year), "middle"))
    return tuple(ticks)
