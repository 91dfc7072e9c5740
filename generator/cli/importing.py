"""``plans import``."""

from pathlib import Path
from typing import NoReturn

import click

from generator.cli.configuration import settings_of
from generator.cli.districts import folder_of, identifier
from generator.importers.kinds import NoPlanError
from generator.importers.plan_folder import FolderExistsError, write_folder
from generator.importers.text_importer import Import, import_text
from generator.language import _, ngettext


@click.command(
    help=_("Read the recognised text of an order and write a plan folder that a person then compares with the order.")
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--district", required=True, help=_("id of the district, the name of its folder under plans/"))
@click.option("--id", "plan_id", help=_("id of the plan; made from number and year of the order otherwise"))
@click.pass_obj
def import_file(root: Path, file: Path, district: str, plan_id: str | None) -> None:
    """Import; exit 1 when the file is no plan, the plan exists, or something of the source is unaccounted for.

    Exit 2, with nothing written, when there is no such district.
    """
    for name in filter(None, (district, plan_id)):
        identifier(name)
    parent = folder_of(settings_of(root).plans, district)
    try:
        result = import_text(file.read_bytes())
    except NoPlanError as refusal:
        _refuse(_("“{name}” was not imported: {reason}.").format(name=file.name, reason=refusal))
    if not result.complete:
        _refuse(_account_of_losses(result))
    folder = parent / (plan_id or result.plan_id)
    try:
        write_folder(result, folder, file.name)
    except FolderExistsError:
        _refuse(
            _("The plan “{folder}” exists and is not overwritten. Move it away, or choose another --id.").format(
                folder=folder
            )
        )
    _show_account(result, folder)
    if not (folder.parent / "district.yml").is_file():
        text = _("The district “{name}” has no district.yml yet: “plans new-district {name} --name …” begins it.")
        click.echo(text.format(name=district), err=True)


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    raise SystemExit(1)


def _account_of_losses(result: Import) -> str:
    lines = [_("Nothing was written: not everything of the source is accounted for. Please report this text.")]
    if "<" in result.source:
        lines.append(_("Until then save the document as plain text (“Save as”, “Plain text (*.txt)”) and import that."))
    if result.lost_lines:
        lines.append(_("Lines: {lines}").format(lines=", ".join(map(str, result.lost_lines[:50]))))
    if result.lost_words:
        lines.append(_("Words: {words}").format(words=", ".join(result.lost_words[:50])))
    return "\n".join(lines)


def _show_account(result: Import, folder: Path) -> None:
    kinds: dict[str, int] = {}
    for fate in result.fates.values():
        kind = fate.split(" ")[0] if any(letter.isdigit() for letter in fate) or "-" in fate else fate
        kinds[kind] = kinds.get(kind, 0) + 1
    click.echo(_("Written: {folder}").format(folder=folder))
    click.echo(_("Encoding: {name}").format(name=result.encoding))
    click.echo(_("Lines of the source by what became of them:"))
    for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        click.echo(f"  {count:5}  {kind}")
    doubts = len(result.doubts)
    click.echo(ngettext("{count} doubt", "{count} doubts", doubts).format(count=doubts) + (":" if doubts else "."))
    for line, doubt in result.doubts:
        place = _("line {line}").format(line=line) if line else _("the document")
        click.echo(f"  {place}: {doubt}")
    click.echo(_("Now compare the plan with the order: import-report.md beside it tells what became of each line."))
