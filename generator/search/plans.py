"""The records of plans, of their sections and of their indicators."""

from collections.abc import Iterable, Iterator

from generator.model.catalogue import Catalogue, District, Plan
from generator.model.plan import Clause
from generator.russian.typography import one_line
from generator.search.names import Names
from generator.search.records import LONG_TEXT, TEXT, TITLE, Record, shown, weigh
from generator.views import addresses
from generator.views.phrases import order_name, plan_name, section_name
from generator.views.wording import plain


def plan_records(catalogue: Catalogue, names: Names) -> Iterator[Record]:
    """Yield the record of each plan, followed by those of its sections and its indicators in printed order."""
    for district in catalogue.districts:
        for plan in district.plans:
            maker = _Parts(plan, district, names)
            yield maker.whole()
            yield from maker.sections()
            yield from maker.indicators()


class _Parts:
    """Makes the records of one plan and its parts; what they share is worked out once."""

    def __init__(self, plan: Plan, district: District, names: Names) -> None:
        self.plan, self.address = plan, addresses.plan(plan.id)
        self.name = plan_name(plan, district)
        self.home = names.home_tokens(plan)
        self.filters: dict[str, tuple[str, ...]] = {"district": (district.id,), "plan": (plan.id,)}

    def whole(self) -> Record:
        """Return the record of the plan."""
        plan, order = self.plan, self.plan.order
        signed = " ".join(filter(None, (order.signer, order.post)))
        return Record(
            id=plan.id,
            kind="plan",
            address=self.address,
            title=one_line(plain(plan.title)),
            texts=shown(("order", order_name(plan)), ("signer", signed)),
            plan=self.name,
            tokens=(
                (10.0, self.home),
                *weigh(
                    (TITLE, plan.title), (TEXT, order_name(plan)), (TEXT, signed), (LONG_TEXT, " ".join(_around(plan)))
                ),
            ),
            filters=self.filters,
            date=order.date.isoformat(),
        )

    def sections(self) -> Iterator[Record]:
        """Yield the records of the sections that have a title."""
        for heading in self.plan.headings():
            if heading.title:
                prose = " ".join([*heading.tasks, heading.prose, *heading.notes])
                yield Record(
                    id=f"{self.plan.id}#{heading.anchor}",
                    kind="section",
                    address=f"{self.address}#{heading.anchor}",
                    title=one_line(plain(section_name(heading))),
                    texts=shown(("goal", heading.goal)),
                    plan=self.name,
                    tokens=(
                        (1.0, self.home),
                        *weigh((TITLE, heading.title), (TEXT, heading.goal), (LONG_TEXT, prose)),
                    ),
                    filters=self.filters,
                )

    def indicators(self) -> Iterator[Record]:
        """Yield the records of the indicators."""
        for target in self.plan.indicators:
            cells = " ".join(target.cells.values())
            yield Record(
                id=target.id,
                kind="indicator",
                address=addresses.indicator(target.id),
                title=one_line(plain(target.name)),
                texts=shown(("target", target.target.raw)),
                plan=self.name,
                tokens=((1.0, self.home), *weigh((TITLE, target.name), (TEXT, target.target.raw), (TEXT, cells))),
                filters=self.filters,
            )


def _around(plan: Plan) -> Iterator[str]:
    """Yield the prose of a plan that stands in no section: clauses, passport, working groups, chapters."""
    yield from _clauses(plan.order.clauses)
    if plan.passport:
        yield from (f"{row.name} {row.text or ''}" for row in plan.passport.rows)
    for group in plan.working_groups:
        yield from group.members
    yield from (chapter.text for chapter in plan.chapters)


def _clauses(clauses: Iterable[Clause]) -> Iterator[str]:
    for clause in clauses:
        yield clause.text
        yield from _clauses(clause.clauses)
