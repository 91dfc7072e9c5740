"""Numbers and names that are no times: rooms, schools, classes, people, clauses, streets, anniversaries, durations.

::

    label   = "№" NUMBER | THING [NUMBERS] | NUMBERS THING | CLAUSE NUMBER "." NUMBER
    street  = STREET (number MONTH | number "лет" word | {word} [MONTH]) ["," house]
    jubilee = number ("лет" | "летие") (word | MONTH)
    length  = number ("дней" | "недели") after a time
    name    = "Марта" | "Августа" before a name of a person, PLACE before a holiday

A thing is a noun that is numbered or counted. Where a number may be the thing's or the day's («занятие 1-5 октября»),
it is kept as unread and the phrase is doubtful.
"""

from collections.abc import Sequence

from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.items import Impossible, Item, Point, Stretch, Unread

_NUMBERS = frozenset("number roman ordinal".split())
_DOTTED_AFTER = ("каб", "ауд", "комн", "пункт", "пп", "подп", "разд", "гл", "тем", "ст", "п", "№", "этап", "n")
_DOTTED_BEFORE = ("кл", "балл", "проц", "%", "руб", "каб", "ауд")
_PLACES = ("школ", "сад", "детсад", "парк", "дк", "клуб", "стадион", "колхоз", "совхоз", "кинотеатр", "сквер", "п")
_HOLIDAYS = frozenset({(23, 2), (8, 3), (1, 5), (9, 5), (12, 6), (25, 10), (7, 11), (19, 12)})
_NAMES = ("ова", "ева", "ина", "вна", "чна", "ская", "цкая")
_LENGTHS = frozenset("дня дней сутки суток недели недель месяца месяцев декады декад".split())
_LONGEST_NAME = 3


def take_label(cursor: Cursor, items: Sequence[Item]) -> Item | None:
    """Return what stands at the cursor beside a time and is none, and move past it, or None.

    ``items`` are those before it: a length like «3 дня» only stands beside a time.
    """
    kind = cursor.kind()
    productions = _PRODUCTIONS.get(kind)
    if productions is None:
        return None
    start = cursor.at
    for production in productions:
        item = production(cursor)
        if item:
            return item
        cursor.at = start
    if kind == "number" and _length(cursor) and any(isinstance(item, Point | Stretch) for item in items):
        return _told(cursor, start)
    cursor.at = start
    return None


def _told(cursor: Cursor, start: int, *, doubtful: bool = False) -> Unread:
    text = cursor.words(start, cursor.at)
    return Unread(text=text, words=len(text.split()) if doubtful else 0, remark=not doubtful)


def _is_value(cursor: Cursor, value: str, ahead: int = 0) -> bool:
    token = cursor.peek(ahead)
    return token.kind == "word" and token.value == value


def _is_spaced(cursor: Cursor) -> bool:
    """Return whether there is a space before the token at the cursor."""
    return cursor.peek().start > cursor.peek(-1).end


def _numbered(cursor: Cursor) -> Item | None:
    """Return «№ 12», «школа 5», «каб. 2.10», «классы 1, 2 и 3»."""
    start = cursor.at
    if cursor.kind() != "no":
        if not _is_value(cursor, "thing"):
            return None
        cursor.at += 1
        while cursor.kind() == "dash" and _is_value(cursor, "thing", 1):  # «школа-сад»
            cursor.at += 2
    noun = cursor.printed(-1)
    signs = 0
    while cursor.take("no"):
        signs += 1
    if cursor.kind() in {"date", "time"} and noun.startswith(_DOTTED_AFTER) and _is_short(cursor):
        cursor.at += 1
        return _told(cursor, start)
    if signs and cursor.kind() in {"date", "monthyear", "year", "years", "years-slash", "time"}:
        cursor.at += 1
        return _told(cursor, start)
    if cursor.kind() not in {"number", "roman"}:
        return None
    if cursor.kind(1) in {"month", "unit"} and not signs:
        if noun.startswith(_PLACES) and (cursor.number(), cursor.peek(1).value) in _HOLIDAYS:
            cursor.at += 2  # «школа-сад 1 Мая»
            return _told(cursor, start, doubtful=True)
        return None  # «школа 5 октября»: the day
    return _own_numbers(cursor, start)


def _is_short(cursor: Cursor) -> bool:
    value = cursor.peek().value
    return cursor.kind() == "time" or (isinstance(value, tuple) and len(value) == 2)


def _own_numbers(cursor: Cursor, start: int) -> Item:
    """Take the numbers of a thing; the last before a month is the day: «школа 5, 10 октября», «№ 1 – 5 октября»."""
    first = cursor.at
    pairs = take_numbers(cursor)
    if cursor.kind() == "month" and cursor.at == first + 1:
        if not cursor.printed().endswith(("а", "я")):
            return _told(cursor, start)
        cursor.at += 1  # «школа № 25 мая»: a day or the school's number
        return _told(cursor, start, doubtful=True)
    spaced = cursor.peek(first + 1 - cursor.at).start > cursor.peek(first - cursor.at).end
    if cursor.kind() == "dash" and cursor.number(1) is not None and spaced:  # «школа 5 – 10-12 октября»
        cursor.at = first + 1
        return _told(cursor, start)
    if cursor.kind() not in {"month", "number-word", "date", "unit"}:
        return _told(cursor, start)
    cursor.at = first + 1
    touching = cursor.kind() == "dash" and not _is_spaced(cursor)
    if touching and len(pairs) == 1 and cursor.kind(2) == "month" and not cursor.printed(2).endswith(("а", "я")):
        cursor.at += 2  # «школы № 1-5 октябрь»
        return _told(cursor, start)
    if touching and len(pairs) > 1:  # «группы 1-3, 15 октября»
        cursor.at += 2
    doubtful = len(pairs) > 2 or (touching and len(pairs) == 1)
    if doubtful:  # «занятие 1-5 октября»: days or numbers?
        cursor.at = first
        take_numbers(cursor)
        cursor.take("month")
    return _told(cursor, start, doubtful=doubtful)


