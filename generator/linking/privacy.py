"""Names that are not to be published are taken out of the drafts, before anything is linked.

Everything downstream (pages, search, feeds, data, file names) is made from the catalogue, so a name that is not in the
drafts is nowhere. ``people: posts`` or ``none`` hides every name of a site, a district or a plan, ``people:`` of a
person hides that person. A printed cell keeps all its other words; the name's place says «[имя скрыто]». Documents
beside a plan (scans, recognised texts) hold the names too and are withheld.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from generator.diagnostics import Diagnostic
from generator.language import _
from generator.linking.progress import indicator_finder, row_finder
from generator.model.district import OrganisationsFile, Person, Privacy
from generator.names.lexer import tokenize
from generator.names.people import PATRONYMIC, see_people
from generator.names.surnames import is_likely, oblique_forms
from generator.reading.drafts import DistrictDraft, PlanDraft
from generator.russian.transliteration import slug

_LEVELS: tuple[Privacy, ...] = ("names", "posts", "none")
_SHORTEST_SLUG = 4
# the other half of a double surname; of a dash without spaces («Директор-Иванова») the words are no surname
_HALF_BEFORE = re.compile(r"([А-ЯЁ][^\W\d_]+)-$")
_LONGEST_HALF = 40
_HALF_AFTER = re.compile(r"-([А-ЯЁ][^\W\d_]+)")


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
        unnamed = people if everyone else hidden
        diagnostics += _check_ids(plan, unnamed)
        plans.append(_hide(plan, Hider(unnamed, everyone=everyone), diagnostics))
    if not hidden and all(one is other for one, other in zip(plans, draft.plans, strict=True)):
        return draft
    shown = [one for one in people if one not in hidden]
    register = draft.people.model_copy(update={"people": shown}) if draft.people else None
    return replace(draft, people=register, organisations=_without(draft.organisations, hidden), plans=plans)


class Hider:
    """Takes the names of ``people``, or of ``everyone``, out of texts."""

    def __init__(self, people: Sequence[Person], *, everyone: bool) -> None:
        self.everyone = everyone
        self.ids = frozenset(person.id for person in people)
        self.sign = _("[name hidden]")
        patterns = [pattern for person in people for pattern in _patterns(person)]
        self.known = re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})", re.IGNORECASE) if patterns else None

    def __call__(self, text: str) -> str:
        """Return ``text`` with every such name replaced."""
        if self.everyone:
            seen = see_people(tokenize(text).tokens)
            for at in seen.people:
                words = re.findall(r"[^\W_]+", seen.tokens[at].text)
                name = r"[\s.]*".join(re.escape(word) for word in words) + r"\.?"
                text = re.sub(rf"(?<![^\W_]){name}(?![^\W_])", self.sign, text)
        return self.known.sub(self._cover, text) if self.known else text

    def _cover(self, match: re.Match[str]) -> str:
        """Return the sign; the words themselves where they are half of the surname of somebody else."""
        before = _HALF_BEFORE.search(match.string[max(0, match.start() - _LONGEST_HALF) : match.start()])
        after = _HALF_AFTER.match(match.string, match.end())
        return match[0] if any(half and is_likely(half[1]) for half in (before, after)) else self.sign


def _patterns(person: Person) -> Iterator[str]:
    """Yield patterns of all spellings of a person: any form of the surname, initials before, behind, or none.

    Each begins where a word does.
    """
    surnames = {person.surname, *(word for alias in person.aliases for word in re.findall(r"[^\W\d_]{3,}", alias))}
    forms = {form for surname in surnames for form in (surname, *oblique_forms(surname))}
    any_form = "|".join(sorted((_loose(form) for form in forms), key=lambda form: (-len(form), form)))
    initials = r"\s*".join(
        rf"{re.escape(letter)}\s*\.?" for letter in person.initials.replace(".", "").replace(" ", "")
    )
    name = rf"(?:{any_form})(?![^\W_])"
    for written in _written(person):
        yield rf"{name}\s+{written}"
        yield rf"{written}\s+{name}"
    yield rf"{name}\s*{initials}(?![^\W_])"
    yield rf"{initials}\s*(?<![^\W_]){name}"
    # a surname alone; with the initials of somebody else it is a namesake
    yield rf"{name}(?!\s*(?-i:[А-ЯЁ])\s*\.)"


def _written(person: Person) -> Iterator[str]:
    """Yield patterns of the name and patronymic in full: those that the register knows, and any of the initials."""
    if person.full_name:
        words = [re.escape(word[:3]) + r"[^\W_]*" for word in person.full_name.split() if word != person.surname]
        if words:
            yield r"\s+".join(words)
    if initials := re.fullmatch(r"([А-ЯЁ])\.\s*([А-ЯЁ])\.?", person.initials):
        name, patronymic = (f"(?=(?-i:{letter}))" for letter in initials.groups())
        yield rf"{name}[^\W\d_]+\s+{patronymic}{PATRONYMIC.pattern}(?![^\W_])"


def _loose(form: str) -> str:
    return re.sub("[её]", "[её]", re.escape(form))


def _hide(plan: PlanDraft, hider: Hider, diagnostics: list[Diagnostic]) -> PlanDraft:
    file = _map_texts(plan.file, hider)
    if plan.attachments:
        order = file.order.model_copy(update={"source": None}) if file.order.source in plan.attachments else file.order
        file = file.model_copy(update={"order": order})
        place = plan.document.locate(())
        withheld = sorted(plan.attachments)
        diagnostics += [plan.document.diagnose("document-withheld", place, name=name) for name in withheld]
    chapters = {name: hider(text) for name, text in plan.chapters.items()}
    progress = plan.progress.with_ids(row_finder(plan).find, indicator_finder(plan).find).with_texts(hider)
    return replace(plan, file=file, chapters=chapters, attachments={}, progress=progress, hidden=hider.ids)


def _without(file: OrganisationsFile | None, hidden: list[Person]) -> OrganisationsFile | None:
    """Return the file without the members of groups who are hidden."""
    if file is None:
        return None
    ids = {one.id for one in hidden}
    groups = []
    for group in file.groups:
        members = [member for member in group.members if member not in ids]
        groups.append(group.model_copy(update={"members": members}))
    return file.model_copy(update={"groups": groups})


def _map_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return a model, or what its fields hold, with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        return value.model_copy(update={name: _map_texts(inner, change) for name, inner in fields.items()})
    if isinstance(value, list):
        return [_map_texts(inner, change) for inner in value]
    if isinstance(value, dict):
        return {key: _map_texts(inner, change) for key, inner in value.items()}
    return value


def _check_ids(plan: PlanDraft, people: Iterable[Person]) -> Iterator[Diagnostic]:
    """Yield ``id-names-hidden`` for ids that carry a hidden surname: an id is an address that everyone sees."""
    slugs = {name for one in people if len(name := slug(one.surname)) >= _SHORTEST_SLUG}
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
