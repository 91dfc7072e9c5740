"""A plan or a district that is there twice, most often a folder that was copied: readers would see both.

Bad: two folders with the same order, day and title; two districts of one name. Good: one folder for each order; what a
later order has changed is a plan with the number and day of that order.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue
from generator.russian.typography import one_line
from generator.source import Place


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``plan-twice`` and ``district-twice``."""
    names: dict[str, Place] = {}
    for district in sorted(catalogue.districts, key=lambda one: one.id):
        first = names.setdefault(one_line(district.name).lower(), district.place)
        if first != district.place:
            yield diagnose("district-twice", district.place, name=district.name, first=first.file)
        orders: dict[tuple[str, str, str], Place] = {}
        for plan in sorted(district.plans, key=lambda one: one.id):
            order = plan.order
            key = (order.number.lower(), order.date.isoformat(), one_line(plan.title).lower())
            first = orders.setdefault(key, plan.place)
            if first != plan.place:
                yield diagnose("plan-twice", plan.place, number=order.number, first=first.file)
