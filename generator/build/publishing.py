"""A site is published whole: built beside the old one, then put in its place in one step.

``site`` is a link to a release folder under ``.releases``; the swap is one ``os.replace`` of the link, so a reader sees
the old site or the new one, and a build that is killed leaves the old one as it was. A file that did not change is
hard-linked from the release before. ``publish_folder`` does the same for a plain folder, with two renames.
"""

import filecmp
import os
import shutil
import tempfile
from pathlib import Path

KEPT = 3
_SIGN = "data/v1/plans.json"  # what every site of ours holds: only such a folder may be replaced


class NotPublished(RuntimeError):  # noqa: N818 - reads as what it says
    """The site could not be put in its place; the message says why. What was published before is untouched."""


class Release:
    """A release being built in ``folder``."""

    def __init__(self, target: Path, *, plain: bool) -> None:
        self.target = target
        self.plain = plain
        self.store = target.parent if plain else target.parent / ".releases"
        self.store.mkdir(parents=True, exist_ok=True)
        self.previous = target.resolve() if target.exists() else None
        if not plain and target.exists() and not target.is_symlink():
            raise NotPublished(str(target))
        if plain and target.exists() and any(target.iterdir()) and not (target / _SIGN).is_file():
            raise NotPublished(str(target))
        self.folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-next-", dir=self.store))
        self.folder.chmod(0o755)
        self._folders: set[str] = set()
        self._written: set[str] = set()

    def write(self, path: str, data: bytes) -> None:
        """Write a file of the release; link it from the release before when that holds the same bytes."""
        goal = f"{self.folder}/{path}"
        self._written.add(goal)
        folder = goal.rpartition("/")[0]
        if folder not in self._folders:
            _make_folder(folder)
            self._folders.add(folder)
        if not (self.previous and self._link_same(f"{self.previous}/{path}", goal, data)):
            _write_file(goal, data)

    def _link_same(self, old: str, goal: str, data: bytes) -> bool:
        try:
            if os.stat(old).st_size != len(data):  # noqa: PTH116 - as above
                return False
            with open(old, "rb") as file:  # noqa: PTH123 - as above
                if file.read() != data:
                    return False
            if os.path.lexists(goal):
                os.unlink(goal)  # noqa: PTH108 - as above
            os.link(old, goal)
        except OSError:  # no such file before, or a file system without links: the file is written
            return False
        return True

    def publish(self) -> None:
        """Put the release in its place; from here on readers see it."""
        if self.plain:
            self._publish_folder()
        else:
            self._link_unwritten()
            self._publish_link()

    def discard(self) -> None:
        """Throw the release away; what was published stays."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _link_unwritten(self) -> None:
        """Link what other programs wrote into the release (theme, search index) when it did not change either."""
        if not self.previous:
            return
        for folder, _folders, names in os.walk(self.folder):
            for name in names:
                file = f"{folder}/{name}"
                if file in self._written:
                    continue
                old = f"{self.previous}{file[len(str(self.folder)) :]}"
                if os.path.isfile(old) and filecmp.cmp(file, old, shallow=False):  # noqa: PTH113 - as above
                    os.unlink(file)  # noqa: PTH108 - as above
                    os.link(old, file)

    def _publish_link(self) -> None:
        number = 1 + max((int(path.name) for path in self.store.iterdir() if path.name.isdigit()), default=0)
        release = self.store / f"{number:06d}"
        self.folder.rename(release)
        link = self.store / f".{self.target.name}-link"
        link.unlink(missing_ok=True)
        link.symlink_to(os.path.relpath(release, self.target.parent))
        os.replace(link, self.target)  # noqa: PTH105 - the one step in which the site changes
        self._prune(release)

    def _prune(self, current: Path) -> None:
        releases = sorted(path for path in self.store.iterdir() if path.name.isdigit())
        for path in releases[:-KEPT]:
            if path != current:
                shutil.rmtree(path, ignore_errors=True)
        for path in self.store.glob(f".{self.target.name}-next-*"):
            shutil.rmtree(path, ignore_errors=True)  # what a killed build left

    def _publish_folder(self) -> None:
        old = self.store / f".{self.target.name}-old"
        shutil.rmtree(old, ignore_errors=True)
        if self.target.exists():
            self.target.rename(old)
        self.folder.rename(self.target)
        shutil.rmtree(old, ignore_errors=True)


def _make_folder(folder: str) -> None:
    """Make ``folder``; most often its parent is there already, and asking costs as much as making."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - plain strings: ten thousand Path objects cost a second
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above


def _write_file(path: str, data: bytes) -> None:
    """Write ``data`` without the buffers of a file object: each file is written once and whole."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)
