"""Numbers that are no amounts: names («№ 2», «п. 3»), codes («114-од», «9А»), days, ages, grades, numbers of a list."""

from generator.language import _
from generator.quantities.comparison import Before
from generator.quantities.cursor import Cursor
from generator.quantities.nouns import PEOPLE, is_person
from generator.quantities.numbers import Number

_LIST_MARKS = frozenset({"dot", "close"})
_LINKS = frozenset({"comma", "and", "dash", "slash"})
_ENDS_A_NAME = frozenset(
    "end comma and close open dot semicolon colon in with by from until silent name part each "
    "every year years day".split()
)
_TIMES = frozenset({"in", "until", "with", "to", "from"})
_COMPOUNDS = ("балльн", "дневн", "часов", "месячн", "недельн", "местн", "минутн", "летн", "классн")
_SINGULAR = ("ый", "ой", "ая", "ую", "ое", "ого", "ому", "ым", "ом")
_MOST = 24  # tokens of a list that are looked at
_BEFORE_A_LIST = frozenset({"semicolon", "dot", "end", "colon"})


def is_list_number(cursor: Cursor) -> bool:
    """Return whether «1.», «2)», «2.1.» at the cursor numbers an item of a list."""
    token, mark = cursor.peek(), cursor.peek(1)
    if token.kind not in {"number", "foreign"} or token.value is None or mark.kind not in _LIST_MARKS:
        return False
    if not mark.glued or cursor.kind(2) == "end" or "," in token.word:
        return False
    if mark.kind == "close":
        depth = sum(
            (one.kind == "open") - (one.kind == "close") for one in cursor.tokens[max(0, cursor.at - _MOST) : cursor.at]
        )
        return depth <= 0
    return token.opens or (cursor.kind(-1) in _BEFORE_A_LIST and not cursor.peek(2).glued and _is_capital(cursor, 2))


def _is_capital(cursor: Cursor, ahead: int) -> bool:
    return cursor.printed_one(ahead)[:1].isupper()


def is_name(cursor: Cursor, names: set[int]) -> bool:
    """Return whether the number at the cursor names a thing; ``names`` are the places of numbers already found so."""
    before = cursor.peek(-1)
    token = cursor.peek()
    if cursor.text.rfind("«", 0, token.start) > cursor.text.rfind("»", 0, token.start):
        return cursor.kind(1) not in {"percent", "points", "unit"}  # part of a title
    if before.word.startswith("проект") and cursor.peek(1).word == "+":  # «проект 500+»
        return True
    if before.kind == "name" and (not token.opens or before.word == "№"):
        return not _is_counted_name(cursor)
    if (before.kind == "soft-name" or before.word in {"показатель", "показателя"}) and not token.opens:
        listed = cursor.kind(1) == "dash" and not cursor.peek(1).glued and cursor.kind(2) in {"number", "not", "until"}
        return listed or (cursor.kind(1) in _ENDS_A_NAME and before.kind == "soft-name")
    if before.kind == "dot" and cursor.kind(-2) == "name" and len(cursor.peek(-2).word) <= 4:
        return True
    if before.kind == "dash" and before.glued and token.glued and cursor.kind(-2) not in {"number", "end", "percent"}:
        word = cursor.printed_one(-2)
        if (word.isupper() or len(word) < 4) and cursor.kind(1) not in {"percent", "unit"}:  # «ФЗ-273», «ОГЭ-9»
            return True
    if before.kind in _LINKS and cursor.at - 2 in names:
        return cursor.kind(1) in _LINKS | {"end", "close", "dot", "semicolon", "grade", "silent", "name"}
    return False


def _is_counted_name(cursor: Cursor) -> bool:
    """Return whether a noun that usually has a number is only followed by an amount: «форма – 5», «школ 15 %»."""
    return cursor.kind(1) in {"percent", "points"} or (cursor.kind(1) == "unit" and cursor.peek(-1).word != "№")


def is_torn(cursor: Cursor, names: set[int]) -> bool:
    """Return whether the number at the cursor stands beside another with nothing between: «9 0 %», «100 80 90 %».

    Nobody can tell 90 from 9,0; all of them are added to ``names`` and the doubt is told.
    """
    end = cursor.at
    while cursor.tokens[end : end + 1] and cursor.tokens[end].kind == "number" and end - cursor.at < _MOST:
        end += 1
    dot, rest = cursor.peek(1), cursor.peek(2)
    if dot.kind == "dot" and dot.glued and rest.kind == "number" and not rest.glued and not rest.opens:  # «4. 5»
        end = cursor.at + 3
    first = cursor.peek().word.find(" ")  # «100 100 %», «№ 2 100 %» are hardly one number
    grouped = first > 0 and (first > 1 or cursor.peek(-1).word == "№")
    if end - cursor.at < 2 and not (grouped and cursor.kind(1) == "percent"):
        return False
    names.update(range(cursor.at, end))
    cursor.notes.append(
        _("not read: “{text}” may be one number or several").format(text=cursor.printed(cursor.at, end))
    )
    return True


