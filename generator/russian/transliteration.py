"""Cyrillic to Latin for permanent addresses, by the table of the Russian passport (ICAO Doc 9303) without its signs."""

import re

_TABLE = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip


def slug(text: str) -> str:
    """Return ``text`` as lower-case Latin words joined by hyphens; empty when no letter or digit is left."""
    latin = text.lower().translate(_TABLE)
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
