"""How headings, captions, stamps and page numbers of a plan look."""

import re
from typing import NamedTuple

from generator.importers.markup import drop_emphasis

CHAPTER = re.compile(r"(?:раздел|глава|часть)\s+[\dIVX]+", re.IGNORECASE)
CAPTION = re.compile(r"таблица\s*№?\s*\d+\.?", re.IGNORECASE)
CONTENTS = re.compile(r"(?:содержание|оглавление)\s*:?", re.IGNORECASE)
PASSPORT = re.compile(r"паспорт\b", re.IGNORECASE)
STAMP = re.compile(
    r"(?:приложение|утвержд[её]н\w?)\b.*\b(?:приказ|распоряжени|постановлени)|приложение(?:\s*№?\s*\d+)?$"
    r"|утвержд[её]н[аоы]?\s*:?$|утверждаю\b|согласован[оа]?\b|рассмотрен[оа]?\b|принят[оа]?\s+на\b",
    re.IGNORECASE,
)
SHEET = re.compile(r"лист\s+(?:согласования|ознакомления)", re.IGNORECASE)
NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")  # of a row: "12", "2.1."
PAGE = re.compile(r"[-–—\s]*\d{1,3}[-–—\s]*|(?:страница|стр\.?|лист)\s*\d{1,3}(?:\s*из\s*\d{1,3})?", re.IGNORECASE)
PERIOD_END = re.compile(r"\d{4}\s*-?\s*(?:г\.?|гг\.?|г\.\s?г\.?|год\w*|уч\w*\.?\s*год\w*)[»\"]?\s*$")
NOTE = re.compile(r"(?:примечани[ея]|сноск[аи])\b\s*(?:\d+\s*)?[.:–—-]|\*{1,3}\)?\s*[–—-]\s", re.IGNORECASE)
# With these words the title of a plan begins; in the middle of a title they stand in lower case.
PLAN = re.compile(
    r"(?:(?:[А-ЯЁ][а-яё]+[ыо]й|[А-ЯЁ]+[ЫО]Й|[А-ЯЁ][а-яё]+ая|[А-ЯЁ]+АЯ|Дорожная|ДОРОЖНАЯ)\s+){0,2}[«\"]?"
    r"(?:план(?:-график)?|дорожная\s+карта|комплекс\s+(?:мер|мероприятий)|программа|подпрограмма|концепция|циклограмма"
    r"|график|(?:перечень|система)\s+(?:мер|мероприятий)|мероприятия\s+(?:по|на))\b(?!\s+утвержд)",
    re.IGNORECASE,
)
PART_OF_YEAR = re.compile(
    r"(?:[IVХ]{1,3}|[1-4](?:\s?-?\s?[а-я]{1,2})?|перв\w+|втор\w+|треть\w+|четв[её]рт\w+)\s+"
    r"(?:квартал|полугодие|четверть|триместр)(?:\s+20\d\d.{0,25})?",
    re.IGNORECASE,
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_MARK = re.compile(
    r"(?:(?P<word>раздел|глава|часть|направление|блок|этап|модуль)\s+(?P<named>[IVX]{1,5}|\d{1,2})[.:)]?\s+"
    r"|(?P<roman>[IVX]{1,5})\.\s+|(?P<arabic>\d{1,2})\.\s+)[«\"]?[^\W\d]",
    re.IGNORECASE,
)
_LONGEST_TITLE = 400
LONGEST_HEADING = 200


class Mark(NamedTuple):
    """The number at the head of a section, and the way it is written: "раздел", "roman", "arabic"."""

    family: str
    number: int


def section_mark(text: str) -> Mark | None:
    """Return the mark that a short heading begins with ("Раздел I.", "II.", "3."), or None."""
    text = drop_emphasis(text).strip()
    match = _MARK.match(text)
    if not match or len(text) > LONGEST_HEADING or text.endswith((";", ":", ",")):
        return None
    if match["roman"]:
        return Mark("roman", _value(match["roman"])) if match["roman"].isupper() else None
    if match["arabic"]:
        return Mark("arabic", int(match["arabic"]))
    named = match["named"]
    return Mark(match["word"].lower(), int(named) if named.isdigit() else _value(named.upper()))


def mark_of(text: str) -> Mark | None:
    """Return the mark of a heading that is no item of a list: a word with a number, or a Roman number."""
    mark = section_mark(text)
    return mark if mark and mark.family != "arabic" else None


def is_title(text: str) -> bool:
    """Return whether ``text`` can be a title: not too long, and not a sentence."""
    if len(text) > _LONGEST_TITLE or text.endswith((";", ",", ":")):
        return False
    return not text.endswith(".") or bool(PERIOD_END.search(text))


def _value(roman: str) -> int:
    digits = [_ROMAN[letter] for letter in roman]
    return sum(-one if one < following else one for one, following in zip(digits, [*digits[1:], 0], strict=True))
