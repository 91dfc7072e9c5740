"""Prose before each of several tables of events belongs to the sections of that table, not to chapters of its own."""

from typing import Any

from generator.importers.markup import drop_emphasis
from generator.importers.tables import titled

_LONGEST_TITLE = 200


def attach_leads(
    data: dict[str, Any],
    chapters: dict[str, str],
    layout: list[str],
    tables: list[list[dict[str, Any]]],
    leads: list[str],
) -> None:
    """Move the chapter before each table into the table's first section: its first line as title, the rest as prose.

    Does nothing for a plan with one table of events: there the prose is a chapter. ``leads`` names for each of
    ``tables`` the file of the prose before it, empty without any.
    """
    if len(tables) < 2:
        return
    for sections, name in zip(tables, leads, strict=True):
        if not name:
            continue
        paragraphs = chapters.pop(name).strip("\n").split("\n\n")
        entry = next(chapter for chapter in data["chapters"] if chapter["file"] == name)
        data["chapters"].remove(entry)
        layout.remove(entry["id"])
        _lead(sections[0], entry.get("title", ""), paragraphs)


def _lead(section: dict[str, Any], chapter_title: str, paragraphs: list[str]) -> None:
    title = chapter_title
    if not title and len(paragraphs[0]) <= _LONGEST_TITLE and not paragraphs[0].endswith((":", ";")):
        title = drop_emphasis(paragraphs.pop(0))
    own: dict[str, Any] = {key: section.pop(key) for key in ("number", "title") if key in section}
    if title and own:
        paragraphs.append(" ".join(own.values()))  # what stood right above the table was the end of the prose
    prose = {"prose": "\n\n".join(paragraphs)} if paragraphs else {}
    rest = dict(section)
    section.clear()
    section.update(titled(title) or own, **prose, **rest)
