"""Registers: who and where. Nobody is linked by guess, and groups expand."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.russian.stems import stems_of
from tests.conftest import TESTS, everything, make_project, run_plans


def stems(text: str) -> str:
    return f" {' '.join(stems_of(text))} "


def data(site: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / f"data/v1/{name}.json").read_text(encoding="utf-8"))[name]
    return found


def test_no_person_has_two_pages_and_no_page_two_people(site: Path) -> None:
    people = data(site, "people")
    names = [(person["district"], person["surname"].replace("ё", "е"), person["initials"]) for person in people]
    assert len(names) == len(set(names))
    for person in people:
        html = (site / person["url"].lstrip("/") / "index.html").read_text(encoding="utf-8")
        assert re.findall(r"<h1>(.*?)</h1>", html) == [f"{person['surname']} {person['initials']}"]
    of_district = {(person["surname"].replace("ё", "е"), person["initials"]): person["id"] for person in people}
    assert of_district["Нетесова", "Л.В."] == "zhigalovo/netesova-l-v"
    for one, other in ((("Жучева", "Т.А."), ("Жучева", "И.М.")), (("Лазарева", "Н.В."), ("Лазарева", "Л.В.")),
                       (("Власова", "Н.С."), ("Власова", "М.В."))):  # fmt: skip
        assert of_district[one] != of_district[other]


def test_whom_a_document_names_beside_a_school_without_a_post(site: Path) -> None:
    person = next(one for one in data(site, "people") if one["id"] == "zhigalovo/vlasova-m-v")
    assert (person["posts"], person["organisation"]) == ([], "zhigalovo/zhigalovskaia-shkola-1")
    for page in ("people/vlasova-m-v", "people"):  # «Жигаловская СОШ №1 (Власова М.В.)»
        html = (site / "zhigalovo" / page / "index.html").read_text(encoding="utf-8")
        assert "Жигаловская СОШ №1" in html.split("<main")[1]


def test_ids_come_only_from_names_that_the_register_holds(site: Path) -> None:
    people = {person["id"]: person for person in data(site, "people")}
    checked = 0
    for event in data(site, "events"):
        for reading in (event["responsible"], *(part["responsible"] for part in event["occurrences"])):
            for person in reading["people"]:
                if not person["id"]:
                    continue
                entry = people[person["id"]]
                spellings = " ".join([f"{entry['surname']} {entry['initials']}", *entry["aliases"]]).replace("ё", "е")
                assert person["surname"].replace("ё", "е") in spellings
                assert person["initials"] in spellings
                checked += 1
    assert checked > 50


def test_spellings_of_one_person_come_together(site: Path) -> None:
    by_id = {person["id"]: person for person in data(site, "people")}
    events = {event["id"]: event for event in data(site, "events")}
    raws = {
        events[own["id"]]["responsible"]["raw"]
        for own in by_id["zhigalovo/netesova-l-v"]["events"]
        if own["id"] in events
    }
    assert any("Нетесова" in raw for raw in raws)
    assert any("Нетёсова" in raw for raw in raws)


def test_a_school_shows_what_names_it_first_and_why_the_rest_is_there(site: Path) -> None:
    school = next(one for one in data(site, "organisations") if one["id"] == "zhigalovo/tuturskaia-shkola")
    assert {own["via"] for own in school["events"]} >= {"named", "zhigalovo/shnor"}
    html = (site / school["url"].lstrip("/") / "index.html").read_text(encoding="utf-8")
    assert "через группу «ШНОР»" in html
    april, october = (html.split(f"<h3>{month} 2023")[1].split("<h3>")[0] for month in ("Апрель", "Октябрь"))
    assert "vnutrishkolnye-metoddni" in october
    assert "vnutrishkolnye-metoddni" not in april  # the parts of April and October are of different schools


def test_groups_expand_to_their_members(site: Path) -> None:
    groups = {group["id"]: group for group in data(site, "groups")}
    assert len(groups["zhigalovo/shnor"]["members"]) == 7
    for event in data(site, "events"):
        via = {link["via"] for link in event["schools"]} - {"named"}
        said = stems(" ".join([event["title"], event["result"]["raw"], event["participants"], *event["section"]]))
        named = {group["id"] for group in event["responsible"]["groups"]}
        named |= {
            one for one in via if any(stems(name) in said for name in (groups[one]["name"], *groups[one]["aliases"]))
        }
        assert via <= named
        for one in via:
            assert {link["id"] for link in event["schools"]} >= set(groups[one]["members"])


def test_links_lead_both_ways(site: Path) -> None:
    for name, kind in (("people", "people"), ("organisations", None), ("groups", "groups")):
        for entry in data(site, name)[:20]:
            page = site / entry["url"].lstrip("/") / "index.html"
            html = page.read_text(encoding="utf-8")
            assert kind is None or f"/{kind}/" in entry["url"]
            for own in entry["events"]:
                district, plan, local = own["id"].split("/")
                event = site / district / "plans" / plan / local / "index.html"
                if event.exists():
                    assert f"plans/{plan}/{local}/" in html
                    assert entry["url"].lstrip("/") in event.read_text(encoding="utf-8")
            assert (page.parent / "calendar.ics").exists()
            assert (page.parent / "feed.xml").exists()


def test_contact_data_is_published_only_where_the_register_says_so(site: Path) -> None:
    text = everything(site / "data")
    assert not re.search(r"\+7 ?\(?\d{3}|(?<!\d)8 ?\(\d{3,5}\)|тел\. ?\d", text)


@pytest.mark.parametrize(
    ("file", "before", "entry", "first"),
    [
        ("organisations.yml", "groups:", "  - id: uo\n    name: методический совет\n", "organisations.yml:2:9"),
        ("people.yml", "people:", "  - id: vse-shkoly\n    surname: Сидоров\n    initials: С.С.\n", "people.yml:2:9"),
    ],
)
def test_one_id_names_one_entry_of_all_registers(
    tmp_path: Path, file: str, before: str, entry: str, first: str
) -> None:
    project = make_project(tmp_path / "project")
    register = project / "plans/primersk" / file
    text = register.read_text(encoding="utf-8")
    register.write_text(text.replace(f"{before}\n", f"{before}\n{entry}", 1), encoding="utf-8")
    done = run_plans("check", project=project)
    assert done.returncode == 1
    assert done.stdout.count("[duplicate-id]") == 1
    assert "plans/primersk/organisations.yml:1" in done.stdout.split("[duplicate-id]")[0]
    assert f"впервые: plans/primersk/{first}" in done.stdout


def test_a_slip_is_seen_among_many_ids(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    register = project / "plans/primersk/organisations.yml"
    text = register.read_text(encoding="utf-8")
    many = "".join(f"  - id: detskii-sad-{n}\n    name: Детский сад № {n}\n    kind: kindergarten\n" for n in range(70))
    members = "      - shkola-1\n      - shcola-1\n      - xxxxxxx\n"
    text = text.replace("groups:\n", f"{many}groups:\n").replace("      - shkola-1\n", members)
    register.write_text(text, encoding="utf-8")
    said = run_plans("check", project=project).stdout
    assert "Может быть, «shkola-1»?" in said
    assert "Среди известных: detskii-sad-0, " in said


@pytest.mark.parametrize("kind", ["schools", "people", "organisations", "groups"])
def test_an_empty_register_has_an_honest_index(tmp_path: Path, kind: str) -> None:
    project = make_project(tmp_path / "project", plans=TESTS / "world" / "plans")
    for name in ("people.yml", "organisations.yml"):
        (project / "plans" / "primersk" / name).unlink()
    assert run_plans("build", "--to", str(tmp_path / "out"), project=project).returncode == 0
    html = (tmp_path / "out" / "primersk" / kind / "index.html").read_text(encoding="utf-8")
    assert "В реестре района здесь пока пусто" in html


def test_proposals_tell_kinds_and_bring_spellings_together(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=TESTS / "world" / "plans")
    for name in ("people.yml", "organisations.yml"):
        (project / "plans" / "primersk" / name).unlink()
    plan = project / "plans" / "primersk" / "9-p-2024" / "plan.yml"
    plan.parent.mkdir()
    cells = ["СОШ № 1", "СОШ №1", "МБОУ «Лицей № 7», СОШ №1", "МБДОУ № 3", "РМО учителей химии", "Дом творчества",
             "Жучёва Л.В.", "Жучева Л.В.", "Жучева Л.В."]  # fmt: skip
    rows = "".join(
        f"      - id: delo-{at}\n        title: Дело\n        responsible: {cell}\n" for at, cell in enumerate(cells)
    )
    plan.write_text(
        "title: План\norder:\n  number: 9-п\n  date: 2024-01-10\nperiod: 2024\nsections:\n  - title: Раздел\n"
        f"    events:\n{rows}",
        encoding="utf-8",
    )
    done = run_plans("register", "primersk", project=project)
    assert done.returncode == 0, done.stderr
    people, _mark, rest = done.stdout.partition("# organisations.yml\n")
    found = {one["id"]: one for one in yaml.safe_load(rest)["organisations"]}
    assert found["sosh-1"] == {"id": "sosh-1", "name": "СОШ №1", "kind": "school", "aliases": ["СОШ № 1"]}
    kinds = {one["name"]: one["kind"] for one in found.values()}
    assert kinds["МБОУ «Лицей № 7»"] == "school"
    assert kinds["МБДОУ № 3"] == "kindergarten"
    assert kinds["РМО учителей химии"] == "association"
    [person] = [one for one in yaml.safe_load(people)["people"] if one["id"] == "zhucheva-l-v"]
    assert (person["surname"], person["aliases"]) == ("Жучева", ["Жучёва Л.В."])
    (project / "plans" / "primersk" / "people.yml").write_text(people, encoding="utf-8")
    (project / "plans" / "primersk" / "organisations.yml").write_text(rest, encoding="utf-8")
    check = run_plans("check", project=project)
    assert check.returncode == 0, check.stdout
    assert "есть всё" in run_plans("register", "primersk", project=project).stderr


def page(site: Path, path: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", (site / path / "index.html").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("path", "place", "link"),
    [
        ("zhigalovo/people/vorobeva-n-g", "лист согласования", "zhigalovo/plans/184-od-2023/#sign-off"),
        ("zhigalovo/people/dvornikova-m-l", "рабочая группа (пункт 2)", "zhigalovo/plans/114-od-2023/#order-text"),
        ("bolshoe-murashkino/people/bolotov-s-n", "подпись под приказом", "bolshoe-murashkino/plans/200-o-2021/#order"),
        ("bolshoe-murashkino/people/shkolnova-e-v", "пункт 3", "bolshoe-murashkino/plans/200-o-2021/#order-text"),
        ("okoneshnikovo/people/krivosheia-l-g", "пункт 3", "okoneshnikovo/plans/209-b-2021/#order-text"),
        ("timashevsk/people/zhizhina-a-v", "пункт 4", "timashevsk/plans/046-2023/#order-text"),
        (
            "zhigalovo/groups/oo",
            "2.2. Средства контроля",
            "zhigalovo/plans/184-od-2023/#sredstva-kontrolia-plana",
        ),
        (
            "okoneshnikovo/organisations/irooo",
            "Участие ОО в вебинарах",
            "okoneshnikovo/plans/209-b-2021/oo-vebinarakh-podgotovke-gia/",
        ),
    ],
)
def test_who_has_no_event_is_told_where_the_documents_name_them(site: Path, path: str, place: str, link: str) -> None:
    text = page(site, path)
    assert "Своих мероприятий нет" in text
    assert "Среди ответственных за мероприятия планов не значится." in text
    assert place in text.split("Упоминания в документах")[1]
    html = (site / path / "index.html").read_text(encoding="utf-8")
    assert f'{link}"' in html
    address, _hash, anchor = link.partition("#")
    target = (site / address / "index.html").read_text(encoding="utf-8")
    assert not anchor or f'id="{anchor}"' in target
    index = page(site, path.rsplit("/", 1)[0])
    assert "своих мероприятий нет, упоминается: приказ №" in index


def test_members_of_a_group_are_told_as_those_of_the_register(site: Path) -> None:
    text = page(site, "bolshoe-murashkino/groups/oo")
    assert "Состав по реестру района БСШ, КСШ" in text
    assert "в районе их может быть больше" in text
    assert "может быть больше" not in page(site, "zhigalovo/groups/shnor")


def test_organisations_that_may_be_one_say_so(site: Path) -> None:
    for one in ("imts", "impts"):
        assert "Возможно, это одно и то же учреждение" in page(site, f"bolshoe-murashkino/organisations/{one}")


def test_a_post_does_not_repeat_its_organisation(site: Path) -> None:
    assert "начальник управления образования, Управление" not in page(site, "timashevsk/people/protsenko-s-v")
    assert "директор, Дальнезагорская школа" in page(site, "zhigalovo/people/berdennikova-i-a")
    assert page(site, "zhigalovo/people/netesova-l-v").count("Должность") == 1


def test_only_people_have_a_column_of_posts(site: Path) -> None:
    for kind, expected in (("people", True), ("schools", False), ("groups", False), ("organisations", False)):
        head = (site / f"zhigalovo/{kind}/table.csv").read_text(encoding="utf-8-sig").splitlines()[0]
        assert ("Должность" in head) is expected
