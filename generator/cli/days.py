"""The day for which a command works: the clock's, or the one that is asked for."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from generator.language import _


def _day(_context: click.Context, _option: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


def today_option(help_text: str = "") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option ``--today``; without it the command is given None and asks the clock."""
    return click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=_day,
        help=help_text or _("the day the site is built for, as year-month-day"),
    )
