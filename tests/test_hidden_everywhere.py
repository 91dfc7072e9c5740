"""A hidden name in every text of every file of a department is published nowhere: the fields come from the models."""

import re
import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel

from generator.model.district import DistrictFile, GlossaryFile, OrganisationsFile, PeopleFile, TopicsFile
from generator.model.fields import Address, Day, Days, Email, Identifier, Period, Source
from generator.model.plan import PlanFile
from tests.conftest import everything, make_project, run_plans

NAME = "Встреча с Кречетовой М.П."
STEM = re.compile("креч|четов|krech")
_PLAIN: dict[Any, Any] = {
    Day: "2024-05-17",
    Days: "2024-05-17",
    Period: "2024",
    Email: "uo@primersk.example",
    Address: "https://primersk.example/",
    Source: "https://primersk.example/",
}
# texts that must be something that the plan or the district has, and what is published with them all the same
_GIVEN: dict[tuple[str, str], Any] = {
    ("DistrictFile", "people"): "names",
    ("Person", "people"): "names",
    ("PlanFile", "people"): "names",
    ("PlanFile", "layout"): [],
    ("Chapter", "file"): "glava.md",
    ("Row", "related"): [],
    ("Row", "unrelated"): [],
    ("Row", "inherits"): [],
    ("Row", "people"): [],
    ("Row", "schools"): [],
    ("Row", "topics"): [],
    ("Row", "appendix"): None,
    ("Post", "organisation"): None,
    ("Person", "organisation"): None,
    ("Organisation", "parent"): None,
    ("Group", "members"): [],
    ("Expansion", "plans"): [],
    ("Indicator", "events"): [],
    ("IndicatorPart", "events"): [],
}


class Filler:
    """Makes files in which every text holds the name."""

    def __init__(self) -> None:
        self.filled: set[tuple[str, str]] = set()
        self.ids = 0

    def model(self, model: type[BaseModel], depth: int = 0) -> dict[str, Any]:
        """Return a file, or a part of one, with all its keys."""
        found = {}
        for name, field in model.model_fields.items():
            key = (model.__name__, name)
            value = _GIVEN[key] if key in _GIVEN else self.value(field.annotation, field.metadata, key, depth)
            if value not in (None, [], {}):
                found[name] = value
        return found

    def value(self, kind: Any, metadata: list[Any], key: tuple[str, str], depth: int) -> Any:
        """Return a value of a kind of fields."""
        for plain, value in _PLAIN.items():
            if _is(kind, metadata, plain):
                return value
        if _is(kind, metadata, Identifier):
            self.ids += 1
            return f"entry-{self.ids}"
        if get_origin(kind) in (Union, types.UnionType):
            return self.value(next(one for one in get_args(kind) if one is not type(None)), metadata, key, depth)
        if get_origin(kind) is Literal:
            return get_args(kind)[0]
        if get_origin(kind) is list:
            inner = self.value(get_args(kind)[0], [], key, depth + 1)
            return [] if inner is None else [inner]
        if get_origin(kind) is dict:
            return {"title": self.text(key)}
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.model(kind, depth + 1) if depth < 9 else None
        return self.text(key)

    def text(self, key: tuple[str, str]) -> str:
        """Return a text with the name, and with a number, as abbreviations and ids stand once."""
        self.filled.add(key)
        self.ids += 1
        return f"{NAME} ({self.ids})"


def _is(kind: Any, metadata: list[Any], wanted: Any) -> bool:
    """Return whether an annotation, or a plain type with what pydantic took from one, is ``wanted``."""
    if kind is wanted or kind == wanted:
        return True
    return bool(get_args(wanted)) and bool(metadata) and any(one in metadata for one in get_args(wanted)[1:])


def write(path: Path, data: Any) -> None:
    """Write a file as editors do."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


def filled(folder: Path, *, whole: bool) -> Path:
    """Return a project with the name in every text; ``whole`` hides everybody, else its bearer alone."""
    project, filler = make_project(folder, plans=folder / "none"), Filler()
    plans = project / "plans"
    district = filler.model(DistrictFile)
    if whole:
        district["people"] = "none"
    write(plans / "primersk/district.yml", district)
    bearer = {"id": "one", "surname": "Кречетова", "initials": "М.П.", "posts": [{"name": NAME}], "people": "posts"}
    other = filler.model(PeopleFile)["people"][0]
    other |= {
        "surname": "Громов",
        "initials": "А.А.",
        "full_name": "Громов Андрей Андреевич",
        "aliases": ["Громову А.А."],
    }
    write(plans / "primersk/people.yml", {"people": [bearer, other]})
    write(plans / "primersk/organisations.yml", filler.model(OrganisationsFile))
    write(plans / "topics.yml", filler.model(TopicsFile))
    write(plans / "glossary.yml", filler.model(GlossaryFile))
    write(plans / "primersk/1-p-2024/plan.yml", filler.model(PlanFile))
    (plans / "primersk/1-p-2024/glava.md").write_text(f"## {NAME}\n\n{NAME}\n", encoding="utf-8")
    assert len(filler.filled) > 80, filler.filled
    return project


@pytest.mark.parametrize("whole", [True, False], ids=["everyone", "one person"])
def test_a_name_in_any_text_of_any_file_is_hidden(tmp_path: Path, *, whole: bool) -> None:
    done = run_plans("build", project=filled(tmp_path / "project", whole=whole))
    assert done.returncode == 0, done.stderr
    text = everything((tmp_path / "project/site").resolve())
    assert "[имя скрыто]" in text
    assert [text[max(0, one.start() - 60) : one.end() + 40] for one in STEM.finditer(text)] == []
