"""Pagefind, fed with one small file for each record; the only file that knows it.

The files stand in a temporary folder under the paths of the real pages. Pagefind is called as a program: its Python
interface answers ten records a second and hangs at five hundred.
"""

import subprocess
import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

from generator.search.records import Record

# Parts of Pagefind's output that its own interfaces need and ours does not.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


def build_index(records: Iterable[Record], folder: Path, language: str) -> str:
    """Write the index of ``records`` into ``folder``; return what went wrong in words, empty when nothing did."""
    try:
        # Imported here: the package looks for its binary while it is imported, and a build must be able to say so.
        from pagefind.service import get_executable
    except ImportError as problem:
        return str(problem)
    executable = get_executable()
    if not executable:
        return "pagefind"
    with tempfile.TemporaryDirectory(prefix="plans-search-") as temporary:
        pages = Path(temporary)
        count = sum(_write(record, pages, language) for record in records)
        if not count:  # Pagefind refuses an empty folder, and an empty site has a search page too
            _write(
                Record(id="", address="", title="план", text=("план",), deadline="", plan="", district=""),
                pages,
                language,
            )
        try:
            done = subprocess.run(  # noqa: S603 - our own binary, no text of the plans among the arguments
                [str(executable), "--site", str(pages), "--output-path", str(folder)],
                capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=600,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as problem:
            return str(problem)
    if done.returncode:
        return (done.stderr or done.stdout).strip()[-500:]
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    return ""


def _write(record: Record, pages: Path, language: str) -> int:
    meta = {
        "record": record.id,
        "address": record.address,
        "title": record.title,
        "deadline": record.deadline,
        "plan": record.plan,
    }
    tags = "".join(
        f'<meta data-pagefind-meta="{key}[content]" content="{escape(text)}">' for key, text in meta.items() if text
    )
    filters = (
        f'<meta data-pagefind-filter="district[content]" content="{escape(record.district)}">'
        if record.district
        else ""
    )
    body = "".join(f"<p>{escape(text.rstrip('.'))}</p>" for text in record.text)
    path = pages / record.address.replace("#", "row-") / "index.html"  # a row has an anchor, Pagefind wants a file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'<!doctype html><html lang="{language}"><head><title>{escape(record.title)}</title></head>'
        f"<body data-pagefind-body>{tags}{filters}<h1>{escape(record.title)}</h1>{body}</body></html>",
        encoding="utf-8",
    )
    return 1
