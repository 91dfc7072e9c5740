"""The districts there are, for commands that write into the folder of one."""

from pathlib import Path

import click

from generator.language import _
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
