"""Documents of other shapes, invented by someone who had not seen the importer, with what should come out of them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.importers.markup import drop_emphasis
from generator.importers.text_importer import import_text
from tests.conftest import TESTS, golden

DOCUMENTS = sorted((TESTS / "imports").glob("*.txt"))
FIELDS = ("number", "title", "deadline", "responsible", "result", "form", "place", "participants")


def flat(text: str | None) -> str:
    return re.sub(r"\s+", "", drop_emphasis(text or "")).rstrip(".")


def sections_of(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in found:
        yield section
        yield from sections_of(section.get("sections", []))


def differences(document: Path) -> tuple[list[str], int]:
    """Return where the import differs from the expectation, and how many things were compared."""
    wanted = json.loads(document.with_suffix(".expected.json").read_text(encoding="utf-8"))
    result = import_text(document.read_bytes())
    assert result.complete
    sections = list(sections_of(result.data.get("sections", [])))
    events = [event for section in sections for event in section.get("events", [])]
    pairs = [("title", result.data["title"], wanted["title"])]
    if wanted.get("order"):
        pairs += [(key, result.data["order"].get(key), wanted["order"][key]) for key in ("number", "date")]
    titles = " | ".join(section["title"] for section in sections if "title" in section)
    pairs.append(("sections", titles, " | ".join(wanted["sections"])))
    pairs.append(("count of events", str(len(events)), str(len(wanted["events"]))))
    for number, event in enumerate(wanted["events"]):
        got = events[number] if number < len(events) else {}
        got = {**got, **got.get("as_printed", {})}  # a mark for "the same" is what is printed
        pairs += [(f"event {number + 1}, {key}", got.get(key), event.get(key)) for key in FIELDS if key in event]
        if event.get("inherits_deadline"):
            inherited = [role for role in got.get("inherits", []) if role == "deadline"]
            pairs.append((f"event {number + 1}, inherits", ", ".join(inherited), "deadline"))
        if "inherits" in event:
            pairs.append((f"event {number + 1}, inherits", ", ".join(got.get("inherits", [])), event["inherits"]))
    told = [
        f"{document.stem}: {what}: {got!r} instead of {want!r}" for what, got, want in pairs if flat(got) != flat(want)
    ]
    return told, len(pairs)


def test_all_shapes() -> None:
    """What differs is listed in a file that a person has read: decisions of taste, and shapes not read yet."""
    told: list[str] = []
    compared = 0
    for document in DOCUMENTS:
        found, count = differences(document)
        told += found
        compared += count
    assert len(DOCUMENTS) == 82
    assert compared > 5700
    golden(TESTS / "imports" / "differences.golden", "\n".join(told) + "\n")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_every_line_is_accounted_for(document: Path) -> None:
    result = import_text(document.read_bytes())
    assert result.lost_lines == []
    assert result.lost_words == []
