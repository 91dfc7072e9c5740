"""``plans build``, ``plans serve`` and ``plans write``."""

import gc
import json
import os
import shutil
import socket
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator import plugin
from generator.build.corridor import Site, all_pages, prepare
from generator.cli.days import today_option
from generator.cli.progress import ProgressLine
from generator.diagnostics import Diagnostic, has_errors
from generator.language import _
from generator.reporting.text import report_text, summary
from generator.settings import BuildOptions

_REFERENCE = """\
# Written by "plans write": the site as plain Markdown, for "mkdocs build" or another engine.
INHERIT: {config}
docs_dir: docs
site_dir: site
plugins: []
"""
_THEME = """\
theme:
  custom_dir: {theme}
"""


_LAST_PORT = 65535


@click.command(help=_("Build the site from all plans and publish it in one step."))
@click.option(
    "--to",
    "target",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("publish into this plain folder instead of “site”"),
)
@today_option()
@click.option(
    "--keep-last-good",
    "last_good",
    is_flag=True,
    help=_("publish a plan that has errors in its last good version from the history of git, with a banner"),
)
@click.option("--without-search", is_flag=True, help=_("leave the search index out, for a quick look"))
@click.option("--plans-only", is_flag=True, help=_("leave calendars, registers and feeds out, to measure"))
@click.pass_obj
def build(
    root: Path,
    target: Path | None,
    today: date | None,
    *,
    last_good: bool,
    without_search: bool,
    plans_only: bool,
) -> None:
    """Build and publish; exit 1 and publish nothing when a plan has an error."""
    progress = ProgressLine()
    told: list[Diagnostic] = []

    def tell(diagnostics: list[Diagnostic]) -> None:
        progress.clear()
        told.extend(diagnostics)
        click.echo(report_text(diagnostics, root), nl=False, err=True)

    goal = target.absolute() if target else None
    asked = BuildOptions(
        target=goal, today=today, search=not without_search, last_good=last_good, plans_only=plans_only
    )
    try:
        settings, folder = plugin.build(_config(root), asked, progress=progress, tell=tell)
    except plugin.BadPlans as refusal:
        click.echo(f"{refusal.message} {summary(told)}.", err=True)
        raise SystemExit(1) from None
    except plugin.Refusal as refusal:
        click.echo(refusal.message, err=True)
        raise SystemExit(1) from None
    finally:
        progress.clear()
    click.echo(_("The site is ready: {folder}").format(folder=folder), err=True)
    if not settings.has_address:
        click.echo(
            _("SITE_URL tells no public address: sitemap, feeds and calendars name this computer, for a look only."),
            err=True,
        )


@click.command(help=_("Show the site on this computer and rebuild it whenever a plan, a template or a page changes."))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help=_("address and port"))
@click.pass_obj
def serve(root: Path, address: str) -> None:
    """Serve until interrupted."""
    host, _colon, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port[:6]) <= _LAST_PORT:
        raise click.UsageError(
            _("“{address}” is not an address with a port, such as 127.0.0.1:8000").format(address=address)
        )
    gc.enable()  # main() has switched it off, but a preview may run for days
    ready = _("The site is at http://{address}/ — stop with Ctrl+C.").format(address=address)
    try:
        _try_address(host, int(port))
        click.echo(_("Building the site…"), err=True)
        plugin.serve(_config(root), address, lambda: click.echo(ready, err=True))
    except OSError as problem:
        text = _("The address {address} cannot be used ({problem}); choose another with --address.")
        click.echo(text.format(address=address, problem=problem.strerror), err=True)
        raise SystemExit(1) from None
    except plugin.Refusal as refusal:
        click.echo(refusal.message, err=True)
        raise SystemExit(1) from None


def _try_address(host: str, port: int) -> None:
    """Raise OSError when no server can listen there: that is known before the site is built."""
    kind, _type, _protocol, _name, where = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
    with socket.socket(kind, socket.SOCK_STREAM) as trial:
        if os.name != "nt":  # as the server does it; on Windows this would take a port that is in use
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        trial.bind(where)


@click.command(help=_("Write the site as a tree of Markdown files that MkDocs builds as it is."))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@today_option()
@click.option("--plans-only", is_flag=True, help=_("leave calendars, registers and feeds out, to measure"))
@click.pass_obj
def write(root: Path, folder: Path, today: date | None, *, plans_only: bool) -> None:
    """Write ``docs/`` and ``mkdocs.yml`` into an empty folder; exit 1 when the plans have errors."""
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(_("the folder “{folder}” is not empty").format(folder=folder))
    try:
        settings, pages, theme = plugin.sources_of(_config(root))
    except plugin.Refusal as refusal:
        click.echo(refusal.message, err=True)
        raise SystemExit(1) from None
    if any(folder.resolve().is_relative_to(source.resolve()) for source in (pages, theme, settings.plans) if source):
        raise click.UsageError(_("the folder “{folder}” lies among the sources of the site").format(folder=folder))
    if link := _link_in(pages):
        text = _("“{name}” is a symbolic link; put the file itself into the folder")
        click.echo(text.format(name=link.relative_to(pages.parent).as_posix()), err=True)
        raise SystemExit(1)
    if today:
        settings = replace(settings, today=today)
    site = prepare(settings, plans_only=plans_only)
    click.echo(report_text(site.diagnostics, root), nl=False, err=True)
    if has_errors(site.diagnostics):
        raise SystemExit(1)
    is_new = not folder.exists()
    try:
        _write_tree(site, folder, pages, _reference(root, theme))
    except BaseException:  # half of a site would be taken for one
        for path in (folder,) if is_new else (folder / "docs", folder / "mkdocs.yml"):
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise
    click.echo(_("Written: {folder}").format(folder=folder), err=True)


def _write_tree(site: Site, folder: Path, pages: Path, reference: str) -> None:
    docs = folder / "docs"
    shutil.copytree(pages, docs, ignore=shutil.ignore_patterns(".*"))
    for page in all_pages(site):
        path = docs / page.source_path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown(), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(reference, encoding="utf-8")


def _reference(root: Path, theme: Path | None) -> str:
    """Return the configuration by which MkDocs builds the tree; paths in it are read from where it lies."""
    config, own = (json.dumps(str(path.resolve()), ensure_ascii=False) for path in (root / "mkdocs.yml", theme or root))
    return _REFERENCE.format(config=config) + (_THEME.format(theme=own) if theme else "")


def _link_in(folder: Path) -> Path | None:
    """Return a symbolic link among the hand-written pages, or their folder if it is one: the build takes none."""
    if folder.is_symlink():
        return folder
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):  # the site leaves these out
            continue
        if entry.is_symlink():
            return entry
        if entry.is_dir() and (found := _link_in(entry)):
            return found
    return None


def _config(root: Path) -> Path:
    path = root / "mkdocs.yml"
    if not path.is_file():
        raise click.UsageError(_("there is no mkdocs.yml in “{folder}”").format(folder=root))
    return path
