"""Number and day of an order as its lines print them: «« 28 » августа 2026 г. № 312-од», «28.О8.2026 № З12»."""

import re
from datetime import date

from generator.russian.dates import find_date
from generator.russian.figures import mend_figures

_NUMBER = re.compile(r"№\s*(\d[\w/]*(?:\s*[-–]\s*\w+(?:/\w+)?)?(?:\s*[«\"][^\W\d]+[»\"])?)")
_DASH = re.compile(r"\s*[-–]\s*")
_DAY_FIRST = re.compile(r"от\b|[«\"“]?\s?\d", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"(?:от\b|№|[«\"“]?\s?\d)", re.IGNORECASE)


def find_number(text: str) -> str:
    """Return the number of an order that ``text`` names, without spaces around its hyphen; empty when there is none."""
    match = _NUMBER.search(mend_figures(text))
    return tidy_number(match[1]) if match else ""


def find_day(text: str) -> date | None:
    """Return the first full date in ``text``, letters among its figures read as figures; None when there is none."""
    return find_date(mend_figures(text))


def tidy_number(number: str) -> str:
    """Return the number of an order without spaces around its hyphen."""
    return _DASH.sub("-", number.strip())


def begins_with_number(text: str) -> bool:
    """Return whether a line begins as those with the number of an order do: with it, or with the day before it."""
    return bool(_NUMBER_FIRST.match(mend_figures(text)))


def begins_with_day(text: str) -> bool:
    """Return whether a line begins with a day, as printed below the word "order"."""
    return bool(_DAY_FIRST.match(mend_figures(text)))
