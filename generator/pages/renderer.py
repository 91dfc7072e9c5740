"""Views through Jinja templates to pages. Autoescape is on; the only file of this room that knows Jinja."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jinja2

from generator import language
from generator.model.catalogue import Catalogue
from generator.pages import richtext
from generator.pages.page import Page, page_of
from generator.russian.dates import in_words
from generator.russian.typography import one_line, shorten
from generator.settings import Settings
from generator.views import addresses
from generator.views.event import EventViews
from generator.views.lists import data_view, district_view, home_view, plans_view, search_view
from generator.views.page import Frame
from generator.views.plan import plan_view
from generator.views.wording import plain

TEMPLATES = Path(__file__).parent / "templates"


def _gettext(message: str) -> str:
    return language._(message)


class Renderer:
    """Renders the pages of one catalogue."""

    def __init__(self, settings: Settings) -> None:
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
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
        self.environment.globals["addresses"] = addresses
        self.environment.globals["site_name"] = settings.site_name
        self.templates: dict[str, jinja2.Template] = {}

    def render(self, view: Any) -> Page:
        """Return the page of a view; its template is named by the kind of its frame."""
        frame: Frame = view.frame
        template = self.templates.get(frame.kind)
        if template is None:
            template = self.templates[frame.kind] = self.environment.get_template(f"{frame.kind}.html.j2")
        return page_of(frame, template.render(view=view, frame=frame, root=addresses.root_from(frame.address)))

    def pages(self, catalogue: Catalogue, progress: Callable[[int], None] = lambda _: None) -> Iterator[Page]:
        """Yield every page of the site that is made from the catalogue."""
        yield self.render(home_view(catalogue))
        yield self.render(search_view(catalogue))
        yield self.render(data_view())
        for district in catalogue.districts:
            yield self.render(district_view(district))
            yield self.render(plans_view(district))
            for plan in district.plans:
                yield self.render(plan_view(plan, district))
                for count, view in enumerate(EventViews(plan, district).all(), 1):
                    yield self.render(view)
                    if not count % 100:
                        progress(100)
