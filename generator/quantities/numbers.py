"""Numbers in figures and words.

::

    number   = figures ["(" words ")"] [multiplier]
             | [figures | words] fraction-name                      («три четверти», «2 третьих», «половина»)
             | words [multiplier] | "½" | figures "/" figures
    words    = number-word {number-word}                            («сто двадцать пять»: each smaller than the last)
"""

from typing import NamedTuple

from generator.quantities.cursor import Cursor

_SHARES = {"трети": 3, "треть": 3, "третью": 3, "четверть": 4, "четверти": 4, "четвертью": 4}


class Number(NamedTuple):
    """A number; ``share`` says that it is a part of one, ``spelled`` that it stands in words."""

    value: float
    share: bool = False
    spelled: bool = False


def take_number(cursor: Cursor) -> Number | None:
    """Return the number at the cursor and move past it, or None."""
    start = cursor.at
    token = cursor.peek()
    if token.kind in {"number", "year"}:
        cursor.at += 1
        value = float(token.value or 0)
        if share := _share(cursor, value):
            return share
        skip_spelled(cursor, value)
        if cursor.kind() == "fraction" and not value % 1 and cursor.peek().word[-1] in "½⅓⅔¼¾":
            value += float(cursor.peek().value or 0)
            cursor.at += 1
        if cursor.kind() == "thousand" and token.kind == "number":
            while multiplier := cursor.take("thousand"):
                value *= float(multiplier.value or 1)
                cursor.take("dot")
        return Number(value)
    if token.kind == "fraction":
        cursor.at += 1
        return Number(float(token.value or 0), share=float(token.value or 0) < 1)
    if token.kind in {"half", "half-more"}:
        cursor.at += 1
        value = float(token.value or 0)
        while token.kind == "half-more" and (multiplier := cursor.take("thousand")):  # «полторы тысячи»
            value *= float(multiplier.value or 1)
        return Number(value, share=token.kind == "half", spelled=True)
    if token.kind == "number-word":
        number = _words(cursor)
        return _share(cursor, number.value) or number
    if token.word in _SHARES and token.kind == "third":
        cursor.at += 1
        return Number(round(1 / _SHARES[token.word], 4), share=True, spelled=True)
    cursor.at = start
    return None


def _words(cursor: Cursor) -> Number:
    total, last = 0.0, 1000.0
    while cursor.kind() == "number-word":
        value = float(cursor.peek().value or 0)
        scale = 100 if value >= 100 else 10 if value >= 20 else 1
        if value >= last or (total and not value):
            break
        total, last = total + value, scale
        cursor.at += 1
        if value < 20:
            break
    while multiplier := cursor.take("thousand"):
        total *= float(multiplier.value or 1)
    return Number(total, spelled=True)


def _share(cursor: Cursor, above: float) -> Number | None:
    """Return «три четверти» when the name of a share follows a number smaller than it."""
    token = cursor.peek()
    if token.kind != "third" or token.glued or not 0 < above < float(token.value or 0):
        return None
    cursor.at += 1
    return Number(round(above / float(token.value or 1), 4), share=True, spelled=True)


def skip_spelled(cursor: Cursor, value: float) -> None:
    """Move past «(пять)» after 5, «(сто процентов)» after 100 %."""
    start = cursor.at
    if cursor.take("open") and cursor.kind() == "number-word" and _words(cursor).value == value:
        cursor.take("unit", "percent")
        if cursor.take("close"):
            return
    cursor.at = start
