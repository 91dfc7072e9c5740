"""One amount: what compares it, the number or range, its unit, what it is of, per and compared with.

::

    amount = before number [unit] [("-" | "до") number [unit]] [behind] [base | per | of]
           | before "раз" per | "стопроцентный" | "вдвое"

An amount without a unit is one only where nothing else can be meant: behind a label and a dash, behind «не менее»,
behind «увеличение на», or alone.
"""

from dataclasses import dataclass, replace

from generator.language import _
from generator.quantities.comparison import Before, take_before, take_behind
from generator.quantities.contexts import comparison_base, take_base, take_of
from generator.quantities.cursor import Cursor
from generator.quantities.numbers import Number, take_number
from generator.quantities.shapes import Comparator, Quantity
from generator.quantities.strangers import is_code, is_date_or_age, is_list_number, is_name
from generator.quantities.times import is_person, take_per
from generator.quantities.units import Unit, take_unit

STARTS = frozenset(
    "number year fraction number-word half half-more third percentage times not less more least most at-least sign about until "
    "from with by in along unit".split()
)
_ENDS = frozenset("end comma dot semicolon close open dash part slash".split())
_AFTER_LABEL = frozenset({"dash", "colon", "sign"})
_TIMES = {"in", "until", "with", "to", "from"}


@dataclass(slots=True, kw_only=True)
class Scene:
    """What the words before an amount say: the direction of growth, whether it stands right behind, the label's unit."""

    growth: str | None = None
    adjacent: bool = False
    part: bool = False
    listed: bool = False
    unit: str | None = None
    share: bool = False
    labelled: bool = False


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
    if before.comparator and found.comparator.startswith(("increase", "decrease")):
        cursor.notes.append(_("the growth is at least or at most this much"))
    return _tail(cursor, found, part=scene.part)


def _special(cursor: Cursor, before: Before, scene: Scene) -> Quantity | None:
    token = cursor.peek()
    if token.kind == "percentage":
        cursor.at += 1
        return Quantity(value=float(token.value or 0), unit="%", comparator=before.comparator or "=")
    if token.kind == "times":
        cursor.at += 1
        return Quantity(value=float(token.value or 0), unit="раз", comparator=_compare(before, scene, by=True))
    if token.kind == "unit" and token.value == "раз" and cursor.kind(-1) != "number" and token.word in {"раз", "раза"}:
        cursor.at += 1
        per = take_per(cursor)
        if per:
            return Quantity(value=1.0, unit="раз", comparator=before.comparator or "=", per=per)
    return None


def _amount(cursor: Cursor, before: Before, scene: Scene, names: set[int], start: int) -> Quantity | None:
    place = cursor.at
    token = cursor.peek()
    if place in names:
        return None
    if token.kind in {"number", "foreign", "year"} and (is_list_number(cursor) or is_name(cursor, names) or is_code(cursor)):
        names.add(place)
        return None
    if token.kind == "year" and not (token.word.isdigit() and cursor.kind(1) in {"unit", "thousand"}):
        return None
    number = take_number(cursor)
    if number is None:
        return None
    none = number.spelled and number.value == 1 and place > 0 and cursor.tokens[place - 1].word == "ни"
    whole = _out_of(cursor)
    if _is_stranger(cursor, number, before, place, growth=scene.growth is not None):
        names.add(place)
        return None
    compared = before.comparator is not None or scene.growth is not None
    unit = take_unit(cursor, number, compared=compared)
    if unit.stranger:
        names.add(place)
        return None
    second, unit = _second(cursor, number, before, unit, compared=compared)
    if unit.name is None:
        unit = _unit_of_list(cursor)
    behind = take_behind(cursor)
    if unit.name is None and behind and cursor.kind() in {"percent", "points", "unit", "word"}:
        unit = take_unit(cursor, number, compared=True)
    if unit.name is None:
        if not _may_be_bare(cursor, before, scene, start, number):
            names.add(place)
            return None
        unit = Unit(scene.unit or ("доля" if scene.share and number.value <= 1 else None))
    value = number.value
    of = _noun_phrase(cursor, unit)
    if second is not None and not _is_change(before, scene):
        comparator = _compare(before, scene)
        growth = comparator.startswith(("increase", "decrease"))
        return Quantity(value=value, value_to=second, unit=unit.name, comparator=comparator if growth else "range", of=of)
    comparator = _compare(before, scene, by=before.preposition == "in" and unit.name == "раз")
    if second is not None:
        base = cursor.printed(place, place + 1) + (" %" if unit.name == "%" else "")
        comparator = _changed(scene, value, second)
        return Quantity(value=second, unit=unit.name, comparator=comparator, base=base, of=of)
    if behind and comparator in {"=", ">=", "<="}:
        comparator = behind
    if none:
        return Quantity(value=0.0, unit=unit.name, comparator="=", of=of)
    return _above(cursor, before, Quantity(value=value, unit=unit.name, comparator=comparator, base=whole, of=of))


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
    """Return «на 5 % выше среднего по району» as a growth by 5 % over that basis."""
    token, start = cursor.peek(), cursor.at
    if before.preposition != "by" or token.kind not in {"more", "less"}:
        return found
    cursor.at += 1
    base = comparison_base(cursor)
    if base is None:
        cursor.at = start
        return found
    return replace(found, comparator="increase-by" if token.kind == "more" else "decrease-by", base=base)


