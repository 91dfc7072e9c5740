"""Whole months, quarters, half-years, seasons and years in Russian words: «сентябрь–октябрь 2023 г.».

What the reader of deadlines makes of these words is the same days again; a test holds that.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from generator.russian.dates import MONTHS, MONTHS_GENITIVE

_DAY = timedelta(days=1)
_ROMAN = ("I", "II", "III", "IV")
_HALVES = ("первое", "второе")
_SEASONS = {3: "весна", 6: "лето", 9: "осень"}
_SCHOOL_YEAR = ((9, 1), (5, 31))
_LENGTHS = {"month": 1, "quarter": 3, "half-year": 6, "season": 3, "year": 12}
_SHORT = ("г.", "гг.")
_NOUNS = {
    "month": ("", ""),
    "season": ("", ""),
    "year": ("", ""),
    "quarter": (" квартал", " кварталы"),
    "half-year": (" полугодие", " полугодия"),
}


class Period(NamedTuple):
    """What a stretch of whole units is called: ``name`` without its year, or all of it when ``year`` is None.

    ``several`` tells that the name stands for more than one unit («III–IV»), so that its noun is in the plural.
    """

    unit: str
    name: str
    year: int | None = None
    several: bool = False


def period_of(unit: str, start: date, end: date) -> Period | None:
    """Return what the days from ``start`` to ``end`` are called, in units of ``unit``; None when they are no such."""
    if unit == "school-year":
        whole = ((start.month, start.day), (end.month, end.day)) == _SCHOOL_YEAR and end.year == start.year + 1
        return Period(unit, f"{start.year}/{end.year % 100:02}") if whole else None
    length = _LENGTHS.get(unit)
    after = end + _DAY
    months = (after.year - start.year) * 12 + after.month - start.month
    if not length or start.day != 1 or after.day != 1 or months % length:
        return None
    if unit == "season":
        return _season(start, end) if months == length else None
    if (start.month - 1) % length:
        return None
    if unit == "year":
        return Period(unit, "", start.year) if months == length else Period(unit, f"{start.year}–{end.year}")
    first, last = (_name(unit, (day.month - 1) // length) for day in (start, end))
    if start.year == end.year:
        return Period(unit, first if months == length else f"{first}–{last}", start.year, several=months > length)
    noun = _NOUNS[unit][0]
    return Period(unit, f"{first}{noun} {year_in_words(start.year)} – {last}{noun} {year_in_words(end.year)}")


def _season(start: date, end: date) -> Period | None:
    if start.month == 12:
        return Period("season", f"зима {start.year}/{end.year % 100:02}\u00a0г.")
    return Period("season", _SEASONS[start.month], start.year) if start.month in _SEASONS else None


def _name(unit: str, number: int) -> str:
    return {"month": MONTHS, "quarter": _ROMAN, "half-year": _HALVES}[unit][number]


def in_words(periods: Sequence[Period], *, during: bool = False) -> str:
    """Return periods of one unit in words: «октябрь и декабрь 2021 г.; март 2022 и 2023 гг.».

    ``during`` is for school years and years through which something goes on: «в течение 2023/24 учебного года».
    """
    if periods[0].unit == "school-year":
        names = listed([period.name for period in periods])
        if during:
            return f"в течение {names} {'учебного года' if len(periods) == 1 else 'учебных годов'}"
        return f"{names} {'учебный год' if len(periods) == 1 else 'учебные годы'}"
    parts: list[str] = []
    for has_year, group in groupby(periods, lambda one: one.year is not None):
        own = list(group)
        parts += _by_years(own) if has_year else [_with_years(one) for one in own]
    text = ("; " if any(" и " in part for part in parts) else ", ").join(parts)
    return f"в течение {text}" if during and periods[0].unit == "year" else text


def _with_years(period: Period) -> str:
    return f"{period.name}\u00a0гг." if period.unit == "year" else period.name


def _by_years(periods: Iterable[Period]) -> Iterator[str]:
    """Yield the periods of each year, of years that follow each other and have the same together."""
    years: list[tuple[list[Period], list[int]]] = []
    for year, group in groupby(periods, lambda one: one.year):
        own = list(group)
        if years and [one.name for one in years[-1][0]] == [one.name for one in own] and years[-1][1][-1] + 1 == year:
            years[-1][1].append(int(year or 0))
        else:
            years.append((own, [int(year or 0)]))
    for own, numbers in years:
        noun = _NOUNS[own[0].unit][len(own) > 1 or own[0].several]
        name = listed([one.name for one in own])
        # «2021–2023 гг.» alone would be one stretch
        alone = f"{listed([str(number) for number in numbers])}\u00a0{_SHORT[len(numbers) > 1]}"
        yield f"{name}{noun} {years_in_words(numbers)}" if name else alone


def days_in_words(days: Iterable[date]) -> str:
    """Return «5, 12 и 19 октября 2023 г.; 10 января 2024 г.»."""
    years = []
    for year, group in groupby(days, lambda day: day.year):
        months = [
            f"{listed([str(day.day) for day in own])}\u00a0{MONTHS_GENITIVE[month - 1]}"
            for month, own in groupby(group, lambda day: day.month)
        ]
        years.append(f"{', '.join(months)} {year_in_words(year)}")
    return ("; " if any(", " in year or " и " in year for year in years) else ", ").join(years)


def end_in_words(unit: str, end: date) -> str:
    """Return «до конца мая 2024 г.» when a unit ends with the day ``end``, else an empty text."""
    after = end + _DAY
    if unit == "school-year" and (end.month, end.day) == _SCHOOL_YEAR[1]:
        return f"до конца {end.year - 1}/{end.year % 100:02} учебного года"
    if unit not in {"month", "quarter", "year"} or after.day != 1 or (after.month - 1) % _LENGTHS[unit]:
        return ""
    month, year = MONTHS_GENITIVE[end.month - 1], year_in_words(end.year)
    name = {"month": f"{month} ", "quarter": f"{_ROMAN[(end.month - 1) // 3]} квартала ", "year": ""}[unit]
    return f"до конца {name}{year}"


def year_in_words(year: int) -> str:
    """Return "2023 г.", held together by a no-break space."""
    return f"{year}\u00a0г."


def years_in_words(years: Sequence[int]) -> str:
    """Return "2023 г.", "2022 и 2023 гг.", "2021–2024 гг." for years that follow each other."""
    if len(years) == 1:
        return year_in_words(years[0])
    return f"{years[0]}{' и ' if len(years) == 2 else '–'}{years[-1]}\u00a0гг."


def listed(names: Sequence[str]) -> str:
    """Return «март, июнь и октябрь»."""
    return " и ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
