"""A cleaned cell as tokens: words with their meaning, numbers, signs, and runs of digits that never are amounts."""

import re
from typing import NamedTuple

from generator.quantities.words import WORDS, Value
from generator.russian.letters import fold

_SHARES = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"
_L = rf"[^\W\d_{_SHARES}]"  # Python counts ¾ among the letters
_YEAR = r"(?:19|20)\d\d"
_SCHOOL_YEARS = "|".join(
    f"{year}[-/]{(year + 1) % 100:02}" for year in range(1990, 2060)
)  # «2021-22», but not «2021-25»
_YEAR_WORD = rf"(?:\ ?(?:уч\.|учебн{_L}+)?\ ?(?:годах|годам|годов|годом|году|года|годы|год|гг|г)(?!{_L})\.?)?"
_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)\S+|[\w.+-]{{1,64}}+@[\w-]+\.[\w.-]+)
    | (?P<part>(?:в\ т\.?\ ?ч(?!{_L})\.?|в\ том\ числе|из\ них|из\ которых|в\ их\ числе|включая)(?!{_L}))
    | (?P<points>(?:п\.\ ?п\.|п/п|пп|процентн{_L}+\ пункт{_L}*)(?!{_L})\.?)
    | (?P<word>{_L}+(?:-{_L}+)*)
    | (?P<phone>(?:\+7|(?<!\d)8)(?:\ ?\(|[\ -])\d{{3,5}}(?:\)|\ |-)\ ?\d[\d\ -]{{3,}}\d
        |(?<![\d-])\d{{1,3}}-\d\d-\d\d(?:-\d\d)?(?![\d-]))
    | (?P<day>\d{{4}}-\d\d-\d\d(?!\d)|(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?!\d)
        |\d{{1,2}}\.\d{{1,2}}\.(?:(?:19|20)\d\d|\d\d)(?!\d)(?:\ ?г(?:ода)?(?!{_L})\.?)?)
    | (?P<clause>№\ ?\d+[-/]\d[\d/-]*|\d+(?:\.\d+){{2,}}(?:-\d+|\.)?
        |\d+(?:/\d+){{2,}}|\d{{1,2}}:\d\d(?!\d)|\d{{1,2}}-00(?!\d))
    | (?P<years>{_YEAR}\ ?[-/]\ ?{_YEAR}(?!\d|[.,]\d|\ ?%|\ ?чел){_YEAR_WORD}
        |(?:{_SCHOOL_YEARS})(?!\d|[.,]\d|\ ?%){_YEAR_WORD})
    | (?P<year>{_YEAR}(?!\d|[.,]\d|\ ?%|\ \d{{3}}(?!\d)){_YEAR_WORD})
    | (?P<ratio>\d+\ ?/\ ?\d+(?!\d))
    | (?P<fraction>(?:\d+\ ?)?[{_SHARES}])
    | (?P<number>(?:\d{{1,3}}(?:\ \d{{3}})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?!\d))
      (?P<suffix>-?(?:х|ти|и|мя|м|ми|ю|й|я|е|го|му|ой|ая|ый|ое|ого|ому|ом|ую|ые|ых)(?!{_L}|-))?
    | (?P<percent>%(?:-?н?(?:ый|ая|ое|ого|ой|ом|ому|ым|ую|ые|ых|й|я|е)(?!{_L}))?)
    | (?P<sign>>\ =|<\ =|>=|=>|≥|⩾|<=|=<|≤|⩽|>|<|≈|~|±|=|\+)
    | (?P<mark>[-,;:.()/\[\]№₽…÷])
    """,
    re.VERBOSE,
)
_FRACTIONS = dict(
    zip(
        _SHARES,
        (1/2, 1/3, 2/3, 1/4, 3/4, 1/5, 2/5, 3/5, 4/5, 1/6, 5/6, 1/8, 3/8, 5/8, 7/8, 1/10),
        strict=True,
    )
)  # fmt: skip
_MARKS = {
    "-": "dash", ",": "comma", ";": "semicolon", ":": "colon", ".": "dot", "(": "open", ")": "close", "/": "slash",
    "[": "bracket", "]": "unbracket", "№": "name", "…": "dash", "÷": "dash",
}  # fmt: skip
_CARDINAL = frozenset("х ти и мя м ми ю".split())
_SIGNS = {
    "> =": ">=",
    "< =": "<=",
    "=>": ">=",
    "≥": ">=",
    "⩾": ">=",
    "=<": "<=",
    "≤": "<=",
    "⩽": "<=",
    "±": "≈",
    "~": "≈",
}
_LONGEST = 12  # digits; longer runs are codes


class Token(NamedTuple):
    """A token at ``start`` to ``end``; ``word`` is in lower case without ё, ``value`` depends on the kind.

    ``glued`` says that no space stands before it, ``opens`` that it opens a line.
    """

    kind: str
    value: Value
    word: str
    start: int
    end: int
    glued: bool
    opens: bool


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a cleaned cell; never raises."""
    lower = fold(text)
    if len(lower) != len(text):  # a letter whose small form is two characters
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text).replace("ё", "е")
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(lower):
        start = match.start()
        between = lower[end:start]
        glued = not between and start > 0
        opens = "\n" in between or start == 0
        end = match.end()
        kind, value, word = str(match.lastgroup), None, match[0]
        if kind == "word":
            known = WORDS.get(word)
            if known:
                kind, value = known
            elif "-" in word and (pieces := _numbers(word, start, glued, opens)):
                tokens += pieces
                continue
        else:
            kind, value = _read(kind, word, match)
        tokens.append(Token(kind, value, word, start, end, glued, opens))
    return tokens


def _numbers(word: str, start: int, glued: bool, opens: bool) -> list[Token]:
    """Return «три-четыре» as a number, a dash and a number; nothing for any other word."""
    first, _dash, second = word.partition("-")
    pair = WORDS.get(first), WORDS.get(second)
    if not pair[0] or not pair[1] or {pair[0].kind, pair[1].kind} != {"number-word"}:
        return []
    middle = start + len(first)
    return [
        Token("number-word", pair[0].value, first, start, middle, glued, opens),
        Token("dash", None, "-", middle, middle + 1, True, False),
        Token("number-word", pair[1].value, second, middle + 1, start + len(word), True, False),
    ]


def _read(kind: str, found: str, match: re.Match[str]) -> tuple[str, Value]:
    if kind in {"number", "suffix"}:
        digits = match["number"]
        suffix = (match["suffix"] or "").lstrip("-")
        if len(digits) > _LONGEST or (suffix and suffix not in _CARDINAL):
            return "foreign", None
        return "number", float(digits.replace(" ", "").replace(",", "."))
    if kind == "ratio":
        return _ratio(found)
    if kind == "fraction":
        whole = found[:-1].strip()
        return "fraction", round(float(whole or 0) + _FRACTIONS[found[-1]], 4)
    if kind == "year":
        return kind, float(found[:4])
    if kind == "sign":
        return kind, _SIGNS.get(found, found)
    if kind == "mark":
        return ("unit", "руб.") if found == "₽" else (_MARKS[found], None)
    return ("foreign" if kind in {"url", "phone", "clause"} else kind), None


def _ratio(found: str) -> tuple[str, Value]:
    above, below = (part.strip() for part in found.split("/"))
    if len(above) > 2 or len(below) > 3 or not 0 < int(above) < int(below):
        return "foreign", None
    return "fraction", round(int(above) / int(below), 4)