def tell_count(cursor: Cursor) -> None:
    """Tell that «Обучение педагогических работников 4» may count the people or the courses: it is not read."""
    if cursor.kind() == "number" and cursor.kind(1) == "end" and is_person(cursor.peek(-1).word):
        cursor.notes.append(_("not read: “{text}”").format(text=cursor.printed_one()))


def is_code(cursor: Cursor) -> bool:
    """Return whether letters are glued to the number: «114-од», «9А», «3-дневный»."""
    after = cursor.peek(1)
    if after.word.startswith(_COMPOUNDS) and after.word.endswith(_SINGULAR):  # «4-х балльная шкала»
        return True
    if after.kind == "dash" and after.glued:
        word = cursor.peek(2)
        return word.glued and word.word[:1].isalpha() and not word.word.startswith("процент") and word.kind != "unit"
    return (
        after.glued
        and after.kind in {"word", "silent", "in", "with", "to", "and", "foreign"}
        and len(after.word.split("-")[0]) < 3
    )


def is_date_or_age(cursor: Cursor, after: int) -> bool:
    """Return whether the word at place ``after`` makes the number a day, a year, an age, a time or a grade."""
    word = cursor.tokens[after] if after < len(cursor.tokens) else None
    if word is None:
        return False
    if word.kind in {"month", "year-word", "grade", "quarter"}:
        return True
    if word.kind in {"comma", "and", "dash"} and after + 1 < len(cursor.tokens):
        # «5, 6, 9 классы», «1 и 15 сентября»
        place = after
        while place + 1 < min(len(cursor.tokens), after + _MOST) and cursor.tokens[place].kind in {
            "comma",
            "and",
            "dash",
        }:
            if cursor.tokens[place + 1].kind not in {"number", "foreign"}:
                return False
            place += 2
        if place >= len(cursor.tokens):
            return False
        labels = place + 1 < len(cursor.tokens) and cursor.tokens[place + 1].kind in {"dash", "colon"}
        return cursor.tokens[place].kind in {"month", "grade"} or (
            cursor.tokens[place].kind in {"year-word", "quarter"} and not labels  # «3 квартал – 0, 4 квартал – 20»
        )
    return False


def is_stranger(cursor: Cursor, number: Number, before: Before, place: int, *, growth: bool) -> bool:
    """Return whether the number that stands before the cursor, from ``place`` on, is told by its words to be none."""
    compared = before.comparator is not None
    following = cursor.peek()
    if before.preposition == "by" and (growth or not compared) and _is_ratio(cursor, number):
        return True
    if number.spelled and number.value == 1 and following.kind in {"silent", "and", "end", "comma", "dot"}:
        return not (compared and following.kind != "silent")  # «один из», «один и тот же»
    if number.spelled and number.share and not _is_share(cursor, place, compared=compared or growth):
        return True
    if is_date_or_age(cursor, cursor.at) and not (compared and following.kind == "grade"):
        return True
    if following.kind == "span":
        if following.value in {"час", "минута"} and before.preposition in _TIMES and not compared:
            return True
        if following.value not in {"час", "урок", "минута"}:
            words = (cursor.tokens[at].kind for at in range(max(0, place - 4), place))
            return "during" in words or not compared or any(cursor.kind(-at) == "during" for at in (1, 2, 3))
        return any(cursor.tokens[at].kind == "during" for at in range(max(0, place - 2), place))
    return False


def _is_ratio(cursor: Cursor, number: Number) -> bool:
    """Return whether «на 1 педагога», «на 100 обучающихся – 12» tells of whom there is so much, not a change by one."""
    word, after = cursor.peek().word, cursor.kind(1)
    if not is_person(word) or word in PEOPLE:  # «увеличение на 1 педагог»
        return False
    if number.value == 1:
        return after not in {"more", "less"}
    return number.value in {10, 100, 1000} and after in {"dash", "colon"}


def _is_share(cursor: Cursor, place: int, *, compared: bool) -> bool:
    """Return whether «половина», «треть», «четверть» is a part of something, not a time."""
    before, after = cursor.tokens[place - 1] if place else None, cursor.peek()
    if after.kind in {"year-word", "span", "month"} or after.word in {"учебного", "дня"}:
        return False
    if cursor.at - place > 1:
        return True
    if before and before.word.endswith(("ая", "ой", "ую", "ей", "ью")):
        return False
    if compared:
        return True
    word = cursor.tokens[place].word
    return word.startswith("полов") or (word in {"треть", "трети"} and after.kind == "word")
