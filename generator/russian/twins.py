"""Letters of the Latin alphabet that look like Cyrillic ones: recognition and keyboards put one for the other."""

_TWINS = str.maketrans("aceopxykmhtbACEOPXKMHTBY", "асеорхукмнтвАСЕОРХКМНТВУ")


def as_cyrillic(text: str) -> str:
    """Return ``text`` with Latin letters as the Cyrillic ones that look the same; its length stays."""
    return text.translate(_TWINS)


_BACK = str.maketrans("асеорхукмнтвАСЕОРХКМНТВУ", "aceopxykmhtbACEOPXKMHTBY")


def as_latin(text: str) -> str:
    """Return ``text`` with Cyrillic letters as the Latin ones that look the same; its length stays."""
    return text.translate(_BACK)
