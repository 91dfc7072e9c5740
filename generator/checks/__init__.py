"""Rules that a readable catalogue may still break. One rule is one file; the list below is the register.

A check takes the catalogue and yields diagnostics; its docstring tells the rule with a bad and a good example.
"""

from collections.abc import Callable, Iterator
from datetime import date

from generator.checks import (
    appendices,
    corrections,
    deadlines,
    doubts,
    emptiness,
    identifiers,
    occurrences,
    people,
    progress,
    related,
    twins,
    unfilled,
)
from generator.diagnostics import Diagnostic
from generator.model.catalogue import Catalogue

CHECKS: tuple[Callable[[Catalogue], Iterator[Diagnostic]], ...] = (
    identifiers.check,
    appendices.check,
    occurrences.check,
    corrections.check,
    doubts.check,
    deadlines.check,
    people.check,
    emptiness.check,
    progress.check,
    related.check,
    twins.check,
    unfilled.check,
)


def check(catalogue: Catalogue, today: date) -> list[Diagnostic]:
    """Return everything that the registered checks find; what lies after ``today`` cannot have happened."""
    found = [diagnostic for rule in CHECKS for diagnostic in rule(catalogue)]
    return [*found, *progress.check_future(catalogue, today)]
