"""Words that lead elsewhere: to a plan or schedule, to an occasion, or to whoever asks.

::

    pointer  = [lead {any}] DOCUMENT rest | "в" "установленные" "сроки" rest
    occasion = ("в период" | "после" | "по" | "при" …) OCCASION rest | numbers ("четверть" | "триместр") [year]
             | ("в течение" | "до" | "через" | "за" | "не позднее") number ("дней" | "недель" …) rest
    request  = ("по" | "при" | …) {any} REQUEST rest | "по мере" rest
    rest     = words up to the next separator or time
"""

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Pointer, State
from generator.deadlines.points import when
from generator.deadlines.years import take_year

_LEADS = frozenset("along according in at document period fixed from occasion".split())
_PASSED = frozenset(
    (
        "word ordinal this school school-letter calendar occasion "
        "next fixed according from in number no period noise and measure season-adjective"
    ).split()
)
_STOPS = frozenset("comma open close colon end url every continuous regular throughout during times until each".split())
_TIMES = frozenset("month date monthyear season year years years-slash weekday weekdays edge".split())
_FURTHEST = 7
_BETWEEN = frozenset("weekdays calendar open close word number".split())
_TERMS = ("дневн", "недельн", "месячн", "суточн", "декадн")
_BEFORE_OCCASION = frozenset(
    "in along at after until period from season-adjective school during word whole each".split()
)


def take_url(cursor: Cursor) -> Pointer | None:
    """Return the address at the cursor, or None."""
    token = cursor.take("url")
    return Pointer(text="", url=str(token.value)) if token else None


def take_document(cursor: Cursor) -> Pointer | None:
    """Return the words that name a plan, a schedule, an order, an appendix; None when there are none."""
    start = cursor.at
    if cursor.kind() not in _LEADS and not (cursor.kind() == "word" and cursor.kind(1) == "document"):
        return None
    for ahead in range(_FURTHEST):
        kind = cursor.kind(ahead)
        if kind == "document" or (kind == "fixed" and cursor.kind(ahead + 1) == "period"):
            cursor.at += ahead + 1
            _skip_rest(cursor)
            return Pointer(text=cursor.words(start, cursor.at))
        if kind == "comma" and cursor.kind(ahead + 1) == "fixed":
            if cursor.kind(ahead - 1) == "period":  # «в сроки, установленные министерством»
                cursor.at += ahead + 2
                _skip_rest(cursor)
                return Pointer(text=cursor.words(start, cursor.at))
            continue
        if kind not in _PASSED and not (ahead == 0 and kind in _LEADS):
            return None
    return None


def take_occasion(cursor: Cursor) -> Pointer | None:
    """Return the words that name an occasion: holidays, an examination, days after something; None without any."""
    start = cursor.at
    if _is_heading(cursor):
        return None
    for production in (_school_term, _part_of_term, _short_term, _weekday, _distance, _after):
        if production(cursor):
            text = cursor.words(start, cursor.at)
            return Pointer(text=text, term=text.lower().replace("ё", "е"))
        cursor.at = start
    return None


def _school_term(cursor: Cursor) -> bool:
    cursor.take("in")
    during = bool(cursor.take("during"))
    cursor.take("edge")
    numbers = take_numbers(cursor)
    if not cursor.take_unit("school-quarter", "trimester"):
        return False
    take_year(cursor)
    return bool(numbers) or during or cursor.kind(-2) == "edge"


def _is_heading(cursor: Cursor) -> bool:
    """Return whether «дата проведения», «сроки проведения:» only names what a time is for."""
    return cursor.printed().startswith("проведени") and cursor.kind(-1) in {"noise", "period"}


def _part_of_term(cursor: Cursor) -> bool:
    """Move past «первая неделя каникул», «последний день четверти», «вторая неделя после каникул»."""
    cursor.take("in", "until")
    if cursor.kind() not in {"ordinal", "number", "roman"} or not take_numbers(cursor):
        return False
    if not cursor.take_unit("week", "day", "decade", "month") and not cursor.take("weekday"):
        return False
    led = cursor.kind() in {"after", "in", "from", "until"}
    if cursor.is_unit("school-quarter", "trimester", ahead=led):
        cursor.at += led + 1
        return True
    if cursor.kind(led) != "occasion" and cursor.kind(led + 1) != "occasion":
        return False
    if cursor.kind(led) not in {"occasion", "season-adjective", "word", "school"}:
        return False
    cursor.at += led + 1
    _skip_rest(cursor)
    return True


def _short_term(cursor: Cursor) -> bool:
    """Move past «в трёхдневный срок», «в 10-дневный срок», «в месячный срок»."""
    if not cursor.take("in"):
        return False
    cursor.take("during")
    if cursor.kind() == "number":
        cursor.at += 1
        cursor.take("dash")
    if not cursor.take("word") or not cursor.printed(-1).rstrip("йогмуы").endswith(_TERMS):
        return False
    if not cursor.take("period"):
        return False
    _skip_rest(cursor)
    return True


