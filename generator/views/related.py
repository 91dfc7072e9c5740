"""Links from an event to similar ones of other plans: district, order and deadline tell them apart."""

from generator.model.catalogue import Catalogue, District, Entry, Plan
from generator.russian.typography import one_line, shorten
from generator.views import addresses
from generator.views.phrases import plan_name
from generator.views.wording import plain

RelatedLink = tuple[str, str, str]  # title, address, facts
_TITLE, _DEADLINE = 160, 80


class RelatedLinks:
    """The related events of a catalogue, as links."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.related = catalogue.related
        self.links: dict[str, RelatedLink] = {}
        self.events: dict[str, tuple[Entry, Plan, District]] = {}
        if self.related:
            for district in catalogue.districts:
                for plan in district.plans:
                    self.events |= {one.id: (one, plan, district) for one in plan.events() if one.id in self.related}

    def of(self, event_id: str) -> tuple[RelatedLink, ...]:
        """Return the links of an event, those most alike first."""
        others = self.related.get(event_id)
        return tuple(map(self.link, others)) if others else ()

    def link(self, event_id: str) -> RelatedLink:
        """Return the link to one event; it stands on the pages of all that are like it."""
        known = self.links.get(event_id)
        if known:
            return known
        event, plan, district = self.events[event_id]
        deadline = shorten(event.deadline.raw, _DEADLINE)
        facts = [plan_name(plan, district, dated=True), *([deadline] if deadline else [])]
        link = shorten(plain(one_line(event.title)), _TITLE), addresses.event(event_id), " · ".join(facts)
        self.links[event_id] = link
        return link
