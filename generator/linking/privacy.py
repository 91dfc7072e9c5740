"""Names that are not to be published are taken out of the drafts, before anything is linked.

Everything downstream (pages, search, feeds, data, file names) is made from the catalogue, so a name that is not in the
drafts is nowhere. ``people: posts`` or ``none`` hides every name of a site, a district or a plan, ``people:`` of a
person hides that person; with ``posts`` the register keeps their posts, without who has them. A printed cell keeps all
its other words; the name's place says «[имя скрыто]». Documents beside a plan (scans, recognised texts) hold the names
too and are withheld. Every text of every file goes through one door, ``map_texts``: no field is named here because
it may hold a name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar, get_args

from generator.diagnostics import Diagnostic
from generator.linking.hidden_ids import check_ids
from generator.linking.hiding import Hider
from generator.linking.progress import indicator_finder, row_finder
from generator.linking.texts import all_texts, keeper, map_texts
from generator.model.district import (
    GlossaryFile,
    Group,
    Organisation,
    OrganisationsFile,
    Person,
    Post,
    TopicsFile,
)
from generator.reading.shapes import DistrictDraft, Drafts, PlanDraft
from generator.settings import Privacy

_LEVELS: tuple[Privacy, ...] = get_args(Privacy)  # what hides most stands last
Named = TypeVar("Named", Group, Organisation)


def strictest(*levels: Privacy | None) -> Privacy:
    """Return the level that hides most."""
    return max((level for level in levels if level), key=_LEVELS.index, default="names")


def hide_names(draft: DistrictDraft, site: Privacy, diagnostics: list[Diagnostic]) -> DistrictDraft:
    """Return ``draft`` without the names that its files, or ``site``, do not let be published."""
    whole = strictest(site, draft.file.people)
    people = draft.people.people if draft.people else []
    hidden = _hidden(draft, whole)
    plans = []
    for plan in draft.plans:
        everyone = strictest(whole, plan.file.people) != "names"
        if not everyone and not hidden:
            plans.append(plan)
            continue
        hider = Hider(people if everyone else hidden, everyone=everyone, texts=_texts(plan) if everyone else ())
        diagnostics += check_ids(plan.document, plan.file, hider)
        plans.append(_hide(plan, hider, diagnostics))
    if not hidden and whole == "names":
        return replace(draft, plans=plans)
    everyone = whole != "names"
    hider = Hider(hidden, everyone=everyone, texts=_register_texts(draft) if everyone else ())
    shown = [
        one.model_copy(update={"posts": map_texts(one.posts, hider, hider.cell)}) for one in people if one not in hidden
    ]
    if draft.organisations and draft.organisations_document:
        diagnostics += check_ids(draft.organisations_document, draft.organisations, hider)
    return replace(
        draft,
        file=map_texts(draft.file, hider, hider.cell),
        people=draft.people.model_copy(update={"people": shown}) if draft.people else None,
        posts=_posts((one for one in hidden if strictest(whole, one.people) == "posts"), hider),
        organisations=_without(draft.organisations, hider),
        plans=plans,
    )


def hide_shared(drafts: Drafts, site: Privacy) -> tuple[TopicsFile | None, GlossaryFile | None]:
    """Return the topics and the glossary of all districts without the names that one of them hides.

    Words by which something is recognised go altogether when they hold a name: its sign would be found in every cell
    with a hidden one.
    """
    levels = [(draft, strictest(site, draft.file.people)) for draft in drafts.districts]
    hidden = [one for draft, whole in levels for one in _hidden(draft, whole)]
    everyone = any(whole != "names" for _draft, whole in levels)
    if not hidden and not everyone:
        return drafts.topics, drafts.glossary
    hider = Hider(hidden, everyone=everyone)

    def telling(words: list[str]) -> list[str]:
        return [word for word in words if hider.sign not in word]

    topics: TopicsFile | None = map_texts(drafts.topics, hider, hider.cell)
    if topics:
        of_topics = [
            one.model_copy(update={"words": telling(one.words), "abbreviations": telling(one.abbreviations)})
            for one in topics.topics
        ]
        synonyms = [one.model_copy(update={"words": telling(one.words)}) for one in topics.synonyms]
        topics = topics.model_copy(update={"topics": of_topics, "synonyms": synonyms})
    glossary: GlossaryFile | None = map_texts(drafts.glossary, hider, hider.cell)
    if glossary:
        terms = [
            one.model_copy(update={"same_as": telling(one.same_as), "words": telling(one.words)})
            for one in glossary.terms
            if hider.sign not in one.short
        ]
        glossary = glossary.model_copy(update={"terms": terms})
    return topics, glossary


def _hidden(draft: DistrictDraft, whole: Privacy) -> list[Person]:
    """Return the people of a register whose names are hidden everywhere."""
    people = draft.people.people if draft.people else []
    return [one for one in people if strictest(whole, one.people) != "names"]


def _posts(people: Iterable[Person], hider: Hider) -> tuple[Post, ...]:
    """Return the posts of people who are not named, each once."""
    posts: Sequence[Post] = map_texts([post for one in people for post in one.posts], hider, hider.cell)
    return tuple(
        {(one.name, one.organisation): Post(name=one.name, organisation=one.organisation) for one in posts}.values()
    )


def _hide(plan: PlanDraft, hider: Hider, diagnostics: list[Diagnostic]) -> PlanDraft:
    file = map_texts(plan.file, hider, hider.cell)
    if plan.attachments:
        order = file.order.model_copy(update={"source": None}) if file.order.source in plan.attachments else file.order
        file = file.model_copy(update={"order": order})
        place = plan.document.locate(())
        withheld = sorted(plan.attachments)
        diagnostics += [plan.document.diagnose("document-withheld", place, name=name) for name in withheld]
    chapters = {name: hider(text) for name, text in plan.chapters.items()}
    progress = plan.progress.with_ids(row_finder(plan).find, indicator_finder(plan).find).with_texts(hider)
    return replace(
        plan, file=file, chapters=chapters, attachments={}, progress=progress, hidden=hider.ids, unnamed=hider.everyone
    )


def _without(file: OrganisationsFile | None, hider: Hider) -> OrganisationsFile | None:
    """Return the file without hidden members of groups, and without names.

    What is nothing but a name goes altogether: as an alias it would be found in every cell with a hidden name.
    """
    if file is None:
        return None
    kept = [
        group.model_copy(update={"members": [member for member in group.members if member not in hider.ids]})
        for group in file.groups
    ]
    found: OrganisationsFile = map_texts(file.model_copy(update={"groups": kept}), hider, hider.cell)
    groups = [_telling(group, hider.sign) for group in found.groups if group.name != hider.sign]
    organisations = [
        _telling(one.model_copy(update={"short": None}) if one.short == hider.sign else one, hider.sign)
        for one in found.organisations
    ]
    return found.model_copy(update={"groups": groups, "organisations": organisations})


def _telling(entry: Named, sign: str) -> Named:
    return entry.model_copy(update={"aliases": [alias for alias in entry.aliases if alias != sign]})


def _texts(plan: PlanDraft) -> list[str]:
    """Return all texts of a plan that are published."""
    found: list[str] = []
    plan.progress.with_texts(keeper(found))
    return [*all_texts(plan.file), *found, *plan.chapters.values()]


def _register_texts(draft: DistrictDraft) -> list[str]:
    """Return all texts of a district's own files, but for those that tell a person."""
    posts = [post for one in (draft.people.people if draft.people else ()) for post in one.posts]
    return all_texts([draft.file, draft.organisations, *posts])
