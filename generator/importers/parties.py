"""Headings that say who answers for the rows below them: «Ответственный: Петров П.П.», «Методический центр (Ким Л.А.)».

A label tells it. Without one it is a body or a post with a name behind it, and doubted.
"""

import re
from typing import Any, NamedTuple

from generator.importers.order_card import NAME
from generator.importers.signatures import POST
from generator.language import _

_LABEL = re.compile(
    r"(?:ответственн(?:ый|ая|ые|ое)(?:\s+(?:лиц[оа]|исполнител[ьи]|за\s+исполнение))?|исполнител[ьи]|отв\.(?:\s*исп\.)?)"
    r"\s*(?::|\s[–—-]\s)\s*(?=\S)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:[^\W\d]+[-\s]+){0,3}(?:управление|отдел|отделение|администрация|комитет|кабинет|департамент|учреждение|центр|служба"
    r"|бухгалтерия|сектор|комиссия|м[бак]+у|гбу|гау)\b",
    re.IGNORECASE,
)
_LONGEST = 200


class Party(NamedTuple):
    """Who answers, as the heading prints it, and whether a label tells so."""

    text: str
    is_told: bool


def party_of(heading: str) -> Party | None:
    """Return who answers for the rows below ``heading``; None when it is no such heading."""
    if label := _LABEL.match(heading):
        return Party(heading[label.end() :].strip(), is_told=True)
    if len(heading) > _LONGEST or not (_BODY.match(heading) or POST.match(heading)):
        return None
    name = heading.rpartition("(")[2].rstrip(" ).") + "." if heading.endswith(")") else heading
    return Party(heading, is_told=False) if NAME.search(name) else None


def take_party(event: dict[str, Any], party: Party, *, is_first: bool) -> str:
    """Give ``event`` the responsible that a heading names, if it has none; return the doubt that the first row gets."""
    if "responsible" in event:
        return ""
    event["responsible"] = party.text
    doubt = _("the responsible was taken from the heading above") if is_first and not party.is_told else ""
    if doubt:
        event["doubt"] = "; ".join(filter(None, (event.get("doubt"), doubt)))
    return doubt
