"""Events that an editor relates to others: the others must be there.

Bad: ``related: [raion/1-p-2024/den-otkrytykh-dveri]`` when no plan holds that event. Good: the id as the address of its
page tells it. A warning: the other plan may be spoilt just now, and this one is not to blame.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, diagnose
from generator.model.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield ``unknown-related``."""
    events = [event for plan in catalogue.plans() for event in plan.events()]
    known = {event.id for event in events}
    for event in events:
        for other in (*event.related, *event.unrelated):
            if other not in known:
                yield diagnose("unknown-related", event.place, id=other)
