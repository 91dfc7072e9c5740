"""The grammar of deadlines: a phrase is read from left to right into items.

::

    phrase     = { label | item | separator | unknown word }
    item       = except | url | request | throughout | state | rule | clock | limit | pointer | occasion | when

``label`` stands in ``labels.py``, ``throughout`` and ``state`` in ``states.py``, ``rule`` in ``rules.py``, ``when`` in
``points.py``, ``clock`` in ``clock.py``, ``limit`` in ``limits.py``; ``pointer`` and ``request`` in ``pointers.py``,
``occasion`` in ``occasions.py``, ``except`` in ``exceptions.py``. Words that no production knows are kept as unread,
those in brackets as remarks.
"""

from collections.abc import Callable
from dataclasses import replace

from generator.deadlines.asides import is_move, take_aside
from generator.deadlines.clock import take_clock
from generator.deadlines.cursor import Cursor
from generator.deadlines.exceptions import take_except
from generator.deadlines.items import (
    UNREADABLE,
    Impossible,
    Item,
    Point,
    Pointer,
    Rule,
    Stretch,
    Unread,
)  # fmt: skip
from generator.deadlines.labels import take_label
from generator.deadlines.limits import drop_weekday, take_limits
from generator.deadlines.lists import continue_list
from generator.deadlines.numerals import STEMS
from generator.deadlines.occasions import take_occasion
from generator.deadlines.pointers import take_document, take_request, take_url
from generator.deadlines.points import when
from generator.deadlines.rules import take_rule
from generator.deadlines.runs import spread
from generator.deadlines.shapes import Recurrence
from generator.deadlines.states import take_state, take_throughout
from generator.deadlines.tokens import Tokens
from generator.language import _

_SILENT = frozenset(
    "dash comma and slash colon noise no along in from until at period number-word this whole school-letter".split()
)
_DATES = ("дата", "срок", "период", "год реал", "реализац", "исполнен")
_QUOTES = frozenset('«„“"')
_LONGEST_LABEL = 5


def parse(tokens: Tokens) -> list[Item]:
    """Return the items of a phrase in printed order; never raises."""
    cursor = Cursor(tokens)
    items: list[Item] = []
    unread = 0
    depth = 0
    while cursor.kind() != "end":
        start = cursor.at
        if label := take_label(cursor, items):
            items.append(label)
            continue
        found = _items(cursor)
        if found and _is_year_of_name(cursor, items, start):
            items.append(Unread(text=cursor.words(start, cursor.at), words=1, remark=True))
            continue
        if found or cursor.at > start:
            _place(items, continue_list(cursor, start, items, found))
            continue
        if take_aside(cursor, items):
            continue
        kind = cursor.kind()
        depth += (kind == "open") - (kind == "close")
        cursor.at += 1
        if kind == "initials":
            items.append(_name(cursor, items))
        elif kind not in _SILENT and kind not in {"open", "close"}:
            unread = cursor.at - 1
            while _is_unknown(cursor):
                cursor.at += 1
            text = cursor.words(unread, cursor.at)
            words = _count_words(cursor, unread)
            named = words <= _LONGEST_LABEL and any(map(str.isalpha, text))
            remark = depth > 0 or (named and (_is_label(cursor) or _is_event(cursor, unread)))
            number = any(_is_number(cursor, at) for at in range(unread, cursor.at)) or _is_lost_limit(cursor, unread)
            torn = _is_torn(cursor, unread)
            items.append(Unread(text=text, words=words, remark=remark, number=number, torn=torn))
    return items


def _is_label(cursor: Cursor) -> bool:
    """Return whether the words just passed only name what a time is for: «приём заявок – до 10 ноября», «1 этап:»."""
    if cursor.kind(-1) not in {"dash", "colon"} and not cursor.take("dash", "colon"):
        return False
    start = cursor.at
    followed = bool(_items(cursor))
    cursor.at = start
    return followed


def _is_year_of_name(cursor: Cursor, items: list[Item], start: int) -> bool:
    """Return whether the bare year just read belongs to the name before it: «ФГОС 2021», «Учитель года – 2024»."""
    before = items[-1] if items else None
    kinds = {"year", "years", "years-slash"}
    read = {token.kind for token in cursor.tokens[start : cursor.at]}
    if cursor.tokens[start].kind not in kinds or not read <= {*kinds, "unit"}:
        return False
    dash = cursor.kind(start - cursor.at - 1) == "dash"
    touches = cursor.kind(start - cursor.at - 1) not in {"comma", "colon", "open", "close", "and", "end"}
    if isinstance(before, Pointer):
        return touches and bool(before.term)
    if not isinstance(before, Unread) or not before.words or not touches or cursor.kind(-1) == "unit":
        return False
    return not (dash and before.text.lower().startswith(_DATES))  # «Срок реализации – 2024»


def _is_event(cursor: Cursor, start: int) -> bool:
    """Return whether the words just passed name an event before its day: «день открытых дверей 15 октября»."""
    first = cursor.tokens[start]
    if first.kind != "unit" or first.value not in {"day", "week", "decade"} or cursor.at - start < 2:
        return False
    place = cursor.at
    found = _times(cursor)
    cursor.at = place
    points = [item.first if isinstance(item, Stretch) else item for item in found]
    return bool(points) and all(isinstance(point, Point) and point.unit == "day" for point in points)


def _count_words(cursor: Cursor, start: int) -> int:
    """Return how many words were just passed; a name in quotes is one."""
    names = [token for token in cursor.tokens[start : cursor.at] if cursor.text[token.start] in _QUOTES]
    words = len(cursor.words(start, cursor.at).split())
    return words - sum(len(cursor.text[token.start : token.end].split()) - 1 for token in names)


