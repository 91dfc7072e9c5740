"""«По отдельному плану» with an address: the plan it names, when we hold it, and the rows there that are meant.

An address is compared by its letters and digits alone: recognition tears addresses at line breaks and puts spaces and
underscores into them. A row of the cited plan is meant when its title says nearly the same: three of five of the
words of both titles are common (words of more than three letters, by their first five).
"""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.catalogue import District, Entry, Heading, Plan
from generator.reading.drafts import Drafts

_NOISE = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_COMMON = 0.6


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

    def resolve(entry: Entry) -> Entry:
        reference = entry.deadline.reference
        plan = cited.get(_key(reference.url)) if reference and reference.url else None
        if not plan or entry.id.startswith(f"{plan}/"):
            return entry
        return replace(entry, cited_plan=plan, cited_rows=_rows(entry, plans.get(plan)))

    return replace(district, plans=tuple(_with_events(plan, resolve) for plan in district.plans))


def _with_events(plan: Plan, resolve: Callable[[Entry], Entry]) -> Plan:
    return replace(plan, sections=tuple(_section(section, resolve) for section in plan.sections))


def _section(heading: Heading, resolve: Callable[[Entry], Entry]) -> Heading:
    return replace(
        heading,
        events=tuple(resolve(event) for event in heading.events),
        sections=tuple(_section(inner, resolve) for inner in heading.sections),
    )


def _rows(entry: Entry, plan: Plan | None) -> tuple[str, ...]:
    words = _words(entry.title)
    return tuple(event.id for event in (plan.events() if plan else ()) if _alike(words, _words(event.title)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) >= _COMMON * len(one | other)


def _words(title: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(title.lower().replace("ё", "е")))


def _key(address: str) -> str:
    return _NOISE.sub("", address.lower().removeprefix("https").removeprefix("http"))
