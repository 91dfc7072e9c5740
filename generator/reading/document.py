"""A YAML document as plain data with the place of every key and value.

Everything is text: ``0114`` stays ``0114`` and ``no`` stays ``no``. What makes YAML dangerous or ambiguous (anchors,
tags, duplicate keys, brackets, several documents, deep nesting, big files) is refused with a diagnostic. This is the
reader of plans; ``syntax.py`` and ``comments.py`` look at the same text for messages and comments. It works on the
parser's stream of events, which keeps places cheap: 0.03 ms for an event of a plan.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.diagnostics import Diagnostic, diagnose
from generator.language import _, noted
from generator.reading.characters import find_forbidden
from generator.reading.decoding import composed
from generator.reading.syntax import cause_of, opened_quote, shift_of
from generator.source import Place

LARGEST = 2 * 1024 * 1024
DEEPEST = 12
LONGEST = 60_000  # characters of one value: longer text is a chapter
_MOST = 300
_ESCAPING = frozenset('"')  # only here a character can be written as a number
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\r]")
_QUOTED = frozenset("'\"|>")  # styles whose end is explicit

# A mark packs line and column into one number, so that the places of ten thousand events stay small.
_COLUMN_BITS = 20
_LAST_COLUMN = (1 << _COLUMN_BITS) - 1
# What the parser says most often; its other phrases reach the clerk in English.
PHRASES = (
    noted("did not find expected key"),
    noted("did not find expected '-' indicator"),
    noted("did not find expected <document start>"),
    noted("could not find expected ':'"),
    noted("mapping values are not allowed in this context"),
    noted("block sequence entries are not allowed in this context"),
    noted("block mapping is not allowed in this context"),
    noted("found unexpected end of stream"),
    noted("found character that cannot start any token"),
    noted("found unknown escape character"),
    noted("found invalid Unicode character escape code"),
    noted("found unexpected document indicator"),
    noted("mapping key is not text"),
    noted("did not find expected alphabetic or numeric character"),
    noted("did not find expected comment or line break"),
    noted("did not find expected whitespace or line break"),
    noted("did not find expected node content"),
)

# Marks mirror the data. Mapping: {key: (key mark, marks of the value), "": own mark}; list: [own mark, marks …];
# text: its mark.

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """One file: its name, its lines, its data (dict, list and str only) and the places of all of it."""

    file: str
    text: str
    data: Any = None
    marks: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _lines: list[str] | None = None

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1) of the file; empty outside of it."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[number - 1].rstrip("\r") if 0 < number <= len(self._lines) else ""

    def lines_with(self, character: str) -> set[int]:
        """Return the numbers, from 0, of the lines that hold ``character``."""
        if character not in self.text:
            return set()
        return {number for number, line in enumerate(self.text.split("\n")) if character in line}

    def locate(self, path: tuple[str | int, ...], *, key: bool = False) -> Place:
        """Return the place of the value at ``path``, or of its key; of the nearest existing parent if there is none."""
        marks, key_mark = self.marks, None
        for step in path:
            if isinstance(marks, dict) and isinstance(step, str) and step in marks:
                key_mark, marks = marks[step]
            elif isinstance(marks, list) and isinstance(step, int) and step + 1 < len(marks):
                key_mark, marks = None, marks[step + 1]
            else:
                break
        return self.place(key_mark if key and key_mark is not None else _own(marks))

    def place(self, mark: int) -> Place:
        """Return the place that a packed mark stands for."""
        return Place(self.file, (mark >> _COLUMN_BITS) + 1, (mark & _LAST_COLUMN) + 1)

    def diagnose(self, code: str, place: Place, **parameters: str) -> Diagnostic:
        """Return the diagnostic ``code`` at ``place``, a place of this file."""
        return diagnose(code, place, **parameters)

    def report(self, code: str, mark: int, **parameters: str) -> None:
        """Keep a problem found while reading; past the first few hundred nobody reads on."""
        if len(self.diagnostics) < _MOST:
            self.diagnostics.append(self.diagnose(code, self.place(mark), **parameters))


def _own(marks: Any) -> int:
    if isinstance(marks, dict):
        return int(marks[""])
    if isinstance(marks, list):
        return int(marks[0])
    return int(marks or 0)


class _Refused(Exception):  # noqa: N818 - no error of the program: it ends the reading of a document already reported
    """The rest of the document cannot be trusted."""


def read_document(file: str, raw: bytes) -> Document:
    """Return the document in ``raw``. Problems stand in its ``diagnostics``; ``data`` is None when nothing is left."""
    if len(raw) > LARGEST:
        return _refuse(file, "file-too-large", size=str(len(raw)), limit=str(LARGEST))
    try:
        text = composed(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        return _refuse(file, "file-not-utf8", byte=f"0x{raw[problem.start]:02X}", position=str(problem.start))
    document = Document(file, text)
    if found := find_forbidden(text):
        line, column, character = found
        document.report("yaml-control-character", _pack(line, column), character=character)
        return document
    try:
        _Builder(document).build()
    except _Refused:
        document.data = None
    except yaml.YAMLError as problem:
        document.data = None
        _report_syntax(document, problem)
    return document


def _refuse(file: str, code: str, **parameters: str) -> Document:
    return Document(file, "", diagnostics=[diagnose(code, Place(file), **parameters)])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _pack(line: int, column: int) -> int:
    return line << _COLUMN_BITS | min(column, _LAST_COLUMN)


def _mark(event: Any) -> int:
    """Return where ``event`` begins, packed."""
    return _pack(event.start_mark.line, event.start_mark.column)


def _report_syntax(document: Document, problem: yaml.YAMLError) -> None:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    begun = getattr(problem, "context_mark", None)
    if begun and str(getattr(problem, "context", "")).startswith("while scanning a"):
        mark = begun  # what was begun and never ended is the mistake, not the place where the reader gave up
    place = _pack(mark.line, mark.column) if mark else 0
    line = document.line((place >> _COLUMN_BITS) + 1)
    if re.match(r" *\t", line):
        document.report("yaml-tab", place)
        return
    if any(one.code == "yaml-key-space" for one in document.diagnostics):
        return  # told already: a key with such a space belongs to no other, and what follows is confused
    words = getattr(problem, "problem", None) or str(problem)
    lines = document.text.split("\n")
    at = place >> _COLUMN_BITS
    if cause := cause_of(lines, at):
        code, parameters, found = cause
        document.report(code, place if found == at else _pack(found, _indent(lines[found])), **parameters)
    elif quote := opened_quote(LOADER, document.text, place >> _COLUMN_BITS):
        end = str((place >> _COLUMN_BITS) + 1)
        document.report("yaml-quote", _pack(*quote), line=end)
    elif shift := shift_of(words, lines, place >> _COLUMN_BITS):
        document.report("yaml-shifted", place, shift=shift)
    else:
        document.report("yaml-syntax", place, problem=_(words))


class _Builder:
    """Turns the parser's events into data and marks.

    This is the innermost loop of reading: events are taken from the parser one by one, their class is compared and not
    searched for, and a value is made without a call for each of its properties.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.take: Callable[[], Any] = LOADER(document.text).get_event
        self.keys: dict[str, str] = {}  # one object for each key text: ten thousand rows share their keys
        # the lines (from 0) in which a comment may follow a value; most files have none
        self.hashes = document.lines_with("#")

    def build(self) -> None:
        documents = 0
        while (event := self.take()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.stop("yaml-several-documents", event)
            elif isinstance(event, yaml.NodeEvent):
                self.document.data, self.document.marks = self.value(event, 1)

    def stop(self, code: str, event: Any, **parameters: str) -> None:
        self.document.report(code, _mark(event), **parameters)
        raise _Refused

    def value(self, event: Any, depth: int) -> tuple[Any, Any]:
        if type(event) is yaml.ScalarEvent:
            return self.scalar(event)
        self.check_properties(event)
        if depth > DEEPEST:
            self.stop("yaml-too-deep", event, limit=str(DEEPEST))
        if event.flow_style:
            self.stop("yaml-flow", event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(_mark(event), depth)
        return self.sequence(_mark(event), depth)

    def check_properties(self, event: Any) -> None:
        """Stop at an alias, an anchor or a tag."""
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self.stop("yaml-anchor", event)
        if event.tag is not None:
            self.stop("yaml-tag", event, tag=str(event.tag))

    def scalar(self, event: Any) -> tuple[str, int]:
        if event.anchor is not None or event.tag is not None:
            self.check_properties(event)
        value: str = event.value
        style = event.style
        start = event.start_mark  # as _mark does it, without the call: this is done for each value and each key
        column = start.column
        mark: int = start.line << _COLUMN_BITS | (column if column < _LAST_COLUMN else _LAST_COLUMN)
        if self.hashes and style not in _QUOTED and value:
            self.watch_comment(event.end_mark)
        if len(value) > LONGEST:
            self.document.report("value-too-long", mark, limit=str(LONGEST))
            return value[:LONGEST], mark
        if style in _ESCAPING and (odd := _ODD.search(value)):
            self.document.report("yaml-control-character", mark, character=f"U+{ord(odd[0]):04X}")
        return value, mark

    def mapping(self, mark: int, depth: int) -> tuple[dict[str, Any], dict[str, Any]]:
        data: dict[str, Any] = {}
        marks: dict[str, Any] = {"": mark}
        take, scalar, keys = self.take, self.scalar, self.keys
        while type(event := take()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                self.stop("yaml-syntax", event, problem=_("mapping key is not text"))
            key, key_mark = scalar(event)
            key = keys.setdefault(key, key)
            if "\u00a0" in key:
                self.document.report("yaml-key-space", key_mark, key=key)
            event = take()
            value, value_marks = scalar(event) if type(event) is yaml.ScalarEvent else self.value(event, depth + 1)
            if not key:  # nor is there a mark of that name: it is that of the mapping itself
                self.document.report("yaml-syntax", key_mark, problem=_("a key without a name"))
                continue
            if key in marks:
                first = (marks[key][0] >> _COLUMN_BITS) + 1
                self.document.report("yaml-duplicate-key", key_mark, key=key, first=str(first))
                continue
            marks[key] = (key_mark, value_marks)
            if value != "":  # a key without a value says nothing: an empty cell needs no quotation marks
                data[key] = value
        return data, marks

    def sequence(self, mark: int, depth: int) -> tuple[list[Any], list[Any]]:
        data: list[Any] = []
        marks: list[Any] = [mark]
        while type(event := self.take()) is not yaml.SequenceEndEvent:
            value, value_marks = self.value(event, depth + 1)
            data.append(value)
            marks.append(value_marks)
        return data, marks

    def watch_comment(self, end: Any) -> None:
        """Warn when a value without quotation marks is followed by " #": most likely it was meant as text."""
        if end.line not in self.hashes:
            return
        rest = self.document.line(end.line + 1)[end.column :]
        if "#" in rest and rest.lstrip().startswith("#"):
            cut = rest[rest.index("#") :].strip()
            self.document.report("yaml-comment-cut", _pack(end.line, end.column + rest.index("#")), cut=cut)
