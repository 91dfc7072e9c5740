"""Letters of the Latin alphabet that look like Cyrillic ones: recognition and keyboards put one for the other."""

_TWINS = str.maketrans("aceopxykmhtbACEOPXKMHTBY", "асеорхукмнтвАСЕОРХКМНТВУ")


def as_cyrillic(text: str) -> str:
    """Return ``text`` with Latin letters as the Cyrillic ones that look the same; its length stays."""
    return text.translate(_TWINS)


_BACK = str.maketrans("асеорхукмнтвАСЕОРХКМНТВУ", "aceopxykmhtbACEOPXKMHTBY")


def as_latin(text: str) -> str:
    """Return ``text`` with Cyrillic letters as the Latin ones that look the same; its length stays."""
    return text.translate(_BACK)


def foreign_letters(text: str) -> str:
    """Return the Cyrillic letters of ``text`` that look like Latin ones, when the others are Latin; else nothing."""
    latin = as_latin(text)
    if latin == text or not latin.isascii() or not any(letter.isascii() and letter.isalpha() for letter in text):
        return ""
    return "".join(dict.fromkeys(letter for letter, other in zip(text, latin, strict=True) if letter != other))
