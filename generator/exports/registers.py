"""The registers as data: people, organisations, groups, topics, each with what concerns it; the glossary."""

from generator.exports.v1 import files as files_shapes
from generator.exports.v1 import registers as shapes
from generator.model.catalogue import NAMED, Catalogue
from generator.views import addresses
from generator.views.owners import Owner, Owners


def people_file(catalogue: Catalogue, owners: dict[str, Owners], base: str) -> files_shapes.PeopleFile:
    """Return ``people.json``; ``owners`` are those of each district by its id."""
    people: list[shapes.Person] = []
    posts: list[shapes.NamelessPost] = []
    for district in catalogue.districts:
        for person in district.people:
            one = f"{district.id}/{person.id}"
            people.append(
                {
                    "id": one,
                    "url": base + addresses.owner("people", one),
                    "district": district.id,
                    "surname": person.surname,
                    "initials": person.initials,
                    "full_name": person.full_name or "",
                    "posts": [
                        {
                            "name": post.name,
                            "organisation": f"{district.id}/{post.organisation}" if post.organisation else None,
                            "since": post.since.isoformat() if post.since else None,
                            "until": post.until.isoformat() if post.until else None,
                        }
                        for post in person.posts
                    ],
                    "organisation": f"{district.id}/{person.organisation}" if person.organisation else None,
                    "aliases": list(person.aliases),
                    "events": _events(owners[district.id].by_id[one]),
                }
            )
        posts += [
            {
                "district": district.id,
                "name": post.name,
                "organisation": f"{district.id}/{post.organisation}" if post.organisation else None,
            }
            for post in district.posts
        ]
    return {"version": 1, "people": people, "posts": posts}


def organisations_file(catalogue: Catalogue, owners: dict[str, Owners], base: str) -> files_shapes.OrganisationsFile:
    """Return ``organisations.json``: schools and kindergartens among them, with the page of each."""
    found: list[shapes.Organisation] = []
    for district in catalogue.districts:
        for organisation in district.organisations:
            one = f"{district.id}/{organisation.id}"
            owner = owners[district.id].by_id[one]
            found.append(
                {
                    "id": one,
                    "url": base + owner.address,
                    "district": district.id,
                    "name": organisation.name,
                    "short": organisation.short or "",
                    "kind": organisation.kind,
                    "number": organisation.number or "",
                    "settlement": organisation.settlement or "",
                    "parent": f"{district.id}/{organisation.parent}" if organisation.parent else None,
                    "aliases": list(organisation.aliases),
                    "note": organisation.note or "",
                    "events": _events(owner),
                }
            )
    return {"version": 1, "organisations": found}


def groups_file(catalogue: Catalogue, owners: dict[str, Owners], base: str) -> files_shapes.GroupsFile:
    """Return ``groups.json``."""
    found: list[shapes.Group] = []
    for district in catalogue.districts:
        for group in district.groups:
            one = f"{district.id}/{group.id}"
            found.append(
                {
                    "id": one,
                    "url": base + addresses.owner("groups", one),
                    "district": district.id,
                    "name": group.name,
                    "aliases": list(group.aliases),
                    "members": list(district.members.get(one, ())),
                    "events": _events(owners[district.id].by_id[one]),
                }
            )
    return {"version": 1, "groups": found}


def topics_file(catalogue: Catalogue, topics: Owners, base: str) -> files_shapes.TopicsFile:
    """Return ``topics.json``."""
    return {
        "version": 1,
        "topics": [
            {
                "id": topic.id,
                "url": base + addresses.topic(topic.id),
                "name": topic.name,
                "words": list(topic.words),
                "abbreviations": list(topic.abbreviations),
                "unless": list(topic.unless),
                "events": [one for one, _why in topics.by_id[topic.id].events()],
            }
            for topic in catalogue.topics
        ],
    }


def glossary_file(catalogue: Catalogue) -> files_shapes.GlossaryFile:
    """Return ``glossary.json``."""
    return {
        "version": 1,
        "glossary": [
            {
                "short": term.short,
                "same_as": list(term.same_as),
                "expansions": [
                    {"text": one.text, "plans": list(one.plans), "source": one.source} for one in term.expansions
                ],
                "note": term.note or "",
            }
            for term in catalogue.glossary
        ],
    }


def _events(owner: Owner) -> list[shapes.OwnEvent]:
    return [{"id": one, "via": why or NAMED} for one, why in owner.events()]
