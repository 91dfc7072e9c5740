"""Groups of schools in the cells of a row: their names in any form, whom they bring in, and which of two holds."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.linking.groups import Cells, Groups
from generator.model.district import Group, Organisation
from generator.names.plurals import PluralFinder
from tests.conftest import TESTS

REGISTER, *CASES = map(json.loads, (TESTS / "names/groups.jsonl").read_text(encoding="utf-8").splitlines())
SCHOOLS = [Organisation(id=f"shkola-{number}", name=f"СОШ № {number}", kind="school") for number in range(1, 6)]
GARDEN = Organisation(id="sad", name="Детский сад", kind="kindergarten")
GROUPS = Groups(
    [
        Group(id="oo", name="образовательные организации", everyone="schools", aliases=["ОО"]),
        Group(id="heads", name="руководители ОО", everyone="schools"),
        Group(id="dou", name="руководители ДОУ", everyone="kindergartens"),
        Group(
            id="weak", name="ШНОР", members=["shkola-1", "shkola-2"],
            aliases=["школы с низкими образовательными результатами"],
        ),
        Group(id="team", name="рабочая группа", members=["ivanov-i-i"]),
        Group(id="open", name="опорные школы", members=["shkola-3"]),
    ],
    [*SCHOOLS, GARDEN],
    str,
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:40])
def test_names_of_groups_are_found_in_every_form(case: dict[str, Any]) -> None:
    assert PluralFinder(REGISTER["register"]).find(case["text"]) == case["groups"]


@pytest.mark.parametrize(
    ("named", "cells", "expected"),
    [
        (["heads"], Cells("Советы в школах с низкими образовательными результатами"), ["weak"]),
        (["heads"], Cells("Советы", ["100 % ШНОР"]), ["weak"]),
        (["heads"], Cells("Советы", ["справка"], ["Организация", "Помощь ШНОР"]), ["weak"]),
        (["heads"], Cells("Советы опорных школ", ["100 % ШНОР"]), ["open"]),
        (["heads"], Cells("Советы ШНОР с опорными школами"), ["weak", "open"]),
        (["heads", "dou"], Cells("Советы ШНОР"), ["weak", "dou"]),
        (["heads", "weak"], Cells("Советы опорных школ"), ["open", "weak"]),
        # the same words name all of them, or the title does: nobody is left out
        (["heads"], Cells("Сотрудничество образовательных организаций района", ["100 % ШНОР"]), ["heads"]),
        (["heads"], Cells("Обмен опытом ШНОР и других ОО"), ["heads"]),
        (["heads"], Cells("Советы", ["ОО и ШНОР"], ["Помощь ШНОР"]), ["heads"]),
        # nothing is named but everyone, or whom the responsible cell does not mean
        (["heads"], Cells("Советы", ["справка"], ["Организация"]), ["heads"]),
        (["dou"], Cells("Советы ШНОР"), ["dou"]),
        (["heads"], Cells("Заседание рабочей группы"), ["heads"]),
        (["weak"], Cells("Советы опорных школ"), ["weak"]),
        ([], Cells("Советы ШНОР"), []),
    ],
)
def test_a_group_of_all_schools_brings_in_those_that_the_row_is_about(
    named: list[str], cells: Cells, expected: list[str]
) -> None:
    assert GROUPS.narrowed(named, cells) == expected


def events(site: Path, plan: str) -> dict[str, dict[str, Any]]:
    found = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    return {event["id"].rsplit("/", 1)[1]: event for event in found if event["plan"] == plan}


def test_measures_for_schools_with_low_results_concern_no_others(site: Path) -> None:
    plan = events(site, "zhigalovo/114-od-2023")
    members = {link["id"] for link in plan["opredelenie-kuratorov-shnor-okazaniia"]["schools"]}
    assert len(members) == 7
    others = [event["number"] for event in plan.values() if {link["id"] for link in event["schools"]} - members]
    assert others == ["9."]  # its title says «образовательных организаций района»


def test_a_host_has_its_day_and_takes_part_in_those_of_others(site: Path) -> None:
    event = events(site, "zhigalovo/114-od-2023")["raionnykh-metodicheskikh-dnei-shnro"]
    hosts = ["zhigalovskaia-shkola-1", "tuturskaia-shkola", "zhigalovskaia-shkola-2", "rudovskaia-shkola"]
    for part, host in zip(event["occurrences"], hosts, strict=True):
        via = {link["id"].split("/")[1]: link["via"] for link in part["schools"]}
        assert len(via) == 7
        assert [school for school, why in via.items() if why == "named"] == [host]
    html = (site / "zhigalovo/schools/dalnezagorskaia-shkola/index.html").read_text(encoding="utf-8")
    october = html.split("<h3>Октябрь 2023")[1].split("<h3>")[0]
    assert "МКОУ СОШ №2 п.Жигалово (Суворова А.А.)" in october
    assert "МКОУ Рудовская СОШ (Шевцова С.М.)" in october


def test_a_group_shows_the_events_that_it_brings_schools_into(site: Path) -> None:
    groups = json.loads((site / "data/v1/groups.json").read_text(encoding="utf-8"))["groups"]
    own = {one["id"] for one in next(group for group in groups if group["id"] == "zhigalovo/shnor")["events"]}
    for event in events(site, "zhigalovo/114-od-2023").values():
        via = {link["via"] for link in event["schools"]}
        assert ("zhigalovo/shnor" in via) <= (event["id"] in own)
    assert len(own) > 20
