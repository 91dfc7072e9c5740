"""Stems of Russian words, so that all forms of a word are found; the only file that knows the Snowball stemmer."""

import re
from collections.abc import Callable
from functools import lru_cache

from Stemmer import Stemmer  # type: ignore[import-not-found]  # a compiled module without types

_WORD = re.compile(r"[^\W_]+(?:\+(?!\w))?")
# The C library: the same stems as the one in Python at a seventieth of its cost. Its memory is off:
# ``stem`` has one.
_stem: Callable[[str], str] = Stemmer("russian", 0).stemWord


def plain(word: str) -> str:
    """Return a word in lower case with ё as е; its stem is a beginning of that."""
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a word in lower case with ё as е."""
    return _stem(plain(word))


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` as printed; parts of hyphenated words each for themselves."""
    return _WORD.findall(text)


def stems_of(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in their order."""
    return [stem(word) for word in words_of(text)]
