"""The door to MkDocs: a plugin for ``mkdocs build`` and ``mkdocs serve``, and the same build for our own command.

The only file that knows MkDocs. Work is done in ``build``; here pages are handed over and taken back.
"""

import logging
import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, get_args

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options as options
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator import language
from generator.build.corridor import Rendered, Site, collisions, complete, index_search, prepare
from generator.build.examination import Progress, silent
from generator.build.locking import BusyError
from generator.build.publishing import NotPublishedError, Preview, Release
from generator.build.shells import Shell
from generator.build.theme_files import theme_environment
from generator.diagnostics import Diagnostic, has_errors
from generator.language import _
from generator.pages.page import PageFace
from generator.reporting.preview import PreviewReport
from generator.reporting.text import preview_problem
from generator.settings import BuildOptions, Privacy, Settings, Sources, local_day, site_address, told_day

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # a web server, which only a preview needs

log = logging.getLogger("mkdocs.plugins.plans")
# Parts of the theme that the site does not use: Material's own scripts and search, and source maps.
_UNUSED = ("assets/javascripts/",)


Refusal = Abort  # for commands, which need to know no more of MkDocs


class PluginOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves this hook of its class untyped
    """Options under ``plugins: plans:`` in ``mkdocs.yml``."""

    plans = options.Type(str, default="plans")
    language = options.Type(str, default="ru")
    today = options.Optional(options.Type((str, date)))
    search = options.Type(bool, default=True)
    people: options.Choice[Privacy] = options.Choice(get_args(Privacy), default="names")


class BadPlans(Abort):
    """Something in the plans forbids publishing; ``diagnostics`` tell what."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(_("Nothing was published: the plans have errors."))
        self.diagnostics = diagnostics


class PlansPlugin(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]  # as above
    """Adds the pages of all plans to a MkDocs site; ``ready`` is called when a preview can be seen."""

    ready: ClassVar[Callable[[], object]] = staticmethod(lambda: None)

    def __init__(self) -> None:
        self.command: str = "build"
        self.asked = BuildOptions()
        self.progress: Progress = silent
        self.tell: Callable[[list[Diagnostic]], None] = self.log_diagnostics
        self.report = PreviewReport()
        self.site: Site | None = None
        self.release: Release | None = None
        self.published: Path | None = None
        self.shells: dict[str, Shell] = {}
        self.rendered = Rendered()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was started for."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the plans, render the contents of their pages, and open a release to build into."""
        self.shells, self.rendered = {}, Rendered()
        self.site = prepare(
            self.settings(config),
            self.progress,
            last_good=self.asked.last_good,
            plans_only=self.asked.plans_only,
        )
        self.tell(self.site.diagnostics)
        if not self.site.publishable and self.command != "serve":
            raise BadPlans(self.site.diagnostics)
        config.theme.static_templates -= {"sitemap.xml"}
        config.theme.get_env = partial(theme_environment, config.theme)  # type: ignore[method-assign]  # MkDocs has no hook
        if self.command == "serve":
            config.extra["live_reload"] = True
            config.extra["preview_problem"] = preview_problem(self.site.diagnostics)
        else:
            self.release = self.open_release(config)
            config.site_dir = str(self.release.folder)
        return config

    def settings(self, config: MkDocsConfig) -> Settings:
        """Return the settings that the configuration of MkDocs stands for."""
        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        language.use(self.config.language)
        if not config.use_directory_urls:  # every address of a plan ends with a slash
            raise Abort(_("mkdocs.yml says “use_directory_urls: false”: this site needs true; delete the line"))
        try:
            today = self.asked.today or told_day(self.config.today) or local_day()
            address = site_address(config.site_url)
        except ValueError as problem:
            raise Abort(str(problem)) from None
        return Settings(
            root=root,
            plans=root / self.config.plans,
            site_url=address,
            today=today,
            language=self.config.language,
            site_name=config.site_name,
            people=self.config.people,
        )

    def open_release(self, config: MkDocsConfig) -> Release:
        """Return the release to build into: beside a plain folder, or under the link ``site``."""
        target = Path(os.path.abspath(self.asked.target or config.site_dir))  # noqa: PTH100 - resolve() would follow the link
        try:
            return Release(target, plain=self.asked.target is not None)
        except BusyError as problem:
            raise Abort(_("Another build is publishing to the same place; try again when it is done.")) from problem
        except NotPublishedError as problem:
            raise Abort(
                _(
                    "“{folder}” is a folder that this program did not make; move it away, or name another with --to"
                ).format(folder=problem)
            ) from problem

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand MkDocs the pages it shall render: single pages, the placeholder of each shell, and its sample."""
        site, folder = self.needed_site(), Path(config.docs_dir)
        for file in list(files):
            if file.dest_uri.startswith(_UNUSED) or file.dest_uri.endswith(".map"):
                files.remove(file)
            elif file.src_dir == config.docs_dir and _leads_outside(file, folder):
                raise Abort(
                    _("“{name}” is a symbolic link; put the file itself into the folder").format(name=file.src_uri)
                )
        self.rendered.files = {file.dest_uri for file in files}
        self.rendered.by_hand = {
            file.dest_uri: f"{folder.name}/{file.src_uri}" for file in files if file.src_dir == config.docs_dir
        }
        problems = collisions(site, {file.dest_uri: file.src_uri for file in files} | self.rendered.by_hand)
        if problems:
            self.tell(problems)
            raise BadPlans(problems)
        pages: list[PageFace] = [*site.singles]
        for shell in site.shells:
            placeholder = shell.placeholder()
            self.shells[placeholder.source_path] = shell
            pages += [placeholder, shell.sample]
        for page in pages:
            files.append(self.file(page, config))
        return files

    def file(self, page: PageFace, config: MkDocsConfig) -> File:
        """Return ``page`` as a file of MkDocs that exists only in memory."""
        return File.generated(config, page.source_path, content=page.markdown(), inclusion=InclusionLevel.NOT_IN_NAV)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Take back what MkDocs made: shells are not written, samples and hand-written pages are kept for checks."""
        shell = self.shells.get(page.file.src_uri)
        if shell:
            shell.cut(output)
            return ""
        address = page.file.url if page.file.url != "./" else ""
        if page.file.generated_by:
            self.rendered.samples[address] = output
        else:
            self.rendered.written[address] = (f"{Path(config.docs_dir).name}/{page.file.src_uri}", output)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp all pages, add data and search, and publish."""
        site = self.needed_site()
        release = self.release or Preview(Path(config.site_dir))
        problems = complete(site, release, self.rendered, self.progress)
        if self.config.search and self.asked.search and not has_errors(problems):
            self.progress("search", 0)
            problems += index_search(site, release, self.rendered.written)
        self.tell(problems)
        if has_errors(problems) and self.command != "serve":
            raise BadPlans(problems)
        if self.release:
            self.release.publish()
            self.published = self.release.target
            config.site_dir = str(self.published)  # where "mkdocs gh-deploy" takes the site from
            self.release = None

    def on_build_error(self, *, error: Exception) -> None:
        """Throw the unfinished release away; the old site stays."""
        if self.release:
            self.release.discard()
            self.release = None

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> "LiveReloadServer":
        """Rebuild when a plan, a template or the theme changes."""
        site = self.needed_site()
        if site.settings.plans.is_dir():
            server.watch(str(site.settings.plans))
        server.watch(str(Path(__file__).parent))
        for folder in config.theme.dirs[:1]:
            server.watch(folder)
        type(self).ready()
        return server

    def needed_site(self) -> Site:
        """Return the site that ``on_config`` has prepared."""
        if self.site is None:
            raise Abort("the plugin was not configured")
        return self.site

    def log_diagnostics(self, diagnostics: list[Diagnostic]) -> None:
        """Tell problems through MkDocs' log."""
        for text, is_error in self.report.paragraphs(diagnostics, self.needed_site().settings.root):
            log.log(logging.ERROR if is_error else logging.WARNING, text)


