"""Letters of the Latin alphabet that look like Cyrillic ones: recognition and keyboards put one for the other."""

_TWINS = str.maketrans("aceopxykmhtbACEOPXKMHTBY", "асеорхукмнтвАСЕОРХКМНТВУ")


def as_cyrillic(text: str) -> str:
    """Return ``text`` with Latin letters as the Cyrillic ones that look the same; its length stays."""
    return text.translate(_TWINS)
