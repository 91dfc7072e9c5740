"""``plans check``."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click

from generator.build.examination import examine
from generator.cli.configuration import settings_of
from generator.cli.days import today_option
from generator.cli.progress import ProgressLine
from generator.diagnostics import Diagnostic, has_errors
from generator.language import _, ngettext
from generator.reporting.machine import report_github, report_gitlab, report_json
from generator.reporting.text import report_text, summary

_REPORTS: dict[str, Callable[[Iterable[Diagnostic], Path], str]] = {
    "text": report_text,
    "json": report_json,
    "github": report_github,
    "gitlab": report_gitlab,
}


@click.command(help=_("Check all plan files and tell everything that is wrong, with file, line and column."))
@click.option("--strict", is_flag=True, help=_("treat warnings as errors"))
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(_REPORTS)),
    default="text",
    show_default=True,
    help=_("form of the report: for people, programs, or annotations of a CI service"),
)
@today_option(_("the day after which nothing can have happened"))
@click.pass_obj
def check(root: Path, strict: bool, form: str, today: date | None) -> None:
    """Report all diagnostics; exit 1 when there are errors (with ``strict``: or warnings)."""
    progress = ProgressLine()
    site = examine(settings_of(root, today), progress)
    progress.clear()
    click.echo(_REPORTS[form](site.diagnostics, root), nl=False)
    if form == "text":
        click.echo(_conclusion(site.diagnostics, len(site.catalogue.plans())), err=True)
    if has_errors(site.diagnostics) or (strict and site.diagnostics):
        raise SystemExit(1)


def _conclusion(diagnostics: list[Diagnostic], plans: int) -> str:
    counted = ngettext("{count} plan was checked", "{count} plans were checked", plans).format(count=plans)
    if not plans and not diagnostics:
        return _("There are no plans yet. “plans new-district” and “plans import” begin one.")
    verdict = summary(diagnostics) or _("all is well")
    return f"{counted}: {verdict}."
