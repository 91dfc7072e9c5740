"""Views through Jinja templates to pages. Autoescape is on; the only file of this room that knows Jinja."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from generator import language
from generator.model.catalogue import Catalogue
from generator.pages import richtext
from generator.pages.page import Page, page_of
from generator.russian.dates import in_words
from generator.russian.typography import one_line, shorten
from generator.views import addresses
from generator.views.agenda import Item, district_agenda, plan_agenda
from generator.views.calendar import CalendarPages
from generator.views.event import EventViews
from generator.views.lists import data_view, district_view, home_view, plans_view, search_view
from generator.views.page import Frame
from generator.views.plan import plan_view
from generator.views.timeline import timeline
from generator.views.wording import plain

_MOST_FRAGMENTS = 500
TEMPLATES = Path(__file__).parent / "templates"


_PLAIN_TEXT = re.compile(r"\{\{ _\('((?:[^'\\]|\\.)*)'\) \}\}")


def _gettext(message: str) -> str:
    return language._(message)


class _TranslatingLoader(jinja2.FileSystemLoader):
    """Puts translations into templates when they are compiled: ten thousand pages must not look each word up again."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the source with every ``{{ _('text') }}`` replaced by its translation, escaped."""
        source, name, up_to_date = super().get_source(environment, template)
        return _PLAIN_TEXT.sub(lambda match: str(escape(_gettext(match[1]))), source), name, up_to_date


class Renderer:
    """Renders the pages of one catalogue."""

    def __init__(self) -> None:
        self.environment = jinja2.Environment(
            loader=_TranslatingLoader(TEMPLATES),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
            extensions=["jinja2.ext.i18n"],
        )
        self.environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the i18n extension
            _gettext, language.ngettext, newstyle=True
        )
        self.environment.filters["cell"] = richtext.cell
        self.environment.filters["linkable"] = richtext.is_inline
        self.environment.filters["prose"] = richtext.prose
        self.environment.filters["link"] = richtext.link
        self.environment.filters["day"] = in_words
        self.environment.filters["cell_inline"] = lambda text: richtext.cell(one_line(plain(text)))
        self.environment.filters["plain_line"] = lambda text: shorten(plain(text), 120)
        self.environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
        self.environment.globals["shared"] = self.shared
        self.templates: dict[str, jinja2.Template] = {}
        self.macros: Any = self.environment.get_template("_macros.html.j2").module
        self.fragments: dict[tuple[str, Any, str], Markup] = {}

    def shared(self, macro: str, value: Any, root: str) -> Markup:
        """Return what ``macro`` makes of ``value``; neighbouring pages show the same, so it is made once."""
        key = (macro, value, root)
        fragment = self.fragments.get(key)
        if fragment is None:
            if len(self.fragments) > _MOST_FRAGMENTS:
                self.fragments.clear()
            fragment = self.fragments[key] = getattr(self.macros, macro)(value, root)
        return fragment

    def render(self, view: Any) -> Page:
        """Return the page of a view; its template is named by the kind of its frame."""
        frame: Frame = view.frame
        template = self.templates.get(frame.kind)
        if template is None:
            template = self.templates[frame.kind] = self.environment.get_template(f"{frame.kind}.html.j2")
        return page_of(frame, template.render(view=view, frame=frame, root=addresses.root_from(frame.address)))

    def calendar(self, calendar: CalendarPages) -> Iterator[Page]:
        """Yield the pages of a calendar: its own and one for each month."""
        yield self.render(calendar.year())
        for month in calendar.months:
            yield self.render(calendar.month(month))

    def pages(
        self,
        catalogue: Catalogue,
        items: dict[str, list[Item]],
        today: date,
        progress: Callable[[int], None] = lambda _: None,
    ) -> Iterator[Page]:
        """Yield every page of the site that is made from the catalogue; ``items`` are those of each plan by its id."""
        yield self.render(home_view(catalogue, items, today))
        yield self.render(search_view(catalogue))
        yield self.render(data_view())
        for district in catalogue.districts:
            yield self.render(district_view(district, items, today))
            yield self.render(plans_view(district))
            yield from self.calendar(CalendarPages(district_agenda(district, items), district))
            for plan in district.plans:
                agenda = plan_agenda(plan, items[plan.id])
                yield self.render(plan_view(plan, district, timeline(plan, agenda), today))
                yield from self.calendar(CalendarPages(agenda, district, plan))
                for count, view in enumerate(EventViews(plan, district, items[plan.id]).all(), 1):
                    yield self.render(view)
                    if not count % 100:
                        progress(100)
