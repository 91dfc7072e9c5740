"""All drafts become one catalogue."""

from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.linking.agreement import without_contradictions
from generator.linking.appearances import find_appearances
from generator.linking.citations import cite, cited_addresses
from generator.linking.glossary import check_glossary
from generator.linking.plans import link_plan
from generator.linking.privacy import hide_names, hide_shared
from generator.linking.registry import check_registers, registry_of
from generator.linking.related import relate
from generator.linking.rows import Surroundings
from generator.linking.terms import terms_of
from generator.linking.topics import TopicFinder
from generator.model.catalogue import Catalogue, District
from generator.reading.shapes import DistrictDraft, Drafts
from generator.russian.collation import sort_key
from generator.settings import Privacy


def link(drafts: Drafts, people: Privacy = "names") -> tuple[Catalogue, list[Diagnostic]]:
    """Return the catalogue and what was wrong on the way, in the order of the files.

    ``people`` is how the site as a whole publishes people.
    """
    diagnostics: list[Diagnostic] = []
    cited = cited_addresses(drafts)
    for draft in drafts.districts:  # as the files say it: who is hidden is known all the same
        diagnostics += check_registers(draft)
    agreeing = [
        replace(draft, plans=[without_contradictions(plan, diagnostics) for plan in draft.plans])
        for draft in drafts.districts
    ]
    shown = [hide_names(draft, people, diagnostics) for draft in agreeing]
    topics_file, glossary = hide_shared(drafts, people)
    topics = tuple(topics_file.topics) if topics_file else ()
    finder = TopicFinder(topics)
    districts = [cite(_link_district(draft, diagnostics, finder), cited) for draft in shown]
    ordered = sorted(districts, key=lambda district: sort_key(district.name))
    diagnostics += check_glossary(drafts)
    terms = tuple(glossary.terms) if glossary else ()
    related = relate((plan for district in ordered for plan in district.plans), terms)
    synonyms = tuple(tuple(one.words) for one in topics_file.synonyms) if topics_file else ()
    catalogue = Catalogue(districts=tuple(ordered), topics=topics, glossary=terms, related=related, synonyms=synonyms)
    return catalogue, diagnostics


def _link_district(draft: DistrictDraft, diagnostics: list[Diagnostic], topics: TopicFinder) -> District:
    registry = registry_of(draft)
    terms = terms_of(draft.file)
    plans = [link_plan(plan, diagnostics, Surroundings(registry, topics, terms)) for plan in draft.plans]
    plans.sort(key=lambda plan: (-plan.order.date.toordinal(), plan.id))
    file = draft.file
    return District(
        id=draft.id,
        name=file.name,
        short=file.short or file.name,
        region=file.region or "",
        department=file.department,
        people=registry.people,
        posts=draft.posts,
        organisations=registry.organisations,
        groups=registry.groups,
        appearances=find_appearances(plans, registry),
        members=registry.groups_of_schools.members,
        plans=tuple(plans),
        place=draft.document.locate(()),
    )
