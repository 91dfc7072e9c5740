"""Pagefind's filters, read and put in one order: it lists their values as a hash table gives them, in each build anew.

The same plans must give the same bytes, so that browsers and hosts keep what they have. A filter's file is named by the
hash of its contents, its name stands in the index (``.pf_meta``), which is named in the same way, and whose name stands
in ``pagefind-entry.json``. Both are CBOR (RFC 8949) behind a mark; only numbers, texts and lists occur. What is put in
order keeps its length, so that nothing has to be written anew but names.

What the filters hold is told to ``facets.py``. Pages have numbers there; the browser knows none, but their names, and
in which order Pagefind gives all pages when they are sorted by date.
"""

import gzip
import hashlib
import json
from pathlib import Path

_MARK = b"pagefind_dcd"
_NUMBER, _TEXT, _LIST = 0, 3, 4  # the kinds of CBOR that occur
_PAGES, _FILTERS, _ORDERS = (
    1,
    3,
    4,
)  # places of pages, filters and orders in the index; the others are version and words
_LONG_HEADS = {24: 1, 25: 2, 26: 4, 27: 8}  # how many bytes follow that tell a number or a length


Values = dict[str, list[int]]  # value of a facet → places of its records, from 0, when all are sorted by date


def settle_filters(folder: Path) -> tuple[dict[str, Values], list[str]]:
    """Put the filters of the index in ``folder`` in order, and their values; return what they hold, by facet.

    Behind it the names of all pages when they are sorted by date. Raises ValueError for anything that is not written as
    told above: another version of Pagefind may do so.
    """
    path = folder / "pagefind-entry.json"
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
        (language,) = entry["languages"].values()
        language["hash"], held, order = _settle_index(folder, language["hash"])
    except (IndexError, KeyError, OSError, EOFError) as problem:
        raise ValueError(f"{type(problem).__name__}: {problem}") from problem
    path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return held, order


def _settle_index(folder: Path, name: str) -> tuple[str, dict[str, Values], list[str]]:
    """Settle the filters of the index ``name``; return its new name, what they hold and the pages by date."""
    path = folder / f"pagefind.{name}.pf_meta"
    start, parts = _items(_read(path))
    (by_date,) = _items(parts[_ORDERS])[1]
    dated = _numbers(_items(by_date)[1][1])
    places = {number: place for place, number in enumerate(dated)}
    pages = [_text(_items(page)[1][0]) for page in _items(parts[_PAGES])[1]]
    head, filters = _items(parts[_FILTERS])
    settled, held = [], {}
    for item in sorted(filters):
        facet, told = map(_text, _items(item)[1])
        new, values = _settle_filter(folder / "filter", told)
        settled.append(item.replace(told.encode(), new.encode()))
        held[facet] = {value: sorted(places[number] for number in numbers) for value, numbers in values.items()}
    parts[_FILTERS] = head + b"".join(settled)
    path.unlink()
    return _write(folder, "pagefind.{}.pf_meta", start + b"".join(parts), name), held, [pages[one] for one in dated]


def _settle_filter(folder: Path, name: str) -> tuple[str, Values]:
    """Put the values of a filter in order; return the new name of its file, and the numbers of pages of each value."""
    path = folder / f"{name}.pf_filter"
    head, (facet, values) = _items(_read(path))
    inner, listed = _items(values)
    path.unlink()
    listed.sort(key=lambda item: _text(_items(item)[1][0]))
    held = {_text(value): _numbers(numbers) for value, numbers in (_items(item)[1] for item in listed)}
    return _write(folder, "{}.pf_filter", head + facet + inner + b"".join(listed), name), held


def _read(path: Path) -> bytes:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARK):
        raise ValueError(path.name)
    return data.removeprefix(_MARK)


def _write(folder: Path, pattern: str, data: bytes, old: str) -> str:
    """Write a file, named by its hash and as long as the ``old`` one; return its name."""
    language, _line, told = old.rpartition("_")
    name = f"{language}_{hashlib.sha1(data, usedforsecurity=False).hexdigest()[: len(told)]}"
    folder.joinpath(pattern.format(name)).write_bytes(gzip.compress(_MARK + data, 9, mtime=0))
    return name


def _items(data: bytes) -> tuple[bytes, list[bytes]]:
    """Return the head of a list and its items, as they are written."""
    kind, count, at = _head_at(data, 0)
    if kind != _LIST:
        raise ValueError(data[:20])
    head, found = data[:at], []
    for _number in range(count):
        end = _end(data, at)
        found.append(data[at:end])
        at = end
    return head, found


def _numbers(data: bytes) -> list[int]:
    """Return a list of numbers."""
    kind, count, at = _head_at(data, 0)
    found = []
    for _number in range(count):
        each, number, at = _head_at(data, at)
        found.append(number)
        if each != _NUMBER:
            kind = each
    if kind != _LIST:
        raise ValueError(data[:20])
    return found


def _text(data: bytes) -> str:
    kind, _length, at = _head_at(data, 0)
    if kind != _TEXT:
        raise ValueError(data[:20])
    return data[at:].decode()


def _end(data: bytes, at: int) -> int:
    """Return where the item ends that begins at ``at``."""
    kind, number, at = _head_at(data, at)
    if kind == _TEXT:
        return at + number
    if kind == _LIST:
        for _number in range(number):
            at = _end(data, at)
    elif kind != _NUMBER:
        raise ValueError(data[at : at + 20])
    return at


def _head_at(data: bytes, at: int) -> tuple[int, int, int]:
    """Return kind, number (of a text or a list its length) and what follows the head at ``at``."""
    kind, number = data[at] >> 5, data[at] & 31
    size = _LONG_HEADS.get(number, 0)
    if size:
        number = int.from_bytes(data[at + 1 : at + 1 + size], "big")
    return kind, number, at + 1 + size
