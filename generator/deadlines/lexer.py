"""A printed phrase as tokens."""

import re

from generator.deadlines import cleaning
from generator.deadlines.hours import tell_hours
from generator.deadlines.mending import compound, mend
from generator.deadlines.numbering import without_bullets
from generator.deadlines.tokens import Token, Tokens
from generator.deadlines.words import ROMAN, WORDS, Value
from generator.russian.typography import without_invisible

_LETTERS = r"[^\W\d_]"
_SUFFIX = r"(?:(?:\s*-\s*)?(?:ый|ой|ий|ая|ое|ого|ому|ом|ых|ую|го|му|ми|ти|е|я|й|х|м|ю)(?![^\W_]))?"
_SHORT = r"кв-л(?:а|ы|е|ов|ах)?|м-ц(?:а|е|ев)?|п/г"
_DOTTED = r"ежедн|еженед|ежемес|ежекв|ежекварт|ежегод|кварт?|пол"
_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)\S+)
    | (?P<iso>(?:19|20)\d\d(?:-\d\d?-\d\d?|\.\d\d?\.\d\d?)(?!\d))
    | (?P<quoted>[«„“"][^«»„“”"]*[^\W\d_]{{2}}[^«»„“”"]*[»“”"])
    | (?P<blank>_{{2,}})
    | (?P<initials>(?<![^\W_])[^\W\d_]\.\s?[^\W\d_]\.)
    | (?P<hyphens>\d{{1,2}}-(?:0?[1-9]|1[0-2])-(?:19|20)\d\d(?!\d))
    | (?P<commas>\d{{1,2}},\d\d,(?:19|20)\d\d(?!\d))
    | (?P<date>\d{{1,2}}\s*[./]{{1,2}}\s*\d{{1,2}}\s*[./]{{1,2}}\s*
        (?:\d{{4}}(?=\d\d?\.\d\d\.\d{{4}})|\d{{4}}(?!\d)|\d\d(?!\d|-\d\d(?![\d.])|:\d\d|\.\d)))
    | (?P<romandate>(?:\d{{1,2}}\s?[-./]\s?)?[ivxl]+\s?[-./]\s?(?:19|20)\d\d(?!\d))
    | (?P<monthyear>(?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d(?!\d))
    | (?P<isomonth>(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d.-]|\s*[^\W\d_]))
    | (?P<years>(?:19|20)\d\d\s*[-/]\s*(?:(?:19|20)\d\d|\d\d)(?!\d|\.\d))
    | (?P<year>(?:19|20)\d\d(?!\d))
    | (?P<spaced>2\s+0\s+\d\s+\d(?!\s*\d))
    | (?P<time>\d{{1,2}}:\d\d(?!\d)|\d{{1,2}}-00(?!\d))
    | (?P<daymonth>\d{{1,2}}\.\d{{1,2}}(?!\d|\.\d))
    | (?P<number>\d+{_SUFFIX})
    | (?P<roman>[ivxl]+(?:\s*-\s*(?:ый|ой|ий|ая|ое|го|е|я|й|м))(?![^\W_]))
    | (?P<word>(?:{_SHORT})(?![^\W_])|(?:{_DOTTED})\.|{_LETTERS}+|№|%)
    | (?P<mark>[-,;:()/+])
    """,
    re.VERBOSE,
)
_TORN = re.compile(r"\s+((?=[a-z0-9._/%-]*[._/])[a-z0-9._/%-]+)(?=[\s),;]|$)", re.IGNORECASE)
_MARKS = {"-": "dash", ",": "comma", ";": "comma", ":": "colon", "(": "open", ")": "close", "/": "slash", "+": "and"}
_LONGEST_NUMBER = 4
_QUARTERS = 4
_QUOTED_DAY = re.compile(r"\W*\d{1,2}\s+[^\W\d_]+\W*$")
_NO_INITIALS = frozenset({"гг", "уг", "сг", "тг", "нг", "тд", "тп", "рд"})


def tokenize(raw: str) -> Tokens:
    """Return the tokens of ``raw``; never raises."""
    text = without_invisible(without_bullets(raw))
    lower = text.lower()
    if len(lower) != len(text):  # «İ» becomes two: places must stay
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    clean, notes = cleaning.clean(lower, text)
    tokens: list[Token] = []
    at = 0
    while match := _TOKEN.search(clean, at):
        if _is_passed_over(match, text):
            at = match.start() + 1
            continue
        token = _token(match, text)
        tokens.append(token)
        at = token.end
    tokens = compound(mend(tokens, clean, text, notes), clean)
    return Tokens(text, tell_hours(tokens, clean), notes)


def _is_passed_over(match: re.Match[str], text: str) -> bool:
    """Return whether a match is no name in quotes and no initials, so that what is inside is read word by word."""
    if match.lastgroup == "quoted":  # a phrase that stands in quotes as a whole is the deadline itself
        around = text[: match.start()] + text[match.end() :]
        return not any(char.isalpha() for char in around) or bool(_QUOTED_DAY.match(match[0]))
    return match.lastgroup == "initials" and "".join(re.findall(_LETTERS, match[0])) in _NO_INITIALS


def _token(match: re.Match[str], text: str) -> Token:
    kind, start, end, found = str(match.lastgroup), match.start(), match.end(), match[0]
    value: Value = None
    if kind == "blank":
        return Token(kind, None, start, end)
    if kind == "quoted":
        return Token("word", None, start, end)
    if kind == "initials":
        return Token(kind, None, start, end)
    if kind == "spaced":
        return Token("year", int("".join(found.split())), start, end)
    if kind == "word":
        word = WORDS.get(found)
        if word:
            kind, value = word
        elif found in ROMAN:
            kind, value = "roman", ROMAN[found]
    elif kind == "mark":
        kind = _MARKS[found]
    elif kind == "url":
        return _url(match, text)
    elif kind == "romandate":
        return _roman_date(found, start, end)
    elif kind == "roman":
        letters = re.match("[ivxl]+", found)
        value = ROMAN.get(letters[0], 0) if letters else 0
    else:
        return _numeric(kind, found, start, end)
    return Token(kind, value, start, end)


def _url(match: re.Match[str], text: str) -> Token:
    """Return the address with the rest that a line break tore off; closing marks after it are left out."""
    start, end = match.start(), match.end()
    while text[end - 1] in ").,;»\"'" and end > start + 1 and (text[end - 1] != ")" or "(" not in text[start:end]):
        end -= 1
    address = text[start:end]
    while end == match.end() and (rest := _TORN.match(text, end)) and not rest[1].lower().startswith(("http", "www.")):
        tail = rest[1].rstrip(".,;")
        address += tail
        end = rest.start(1) + len(tail)
        if len(tail) != len(rest[1]):
            break
    return Token("url", address, start, end)


def _roman_date(found: str, start: int, end: int) -> Token:
    """Return «15.IX.2023», «IX.2023» as a day or a month; «II/2023» may be a quarter and stays unknown."""
    *day, month, year = re.findall(r"[ivxl]+|\d+", found)
    number = ROMAN.get(month, 0)
    if day:
        return Token("date", (int(day[0]), number, int(year)), start, end)
    if not number or (number <= _QUARTERS and "." not in found):
        return Token("word", None, start, end)
    return Token("monthyear", (number, int(year)), start, end)


def _numeric(kind: str, found: str, start: int, end: int) -> Token:
    numbers = tuple(int(part) for part in re.findall(r"\d+", found))
    value: Value = numbers
    if kind == "iso":
        kind, value = "date", (numbers[2], numbers[1], numbers[0])
    elif kind in {"date", "commas", "hyphens"}:
        kind, value = "date", (numbers[0], numbers[1], numbers[2] + 2000 if numbers[2] < 100 else numbers[2])
    elif kind == "isomonth" and numbers[1] != numbers[0] % 100 + 1:  # «2009-10» is a pair of years
        kind, value = "monthyear", (numbers[1], numbers[0])
    elif kind in {"years", "isomonth"}:
        first = numbers[0]
        second = numbers[1] if numbers[1] > 99 else first // 100 * 100 + numbers[1]
        if second <= first or (numbers[1] < 100 and second != first + 1):  # «октябрь 2023 – 15 ноября»
            return Token("year", first, start, start + 4)
        kind, value = ("years-slash" if "/" in found else "years"), (first, second)
    elif kind == "daymonth":
        day, month = numbers
        digits = re.split(r"\.", found)
        if 1 <= month <= 12 and day:
            kind, value = "date", (day, month)
        elif day < 25 and month < 60 and len(digits[1]) == 2:
            kind = "time"
        else:
            kind, value = "date", (day, month)
    elif kind in {"year", "number"}:
        if len(str(numbers[0])) > _LONGEST_NUMBER:
            return Token("word", None, start, end)
        value = numbers[0]
    return Token(kind, value, start, end)
