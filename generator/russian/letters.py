"""One spelling of words for comparing."""


def fold(text: str) -> str:
    """Return ``text`` in lower case with ё as е."""
    return text.lower().replace("ё", "е")
