"""``plans register``: proposes what the registers of a district lack; a person puts it into the files."""

from pathlib import Path

import click

from generator.build.examination import examine
from generator.cli.configuration import settings_of
from generator.language import _
from generator.reading.validation import suggest
from generator.views.proposals import propose
from generator.writing.plan_yaml import write_yaml


@click.command(help=_("Propose people, organisations and groups that the plans name and the registers lack."))
@click.argument("district")
@click.pass_obj
def register(root: Path, district: str) -> None:
    """Print the proposals as YAML for ``people.yml`` and ``organisations.yml``; nothing is written."""
    catalogue = examine(settings_of(root)).catalogue
    found = next((one for one in catalogue.districts if one.id == district), None)
    if found is None:
        suggestion = suggest(district, [one.id for one in catalogue.districts])
        raise click.UsageError(
            _("there is no district “{district}”. {suggestion}").format(district=district, suggestion=suggestion)
        )
    proposals = propose(found)
    if proposals.people:
        click.echo("# people.yml")
        click.echo(write_yaml({"people": proposals.people}), nl=False)
    rest = {"organisations": proposals.organisations, "groups": proposals.groups}
    if any(rest.values()):
        click.echo("# organisations.yml")
        click.echo(write_yaml({key: rows for key, rows in rest.items() if rows}), nl=False)
    total = len(proposals.people) + len(proposals.organisations) + len(proposals.groups)
    if total:
        click.echo(
            _("Compare each with the orders before you copy it: spellings of one person belong into “aliases”."),
            err=True,
        )
    else:
        click.echo(_("The registers hold everything that the plans name."), err=True)
