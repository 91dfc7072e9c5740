"""A printed phrase as tokens; words that recognition tore apart or glued together are put right, with a note."""

import re
from typing import NamedTuple

from generator.deadlines import cleaning
from generator.deadlines.words import ROMAN, WORDS, Value
from generator.russian.typography import without_invisible

_LETTERS = r"[^\W\d_]"
_SUFFIX = r"(?:(?:\s*-\s*)?(?:ый|ой|ий|ая|ое|ого|ому|ом|ых|ую|го|му|ми|ти|е|я|й|х|м|ю)(?![^\W_]))?"
_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)\S+)
    | (?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)
    | (?P<quoted>[«„“"][^«»„“”"]*[^\W\d_]{{2}}[^«»„“”"]*[»“”"])
    | (?P<blank>_{{2,}})
    | (?P<initials>(?<![^\W_])[^\W\d_]\.\s?[^\W\d_]\.)
    | (?P<hyphens>\d\d-(?:0\d|1[0-2])-(?:19|20)\d\d(?!\d))
    | (?P<commas>\d{{1,2}},\d\d,(?:19|20)\d\d(?!\d))
    | (?P<date>\d{{1,2}}\s*[./]{{1,2}}\s*\d{{1,2}}\s*[./]{{1,2}}\s*
        (?:\d{{4}}(?=\d\d?\.\d\d\.\d{{4}})|(?:\d{{4}}|\d\d)(?!\d)))
    | (?P<monthyear>(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?!\d))
    | (?P<years>(?:19|20)\d\d\s*[-/]\s*(?:(?:19|20)\d\d|\d\d)(?!\d|\.\d))
    | (?P<year>(?:19|20)\d\d(?!\d))
    | (?P<spaced>2\s+0\s+\d\s+\d(?!\s*\d))
    | (?P<time>\d{{1,2}}:\d\d(?!\d)|\d{{1,2}}-00(?!\d))
    | (?P<daymonth>\d{{1,2}}\.\d{{1,2}}(?!\d|\.\d))
    | (?P<number>\d+{_SUFFIX})
    | (?P<roman>[ivxl]+(?:\s*-\s*(?:ый|ой|ий|ая|ое|го|е|я|й|м))(?![^\W_]))
    | (?P<word>{_LETTERS}+|№)
    | (?P<mark>[-,;:()/+])
    """,
    re.VERBOSE,
)
_TORN = re.compile(r"\s+((?=[a-z0-9._/%-]*[._/])[a-z0-9._/%-]+)(?=[\s),;]|$)", re.IGNORECASE)
_MARKS = {"-": "dash", ",": "comma", ";": "comma", ":": "colon", "(": "open", ")": "close", "/": "slash", "+": "and"}
_LONGEST_NUMBER = 4
_QUOTED_DAY = re.compile(r"\W*\d{1,2}\s+[^\W\d_]+\W*$")
_MOST_PIECES = 5
_NO_INITIALS = frozenset({"гг", "уг", "сг", "тг", "нг", "тд", "тп", "рд"})
_WHOLE = 4
_MOST_LETTERS = 12


class Token(NamedTuple):
    """A token: ``text`` as printed at ``start`` to ``end``; ``value`` depends on the kind."""

    kind: str
    value: Value
    start: int
    end: int


class Tokens(NamedTuple):
    """The tokens of a phrase, the text their places refer to, and what was cleaned."""

    text: str
    tokens: list[Token]
    notes: list[str]


def tokenize(raw: str) -> Tokens:
    """Return the tokens of ``raw``; never raises."""
    text = without_invisible(raw)
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
    return Tokens(text, _mend(tokens, clean, text, notes), notes)


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


def _numeric(kind: str, found: str, start: int, end: int) -> Token:
    numbers = tuple(int(part) for part in re.findall(r"\d+", found))
    value: Value = numbers
    if kind == "iso":
        kind, value = "date", (numbers[2], numbers[1], numbers[0])
    elif kind in {"date", "commas", "hyphens"}:
        kind, value = "date", (numbers[0], numbers[1], numbers[2] + 2000 if numbers[2] < 100 else numbers[2])
    elif kind == "years":
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


def _mend(tokens: list[Token], clean: str, text: str, notes: list[str]) -> list[Token]:
    """Return the tokens with words that were torn apart or glued together put right."""
    if not any(token.kind == "word" for token in tokens):
        return tokens
    mended: list[Token] = []
    at = 0
    while at < len(tokens):
        token, taken = _join(tokens, at, clean)
        if taken > 1:
            cleaning.tell(notes, text[token.start : token.end], _word(token, clean))
        pair = _split(token, clean) if token.kind == "word" else None
        if pair:
            cleaning.tell(notes, text[token.start : token.end], " ".join(_word(part, clean) for part in pair))
        mended += pair or [token]
        at += taken
    return mended


def _word(token: Token, clean: str) -> str:
    return "".join(re.findall(_LETTERS, clean[token.start : token.end]))


def _join(tokens: list[Token], at: int, clean: str) -> tuple[Token, int]:
    """Return the longest word that the pieces from ``at`` on make, and how many tokens it takes.

    A whole word takes one: «Март А.» is not «марта». Single letters («м а р т») may be many.
    """
    first = tokens[at]
    if first.end - first.start >= _WHOLE and first.kind != "word" and not _is_hyphenated(tokens, at):
        return first, 1
    letters, unknown = "", False
    found = (first, 1)
    for end in range(at, min(at + _MOST_LETTERS, len(tokens))):
        piece = tokens[end]
        if piece.kind in {"dash", "slash"} and end > at:
            continue
        if not clean[piece.start : piece.end].isalpha() or (end - at >= _MOST_PIECES and piece.end - piece.start > 1):
            break
        letters += clean[piece.start : piece.end]
        unknown = unknown or piece.kind == "word"
        if end > at and unknown and len(letters) > 2 and letters in WORDS:
            found = Token(*WORDS[letters], first.start, piece.end), end - at + 1
    return found


def _is_hyphenated(tokens: list[Token], at: int) -> bool:
    """Return whether a word goes on after a hyphen at the end of a line: «учеб- ного»."""
    if at + 2 >= len(tokens):
        return False
    word, dash, rest = tokens[at : at + 3]
    return dash.kind == "dash" and dash.start == word.end and rest.start > dash.end and rest.kind == "word"


def _split(token: Token, clean: str) -> list[Token] | None:
    """Return the two words that were printed as one («виюне»), or None."""
    letters = clean[token.start : token.end]
    for cut in range(1, len(letters) - 2):
        left, right = WORDS.get(letters[:cut]), WORDS.get(letters[cut:])
        if (
            left
            and right
            and right.kind in {"month", "during"}
            and left.kind in {"in", "until", "from", "along", "month"}
        ):
            middle = token.start + cut
            return [Token(*left, token.start, middle), Token(*right, middle, token.end)]
    return None
