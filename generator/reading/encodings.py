"""Which of the old Russian encodings a text is in: each byte above 127 is a letter in all of them, but not as likely.

Russian in the wrong encoding has rare letters in place of common ones, capitals inside of words and signs that no
text of a department needs. Each reading is judged by the mean logarithm of how likely its characters are.
"""

import math
import re
from itertools import pairwise

# Letters in a thousand of Russian text (National Corpus of the Russian Language).
_FREQUENT = {
    "о": 110, "е": 85, "а": 80, "и": 74, "н": 67, "т": 63, "с": 55, "р": 47, "в": 45, "л": 44, "к": 35, "м": 32,
    "д": 30, "п": 28, "у": 26, "я": 20, "ы": 19, "ь": 17, "г": 17, "з": 16, "б": 16, "ч": 14, "й": 12, "х": 10,
    "ж": 9, "ш": 7, "ю": 6, "ц": 5, "щ": 4, "э": 3, "ф": 3, "ъ": 1, "ё": 1,
}  # fmt: skip
_LIKELY = {letter: math.log(share / 1000) for letter, share in _FREQUENT.items()}
_SIGNS = dict.fromkeys("«»„“”‘’–—…№§°•·\u00a0\u00ad", math.log(0.02))
_FRAME = range(0x2500, 0x25A0)  # lines of tables, as programs of DOS draw them
_DRAWN, _ODD = math.log(0.01), math.log(0.0005)
_LEAST = -4.4  # a Russian text has about -2.9, in a wrong encoding less than -5
_SHORTEST = 12  # fewer letters tell nothing: they are taken for those of Windows
_BETTER = 0.3  # by how much another encoding must read better than that of Windows
_WINDOWS = "cp1251"
_OTHERS = ("koi8-r", "cp866")
_RUN = re.compile(rb"([\x80-\xff])\1{2,}")  # lines of tables and of ornaments
# a character of two, three or four bytes (RFC 3629, 3; the few that it forbids besides do not matter here)
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]+")


def is_mostly_utf8(raw: bytes) -> bool:
    """Return whether most bytes above 127 belong to characters of UTF-8: a spoilt byte makes no other encoding.

    In a text of cp866 up to a third of them may look so by chance.
    """
    high = sum(map(len, _HIGH.findall(raw)))
    return sum(map(len, _UTF8.findall(raw))) * 10 > high * 7


def likely_encoding(raw: bytes) -> str:
    """Return the encoding in which ``raw`` reads as Russian: cp1251, koi8-r or cp866; empty when in none it does."""
    sample = _RUN.sub(rb"\1", raw)
    if sum(map(len, _HIGH.findall(sample))) < _SHORTEST:
        return _WINDOWS
    judged = {name: _likelihood(sample.decode(name, "replace")) for name in (_WINDOWS, *_OTHERS)}
    best = max(_OTHERS, key=judged.__getitem__)
    if judged[best] < judged[_WINDOWS] + _BETTER:
        best = _WINDOWS
    return best if judged[best] >= _LEAST else ""


def _likelihood(text: str) -> float:
    """Return the mean of the logarithms of how likely the characters of ``text`` above 127 are."""
    total, count = 0.0, 0
    for before, letter in pairwise(f" {text}"):
        if letter < "\x80":
            continue
        count += 1
        if letter.isupper() and before.islower():
            total += _ODD
        elif ord(letter) in _FRAME:
            total += _DRAWN
        else:
            total += _LIKELY.get(letter.lower()) or _SIGNS.get(letter, _ODD)
    return total / count if count else 0.0
