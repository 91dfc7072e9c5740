"""Where the rows of a plan stand in its order, in words by which each can be cited and told from every other."""

from collections import Counter

from generator.language import _
from generator.model.catalogue import Entry, Plan
from generator.russian.typography import shorten
from generator.views.phrases import order_number
from generator.views.wording import plain

_SHORT, _LONG = 60, 160  # signs of a title; the longer where others begin alike
_ALIKE = 40


class SourcePlaces:
    """Tells where the rows of a plan stand; phrases and titles are looked up once, not for each of its rows."""

    def __init__(self, plan: Plan) -> None:
        self.order = order_number(plan)
        self.section, self.number = _("section {number}"), _("No. {number}")
        titles = {heading.title for heading in plan.headings()}
        alike = Counter(title[:_ALIKE] for title in titles)
        self.sections = {title: shorten(title, _SHORT if alike[title[:_ALIKE]] == 1 else _LONG) for title in titles}
        # numbers may begin anew within a section, and rows may have none
        printed = [(event, self._printed(event)) for event in plan.events()]
        several = {place for place, count in Counter(place for _event, place in printed).items() if count > 1}
        self.doubled: dict[str, str] = {}
        seen: Counter[str] = Counter()
        for event, place in printed:
            if place in several:
                text = f"{place}, «{shorten(plain(event.title), _SHORT)}»"
                seen[text] += 1
                self.doubled[event.id] = f"{text} ({seen[text]})" if seen[text] > 1 else text

    def of(self, event: Entry) -> str:
        """Return where a row stands: "приказ № 184-од, раздел 2.4, № 33"; with its title if others stand there, too."""
        return self.doubled.get(event.id) or self._printed(event)

    def _printed(self, event: Entry) -> str:
        parts = [self.order]
        if event.section_number:
            parts.append(self.section.format(number=event.section_number))
        elif event.section:
            parts.append(f"«{self.sections.get(event.section[-1]) or shorten(event.section[-1], _SHORT)}»")
        if event.number:
            parts.append(self.number.format(number=event.number.rstrip(".")))
        return ", ".join(parts)
