"""Stems of Russian words, so that all forms of a word are found; the only file that knows the Snowball stemmer."""

import re
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:\+(?!\w))?")


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    # Imported here: the library loads the stemmers of all its languages, which takes 10 ms.
    import snowballstemmer  # type: ignore[import-untyped]  # the library has no types

    return snowballstemmer.stemmer("russian")


def plain(word: str) -> str:
    """Return a word in lower case with ё as е; its stem is a beginning of that."""
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a word in lower case with ё as е."""
    found: str = _stemmer().stemWord(plain(word))
    return found


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` as printed; parts of hyphenated words each for themselves."""
    return _WORD.findall(text)


def stems_of(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in their order."""
    return [stem(word) for word in words_of(text)]
