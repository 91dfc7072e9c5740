"""Contents of pages on the disk between rendering and stamping: ten thousand pages are larger than all else in memory.

Every page is rendered before the first one is stamped, because a page that collides with another must stop the build
before anything is written; but nothing of a content is needed in between.
"""

import os
import tempfile
from dataclasses import dataclass

from generator.pages.page import Page, PageFace

_AT_ONCE = 1024 * 1024  # written with one call: some hundred pages


class Spool:
    """A temporary file that contents are put into; the system removes it with the process."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="plans-pages-", buffering=_AT_ONCE)  # noqa: SIM115 - open as long as the build lasts
        self._size = self._flushed = 0

    def put(self, page: Page) -> "SpooledPage":
        """Return ``page`` with its content in the file."""
        data = page.data
        self._file.write(data)
        place, self._size = self._size, self._size + len(data)
        return SpooledPage(
            address=page.address, kind=page.kind, slots=page.slots, spool=self, place=place, size=len(data)
        )

    def read(self, place: int, size: int) -> bytes:
        """Return what was put at ``place``."""
        if self._flushed < place + size:
            self._file.flush()
            self._flushed = self._size
        handle = self._file.fileno()
        os.lseek(handle, place, os.SEEK_SET)  # not os.pread(), which Windows lacks
        data = os.read(handle, size)
        os.lseek(handle, 0, os.SEEK_END)  # where the next page is put
        return data


@dataclass(slots=True, kw_only=True)
class SpooledPage(PageFace):
    """A page whose content waits in a spool."""

    spool: Spool
    place: int
    size: int

    @property
    def data(self) -> bytes:
        """Return the content as MkDocs writes it into a file."""
        return self.spool.read(self.place, self.size)

    @property
    def content(self) -> str:
        """Return the content as text."""
        return self.data.decode("utf-8")
