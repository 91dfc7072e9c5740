"""Words that lead elsewhere: to a plan or schedule, or to whoever asks.

::

    pointer  = [lead {any}] DOCUMENT rest | "в" "установленные" "сроки" rest
    request  = ("по" | "при" | …) {any} REQUEST rest | "по мере" rest
    rest     = words up to the next separator or time
"""

from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Pointer, State
from generator.deadlines.points import single

_LEADS = frozenset("along according in at document period fixed from occasion".split())
_PASSED = frozenset(
    (
        "word ordinal this school school-letter calendar occasion "
        "next fixed according from in number no period noise and measure season-adjective"
    ).split()
)
_STOPS = frozenset("comma open close colon end url every continuous regular throughout during times until each".split())
_TIMES = frozenset("month date monthyear season year years years-slash weekday weekdays edge".split())
FURTHEST = 7


def take_url(cursor: Cursor) -> Pointer | None:
    """Return the address at the cursor, or None."""
    token = cursor.take("url")
    return Pointer(text="", url=str(token.value)) if token else None


def take_document(cursor: Cursor) -> Pointer | None:
    """Return the words that name a plan, a schedule, an order, an appendix; None when there are none."""
    start = cursor.at
    if cursor.kind() not in _LEADS and not (cursor.kind() == "word" and cursor.kind(1) == "document"):
        return None
    for ahead in range(FURTHEST):
        kind = cursor.kind(ahead)
        if kind == "document" or (kind == "fixed" and cursor.kind(ahead + 1) == "period"):
            cursor.at += ahead + 1
            skip_rest(cursor)
            return Pointer(text=cursor.words(start, cursor.at))
        if kind == "comma" and cursor.kind(ahead + 1) == "fixed":
            if cursor.kind(ahead - 1) == "period":  # «в сроки, установленные министерством»
                cursor.at += ahead + 2
                skip_rest(cursor)
                return Pointer(text=cursor.words(start, cursor.at))
            continue
        if kind not in _PASSED and not (ahead == 0 and kind in _LEADS):
            return None
    return None


def take_request(cursor: Cursor) -> State | None:
    """Return "on request" when the words at the cursor say so, and move past them."""
    if cursor.kind() not in {"along", "at", "in", "request", "word"}:
        return None
    for ahead in range(FURTHEST - 2):
        kind = cursor.kind(ahead)
        if kind == "measure" and cursor.kind(ahead - 1) == "along":
            if _names(cursor, ahead + 1, ("провед", "заверш", "оконч")):
                return None
            break
        if kind == "request":
            if ahead == 0 and cursor.kind(1) != "end":  # «заявки – до 10 ноября»
                return None
            break
        if kind == "occasion" and _names(cursor, ahead, ("поступл",)) and cursor.kind(ahead - 1) == "at":
            break
        if kind not in {"word", "along", "at", "in"} or (kind == "word" and ahead == 0):
            return None
    else:
        return None
    cursor.at += ahead + 1
    skip_rest(cursor)
    return State(kind="on-request")


def _names(cursor: Cursor, ahead: int, stems: tuple[str, ...]) -> bool:
    token = cursor.peek(ahead)
    return cursor.text[token.start : token.end].lower().startswith(stems)


def skip_rest(cursor: Cursor, *, through_until: bool = False) -> None:
    """Move past the words that go with what was found, up to a separator or a time of their own.

    A date after «от», «на» or a number sign belongs to the document: «приказ от 13.01.2023 № 3».
    """
    while cursor.kind() not in _STOPS or (through_until and cursor.kind() == "until"):
        token = cursor.peek()
        if _skip_number(cursor) or _skip_date(cursor) or _skip_year(cursor):
            continue
        if token.kind == "in":
            if cursor.kind(1) == "during" or (token.value == "in" and cursor.kind(1) in _TIMES):
                break
            belongs = token.value == "on" and cursor.kind(1) in _TIMES
            cursor.at += 1
            if belongs:
                cursor.at += 1
                while cursor.is_school() or cursor.is_unit("year"):
                    cursor.at += 1
            continue
        if token.kind in _TIMES or (token.kind == "number" and cursor.kind(1) in {"month", "times"}):
            break
        if token.kind in {"dash", "along", "and"} and (cursor.kind(1) in _TIMES or cursor.kind(1) == "request"):
            break
        if token.kind == "along" and cursor.kind(1) in {"request", "measure"}:
            break
        cursor.at += 1
    if cursor.kind() == "open" and _bracket_belongs(cursor):
        while cursor.kind() not in {"close", "end"}:
            cursor.at += 1
        cursor.take("close")


def _skip_number(cursor: Cursor) -> bool:
    """Move past «№ 12.10» and return whether it was there: the number is no day."""
    if not cursor.take("no"):
        return False
    cursor.take("date", "number", "time", "monthyear")
    return True


def _skip_date(cursor: Cursor) -> bool:
    """Move past «от 13.01.2023» and return whether it was there."""
    if cursor.kind() != "from" or cursor.kind(1) not in {"date", "number"}:
        return False
    cursor.at += 1
    if not single(cursor):  # «от 12.10.2023 до 15.11.2023» is no range
        cursor.at += 1
    return True


def _skip_year(cursor: Cursor) -> bool:
    """Move past the year of a name, «ГИА-2024», and return whether it was there."""
    dash, before, year = cursor.peek(), cursor.peek(-1), cursor.peek(1)
    touches = dash.kind == "dash" and before.end == dash.start and year.start == dash.end
    if not touches or year.kind != "year" or before.kind not in {"word", "occasion"}:
        return False
    cursor.at += 2
    return True


def _bracket_belongs(cursor: Cursor) -> bool:
    """Return whether the bracket names a document: «(Приложение 1)», «(распоряжение от … № 3)»."""
    ahead = 1
    while (kind := cursor.kind(ahead)) not in {"close", "end", "url"}:
        if kind == "document":
            return True
        ahead += 1
    return False
