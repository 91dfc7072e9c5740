"""The glossary: what abbreviations stand for in a plan, and the page of all of them with where they stand."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.language import _, ngettext
from generator.model.catalogue import Annex, Catalogue, Entry, Heading, Plan
from generator.model.district import Expansion, Term
from generator.model.plan import Clause, Order, Table
from generator.russian.abbreviations import AbbreviationFinder
from generator.russian.collation import letter_of, sort_key
from generator.russian.transliteration import slug
from generator.views import addresses
from generator.views.page import Frame, frame, home_crumb
from generator.views.phrases import plan_name

Meanings = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One expansion: whether the documents spell it out, and where it holds (names of plans or districts)."""

    text: str
    spelt_out: bool
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """An abbreviation on the page: ``places`` are plans by name and address, each with how often it stands there."""

    anchor: str
    short: str
    same_as: str
    meanings: tuple[Meaning, ...]
    note: str
    places: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """The page of all abbreviations, by letter."""

    frame: Frame
    letters: tuple[tuple[str, tuple[TermView, ...]], ...]


def meanings_in(terms: Iterable[Term], scope: str) -> Meanings:
    """Return what each abbreviation, or another form of it, stands for within ``scope``.

    ``scope`` is the id of a plan or of a district; empty, it is the whole site. Where an abbreviation stands for
    several things in it, all are told («управление образования или умственная отсталость»).
    """
    found: Meanings = {}
    for term in terms:
        texts = [one.text for one in term.expansions if _holds(one, scope)]
        if texts:
            told = _(" or ").join(texts)
            found |= dict.fromkeys((term.short, *term.same_as), told)
    return found


def _holds(expansion: Expansion, scope: str) -> bool:
    """Return whether an expansion holds somewhere in ``scope``: named plans and districts may be wider or narrower."""
    if not expansion.plans or not scope:
        return True
    return any(
        scope == plan or scope.startswith(f"{plan}/") or plan.startswith(f"{scope}/") for plan in expansion.plans
    )


def glossary_view(catalogue: Catalogue) -> GlossaryView:
    """Return the view of the page of all abbreviations."""
    title = _("Abbreviations")
    names = dict(_names(catalogue))
    counts = count_terms(catalogue)
    letters: dict[str, list[TermView]] = {}
    anchors: set[str] = set()
    for term in sorted(catalogue.glossary, key=lambda term: sort_key(term.short)):
        letters.setdefault(letter_of(term.short), []).append(
            TermView(
                anchor=_anchor(term.short, anchors),
                short=term.short,
                same_as=", ".join(term.same_as),
                meanings=tuple(
                    Meaning(
                        text=one.text,
                        spelt_out=one.source == "documents",
                        where=", ".join(names.get(plan, plan) for plan in one.plans),
                    )
                    for one in term.expansions
                ),
                note=term.note or "",
                places=tuple(
                    (names[plan], addresses.plan(plan), _times(count))
                    for plan, count in counts.get(term.short, {}).items()
                ),
            )
        )
    description = _("Abbreviations of the plans with what they stand for, and where they stand.")
    return GlossaryView(
        frame=frame(addresses.GLOSSARY, "glossary", title, description, crumbs=(home_crumb(),)),
        letters=tuple((letter, tuple(views)) for letter, views in letters.items()),
    )


def count_terms(catalogue: Catalogue) -> dict[str, dict[str, int]]:
    """Return how often each abbreviation, other forms of it included, stands in each plan (by its id)."""
    forms = {form: term.short for term in catalogue.glossary for form in (term.short, *term.same_as)}
    finder = AbbreviationFinder(forms)
    counts: dict[str, dict[str, int]] = {}
    for plan in catalogue.plans():
        text = "\n".join(_texts(plan))
        for short, count in Counter(forms[match[0]] for match in finder.find(text)).items():
            counts.setdefault(short, {})[plan.id] = count
    return counts


def _names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for district in catalogue.districts:
        yield district.id, district.short
        for plan in district.plans:
            yield plan.id, plan_name(plan, district, dated=True)


def _times(count: int) -> str:
    return ngettext("{count} time", "{count} times", count).format(count=count)


def _anchor(short: str, taken: set[str]) -> str:
    anchor = base = f"term-{slug(short)}"
    number = 1
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return anchor


def _texts(plan: Plan) -> Iterator[str]:
    """Yield everything that a plan's document prints."""
    yield plan.title
    yield from _order_texts(plan.order)
    for group in plan.working_groups:
        yield from (group.title or "", *group.members)
    if plan.passport:
        yield from (f"{row.name}\n{row.text or ''}" for row in plan.passport.rows)
    for chapter in plan.chapters:
        yield from (chapter.title, chapter.text)
    yield from (*_table_texts(plan.indicator_table), *_table_texts(plan.table))
    for target in plan.indicators:
        yield from (target.name, target.target.raw, *target.cells.values())
    for heading in plan.headings():
        yield from _heading_texts(heading)
    for annex in plan.appendices:
        yield from _annex_texts(annex)


def _order_texts(order: Order) -> Iterator[str]:
    yield from (order.issuer or "", order.title or "", order.preamble or "", order.signature or "", *order.lines)
    waiting: list[Clause] = list(order.clauses)
    while waiting:
        clause = waiting.pop()
        yield clause.text
        waiting += clause.clauses


def _table_texts(table: Table) -> Iterator[str]:
    yield from (table.caption or "", table.title or "", *table.columns.values())


def _heading_texts(heading: Heading) -> Iterator[str]:
    yield from (heading.title, heading.prose, heading.goal, *heading.tasks, *heading.notes)
    yield from _table_texts(heading.table)
    for event in heading.events:
        yield from _entry_texts(event)


def _annex_texts(annex: Annex) -> Iterator[str]:
    yield from (annex.title, annex.prose, *annex.columns.values(), *annex.notes)
    for group in annex.groups:
        yield group.title
        for row in group.rows:
            yield from _entry_texts(row)


def _entry_texts(entry: Entry) -> Iterator[str]:
    yield from (entry.title, *(text for role, text in entry.cells.items() if role not in {"number", "title"}))
