"""The command's entry. Each subcommand stands in a file of its own and is loaded when it is called."""

import atexit
import gc
import importlib
import sys
from pathlib import Path

import click

from generator import __version__, language
from generator.language import _

_COMMANDS = {
    "build": "generator.cli.building:build",
    "check": "generator.cli.checking:check",
    "explain": "generator.cli.explaining:explain",
    "format": "generator.cli.editing:format_files",
    "import": "generator.cli.importing:import_file",
    "new": "generator.cli.editing:new_plan",
    "new-district": "generator.cli.editing:new_district",
    "register": "generator.cli.registering:register",
    "report": "generator.cli.reporting:report",
    "schema": "generator.cli.editing:schema",
    "serve": "generator.cli.building:serve",
    "sheets": "generator.cli.reporting:sheets",
    "write": "generator.cli.building:write",
}


class LazyGroup(click.Group):
    """Loads a subcommand when it is needed: checking plans must not wait for the site engine."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all subcommands."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the subcommand, or None when there is none of that name."""
        target = _COMMANDS.get(cmd_name)
        if target is None:
            return None
        module, name = target.split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


def main() -> None:
    """Run the command in the active language; text is UTF-8 whatever the terminal says."""
    gc.disable()  # a command makes trees, not circles, and ends: looking for circles took a fifth of a build
    atexit.register(gc.freeze)  # nor shall the interpreter look at everything once more before it ends
    language.speak_everywhere(language.DEFAULT)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        cli(prog_name="plans")
    except OSError as problem:
        place = f"{problem.filename}: " if problem.filename else ""
        click.echo(
            _("The file system refused: {problem}").format(problem=f"{place}{problem.strerror or problem}"), err=True
        )
        raise SystemExit(1) from None


@click.command(
    cls=LazyGroup,
    help=_("Plans of education departments: check the files, import orders, build the site."),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_("Exit status: 0 all is well, 1 something is wrong with the plans, 2 the command was called wrongly."),
)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    envvar="PLANS_PROJECT",
    help=_("folder of the project, with mkdocs.yml and plans/"),
)
@click.version_option(__version__, help=_("show the version"))
@click.pass_context
def cli(context: click.Context, project: Path) -> None:
    """Hold the project's folder for the subcommands."""
    context.obj = project.resolve()
