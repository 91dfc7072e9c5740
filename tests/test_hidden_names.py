"""Names that are not to be published are nowhere, and hiding them spoils nothing else."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import everything, make_project, run_plans

PLAN = "plans/primersk/7-p-2024/plan.yml"
PEOPLE = "plans/primersk/people.yml"
SITE_HIDES = ("mkdocs.yml", "  - plans", "  - plans:\n      people: posts")
DISTRICT_HIDES = ("plans/primersk/district.yml", "name:", "people: none\nname:")
PLAN_HIDES = (PLAN, "period:", "people: none\nperiod:")
PERSON_HIDDEN = (PEOPLE, "    initials: А.Б.", "    initials: А.Б.\n    people: none")
Change = tuple[str, str, str]


NAME = re.compile(r"петров(?:а|ой|у|ою|е)?(?![а-я])|petrov|иванов(?:а|ой|у)?(?![а-я])|ivanova")


def changed(tmp_path: Path, *changes: Change) -> Path:
    """Return the project of the invented district with changes of its files: file, words before, words after."""
    project = make_project(tmp_path / "project")
    for file, before, after in changes:
        text = (project / file).read_text(encoding="utf-8")
        assert before in text
        (project / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    return project


def built(project: Path, *arguments: str) -> Path:
    """Return the site of a project."""
    done = run_plans("build", *arguments, project=project)
    assert done.returncode == 0, done.stderr
    return project / "site"


def events_of(site: Path) -> list[dict[str, Any]]:
    """Return the events of the open data of a site."""
    found: list[dict[str, Any]] = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    return found


def titles(tmp_path: Path, printed: list[str], *changes: Change) -> list[str]:
    """Return what the site publishes as the titles of events that are ``printed`` in its plan."""
    rows = "".join(f"      - id: row-{at}\n        title: {title}\n" for at, title in enumerate(printed))
    first = "      - id: vstrecha-nastavnikov\n"
    project = changed(tmp_path, (PLAN, first, rows + first), *changes)
    by_id = {event["id"].rpartition("/")[2]: event["title"] for event in events_of(built(project, "--without-search"))}
    return [by_id[f"row-{at}"] for at in range(len(printed))]


def test_the_names_are_there_when_nothing_hides_them(toy_site: Path) -> None:
    assert NAME.search(everything(toy_site))


@pytest.mark.parametrize("level", ["posts", "none"])
@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("plans/primersk/district.yml", "name:", "people: {level}\nname:"),
        ("mkdocs.yml", "  - plans", "  - plans:\n      people: {level}"),
        ("plans/primersk/7-p-2024/plan.yml", "period:", "people: {level}\nperiod:"),
    ],
)
def test_hidden_names_are_nowhere(tmp_path: Path, level: str, file: str, before: str, after: str) -> None:
    site = built(changed(tmp_path, (file, before, after.format(level=level)))).resolve()
    if file.endswith(
        "7-p-2024/plan.yml"
    ):  # the register of the district still shows its people, without this plan's events
        page = site / "primersk/people/petrova-a-b/index.html"
        assert "plans/7-p-2024/" not in page.read_text(encoding="utf-8")
        for path in (site / "primersk/plans/7-p-2024").rglob("*.html"):
            assert not NAME.search(path.read_text(encoding="utf-8").lower()), path
        return
    text = everything(site)
    assert not NAME.search(text), text[max(0, NAME.search(text).start() - 80) :][:200]  # type: ignore[union-attr]  # told only when found
    assert "[имя скрыто], методист" in text
    assert not (site / "primersk/people/petrova-a-b").exists()


def test_one_hidden_person_is_nowhere_and_all_others_stay(tmp_path: Path) -> None:
    site = built(changed(tmp_path, PERSON_HIDDEN)).resolve()
    text = everything(site)
    assert not re.search(r"петров(?:а|ой|у|ою|е)?(?![а-я])|petrov", text)
    assert "иванова и.и." in text


@pytest.mark.parametrize("change", [SITE_HIDES, PERSON_HIDDEN], ids=["everyone", "one"])
def test_a_hidden_name_is_seen_in_every_order_and_before_every_abbreviation(tmp_path: Path, change: Change) -> None:
    printed = {
        "Петрова с. Тутура": "[имя скрыто] с. Тутура",
        "Петровой г. Жигалово": "[имя скрыто] г. Жигалово",
        "Кабинет Петровой к. 5": "Кабинет [имя скрыто] к. 5",
        "Анна Борисовна Петрова ведёт урок": "[имя скрыто] ведёт урок",
        "урок Петровой Анны Борисовны": "урок [имя скрыто]",
        "Совет-Петрова А.Б.": "Совет-[имя скрыто]",
    }
    assert titles(tmp_path, list(printed), change) == list(printed.values())


def test_a_full_name_in_the_register_is_hidden_whole(tmp_path: Path) -> None:
    full = (
        PEOPLE,
        "    initials: А.Б.",
        "    initials: А.Б.\n    full_name: Петрова Аделаида Бенциановна\n    people: none",
    )
    printed = ["Аделаида Бенциановна Петрова", "Петровой Аделаиде Бенциановне"]
    assert titles(tmp_path, printed, full) == ["[имя скрыто]", "[имя скрыто]"]


def test_who_only_shares_a_surname_stays_whole(tmp_path: Path) -> None:
    other = (
        PEOPLE,
        "people:\n",
        "people:\n  - id: petrova-sidorova-v-g\n    surname: Петрова-Сидорова\n    initials: В.Г.\n",
    )
    printed = [
        "Петрова-Сидорова",
        "Петровой-Сидоровой В.Г.",
        "Сидорова-Петрова А.Б.",
        "Петрова В.Г.",
        "Галина Борисовна",
    ]
    assert titles(tmp_path, printed, PERSON_HIDDEN, other) == printed


@pytest.mark.parametrize("change", [SITE_HIDES, DISTRICT_HIDES, PLAN_HIDES, PERSON_HIDDEN])
def test_people_whom_editors_name_are_hidden_too(tmp_path: Path, change: Change) -> None:
    given = "        people:\n          - petrova-a-b\n"
    project = changed(tmp_path, (PLAN, "        deadline: по согласованию\n", given), change)
    site = built(project, "--without-search")
    assert not re.search(r"петров(?:а|ой)|petrov", everything(site / "primersk/plans/7-p-2024"))
    assert next(one["responsible"]["people"] for one in events_of(site) if one["id"].endswith("/prazdnik")) == []


@pytest.mark.parametrize("change", [SITE_HIDES, DISTRICT_HIDES, PERSON_HIDDEN])
def test_hidden_members_of_groups_are_no_mistake(tmp_path: Path, change: Change) -> None:
    members = ("plans/primersk/organisations.yml", "      - shkola-1", "      - shkola-1\n      - petrova-a-b")
    site = built(changed(tmp_path, members, change), "--without-search")
    assert "petrova" not in everything(site)


def test_mistakes_beside_hidden_people_are_told_at_their_places(tmp_path: Path) -> None:
    members = ("plans/primersk/organisations.yml", "      - shkola-1", "      - petrova-a-b\n      - shkola-9")
    given = "        people:\n          - petrova-a-b\n          - sidorov\n"
    rows = (PLAN, "        deadline: по согласованию\n", given)
    said = run_plans("check", project=changed(tmp_path, members, rows, PERSON_HIDDEN)).stdout
    assert said.count("[unknown-entry]") == 2
    assert re.search(r"organisations\.yml:\d+:\d+: ошибка: в списках района нет «shkola-9»", said)
    assert "- shkola-9\n" in said
    assert "- sidorov\n" in said


def test_marks_and_values_find_what_has_a_hidden_name_in_its_title(tmp_path: Path) -> None:
    project = changed(
        tmp_path,
        (PLAN, "title: Праздник наставников", "title: Праздник Петровой А.Б."),
        (PLAN, "title: День открытых дверей", "title: Праздник Сидорова С.С."),
        (PLAN, "name: Доля школ с наставниками", "name: Доля школ Петровой А.Б."),
        SITE_HIDES,
    )
    folder = project / "plans/primersk/7-p-2024"
    (folder / "marks.csv").write_text(
        "Мероприятие;Отметка;Дата\nПраздник Петровой А.Б.;выполнено;17.05.2024\n", encoding="utf-8"
    )
    (folder / "actual.csv").write_text(
        "Показатель;Значение;Дата\nДоля школ Петровой А.Б.;85 %;17.05.2024\n", encoding="utf-8"
    )
    site = built(project, "--without-search", "--today", "2024-06-01")
    assert not NAME.search(everything(site))
    assert [one["id"].rpartition("/")[2] for one in events_of(site) if one["mark"]] == ["prazdnik"]
    indicators = json.loads((site / "data/v1/indicators.json").read_text(encoding="utf-8"))["indicators"]
    assert [len(one["actual"]) for one in indicators] == [1]


@pytest.mark.parametrize("change", [DISTRICT_HIDES, SITE_HIDES, PERSON_HIDDEN], ids=["district", "site", "person"])
@pytest.mark.parametrize("level", ["posts", "none"])
def test_posts_stay_in_the_register_unless_they_are_hidden_too(tmp_path: Path, change: Change, level: str) -> None:
    file, before, after = change
    told = (file, before, re.sub("people: (?:posts|none)", f"people: {level}", after))
    site = built(changed(tmp_path, told), "--without-search")
    people = json.loads((site / "data/v1/people.json").read_text(encoding="utf-8"))
    page = (site / "primersk/people/index.html").read_text(encoding="utf-8")
    assert people["people"] == []
    if level == "posts":
        assert people["posts"] == [{"district": "primersk", "name": "методист", "organisation": "primersk/uo"}]
        assert "методист, УО" in page
    else:
        assert people["posts"] == []
        assert "методист" not in page.lower()


def test_an_id_of_an_organisation_that_tells_a_hidden_name_is_an_error(tmp_path: Path) -> None:
    entries = "organisations:\n  - id: ip-petrova\n    name: ИП «Ромашка»\n    kind: other\n"
    change = ("plans/primersk/organisations.yml", "organisations:\n", entries)
    said = run_plans("check", project=changed(tmp_path, change, DISTRICT_HIDES)).stdout
    assert said.count("[id-names-hidden]") == 1
    assert "«ip-petrova»" in said


@pytest.mark.parametrize("change", [SITE_HIDES, PLAN_HIDES, PERSON_HIDDEN], ids=["everyone", "plan", "person"])
def test_documents_beside_a_plan_with_hidden_names_are_withheld(tmp_path: Path, change: Change) -> None:
    source = (PLAN, "source: https://primersk.example/prikaz-7.pdf", "source: prikaz.txt")
    project = changed(tmp_path, source, change)
    (project / PLAN).with_name("prikaz.txt").write_text("Приказ. Петрова А.Б.", encoding="utf-8")
    site = built(project, "--without-search").resolve()
    assert not (site / "primersk/plans/7-p-2024/files").exists()
    assert "prikaz.txt" not in everything(site / "primersk")
