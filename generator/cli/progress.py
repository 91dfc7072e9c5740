"""Progress on a terminal: one line that counts; silence everywhere else."""

import sys

from generator.language import _, noted

_WORDS = {
    "reading": noted("plans read: {count}"),
    "pages": noted("pages rendered: {count}"),
    "stamping": noted("pages written: {count}"),
    "search": noted("building the search index"),
}


class ProgressLine:
    """Shows how far a build is, on standard error, when that is a terminal."""

    def __init__(self) -> None:
        self.shown = sys.stderr.isatty()
        self.counts: dict[str, int] = {}

    def __call__(self, step: str, count: int) -> None:
        """Add ``count`` to ``step`` and show it."""
        if not self.shown:
            return
        self.counts[step] = self.counts.get(step, 0) + count
        text = _(_WORDS[step]).format(count=self.counts[step])
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Remove the line."""
        if self.shown and self.counts:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
