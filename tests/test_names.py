"""Responsible cells and school mentions: tables of texts with the readings expected of them, and what holds for any."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import readings
from generator.names.entries import GroupEntry, OrganisationEntry, PersonEntry
from generator.names.reading import read_responsible
from generator.names.register import Register
from generator.names.schools import find_schools
from generator.names.shapes import ResponsibleReading
from generator.names.surnames import nominative
from tests.conftest import ROOT, TESTS

FOLDER = TESTS / "names"


def rows(*names: str) -> Iterator[dict[str, Any]]:
    for name in names:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


@cache
def register(district: str) -> Register:
    folder = ROOT / "plans" / district
    people = yaml.safe_load((folder / "people.yml").read_text(encoding="utf-8"))["people"]
    bodies = yaml.safe_load((folder / "organisations.yml").read_text(encoding="utf-8"))
    return Register(
        people=tuple(
            PersonEntry(
                id=f"{district}/{one['id']}", surname=one["surname"], initials=one["initials"],
                aliases=tuple(one.get("aliases", ())), full_name=one.get("full_name"),
            )
            for one in people
        ),
        organisations=tuple(
            OrganisationEntry(
                id=f"{district}/{one['id']}", name=one["name"], kind=one["kind"], short=one.get("short"),
                number=one.get("number"), settlement=one.get("settlement"), aliases=tuple(one.get("aliases", ())),
            )
            for one in bodies["organisations"]
        ),
        groups=tuple(
            GroupEntry(id=f"{district}/{one['id']}", name=one["name"], aliases=tuple(one.get("aliases", ())))
            for one in bodies["groups"]
        ),
    )  # fmt: skip


def told(reading: ResponsibleReading) -> dict[str, Any]:
    """Return a reading as the tables tell it: what is there, without ids and notes."""
    shape: dict[str, Any] = dict(readings.responsible(reading))
    found: dict[str, Any] = {"text": shape["raw"]}
    for key in ("people", "posts"):
        found[key] = [
            {name: value for name, value in one.items() if name != "id" and value is not None} for one in shape[key]
        ]
    for key in ("organisations", "groups"):
        found[key] = [one["name"] for one in shape[key]]
    found["by_agreement"] = shape["by_agreement"]
    return {key: value for key, value in found.items() if value}


def expected(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in {"district", "why", "ids", "notes"}}


TABLES = sorted(path.stem for path in FOLDER.glob("responsible-*.jsonl"))
CELLS = list(rows(*TABLES))


@pytest.mark.parametrize("row", CELLS, ids=lambda row: row["text"][:60])
def test_cell(row: dict[str, Any]) -> None:
    assert told(read_responsible(row["text"])) == expected(row)
    if row.get("district"):  # a register gives ids and never changes what is read
        assert told(read_responsible(row["text"], register(row["district"]))) == expected(row)
