"""Whose a row is, and in which role: main or further responsible, concerned, or through a group.

What a dated part of an event says of itself wins; what no part claims belongs to all of them.
"""

from typing import Literal, NamedTuple

from generator.language import _, noted
from generator.model.catalogue import NAMED, Entry, SchoolLink
from generator.names.shapes import ResponsibleReading

Role = Literal["", "main", "further", "concerned", "group"]
ROLES: dict[Role, str] = {
    "main": noted("main responsible"),
    "further": noted("among the responsible"),
    "concerned": noted("named in the event"),
    "group": noted("through a group"),
}


class Claim(NamedTuple):
    """``why`` is empty, or the id of the group that brings the owner in.

    That may be a school of «все ОО», or the organisation whose people the group is («специалисты УО»): such an
    organisation answers as the group does.
    """

    role: Role
    why: str = ""


def claims_of(entry: Entry, part: int = 0) -> dict[str, Claim]:
    """Return the owners of a row by id, of one dated part when ``part`` is its number from 1.

    The role is the strongest that the row gives: who is named in the responsible cell is "main" when the order prints
    them first (or «совместно» with the rest), else "further"; a school or a group of schools that only other cells name
    is "concerned"; a school that stands for nothing but a group («все ОО») comes through the "group". A group that is
    the common post of the people behind it has no part of its own.
    """
    whole = _claims(entry.responsible, entry.schools)
    if not part:
        return whole
    claims = [_claims(one.responsible, one.schools) for one in entry.occurrences]
    claimed = {one for claim in claims for one in claim}
    return {**claims[part - 1], **{one: claim for one, claim in whole.items() if one not in claimed}}


def told(claim: Claim, group: str) -> str:
    """Return the role in words; ``group`` is the name of the group that brings the owner in."""
    if not claim.why:
        return _(ROLES[claim.role]) if claim.role else ""
    through = _("through the group “{name}”").format(name=group)
    return through if claim.role == "group" else f"{_(ROLES[claim.role])}, {through}"


def _claims(responsible: ResponsibleReading, schools: tuple[SchoolLink, ...]) -> dict[str, Claim]:
    found: dict[str, Claim] = {}
    for named in (responsible.people, responsible.posts, responsible.organisations, responsible.groups):
        for one in named:
            if one.id and one.id not in responsible.heading:
                found[one.id] = _MAIN if one.id in responsible.main else _FURTHER
    for employer, group in responsible.staff:
        role: Role = "main" if employer in responsible.main else "further"
        found.setdefault(employer, Claim(role, group or ""))
    for link in schools:
        if link.via == NAMED:
            found.setdefault(link.id, _CONCERNED)
        elif link.id not in found:
            found[link.id] = Claim("group", link.via)
            found.setdefault(link.via, _CONCERNED)
    return found


_MAIN, _FURTHER, _CONCERNED = Claim("main"), Claim("further"), Claim("concerned")
