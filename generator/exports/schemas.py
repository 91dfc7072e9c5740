"""JSON Schemas: of the files a department writes (for editors) and of the data the site publishes (for readers).

Neither depends on any plan, and to make them costs as much as three hundred event pages: both lie in the repository as
``plans schema`` writes them, a test keeps them current, and a build copies those of the data.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from generator.exports.v1 import files as files_shapes
from generator.language import _
from generator.model.district import DistrictFile, GlossaryFile, OrganisationsFile, PeopleFile, TopicsFile
from generator.model.plan import PlanFile

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
FILES: dict[str, type] = {
    "plan": PlanFile,
    "district": DistrictFile,
    "people": PeopleFile,
    "organisations": OrganisationsFile,
    "topics": TopicsFile,
    "glossary": GlossaryFile,
}
DATA: dict[str, type] = {
    "plans": files_shapes.PlansFile,
    "events": files_shapes.EventsFile,
    "people": files_shapes.PeopleFile,
    "organisations": files_shapes.OrganisationsFile,
    "groups": files_shapes.GroupsFile,
    "topics": files_shapes.TopicsFile,
    "glossary": files_shapes.GlossaryFile,
    "indicators": files_shapes.IndicatorsFile,
}


def file_schemas() -> dict[str, str]:
    """Return the schemas of a department's files by name, as JSON text; descriptions are in the active language."""
    return {name: _dump(_loosen(_schema(model))) for name, model in FILES.items()}


def data_schemas() -> dict[str, str]:
    """Return the schemas of the published data by name, as JSON text."""
    return {name: _dump(_schema(model)) for name, model in DATA.items()}


def _schema(model: type) -> dict[str, Any]:
    return {"$schema": _DRAFT, **TypeAdapter(model).json_schema(mode="validation")}


def _dump(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _loosen(schema: Any) -> Any:
    """Let editors accept what the reader accepts: an absent value may be left blank; docstrings are not for clerks."""
    if isinstance(schema, list):
        return [_loosen(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    loose = {key: _loosen(value) for key, value in schema.items() if key != "title" or not isinstance(value, str)}
    if "properties" in loose and isinstance(loose.get("description"), str):
        loose.pop("description")
    if isinstance(text := loose.get("description"), str):
        loose["description"] = _(text)
    if loose.get("default", "") in (None, [], {}):
        loose.pop("default")
    return loose