def _weekday(cursor: Cursor) -> bool:
    """Move past «до пятницы», «в ближайшую пятницу»: which one, the phrase does not tell."""
    if cursor.take("until"):
        return bool(cursor.take("weekday")) and cursor.kind() not in {"comma", "number", "date"}
    cursor.take("in")
    return cursor.printed().startswith("ближайш") and cursor.kind(1) == "weekday" and bool(_skip(cursor, 2))


def _skip(cursor: Cursor, count: int) -> int:
    cursor.at += count
    return count


def _distance(cursor: Cursor) -> bool:
    """Move past «в течение 10 дней после …», «до 1 месяца», «за неделю до …», «через 3 дня»."""
    lead = cursor.take("in", "until", "through", "not", "during", "starting")
    if not lead:
        return _days_from(cursor)
    if lead.kind == "not":
        if not cursor.take("later", "earlier"):
            return False
        cursor.skip_than()
    while cursor.take("during", "noise", "in", "until"):
        pass
    counted = cursor.kind() == "number"
    if cursor.number() is not None and (not counted or cursor.is_unit("quarter", ahead=1)):
        return False  # «до IV квартала», «в течение I полугодия» name a time
    cursor.at += counted
    while cursor.kind() in _BETWEEN and counted and not cursor.is_unit("day"):
        if cursor.kind() == "word" and not cursor.is_unit("day", "week", "month", "hour", ahead=1):
            return False
        cursor.at += 1
    unit = cursor.take_unit("day", "week", "month", "year", "hour", "half-year", "quarter")
    if not unit or (lead.kind == "in" and lead.value == "in" and cursor.kind(-2) not in {"during", "number"}):
        return False
    if unit in {"year", "quarter"} and not counted:
        return False
    if lead.kind == "in" and cursor.kind() == "end" and lead.value == "in" and counted and cursor.kind(-3) != "during":
        return False
    _skip_rest(cursor, through_until=True)
    return True


def _days_from(cursor: Cursor) -> bool:
    """Move past «5 рабочих дней со дня …»."""
    if cursor.kind() != "number":
        return False
    cursor.at += 1
    cursor.take("weekdays", "calendar", "word")
    if not cursor.take_unit("day", "week", "month") or cursor.kind() not in {"from", "after"}:
        return False
    cursor.at += 1
    _skip_rest(cursor)
    return True


def _after(cursor: Cursor) -> bool:
    start = cursor.at
    while cursor.kind() in _BEFORE_OCCASION:
        if cursor.kind() == "word" and cursor.kind(1) not in {"occasion", "period", "season-adjective"}:
            break
        cursor.at += 1
        if cursor.at - start > _FURTHEST:
            return False
    if cursor.take("occasion"):
        _skip_rest(cursor)
        return True
    led = cursor.kind(-1) in {"at", "after"} or (cursor.kind(-1) == "period" and cursor.kind(-2) == "in")
    if led and cursor.at > start and cursor.kind() == "word":
        _skip_rest(cursor)
        return True
    return False


def take_request(cursor: Cursor) -> State | None:
    """Return "on request" when the words at the cursor say so, and move past them."""
    if cursor.kind() not in {"along", "at", "in", "request", "word"}:
        return None
    for ahead in range(_FURTHEST - 2):
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
    _skip_rest(cursor)
    return State(kind="on-request")


def _names(cursor: Cursor, ahead: int, stems: tuple[str, ...]) -> bool:
    token = cursor.peek(ahead)
    return cursor.text[token.start : token.end].lower().startswith(stems)


def _skip_rest(cursor: Cursor, *, through_until: bool = False) -> None:
    """Move past the words that go with what was found, up to a separator or a time of their own.

    A date after «от», «на» or a number sign belongs to the document: «приказ от 13.01.2023 № 3».
    """
    while cursor.kind() not in _STOPS or (through_until and cursor.kind() == "until"):
        token = cursor.peek()
        if token.kind == "no":  # «приказ № 12.10»: the number is no day
            cursor.at += 1 + (cursor.kind(1) in {"date", "number", "time", "monthyear"})
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
        if token.kind == "from" and cursor.kind(1) in {"date", "number"}:
            cursor.at += 1
            if not when(cursor):
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


def _bracket_belongs(cursor: Cursor) -> bool:
    """Return whether the bracket names a document: «(Приложение 1)», «(распоряжение от … № 3)»."""
    ahead = 1
    while (kind := cursor.kind(ahead)) not in {"close", "end", "url"}:
        if kind == "document":
            return True
        ahead += 1
    return False
