"""Target indicators: targets as read, the events that serve them, the values that were measured."""

from collections.abc import Callable
from dataclasses import replace

from generator.linking.progress import Finder, indicator_finder, link_actual, unit_of
from generator.linking.registry import Registry
from generator.linking.rows import read_party
from generator.model.indicator import Indicator, IndicatorPart
from generator.model.progress import Component, Goal, Target
from generator.quantities.reading import read_quantities
from generator.quantities.shapes import QuantityReading
from generator.reading.shapes import PlanDraft


class IndicatorLinker:
    """Links the indicators of one plan; ``plan`` is its full id, ``events`` finds its events."""

    def __init__(
        self, plan: str, draft: PlanDraft, registry: Registry, events: Finder, report: Callable[..., None]
    ) -> None:
        self.plan, self.draft, self.registry, self.events, self.report = plan, draft, registry, events, report

    def link(self) -> tuple[Target, ...]:
        """Return the indicators in printed order."""
        targets = [self.target(row, index) for index, row in enumerate(self.draft.file.indicators)]
        if not self.draft.progress.actual:
            return tuple(targets)
        everything: list[Target | Component] = [*targets, *(part for target in targets for part in target.parts)]
        units = {one.local: _unit(one) for one in everything}
        for target in targets:  # what a part does not say of itself, the whole says
            units |= {part.local: units[part.local] or units[target.local] for part in target.parts}
        values = link_actual(self.draft.progress.actual, indicator_finder(self.draft), units, self.report)
        return tuple(
            replace(
                target,
                actual=values.get(target.local, ()),
                parts=tuple(replace(part, actual=values.get(part.local, ())) for part in target.parts),
            )
            for target in targets
        )

    def target(self, row: Indicator, index: int) -> Target:
        """Return one indicator without its values."""
        return Target(
            id=f"{self.plan}/{row.id}",
            local=row.id,
            number=row.number or "",
            name=row.name,
            target=read_quantities(row.target or ""),
            cells=row.cells,
            as_printed=row.as_printed,
            note=row.note or "",
            doubt=row.doubt or "",
            place=self.draft.document.locate(("indicators", index)),
            unit=row.unit or "",
            better=row.better,
            goals=tuple(Goal(period=one.period, reading=read_quantities(one.target)) for one in row.targets),
            baseline=read_quantities(row.baseline) if row.baseline else None,
            parts=tuple(self.part(part, (index, number)) for number, part in enumerate(row.parts)),
            source=row.source or "",
            method=row.method or "",
            responsible=read_party(row.responsible, self.registry, unnamed=self.draft.unnamed)
            if row.responsible
            else None,
            events=self.serving(row, index),
        )

    def part(self, part: IndicatorPart, at: tuple[int, int]) -> Component:
        """Return a part of an indicator without its values."""
        return Component(
            id=f"{self.plan}/{part.id}",
            local=part.id,
            name=part.name,
            target=read_quantities(part.target or ""),
            place=self.draft.document.locate(("indicators", at[0], "parts", at[1])),
        )

    def serving(self, row: Indicator, index: int) -> tuple[str, ...]:
        """Return the full ids of the events that serve an indicator; an unknown one is told."""
        found = []
        for number, local in enumerate(row.events):
            if local in self.events.titles:
                found.append(f"{self.plan}/{local}")
            else:
                place = self.draft.document.locate(("indicators", index, "events", number))
                self.report("unknown-event", place, name=local, candidates=self.events.candidates(local))
        return tuple(dict.fromkeys(found))


def _unit(one: Target | Component) -> str | None:
    readings: list[QuantityReading | None] = [one.target]
    if isinstance(one, Component):
        return unit_of("", readings)
    readings += [goal.reading for goal in one.goals]
    return unit_of(one.unit, [*readings, one.baseline])