def _clause(cursor: Cursor) -> Item | None:
    """Return «п. 3.1», «п. 5»: the letter is also read as II («П квартал»)."""
    start = cursor.at
    if cursor.printed() != "п" or cursor.text[cursor.peek().end : cursor.peek().end + 1] != ".":
        return None
    cursor.at += 1
    if cursor.kind() in {"date", "time"} and _is_short(cursor):
        cursor.at += 1
        return _told(cursor, start)
    if cursor.kind() != "number":
        return None
    cursor.at += 1
    doubtful = bool(cursor.take("month"))  # «п. 1 Мая» is a settlement
    return _told(cursor, start, doubtful=doubtful)


def _counted(cursor: Cursor) -> Item | None:
    """Return «5 класс», «9-11 классы», «25 чел.», «10.5 баллов»."""
    start = cursor.at
    if cursor.kind() == "date":
        if not _is_short(cursor) or not cursor.printed(1).startswith(_DOTTED_BEFORE):
            return None
        if not _is_value(cursor, "thing", 1) or cursor.kind(2) in {"no", "number"}:
            return None
        cursor.at += 2
        return _told(cursor, start, doubtful=True)
    if not take_numbers(cursor):
        return None
    if cursor.kind() == "word" and len(cursor.printed()) == 1 and cursor.printed(1).startswith("кл"):  # «5 А класс»
        cursor.at += 1
    if not _is_value(cursor, "thing"):
        return None
    cursor.at += 1
    return _told(cursor, start)


def _jubilee(cursor: Cursor) -> Item | None:
    """Return «80 лет Победы», «30-летия Победы»."""
    start = cursor.at
    if not cursor.take("number"):
        return None
    cursor.take("dash")
    if not cursor.printed().startswith("лет") or cursor.kind() not in {"unit", "word"}:
        return None
    cursor.at += 1
    if not cursor.take("word", "month"):
        return None
    return _told(cursor, start)


def _street(cursor: Cursor) -> Item | None:
    """Return «ул. 8 Марта», «ул. Красного Октября, 5», «ДК им. 30-летия Победы»."""
    start = cursor.at
    if not _is_value(cursor, "street"):
        return None
    cursor.at += 1
    if not _jubilee(cursor):
        cursor.at = start + 1
        if cursor.kind() in _NUMBERS and cursor.kind(1) == "month":
            cursor.at += 2
        elif cursor.kind() == "year":
            cursor.at += 1
            cursor.take_unit("year")
        else:
            while cursor.kind() in {"word", "initials", "ordinal", "calendar"} and cursor.at - start <= _LONGEST_NAME:
                cursor.at += 1
            cursor.take("month")
    doubtful = _house(cursor)
    return _told(cursor, start, doubtful=doubtful)


def _house(cursor: Cursor) -> bool:
    """Move past «, 5», «, д. 5, корп. 2» after a street; return whether a number may be the house's or a day."""
    while True:
        start = cursor.at
        cursor.take("comma")
        thing = _is_value(cursor, "thing")
        cursor.at += thing
        if cursor.kind() != "number" or cursor.kind(1) in {"month", "number-word", "unit", "dash", "along"}:
            cursor.at = start
            return False
        cursor.at += 1
        if not thing and cursor.kind() in {"comma", "and"} and cursor.number(1) is not None:
            return True


def _person(cursor: Cursor) -> Item | None:
    """Return «Марта Ивановна», «Августа Иванова» as what no calendar has."""
    start = cursor.at
    if cursor.printed() not in {"марта", "августа"} or cursor.kind(-1) in _NUMBERS | {"unit", "edge", "number-word"}:
        return None
    word = cursor.printed(1)
    if cursor.kind(1) != "word" or not word.endswith(_NAMES):
        return None
    cursor.at += 2
    return Impossible(text=cursor.words(start, cursor.at))


def _length(cursor: Cursor) -> bool:
    """Move past «3 дня», «10 дней», «2 недели» beside a time; «после …» makes a distance of it."""
    if cursor.printed().isalpha() is False and not cursor.printed().isdigit():
        return False
    cursor.at += 1
    if cursor.printed() not in _LENGTHS:
        return False
    cursor.at += 1
    return cursor.kind() in {"end", "comma", "close", "dash"}


_PRODUCTIONS = {
    "no": (_numbered,),
    "word": (_numbered, _street),
    "number": (_counted, _jubilee),
    "ordinal": (_counted,),
    "roman": (_clause, _counted),
    "date": (_counted,),
    "month": (_person,),
}
