"""What the texts of a district name and its registers do not hold yet: proposals, never merged by themselves."""

from dataclasses import dataclass

from generator.model.catalogue import District, Entry
from generator.names.shapes import ResponsibleReading
from generator.russian.collation import sort_key
from generator.russian.transliteration import slug

Rows = list[dict[str, object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """Entries in the form of the registers' files."""

    people: Rows
    organisations: Rows
    groups: Rows


def propose(district: District) -> Proposals:
    """Return the people, organisations and groups that cells name and no entry holds."""
    posts: dict[tuple[str, str], set[str]] = {}
    organisations: set[str] = set()
    groups: set[str] = set()
    for plan in district.plans:
        for entry in (*plan.events(), *plan.schedule_rows()):
            for reading in _readings(entry):
                for person in reading.people:
                    if person.id is None and person.initials:
                        named = posts.setdefault((person.surname, person.initials), set())
                        named.update([person.post] if person.post else [])
                organisations.update(one.name for one in reading.organisations if one.id is None)
                groups.update(one.name for one in reading.groups if one.id is None)
    found: Rows = []
    for surname, initials in sorted(posts, key=lambda key: sort_key(" ".join(key))):
        row: dict[str, object] = {"id": slug(f"{surname} {initials}"), "surname": surname, "initials": initials}
        known = sorted(posts[surname, initials])
        found.append({**row, **({"posts": [{"name": post} for post in known]} if known else {})})
    return Proposals(
        people=found,
        organisations=[
            {"id": slug(name), "name": name, "kind": "other"} for name in sorted(organisations, key=sort_key)
        ],
        groups=[{"id": slug(name), "name": name} for name in sorted(groups, key=sort_key)],
    )


def _readings(entry: Entry) -> list[ResponsibleReading]:
    parts = [part.responsible for part in entry.occurrences if part.responsible.raw]
    return parts or [entry.responsible]
