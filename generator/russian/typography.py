"""Spaces and dashes of Russian print."""

import re
from functools import lru_cache

from generator.russian.letters import fold

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)

_DASHES = re.compile("[‐-―−]")
_YEAR = re.compile(r"(?<=\d)\s*г(?:\.\s?г|г|ода|оды|ов|од)?\b")
_STOPS = (".", "!", "?", "…")
_LOOSE = re.compile(r"\s|\.$")


@lru_cache(maxsize=1024)  # a title stands on the page of its event, of its neighbours and of its plan
def one_line(text: str) -> str:
    """Return ``text`` on one line: every run of white space is one space, invisible and control characters are gone."""
    if not text.isprintable():
        text = _INVISIBLE.sub(" ", text)
    elif "  " not in text:  # printable text holds neither invisible characters nor white space but plain spaces
        return text.strip()
    return " ".join(text.split())


def without_invisible(text: str) -> str:
    """Return ``text`` without control and invisible characters; line breaks and tabs become spaces."""
    if text.isprintable():  # no control or invisible character is printable
        return text
    return _INVISIBLE.sub("", text.replace("\n", " ").replace("\t", " ").replace("\r", " "))


def shorten(text: str, limit: int) -> str:
    """Return ``text`` cut at a word's end to at most ``limit`` characters, with an ellipsis when something is gone."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > limit // 2 else head).rstrip(" ,;:–—-(«") + "…"


def says_the_same(text: str, printed: str) -> bool:
    """Return whether ``text`` only repeats ``printed``; spaces, dashes, capital letters and «г.» make no difference."""
    return _core(text) == _core(printed)


def _core(text: str) -> str:
    plain = _DASHES.sub("-", fold(text))
    return _LOOSE.sub("", _YEAR.sub("", plain))


def sentences(*parts: str) -> str:
    """Return texts as sentences, each with one full stop («Результаты: приказ от 1 марта 2024 г. 3 мероприятия.»)."""
    return " ".join(part if part.endswith(_STOPS) else f"{part}." for part in parts if part)
