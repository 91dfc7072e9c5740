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
from generator.importers.lists import PASSED, end_of_item, heads_of
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
    """Draw the items of such a list in ``lines`` as rows, each on its first line; the other lines are passed.

    The list stands below the last head of a plan that has one: the clauses of the order above are numbered too.
    """
    if any("\t" in line for line in lines):
        return
    items = [(at, end, found) for at, end, text in _items(lines) if (found := _parts(text))]
    below = ([item for item in items if item[0] >= begun] for begun in heads_of(lines)[::-1])
    drawn = next((few for few in below if len(few) >= _LEAST), None)
    if drawn is None:
        return
    placed = any(_LEGEND.search(line) for line in lines[: drawn[0][0]])
    months = _months_above(lines)
    for at, end, (number, title, time, people) in drawn:
        who, place = _with_place(people) if placed else (people, "")
        lines[at] = "\t".join([number, title, time or months[at], who, *([place] if placed else [])])
        lines[at + 1 : end] = [PASSED] * (end - at - 1)
    first = drawn[0][0]
    lines[first] = "\t".join([*_HEADINGS, *([_PLACE] if placed else [])]) + PASSED + lines[first]


def _items(lines: list[str]) -> list[tuple[int, int, str]]:
    """Return the numbered items: first line, the line behind the last, and the text on one line."""
    starts = [at for at, line in enumerate(lines) if _ITEM.match(line)]
    found = []
    for at, following in zip(starts, [*starts[1:], len(lines)], strict=bool(starts)):
        end = end_of_item(lines, at, following)
        end = next((other for other in range(at + 1, end) if is_date(lines[other].strip())), end)
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


def _months_above(lines: list[str]) -> list[str]:
    """Return for each line the name of the month that heads it; empty where another heading does."""
    months = []
    month = ""
    for line in lines:
        text = line.strip()
        if text and text != PASSED and not _ITEM.match(text):
            month = text if is_date(text) else month if line.startswith(" ") or text[:1].islower() else ""
        months.append(month)
    return months
