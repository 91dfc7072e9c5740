"""What can be found: one record for each event and each row of a schedule."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _
from generator.model.catalogue import Catalogue, Entry
from generator.russian.typography import one_line
from generator.views import addresses
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
    """Yield the records of all events in printed order, those of a plan's schedules after its events."""
    for district in catalogue.districts:
        for plan in district.plans:
            # without the order's date: what a result shows is searched too, and a month in it would find every event
            rows = {row.id for row in plan.schedule_rows()}
            name = f"{district.short}, " + _("order No. {number}").format(number=plan.order.number)
            for event in (*plan.events(), *plan.schedule_rows()):
                yield Record(
                    id=event.id,
                    address=addresses.row(event.id) if event.id in rows else addresses.event(event.id),
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