def _is_stranger(cursor: Cursor, number: Number, before: Before, place: int, *, growth: bool) -> bool:
    compared = before.comparator is not None
    following = cursor.peek()
    if growth and number.value == 1 and before.preposition == "by" and is_person(following.word):
        return True  # «снижение количества обучающихся на 1 педагога»: a ratio, not a decrease by one
    if number.spelled and number.value == 1 and following.kind in {"silent", "and", "end", "comma", "dot"}:
        return not (compared and following.kind != "silent")  # «один из», «один и тот же»
    if number.spelled and number.share and not _is_share(cursor, place, compared=compared):
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


def _second(
    cursor: Cursor, first: Number, before: Before, unit: Unit, *, compared: bool
) -> tuple[float | None, Unit]:
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
        place + 1 < len(cursor.tokens)
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


def _may_be_bare(cursor: Cursor, before: Before, scene: Scene, start: int, number: Number) -> bool:
    """Return whether a number without a unit is an amount where it stands."""
    if before.comparator or before.plus or scene.adjacent or number.share:
        return True
    if scene.part and cursor.peek().word.endswith(("ых", "их")):  # «включая 2 межмуниципальных»: the noun stands before
        return True
    ends = cursor.kind() in _ENDS or cursor.peek().opens or (cursor.kind() in {"in", "to", "by"} and cursor.kind(1) == "year")
    if not ends:
        return False
    if scene.growth and before.preposition in {"by", "until"}:
        return True
    if number.spelled:
        return False
    if start == 0 and cursor.kind() in {"end", "dot"} and cursor.kind(1) == "end":
        return not _is_clock(cursor, start)
    after_label = cursor.tokens[start - 1].kind in _AFTER_LABEL if start else False
    after_label = after_label or (scene.labelled and cursor.kind() == "end")
    return after_label or scene.part or scene.listed or (start == 0 and cursor.kind() in {"part", "open", "dash", "semicolon", "comma"})


def _is_clock(cursor: Cursor, place: int) -> bool:
    """Return whether «8.00» is rather a time of day than an amount."""
    figures = cursor.tokens[place].word.split(".")
    return len(figures) == 2 and len(figures[1]) == 2 and figures[0] != "0"


def _is_change(before: Before, scene: Scene) -> bool:
    return before.preposition == "with" or (scene.growth is not None and before.preposition == "from")


def _changed(scene: Scene, first: float, second: float) -> Comparator:
    down = scene.growth == "decrease" or (scene.growth is None and second < first)
    return "decrease-to" if down else "increase-to"


def _compare(before: Before, scene: Scene, *, by: bool = False) -> Comparator:
    if before.plus:
        return "increase-by"
    if scene.growth:
        up = scene.growth == "increase"
        if before.preposition == "by" or by or (scene.adjacent and before.preposition != "until"):
            return "increase-by" if up else "decrease-by"
        if before.preposition == "until":
            return "increase-to" if up else "decrease-to"
    if before.comparator:
        return before.comparator
    if before.preposition == "until":
        return "<="
    return ">=" if before.preposition == "from" else "="


def _tail(cursor: Cursor, found: Quantity, *, part: bool) -> Quantity:
    """Return the amount with what follows it: whom it is of, per what, compared with what."""
    of, base, per = found.of, found.base, found.per
    following = of is None and found.unit != "раз"
    if following:
        of = take_of(cursor)
    if following and part and cursor.kind() == "dash":  # «из них 12 – молодые педагоги»
        cursor.at += 1
        of = take_of(cursor)
        cursor.at -= 1
    whole = cursor.kind() == "from"
    for turn in range(3):
        if base is None and (base := take_base(cursor)):
            continue
        if per is None and (per := take_per(cursor)):
            continue
        if turn == 0 and following and of and cursor.printed(cursor.at, cursor.at + len(of.split())) == of:
            cursor.at += len(of.split())
    if of is None and whole and base:
        of, base = base, None  # «10 % от общей численности педагогов»: nothing is compared
    return replace(found, of=of, base=base, per=per)
