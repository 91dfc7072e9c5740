"""Lists of events whose items say when and by whom without labels are drawn as rows of a table.

::

    item  = number title "—" time "," "отв." people ["," place]

The time may be missing below the name of a month, which then is printed for all of its items. What follows the people
is a place only where the document says that its items end with one («мероприятие — дата, ответственный, место»).
"""

import re
from datetime import date

from generator.deadlines.calendar import Window
from generator.deadlines.reading import read_deadline
from generator.importers.lists import PASSED
from generator.russian.dates import is_date

_ITEM = re.compile(r"\s*(\d{1,3}[.)])\s+(?=\S)")
_PEOPLE = re.compile(r"(?:^|[\s,;(–—-])отв(?:\.|етственн\w+)\s*[:–—-]?\s*", re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]\s+")
_LEGEND = re.compile(r"\([^()]{0,200}\bмест[оа]\b[^()]{0,200}\)", re.IGNORECASE)
_NAME = re.compile(r"([А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.?)[,;]?\s+(?=[«А-ЯЁа-яё])")
_ANY_YEAR = Window(date(2024, 9, 1), date(2025, 8, 31))  # whether it is a time does not hang on the year
_COMMA = re.compile(r",\s+")
_LEAST = 3
_LONGEST_TIME = 150
_HEADINGS = ("№", "Мероприятие", "Срок", "Ответственный")
_PLACE = "Место проведения"


def draw_dashed_list(lines: list[str]) -> None:
    """Draw the items of such a list in ``lines`` as rows, each on its first line; the other lines are passed."""
    if any("\t" in line for line in lines):
        return
    items = [(at, end, found) for at, end, text in _items(lines) if (found := _parts(text))]
    if len(items) < _LEAST:
        return
    placed = any(_LEGEND.search(line) for line in lines[: items[0][0]])
    for at, end, (number, title, time, people) in items:
        who, place = _with_place(people) if placed else (people, "")
        cells = [number, title, time or _month_above(lines, at), who, *([place] if placed else [])]
        lines[at] = "\t".join(cells)
        lines[at + 1 : end] = [PASSED] * (end - at - 1)
    first = items[0][0]
    lines[first] = "\t".join([*_HEADINGS, *([_PLACE] if placed else [])]) + PASSED + lines[first]


def _items(lines: list[str]) -> list[tuple[int, int, str]]:
    """Return the numbered items: first line, the line behind the last, and the text on one line."""
    found = []
    for at, line in enumerate(lines):
        if not _ITEM.match(line):
            continue
        end = at + 1
        while end < len(lines) and lines[end].strip() and not _ITEM.match(lines[end]):
            end += 1
        text = " ".join(part.strip() for part in lines[at:end] if part != PASSED)
        found.append((at, end, re.sub(r"\s+", " ", text)))
    return found


def _parts(text: str) -> tuple[str, str, str, str] | None:
    """Return number, title, time and people of an item; None when it does not tell them in this way."""
    number = _ITEM.match(text)
    people = _PEOPLE.search(text)
    if not number or not people:
        return None
    before, who = text[number.end() : people.start()], text[people.end() :].strip(" ,;.")
    if not who:
        return None
    who += "." if text.rstrip().endswith(".") and re.search(r"[А-ЯЁ]$", who) else ""
    before = before.rstrip(" ,;–—-")
    for dash in _DASH.finditer(before):
        time = before[dash.end() :].strip(" ,;")
        if len(time) <= _LONGEST_TIME and read_deadline(time, _ANY_YEAR).kind != "unreadable":
            return number[1], before[: dash.start()].strip(), time, who
    return number[1], before, "", who


def _with_place(people: str) -> tuple[str, str]:
    """Return the people and the place behind them: behind a name, else behind the first comma."""
    name = _NAME.match(people)
    if name:
        return name[1], people[name.end() :].strip()
    comma = _COMMA.search(people)
    return (people[: comma.start()], people[comma.end() :].strip()) if comma else (people, "")


def _month_above(lines: list[str], at: int) -> str:
    """Return the name of a month that stands above the list; empty when another heading does."""
    for line in reversed(lines[:at]):
        text = line.strip()
        if text and text != PASSED and "\t" not in text and not _ITEM.match(text):
            return text if is_date(text) else ""
    return ""
