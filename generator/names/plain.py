"""A text as a reader sees it, for who must find a name whatever stands between its letters.

Line breaks inside of words, soft hyphens, invisible characters, accents, marks of footnotes and of layout are gone;
letters that only look Cyrillic are Cyrillic. Unlike the cleaning of the lexer this changes the length, so each
character knows its place in the text as written.
"""

import html
import re
import unicodedata
from typing import NamedTuple

from generator.russian.twins import as_cyrillic

_LOW = "а-яё"
_LETTER = f"А-ЯЁ{_LOW}"
_SIGNS = "¹²³⁴⁵⁶⁷⁸⁹⁰*•·†‡"
_UNSEEN = (
    r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u0300-\u036f\u061c\u115f\u1160\u180b-\u180f"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u0483-\u0489\u20d0-\u20ff"
)
_BREAK = r"(?:\r?\n|\u2028|\u2029|<br\s*/?>)"
_UNPLAIN = re.compile(
    rf"""
      (?P<composed>[иИеЕ][\u0306\u0308])
    | (?P<joined>(?<=[{_LETTER}a-z])[{_UNSEEN}]*[-‐‑¬\u00ad][{_UNSEEN}\ \t]*{_BREAK}\s*(?=[{_LOW}a-z]))
    | (?P<hyphen>(?<=[{_LETTER}a-z])[-‐‑][{_UNSEEN}\ \t]*{_BREAK}\s*(?=[А-ЯЁ])|[‐‑‒–—―−﹣－])
    | (?P<note><su[pb]>[^<>]{{0,9}}</su[pb]>|\[\^?\w{{1,3}}\])
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]{{2,8}});)
    | (?P<block></?(?:br|p|div|li|ul|ol|td|tr)\b[^<>]{{0,200}}>)
    | (?P<tag></?[A-Za-z][^<>]{{0,200}}>|\\(?=[^\w\s])|(?<=[{_LOW}])[{_SIGNS}_`~]+(?=[{_LOW}]))
    | (?P<sign>[{_SIGNS}_`~]+|(?<=[{_LOW}]{{3}})\d{{1,2}}(?![\da-zа-яё]))
    | (?P<digit>(?<=[{_LETTER}])[03](?=[{_LETTER}])|(?<!\w)[03](?=[{_LOW}]{{3}}))
    | (?P<unseen>[{_UNSEEN}]+)
    | (?P<odd>[^\u0000-\u007f{_LETTER}«»„“”№…’]+)
    """,
    re.VERBOSE,
)
_TRAIL = re.compile(rf"[{_UNSEEN}]*")
_INSTEAD = {"joined": "", "hyphen": "-", "note": " ", "block": " ", "tag": "", "sign": " ", "unseen": ""}
_DIGITS = {"0": "о", "3": "з"}
_ALIKE = str.maketrans("ΑΒΕΗΚΜΟΡΤΧΥαορϲϳѕіӏ", "АВЕНКМОРТХУаорсйсии")
_MIXED = re.compile(rf"[A-Za-z{_LETTER}]+(?:['’-][A-Za-z{_LETTER}]+)*")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile(f"[{_LETTER}]")


class Plain(NamedTuple):
    """The text as it is seen; each character stands for ``starts`` to ``ends`` of the text ``raw``."""

    raw: str
    text: str
    starts: list[int]
    ends: list[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters ``start`` to ``end`` (not included) stand in the text as written."""
        stop = self.ends[end - 1]
        trail = _TRAIL.match(self.raw, stop)  # the accent of the last letter
        return self.starts[start], trail.end() if trail else stop


def lay_open(raw: str) -> Plain:
    """Return ``raw`` as it is seen; never raises."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _UNPLAIN.finditer(raw):
        seen = _see(match)
        parts += (raw[at : match.start()], seen)
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        starts.extend([match.start()] * len(seen))
        ends.extend([match.end()] * len(seen))
        at = match.end()
    parts.append(raw[at:])
    starts.extend(range(at, len(raw)))
    ends.extend(range(at + 1, len(raw) + 1))
    text = "".join(parts)
    if _LATIN.search(text):
        text = _MIXED.sub(_mend, text)
    return Plain(raw, text, starts, ends)


def _see(match: re.Match[str]) -> str:
    """Return what a reader sees instead of what was found."""
    kind, found = str(match.lastgroup), match[0]
    if kind == "composed":
        return unicodedata.normalize("NFC", found)
    if kind == "digit":
        begins = not match.string[max(0, match.start() - 1) : match.start()].isalpha()
        upper = begins or match.string[match.end() : match.end() + 1].isupper()
        return _DIGITS[found].upper() if upper else _DIGITS[found]
    if kind == "entity":
        meant = html.unescape(found)
        return "" if _TRAIL.fullmatch(meant) else _fold(meant)
    return _fold(found) if kind == "odd" else _INSTEAD[kind]


def _fold(text: str) -> str:
    """Return letters of other scripts as the Cyrillic ones that look the same, other spaces as spaces."""
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    return "".join(" " if char.isspace() else char for char in plain)


def _mend(match: re.Match[str]) -> str:
    """Return a word with Latin and Cyrillic letters, or a single Latin letter, as a Cyrillic one."""
    word = match[0]
    return as_cyrillic(word) if len(word) == 1 or _CYRILLIC.search(word) else word
