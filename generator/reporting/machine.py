"""Diagnostics for programs: JSON, and the annotations that CI services show at the line."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.reporting.excerpts import Excerpts

_LONGEST = 2000  # characters of an excerpt


def report_json(diagnostics: Iterable[Diagnostic], root: Path) -> str:
    """Return ``{"version": 1, "diagnostics": [...]}``: code, severity, place, excerpt, message, hint of each."""
    excerpts = Excerpts(root)
    found = [
        {
            "code": one.code,
            "severity": one.severity,
            "file": one.place.file,
            "line": one.place.line,
            "column": one.place.column,
            "excerpt": excerpts.line(one.place)[:_LONGEST],
            "message": one.message,
            "hint": one.hint,
        }
        for one in diagnostics
    ]
    return json.dumps({"version": 1, "diagnostics": found}, ensure_ascii=False, indent=1) + "\n"


def report_github(diagnostics: Iterable[Diagnostic], root: Path) -> str:
    """Return workflow commands of GitHub, one line each."""
    return "".join(
        f"::{one.severity} file={_property(one.place.file)},line={max(one.place.line, 1)},"
        f"col={max(one.place.column, 1)},"
        f"title={_property(one.code)}::{_data(_sentences(one))}\n"
        for one in diagnostics
    )


def report_gitlab(diagnostics: Iterable[Diagnostic], root: Path) -> str:
    """Return a code-quality report of GitLab."""
    excerpts = Excerpts(root)
    found = []
    for one in diagnostics:
        key = f"{one.code}|{one.place.file}|{excerpts.line(one.place)[:_LONGEST]}|{one.message}"
        found.append(
            {
                "description": _sentences(one),
                "check_name": one.code,
                "fingerprint": hashlib.sha256(key.encode()).hexdigest(),
                "severity": "major" if one.severity == "error" else "minor",
                "location": {"path": one.place.file, "lines": {"begin": max(one.place.line, 1)}},
            }
        )
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _sentences(one: Diagnostic) -> str:
    """Return message and hint as sentences; a message may end with an abbreviation («2021 г.»)."""
    return f"{one.message.removesuffix('.')}. {one.hint}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
