"""The last good version of a plan that has errors now, from the history of the project's git repository.

A department that publishes daily must not lose its whole site because one plan was spoilt this morning. Each broken
plan is shown as the newest committed version of its folder that has no errors; pages say so, with its date.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, has_errors

MOST_REVISIONS = 50
_PARTS_OF_A_PLAN = 4  # plans / district / plan / file


def broken_plans(diagnostics: Iterable[Diagnostic], plans: str) -> set[str] | None:
    """Return the folders (``district/plan``) of all errors; None when an error is outside of all plans."""
    found = set()
    for one in diagnostics:
        if one.severity != "error":
            continue
        parts = PurePosixPath(one.place.file).parts
        if len(parts) < _PARTS_OF_A_PLAN or parts[0] != plans:
            return None
        found.add("/".join(parts[1:3]))
    return found


class History:
    """The committed versions of a project's plans."""

    def __init__(self, root: Path, plans: Path) -> None:
        self.root, self.plans = root, plans.relative_to(root).as_posix()

    def substitute(
        self, broken: set[str], judge: Callable[[Path], list[Diagnostic]]
    ) -> tuple[tempfile.TemporaryDirectory[str], dict[str, date]] | None:
        """Return a copy of the project's plans with good versions of ``broken`` ones, and their dates.

        ``judge`` tells what is wrong with the plans of a project folder. None when a plan has no good version.
        """
        temporary = tempfile.TemporaryDirectory(prefix="plans-last-good-")
        copy = Path(temporary.name)
        shutil.copytree(self.root / self.plans, copy / self.plans, symlinks=True)
        for plan in broken:
            shutil.rmtree(copy / self.plans / plan)
        dates: dict[str, date] = {}
        for plan in sorted(broken):
            day = self._restore(plan, copy, judge)
            if day is None:
                temporary.cleanup()
                return None
            dates[plan] = day
        return temporary, dates

    def _restore(self, plan: str, copy: Path, judge: Callable[[Path], list[Diagnostic]]) -> date | None:
        path = f"{self.plans}/{plan}"
        log = self._git("log", f"-{MOST_REVISIONS}", "--format=%H %cs", "--", path)
        for line in log.decode().splitlines():
            revision, _space, day = line.partition(" ")
            if self._check_out(revision, path, copy) and not has_errors(judge(copy)):
                return date.fromisoformat(day)
            shutil.rmtree(copy / path, ignore_errors=True)
        return None

    def _check_out(self, revision: str, path: str, copy: Path) -> bool:
        names = self._git("ls-tree", "-r", "--name-only", "-z", revision, "--", path).decode().split("\0")
        for name in filter(None, names):
            goal = copy / name
            goal.parent.mkdir(parents=True, exist_ok=True)
            goal.write_bytes(self._git("show", f"{revision}:./{name}"))
        return any(names)

    def _git(self, *arguments: str) -> bytes:
        """Return what git says; empty when it is not there or knows nothing."""
        try:
            done = subprocess.run(  # noqa: S603 - git itself, arguments are ours or its own
                ["git", *arguments],  # noqa: S607 - found by name, as people run it
                cwd=self.root, capture_output=True, check=False, timeout=60,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            return b""
        return done.stdout if done.returncode == 0 else b""
