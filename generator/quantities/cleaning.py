"""What recognition and typesetting do to numbers, undone: «1ОО%», «0, 5 %», LaTeX. Repairs are told."""

import re
from collections.abc import Callable

from generator.language import _
from generator.quantities.words import WORDS
from generator.russian.figures import as_figures
from generator.russian.twins import as_cyrillic
from generator.russian.typography import without_invisible

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_PLAIN = {**_DASHES, ord("⁄"): "/", ord("٪"): "%", ord("％"): "%", ord("“"): '"', ord("”"): '"'}
_UNPLAIN = re.compile("[" + "".join(map(chr, _PLAIN)) + "]")
_SPACES = re.compile(r"[^\S\n]+")
# a word parted at the end of a line; «учителя-\nпредметники» are two words, and the second is long
_HYPHENATED = re.compile(r"([а-яё]{3})-\n([а-яё]{2,5})(?![а-яё-])")
_BREAKS = re.compile(r" ?\n[ \n]*")
_LATEX = (
    (re.compile(r"\\[dt]?frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}"), r" \1/\2 "),
    (re.compile(r"\\[dt]?frac\s*(\d)\s*(\d)"), r" \1/\2 "),
    (re.compile(r"\\(?:geqslant|geq|ge)(?![a-z])"), " ≥ "),
    (re.compile(r"\\(?:leqslant|leq|le)(?![a-z])"), " ≤ "),
    (re.compile(r"\\(?:approx|sim)(?![a-z])"), " ≈ "),
    (re.compile(r"\\(?:gt)(?![a-z])"), " > "),
    (re.compile(r"\\(?:lt)(?![a-z])"), " < "),
    (re.compile(r"\\(?:text|mathrm|mbox|textbf|mathbf)\s*\{([^{}]*)\}"), r" \1 "),
    (re.compile(r"\\(?:div|ldots|dots)(?![a-z])"), " - "),
    (re.compile(r"\{,\}"), ","),
    (re.compile(r"\\%"), "%"),
    (re.compile(r"\\(?:[,;:! ]|quad|qquad)|~|\$|\\\(|\\\)|\\\[|\\\]"), " "),
)
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|td|tr)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:b|i|u|s|a|em|strong|span|font|sup|sub)(?:\s[^<>]*)?>", re.IGNORECASE)
_FIGURE = re.compile(r"[\d%]")
_LATIN = re.compile(r"[A-Za-z]")
# a word of both alphabets: recognition puts Latin letters for Cyrillic ones that look the same
_TWO_ALPHABETS = re.compile(
    r"(?<![^\W\d_])(?=[^\W\d_]*[а-яё])(?=[^\W\d_]*[A-Za-z])[^\W\d_]+(?![^\W\d_])", re.IGNORECASE
)
_TORN_WORD = re.compile(r"(?<![^\W\d_])([а-яё]{4,}) ([а-яё]{2,4})(?![^\W\d_])", re.IGNORECASE)
# letters that recognition puts for digits; only in a run that has a digit or stands before a percent sign
_MIXED = re.compile(r"(?<![^\W_])(?=[OОoоlIЗ\d]*\d)(?=[OОoоlIЗ\d]*[OОoоlIЗ])[OОoоlIЗ\d]+(?:,[OОoо\d]+)?(?![^\W_])")
_LETTERS = re.compile(r"(?<![^\W_])(?:[lI]?[OОoо]{1,2}|[З])(?= ?%)|(?<![^\W_])[OОoо](?=[.,]\d)")
_TORN_ZERO = re.compile(r"(?<![\d.,/])0(?: [,.] ?|[,.] )(\d+)(?= ?(?:%|$|процент|п\.|балл|дол|-))")
_TORN = re.compile(r"(?<![\d.,/])(?<![\d,;] )(\d{1,2}), (\d)(?= ?(?:%|процент))(?! ?% ?,)")
_DOTS = re.compile(r"(?<=\d) ?\.{2,3} ?(?=\d)")
_SPACED_COMMA = re.compile(r"(?<=\d) ,(?=\d)")
_SPACED_HUNDRED = re.compile(r"(?<![\d.,] )(?<![\d.,])1 ?0 ?0(?= ?%)")
_GLUED = re.compile(r"\bне(менее|более|меньше|больше|ниже|выше|реже|чаще)\b", re.IGNORECASE)
_DOUBLE = re.compile(r"%(?: ?%)+")


def clean(raw: str) -> tuple[str, list[str]]:
    """Return ``raw`` with single spaces, plain dashes and repaired numbers, and a note for each repair."""
    text = without_invisible(raw.replace("\r", "\n").replace("\n", "\ue000")).replace("\ue000", "\n")
    text = text.translate(_PLAIN) if _UNPLAIN.search(text) else text
    text = _INLINE.sub("", _BLOCK.sub("\n", text)) if "<" in text else text
    if "  " in text or not text.isprintable():  # printable text has no white space but plain spaces
        text = _SPACES.sub(" ", text)
    text = text.strip()
    if "\n" in text:
        text = _HYPHENATED.sub(r"\1\2", _BREAKS.sub("\n", text))
    notes: list[str] = []
    if "\\" in text or "$" in text:
        for pattern, plain in _LATEX:
            text = pattern.sub(plain, text)
        text = _SPACES.sub(" ", text.replace("{", " ").replace("}", " ")).strip()
    if _LATIN.search(text):
        text = _repair(_TWO_ALPHABETS, lambda match: as_cyrillic(match[0]), text, notes)
    text = _repair(_TORN_WORD, _joined, text, notes)
    if _FIGURE.search(text):
        text = _repair(_MIXED, lambda match: as_figures(match[0]), text, notes)
        text = _repair(_LETTERS, lambda match: as_figures(match[0]), text, notes)
    if ".." in text:
        text = _repair(_DOTS, lambda _match: "-", text, notes)
    text = _repair(_GLUED, lambda match: f"{match[0][:2]} {match[1]}", text, notes)
    if "," in text or "0" in text:
        for pattern, mend in (
            (_TORN_ZERO, lambda match: f"0,{match[1]}"), (_TORN, lambda match: f"{match[1]},{match[2]}"),
            (_SPACED_COMMA, lambda _match: ","), (_SPACED_HUNDRED, lambda _match: "100"),
        ):  # fmt: skip
            text = _repair(pattern, mend, text, notes)
    return (_DOUBLE.sub("%", text) if "%" in text else text), notes


def _joined(match: re.Match[str]) -> str:
    """Return «Увеличе ние» as the one word that is known, when its parts are none."""
    word, parts = f"{match[1]}{match[2]}", (match[1].lower(), match[2].lower())
    return word if word.lower() in WORDS and not any(part in WORDS for part in parts) else match[0]


def _repair(pattern: re.Pattern[str], mend: Callable[[re.Match[str]], str], text: str, notes: list[str]) -> str:
    """Return ``text`` with what ``pattern`` finds mended, and tell each change."""

    def told(match: re.Match[str]) -> str:
        mended = mend(match)
        if mended != match[0]:
            notes.append(_("read “{read}” instead of “{printed}”").format(printed=match[0].strip(), read=mended))
        return mended

    return pattern.sub(told, text)
