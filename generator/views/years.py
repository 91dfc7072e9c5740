"""Years as schools and offices count them: from September, or from January."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.language import _
from generator.views.agenda import Month

SCHOOL_YEAR_BEGINS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Twelve months: ``slug`` is "2023" or "2023-2024", ``name`` says it in words."""

    slug: str
    name: str
    months: tuple[Month, ...]


def school_year_of(month: Month) -> int:
    """Return the calendar year in which the school year of ``month`` begins."""
    return month[0] if month[1] >= SCHOOL_YEAR_BEGINS else month[0] - 1


def school_years(months: Iterable[Month]) -> list[Year]:
    """Return the school years in which ``months`` lie."""
    return [_year(f"{one}-{one + 1}", one, SCHOOL_YEAR_BEGINS) for one in sorted({school_year_of(at) for at in months})]


def calendar_years(months: Iterable[Month]) -> list[Year]:
    """Return the calendar years in which ``months`` lie."""
    return [_year(str(one), one, 1) for one in sorted({year for year, _month in months})]


def fewest_years(months: Iterable[Month]) -> list[Year]:
    """Return the years that hold ``months``, of the kind that needs fewer of them; school years when both need as many.

    A plan of a school year is told by one school year, that of a calendar year by one calendar year.
    """
    months = list(months)
    of_school, of_calendar = school_years(months), calendar_years(months)
    return of_school if len(of_school) <= len(of_calendar) else of_calendar


def _year(slug: str, first: int, begins: int) -> Year:
    name = (
        _("year {year}").format(year=slug)
        if begins == 1
        else _("school year {years}").format(years=slug.replace("-", "/"))
    )
    numbers = range(first * 12 + begins - 1, first * 12 + begins + 11)
    return Year(slug=slug, name=name, months=tuple([(number // 12, number % 12 + 1) for number in numbers]))
