"""The day for which a command works: the clock's, or the one that is asked for."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from generator.language import _

_RUSSIAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


class Day(click.ParamType[date]):
    """A day as files of plans write it (2026-11-28), or as people do (28.11.2026)."""

    name = "date"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return what the help shows in the place of a day."""
        return _("YEAR-MONTH-DAY")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; tells what a day looks like when it is none."""
        if isinstance(value, date):
            return value
        russian = _RUSSIAN.fullmatch(value)
        try:
            return date(*map(int, reversed(russian.groups()))) if russian else date.fromisoformat(value)
        except ValueError:
            self.fail(_("“{value}” is not a day such as 2026-11-28 or 28.11.2026").format(value=value), param, ctx)


def today_option(help_text: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option ``--today``; without it the command is given None and asks the clock."""
    return click.option(
        "--today",
        type=Day(),
        help=help_text or _("the day the site is built for"),
    )
