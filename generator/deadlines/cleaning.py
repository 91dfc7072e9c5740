"""Dirt of recognition in a phrase, put right before it is read; what was changed is told in notes.

Every replacement keeps the length, so that places in the cleaned text are places in the printed one.
"""

import re
from collections.abc import Callable

from generator.deadlines import numbering
from generator.deadlines.strays import mend_strays
from generator.deadlines.words import ROMAN, WORDS
from generator.language import _
from generator.russian.twins import as_cyrillic

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−÷…"), "-")
_FOOTNOTES = dict.fromkeys(map(ord, "¹²³⁴⁵*"), " ")
PLAIN = {**_DASHES, **_FOOTNOTES, ord("ё"): "е", ord("\u00a0"): " ", ord("і"): "i"}
_LETTER_OF_DIGIT = str.maketrans("0361", "озбl")
_DIGIT_OF_LETTER = str.maketrans("оoзli", "00311")
_MIXED = re.compile(r"(?<![^\W_])(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[^\W_]+")
_LATIN = re.compile(r"(?<![^\W_])[^\W\d_]*[a-z][^\W\d_]*(?![^\W_])")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_DAYS = 31
_FOOTNOTE = re.compile(r"\[\d{1,2}\]")
_TORN_DAY = re.compile(r"(?<![\d.])([0-3])( +)(\d)(?=\s*\.\s*\d{1,2}\s*\.\s*\d{4})")
_TORN_YEAR = re.compile(r"(\d{1,2}\.\d{1,2}\.20)(\s+)([1-3]\d)(?=\s*(?:г\b|$|[,;)]))")
_DOTS = re.compile(r"(?<=\d)\.{3}(?=\s?\d)|(?<=[^\W\d_])\.{3}(?=[^\W\d_])")
_CYRILLIC_TEN = re.compile(r"(?<![^\W_])х(?=\s*-\s*х?[ivx]+(?![^\W_]))")
_YEAR_LETTERS = re.compile(r"([\doозl]+)(гг?|года?)")


def clean(lower: str, text: str) -> tuple[str, list[str]]:
    """Return ``lower`` (the phrase ``text`` in lower case) put right, and what was changed."""
    notes: list[str] = []
    found = lower.translate(PLAIN)
    for start, end in numbering.numbers(found):
        notes.append(_("left out the row's number “{number}”").format(number=found[start:end].strip()))
        found = found[:start] + " " * (end - start) + found[end:]
    found = _CYRILLIC_TEN.sub("x", found)
    found = _DOTS.sub("-  ", found)
    for start, mended in mend_strays(found):
        printed = text[start : start + len(mended)]
        tell(notes, printed, mended.strip().upper() if printed.isupper() else mended.strip())
        found = found[:start] + mended + found[start + len(mended) :]
    found = _FOOTNOTE.sub(lambda match: " " * len(match[0]), found)
    for torn in _TORN_DAY.finditer(found):
        mended = torn[1] + torn[3]
        if 1 <= int(mended) <= _DAYS:
            found = found[: torn.start()] + " " * len(torn[2]) + mended + found[torn.end() :]
            tell(notes, text[torn.start() : torn.end()], mended)
    for torn in _TORN_YEAR.finditer(found):
        mended = torn[1] + torn[3]
        found = found[: torn.start()] + " " * len(torn[2]) + mended + found[torn.end() :]
        tell(notes, text[torn.start() : torn.end()], mended)
    for pattern, mend in _MENDERS:
        for match in pattern.finditer(found):
            if any(url.start() <= match.start() < url.end() for url in _URL.finditer(found)):
                continue
            mended = mend(match[0])
            if mended != match[0]:
                found = found[: match.start()] + mended + found[match.end() :]
                tell(notes, text[match.start() : match.end()], mended)
    return found, notes


def tell(notes: list[str], printed: str, read: str) -> None:
    """Add to ``notes`` that ``read`` was read where ``printed`` stands."""
    notes.append(_("read “{read}” instead of “{printed}”").format(printed=" ".join(printed.split()), read=read))


def _mend_mixed(run: str) -> str:
    as_word = as_cyrillic(run.translate(_LETTER_OF_DIGIT))
    if as_word in WORDS or as_word in ROMAN:
        return as_word
    number = _YEAR_LETTERS.fullmatch(run)
    if number and any(char.isdigit() for char in number[1]):
        return number[1].translate(_DIGIT_OF_LETTER) + number[2]
    as_number = run.translate(_DIGIT_OF_LETTER)
    return as_number if as_number.isdigit() else run


def _mend_latin(run: str) -> str:
    if run in ROMAN:
        return run
    if run.replace("х", "x") in ROMAN:
        return run.replace("х", "x")
    mended = as_cyrillic(run)
    return mended if mended in WORDS or len(mended) == 1 else run


_MENDERS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = ((_MIXED, _mend_mixed), (_LATIN, _mend_latin))
