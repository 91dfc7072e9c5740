"""Printed text without its little Markdown, for titles and descriptions."""

import re

# as on the page (pages/richtext.py): stars inside of a word are printed signs
_EMPHASIS = re.compile(r"(?<![^\W_])(?<!\*)(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1(?!\*)(?![^\W_])")
_LIST_MARK = re.compile(r"(?m)^[-•]\s+")
_ESCAPE = re.compile(r"\\([*_`\\#\[\]])")


def plain(text: str) -> str:
    """Return ``text`` without emphasis, list marks and escapes."""
    if "\n" in text:
        text = _LIST_MARK.sub("", _EMPHASIS.sub(r"\2", text))
    return without_emphasis(text)


def without_emphasis(text: str) -> str:
    """Return ``text`` without emphasis and escapes; lists keep their marks."""
    if "*" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
