"""Canonical YAML of plan files, with comments kept.

One style everywhere: two spaces, lists set in, one value per line, long text folded at a hundred characters, line
breaks of a cell as a literal block. Text that other tools would take for a number, a date or a yes/no is quoted,
except where the format wants a date or a year. This is the only file that knows the YAML writer.
"""

import io
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString, LiteralScalarString

WIDTH = 100
SCHEMA_LINE = "# yaml-language-server: $schema={schema}\n"
_PLAIN_KEYS = frozenset({"date", "period", "start", "end", "since", "until"})
_TEXT = "tag:yaml.org,2002:str"
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\t]|[ ]\n"
)  # only quotation marks keep these
_WORD_START = re.compile(r"(?<=\S) (?=\S)")


class UnformattableError(ValueError):
    """The text cannot be brought into the canonical style."""


class _TextResolver(VersionedResolver):
    """Every scalar is text: the format has no numbers."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        return super().resolve(kind, value, (False, False) if kind is ScalarNode else implicit)


_USUAL = (VersionedResolver((1, 1)), VersionedResolver((1, 2)))  # what other tools would take a plain scalar for


def write_yaml(data: dict[str, Any], schema: str = "") -> str:
    """Return ``data`` (dict, list and str) as canonical YAML, with the line that points editors to ``schema``."""
    text = _dump(_restyle(_build(data), ""))
    return (SCHEMA_LINE.format(schema=schema) if schema else "") + text


def format_yaml(text: str) -> str:
    """Return ``text`` in canonical style. ``text`` must have passed the reader.

    Comments stay where the writer knows a place for them; whether all have stayed is for the caller to see. Raises
    UnformattableError for what one YAML library reads and the other does not.
    """
    try:
        data = _writer().load(text)
    except YAMLError as problem:
        raise UnformattableError(str(problem)) from problem
    if not isinstance(data, CommentedMap):
        return text
    return _dump(_restyle(data, ""))


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file in one step: a full disk or a kill leaves the old one as it was, and no new folder behind."""
    data = content.encode() if isinstance(content, str) else content
    if path.exists() and not path.is_file():  # a pipe or a device has no old content to be kept
        path.write_bytes(data)
        return
    path = path.resolve()  # what a link leads to is written, the link stays
    made = [folder for folder in path.parents if not folder.exists()]
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        if name:
            Path(name).unlink(missing_ok=True)
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _writer() -> YAML:
    yaml = YAML(typ="rt")
    yaml.Resolver = _TextResolver
    yaml.preserve_quotes = False
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 1_000_000
    yaml.allow_unicode = True
    return yaml


def _dump(data: Any) -> str:
    stream = io.StringIO()
    _writer().dump(data, stream)
    return re.sub(r"[ \t]+\n", "\n", stream.getvalue())


def _build(data: Any) -> Any:
    if isinstance(data, dict):
        mapping = CommentedMap()
        for key, value in data.items():
            mapping[key] = _build(value)
        return mapping
    if isinstance(data, list):
        return CommentedSeq([_build(item) for item in data])
    return str(data)


def _restyle(data: Any, key: str) -> Any:
    if isinstance(data, CommentedMap):
        data.fa.set_block_style()
        for name, value in data.items():
            data[name] = _restyle(value, str(name))
        return data
    if isinstance(data, CommentedSeq):
        data.fa.set_block_style()
        for index, value in enumerate(data):
            data[index] = _restyle(value, key)
        return data
    return _style("" if data is None else str(data), key)


def _style(text: str, key: str) -> Any:
    """Return ``text`` as a scalar of the style that shows it best and reads back the same."""
    if _ODD.search(text) or text != text.strip(" \t"):
        return DoubleQuotedScalarString(text)
    if "\n" in text:
        shows_as_block = text == text.strip("\n") and "\n\n\n" not in text
        return LiteralScalarString(text) if shows_as_block else DoubleQuotedScalarString(text)
    if len(text) > WIDTH and "  " not in text:
        return _fold(text)
    if key not in _PLAIN_KEYS and text and (" #" in text or _means_more(text)):
        return DoubleQuotedScalarString(text)
    return str(text)


def _means_more(text: str) -> bool:
    """Return whether other tools would take a plain ``text`` for a number, a date, a yes or a nothing."""
    return any(str(usual.resolve(ScalarNode, text, (True, False))) != _TEXT for usual in _USUAL)


def _fold(text: str) -> FoldedScalarString:
    positions: list[int] = []
    start = 0
    last = 0
    for match in _WORD_START.finditer(text):
        if match.start() - start > WIDTH and last:
            positions.append(last)
            start = last
        last = match.start()
    if len(text) - start > WIDTH and last > start:
        positions.append(last)
    folded: FoldedScalarString = FoldedScalarString(text)
    folded.fold_pos = positions  # type: ignore[attr-defined]  # ruamel reads it, its class does not declare it
    return folded
