"""A site is published whole: built beside the old one, then put in its place in one step.

``site`` is a link to a release folder under ``.releases/site``; the swap is one ``os.replace`` of the link, so a reader
sees the old site or the new one, and a build that is killed leaves the old one as it was. A file that did not change is
hard-linked from the release before. A link of another name has releases of its own. A plain folder is put in its place
with two renames.
"""

import filecmp
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from generator.build.locking import Lock

KEPT = 3
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line feeds without it
_AT_ONCE = 1024 * 1024  # the system reads a file of this size with one call
MANIFEST = ".plans-site"  # names what stands at the top of a plain folder of ours: only that may be replaced


def _is_ours(folder: Path) -> bool:
    """Return whether ``folder`` may be replaced: it is empty, or holds a site of ours and nothing else at its top."""
    if not folder.is_dir():
        return False
    names = {path.name for path in folder.iterdir()}
    manifest = folder / MANIFEST
    if not names or not manifest.is_file():
        return not names
    return names <= {MANIFEST, *manifest.read_text(encoding="utf-8").split("\n")}


class NotPublishedError(RuntimeError):
    """The site could not be put in its place; the message says why. What was published before is untouched."""


class Release:
    """A release being built in ``folder``."""

    def __init__(self, target: Path, *, plain: bool) -> None:
        self.target = target
        self.plain = plain
        parent = target.parent.resolve()
        self.store = parent if plain else parent / ".releases" / target.name
        if not plain and target.exists() and not target.is_symlink():
            raise NotPublishedError(str(target))
        if plain and (target.is_symlink() or (target.exists() and not _is_ours(target))):
            raise NotPublishedError(str(target))
        self.store.mkdir(parents=True, exist_ok=True)
        self._lock = Lock(self.store / f".{target.name}-lock")
        self.previous = target.resolve() if target.exists() else None
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
            if not _holds(old, data):
                return False
            _link_over(old, goal)
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
        self._lock.release()

    def discard(self) -> None:
        """Throw the release away; what was published stays."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.release()

    def _link_unwritten(self) -> None:
        """Link what other programs wrote into the release (theme, search index) when it did not change either.

        What cannot be linked, because it is another user's, stays as it was written.
        """
        if not self.previous:
            return
        for folder, _folders, names in os.walk(self.folder):
            for name in names:
                file = f"{folder}/{name}"
                if file in self._written:
                    continue
                old = f"{self.previous}{file[len(str(self.folder)) :]}"
                if os.path.isfile(old) and filecmp.cmp(file, old, shallow=False):
                    with suppress(OSError):
                        _link_over(old, file)

    def _publish_link(self) -> None:
        number = 1 + max((int(path.name) for path in self.store.iterdir() if path.name.isdecimal()), default=0)
        release = self.store / f"{number:06d}"
        self.folder.rename(release)
        link = self.store / f".{self.target.name}-link"
        link.unlink(missing_ok=True)
        link.symlink_to(os.path.relpath(release, self.target.parent))
        link.replace(self.target)  # the one step in which the site changes
        for path in sorted(path for path in self.store.iterdir() if path.name.isdecimal())[:-KEPT]:
            shutil.rmtree(path, ignore_errors=True)
        self._remove_unfinished()

    def _remove_unfinished(self) -> None:
        """Remove what killed builds left; no other build is at work here."""
        for path in self.store.iterdir():
            if path.name.startswith((f".{self.target.name}-next-", f".{self.target.name}-old-")):
                shutil.rmtree(path, ignore_errors=True)

    def _publish_folder(self) -> None:
        names = sorted(path.name for path in self.folder.iterdir())
        (self.folder / MANIFEST).write_text("\n".join(names), encoding="utf-8")
        old = Path(tempfile.mkdtemp(prefix=f".{self.target.name}-old-", dir=self.store))
        old.rmdir()
        if self.target.exists():
            self.target.rename(old)
        self.folder.rename(self.target)
        self._remove_unfinished()


class Preview(Release):
    """The temporary folder of a preview: written to directly, never published."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.previous = None
        self._folders, self._written = set(), set()


def _link_over(old: str, goal: str) -> None:
    """Make ``goal`` another name of ``old``, in the place of what stands there; raises OSError, and nothing is lost."""
    try:
        os.link(old, goal)
    except FileExistsError:
        beside = f"{goal}.link"
        os.link(old, beside)
        os.replace(beside, goal)


def _make_folder(folder: str) -> None:
    """Make ``folder``; most often its parent is there already, and asking costs as much as making."""
    try:
        os.mkdir(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)


def _write_file(path: str, data: bytes) -> None:
    """Write ``data`` without the buffers of a file object: each file is written once and whole."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def _holds(path: str, data: bytes) -> bool:
    """Return whether the file holds exactly ``data``. Most files of a release did: each is asked with three calls."""
    handle = os.open(path, os.O_RDONLY | _BINARY)
    try:
        if len(data) < _AT_ONCE:
            return os.read(handle, len(data) + 1) == data
        with open(handle, "rb", closefd=False) as file:
            return file.read() == data
    finally:
        os.close(handle)
