"""Printed text without its little Markdown, for titles and descriptions."""

import re

_EMPHASIS = re.compile(r"(\*{1,3})(?=[^\s*])([^*]+)(?<=\S)\1")
_LIST_MARK = re.compile(r"(?m)^[-•]\s+")
_ESCAPE = re.compile(r"\\([*_`\\#\[\]])")


def plain(text: str) -> str:
    """Return ``text`` without emphasis, list marks and escapes."""
    if "*" in text:
        text = _EMPHASIS.sub(r"\2", text)
    if "\n" in text:
        text = _LIST_MARK.sub("", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
