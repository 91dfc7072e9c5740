"""What the texts of a district name and its registers do not hold yet: proposals, never merged by themselves."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.catalogue import District, Entry
from generator.names.kinds import kind_of
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
    """Return the people, organisations and groups that cells name and no entry holds.

    Names that would have one id are one entry: it bears the spelling that is printed most, the others are its aliases.
    """
    people: Counter[tuple[str, str]] = Counter()
    posts: dict[str, set[str]] = {}
    organisations: Counter[str] = Counter()
    groups: Counter[str] = Counter()
    for plan in district.plans:
        for entry in (*plan.events(), *plan.schedule_rows()):
            for reading in _readings(entry):
                for person in reading.people:
                    if person.id is None and person.initials:
                        people[person.surname, person.initials] += 1
                        named = posts.setdefault(slug(f"{person.surname} {person.initials}"), set())
                        named.update([person.post] if person.post else [])
                organisations.update(one.name for one in reading.organisations if one.id is None)
                groups.update(one.name for one in reading.groups if one.id is None)
    names = {" ".join(key): key for key in people}
    found: Rows = []
    for one, name, aliases in _spellings({name: people[key] for name, key in names.items()}):
        surname, initials = names[name]
        known = [{"name": post} for post in sorted(posts[one])]
        row: dict[str, object] = {"id": one, "surname": surname, "initials": initials}
        found.append({**row, **({"posts": known} if known else {}), **aliases})
    return Proposals(
        people=found,
        organisations=[
            {"id": one, "name": name, "kind": kind_of(name), **aliases}
            for one, name, aliases in _spellings(organisations)
        ],
        groups=[{"id": one, "name": name, **aliases} for one, name, aliases in _spellings(groups)],
    )


def _spellings(names: Mapping[str, int]) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Yield id, name and "aliases", if any, of all spellings with one id; ``names`` tell how often each stands."""
    spellings: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-names[name], sort_key(name))):
        spellings.setdefault(slug(name), []).append(name)
    for one, (name, *others) in sorted(spellings.items(), key=lambda item: sort_key(item[1][0])):
        yield one, name, {"aliases": sorted(others, key=sort_key)} if others else {}


def _readings(entry: Entry) -> list[ResponsibleReading]:
    parts = [part.responsible for part in entry.occurrences if part.responsible.raw]
    return parts or [entry.responsible]
