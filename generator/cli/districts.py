"""Districts and ids, for commands that write into folders named by them."""

from pathlib import Path

import click

from generator.checks.identifiers import RESERVED
from generator.language import _
from generator.model.fields import IDENTIFIER
from generator.reading.validation import suggest


def folder_of(plans: Path, district: str) -> Path:
    """Return the folder of ``district``; without one, which a slip of the pen would make, raises UsageError."""
    folder = plans / district
    if folder.is_dir():
        return folder
    known = [one.name for one in plans.iterdir() if one.is_dir()] if plans.is_dir() else []
    text = _(
        "there is no district “{district}”. {suggestion} A new one begins with: plans new-district {district} --name …"
    )
    raise click.UsageError(text.format(district=district, suggestion=suggest(district, known)))


def identifier(name: str) -> str:
    """Return ``name`` when a district or plan may have it as its id; what the check would refuse raises UsageError."""
    if not IDENTIFIER.fullmatch(name):
        raise click.UsageError(
            _("“{name}” cannot be an id: use lower-case Latin letters, digits and hyphens").format(name=name)
        )
    if name in RESERVED:
        raise click.UsageError(_("the id “{id}” is a word of the site's own addresses").format(id=name))
    return name
