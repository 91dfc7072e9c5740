"""Diagnostics for a person: place, what is wrong, the line with a mark below it, what to do."""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.diagnostics import Diagnostic, has_errors
from generator.language import _, ngettext
from generator.reporting.excerpts import Excerpts

# a file's text must not steer the terminal, nor turn the direction in which its line is shown
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def report_text(diagnostics: Iterable[Diagnostic], root: Path) -> str:
    """Return the diagnostics as text, one paragraph each; empty without any.

    Errors stand last, in their order: what stops the work must not be looked for above a screen of warnings.
    """
    excerpts = Excerpts(root)
    ordered = sorted(diagnostics, key=lambda one: one.severity == "error")
    return "".join(_paragraph(one, excerpts) for one in ordered)


def summary(diagnostics: list[Diagnostic]) -> str:
    """Return "2 ошибки, 1 предупреждение"."""
    errors = sum(one.severity == "error" for one in diagnostics)
    warnings = len(diagnostics) - errors
    parts = []
    if errors:
        parts.append(ngettext("{count} error", "{count} errors", errors).format(count=errors))
    if warnings:
        parts.append(ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings))
    return ", ".join(parts)


def _paragraph(one: Diagnostic, excerpts: Excerpts) -> str:
    word = _("error") if one.severity == "error" else _("warning")
    lines = [f"{one.place}: {word}: {one.message} [{one.code}]"]
    line, column = excerpts.shown(one.place)
    if line.strip():
        lines += [f"    {line}", "    " + " " * (column - 1) + "^"]
    if one.hint:
        lines.append(f"    → {one.hint}")
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", "\n".join(line.replace("\n", " ") for line in lines)) + "\n"


def preview_problem(diagnostics: list[Diagnostic]) -> str:
    """Return what a preview says above its pages; nothing when the plans have no errors."""
    if not has_errors(diagnostics):
        return ""
    text = _("The plans have errors ({summary}); the terminal tells which. A plan that cannot be read is missing here.")
    return text.format(summary=summary([one for one in diagnostics if one.severity == "error"]))
