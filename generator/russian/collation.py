"""The order of Russian words in indexes."""

import re

_NUMBER = re.compile(r"\d+")
_LONGEST_NUMBER = 8
_ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_RANK = {letter: chr(0x1000 + index) for index, letter in enumerate(_ALPHABET)}


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts as a Russian index does: by the alphabet with ё after е, case ignored at first.

    Numbers sort by their value: «СОШ № 2» before «СОШ № 10».
    """
    folded = _NUMBER.sub(lambda match: match[0].zfill(_LONGEST_NUMBER), text.casefold())
    return "".join(_RANK.get(letter, letter) for letter in folded), text


def letter_of(text: str) -> str:
    """Return the letter under which ``text`` stands in an index: its first, quotation marks and numbers aside."""
    first = next((char for char in text.upper() if char.isalpha()), "#")
    return "A–Z" if first.isascii() and first.isalpha() else first
