"""Words that name an occasion from which a deadline is counted: holidays, an examination, days after something.

::

    occasion = part | weekday | short | ("в период" | "после" | "по" | "при" …) OCCASION rest
             | (numbers | "в течение") ("четверть" | "триместр") [year]
             | ("в течение" | "до" | "через" | "за" | "не позднее") number ("дней" | "недель" …) rest
    part     = numbers ("неделя" | "день" …) ["после"] (OCCASION | "четверть")
    weekday  = ("до" | "с" | "после" | "ближайший") WEEKDAY
    short    = "в" "…дневный" "срок"

``rest`` stands in ``pointers.py``.
"""

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Pointer
from generator.deadlines.pointers import FURTHEST, skip_rest
from generator.deadlines.points import when
from generator.deadlines.years import take_year
from generator.russian.letters import fold

_HEADS = frozenset({"noise", "period"})
_AFTER_HEAD = frozenset("colon dash number date month monthyear from until season year years".split())
_TERMS = ("дневн", "недельн", "месячн", "суточн", "декадн")
_BEFORE = frozenset({"накануне", "канун", "кануне", "преддверии", "преддверие", "перед"})
_ONE_PART = frozenset({"неделе", "неделю", "неделя", "декаде", "декаду", "декада"})
_BETWEEN = frozenset("weekdays calendar open close word number".split())
_BEFORE_OCCASION = frozenset(
    "in along at after until period from season-adjective school during word whole each".split()
)


def take_occasion(cursor: Cursor) -> Pointer | None:
    """Return the words that name an occasion: holidays, an examination, days after something; None without any."""
    start = cursor.at
    if _is_heading(cursor):
        return None
    for production in (_school_term, _part_of_term, _short_term, _weekday, _distance, _after):
        if production(cursor):
            text = cursor.words(start, cursor.at)
            return Pointer(text=text, term=fold(text))
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
    ahead = cursor.kind() in _HEADS
    if not cursor.printed(ahead).startswith("проведени") or cursor.kind(ahead - 1) not in _HEADS:
        return False
    return cursor.kind(ahead + 1) in _AFTER_HEAD


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
    skip_rest(cursor)
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
    skip_rest(cursor)
    return True


def _weekday(cursor: Cursor) -> bool:
    """Move past «до пятницы», «в ближайшую пятницу»: which one, the phrase does not tell."""
    until = bool(cursor.take("until", "from", "after", "starting"))
    cursor.take("in", "from")
    near = cursor.kind() in {"next", "this"} or cursor.printed().startswith(("ближайш", "эту", "этот", "это"))
    cursor.at += near
    if not (until or near) or not cursor.take("weekday"):
        return False
    return cursor.kind() not in {"comma", "number", "date"}


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
    if cursor.number() is not None and (not counted or cursor.is_unit("quarter", ahead=1) or _is_part(cursor)):
        return False  # «до IV квартала», «в течение I полугодия» name a time
    cursor.at += counted
    while cursor.kind() in _BETWEEN and counted and not cursor.is_unit("day"):
        if cursor.kind() == "word" and not cursor.is_unit("day", "week", "month", "hour", ahead=1):
            return False
        cursor.at += 1
    unit = cursor.take_unit("day", "week", "month", "year", "hour", "half-year", "quarter")
    if not unit and counted and cursor.printed() == "дня" and cursor.kind(1) in {"until", "after", "from"}:
        unit = "day"  # «за 3 дня до …»; «в день …» is an occasion
        cursor.at += 1
    if not unit or (lead.kind == "in" and lead.value == "in" and not counted and cursor.kind(-2) != "during"):
        return False
    if unit in {"year", "quarter"} and not counted:
        return False
    if lead.kind == "in" and cursor.kind() == "end" and lead.value == "in" and counted and cursor.kind(-3) != "during":
        return False
    skip_rest(cursor, through_until=True)
    _skip_origin(cursor)
    return True


def _is_part(cursor: Cursor) -> bool:
    """Return whether a number counts parts of the month that follows: «на 2 неделе октября», but «за 2 недели»."""
    return cursor.printed(1) in _ONE_PART and "month" in {cursor.kind(2), cursor.kind(3)}


def _days_from(cursor: Cursor) -> bool:
    """Move past «5 рабочих дней со дня …», «неделя после 15 мая»."""
    counted = bool(cursor.take("number"))
    if counted:
        cursor.take("weekdays", "calendar", "word")
    leads = {"from", "after"} if counted else {"after"}
    if not cursor.take_unit("day", "week", "month") or cursor.kind() not in leads:
        return False
    cursor.at += 1
    skip_rest(cursor)
    _skip_origin(cursor)
    return True


def _skip_origin(cursor: Cursor) -> None:
    """Move past the day from which a distance is counted: «за 10 дней до 1 сентября» does not name a day of its own."""
    if cursor.kind(-1) in {"until", "after", "from"}:
        when(cursor)


def _is_list_of_seasons(cursor: Cursor) -> bool:
    """Return whether the cursor stands between the seasons of «осенние, весенние каникулы»."""
    separates = cursor.kind() in {"comma", "and", "dash"}
    return separates and cursor.kind(-1) == cursor.kind(1) == "season-adjective"


def _after(cursor: Cursor) -> bool:
    start = cursor.at
    while cursor.kind() in _BEFORE_OCCASION or _is_list_of_seasons(cursor):
        if cursor.kind() == "word" and cursor.kind(1) not in {"occasion", "period", "season-adjective"}:
            break
        cursor.at += 1
        if cursor.at - start > FURTHEST:
            return False
    if cursor.take("occasion"):
        before = cursor.printed(-1) in _BEFORE
        skip_rest(cursor)
        if before:
            when(cursor)  # «накануне 9 мая»
        return True
    led = cursor.kind(-1) in {"at", "after"} or (cursor.kind(-1) == "period" and cursor.kind(-2) == "in")
    if led and cursor.at > start and cursor.kind() == "word":
        skip_rest(cursor)
        return True
    return False
