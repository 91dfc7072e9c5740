"""Which rows go on with the row above: a wrapped cell is drawn as further rows without a number."""

import re
from datetime import date

from generator.deadlines.calendar import Window
from generator.deadlines.reading import read_deadline
from generator.importers.columns import Columns
from generator.importers.headings import PART_OF_YEAR, mark_of
from generator.importers.markup import clean, drop_emphasis, is_emphasised
from generator.russian.dates import is_date

_SECTION_START = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\.\s*[А-ЯЁ]|раздел\s+[\dIVX]", re.IGNORECASE)
_BEGINS = re.compile(r"[«\"“(]?[А-ЯЁA-Z0-9]")
# What no cell ends with: a comma, a dash, a word that asks for another.
_STAYS_OPEN = re.compile(
    r"(?:[,(«–—/]|\s-|[^\W\d]-|\b(?:в|во|на|по|с|со|к|ко|о|об|от|до|из|за|у|для|при|и|или|а|не|над|под|без|между|через|их|"
    r"его|её|том|числе|№|им\.|ул\.|зам\.|рук\.|отв\.|вед\.|гл\.))$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[а-яёa-z)»,;.–—](?![.)])")
_ENDS = re.compile(r"[.;!?:]$")
_REST_OF_TIME = re.compile(r"(?:и|или|по|год\w*|г\.|20\d\d)(?!\w)|[–—-]", re.IGNORECASE)
_WHOLE_ROW = 3
_ANY_YEAR = Window(
    date(2024, 1, 1), date(2024, 12, 31)
)  # a day without a year is read in some year: which does not matter


def goes_on(cells: list[str], above: list[str], columns: Columns, *, resumed: bool, above_is_row: bool) -> bool:
    """Return whether a row goes on with the row ``above`` it; ``resumed`` when a page break lies between them.

    A number of its own, or what looks like a heading, begins anew. Else it goes on when it has no title, or when one
    of its cells goes on inside a sentence, and no cell speaks against it: a whole deadline below a whole deadline.
    Without such evidence a row goes on when only few of its cells are filled, as the rest of a page above.
    """
    number, title = columns.position("number"), columns.position("title")
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    if not filled or (number >= 0 and cells[number].strip()):
        return False
    if number < 0:
        return above_is_row and _is_rest_of_title(cells, above, title, filled)
    if number > 0 and filled == [0] and _BEGINS.match(_plain(cells[0])):
        return False  # a heading, in a table whose first column is not the number
    if len(filled) == 1 and is_heading(cells):
        return False
    if above_is_row and columns.is_events and above[number].strip() and not _contradicts(cells, above, columns):
        if not cells[title].strip() or _is_inside_sentence(above[title], cells[title]):
            return True
        if any(_stops_inside(_plain(above[at])) for at in filled):
            return True
    begins = title >= 0 and bool(_BEGINS.match(_plain(cells[title])))
    if begins and len(filled) >= _WHOLE_ROW:
        return False  # a row whose number was lost: its title does not go on with a sentence
    return resumed or len(filled) < len(cells) // 2


def is_heading(cells: list[str]) -> bool:
    """Return whether the only filled cell of a row is a heading: emphasised, numbered as sections are, or a time."""
    text = clean(next(cell for cell in cells if cell.strip()))
    plain = drop_emphasis(text)
    is_time = plain[:1].isupper() and (is_date(plain) or bool(PART_OF_YEAR.fullmatch(plain)))
    return is_time or is_emphasised(text) or bool(_SECTION_START.match(plain)) or mark_of(text) is not None


def _is_rest_of_title(cells: list[str], above: list[str], title: int, filled: list[int]) -> bool:
    """Return whether a row of a table without numbers is the rest of a title that begins in small letters."""
    if title <= 0 or cells[0].strip() or not above[title].strip() or len(filled) > len(cells) // 2:
        return False
    first, second = _plain(above[title]), _plain(cells[title])
    return bool(second) and second[0].islower() and not first[0].islower() and not _ENDS.search(first)


def has_evidence(cells: list[str], above: list[str]) -> bool:
    """Return whether one of the cells goes on inside a sentence of the row above; without it joining is a guess."""
    return any(_is_inside_sentence(first, second) for first, second in zip(above, cells, strict=True))


def _is_inside_sentence(above: str, below: str) -> bool:
    """Return whether two pieces of a cell are one sentence: the first stops inside it, or the second begins none.

    Where cells begin in small letters anyway, a small letter is no sign.
    """
    first, second = _plain(above), _plain(below)
    if not first or not second or _ENDS.search(first):
        return False
    return _stops_inside(first) or (bool(_GOES_ON.match(second)) and not first[0].islower())


def _stops_inside(text: str) -> bool:
    """Return whether a text ends with what asks for more: a comma, a preposition, a quotation that is not closed."""
    is_open = text.count("«") > text.count("»") or text.count("(") > text.count(")")
    return is_open or bool(_STAYS_OPEN.search(text))


def _contradicts(cells: list[str], above: list[str], columns: Columns) -> bool:
    """Return whether a row has a deadline of its own, below a row that has one already or has none."""
    at = columns.position("deadline")
    if at < 0 or not (second := _plain(cells[at])):
        return False
    first = _plain(above[at])
    if not first:
        return True
    if _STAYS_OPEN.search(first) or _REST_OF_TIME.match(second):
        return False
    return _is_time(first) and _is_time(second)


def _is_time(text: str) -> bool:
    return read_deadline(text, _ANY_YEAR).kind != "unreadable"


def _plain(cell: str) -> str:
    return drop_emphasis(clean(cell)).replace("\n", " ").strip()
