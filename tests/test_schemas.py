"""Schemas: those in ``schema/`` are current, the files of the repository and the published data keep to them."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import TypeAdapter

from generator.exports.schemas import DATA
from generator.exports.v1 import SCHEMAS
from tests.conftest import ROOT, TESTS, run_plans


class _Text(yaml.SafeLoader):
    """Reads every scalar as text, as the format does."""


_Text.yaml_implicit_resolvers = {}


def test_exported_schemas_are_current() -> None:
    done = run_plans("schema", "--check")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", sorted([*ROOT.glob("plans/**/*.yml"), *TESTS.glob("world/plans/**/*.yml")]), ids=str)
def test_files_keep_to_the_editors_schema(path: Path) -> None:
    schema = json.loads((ROOT / "schema" / f"{path.stem}.json").read_text(encoding="utf-8"))
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Text)
    # editors see a bare year as a number, which the schema asks for; text-only reading is the program's own
    if str(data.get("period", "")).isdigit():
        data["period"] = int(data["period"])
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(data)


@pytest.mark.parametrize("name", list(DATA))
def test_published_data_keeps_to_its_schema(name: str, site: Path, toy_site: Path) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for folder in (site, toy_site):
        published = json.loads((folder / "data" / "v1" / "schema" / f"{name}.json").read_text(encoding="utf-8"))
        assert published == schema
        data = json.loads((folder / "data" / "v1" / f"{name}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(data)
        shape: Any = DATA[name]
        assert TypeAdapter(shape).validate_python(data, strict=True) == data  # nothing that the shape does not name


def test_the_fixed_fields_of_an_event(toy_site: Path) -> None:
    events = json.loads((toy_site / "data" / "v1" / "events.json").read_text(encoding="utf-8"))["events"]
    by_id = {event["id"]: event for event in events}
    event = by_id["primersk/7-p-2024/stazhirovka"]
    assert event["url"] == "/primersk/plans/7-p-2024/stazhirovka/"
    assert event["plan"] == "primersk/7-p-2024"
    assert event["section"] == ["Организация", "Обучение"]
    assert event["deadline"]["raw"] == "по отдельному графику (приложение 1)"
    assert event["deadline"]["kind"] == "by-reference"
    assert event["deadline"]["inherited"] is True
    assert event["as_printed"] == {"responsible": "У0"}
    assert event["source"]["text"] == "приказ №\u00a07-п, раздел 1.1, №\u00a01.4"
    assert by_id["primersk/7-p-2024/itogi"]["deadline"]["kind"] == "missing"
    assert by_id["primersk/7-p-2024/vstrecha-nastavnikov"]["cells"] == {"byudzhet": "без затрат"}
    parts = by_id["primersk/7-p-2024/metodicheskie-dni"]["occurrences"]
    assert [part["deadline"]["raw"] for part in parts] == ["октябрь", "ноябрь"]
