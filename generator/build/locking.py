"""One build at a time publishes to a place: the second is told so and goes away.

The lock is a file in the folder in which releases are made, so that everybody who can publish there meets the same one,
by whatever path and under whatever name; it goes with the build. Systems without file locks go on without.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":  # no file locks there: two builds at once are the user's own care
    import fcntl


class BusyError(RuntimeError):
    """Another build is publishing to the same place."""


class Lock:
    """The right to publish that the file ``path`` stands for; raises BusyError when another build has it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = -1
        if sys.platform != "win32":
            while self._handle < 0:
                self._take()

    def _take(self) -> None:
        """Open the file and lock it; the one who had it before may have removed it in between."""
        # for reading, as one who may publish here need not be the one whose killed build left the file
        handle = os.open(self.path, os.O_RDONLY | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(handle), self.path.stat()):
                self._handle, handle = handle, -1
        except FileNotFoundError:
            pass
        except OSError as problem:
            raise BusyError(str(self.path)) from problem
        finally:
            if handle >= 0:
                os.close(handle)

    def release(self) -> None:
        """Let the next build begin; may be called again."""
        if self._handle >= 0:
            with suppress(OSError):
                self.path.unlink()
            os.close(self._handle)
            self._handle = -1
