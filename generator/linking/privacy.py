"""Names that are not to be published are taken out of the drafts, before anything is linked.

Everything downstream (pages, search, feeds, data, file names) is made from the catalogue, so a name that is not in the
drafts is nowhere. ``people: posts`` or ``none`` hides every name of a site, a district or a plan, ``people:`` of a
person hides that person. A printed cell keeps all its other words; the name's place says «[имя скрыто]». Documents
beside a plan (scans, recognised texts) hold the names too and are withheld.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.diagnostics import Diagnostic
from generator.linking.hiding import Hider
from generator.linking.progress import indicator_finder, row_finder
from generator.model.district import Group, Organisation, OrganisationsFile, Privacy
from generator.model.plan import SignOffRow
from generator.reading.drafts import DistrictDraft, PlanDraft

_LEVELS: tuple[Privacy, ...] = ("names", "posts", "none")
Named = TypeVar("Named", Group, Organisation)
# fields that are read for people, or hold nothing but people
_PEOPLE = frozenset({"responsible", "signer", "members"})


def strictest(*levels: Privacy | None) -> Privacy:
    """Return the level that hides most."""
    return max((level for level in levels if level), key=_LEVELS.index, default="names")


def hide_names(draft: DistrictDraft, site: Privacy, diagnostics: list[Diagnostic]) -> DistrictDraft:
    """Return ``draft`` without the names that its files, or ``site``, do not let be published."""
    whole = strictest(site, draft.file.people)
    people = draft.people.people if draft.people else []
    hidden = [one for one in people if strictest(whole, one.people) != "names"]
    plans = []
    for plan in draft.plans:
        everyone = strictest(whole, plan.file.people) != "names"
        if not everyone and not hidden:
            plans.append(plan)
            continue
        hider = Hider(people if everyone else hidden, everyone=everyone, texts=_texts(plan) if everyone else ())
        diagnostics += _check_ids(plan, hider)
        plans.append(_hide(plan, hider, diagnostics))
    if not hidden and whole == "names" and all(one is other for one, other in zip(plans, draft.plans, strict=True)):
        return draft
    shown = [one for one in people if one not in hidden]
    register = draft.people.model_copy(update={"people": shown}) if draft.people else None
    hider = Hider(hidden, everyone=whole != "names")
    return replace(draft, people=register, organisations=_without(draft.organisations, hider), plans=plans)


def _hide(plan: PlanDraft, hider: Hider, diagnostics: list[Diagnostic]) -> PlanDraft:
    file = _map_texts(plan.file, hider, hider.cell)
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
    """Return the file without hidden members of groups, and without names in those of groups and organisations.

    What is nothing but a name goes altogether: as an alias it would be found in every cell with a hidden name.
    """
    if file is None:
        return None
    groups = [
        group.model_copy(update={"members": [member for member in group.members if member not in hider.ids]})
        for group in _renamed(file.groups, hider)
        if group.name != hider.sign
    ]
    return file.model_copy(update={"groups": groups, "organisations": _renamed(file.organisations, hider)})


def _renamed(entries: list[Named], hider: Hider) -> list[Named]:
    found = []
    for entry in entries:
        aliases = [alias for alias in map(hider, entry.aliases) if alias != hider.sign]
        found.append(entry.model_copy(update={"name": hider(entry.name), "aliases": aliases}))
    return found


def _texts(plan: PlanDraft) -> list[str]:
    """Return all texts of a plan that are published."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    _map_texts(plan.file, keep, keep)
    plan.progress.with_texts(keep)
    return [*found, *plan.chapters.values()]


def _map_texts(value: Any, change: Callable[[str], str], cell: Callable[[str], str]) -> Any:
    """Return a model, or what its fields hold, with every text changed: as a ``cell`` where it tells people."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, BaseModel):
        of = {name: cell if _tells_people(value, name) else change for name in type(value).model_fields}
        return value.model_copy(update={name: _map_texts(getattr(value, name), one, cell) for name, one in of.items()})
    if isinstance(value, list):
        return [_map_texts(inner, change, cell) for inner in value]
    if isinstance(value, dict):
        return {key: _map_texts(inner, cell if key in _PEOPLE else change, cell) for key, inner in value.items()}
    return value


def _tells_people(value: BaseModel, field: str) -> bool:
    return field in _PEOPLE or (field == "name" and isinstance(value, SignOffRow))


def _check_ids(plan: PlanDraft, hider: Hider) -> Iterator[Diagnostic]:
    """Yield ``id-names-hidden`` for ids that carry a hidden surname: an id is an address that everyone sees."""
    slugs = hider.slugs()
    for one, path in _ids(plan.file, ()):
        if slugs & set(one.split("-")):
            yield plan.document.diagnose("id-names-hidden", plan.document.locate(path), id=one)


def _ids(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name == "id" and isinstance(inner, str):
                yield inner, (*path, name)
            else:
                yield from _ids(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _ids(inner, (*path, index))
