"""Letters of names: without ё and capitals for comparing, with the capitals of print for telling."""

from functools import lru_cache

from generator.russian.letters import fold as fold  # noqa: PLC0414 - what this room compares names by


def match_letters(printed: str, lemma: str) -> str:
    """Return ``lemma`` in the letter case of ``printed``."""
    if printed.isupper() and len(printed) > 1:
        return lemma.upper()
    return lemma[:1].upper() + lemma[1:] if printed[:1].isupper() else lemma


@lru_cache(maxsize=8192)
def capitalised(surname: str) -> str:
    """Return a surname with a capital letter in each part («ИВАНОВА-ПЕТРОВА» is «Иванова-Петрова»)."""
    return "-".join(_capitalised(part) for part in surname.split("-"))


def _capitalised(part: str) -> str:
    if "'" in part and part.isupper():
        return "'".join(piece.capitalize() for piece in part.split("'"))
    return part[:1].upper() + (part[1:].lower() if part.isupper() else part[1:])
