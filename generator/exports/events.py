"""``events.json``, and rows of schedules in the same shape."""

from generator.exports import readings
from generator.exports.progress import mark
from generator.exports.v1 import files as files_shapes
from generator.exports.v1 import rows as rows_shapes
from generator.model.catalogue import Catalogue, Entry, Part, Plan
from generator.views import addresses
from generator.views.source_places import SourcePlaces

_OWN_FIELDS = frozenset(
    {"number", "title", "form", "deadline", "responsible", "participants", "place", "result", "completion"}
)


def events_file(catalogue: Catalogue, base: str) -> files_shapes.EventsFile:
    """Return ``events.json``; addresses begin with ``base``, the path of the site."""
    return {
        "version": 1,
        "events": [one for plan in catalogue.plans() for one in _events(plan, catalogue.related, base)],
    }


def row(entry: Entry, url: str) -> rows_shapes.Row:
    """Return a row of a table with its readings."""
    deadline = readings.deadline(entry.deadline)
    deadline["inherited"] = "deadline" in entry.inherited
    return {
        "id": entry.id,
        "url": url,
        "number": entry.number,
        "title": entry.title,
        "form": entry.cells.get("form", ""),
        "deadline": deadline,
        "responsible": readings.responsible(entry.responsible),
        "participants": entry.cells.get("participants", ""),
        "place": entry.cells.get("place", ""),
        "schools": [{"id": one.id, "via": one.via} for one in entry.schools],
        "topics": list(entry.topics),
        "result": readings.quantities(entry.result),
        "completion": entry.cells.get("completion", ""),
        "cells": {role: text for role, text in entry.cells.items() if role not in _OWN_FIELDS},
        "occurrences": [_occurrence(part) for part in entry.occurrences],
        "mark": mark(entry.mark) if entry.marks else None,
        "note": entry.note,
        "as_printed": entry.as_printed,
    }


def _events(plan: Plan, related: dict[str, tuple[str, ...]], base: str) -> list[rows_shapes.Event]:
    places = SourcePlaces(plan)
    return [_event(event, plan, places, related.get(event.id, ()), base) for event in plan.events()]


def _event(entry: Entry, plan: Plan, places: SourcePlaces, related: tuple[str, ...], base: str) -> rows_shapes.Event:
    return {
        **row(entry, base + addresses.event(entry.id)),
        "district": plan.district,
        "plan": plan.id,
        "section": list(entry.section),
        "appendix": f"{plan.id}/{entry.appendix}" if entry.appendix else None,
        "related": list(related),
        "source": {
            "order": plan.order.number,
            "section": entry.section_number,
            "number": entry.number,
            "text": places.of(entry),
        },
    }


def _occurrence(part: Part) -> rows_shapes.Occurrence:
    return {
        "title": part.title,
        "deadline": readings.deadline(part.deadline),
        "responsible": readings.responsible(part.responsible),
        "schools": [{"id": one.id, "via": one.via} for one in part.schools],
        "topics": [],
        "result": readings.quantities(part.result),
    }
