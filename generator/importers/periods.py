"""The period of a plan, as its title or that of its order names it: «на 2026/27 учебный год», «на 2026–2028 годы»."""

import re
from typing import Any

from generator.language import _
from generator.model.plan import UNKNOWN_DATE
from generator.russian.figures import mend_figures

_TWO_YEARS = re.compile(
    r"(?<!\d)(?P<first>20\d\d)\s*(?:г(?:ода|\.)?\s*)?(?P<sign>[-–—/])\s*(?P<last>(?:20)?\d\d)(?![\d/-]|\.\d)"
    r"(?:\s*-?\s*(?P<school>уч)|\s*(?P<calendar>г))?",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"до\s+(20\d\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?:на|в|за)\s+(20\d\d)", re.IGNORECASE)


def find_period(data: dict[str, Any], doubts: list[tuple[int, str]]) -> Any:
    """Return the period that the titles name; the year of the order, with a doubt, when they name none."""
    signed = data["order"]["date"]
    for title in (data["title"], data["order"].get("title", "")):
        text = mend_figures(title)
        if found := _two_years(text):
            return found
        if (match := _UNTIL.search(text)) and signed[:4] <= match[1]:
            return {"start": signed, "end": f"{match[1]}-12-31"}
        if match := _YEAR.search(text):
            return match[1]
    if signed == UNKNOWN_DATE.isoformat():
        text = _("the period is not printed in the title: {year} stands for it")
    else:
        text = _("the period is not printed in the title: the year of the order was taken, {year}")
    doubts.append((0, text.format(year=signed[:4])))
    return signed[:4]


def first_year(period: Any) -> str:
    """Return the year in which a period begins; empty for that of an unknown date."""
    start = period["start"] if isinstance(period, dict) else period
    return "" if start[:4] == str(UNKNOWN_DATE.year) else str(start[:4])


def _two_years(text: str) -> Any:
    """Return the school year or the stretch of years that ``text`` names, or None.

    «2026/27» and «2026-27» are a school year, «2026–2027» one only where it says so: it may be two whole years.
    """
    stretch = None
    for match in _TWO_YEARS.finditer(text):
        first, short = match["first"], len(match["last"]) == len("27")
        last = f"{first[:2]}{match['last']}" if short else match["last"]
        is_school_year = match["school"] or match["sign"] == "/" or (short and not match["calendar"])
        if is_school_year and int(last) == int(first) + 1:
            return f"{first}/{last}"
        if match["sign"] != "/" and first <= last:
            stretch = stretch or {"start": f"{first}-01-01", "end": f"{last}-12-31"}
    return stretch
