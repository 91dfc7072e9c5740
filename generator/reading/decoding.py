"""Bytes of a text file as text: UTF-8 with and without mark, UTF-16, Windows-1251, KOI8-R, CP866."""

import codecs
import unicodedata

from generator.reading.encodings import is_mostly_utf8, likely_encoding

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def composed(text: str) -> str:
    """Return ``text`` with one character for each letter: some systems write «й» as «и» and a mark above.

    Both look the same, but nobody finds one by asking for the other (Unicode, annex 15, form C).
    """
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


class NotTextError(ValueError):
    """The bytes are no text in a known encoding."""


class SpoiltTextError(NotTextError):
    """The bytes are UTF-8 but for some: ``byte`` is the first of those, ``position`` where it stands, from 0."""

    def __init__(self, byte: int, position: int) -> None:
        super().__init__(f"byte 0x{byte:02X} at position {position}")
        self.byte = f"0x{byte:02X}"
        self.position = str(position)


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text with line feeds only, and the name of its encoding; raises NotTextError.

    A text that is not UTF-8 is in the encoding in which it reads as Russian.
    """
    if raw.startswith(_MARKS):
        return _decode(raw, "utf-16")
    if b"\x00" in raw[:4096]:
        even, odd = raw[0:4096:2].count(0), raw[1:4096:2].count(0)
        return _decode(raw, "utf-16-be" if even > odd else "utf-16-le")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        if raw.startswith(codecs.BOM_UTF8) or is_mostly_utf8(raw):
            raise SpoiltTextError(raw[problem.start], problem.start) from problem
        encoding = likely_encoding(raw)
        if not encoding:
            raise NotTextError("no Russian text") from problem
        return _decode(raw, encoding)
    return _decode(raw, "utf-8-sig")


def _decode(raw: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as problem:
        raise NotTextError(str(problem)) from problem
    if sum(ord(letter) < 32 and letter not in "\t\n\r\f\v" for letter in text) > len(text) / 100:
        raise NotTextError("control characters")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return composed(lines), encoding.removesuffix("-sig")
