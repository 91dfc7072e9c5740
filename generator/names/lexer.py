"""A printed cell as tokens: dirt of recognition is cleaned first, and what was cleaned is told in notes.

Cleaning keeps the length, so that places in the cleaned text are places in the printed one. A name in quotes is one
token; initials are one token; «д/с» and «и.о.» are words.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.language import _
from generator.names.declension import adjective
from generator.names.dirt import clean
from generator.names.joints import join
from generator.names.letters import fold
from generator.names.surnames import is_likely
from generator.names.tokens import Token
from generator.names.words import DOTTED, LOWER_CASE, NOUNS, PREPOSITIONS, SHORT_ADJECTIVES, is_legal

_UP, _LOW = "А-ЯЁA-Z", "а-яёa-z"
_LETTERS = f"{_UP}{_LOW}"
_C = "А-ЯЁ"
_INITIALS = (
    rf"(?:[{_C}]\.?-[{_C}]\.\s?[{_C}]\.|[{_C}]\.\s?[{_C}]\.?-[{_C}]\.|"  # «М.-Р.А.»
    rf"[{_C}],\s[{_C}]\.(?=\s*(?:[,;)]|$))|(?<=[{_LOW}][ ])3\.\s?[{_C}]\.|"  # «М, В.», «3.А.»
    rf"[{_C}](?:\s?\.{{1,2}}\s?|,)[{_C}о0](?:\s?\.(?:\.(?!\.))?|(?![{_LETTERS}]))"  # «Л.В.», «Л. В», «Л.о.»
    rf"|[{_C}]\.\s?[а-я]\.(?=\s*(?:[,;)]|$))"  # «Т. п.»
    rf"|[{_C}]\s[{_C}](?=\s*(?:[,;)]|$))"  # «С С»
    rf"|[о0]\.\s?[{_C}]\.|[{_C}]\s\.?[{_C}]\.(?![{_C}]\.)|[{_C}]\.)"  # «о.В.», «Л В.», «Л.»
)
# «О'Коннор», «Лук'яненко»
_APOSTROPHE = rf"(?:(?<=[ДНО])(?<![{_LETTERS}].)['’](?=[{_C}])|(?<=[бвпмфрк])['’](?=[яюе]))"
# a word ends where «Л.» is glued to it: «ПетроваЛ.В.»
_RUN = rf"(?:[{_LOW}]+|(?<![{_LOW}])[{_UP}]|[{_UP}](?!\.)|{_APOSTROPHE})+"
_POSTS_HELD = "директора|начальника|руководителя|заведующего|заведующей|заместителя|председателя|главы|ректора|министра"
_TOKEN = re.compile(
    rf"""
      (?P<acting>[иИ]\s?\.\s?[оО]\s?\.(?=\s?[а-яё]{{3}})|[вВ]р\.\s?и\.\s?о\.|[вВ]рИО(?![{_LETTERS}])
      |[иИ]\s?/\s?[оО](?=\s+[а-яё]{{3}})|ИО(?=\s+(?:{_POSTS_HELD})(?![{_LETTERS}])))
    | (?P<initials>(?<![{_UP}0-9]){_INITIALS})
    | (?P<low>[а-яё]\.\s?[а-яё{_C}](?:\.|(?![{_LETTERS}])))
    | (?P<no>№+|(?:NN|N[oо]?|Ne)(?=\s?\d))
    | (?P<word>(?:[дД]/[сС](?:ада?|аду|адом|аде)?|р\.\s?п(?=\.)|{_RUN}(?:-{_RUN})*))
    | (?P<number>[0-9]+(?:-(?:х|й|го|ый|ая|е|ые|ых|ми|м|ти|и)(?![а-яё])|[{_C}](?![.{_LETTERS}0-9]))?)
    """,
    re.VERBOSE,
)
_OPENERS, _CLOSERS = "«„“\"'", "»”“\"'"
_MARKS = {
    "-": "dash", ",": "comma", ";": "semicolon", ":": "colon", "(": "open", ")": "close", "/": "slash", "+": "and",
    "[": "open", "]": "close", ".": "dot", "|": "semicolon", "&": "and", "…": "dot",
}  # fmt: skip
_MISREAD = frozenset({"NN", "Ne"})
_LETTER = re.compile(rf"(?P<word>[{_LOW}])")
_GLUED = re.compile(rf"(?<=[{_LOW}])(?=[А-ЯЁ][{_LOW}])|(?<=[{_LOW}]{{3}})(?=[А-ЯЁ]{{2}})")
_TORN = re.compile(r"(?<=[А-ЯЁ]{3}) ([А-ЯЁ])\b")
_QUOTE_END = re.compile(r"[,;]|$")
_WORDS = re.compile(rf"[{_C}]{{2,}}")
_SPACES = re.compile(r"\s+")
_PLAIN_GAPS = frozenset({"", " "})
_LONGEST_ABBREVIATION = 12
_LONGEST_QUOTE = 400


Pieces = tuple[tuple[str, str, str], ...]


class Tokens(NamedTuple):
    """The tokens of a cell, and what was cleaned."""

    tokens: list[Token]
    notes: list[str]


def tokenize(raw: str) -> Tokens:
    """Return the tokens of ``raw``; never raises."""
    notes: list[str] = []
    text = clean(raw, notes)
    shouted = not any(map(str.islower, text)) and len(text.split()) > 1 and _is_prose(text)
    tokens: list[Token] = []
    at, gap, size = 0, 0, len(text)
    while at < size:
        char = text[at]
        if char.isspace():
            at += 1
            continue
        if char in _OPENERS and (closed := _quoted(text, at)):
            inner = _TORN.sub(r"\1", _SPACES.sub(" ", text[at + 1 : closed[0]]).strip(" «»"))
            quote = text[at] + inner + (text[closed[0]] if closed[1] > closed[0] else _closer(char))
            tokens.append(Token("quoted", quote, fold(inner), at, closed[1], _gap(text, gap, at)))
            at = gap = closed[1]
            continue
        mark = _MARKS.get(char)
        if mark and (char != "." or not _shortens(tokens, text, at)):
            tokens.append(_mark(mark, char, at, _gap(text, gap, at), text))
            at = gap = at + 1
            continue
        match = _TOKEN.match(text, at)
        if not match:
            at += 1
            continue
        if match.lastgroup == "low":
            match = _low(match, tokens[-1] if tokens else None, text)
        between = text[gap:at]
        space = between if between in _PLAIN_GAPS else _gap(text, gap, at)
        if match.lastgroup == "word":
            pieces = _pieces(match[0], shouted)
            if len(pieces) == 1:
                end = match.end()
                kind, printed, folded = pieces[0]
                dotted = text[end : end + 1] == "." and _is_dotted(text, end)
                tokens.append(Token(kind, printed, folded, at, end, space, dotted))
            else:
                tokens += _glued(pieces, match, space, text, notes)
        else:
            tokens.append(_token(match, space, text, tokens[-1] if tokens else None))
        at = gap = match.end()
    return Tokens(join(tokens, notes, dashes="-" in text), notes)


def _is_prose(text: str) -> bool:
    """Return whether a text all in capitals has a word of the language, and is no list of abbreviations."""
    words = (fold(word) for word in _WORDS.findall(text))
    return any(word in NOUNS or word in PREPOSITIONS or adjective(word) or is_likely(word) for word in words)


def _low(match: re.Match[str], last: Token | None, text: str) -> re.Match[str]:
    """Return initials in small letters when a surname stands before them, else the one letter that is there."""
    if last and last.kind == "word" and last.fold not in NOUNS and is_likely(last.text):
        return match
    return _LETTER.match(text, match.start()) or match


def _shortens(tokens: list[Token], text: str, at: int) -> bool:
    """Return whether the full stop at ``at`` belongs to an abbreviation or ends nothing."""
    if not tokens or not tokens[-1].dotted or tokens[-1].end != at:
        return True
    after = text[at + 1 :].lstrip()[:1]
    return tokens[-1].fold in DOTTED or not (after.isupper() or after in _OPENERS) or not after


def _quoted(text: str, start: int) -> tuple[int, int] | None:
    """Return where the name that opens at ``start`` ends, without and with its closing mark; None for a stray mark."""
    char = text[start]
    if not text[start + 1 : start + 3].strip():
        return None
    depth = 0
    first = -1
    for at in range(start, min(len(text), start + _LONGEST_QUOTE)):
        here = text[at]
        if here == ";" or (here == "«" and first >= 0 and depth <= 1 and at > first):
            break
        opens = here == '"' and at > start and text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()
        if opens or here in "«„" or (here == "“" and char == "“" and at == start) or (at == start and char in "\"'"):
            depth += 1
        elif here in _CLOSERS and at > start:
            depth -= 1
            first = at if first < 0 else first
            if depth == 0:
                return at, at + 1
    if first > 0:
        return first, first + 1
    end = _QUOTE_END.search(text, start + 1)
    stop = end.start() if end else len(text)
    return (stop, stop) if stop > start + 1 else None


def _closer(opener: str) -> str:
    return {"«": "»", "„": "“", "“": "”"}.get(opener, opener)


def _gap(text: str, start: int, end: int) -> str:
    if start == end:
        return ""
    between = text[start:end]
    return " " if between == " " or " " in between or between.isspace() else ""


def _mark(kind: str, mark: str, at: int, gap: str, text: str) -> Token:
    if mark == "-" and not gap and at and not text[at + 1 : at + 2].isspace():
        kind = "hyphen"
    return Token(kind, mark, mark, at, at + 1, gap)


def _token(match: re.Match[str], gap: str, text: str, last: Token | None) -> Token:
    """Return the token of anything but words and marks; ``last`` is the one before it."""
    kind, found, start, end = str(match.lastgroup), match[0], match.start(), match.end()
    if kind == "acting":
        surname = last and last.kind == "word" and last.capital and last.fold not in NOUNS
        if not (surname and found[0] == "И"):
            return Token("acting", found, "и.о", start, end, gap)
        kind = "initials"
    if kind == "no" and found in _MISREAD:
        found = "№"
    if kind in {"initials", "low"}:
        return Token("initials", initials(found), found, start, end, gap)
    return Token(kind, found, found, start, end, gap, _is_dotted(text, end))


def _glued(pieces: Pieces, match: re.Match[str], gap: str, text: str, notes: list[str]) -> list[Token]:
    """Return the tokens of a run of letters in which spaces are missing."""
    start, end = match.span()
    read = " ".join(piece for _kind, piece, _fold in pieces)
    notes.append(_("read “{read}” instead of “{printed}”").format(read=read, printed=match[0]))
    tokens = []
    for kind, piece, folded in pieces:
        stop = start + len(piece)
        tokens.append(Token(kind, piece, folded, start, stop, gap, stop == end and _is_dotted(text, end)))
        start, gap = stop, " "
    return tokens


def _is_dotted(text: str, end: int) -> bool:
    return text.startswith(".", end) and not text.startswith("..", end)


@lru_cache(maxsize=16384)  # the words of a district are few
def _pieces(found: str, shouted: bool) -> Pieces:
    """Return the words in a run of letters («методистИванова»): the kind of each, as printed, and folded."""
    pieces = _GLUED.split(found) if len(found) > 3 and "-" not in found and not found.isupper() else [found]
    if len(pieces) > 1 and is_abbreviation(found, shouted=False) and len(found) <= _LONGEST_ABBREVIATION:
        pieces = [found]  # «УОиМП» is one abbreviation
    return tuple(
        ("abbreviation" if is_abbreviation(piece, shouted=shouted) else "word", piece, fold(piece)) for piece in pieces
    )


def is_abbreviation(word: str, *, shouted: bool) -> bool:
    """Return whether a word is an abbreviation; in a cell all in capitals only short words without a meaning are."""
    folded = fold(word)
    if folded in SHORT_ADJECTIVES and not word.isupper():
        return False  # «муз. руководитель» is nothing of a МУЗ
    if folded in LOWER_CASE or (len(folded) > 2 and is_legal(folded)):
        return True
    capitals = sum(char.isupper() for char in word)
    if capitals < 2 or len(word) > _LONGEST_ABBREVIATION or "-" in word:
        return False
    if word.isupper() and (folded in NOUNS or (shouted and len(word) > 5)):
        return False
    return capitals * 2 >= len(word) or (len(word) <= 6 and word[-1].isupper())


@lru_cache(maxsize=4096)
def initials(printed: str) -> str:
    """Return initials as «Л.В.»."""
    if "-" in printed:
        return _SPACES.sub("", printed)
    letters = re.findall(rf"[{_C}а-яё03]", printed)
    return "".join({"0": "О", "3": "З"}.get(letter, letter.upper()) + "." for letter in letters)
