"""HTML and LaTeX that recognition leaves in texts become plain text with a little Markdown."""

import html
import re
import unicodedata

_FRACTION = re.compile(r"\\[dt]?frac\s*\{\s*([^{}]+?)\s*\}\s*\{\s*([^{}]+?)\s*\}")
_MATH = re.compile(r"\$([^$\n]{1,80})\$")
_LATEX = {
    r"\geqslant": "≥", r"\geq": "≥", r"\ge": "≥", r"\leqslant": "≤", r"\leq": "≤", r"\le": "≤", r"\times": "×",
    r"\cdot": "·", r"\pm": "±", r"\approx": "≈", r"\sim": "~", r"\rightarrow": "→", r"\to": "→", r"\%": "%", r"\_": "_",
    r"\&": "&", r"\,": " ", r"\;": " ", r"\ ": " ", r"\ldots": "…", r"\degree": "°", r"^{\circ}": "°", r"^\circ": "°",
}  # fmt: skip
_UNWRAP = re.compile(r"\\(?:text|mathrm|mathbf|textbf|mathit|operatorname)\s*\{([^{}]*)\}")
_SUPERSCRIPT = re.compile(r"\^\{?([0-9]+)\}?")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_VULGAR = {unicodedata.normalize("NFKC", sign).replace("\u2044", "/"): sign for sign in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"}

_ESCAPED_NUMBER = re.compile(r"(?m)^([ \t>*]*\d{1,3}(?:\.\d{1,3})*)\\([.)])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr)\b[^<>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_ITALIC = re.compile(r"<(?:i|em)\b[^<>]*>([^<]*)</(?:i|em)>", re.IGNORECASE)
_BOLD = re.compile(r"<(?:b|strong)\b[^<>]*>((?:[^<]|</?(?:i|em)\b[^<>]*>)*)</(?:b|strong)>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LIST_INSIDE = re.compile(r"([:;,.]\*{0,2})\s+(?=[-–—•]\s*\*{0,2}[^\W\d])")
_LINE_BREAK = re.compile(r"(?<=\S) {2,}(?=\S)")
_EMPHASIS = re.compile(r"(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1")


def drop_controls(text: str) -> str:
    """Return ``text`` with a space for each character that no plan file may hold."""
    return _CONTROL.sub(" ", text)


def drop_escapes(text: str) -> str:
    """Return ``text`` without the backslash that Markdown writes behind a number so that it begins no list ("1\\.")."""
    return _ESCAPED_NUMBER.sub(r"\1\2", text)


def clean(text: str) -> str:
    """Return ``text`` with tags and formulas set as text; emphasis stays as Markdown, line breaks as line feeds."""
    text = _MATH.sub(lambda match: _set_formula(match[1]), text)
    if "<" in text:
        text = _BREAK.sub("\n", text)
        text = _ITEM.sub("\n", text)
        text = _BOLD.sub(lambda match: _wrap(match[1], "**"), text)
        text = _ITALIC.sub(lambda match: _wrap(match[1], "*"), text)
        text = _TAG.sub("", text)
    text = drop_controls(html.unescape(text)).replace("\u00a0", " ")
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n"))
    return drop_stray_stars("\n".join(line for line in lines if line))


def pieces(cell: str) -> list[str]:
    """Return the lines of a raw cell: recognition writes a line break of a cell as a tag or as two spaces."""
    return [piece for line in _LINE_BREAK.split(cell) for piece in clean(line).split("\n") if piece]


def set_lists(text: str) -> str:
    """Return ``text`` with each "- item" that follows a colon or semicolon on a line of its own, as a Markdown list."""
    if not re.search(r"[:;]\*{0,2}\s+[-–—•]\s*\*{0,2}[^\W\d]", text):
        return text
    return _LIST_INSIDE.sub(r"\1\n", text)


def drop_emphasis(text: str) -> str:
    """Return ``text`` without the stars of Markdown emphasis."""
    previous = None
    while previous != text:
        previous, text = text, _EMPHASIS.sub(r"\2", text)
    return text


def is_emphasised(text: str) -> bool:
    """Return whether all of ``text`` is bold or italic."""
    match = _EMPHASIS.fullmatch(text.strip())
    return bool(match and match[1] not in match[2])


def drop_stray_stars(text: str) -> str:
    """Return ``text`` without a star that closes nothing at the end of a line (a remnant of recognised italics)."""
    return "\n".join(
        line[:-1].rstrip() if line.endswith("*") and not line.endswith("**") and line.count("*") % 2 else line
        for line in text.split("\n")
    )


def _wrap(inner: str, star: str) -> str:
    lines = [line.strip() for line in inner.split("\n")]
    return "\n".join(f"{star}{line}{star}" if line else "" for line in lines)


def _set_formula(formula: str) -> str:
    text = _FRACTION.sub(lambda match: _VULGAR.get(f"{match[1]}/{match[2]}", f"{match[1]}/{match[2]}"), formula)
    text = _UNWRAP.sub(r"\1", text)
    for command, sign in _LATEX.items():
        text = text.replace(command, sign)
    text = _SUPERSCRIPT.sub(lambda match: match[1].translate(_SUPERSCRIPTS), text)
    if "\\" in text or "{" in text:
        return f"${formula}$"  # a formula that is not understood stays as it was recognised
    return text.strip()
