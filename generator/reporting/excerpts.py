"""Source lines for diagnostics."""

from pathlib import Path

from generator.reading.decoding import NotTextError, decode
from generator.source import Place

_LONGEST = 160


class Excerpts:
    """Reads each file once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._files: dict[str, list[str]] = {}

    def line(self, place: Place) -> str:
        """Return the line of ``place``; empty when there is none."""
        if not place.line:
            return ""
        if place.file not in self._files:
            try:
                raw = (self.root / place.file).read_bytes()
                # tables may come from a spreadsheet in the encoding of Windows
                text = decode(raw)[0] if place.file.endswith(".csv") else raw.decode("utf-8-sig", errors="replace")
            except (OSError, NotTextError):
                text = ""
            self._files[place.file] = text.split("\n")
        lines = self._files[place.file]
        return lines[place.line - 1].rstrip("\r") if place.line <= len(lines) else ""

    def shown(self, place: Place) -> tuple[str, int]:
        """Return the line of ``place``, cut to a screen's width around its column, and the column in what is left."""
        line, column = self.line(place), max(place.column, 1)
        if len(line) <= _LONGEST:
            return line.replace("\t", " "), column
        start = max(0, min(column - 1 - _LONGEST // 2, len(line) - _LONGEST))
        end = start + _LONGEST
        shown = ("…" if start else line[:1]) + line[start + 1 : end] + ("…" if end < len(line) else "")
        return shown.replace("\t", " "), column - start
