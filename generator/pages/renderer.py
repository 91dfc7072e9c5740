"""Views through Jinja templates to pages. Autoescape is on; with ``compiled.py`` all of this room that knows Jinja."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from generator import language
from generator.model.catalogue import Catalogue, District, Plan
from generator.model.district import Term
from generator.pages import richtext
from generator.pages.codes import code_picture
from generator.pages.compiled import CompiledTemplates
from generator.pages.page import Page, page_of
from generator.pages.terms import TermMarker, set_stops
from generator.russian.dates import in_words
from generator.russian.typography import one_line, shorten
from generator.views import addresses
from generator.views import page as views
from generator.views.agenda import Agenda, Item, district_agenda, plan_agenda
from generator.views.calendar import CalendarPages
from generator.views.embedding import embed_view, embedding
from generator.views.event import Across, EventViews
from generator.views.glossary import glossary_view
from generator.views.indicator_pages import district_indicators_view, indicator_views, plan_indicators_view
from generator.views.lists import data_view, district_view, home_view, plans_view
from generator.views.load import LoadPages
from generator.views.owner_index import index_view, ways
from generator.views.owner_pages import owner_view, topics_view
from generator.views.owners import KINDS, TOPICS, Owners
from generator.views.plan import plan_view
from generator.views.progress import progress_view
from generator.views.publication import Publication
from generator.views.related import RelatedLinks
from generator.views.reports import ReportLinks
from generator.views.results import district_results_view, plan_results_view
from generator.views.search_page import search_view
from generator.views.wording import plain

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


class _Generator(CodeGenerator):
    """Writes the Python of our templates with attributes as attributes and ``escaped`` around what is printed.

    Jinja asks an object for an attribute, then for an item, then makes an undefined value; our views are objects of
    known shape, and a name that they do not have is a mistake that may raise at once.
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        self.writeline(f"from {richtext.__name__} import escaped")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("escaped(")


