"""Dirt of recognition in a printed cell: letters and digits that look alike. The length stays."""

import re

from generator.language import _
from generator.names.layout import drop_layout
from generator.names.letters import fold
from generator.names.words import AUTHORITIES, CLASSES, LOWER_CASE
from generator.russian.twins import as_cyrillic

_UNPLAIN = re.compile("[‐‑‒–—―−¹²³⁴⁵*•·\u00a0]")
_PLAIN = {**dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"), **dict.fromkeys(map(ord, "¹²³⁴⁵*•·"), " "), ord("\u00a0"): " "}
_ZERO = re.compile(r"(?<![\w.])(?=[а-яё]*[0з3][а-яё])[а-яё]+(?:[03][а-яё]+)+(?!\w)", re.IGNORECASE)
_EDGE_ZERO = re.compile(r"(?<![\w.,№-])(?:0[А-ЯЁ]{1,4}|[А-ЯЁ]{1,4}0)(?!\w)")  # «0О», «У0»
_LETTER_ZERO = re.compile(r"(?<=\d)[OОoо](?![\w.-])")  # «№ 1О»
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")  # «О’Коннор»
_DIGITS = str.maketrans("03", "оз")
_MISREAD_EL = re.compile(r"(?<!\w)J[Il1](?=\s?\.)")
_LATIN_LETTER = re.compile("[A-Za-z]")
_MIXED = re.compile(r"(?<![^\W\d_])(?=[а-яё-]*[a-z])[a-zа-яё]+(?![^\W\d_])", re.IGNORECASE)


def clean(raw: str, notes: list[str]) -> str:
    """Return ``raw`` with misread letters put right, and tell in ``notes`` what was."""
    text = drop_layout(raw)
    text = text.translate(_PLAIN) if _UNPLAIN.search(text) else text
    if _LATIN_LETTER.search(text):
        text = _MIXED.sub(lambda match: _mend(match[0], notes), text)
    if "0" in text or "3" in text:
        text = _ZERO.sub(lambda match: _mend_digits(match[0], notes), text)
        text = _EDGE_ZERO.sub(lambda match: _mend_edge(match[0], notes), text)
    if "№" in text:
        text = _LETTER_ZERO.sub(lambda match: _mend_zero(match[0], notes), text)
    if "’" in text:
        text = _APOSTROPHE.sub("'", text)
    if "no согл" in text:
        text = text.replace("no согл", "по согл")
    if "J" in text:
        text = _MISREAD_EL.sub("Л ", text)
    return text


def _mend(word: str, notes: list[str]) -> str:
    """Return a word with Latin letters as the Cyrillic one that looks the same, when it is wholly one."""
    mended = as_cyrillic(word)
    if mended == word or re.search("[a-z]", mended, re.IGNORECASE):
        return word
    if not re.search("[а-яё]", word, re.IGNORECASE) and len(word) > 1 and fold(mended) not in LOWER_CASE:
        return word
    notes.append(_("read “{read}” instead of “{printed}”").format(read=mended, printed=word))
    return mended


def _mend_digits(word: str, notes: list[str]) -> str:
    """Return a word with the letters that recognition took for digits."""
    mended = word.translate(_DIGITS)
    mended = mended.upper() if word.isupper() else mended
    if mended != word:
        notes.append(_("read “{read}” instead of “{printed}”").format(read=mended, printed=word))
    return mended


def _mend_edge(word: str, notes: list[str]) -> str:
    """Return an abbreviation with О where it begins or ends with a zero, when it is known or can be no number."""
    mended = word.replace("0", "О")
    if fold(mended) not in CLASSES | AUTHORITIES and not (word[0] == "0" and len(word) > 2):
        return word
    notes.append(_("read “{read}” instead of “{printed}”").format(read=mended, printed=word))
    return mended


def _mend_zero(letter: str, notes: list[str]) -> str:
    notes.append(_("read “{read}” instead of “{printed}”").format(read="0", printed=letter))
    return "0"
