"""The last good version of a plan that has errors now, from the history of the project's git repository.

A department that publishes daily must not lose its whole site because one plan was spoilt this morning. Each broken
plan is shown as the newest committed version of its folder that has no errors; pages say so, with its date.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.diagnostics import Diagnostic

Judged = TypeVar("Judged")
MOST_REVISIONS = 50
_FILES = frozenset({"100644", "100755"})  # modes of ordinary files: what a link or a submodule leads to is no version


def broken_plans(diagnostics: Iterable[Diagnostic], plans: PurePosixPath) -> set[str] | None:
    """Return the folders (``district/plan`` below ``plans``) of all errors; None when one is outside of all plans."""
    found = set()
    for one in diagnostics:
        if one.severity != "error":
            continue
        file = PurePosixPath(one.place.file)
        parts = file.relative_to(plans).parts if file.is_relative_to(plans) else ()
        if len(parts) < 3:  # district / plan / file
            return None
        found.add("/".join(parts[:2]))
    return found


class History:
    """The committed versions of a project's plans, which lie in the folder ``plans`` below ``root``."""

    def __init__(self, root: Path, plans: PurePosixPath) -> None:
        self.root, self.plans = root, plans.as_posix()

    def substitute(
        self, broken: set[str], judge: Callable[[Path, str], Judged | None]
    ) -> tuple[tempfile.TemporaryDirectory[str], dict[str, date], Judged] | None:
        """Return a copy of the project's plans with good versions of ``broken`` ones, their dates, the last judgement.

        ``judge`` is given the folder of a project and the plan that was put there last; it returns None when that plan
        is no good one. None when a plan has no good version.
        """
        temporary = tempfile.TemporaryDirectory(prefix="plans-last-good-")
        copy = Path(temporary.name)
        shutil.copytree(self.root / self.plans, copy / self.plans, symlinks=True)
        for plan in broken:
            shutil.rmtree(copy / self.plans / plan)
        dates: dict[str, date] = {}
        judged: Judged | None = None
        for plan in sorted(broken):
            restored = self._restore(plan, copy, judge)
            if restored is None:
                temporary.cleanup()
                return None
            dates[plan], judged = restored
        return None if judged is None else (temporary, dates, judged)

    def _restore(
        self, plan: str, copy: Path, judge: Callable[[Path, str], Judged | None]
    ) -> tuple[date, Judged] | None:
        path = f"{self.plans}/{plan}"
        log = self._git("log", f"-{MOST_REVISIONS}", "--format=%H %cs", "--", path) or b""
        for line in log.decode(errors="replace").splitlines():
            revision, _space, told = line.partition(" ")
            with suppress(ValueError, OSError):  # a day that none is, a name that the system does not take
                day = date.fromisoformat(told)
                if self._check_out(revision, path, copy) and (judged := judge(copy, plan)) is not None:
                    return day, judged
            shutil.rmtree(copy / path, ignore_errors=True)
        return None

    def _check_out(self, revision: str, path: str, copy: Path) -> bool:
        """Write a version below ``copy``; return whether all of it could be had, and is what a plan is made of.

        A history is text like any other: a tree may hold names that lead out of the folder, and links.
        """
        listed = self._git("ls-tree", "-r", "-z", revision, "--", path) or b""
        for entry in filter(None, listed.split(b"\0")):
            told, _tab, raw = entry.partition(b"\t")
            mode, kind, content = told.decode().split()
            name = PurePosixPath(os.fsdecode(raw))
            inside = name.is_relative_to(path) and not {"..", "."} & set(os.fsdecode(raw).split("/"))
            if kind != "blob" or mode not in _FILES or not inside:
                return False
            data = self._git("cat-file", "blob", content)
            if data is None:  # an incomplete clone: a plan without its marks would not be the last good one
                return False
            goal = copy / name
            goal.parent.mkdir(parents=True, exist_ok=True)
            goal.write_bytes(data)
        return bool(listed)

    def _git(self, *arguments: str) -> bytes | None:
        """Return what git says; None when it is not there or knows nothing."""
        try:
            done = subprocess.run(  # noqa: S603 - git itself, arguments are ours or its own
                ["git", *arguments],  # noqa: S607 - found by name, as people run it
                cwd=self.root, capture_output=True, check=False, timeout=60,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout if done.returncode == 0 else None