def _leads_outside(file: File, folder: Path) -> bool:
    """Return whether a hand-written file is a link, or lies in a linked folder."""
    path = Path(file.abs_src_path or folder)
    return path.resolve() != folder.resolve() / path.relative_to(folder) or folder.is_symlink()


def build(
    config_file: Path, asked: BuildOptions, *, progress: Progress, tell: Callable[[list[Diagnostic]], None]
) -> tuple[Settings, Path]:
    """Build and publish the site that ``config_file`` describes; return its settings and where it is.

    Raises BadPlans, or another Abort.
    """
    config, plugin = _load(config_file)
    plugin.asked, plugin.progress, plugin.tell = asked, progress, tell
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
        if plugin.release:
            plugin.release.discard()
    return plugin.needed_site().settings, plugin.published or Path(config.site_dir)


def sources_of(config_file: Path) -> Sources:
    """Return what the site that ``config_file`` describes is made from, for work beside a build."""
    config, plugin = _load(config_file)
    theme = config.theme.custom_dir
    return Sources(plugin.settings(config), Path(config.docs_dir), Path(theme) if theme else None)


def _load(config_file: Path) -> tuple[MkDocsConfig, PlansPlugin]:
    try:
        config = load_config(str(config_file))
    except RecursionError:
        raise Abort(_("{file} inherits from itself").format(file=config_file.name)) from None
    except ValueError as problem:  # a day that is none, without quotation marks
        raise Abort(_("{file} cannot be read: {problem}").format(file=config_file.name, problem=problem)) from None
    plugin = config.plugins.get("plans")
    if not isinstance(plugin, PlansPlugin):
        raise Abort(_("mkdocs.yml lacks the plugin of this program; add under “plugins:” the line “  - plans”"))
    return config, plugin


def serve(config_file: Path, address: str, ready: Callable[[], object]) -> None:
    """Serve the site at ``address`` and rebuild it on changes, until interrupted; call ``ready`` once it can be seen.

    A plan with errors does not stop the preview: it is left out and its errors are told. Raises OSError when the
    address is taken, Abort when the configuration is wrong.
    """
    # Imported here: the web server and its watcher would slow down every build.
    from mkdocs.commands.serve import serve as mkdocs_serve

    sources_of(config_file)  # what cannot be served is told before the preview begins
    PlansPlugin.ready = staticmethod(ready)  # MkDocs makes the plugin itself
    mkdocs_serve(config_file=str(config_file), dev_addr=address)
