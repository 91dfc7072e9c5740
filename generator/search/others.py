"""The records of everything that is no event: plans, sections, indicators, owners, topics, hand-written pages."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from generator.model.catalogue import Catalogue, District, Plan
from generator.model.plan import Clause
from generator.russian.typography import one_line, shorten
from generator.search.names import Name, Names
from generator.search.records import Record, RecordKind, Weighted
from generator.search.tokens import bases, word_token
from generator.views import addresses
from generator.views.owners import TOPICS, Owners
from generator.views.phrases import order_name, plan_name
from generator.views.wording import plain

_TITLE = 6.0
_TEXT = 1.0
_LONG_TEXT = 0.5  # of clauses and passports: long prose that mentions everything
_MOST = 400
_RECORD_KINDS: dict[str, RecordKind] = {
    "person": "person", "school": "school", "organisation": "organisation", "group": "group", "topic": "topic",
}  # fmt: skip
_SILENT = frozenset({"script", "style", "nav", "header", "footer"})


def other_records(
    catalogue: Catalogue, owners: dict[str, Owners], names: Names, written: dict[str, tuple[str, str]]
) -> Iterator[Record]:
    """Yield the records of all but events; ``written`` are the hand-written pages: address → source and HTML."""
    for district in catalogue.districts:
        for plan in district.plans:
            yield from _plan_records(plan, district, names)
    for name in names.listed:
        if name.kind in _RECORD_KINDS:
            yield _owner_record(name, owners[name.district or TOPICS], names)
    for address, (source, html) in sorted(written.items()):
        title, text = read_page(html)
        if title:
            yield Record(
                id=source,
                kind="guide",
                address=address,
                title=title,
                texts=(("text", shorten(text, _MOST)),) if text else (),
                tokens=tuple(_weigh((_TITLE, title), (_TEXT, text))),
            )


def _plan_records(plan: Plan, district: District, names: Names) -> Iterator[Record]:
    name = plan_name(plan, district)
    shared: dict[str, tuple[str, ...]] = {"district": (district.id,), "plan": (plan.id,)}
    token = f"{names.token('plan', plan.id)} {names.token('district', district.id)}"
    order = plan.order
    around = " ".join(
        [
            *(clause.text for clause in _clauses(order.clauses)),
            *(f"{row.name} {row.text or ''}" for row in (plan.passport.rows if plan.passport else ())),
            *(member for group in plan.working_groups for member in group.members),
            *(chapter.text for chapter in plan.chapters),
        ]
    )
    signed = " ".join(filter(None, (order.signer, order.post)))
    yield Record(
        id=plan.id,
        kind="plan",
        address=addresses.plan(plan.id),
        title=one_line(plain(plan.title)),
        texts=tuple(
            (role, shorten(plain(text), _MOST))
            for role, text in (("order", order_name(plan)), ("signer", signed))
            if text
        ),
        plan=name,
        tokens=(
            (10.0, token),
            *_weigh((_TITLE, plan.title), (_TEXT, order_name(plan)), (_TEXT, signed), (_LONG_TEXT, around)),
        ),
        filters=shared,
        date=order.date.isoformat(),
    )
    for heading in plan.headings():
        if not heading.title:
            continue
        said = [*heading.tasks, heading.prose, *heading.notes]
        yield Record(
            id=f"{plan.id}#{heading.anchor}",
            kind="section",
            address=f"{addresses.plan(plan.id)}#{heading.anchor}",
            title=one_line(plain(f"{heading.number} {heading.title}".strip())),
            texts=(("goal", shorten(plain(heading.goal), _MOST)),) if heading.goal else (),
            plan=name,
            tokens=(
                (1.0, token),
                *_weigh((_TITLE, heading.title), (_TEXT, heading.goal), (_LONG_TEXT, " ".join(said))),
            ),
            filters=shared,
        )
    for target in plan.indicators:
        yield Record(
            id=target.id,
            kind="indicator",
            address=addresses.indicator(target.id),
            title=one_line(plain(target.name)),
            texts=(("target", shorten(plain(target.target.raw), _MOST)),) if target.target.raw else (),
            plan=name,
            tokens=(
                (1.0, token),
                *_weigh((_TITLE, target.name), (_TEXT, target.target.raw), (_TEXT, " ".join(target.cells.values()))),
            ),
            filters=shared,
        )


def _owner_record(name: Name, owners: Owners, names: Names) -> Record:
    owner = owners.by_id[name.id]
    facts = " ".join(value for _name, value in owner.facts)
    numbers = names.number_token(name.id)
    marks = " ".join(filter(None, (names.token(name.kind, name.id), numbers)))
    kind = _RECORD_KINDS[name.kind]
    filters: dict[str, tuple[str, ...]] = {"district": (name.district,)} if name.district else {}
    return Record(
        id=name.id,
        kind=kind,
        address=name.address,
        title=name.label,
        texts=(("facts", shorten(facts, _MOST)),) if facts else (),
        tokens=(
            (10.0, marks),
            *_weigh((_TITLE, name.label), (_TEXT, facts)),
            (_TEXT, " ".join(word_token(word) for form in name.forms for word in form.split())),
        ),
        filters=filters,
    )


def _weigh(*said: Weighted) -> Iterator[Weighted]:
    """Yield the tokens of texts with their weights."""
    for weight, text in said:
        if text:
            yield weight, " ".join(word_token(word) for word in bases(plain(text)))


def _clauses(clauses: Iterable[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _clauses(clause.clauses)


def read_page(html: str) -> tuple[str, str]:
    """Return the title and the text of a hand-written page."""
    reader = _Page()
    reader.feed(html)
    return one_line(" ".join(reader.title)), one_line(" ".join(reader.text))


class _Page(HTMLParser):
    """Collects the first heading and the text of the element ``article``."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.text: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"article", "h1"} or tag in _SILENT:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "article" not in self._open or _SILENT.intersection(self._open):
            return
        (self.title if "h1" in self._open else self.text).append(data)
