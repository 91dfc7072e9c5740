"""What the stamps above a plan say of the order: its number and date where the order itself is not in the document."""

import re
from datetime import date
from typing import Any

from generator.importers.front import Front
from generator.importers.order_card import find_number
from generator.language import _
from generator.russian.dates import find_date

_DAY = re.compile(r"\bот\s+.{0,40}?\d{4}")
_ACT = re.compile(r"приказ|распоряжени|постановлени", re.IGNORECASE)


def stamped_order(front: Front, doubts: list[tuple[int, str]]) -> dict[str, Any]:
    """Return the order that a stamp names ("УТВЕРЖДЁН приказом … от … № …"), or one to fill in; with a doubt."""
    issuer = {"issuer": " ".join(front.issuers)} if front.issuers else {}
    for stamp in front.stamps:
        number, day = _read(stamp)
        if number and day:
            doubts.append((0, _("the document begins with no order: number and date are those of the stamp")))
            return {**issuer, "number": number, "date": day.isoformat()}
    doubts.append((0, _("the document begins with no order: number and date are to be filled in")))
    approved = next((day for _number, day in map(_read, front.stamps) if day), date(1990, 1, 1))
    return {**issuer, "number": "0", "date": approved.isoformat()}


def add_front(order: dict[str, Any], front: Front) -> None:
    """Keep what stands above the plan; a stamp's number or date other than the order's contradicts it."""
    bodies = front.issuers if "issuer" in order and order["issuer"] != " ".join(front.issuers) else []
    if front.issuers and "issuer" not in order:
        order["issuer"] = " ".join(front.issuers)
    for line in (*front.lines, *bodies):
        order.setdefault("lines", []).append(line)
    for stamp in front.stamps:
        order.setdefault("lines", []).append(stamp)
        number, day = _read(stamp)
        other = {
            **({"number": number} if number and number != order["number"] else {}),
            **({"date": day.isoformat()} if day and day.isoformat() != order["date"] else {}),
        }
        if other:
            order.setdefault("also", []).append({**other, "where": _("in the stamp of the appendix")})


def _read(stamp: str) -> tuple[str, date | None]:
    """Return number and date of the act that a stamp names: "Приложение № 1 к приказу от … № 77" bears two numbers.

    A number before the date may be that of a kindergarten: the one behind it goes first.
    """
    act = _ACT.search(stamp)
    if not act:
        return "", find_date(stamp)
    text = stamp[act.start() :]
    day = _DAY.search(text)
    behind = find_number(text[day.end() :]) if day else ""
    return behind or find_number(text), find_date(text)