class Renderer:
    """Renders the pages of one catalogue."""

    def __init__(self, site_url: str, glossary: Iterable[Term] = ()) -> None:
        self.publication = Publication(site_url)
        self.terms = terms = TermMarker(glossary)
        self.environment = jinja2.Environment(
            loader=_TranslatingLoader(TEMPLATES),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=jinja2.StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            bytecode_cache=CompiledTemplates(Path(__file__).read_text(encoding="utf-8")),
        )
        self.environment.code_generator_class = _Generator
        self.environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the i18n extension
            _gettext, language.ngettext, newstyle=True
        )
        self.environment.filters["cell"] = terms.cell
        self.environment.filters["linked"] = terms.linked
        self.environment.filters["linkable"] = richtext.is_inline
        self.environment.filters["prose"] = terms.prose
        self.environment.filters["source"] = str  # made HTML as text, to be escaped like any other
        self.environment.filters["link"] = richtext.link
        self.environment.filters["day"] = in_words
        self.environment.filters["cell_inline"] = lambda text: terms.cell(one_line(plain(text)))
        self.environment.filters["linked_inline"] = lambda text: terms.linked(one_line(plain(text)))
        self.environment.filters["plain_line"] = lambda text: shorten(plain(text), 120)
        self.environment.filters["json"] = lambda value: json.dumps(value, ensure_ascii=False)  # for attributes only
        self.environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
        self.environment.globals["shared"] = self.shared
        self.environment.globals["publication"] = self.publication
        self.environment.globals["code_picture"] = code_picture
        self.templates: dict[str, Callable[..., str]] = {}
        self.macros: Any = self.environment.get_template("_macros.html.j2").module
        self.fragments: dict[tuple[str, str], tuple[Any, Markup]] = {}

    def shared(self, macro: str, value: Any, root: str) -> Markup:
        """Return what ``macro`` makes of ``value``; neighbouring pages show the same, so the last result is kept."""
        last, fragment = self.fragments.get((macro, root), (None, Markup()))
        if value is not last:
            fragment = getattr(self.macros, macro)(value, root)
            self.fragments[macro, root] = value, fragment
        return fragment

    def render(self, view: Any) -> Page:
        """Return the page of a view; its template is named by the kind of its frame and holds a macro ``page``."""
        frame: views.Frame = view.frame
        template = self.templates.get(frame.kind)
        if template is None:
            module: Any = self.environment.get_template(f"{frame.kind}.html.j2").module
            template = self.templates[frame.kind] = module.page
        root = Markup(addresses.root_from(frame.address))  # noqa: S704 - dots and slashes, before each address
        html = template(view, frame, root)
        return page_of(frame, set_stops(str(html)))  # as plain text: every method of Markup would escape and wrap anew

    def calendar(self, calendar: CalendarPages) -> Iterator[Page]:
        """Yield the pages of a calendar: its own and one for each month."""
        yield self.render(calendar.year())
        for month in calendar.months:
            yield self.render(calendar.month(month))

    def registers(self, owners: Owners, district: District, today: date) -> Iterator[Page]:
        """Yield the indexes of a district, the pages of their entries, and the tables of load."""
        for kind in KINDS:
            yield self.render(index_view(kind, owners, district))
            for owner in owners.of_kind(kind):
                block = None
                if kind == "schools" and owner.items:
                    block = embedding(owner, owners, today, self.publication)
                    yield self.render(embed_view(owner, owners, district, today))
                yield self.render(owner_view(owner, owners, district.plans, today, district, block))
        load = LoadPages(owners, district)
        yield self.render(load.all())
        for kind in load.kinds():
            for year in load.years(kind):
                yield self.render(load.table(kind, year))

    def measures(self, plan: Plan, district: District, agenda: Agenda, today: date) -> Iterator[Page]:
        """Yield the pages of a plan's indicators, of its results and of what became of it."""
        if plan.indicators:
            yield self.render(plan_indicators_view(plan, district))
            for view in indicator_views(plan, district):
                yield self.render(view)
        if plan.sections:
            yield self.render(plan_results_view(plan, district))
            yield self.render(progress_view(plan, district, agenda, today))

    def pages(
        self,
        catalogue: Catalogue,
        items: dict[str, list[Item]],
        owners: dict[str, Owners],
        today: date,
        *,
        plans_only: bool = False,
        progress: Callable[[int], None] = lambda _: None,
    ) -> Iterator[Page]:
        """Yield every page of the site that is made from the catalogue.

        ``items`` are those of each plan, ``owners`` those of each district, by their ids. ``plans_only``
        leaves calendars and registers out.
        """
        yield self.render(home_view(catalogue, items, today))
        topics = owners.get(TOPICS) or Owners(by_id={})
        if not plans_only:
            yield self.render(topics_view(topics))
            for topic in topics.by_id.values():
                yield self.render(owner_view(topic, topics, catalogue.plans(), today))
        yield self.render(search_view(catalogue, owners))
        yield self.render(data_view(catalogue))
        yield self.render(glossary_view(catalogue))
        across = Across(topics, RelatedLinks(catalogue))
        for district in catalogue.districts:
            own = owners[district.id]
            self.terms.enter(district.id)
            yield self.render(district_view(district, items, today, ways(own, district)))
            if not plans_only:
                yield from self.registers(own, district, today)
            yield self.render(plans_view(district))
            if not plans_only:
                yield from self.calendar(CalendarPages(district_agenda(district, items), district))
                yield self.render(district_indicators_view(district))
                yield self.render(district_results_view(district))
            for plan in district.plans:
                agenda = plan_agenda(plan, items[plan.id])
                self.terms.enter(plan.id)
                yield self.render(plan_view(plan, district, agenda, today))
                if not plans_only:
                    yield from self.calendar(CalendarPages(agenda, district, plan))
                    yield from self.measures(plan, district, agenda, today)
                reports = ReportLinks(plan, district, self.publication)
                views_of_events = EventViews(plan, district, items[plan.id], own, across, reports).all()
                for count, view in enumerate(views_of_events, 1):
                    yield self.render(view)
                    if not count % 100:
                        progress(100)