def _is_lost_limit(cursor: Cursor, start: int) -> bool:
    """Return whether the words just passed hold the limit of the time that follows."""
    before = {token.kind for token in cursor.tokens[max(0, start - 1) : cursor.at]}
    if not before & {"later", "earlier", "until"} or cursor.kind(-1) in {"comma", "dash", "colon"}:
        return False
    place = cursor.at
    found = _times(cursor)
    cursor.at = place
    return bool(found)


def _is_torn(cursor: Cursor, start: int) -> bool:
    """Return whether a part of the time that follows is among the words just passed: «до Х октября», «I II квартал»."""
    before = cursor.kind(start - 1 - cursor.at)
    if cursor.at - start == 1 and before == "from" and cursor.kind() in {"along", "until"}:  # «с Х по 7 октября»
        return True
    if cursor.at - start == 1 and before == "until" and cursor.kind() == "month":
        return True
    return cursor.kind(-1) in {"roman", "number"} and cursor.number() is not None and cursor.kind(1) == "unit"


def _is_number(cursor: Cursor, at: int) -> bool:
    token = cursor.tokens[at]
    printed = cursor.text[token.start : token.end].lower()
    if token.kind == "ordinal" and token.value == -1:  # «последний звонок»
        return False
    if printed in {"п", "ш"}:  # «п. Рудовка»: read as II and III only beside a unit
        return False
    if printed[0] in _QUOTES:  # a name in quotes holds no part of a time
        return False
    return token.kind in {"number", "ordinal", "roman"} or printed.startswith(STEMS) or any(map(str.isdigit, printed))


def _name(cursor: Cursor, items: list[Item]) -> Item:
    """Return what the initials just passed say: a month before them is a surname («Март А.И.»)."""
    text = cursor.words(cursor.at - 1, cursor.at)
    before = items[-1] if items else None
    if isinstance(before, Point) and before.unit == "month" and cursor.kind(-2) == "month":
        return Impossible(text=cursor.words(cursor.at - 2, cursor.at))
    return Unread(text=text, words=1)


def _place(items: list[Item], found: list[Item]) -> None:
    """Add ``found``; parts of a month whose month stands before them take it: «октябрь, II-III декада»."""
    before = items[-1] if items else None
    found = [item for item in found if not (isinstance(item, Rule) and item.bare and _has_day(items))]
    months = isinstance(before, Point) and before.unit == "month"
    lacking = [item for item in found if isinstance(item, Point | Stretch) and _lacks_month(item)]
    if not lacking:
        spread(items, found)
        items += found
        return
    if rule := _part_of_rule(items, lacking):
        items.append(rule)
        return
    if not months or not isinstance(before, Point):
        items.append(Unread(text=_("a part of a month without its month"), words=UNREADABLE))
        return
    items.pop()
    for item in found:
        if isinstance(item, Stretch):
            items.append(Stretch(first=_in_month(item.first, before), last=_in_month(item.last, before)))
        elif isinstance(item, Point):
            items.append(_in_month(item, before))


def _part_of_rule(items: list[Item], lacking: list[Point | Stretch]) -> Rule | None:
    """Return what «последняя неделя» adds to the rule before it: «ежемесячно, последняя неделя»."""
    rule = next((item for item in reversed(items) if isinstance(item, Rule)), None)
    if not rule or rule.recurrence.every in {"day", "week"} or len(lacking) > 1 or isinstance(lacking[0], Stretch):
        return None
    weeks = lacking[0].unit == "week" and rule.recurrence.every == "month"
    ordinals = (lacking[0].number,) if weeks else ()
    return Rule(recurrence=Recurrence(every=rule.recurrence.every, ordinals=ordinals), fixed=False, vague=not weeks)


def _has_day(items: list[Item]) -> bool:
    return any(isinstance(item, Point) and item.unit == "day" for item in items)


def _lacks_month(item: Point | Stretch) -> bool:
    point = item.first if isinstance(item, Stretch) else item
    return point.unit in {"week", "decade", "half-month"} and not point.month


def _in_month(point: Point, month: Point) -> Point:
    return replace(point, month=month.month, year=point.year or month.year)


def _is_unknown(cursor: Cursor) -> bool:
    start = cursor.at
    if cursor.kind() not in {"word", "dash", "unit", "number", "and", "no"}:
        return False
    if is_move(cursor):
        return False
    known = bool(take_label(cursor, ()) or _items(cursor)) or cursor.at > start
    cursor.at = start
    return not known


def _items(cursor: Cursor) -> list[Item]:
    start = cursor.at
    # «до 12.00 15 февраля», «с 10.00 15 ноября» are limits with a time of day, not times of day
    timed = cursor.kind() == "from" and cursor.kind(1) == "time" and cursor.kind(2) in {"number", "ordinal", "date"}
    limits = timed or cursor.kind() == "until"
    productions = (take_limits, _one, _times) if limits else (take_except, _one, take_limits, _times)
    for production in productions:
        found = production(cursor)
        if found:
            return found
        cursor.at = start
    return []


def _one(cursor: Cursor) -> list[Item]:
    start = cursor.at
    for production in _PRODUCTIONS:
        item = production(cursor)
        if item:
            return [item]
        cursor.at = start
    return []


def _times(cursor: Cursor) -> list[Item]:
    cursor.take("in")
    if cursor.kind() == "weekday":  # «пятница, 12 января»
        cursor.at += 1
        cursor.take("comma")
    elif cursor.take("during"):  # «в течение сентября» is September
        cursor.take("whole")
    found: list[Item] = [*when(cursor)]
    if found:
        drop_weekday(cursor)
    return found


_PRODUCTIONS: tuple[Callable[[Cursor], Item | None], ...] = (
    take_url, take_request, take_clock, take_throughout, take_rule, take_document, take_occasion, take_state,
)  # fmt: skip
