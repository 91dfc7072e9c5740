"""What has a name of its own: topics, terms, people, organisations, groups, plans, districts.

``search/names.json`` tells the script of the search page all forms of these names as bases, so that a query that names
one of them is told its page and finds everything linked to it; here the same forms mark the records. The number of an
entry in the file is its token in the index (``ze12z``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.catalogue import Catalogue, District, Plan
from generator.model.district import Organisation, Term, Topic
from generator.names.entries import SCHOOLS
from generator.search.tokens import MOST_DIGITS, bases, sign_token
from generator.views import addresses
from generator.views.owners import TOPICS, Owners
from generator.views.phrases import plan_name

NameKind = Literal["topic", "term", "person", "organisation", "school", "group", "plan", "district"]
# Words that tell what an institution is, not which one: «сош», «мкоу». A name made of them alone keeps them.
GENERIC = frozenset(
    bases(
        "школа сош оош нош гимназия лицей интернат прогимназия детский сад дс мкоу мбоу моу маоу мадоу мбдоу мкдоу "
        "мдоу доу оу мко муниципальное казенное бюджетное автономное государственное образовательное "
        "общеобразовательное дошкольное учреждение организация средняя основная начальная общего вида имени им район "
        "районный село деревня поселок станица город рп ул"
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the file. ``forms`` are its names as bases joined by spaces; ``number`` is like ``school:2``."""

    kind: NameKind
    id: str
    label: str
    address: str
    forms: tuple[str, ...]
    district: str = ""
    number: str = ""


class Names:
    """All names of a catalogue in the order of the file, with the token of each."""

    def __init__(self, catalogue: Catalogue, owners: dict[str, Owners]) -> None:
        self.listed = [*_topics(catalogue.topics, owners), *_terms(catalogue.glossary)]
        for district in catalogue.districts:
            self.listed += _district_names(district, owners[district.id])
        self.synonyms = [[word for one in few for word in bases(one)[:1]] for few in catalogue.synonyms]
        self._tokens: dict[tuple[str, str], str] = {}
        self._numbers: dict[str, str] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for number, name in enumerate(self.listed):
            token = self._tokens[name.kind, name.id] = sign_token("entry", number)
            sort, _colon, told = name.number.partition(":")
            if told.isdecimal():
                self._numbers[name.id] = sign_token(sort, int(told))
            if name.kind in {"topic", "term"}:
                for form in name.forms:
                    first, *rest = form.split()
                    self._phrases.setdefault(first, []).append((tuple(rest), token))

    def token(self, kind: str, one: str) -> str:
        """Return the token of an entry by its kind and id; empty when there is no such entry."""
        return self._tokens.get((kind, one), "")

    def home_tokens(self, plan: Plan) -> str:
        """Return the tokens of a plan and its district, which everything in the plan has."""
        return f"{self.token('plan', plan.id)} {self.token('district', plan.district)}"

    def number_token(self, one: str) -> str:
        """Return the token of all schools (or kindergartens) with the number that this one has; empty without one."""
        return self._numbers.get(one, "")

    def concepts(self, text: str) -> set[str]:
        """Return the tokens of the topics and terms that are named in ``text``, in any form of the words."""
        words = bases(text)
        return {
            token
            for at, word in enumerate(words)
            for rest, token in self._phrases.get(word, ())
            if words[at + 1 : at + 1 + len(rest)] == rest
        }

    def file(self) -> dict[str, object]:
        """Return the contents of ``names.json``."""
        return {
            "generic": sorted(GENERIC),
            "synonyms": self.synonyms,
            "names": [
                [name.kind, name.id, name.label, name.address, "|".join(name.forms), name.number]
                for name in self.listed
            ],
        }


def _topics(topics: Iterable[Topic], owners: dict[str, Owners]) -> Iterator[Name]:
    """Yield the topics; each part of a name such as "ГИА, ЕГЭ и ОГЭ" is a form of it."""
    for topic in topics:
        parts = [topic.name, *topic.name.replace(" и ", ", ").replace("«", "").replace("»", "").split(", ")]
        yield Name("topic", topic.id, topic.name, owners[TOPICS].by_id[topic.id].address, _forms(parts))


def _terms(terms: Iterable[Term]) -> Iterator[Name]:
    """Yield the terms of the glossary: abbreviation, what it stands for, and the words by which people look for it."""
    for term in terms:
        told = [one.text for one in term.expansions]
        label = f"{term.short} — {told[0]}" if told else term.short
        forms = _forms([term.short, *term.same_as, *told, *term.words])
        if forms:
            yield Name("term", term.short, label, addresses.GLOSSARY, forms)


def _district_names(district: District, owners: Owners) -> Iterator[Name]:
    yield Name(
        "district", district.id, district.name, addresses.district(district.id),
        _forms([district.name, district.short], generic=True), district.id,
    )  # fmt: skip
    for plan in district.plans:
        yield _plan_name(plan, district)
    for person in district.people:
        one = f"{district.id}/{person.id}"
        label = f"{person.surname} {person.initials}"
        names = [person.surname, person.full_name or "", *(alias.split()[0] for alias in person.aliases)]
        yield Name("person", one, label, owners.by_id[one].address, _forms(names), district.id)
    for organisation in district.organisations:
        yield _organisation_name(organisation, district, owners)
    for group in district.groups:
        one = f"{district.id}/{group.id}"
        yield Name(
            "group", one, group.name, owners.by_id[one].address, _forms([group.name, *group.aliases]), district.id
        )


def _plan_name(plan: Plan, district: District) -> Name:
    also = [one.number for one in plan.order.also if one.number]
    numbers = [plan.order.number, *also]
    return Name("plan", plan.id, plan_name(plan, district), addresses.plan(plan.id), _forms(numbers), district.id)


def _organisation_name(organisation: Organisation, district: District, owners: Owners) -> Name:
    one = f"{district.id}/{organisation.id}"
    names = [organisation.name, organisation.short or "", *organisation.aliases]
    kind: NameKind = "school" if organisation.kind in SCHOOLS else "organisation"
    told = organisation.number or ""
    is_number = organisation.kind in SCHOOLS and told.isdecimal() and len(told) <= MOST_DIGITS
    number = f"{organisation.kind}:{int(told)}" if is_number else ""
    owner = owners.by_id[one]
    return Name(kind, one, owner.name, owner.address, _forms(names, generic=True), district.id, number)


def _forms(names: Iterable[str], *, generic: bool = False) -> tuple[str, ...]:
    """Return the different forms of names as bases; with ``generic`` without the words that tell only the kind."""
    found: dict[str, None] = {}
    for name in names:
        words = bases(name)
        own = [word for word in words if word not in GENERIC] if generic else list(words)
        if own or words:
            found[" ".join(own or words)] = None
    return tuple(found)
