"""Where things lie and how the site is addressed; decided once, at the door (command line or plugin)."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from generator.language import _

# how people are published: by their names, by the posts that the register gives them, or not at all
Privacy = Literal["names", "posts", "none"]
_HERE = frozenset({"", "localhost", "0.0.0.0", "::1"})  # noqa: S104 - names of this computer, nothing is bound to them
NOWHERE = "http://localhost:8000/"  # the address of a site that was not told one


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a build needs to know that is not in the plans themselves.

    ``root`` is the project's folder, ``plans`` the folder of districts, ``site_url`` the address under which the
    site is published (ends with a slash). ``today`` is the reader's day as far as the build knows it.
    """

    root: Path
    plans: Path
    site_url: str
    today: date
    language: str = "ru"
    site_name: str = ""
    people: Privacy = "names"  # how the whole site publishes people

    @property
    def has_address(self) -> bool:
        """Return whether it is known under which address the site is published."""
        return is_public(self.site_url)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What a build is asked for: ``target`` is a plain folder instead of the link ``site``."""

    target: Path | None = None
    today: date | None = None
    search: bool = True
    last_good: bool = False
    plans_only: bool = False


class Sources(NamedTuple):
    """What a site is made from: ``pages`` is the folder of the hand-written ones, ``theme`` that of our own theme."""

    settings: Settings
    pages: Path
    theme: Path | None


def site_address(url: str | None) -> str:
    """Return ``url`` with a slash at its end; that of this computer when it says nothing.

    Raises ValueError with what is wrong when programs could not follow it.
    """
    if not url:
        return NOWHERE
    try:
        host = urlsplit(url).hostname or ""
        if not host.isascii():
            host.encode("idna")
    except ValueError:
        problem = _("mkdocs.yml says “site_url: {value}”, which is not the address of a site")
        raise ValueError(problem.format(value=url)) from None
    return url if url.endswith("/") else f"{url}/"


def is_public(url: str) -> bool:
    """Return whether an address says something to others: one of the reader's own computer does not."""
    host = urlsplit(url).hostname or ""
    return not (host in _HERE or host.endswith(".localhost") or host.startswith("127."))


def local_day() -> date:
    """Return the day it is where the program runs; what depends on it takes ``--today`` instead."""
    return datetime.now().astimezone().date()


def told_day(told: object) -> date | None:
    """Return the day that ``mkdocs.yml`` tells, if it tells one; raises ValueError with what is wrong."""
    try:
        return date.fromisoformat(str(told)) if told else None
    except ValueError:
        problem = _("mkdocs.yml says “today: {value}”, which is not a day such as 2026-11-28")
        raise ValueError(problem.format(value=told)) from None
