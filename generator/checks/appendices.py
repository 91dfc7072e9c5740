"""A row that cites an appendix names one that the plan has.

Bad: ``appendix: grafik`` in a plan without appendices. Good: ``appendix: grafik-sessii`` and an appendix of that id.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue
from generator.reading.validation import suggest


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``unknown-appendix``."""
    for plan in catalogue.plans():
        known = {annex.local for annex in plan.appendices}
        for event in plan.events():
            if event.appendix and event.appendix not in known:
                suggestion = suggest(event.appendix, known)
                yield diagnose("unknown-appendix", event.place, id=event.appendix, suggestion=suggestion)
