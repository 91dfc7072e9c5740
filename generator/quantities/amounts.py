"""One amount: what compares it, the number or range, its unit, what it is of, per and compared with.

::

    amount = before number [unit] [("-" | "до") number [unit]] [behind] [base | per | of]
           | before "раз" per | "стопроцентный" | "вдвое" | "каждый" ordinal noun      («каждый третий школьник»)

An amount without a unit is one only where nothing else can be meant: behind a label and a dash, behind «не менее»,
behind «увеличение на», or alone.
"""

from dataclasses import replace

from generator.language import _
from generator.quantities.comparison import Before, take_before, take_behind
from generator.quantities.contexts import comparison_base, take_base, take_of
from generator.quantities.cursor import Cursor
from generator.quantities.numbers import Number, skip_spelled, take_number
from generator.quantities.scenes import Scene, changed, compare, is_change, is_clock, may_be_bare
from generator.quantities.shapes import Quantity
from generator.quantities.strangers import is_code, is_date_or_age, is_list_number, is_name, is_stranger, is_torn
from generator.quantities.times import take_per
from generator.quantities.units import Unit, take_unit

STARTS = frozenset(
    "number year fraction number-word half half-more third percentage times not less more least most at-least sign "
    "about at until from with by in along unit each".split()
)

_LONGEST_LIST = 24
_COUNTED = frozenset({"чел.", "ед.", "раз", "руб."})
_PARTS = {"втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9, "десят": 10}
_ENDINGS = tuple("ый ой ий ого его ому ему ым им ом ем ая ья ую ью ое ье ей".split())
# «каждый второй понедельник» and «каждый третий год» come again; «каждый второй класс» may be a grade
_NO_PART = frozenset("span year-word quarter month grade end number comma dot semicolon open close dash".split())
_DAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")


def take_amount(cursor: Cursor, scene: Scene, names: set[int]) -> Quantity | None:
    """Return the amount at the cursor and move past it, or None; the places of names are added to ``names``."""
    start = cursor.at
    before = take_before(cursor)
    found = _special(cursor, before, scene) or _amount(cursor, before, scene, names, start)
    if found is None:
        cursor.at = start
        return None
    if before.about:
        cursor.notes.append(_("the amount is approximate"))
    if before.comparator and not before.difference:
        _tell_limit(cursor, before, found)
    return _tail(cursor, found, part=scene.part, shared=cursor.tokens[start].word == "по")


def _tell_limit(cursor: Cursor, before: Before, found: Quantity) -> None:
    """Tell «не менее» or «не более» where the comparator has no room for it: of a growth, of a range."""
    if found.comparator == "range" or found.comparator.startswith(("increase", "decrease")):
        least = before.comparator in {">", ">="}
        cursor.notes.append(_("it is at least this much") if least else _("it is at most this much"))


def _special(cursor: Cursor, before: Before, scene: Scene) -> Quantity | None:
    token = cursor.peek()
    if token.kind == "percentage":
        cursor.at += 1
        return Quantity(value=float(token.value or 0), unit="%", comparator=before.comparator or "=")
    if token.kind == "times":
        cursor.at += 1
        return Quantity(value=float(token.value or 0), unit="раз", comparator=compare(before, scene, by=True))
    if token.kind == "each":
        return _each(cursor, before)
    if token.kind == "unit" and token.value == "раз" and cursor.kind(-1) != "number" and token.word in {"раз", "раза"}:
        cursor.at += 1
        per = take_per(cursor)
        if per:
            return Quantity(value=1.0, unit="раз", comparator=before.comparator or "=", per=per)
    return None


def _each(cursor: Cursor, before: Before) -> Quantity | None:
    """Return the share that «каждый третий школьник» tells."""
    ordinal, noun = cursor.peek(1).word, cursor.peek(2)
    parts = next((count for stem, count in _PARTS.items() if ordinal.startswith(stem)), 0)
    if not parts or not ordinal.endswith(_ENDINGS) or noun.kind in _NO_PART or noun.word.startswith(_DAYS):
        return None
    cursor.at += 2
    return Quantity(value=round(1 / parts, 4), unit="доля", comparator=before.comparator or "=")


def _amount(cursor: Cursor, before: Before, scene: Scene, names: set[int], start: int) -> Quantity | None:
    place = cursor.at
    if place in names or _is_name(cursor, names) or is_torn(cursor, names):
        return None
    number = take_number(cursor)
    if number is None:
        return None
    whole = _out_of(cursor)
    compared = before.comparator is not None or scene.growth is not None
    unit = Unit(None, stranger=is_stranger(cursor, number, before, place, growth=scene.growth is not None))
    if not unit.stranger:
        unit = take_unit(cursor, number, compared=compared)
    second = None
    if not unit.stranger:
        second, unit = _second(cursor, number, before, unit, compared=compared)
    if second is not None and unit.name == "час" and before.preposition == "with" and not scene.growth:
        unit = Unit(None, stranger=True)  # «консультации с 10 до 12 часов»
    skip_spelled(cursor, number.value)
    behind = None if unit.stranger else take_behind(cursor, before)
    if unit.name is None and not unit.stranger:
        unit = _unit_behind(cursor, number) if behind else _unit_of_list(cursor)
        clock = bool(before.preposition) and unit.name is None and is_clock(cursor, place)
        if unit.name is None and not clock and (behind or may_be_bare(cursor, before, scene, start, number)):
            unit = Unit(scene.unit or ("доля" if scene.share and number.value <= 1 else None))
        elif unit.name is None:
            unit = Unit(None, stranger=True)
    if unit.stranger:
        names.add(place)
        return None
    value = _thousands(cursor, number.value, unit, place)
    found = Quantity(value=value, unit=unit.name, comparator="=", base=whole, of=_noun_phrase(cursor, unit))
    if number.spelled and number.value == 1 and place > 0 and cursor.tokens[place - 1].word == "ни":
        return replace(found, value=0.0)
    if second is not None:
        return _ranged(cursor, before, scene, replace(found, value_to=second), place)
    comparator = compare(before, scene, by=before.preposition == "in" and unit.name == "раз")
    if behind and comparator in {"=", ">=", "<="}:
        comparator = behind
    return _above(cursor, before, found if comparator == "=" else replace(found, comparator=comparator))


def _thousands(cursor: Cursor, value: float, unit: Unit, place: int) -> float:
    """Return «1.200 чел.» as 1200: what is counted has no thousandths."""
    whole, _dot, rest = cursor.tokens[place].word.partition(".")
    if len(rest) != 3 or whole == "0" or not (unit.noun or unit.name in _COUNTED):
        return value
    cursor.notes.append(_("read “{read}” instead of “{printed}”").format(printed=f"{whole}.{rest}", read=whole + rest))
    return float(whole + rest)


def _is_name(cursor: Cursor, names: set[int]) -> bool:
    """Return whether the number at the cursor names something; its place is added to ``names``."""
    token = cursor.peek()
    if token.kind not in {"number", "foreign", "year"}:
        return False
    if token.kind == "year" and not (token.word.isdigit() and cursor.kind(1) in {"unit", "thousand"}):
        return True
    if is_list_number(cursor) or is_name(cursor, names) or is_code(cursor):
        names.add(cursor.at)
        return True
    return False


def _unit_behind(cursor: Cursor, number: Number) -> Unit:
    """Return the unit that stands behind «и более»: «5 и более публикаций»."""
    if cursor.kind() in {"percent", "points", "unit", "word"}:
        return take_unit(cursor, number, compared=True)
    return Unit(None)


def _ranged(cursor: Cursor, before: Before, scene: Scene, found: Quantity, place: int) -> Quantity:
    """Return a range, a growth by a range, or the way from the first number to the second."""
    value, second = float(found.value or 0), float(found.value_to or 0)
    if is_change(before, scene):
        base = cursor.printed(place, place + 1) + (" %" if found.unit == "%" else "")
        return replace(found, value=second, value_to=None, comparator=changed(scene, value, second), base=base)
    comparator = compare(before, scene)
    return replace(found, comparator=comparator if comparator.startswith(("increase", "decrease")) else "range")


def _noun_phrase(cursor: Cursor, unit: Unit) -> str | None:
    """Return the counted noun with what belongs to it («районных семинаров»), and move past the rest of it."""
    if not unit.noun or not unit.begin:
        return None
    place, cursor.at = cursor.at, unit.begin
    of = take_of(cursor)
    end = unit.begin
    while of and end < len(cursor.tokens) and cursor.printed(unit.begin, end) != of:
        end += 1
    cursor.at = max(place, end)
    return of


def _out_of(cursor: Cursor) -> str | None:
    """Move past «из 10» in «9 из 10 школ» and return the whole as printed, with its noun."""
    if cursor.peek().word != "из" or cursor.kind(1) not in {"number", "number-word"}:
        return None
    start = cursor.at + 1
    cursor.at = start
    if take_number(cursor) is None:
        return None
    end = cursor.at + (cursor.kind() in {"word", "unit", "name", "soft-name"})
    return cursor.printed(start, end)


def _above(cursor: Cursor, before: Before, found: Quantity) -> Quantity:
    """Return «на 5 % выше среднего по району» as a growth by 5 % over that basis, if one is told."""
    token = cursor.peek()
    if before.preposition != "by" or token.kind not in {"more", "less"}:
        return found
    cursor.at += 1
    if cursor.kind() == "comma" and cursor.kind(1) == "than":
        cursor.at += 1
    base = comparison_base(cursor)
    return replace(found, comparator="increase-by" if token.kind == "more" else "decrease-by", base=base)


def _second(cursor: Cursor, first: Number, before: Before, unit: Unit, *, compared: bool) -> tuple[float | None, Unit]:
    """Return the other end of a range and the unit, when one follows: «3-5 %», «от 3 до 5 чел.», «с 20 % до 45 %»."""
    start = cursor.at
    link = cursor.peek()
    goes = before.preposition in {"from", "with"}
    if not (link.kind == "dash" or (link.kind == "until" and goes) or (link.word == "по" and goes)):
        return None, unit
    cursor.at += 1
    if cursor.kind() in {"number", "number-word", "fraction", "half-more"} and not is_code(cursor):
        other = take_number(cursor)
        if other and not is_date_or_age(cursor, cursor.at):
            own = take_unit(cursor, other, compared=compared)
            fits = unit.name in {None, own.name} or (own.name is None and link.kind == "until") or unit.name == "доля"
            rises = other.value > first.value or (link.kind == "until" and before.preposition == "with")
            if fits and rises and not own.stranger:
                return other.value, own if own.name else unit
    cursor.at = start
    return None, unit


def _unit_of_list(cursor: Cursor) -> Unit:
    """Return the unit that a list has at its end: «20, 25, 30 %»."""
    place = cursor.at
    while (
        place + 1 < min(len(cursor.tokens), cursor.at + _LONGEST_LIST)
        and cursor.tokens[place].kind in {"comma", "and", "slash"}
        and cursor.tokens[place + 1].kind == "number"
    ):
        place += 2
    if place > cursor.at and place < len(cursor.tokens):
        token = cursor.tokens[place]
        if token.kind == "percent":
            return Unit("%")
        if token.kind == "unit":
            return Unit(str(token.value))
    return Unit(None)


def _tail(cursor: Cursor, found: Quantity, *, part: bool, shared: bool) -> Quantity:
    """Return the amount with what follows it: whom it is of, per what, compared with what.

    A ``shared`` one is dealt out: «по одному педагогу от школы».
    """
    of, base, per = found.of, found.base, found.per
    following = of is None and found.unit != "раз"
    if following:
        of = take_of(cursor)
    if following and part and cursor.kind() == "dash":  # «из них 12 – молодые педагоги»
        cursor.at += 1
        of = take_of(cursor)
        cursor.at -= 1
    whole = cursor.kind() == "from" and cursor.kind(1) not in {"level", "basis"}
    for turn in range(3):
        if base is None and (base := take_base(cursor)):
            continue
        if per is None and (per := take_per(cursor, shared=shared)):
            continue
        if turn == 0 and following and of and cursor.printed(cursor.at, cursor.at + len(of.split())) == of:
            cursor.at += len(of.split())
    if of is None and whole and base:
        of, base = base, None  # «10 % от общей численности педагогов»: nothing is compared
    if (of, base, per) == (found.of, found.base, found.per):
        return found
    return replace(found, of=of, base=base, per=per)
