"""Numbers of rows and list items before deadlines: «1. октябрь», «1) 15 октября; 2) 20 ноября», «3.2 до 15 октября».

They are blanked, so that places in the text stay. Dashes before the items of a list become separators: a line that
begins with one begins an item, it does not end a range («— сентябрь / — май»).
"""

import re
from collections.abc import Iterator

_MONTH = "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь"
_DAY = (
    r"\d{1,2}(?:\s*-\s*\d{1,2})?\s+[^\W\d_]{3,}"  # «15 октября», «10-12 октября»
    r"|\d{1,2}\.\d{1,2}\.\d|(?:1[3-9]|2\d|3[01])\.\d\d(?!\d)"  # «1. 10.12» may be the day 1.10.12
)
_ROW = re.compile(
    rf"^\s*(?:\d{{1,2}}(?:\.\d{{1,2}})*\.\s+(?=(?:{_MONTH})(?![^\W_]))"
    rf"|\d{{1,2}}\.\s+(?=(?:(?:до|с|к|не позднее)\s+(?:{_DAY})|{_DAY}))"
    rf"|\d{{1,2}}\.\d\.?\s+(?=до\s+\d{{1,2}}\s+[^\W\d_]{{3}}))"
)
_ITEM = re.compile(r"(?:^|(?<=[\s;,]))(\d{1,2})([.)])(\s*)(?=[^\W_])")
_BULLET = re.compile(r"^[ \t\u00a0]*([-‐‑‒–—―−])", re.MULTILINE)


def without_bullets(text: str) -> str:
    """Return ``text`` with separators for the dashes at the starts of its lines, when its first line has one."""
    if "\n" not in text:
        return text
    places = [match.start(1) for match in _BULLET.finditer(text)]
    if len(places) < 2 or text[: places[0]].strip():
        return text
    first, *others = places
    found = text[:first] + " " + text[first + 1 :]
    for place in others:
        found = found[:place] + ";" + found[place + 1 :]
    return found


def numbers(text: str) -> list[tuple[int, int]]:
    """Return the places of the numbers of a row and of list items in ``text``."""
    items = _items(text)
    if items:
        return items
    row = _ROW.match(text)
    return [row.span()] if row else []


def _items(text: str) -> list[tuple[int, int]]:
    """Return the places of «1)», «2)» … or «1.», «2.» …, which count from one."""
    for mark in ").":
        if mark not in text:
            continue
        found = [match.span() for match in _in_turn(text, mark)]
        if found and (len(found) > 1 or (mark == ")" and not text[: found[0][0]].strip())):
            return found
    return []


def _in_turn(text: str, mark: str) -> Iterator[re.Match[str]]:
    following = first = 1
    last = 0
    for match in _ITEM.finditer(text):
        before = text[: match.start()]
        if mark == ")" and not before.strip():
            following = first = int(match[1])  # a list may go on from the row before: «10) 15 октября»
        if match[2] != mark or int(match[1]) != following:
            continue
        if mark == ")" and before.count("(") > before.count(")") - (following - first):
            continue
        if mark == "." and (not match[3] or (following == 1 and before.strip())):
            continue
        if following > first and not any(char.isalpha() for char in text[last : match.start()]) and mark == ".":
            continue
        following += 1
        last = match.end()
        yield match
