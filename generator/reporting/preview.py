"""Diagnostics of a preview, which is built again at every change: errors last, and each warning once."""

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.language import ngettext
from generator.reporting.text import report_text, summary


class PreviewReport:
    """Remembers which warnings were told."""

    def __init__(self) -> None:
        self.told: set[str] = set()

    def paragraphs(self, diagnostics: list[Diagnostic], root: Path) -> Iterator[tuple[str, bool]]:
        """Yield what is to be told of a build, and whether it is an error; a summary is last."""
        texts = [(report_text([one], root).rstrip(), one.severity == "error") for one in diagnostics]
        warnings = {text for text, is_error in texts if not is_error}
        for text, is_error in sorted(texts, key=lambda pair: pair[1]):
            if is_error or text not in self.told:
                yield text, is_error
        if again := len(warnings & self.told):
            counted = ngettext("{count} warning as before", "{count} warnings as before", again)
            yield counted.format(count=again), False
        if diagnostics:
            yield summary(diagnostics), False
        self.told |= warnings
