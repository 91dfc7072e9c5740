"""Dates in Russian words."""

import re
from datetime import date

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
MONTHS_GENITIVE = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)")
_WORDS = re.compile(
    r"[«\"“]?(\d{1,2})(?:\s?[»\"”]\s*|\s+)(" + "|".join(MONTHS_GENITIVE) + r")\s+(\d{4})", re.IGNORECASE
)

_YEAR = r"(?:\s+\d{4}(?:\s*г(?:од|ода|\.)?)?)?"
_ONLY_DATE = re.compile(
    rf"(?:\d{{1,2}}\.\d{{1,2}}(?:\.\d{{2,4}})?(?:\s*г\.?)?|(?:[«\"]\s?)?\d{{1,2}}(?:\s?[»\"])?\s+(?:{'|'.join(MONTHS_GENITIVE)}){_YEAR}"
    rf"|(?:{'|'.join(MONTHS)}){_YEAR})",
    re.IGNORECASE,
)


def in_words(day: date) -> str:
    """Return "8 июня 2023 г.", held together by no-break spaces."""
    return f"{day_and_month(day)} {day.year}\u00a0г."


def day_and_month(day: date) -> str:
    """Return "8 июня", held together by a no-break space."""
    return f"{day.day}\u00a0{MONTHS_GENITIVE[day.month - 1]}"


def is_date(text: str) -> bool:
    """Return whether ``text`` is only a day or a month ("12 сентября 2024 г.", "12.09", "СЕНТЯБРЬ 2024 года")."""
    return bool(_ONLY_DATE.fullmatch(text.strip()))


def find_date(text: str) -> date | None:
    """Return the first full date in ``text`` ("30.03.2023", "«13» июля 2021"), or None when there is none."""
    found: list[tuple[int, date]] = []
    for match in _NUMERIC.finditer(text):
        year = int(match[3])
        _add(found, match.start(), year + 2000 if year < 100 else year, int(match[2]), int(match[1]))
    for match in _WORDS.finditer(text):
        month = MONTHS_GENITIVE.index(match[2].lower()) + 1
        _add(found, match.start(), int(match[3]), month, int(match[1]))
    return min(found)[1] if found else None


def _add(found: list[tuple[int, date]], position: int, year: int, month: int, day: int) -> None:
    try:
        found.append((position, date(year, month, day)))
    except ValueError:  # 31.02.2023 is not a date, and another one may follow
        return
