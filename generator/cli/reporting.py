"""``plans report`` and ``plans sheets``: what a department has to see to, and the tables in which it answers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from generator.build.examination import Examination, examine, keep_last_good
from generator.cli.configuration import settings_of
from generator.cli.days import today_option
from generator.exports.blanks import NotAddedError, blank_actual, blank_marks, with_missing
from generator.exports.csv_text import line, table
from generator.language import _, ngettext
from generator.model.catalogue import Catalogue
from generator.reading.progress import ACTUAL, MARKS, read_actual, read_marks
from generator.reading.validation import suggest
from generator.reporting.duties import Duties, answering, duties_of
from generator.reporting.duties_text import duties_markdown, duties_text
from generator.reporting.text import summary
from generator.russian.dates import in_words
from generator.russian.letters import fold
from generator.settings import Settings
from generator.views.phrases import plan_name
from generator.writing.plan_yaml import write_whole


@click.command(
    help=_(
        "Tell what is due soon, what has ended without a mark and which indicators have no value, by the people who "
        "answer for it."
    )
)
@click.option(
    "--format", "form", type=click.Choice(("text", "markdown", "xlsx")),
    help=_("form of the report; by default that of the file's name, or text"),
)  # fmt: skip
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help=_("write into this file instead of the terminal")
)
@click.option("--days", type=click.IntRange(0, 3660), default=14, show_default=True, help=_("how far to look ahead"))
@click.option("--district", default="", help=_("only this district (its id)"))
@click.option("--plan", "plan_id", default="", help=_("only this plan (district/plan)"))
@click.option("--person", default="", help=_("only what this person answers for (beginning of the name)"))
@click.option("--in-force", is_flag=True, help=_("only plans that are in force on the day of the report"))
@today_option(_("the day of the report"))
@click.pass_obj
def report(root: Path, /, form: str | None, output: Path | None, days: int, today: date | None, **scope: Any) -> None:
    """Write the report; exit 2 when there is no such district, plan or person."""
    form = _form_of(output, form)
    settings = settings_of(root, today)
    found = examine(settings)
    if not found.publishable:
        keep_last_good(found)
    remark = _remark(found)
    if remark:
        click.echo(remark, err=True)
    catalogue, name = _chosen(found.catalogue, scope["district"], scope["plan_id"])
    if scope["in_force"]:
        catalogue = _in_force(catalogue, settings.today)
    duties = replace(duties_of(catalogue, name, settings.today, days), remark=remark)
    if person := scope["person"]:
        duties = duties.of_person(person)
        _check_person(person, answering(catalogue))
    data = _REPORTS[form](duties, settings)
    if output:
        write_whole(output, data)
        click.echo(_("Written: {folder}").format(folder=output), err=True)
    elif form == "xlsx":
        raise click.UsageError(_("a workbook needs a file: --output report.xlsx"))
    else:
        click.echo(data.decode(), nl=False)


_FORMS = {".xlsx": "xlsx", ".md": "markdown", ".txt": "text", "": "text"}


def _form_of(output: Path | None, form: str | None) -> str:
    """Return the form of the report. Raises UsageError for a name that says it is something else."""
    if output is None:
        return form or "text"
    ending = output.suffix.lower()
    told = _FORMS.get(ending)
    is_odd = told is None and (form is None or ending in _OFFICE)
    if is_odd or (form is not None and (form == "xlsx") != (told == "xlsx")):
        raise click.UsageError(
            _("the report is written as .xlsx (for Excel), .md or .txt; “{name}” would not open").format(
                name=output.name
            )
        )
    return form or str(told)


def _remark(found: Examination) -> str:
    """Return what a reader of the report must know: which plans have errors, and what is shown of them."""
    errors = [one for one in found.diagnostics if one.severity == "error"]
    if not errors:
        return ""
    if found.kept:
        plans = "; ".join(f"{plan} ({in_words(day)})" for plan, day in sorted(found.kept.items()))
        return _("Some plans have errors and are told in their last good version: {plans}.").format(plans=plans)
    return _("Some files have errors and may be missing here: {summary}.").format(summary=summary(errors))


def _check_person(name: str, known: set[str]) -> None:
    """Raise UsageError when no plan and no register names anybody whose name begins with ``name``."""
    if not any(fold(one).startswith(fold(name)) for one in known):
        near = get_close_matches(name, sorted(known), n=3, cutoff=0.6)
        hint = _("Similar: {names}.").format(names="; ".join(near)) if near else _("Names may be hidden, too.")
        raise click.UsageError(_("nobody is called “{name}” in these plans. {hint}").format(name=name, hint=hint))


# what a spreadsheet or a word processor would try to open, and browsers
_OFFICE = frozenset(".doc .docx .odt .rtf .pdf .xls .xlsm .ods .csv .htm .html".split())


def _text(duties: Duties, _settings: Settings) -> bytes:
    return duties_text(duties).encode()


def _markdown(duties: Duties, settings: Settings) -> bytes:
    return duties_markdown(duties, settings.site_url if settings.has_address else "").encode()


def _workbook(duties: Duties, _settings: Settings) -> bytes:
    from generator.reporting.workbook import duties_workbook

    return duties_workbook(duties)


_REPORTS = {"text": _text, "markdown": _markdown, "xlsx": _workbook}


def _in_force(catalogue: Catalogue, today: date) -> Catalogue:
    """Return the catalogue with the plans for whose period ``today`` is a day."""
    districts = (
        replace(one, plans=tuple(plan for plan in one.plans if plan.period.start <= today <= plan.period.end))
        for one in catalogue.districts
    )
    return Catalogue(districts=tuple(districts))


def _chosen(catalogue: Catalogue, district: str, plan_id: str) -> tuple[Catalogue, str]:
    """Return what is left of the catalogue, and its name. Raises UsageError when nothing is."""
    if plan_id:
        plans = [(one, plan) for one in catalogue.districts for plan in one.plans if plan.id == plan_id]
        if not plans:
            raise click.UsageError(_no_plan(catalogue, plan_id))
        one, plan = plans[0]
        return Catalogue(districts=(replace(one, plans=(plan,)),)), plan_name(plan, one)
    if district:
        districts = tuple(one for one in catalogue.districts if one.id == district)
        if not districts:
            suggestion = suggest(district, [one.id for one in catalogue.districts])
            text = _("there is no district “{district}”. {suggestion}")
            raise click.UsageError(text.format(district=district, suggestion=suggestion))
        return Catalogue(districts=districts), districts[0].name
    return catalogue, _("all districts")


def _no_plan(catalogue: Catalogue, plan_id: str) -> str:
    """Return that there is no such plan, with the nearest; one that is told without its district is found too."""
    ids = [plan.id for plan in catalogue.plans()]
    local = [one for one in ids if one.endswith(f"/{plan_id}")]
    suggestion = suggest(local[0] if len(local) == 1 else plan_id, ids)
    return _("there is no plan “{plan}”. {suggestion}").format(plan=plan_id, suggestion=suggestion)


@click.command(
    help=_("Write tables to fill in beside a plan: marks.csv for its events, actual.csv for its indicators.")
)
@click.argument("plan_id", metavar="DISTRICT/PLAN")
@click.pass_obj
def sheets(root: Path, plan_id: str) -> None:
    """Write the tables that are not there yet, and into those that are what they lack."""
    settings = settings_of(root)
    found = examine(settings)
    plan = next((one for one in found.catalogue.plans() if one.id == plan_id), None)
    if plan is None:
        raise click.UsageError(_no_plan(found.catalogue, plan_id))
    tables = {MARKS: blank_marks(plan), **({ACTUAL: blank_actual(plan)} if plan.indicators else {})}
    for name, rows in tables.items():
        path = settings.plans / plan_id / name
        if path.is_file() and path.stat().st_size:  # an empty one is none
            _add_missing(path, rows)
            continue
        if path.exists() and not path.is_file():  # a pipe would be waited for
            _tell_not_added(path, _("it is no file"))
            continue
        write_whole(path, table(next(rows), map(line, rows)))
        click.echo(_("Written: {folder}").format(folder=path), err=True)


def _add_missing(path: Path, rows: Iterator[tuple[str, ...]]) -> None:
    """Write rows at the end of a table for what it lacks: a plan may have grown."""
    raw = path.read_bytes()
    sheet = (read_marks if path.name == MARKS else read_actual)(path.name, raw)[1]
    try:
        data, count = with_missing(sheet, raw, rows)
    except NotAddedError as problem:
        _tell_not_added(path, str(problem))
        return
    if count:
        write_whole(path, data)
        text = ngettext("{count} row was added to “{name}”.", "{count} rows were added to “{name}”.", count)
    else:
        text = _("“{name}” holds everything that the plan has: nothing was added.")
    click.echo(text.format(count=count, name=path), err=True)


def _tell_not_added(path: Path, problem: str) -> None:
    text = _("Nothing was added to “{name}”: {problem}.")
    click.echo(text.format(name=path, problem=problem), err=True)
