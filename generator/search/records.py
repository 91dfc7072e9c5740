"""What can be found: one record for each event."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalogue import Catalogue, Entry
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.plan import order_name
from generator.views.wording import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record: its id, the address it leads to, its title, its text, and what a result shows."""

    id: str
    address: str
    title: str
    text: tuple[str, ...]
    deadline: str
    plan: str
    district: str


def records(catalogue: Catalogue) -> Iterator[Record]:
    """Yield the records of all events in printed order."""
    for district in catalogue.districts:
        for plan in district.plans:
            name = f"{district.short}, {order_name(plan)}"
            for event in plan.events():
                yield Record(
                    id=event.id,
                    address=addresses.event(event.id),
                    title=one_line(plain(event.title)),
                    text=tuple(_texts(event)),
                    deadline=one_line(event.deadline.raw),
                    plan=name,
                    district=district.short,
                )


def _texts(event: Entry) -> Iterator[str]:
    for role, text in event.cells.items():
        if role not in {"number", "title"}:
            yield one_line(plain(text))
    yield from (one_line(text) for text in event.inherited.values())
    yield from event.section
