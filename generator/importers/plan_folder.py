"""An import becomes a plan folder: ``plan.yml``, its chapters, and a report for the person who reads it back."""

import shutil
import tempfile
from pathlib import Path

from generator.importers.text_importer import SOURCE, Import
from generator.language import _
from generator.writing.plan_yaml import write_yaml

SCHEMA = "../../../schema/plan.json"
REPORT = "import-report.md"


class FolderExistsError(FileExistsError):
    """A plan stands there already; an import never overwrites one."""


def write_folder(result: Import, folder: Path, source: str) -> None:
    """Write the plan into ``folder``, whole or not at all; raises FolderExistsError when something stands there."""
    if folder.exists():
        raise FolderExistsError(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        (fresh / "plan.yml").write_text(write_yaml(result.data, SCHEMA), encoding="utf-8")
        (fresh / SOURCE).write_text(result.source, encoding="utf-8")
        for name, text in result.chapters.items():
            (fresh / name).write_text(text, encoding="utf-8")
        (fresh / REPORT).write_text(report(result, source), encoding="utf-8")
        fresh.chmod(0o755)
        fresh.rename(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def report(result: Import, source: str) -> str:
    """Return the report as Markdown: doubts first, then what became of every source line."""
    lines = ["# " + _("Report of the import"), "", _("Source: {name}").format(name=source), ""]
    lines += ["## " + _("To be looked at first"), ""]
    for line, doubt in result.doubts:
        place = _("line {line}").format(line=line) if line else _("the document")
        lines.append(f"- [ ] {place}: {doubt}")
    if not result.doubts:
        lines.append(_("No doubts."))
    lines += ["", "## " + _("What became of each line"), ""]
    for first, last, fate in _runs(result.fates):
        lines.append(f"- {first}: {fate}" if first == last else f"- {first}–{last}: {fate}")
    return "\n".join(lines) + "\n"


def _runs(fates: dict[int, str]) -> list[tuple[int, int, str]]:
    """Return neighbouring lines of one fate as runs."""
    runs: list[tuple[int, int, str]] = []
    for line, fate in fates.items():
        if runs and runs[-1][2] == fate and line - runs[-1][1] <= 2:
            runs[-1] = (runs[-1][0], line, fate)
        else:
            runs.append((line, line, fate))
    return runs
