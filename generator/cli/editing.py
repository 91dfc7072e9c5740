"""``plans format``, ``plans new``, ``plans new-district`` and ``plans schema``."""

from datetime import date
from pathlib import Path

import click
from pydantic import BaseModel

from generator.cli.configuration import settings_of
from generator.cli.days import Day
from generator.cli.districts import folder_of, identifier
from generator.exports.schemas import data_schemas, file_schemas
from generator.exports.v1 import SCHEMAS
from generator.importers.plan_folder import SCHEMA
from generator.language import _
from generator.model.district import DistrictFile
from generator.model.plan import PlanFile
from generator.model.template import row_to_fill_in
from generator.reading.comments import comments_of
from generator.reading.document import Document, read_document
from generator.reading.validation import validate
from generator.reporting.text import report_text
from generator.russian.transliteration import slug
from generator.writing.plan_yaml import UnformattableError, format_yaml, write_whole, write_yaml


@click.command(
    "format", help=_("Write plan files in the one canonical style; comments stay. Without files: all of plans/.")
)
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help=_("write nothing; exit 1 when a file is not in the style"))
@click.pass_obj
def format_files(root: Path, files: tuple[Path, ...], only_check: bool) -> None:
    """Format files that can be read; tell those that cannot."""
    failed = False
    for path in files or sorted(settings_of(root).plans.rglob("*.yml")):
        if path.is_symlink() or not path.is_file() or path.name.startswith("."):
            continue
        name = path.resolve().relative_to(root).as_posix() if path.resolve().is_relative_to(root) else str(path)
        document = read_document(name, path.read_bytes())
        problems = [one for one in document.diagnostics if one.severity == "error"]
        if problems:
            failed = True
            click.echo(report_text(problems, root), nl=False, err=True)
            continue
        text = _formatted(document)
        if text == document.text:
            continue
        if text is None:
            failed = True
            click.echo(_("“{name}” was left alone: its text would not survive formatting.").format(name=name), err=True)
            continue
        failed = failed or only_check
        click.echo(name)
        if not only_check:
            write_whole(path, text)
    if failed:
        raise SystemExit(1)


def _formatted(document: Document) -> str | None:
    """Return the text of ``document`` in the canonical style; None when its values or comments would not survive."""
    try:
        text = format_yaml(document.text)
        if text == document.text:
            return text
        again = read_document(document.file, text.encode())
        survives = again.data == document.data and comments_of(text) == comments_of(document.text)
    except UnformattableError:
        return None
    return text if survives else None


@click.command("new", help=_("Begin a plan by hand: a folder with a plan.yml to fill in."))
@click.argument("number")
@click.option("--district", required=True, help=_("id of the district, the name of its folder under plans/"))
@click.option("--date", "day", type=Day(), required=True, help=_("date of the order"))
@click.option("--title", default="", help=_("title of the plan"))
@click.pass_obj
def new_plan(root: Path, number: str, district: str, day: date, title: str) -> None:
    """Write a plan that shows what goes where; its row checks when it is filled in."""
    cells = row_to_fill_in()
    plan_id = f"{slug(number) or 'plan'}-{day.year}"
    data = {
        "title": title or _("Plan of events"),
        "order": {"number": number, "date": day.isoformat()},
        "period": str(day.year),
        "sections": [
            {
                "title": _("First section"),
                "events": [
                    {
                        "id": "pervoe-meropriyatie",
                        "number": "1.",
                        "title": cells["title"],
                        "deadline": _("September"),
                        "responsible": cells["responsible"],
                        "result": cells["result"],
                        "doubt": _("a row to begin with: fill it in from the order"),
                    }
                ],
            }
        ],
    }
    folder = folder_of(settings_of(root).plans, identifier(district)) / identifier(plan_id)
    _write_new(folder / "plan.yml", write_yaml(data, SCHEMA), PlanFile)


@click.command("new-district", help=_("Begin a district: a folder with a district.yml."))
@click.argument("district")
@click.option("--name", required=True, help=_("name of the district in full"))
@click.option("--department", default="", help=_("name of its education department"))
@click.pass_obj
def new_district(root: Path, district: str, name: str, department: str) -> None:
    """Write the smallest district that checks."""
    data = {"name": name, "department": {"name": department or _("Education department of {name}").format(name=name)}}
    text = write_yaml(data, "../../schema/district.json")
    _write_new(settings_of(root).plans / identifier(district) / "district.yml", text, DistrictFile)


@click.command(help=_("Export the JSON Schemas for editors into schema/."))
@click.option("--check", "only_check", is_flag=True, help=_("write nothing; exit 1 when a file is out of date"))
@click.pass_obj
def schema(root: Path, only_check: bool) -> None:
    """Write the schemas of plan files into the project, and those of the published data to where a build finds them."""
    texts = {root / "schema" / f"{name}.json": text for name, text in file_schemas().items()}
    texts |= {SCHEMAS / f"{name}.json": text for name, text in data_schemas().items()}
    stale = False
    for path, text in texts.items():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale = True
        click.echo(path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path))
        if not only_check:
            write_whole(path, text)
    if stale and only_check:
        raise SystemExit(1)


def _write_new(path: Path, text: str, model: type[BaseModel]) -> None:
    if path.exists():
        click.echo(_("“{name}” exists and is not overwritten.").format(name=path), err=True)
        raise SystemExit(1)
    # what was typed may hold what no file may: nothing, bytes that are no text, characters that show nothing
    document = read_document(path.name, text.encode(errors="surrogatepass"))
    validate(document, model)
    if document.diagnostics:
        problem = document.diagnostics[0].message
        raise click.UsageError(_("“{name}” was not written: {problem}.").format(name=path, problem=problem))
    write_whole(path, text)
    click.echo(_("Written: {folder}").format(folder=path))
