"""One build at a time publishes to a place: the second is told so and goes away.

The lock lies in the system's temporary folder, so that nothing of ours stands beside a site, and is named after the
user too: what one user left there another may not open. Systems without file locks go on without.
"""

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":  # no file locks there: two builds at once are the user's own care
    import fcntl


class BusyError(RuntimeError):
    """Another build is publishing to the same place."""


class Lock:
    """The right to publish to ``target``; raises BusyError when another build has it."""

    def __init__(self, target: Path) -> None:
        self._handle = -1
        if sys.platform != "win32":
            name = hashlib.sha256(f"{os.getuid()} {target}".encode()).hexdigest()[:16]
            self._path = Path(tempfile.gettempdir()) / f"plans-{name}.lock"
            while self._handle < 0:
                self._take()

    def _take(self) -> None:
        """Open the file and lock it; the one who had it before may have removed it in between."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(handle), self._path.stat()):
                self._handle, handle = handle, -1
        except FileNotFoundError:
            pass
        except OSError as problem:
            raise BusyError(str(self._path)) from problem
        finally:
            if handle >= 0:
                os.close(handle)

    def release(self) -> None:
        """Let the next build begin; may be called again."""
        if self._handle >= 0:
            with suppress(OSError):
                self._path.unlink()
            os.close(self._handle)
            self._handle = -1
