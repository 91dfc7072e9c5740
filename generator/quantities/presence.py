"""Whether a thing is there: «наличие приказа», «имеется», «отсутствие жалоб», «да», «нет».

::

    presence = ("наличие" | "отсутствие") noun | label "имеется" | label "в наличии" | label ("да" | "нет")

«да/нет» names the unit and says nothing; «при наличии» is a condition.
"""

from collections.abc import Sequence

from generator.language import _
from generator.quantities.contexts import of_label, take_of
from generator.quantities.cursor import Cursor
from generator.quantities.shapes import Quantity

YES_NO = "да/нет"
_ALONE = frozenset({"end", "comma", "dot", "semicolon", "close", "open", "dash", "colon"})
_ANSWERS = frozenset({"yes", "no-word", "presence", "absence"})
_UNKNOWN = frozenset({"данных", "сведений", "информации"})
_CONDITIONS = frozenset({"при", "о", "об", "за", "без"})


def take_presence(cursor: Cursor, found: Sequence[Quantity]) -> Quantity | None:
    """Return the presence at the cursor and move past it; None without moving when the word says something else."""
    token, start = cursor.peek(), cursor.at
    if cursor.kind(1) == "slash" and cursor.kind(2) in _ANSWERS:
        cursor.at += 3
        return None
    if token.kind in {"yes", "no-word"}:
        return _answer(cursor, found)
    if cursor.peek(-1).word in _CONDITIONS:
        return None
    inside = cursor.kind(-1) == "in"
    cursor.at += 1
    of = take_of(cursor)
    if token.kind == "there-is" or inside:
        of = of_label(cursor, start - inside) or of
    return Quantity(value=0.0 if token.kind == "absence" else True, unit=YES_NO, comparator="=", of=of)


def _answer(cursor: Cursor, found: Sequence[Quantity]) -> Quantity | None:
    token = cursor.peek()
    if token.kind == "no-word" and cursor.kind(-1) in _ALONE and cursor.kind(1) == "word":
        cursor.at += 1
        if cursor.peek().word not in _UNKNOWN and (of := take_of(cursor)):  # «нет нарушений»
            return Quantity(value=0.0, unit=YES_NO, comparator="=", of=of)
        cursor.at -= 1
    if cursor.kind(1) not in _ALONE or cursor.kind(-1) not in _ALONE:
        return None
    of = of_label(cursor, cursor.at)
    cursor.at += 1
    again = cursor.kind(-2) == "open" or (cursor.kind(-2) in {"colon", "dash"} and cursor.kind(-3) == "presence")
    if again and found and found[-1].unit == YES_NO:
        return None  # «наличие приказа (да)» says it twice
    if token.kind == "no-word":
        cursor.notes.append(_("“нет” is read as an answer; it may also mean that nothing is known"))
    return Quantity(value=True if token.kind == "yes" else 0.0, unit=YES_NO, comparator="=", of=of)
