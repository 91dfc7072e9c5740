"""Bytes of a text file as text: UTF-8 with and without mark, UTF-16, Windows-1251."""

import codecs
import unicodedata

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def composed(text: str) -> str:
    """Return ``text`` with one character for each letter: some systems write «й» as «и» and a mark above.

    Both look the same, but nobody finds one by asking for the other (Unicode, annex 15, form C).
    """
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


class NotTextError(ValueError):
    """The bytes are no text in a known encoding."""


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text with line feeds only, and the name of its encoding; raises NotTextError."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode(raw, encoding)
    if b"\x00" in raw[:4096]:
        even, odd = raw[0:4096:2].count(0), raw[1:4096:2].count(0)
        return _decode(raw, "utf-16-be" if even > odd else "utf-16-le")
    try:
        return _decode(raw, "utf-8")
    except NotTextError:
        return _decode(raw, "cp1251")


def _decode(raw: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as problem:
        raise NotTextError(str(problem)) from problem
    if sum(ord(letter) < 32 and letter not in "\t\n\r\f\v" for letter in text) > len(text) / 100:
        raise NotTextError("control characters")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return composed(lines), encoding.removesuffix("-sig")
