"""Characters that no text of a department may hold: they show nothing, and what reads them later may stumble."""

import re

# Of what YAML 1.2 (5.1) lets through, the marks of byte order and the separators of lines besides; tabs, line breaks
# and U+0085, which some systems end lines with, are allowed.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ufffe\uffff\ufeff]")


def find_forbidden(text: str) -> tuple[int, int, str] | None:
    """Return line and column (from 0) of the first such character in ``text`` and its name ("U+000B"), if any.

    A second byte order mark at the very beginning is let through: the readers skip it.
    """
    match = FORBIDDEN.search(text, 1 if text.startswith("\ufeff") else 0)
    if match is None:
        return None
    before = text[: match.start()]
    return before.count("\n"), match.start() - (before.rfind("\n") + 1), f"U+{ord(match[0]):04X}"
