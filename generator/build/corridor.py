"""Every step from the files of a department to a site, in order.

``prepare`` goes as far as the pages' contents; then MkDocs renders hand-written pages and shells (``plugin.py``);
``complete`` does the rest. Nothing is written before everything is known to be good.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from urllib.parse import unquote

from generator.artifact import Artifact
from generator.build.examination import Examination, Progress, examine, keep_last_good, silent
from generator.build.links import broken_links
from generator.build.publishing import Release
from generator.build.shells import Shell, sort_into_shells
from generator.build.spool import SpooledPage
from generator.diagnostics import Diagnostic, diagnose
from generator.exports.attachments import attachment_files
from generator.exports.datasets import dataset_files
from generator.exports.now import now_files
from generator.exports.progress import value_files
from generator.exports.site_files import data_artifacts, headers, sitemap
from generator.language import _
from generator.pages.renderer import Renderer
from generator.search.events import event_records
from generator.search.facets import facet_files
from generator.search.index import NotIndexedError, build_index
from generator.search.names import Names
from generator.search.others import other_records
from generator.search.parts import part_files
from generator.search.plans import plan_records
from generator.search.vocabulary import Vocabulary
from generator.settings import Settings
from generator.source import Place
from generator.views import addresses
from generator.views.agenda import Item, all_items
from generator.views.owners import Owners, all_owners
from generator.views.publication import Publication


@dataclass(slots=True)
class Rendered:
    """What MkDocs rendered and wrote by itself.

    ``samples`` are its renderings of generated pages by address, ``written`` its hand-written pages (address → source
    and HTML), ``files`` the paths of all other files, ``by_hand`` the sources of those that lie in the folder of
    hand-written pages, by their paths.
    """

    samples: dict[str, str] = field(default_factory=dict)
    written: dict[str, tuple[str, str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    by_hand: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Site(Examination):
    """A site between the steps: an examination with the pages made from it."""

    items: dict[str, list[Item]] = field(default_factory=dict)  # what happens when, by plan
    owners: dict[str, Owners] = field(default_factory=dict)  # people, schools …, by district
    shells: list[Shell] = field(default_factory=list)
    singles: list[SpooledPage] = field(default_factory=list)
    plans_only: bool = False

    @property
    def publication(self) -> Publication:
        """Return the address under which the site is published."""
        return Publication(self.settings.site_url)


def prepare(
    settings: Settings, progress: Progress = silent, *, last_good: bool = False, plans_only: bool = False
) -> Site:
    """Return the site with the contents of all pages, sorted into shells.

    With ``last_good`` a plan that has errors is shown in its last good version; ``plans_only`` leaves calendars,
    registers and feeds out, for measuring.
    """
    found = examine(settings, progress)
    if last_good and not found.publishable:
        keep_last_good(found)
    items = all_items(found.catalogue)
    owners = all_owners(found.catalogue, items)
    pages = Renderer(settings.site_url, found.catalogue.glossary).pages(
        found.catalogue,
        items,
        owners,
        settings.today,
        plans_only=plans_only,
        progress=lambda count: progress("pages", count),
    )
    shells, singles = sort_into_shells(pages)
    return Site(
        settings=found.settings,
        catalogue=found.catalogue,
        diagnostics=found.diagnostics,
        kept=found.kept,
        temporary=found.temporary,
        items=items,
        owners=owners,
        shells=shells,
        singles=singles,
        plans_only=plans_only,
    )


def collisions(site: Site, taken: dict[str, str]) -> list[Diagnostic]:
    """Return an ``address-collision`` for each page that hand-written files (path → source) claim too."""
    found = []
    for page in all_pages(site):
        if page.path in taken:
            source = taken[page.path]
            found.append(
                diagnose(
                    "address-collision",
                    Place(source),
                    address=f"/{page.address}",
                    first=source,
                    second=page.slots["title"],
                )
            )
    return found


def all_pages(site: Site) -> list[SpooledPage]:
    """Return all pages that are made from the catalogue."""
    return [*site.singles, *(page for shell in site.shells for page in shell.pages)]


def complete(site: Site, release: Release, rendered: Rendered, progress: Progress = silent) -> list[Diagnostic]:
    """Stamp the pages into ``release`` and add data and sitemap; return what is wrong."""
    base = site.publication.base
    diagnostics: list[Diagnostic] = []
    for shell in site.shells:
        sample = shell.sample
        if shell.stamp(sample) != rendered.samples[sample.address].encode("utf-8", errors="xmlcharrefreplace"):
            diagnostics.append(diagnose("shell-differs", Place(sample.source_path), address=f"/{sample.address}"))
        for page in shell.pages:
            release.write(page.path, shell.stamp(page))
        progress("stamping", len(shell.pages))
    known = {page.path for page in all_pages(site)} | rendered.files
    for artifact in _site_files(site, rendered.written):
        known.add(artifact.path)
        if artifact.path in rendered.by_hand:  # a hand-written _headers would otherwise be lost, or win over ours
            diagnostics.append(
                diagnose(
                    "address-collision",
                    Place(rendered.by_hand[artifact.path]),
                    address=f"/{artifact.path}",
                    first=rendered.by_hand[artifact.path],
                    second=_("the file that the program makes itself"),
                )
            )
        release.write(artifact.path, artifact.data)
    known |= {f"{unquote(address)}index.html" for address in rendered.written}
    for address, (source, html) in rendered.written.items():
        diagnostics += broken_links(html, address, source, base, known)
    return diagnostics


def index_search(site: Site, release: Release, written: dict[str, tuple[str, str]]) -> list[Diagnostic]:
    """Build the search index into ``release``; ``written`` are the hand-written pages: address → source and HTML."""
    names = Names(site.catalogue, site.owners)
    vocabulary = Vocabulary()
    found = chain(
        event_records(site.catalogue, site.owners, names),
        plan_records(site.catalogue, names),
        other_records(site.owners, names, written),
    )
    try:
        indexed = build_index(
            vocabulary.count(found), lambda path, data: release.write(f"{addresses.INDEX}{path}", data)
        )
    except NotIndexedError as problem:
        return [diagnose("search-missing", Place("pagefind"), problem=str(problem))]
    for artifact in chain(
        vocabulary.files(names, (*indexed.facets, *(("parts",) if indexed.parts else ()))),
        facet_files(indexed.facets),
        part_files(indexed.parts),
    ):
        release.write(artifact.path, artifact.data)
    return []


def _site_files(site: Site, written: dict[str, tuple[str, str]]) -> Iterator[Artifact]:
    """Yield the files beside the pages, each made when it is written: together they are larger than the pages."""
    catalogue, publication = site.catalogue, site.publication
    yield from data_artifacts(catalogue, site.owners, publication.base, tables=not site.plans_only)
    pages = [*(page.address for page in all_pages(site)), *written]
    yield from sitemap([page for page in pages if not page.startswith(addresses.EMBED)], publication)
    yield headers(pages)
    if not site.plans_only:
        yield from value_files(catalogue)
        yield from dataset_files(catalogue, publication)
        yield from _feeds(site)
    yield from attachment_files(catalogue)


def _feeds(site: Site) -> Iterator[Artifact]:
    # Imported here: their libraries take 30 ms to load, which a build that is refused or has no feeds can do without.
    from generator.exports.calendar_feeds import calendar_files
    from generator.exports.news_feeds import news_files
    from generator.exports.tables import Tables

    catalogue, publication = site.catalogue, site.publication
    yield from calendar_files(catalogue, site.items, site.owners, publication)
    yield from news_files(catalogue, site.items, site.owners, publication, site.settings.today)
    names = {district.id: district.short for district in catalogue.districts}
    everybody = (
        (owner, names.get(home, "")) for home, owners in site.owners.items() for owner in owners.by_id.values()
    )
    yield from now_files((item for items in site.items.values() for item in items), everybody)
    yield from Tables(catalogue, site.items, site.owners, publication).all()
