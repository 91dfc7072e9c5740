"""«По отдельному плану» with an address: the plan it names, when we hold it, and the rows there that are meant.

An address is compared by its letters and digits alone: recognition tears addresses at line breaks and puts spaces and
underscores into them. A row of the cited plan is meant when its title says nearly the same: three of five of the
words of both titles are common (words of more than three letters, by their first five).
"""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.catalogue import District, Entry, Heading, Plan
from generator.reading.shapes import Drafts
from generator.russian.letters import fold

_NOISE = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_COMMON = 0.6
_MOST = 12  # rows that one may mean: more are only alike


def cited_addresses(drafts: Drafts) -> dict[str, str]:
    """Return the plan's id for every address under which an order is published or cited."""
    return {
        _key(address): f"{district.id}/{plan.id}"
        for district in drafts.districts
        for plan in district.plans
        for address in (plan.file.order.source or "", *plan.file.order.addresses)
        if ":" in address
    }


def cite(district: District, cited: dict[str, str]) -> District:
    """Return ``district`` with the plans and rows that its deadlines name."""
    if not cited:
        return district
    plans = {plan.id: plan for plan in district.plans}
    titles: dict[str, _Titles] = {}  # of the cited plans

    def resolve(entry: Entry) -> Entry:
        reference = entry.deadline.reference
        plan = cited.get(_key(reference.url)) if reference and reference.url else None
        if not plan or entry.id.startswith(f"{plan}/"):
            return entry
        if plan in plans and plan not in titles:
            titles[plan] = _Titles(plans[plan])
        return replace(entry, cited_plan=plan, cited_rows=titles[plan].like(entry.title) if plan in plans else ())

    return replace(district, plans=tuple(_with_events(plan, resolve) for plan in district.plans))


class _Titles:
    """The titles of a plan's events, by their words."""

    def __init__(self, plan: Plan) -> None:
        self.ids: dict[frozenset[str], list[str]] = {}
        for event in plan.events():
            self.ids.setdefault(_words(event.title), []).append(event.id)
        self.ids.pop(frozenset(), None)
        self.with_word: dict[str, list[frozenset[str]]] = {}
        for words in self.ids:
            for word in words:
                self.with_word.setdefault(word, []).append(words)
        self.order = {one: at for at, one in enumerate(event.id for event in plan.events())}
        self.found: dict[frozenset[str], tuple[str, ...]] = {}

    def like(self, title: str) -> tuple[str, ...]:
        """Return the ids of the events whose title says nearly the same; of very many none is meant."""
        words = _words(title)
        if words not in self.found:
            ids = [one for other in self._candidates(words) if _alike(words, other) for one in self.ids[other]]
            self.found[words] = tuple(sorted(ids, key=self.order.__getitem__)) if len(ids) <= _MOST else ()
        return self.found[words]

    def _candidates(self, words: frozenset[str]) -> set[frozenset[str]]:
        """Return the titles worth comparing: whoever shares three of five words shares one of the few rarest."""
        rarest = sorted(words, key=lambda word: (len(self.with_word.get(word, ())), word))
        few = len(words) * 2 // 5 + 1  # two of five may be missing
        return {other for word in rarest[:few] for other in self.with_word.get(word, ())}


def _with_events(plan: Plan, resolve: Callable[[Entry], Entry]) -> Plan:
    return replace(plan, sections=tuple(_section(section, resolve) for section in plan.sections))


def _section(heading: Heading, resolve: Callable[[Entry], Entry]) -> Heading:
    return replace(
        heading,
        events=tuple(resolve(event) for event in heading.events),
        sections=tuple(_section(inner, resolve) for inner in heading.sections),
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _COMMON * len(one | other)


def _words(title: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(title)))


def _key(address: str) -> str:
    return _NOISE.sub("", address.lower().removeprefix("https").removeprefix("http"))
