"""Pagefind, fed with one small file for each record; only this file and ``filters.py`` know it.

The files stand in a temporary folder. Pagefind is called as a program: its Python interface answers ten records a
second and hangs at five hundred. The words in them are tokens (``tokens.py``), in a language that Pagefind does not
know, so that it leaves them as they are; what a result shows stands in one field as JSON.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from generator.search.filters import Values, settle_filters
from generator.search.records import DatedPart, Record
from generator.search.tokens import sign_token

LANGUAGE = "und"  # undetermined: Pagefind stems nothing
_EVENTS = frozenset({"event", "row"})
_NO_EVENT = "page"  # the facet by which the script tells events from the rest; nobody chooses by it
_PARTS = "parts"  # the facet whose values are the records with dated parts: the build learns their names in the index
_PROBE = 1024 * 1024  # bytes that a disk still takes which was not full
_UNDATED = "9999"  # sorts behind every date; Pagefind drops records without the key
# Parts of Pagefind's output that its own interfaces need and ours does not.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


class NotIndexedError(RuntimeError):
    """Pagefind made no index; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What became of the records: which of them have which value of a facet, and the dated parts of those that have
    any, by the name that Pagefind gave the record."""

    facets: dict[str, Values]
    parts: dict[str, tuple[DatedPart, ...]]


def build_index(records: Iterable[Record], write: Callable[[str, bytes], None]) -> Indexed:
    """Make the index of ``records`` and ``write`` its files, each by its path; return what became of the records.

    Raises NotIndexedError; OSError when ``write`` does.
    """
    try:
        # Imported here: the package looks for its binary while it is imported, and a build must be able to say so.
        from pagefind.service import get_executable
    except ImportError as problem:
        raise NotIndexedError(str(problem)) from problem
    executable = get_executable()
    if not executable:
        raise NotIndexedError("pagefind")
    with tempfile.TemporaryDirectory(prefix="plans-search-") as temporary:
        pages, folder = Path(temporary, "pages"), Path(temporary, "index")
        pages.mkdir()
        count = 0
        parted: dict[str, tuple[DatedPart, ...]] = {}
        for record in records:
            if record.parts:
                parted[record.id] = record.parts
            pages.joinpath(f"{count:06}.html").write_text(_page(record), encoding="utf-8")
            count += 1
        if not count:  # Pagefind refuses an empty folder, and an empty site has a search page too
            empty = Record(id="", kind="plan", address="", title="", tokens=((1.0, "z"),))
            pages.joinpath("000000.html").write_text(_page(empty), encoding="utf-8")
        _run(executable, pages, folder)
        for pattern in _UNUSED:
            for path in folder.glob(pattern):
                path.unlink()
        try:
            facets, order = settle_filters(folder)
        except ValueError as problem:
            raise NotIndexedError(str(problem)) from problem
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            write(path.relative_to(folder).as_posix(), path.read_bytes())
    facets.pop(_NO_EVENT, None)
    places = facets.pop(_PARTS, {})
    return Indexed(facets, {order[place]: parted[one] for one, (place,) in sorted(places.items())})


def _run(executable: Path, pages: Path, folder: Path) -> None:
    """Let Pagefind make the index of ``pages`` in ``folder``, by what we say alone.

    It would heed a file ``pagefind.yml`` where it is called, and variables of the environment; and it calls it a
    success when the disk is full and half of its files are empty.
    """
    environment = {name: text for name, text in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(  # noqa: S603 - our own binary, no text of the plans among the arguments
            [str(executable), "--site", str(pages), "--output-path", str(folder)],
            capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=600,
            cwd=pages.parent, env=environment,
        )  # fmt: skip
        probe = pages.parent / "probe"
        probe.write_bytes(bytes(_PROBE))
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise NotIndexedError(str(problem)) from problem
    if done.returncode:
        raise NotIndexedError((done.stderr or done.stdout).strip()[-500:])


def _page(record: Record) -> str:
    """Return a record as a page of HTML."""
    shown: list[object] = [
        record.kind, record.id, record.address, record.title, record.deadline, record.plan, record.schools,
        [list(text) for text in record.texts], record.years,
    ]  # fmt: skip
    if record.parts:
        shown.append([part.told for part in record.parts])
    told = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    page = {} if record.kind in _EVENTS else {_NO_EVENT: ("1",)}  # few: the browser loads them with the first search
    if record.parts:
        page[_PARTS] = (record.id,)
    filters = "".join(
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, values in {**record.filters, "kind": (record.kind,), **page}.items()
        for value in values
    )
    tokens_of_all = (*record.tokens, (1.0, sign_token("all", 1)))
    body = "".join(f'<p data-pagefind-weight="{weight}">{tokens}</p>' for weight, tokens in tokens_of_all if tokens)
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><head><meta data-pagefind-meta="r[content]" content="{escape(told)}">'
        f'{filters}<meta data-pagefind-sort="date[content]" content="{record.date or _UNDATED}"></head>'
        f"<body data-pagefind-body>{body}</body></html>"
    )
