"""The order of Russian words in indexes."""

import re

_NUMBER = re.compile(r"\d+")
_LONGEST_NUMBER = 8
_ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_RANK = {letter: chr(0x1000 + index) for index, letter in enumerate(_ALPHABET)}


def sort_key(text: str) -> tuple[str, str, str]:
    """Return a key that sorts as a Russian index does: by the alphabet with ё after е, case ignored at first.

    It begins with the letter under which the text is filed, so that entries stand in the order of their letters.
    Numbers sort by their value: «СОШ № 2» before «СОШ № 10».
    """
    return _ranks(_filed(text)), _ranks(text), text


def letter_of(text: str) -> str:
    """Return the letter under which ``text`` stands in an index: its first, quotation marks and numbers aside."""
    first = _filed(text)[:1].upper()[:1] or "#"
    return "A–Z" if first.isascii() and first.isalpha() else first


def _filed(text: str) -> str:
    """Return ``text`` from its first letter on."""
    return text[next((at for at, char in enumerate(text) if char.isalpha()), len(text)) :]


def _ranks(text: str) -> str:
    folded = _NUMBER.sub(lambda match: match[0].zfill(_LONGEST_NUMBER), text.casefold())
    return "".join([_RANK.get(letter, letter) for letter in folded])
