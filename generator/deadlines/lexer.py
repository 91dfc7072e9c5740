"""A printed phrase as tokens: dirt of recognition is cleaned first, and what was cleaned is told in notes.

Every replacement keeps the length, so that places in the cleaned text are places in the printed one.
"""

import re
from typing import NamedTuple

from generator.deadlines.words import ROMAN, WORDS, Value
from generator.language import _
from generator.russian.typography import without_invisible

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_FOOTNOTES = dict.fromkeys(map(ord, "¹²³⁴⁵*"), " ")
_PLAIN = {**_DASHES, **_FOOTNOTES, ord("ё"): "е", ord("\u00a0"): " ", ord("і"): "i"}
_LOOKALIKE = str.maketrans("aceopxykmhtb", "асеорхукмнтв")
_LETTER_OF_DIGIT = str.maketrans("0361", "озбl")
_DIGIT_OF_LETTER = str.maketrans("оoзl", "0031")
_LETTERS = r"[^\W\d_]"
_SUFFIX = r"(?:(?:\s*-\s*)?(?:ый|ой|ий|ая|ое|ого|ому|ом|ых|ую|го|му|ми|ти|е|я|й|х|м|ю)(?![^\W_]))?"
_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)\S+)
    | (?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)
    | (?P<blank>_{{2,}})
    | (?P<commas>\d{{1,2}},\d\d,(?:19|20)\d\d(?!\d))
    | (?P<date>\d{{1,2}}\s*[./]\s*\d{{1,2}}\s*[./]\s*(?:\d{{4}}|\d\d)(?!\d))
    | (?P<monthyear>(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?!\d))
    | (?P<years>(?:19|20)\d\d\s*[-/]\s*(?:(?:19|20)\d\d|\d\d)(?!\d|\.\d))
    | (?P<year>(?:19|20)\d\d(?!\d))
    | (?P<time>\d{{1,2}}:\d\d(?!\d)|\d{{1,2}}-00(?!\d))
    | (?P<daymonth>\d{{1,2}}\.\d{{1,2}}(?!\d|\.\d))
    | (?P<number>\d+{_SUFFIX})
    | (?P<roman>[ivxl]+(?:\s*-\s*(?:ый|ой|ий|ая|ое|го|е|я|й|м))(?![^\W_]))
    | (?P<word>{_LETTERS}+|№)
    | (?P<mark>[-,;:()/+])
    """,
    re.VERBOSE,
)
_MIXED = re.compile(r"(?<![^\W_])(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[^\W_]+")
_LATIN = re.compile(r"(?<![^\W_])[^\W\d_]*[a-z][^\W\d_]*(?![^\W_])")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_TORN = re.compile(r"\s+((?=[a-z0-9._/%-]*[._/])[a-z0-9._/%-]+)(?=[\s),;]|$)", re.IGNORECASE)
_MARKS = {"-": "dash", ",": "comma", ";": "comma", ":": "colon", "(": "open", ")": "close", "/": "slash", "+": "and"}
_LONGEST_NUMBER = 4


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
    lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text).translate(_PLAIN)
    notes: list[str] = []
    clean = _clean(lower, text, notes)
    tokens: list[Token] = []
    at = 0
    while match := _TOKEN.search(clean, at):
        token = _token(match, text)
        tokens.append(token)
        at = token.end
    return Tokens(text, _mend(tokens, clean, text, notes), notes)


def _clean(lower: str, text: str, notes: list[str]) -> str:
    """Return ``lower`` with foreign letters and digits inside words put right."""
    clean = lower
    for pattern, mend in ((_MIXED, _mend_mixed), (_LATIN, _mend_latin)):
        for match in pattern.finditer(clean):
            if any(url.start() <= match.start() < url.end() for url in _URL.finditer(clean)):
                continue
            mended = mend(match[0])
            if mended != match[0]:
                clean = clean[: match.start()] + mended + clean[match.end() :]
                _note(notes, text[match.start() : match.end()], mended)
    return clean


def _mend_mixed(run: str) -> str:
    as_word = run.translate(_LETTER_OF_DIGIT).translate(_LOOKALIKE)
    if as_word in WORDS or as_word in ROMAN:
        return as_word
    as_number = run.translate(_DIGIT_OF_LETTER)
    return as_number if as_number.isdigit() else run


def _mend_latin(run: str) -> str:
    if run in ROMAN:
        return run
    mended = run.translate(_LOOKALIKE)
    return mended if mended in WORDS or len(mended) == 1 else run


def _note(notes: list[str], printed: str, read: str) -> None:
    notes.append(_("read “{read}” instead of “{printed}”").format(printed=" ".join(printed.split()), read=read))


def _token(match: re.Match[str], text: str) -> Token:
    kind, start, end, found = str(match.lastgroup), match.start(), match.end(), match[0]
    value: Value = None
    if kind == "blank":
        return Token(kind, None, start, end)
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
    elif kind in {"date", "commas"}:
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
            _note(notes, text[token.start : token.end], _word(token, clean))
        pair = _split(token, clean) if token.kind == "word" else None
        if pair:
            _note(notes, text[token.start : token.end], " ".join(_word(part, clean) for part in pair))
        mended += pair or [token]
        at += taken
    return mended


def _word(token: Token, clean: str) -> str:
    return "".join(re.findall(_LETTERS, clean[token.start : token.end]))


def _join(tokens: list[Token], at: int, clean: str) -> tuple[Token, int]:
    """Return the word that the pieces from ``at`` on make, and how many tokens it takes; a whole one takes one."""
    first = tokens[at]
    letters, unknown = "", False
    for end in range(at, min(at + 5, len(tokens))):
        piece = tokens[end]
        if piece.kind in {"dash", "slash"} and end > at:
            continue
        if not clean[piece.start : piece.end].isalpha():
            break
        letters += clean[piece.start : piece.end]
        unknown = unknown or piece.kind == "word"
        if end > at and unknown and len(letters) > 2 and letters in WORDS:
            return Token(*WORDS[letters], first.start, piece.end), end - at + 1
    return first, 1


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
