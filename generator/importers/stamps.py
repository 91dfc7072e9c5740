"""What the stamps above a plan say of the order: its number and date where the order itself does not tell them."""

import re
from datetime import date
from typing import Any

from generator.importers.front import Front
from generator.importers.particulars import find_day, find_number
from generator.language import _, noted
from generator.model.plan import UNKNOWN_DATE, UNKNOWN_NUMBER

_DAY = re.compile(r"\bот\s+.{0,40}?\d{4}")
_TAKEN = {
    "number": noted("the number of the order was taken from the stamp"),
    "date": noted("the date of the order was taken from the stamp"),
}
_ACT = re.compile(r"приказ|распоряжени|постановлени", re.IGNORECASE)


def fill_in(order: dict[str, Any], front: Front, doubts: list[tuple[int, str]]) -> None:
    """Give ``order`` what it lacks of number and date: those of a stamp ("УТВЕРЖДЁН приказом … от … № …").

    Without such a stamp placeholders stand there, which no check lets pass. Each is told as a doubt.
    """
    if "number" in order and "date" in order:
        return
    if not order:
        doubts.append((0, _("the document begins with no order")))
        if front.issuers:
            order["issuer"] = " ".join(front.issuers)
    for told in sorted(map(_told, front.stamps), key=len, reverse=True):  # first the stamps that tell both
        if all(order.get(key, text) == text for key, text in told.items()):
            doubts += [(0, _(_TAKEN[key])) for key in told if key not in order]
            order.update(told)
    if "number" not in order:
        order["number"] = UNKNOWN_NUMBER
        text = _("the number of the order was not found: “{number}” stands for it, and the folder is named without it")
        doubts.append((0, text.format(number=UNKNOWN_NUMBER)))
    if "date" not in order:
        order["date"] = UNKNOWN_DATE.isoformat()
        doubts.append((0, _("the date of the order was not found: {date} stands for it").format(date=UNKNOWN_DATE)))


def add_front(order: dict[str, Any], front: Front) -> None:
    """Keep what stands above the plan; a stamp's number or date other than the order's contradicts it."""
    bodies = front.issuers if "issuer" in order and order["issuer"] != " ".join(front.issuers) else []
    if front.issuers and "issuer" not in order:
        order["issuer"] = " ".join(front.issuers)
    for line in (*front.lines, *bodies):
        order.setdefault("lines", []).append(line)
    for stamp in front.stamps:
        order.setdefault("lines", []).append(stamp)
        other = {key: text for key, text in _told(stamp).items() if text != order[key]}
        if other:
            order.setdefault("also", []).append({**other, "where": _("in the stamp of the appendix")})


def _told(stamp: str) -> dict[str, str]:
    """Return what a stamp tells of "number" and "date"."""
    number, day = _read(stamp)
    return {**({"number": number} if number else {}), **({"date": day.isoformat()} if day else {})}


def _read(stamp: str) -> tuple[str, date | None]:
    """Return number and date of the act that a stamp names: "Приложение № 1 к приказу от … № 77" bears two numbers.

    A number before the date may be that of a kindergarten: the one behind it goes first.
    """
    act = _ACT.search(stamp)
    if not act:
        return "", find_day(stamp)
    text = stamp[act.start() :]
    day = _DAY.search(text)
    behind = find_number(text[day.end() :]) if day else ""
    return behind or find_number(text), find_day(text)
