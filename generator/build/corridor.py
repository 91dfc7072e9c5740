"""Every step from the files of a department to a site, in order.

``prepare`` goes as far as the pages' contents; then MkDocs renders hand-written pages and shells (``plugin.py``);
``complete`` does the rest. Nothing is written before everything is known to be good.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.artifact import Artifact
from generator.build.last_good import History, broken_plans
from generator.build.links import broken_links
from generator.build.publishing import Release
from generator.build.shells import Shell, sort_into_shells
from generator.checks import check
from generator.diagnostics import Diagnostic, diagnose, has_errors
from generator.exports.site_files import data_artifacts, headers, sitemap
from generator.linking.catalogue import link
from generator.model.catalogue import Catalogue
from generator.pages.page import Page
from generator.pages.renderer import Renderer
from generator.reading.drafts import read_drafts
from generator.search.index import build_index
from generator.search.records import records
from generator.settings import Settings
from generator.source import Place
from generator.views import addresses

Progress = Callable[[str, int], None]


@dataclass(slots=True)
class Rendered:
    """What MkDocs rendered and wrote by itself.

    ``samples`` are its renderings of generated pages by address, ``written`` its hand-written pages (address → source
    and HTML), ``files`` the paths of all other files.
    """

    samples: dict[str, str] = field(default_factory=dict)
    written: dict[str, tuple[str, str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


def silent(_step: str, _count: int) -> None:
    """Show no progress."""


@dataclass(slots=True)
class Site:
    """A site between the steps."""

    settings: Settings
    catalogue: Catalogue
    diagnostics: list[Diagnostic]
    shells: list[Shell] = field(default_factory=list)
    singles: list[Page] = field(default_factory=list)
    kept: dict[str, date] = field(default_factory=dict)  # plans shown in their last good version, with its day
    temporary: Any = None  # the folder that those versions lie in, as long as the site is being built

    @property
    def publishable(self) -> bool:
        """Return whether nothing forbids publishing: no errors, or a good version of every plan that has some."""
        return bool(self.kept) or not has_errors(self.diagnostics)


def examine(settings: Settings, progress: Progress = silent) -> Site:
    """Return the catalogue and everything wrong with it: what ``plans check`` tells."""
    drafts = read_drafts(settings.plans, settings.root, lambda _name: progress("reading", 1))
    catalogue, problems = link(drafts)
    diagnostics = [*drafts.diagnostics, *problems, *check(catalogue)]
    diagnostics.sort(key=lambda one: (one.place, one.code))
    return Site(settings, catalogue, diagnostics)


def keep_last_good(site: Site) -> None:
    """Replace each plan that has errors by its last good version, when all of them have one; diagnostics stay told."""
    settings = site.settings
    broken = broken_plans(site.diagnostics, settings.plans.relative_to(settings.root).as_posix())
    if not broken:
        return

    def judge(root: Path) -> list[Diagnostic]:
        return examine(replace(settings, root=root, plans=root / settings.plans.name)).diagnostics

    found = History(settings.root, settings.plans).substitute(broken, judge)
    if found is None:
        return
    site.temporary, site.kept = found
    root = Path(site.temporary.name)
    catalogue = examine(replace(settings, root=root, plans=root / settings.plans.name)).catalogue
    site.catalogue = Catalogue(
        districts=tuple(
            replace(district, plans=tuple(replace(plan, kept_from=site.kept.get(plan.id)) for plan in district.plans))
            for district in catalogue.districts
        )
    )


def prepare(settings: Settings, progress: Progress = silent, *, last_good: bool = False) -> Site:
    """Return the site with the contents of all pages, sorted into shells.

    With ``last_good`` a plan that has errors is shown in its last good version.
    """
    site = examine(settings, progress)
    if last_good and not site.publishable:
        keep_last_good(site)
    pages = Renderer().pages(site.catalogue, lambda count: progress("pages", count))
    site.shells, site.singles = sort_into_shells(pages)
    return site


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


def all_pages(site: Site) -> list[Page]:
    """Return all pages that are made from the catalogue."""
    return [*site.singles, *(page for shell in site.shells for page in shell.pages)]


def complete(site: Site, release: Release, rendered: Rendered, progress: Progress = silent) -> list[Diagnostic]:
    """Stamp the pages into ``release`` and add data and sitemap; return what is wrong."""
    base = site.settings.base_path
    diagnostics: list[Diagnostic] = []
    for shell in site.shells:
        sample = shell.sample
        if shell.stamp(sample) != rendered.samples[sample.address].encode("utf-8", errors="xmlcharrefreplace"):
            diagnostics.append(diagnose("shell-differs", Place(sample.source_path), address=f"/{sample.address}"))
        for page in shell.pages:
            release.write(page.path, shell.stamp(page))
        progress("stamping", len(shell.pages))
    artifacts = _site_files(site, rendered.written)
    for artifact in artifacts:
        release.write(artifact.path, artifact.data)
    known = {page.path for page in all_pages(site)} | {artifact.path for artifact in artifacts} | rendered.files
    known |= {f"{address}index.html" for address in rendered.written}
    for address, (source, html) in rendered.written.items():
        diagnostics += broken_links(html, address, source, base, known)
    return diagnostics


def index_search(site: Site, release: Release) -> list[Diagnostic]:
    """Build the search index into ``release``."""
    problem = build_index(records(site.catalogue), release.folder / "pagefind", site.settings.language)
    return [diagnose("search-missing", Place("pagefind"), problem=problem)] if problem else []


def _site_files(site: Site, written: dict[str, tuple[str, str]]) -> list[Artifact]:
    settings = site.settings
    artifacts = data_artifacts(site.catalogue, settings.base_path)
    artifacts += sitemap([*(page.address for page in all_pages(site)), *written], settings.site_url)
    artifacts.append(headers())
    for plan in site.catalogue.plans():
        for name, path in plan.attachments.items():
            artifacts.append(Artifact(path=addresses.attachment(plan.id, name), data=path.read_bytes()))
    return artifacts
