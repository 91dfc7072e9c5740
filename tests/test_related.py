"""Related events: the rule alone and with the editors' word, against the pairs of two readers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.linking.catalogue import link
from generator.linking.related import relate
from generator.model.catalogue import Catalogue, Plan
from generator.model.district import Expansion, Term
from generator.reading.drafts import read_drafts
from tests.conftest import ROOT, TESTS, make_project, run_plans

TABLES = TESTS / "related"
Pair = tuple[str, str]


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (TABLES / name).read_text(encoding="utf-8").splitlines()]


def pairs_of(rows: list[dict[str, Any]]) -> set[Pair]:
    return {(row["a"], row["b"]) if row["a"] < row["b"] else (row["b"], row["a"]) for row in rows}


PAIRS = rows("pairs.jsonl")
NAMED = pairs_of(PAIRS)
SURE = pairs_of([row for row in PAIRS if all(row["sure"])])
AGREED = pairs_of([row for row in PAIRS if all(row["named"]) and any(row["sure"])])
WRONG = pairs_of(rows("wrong.jsonl"))


def read(folder: Path) -> Catalogue:
    return link(read_drafts(folder, folder.parent))[0]


def linked(related: dict[str, tuple[str, ...]]) -> set[Pair]:
    return {(one, other) for one, others in related.items() for other in others if one < other}


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return read(ROOT / "plans")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The five orders without their editors' word."""
    folder = tmp_path_factory.mktemp("bare") / "plans"
    for path in ROOT.glob("plans/**/*.yml"):
        lines: list[str] = []
        left_out = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            depth = len(line) - len(line.lstrip())
            if line.strip() in {"related:", "unrelated:"}:
                left_out = depth
            elif not (left_out and depth > left_out):
                left_out = 0
                lines.append(line)
        goal = folder / path.relative_to(ROOT / "plans")
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read(folder)


def test_every_pair_that_both_readers_are_sure_of_and_none_that_nobody_named(real: Catalogue) -> None:
    found = linked(real.related)
    assert found >= SURE
    assert found >= AGREED  # named by both, and one of them is sure
    assert found <= NAMED
    assert not found & WRONG


def test_the_rule_alone_is_right_where_it_speaks(bare: Catalogue) -> None:
    found = linked(bare.related)
    assert len(found & NAMED) >= 0.96 * len(found)
    assert not found & WRONG
    assert len(found & SURE) >= 0.3 * len(SURE)


def test_related_is_symmetric_and_across_plans(real: Catalogue) -> None:
    for one, others in real.related.items():
        assert len(set(others)) == len(others)
        for other in others:
            assert one in real.related[other]
            assert one.rsplit("/", 1)[0] != other.rsplit("/", 1)[0]


def plans(folder: Path, *titles: tuple[str, ...], topics: str = "") -> list[Plan]:
    """Return a plan for each column of titles, and with them events about other things in the words of all plans."""
    (folder / "plans").mkdir(parents=True)
    if topics:
        (folder / "plans" / "topics.yml").write_text(f"topics:{topics}\n", encoding="utf-8")
    for number, column in enumerate(zip(*titles, strict=True)):
        path = folder / "plans" / "raion" / f"{number}-p-2024" / "plan.yml"
        path.parent.mkdir(parents=True)
        things = (("крыши", "дверей", "полов", "труб", "забора"), ("кровли", "окон", "стен", "крыльца", "ворот"))[
            number
        ]
        kinds = ("Районный конкурс", "Проведение фестиваля", "Анализ работ", "Мониторинг", "Муниципальный семинар")
        rest = [f"{kind} {thing}" for kind in kinds for thing in things]
        events = "".join(
            f"      - id: e{at}\n        title: {json.dumps(title, ensure_ascii=False)}\n"
            for at, title in enumerate([*column, *rest])
        )
        path.write_text(
            f"title: План\norder:\n  number: {number}-п\n  date: 2024-01-10\nperiod: 2024\n"
            f"sections:\n  - title: Раздел\n    events:\n{events}",
            encoding="utf-8",
        )
    (folder / "plans" / "raion" / "district.yml").write_text(
        "name: Район\ndepartment:\n  name: Управление\n", encoding="utf-8"
    )
    return read(folder / "plans").plans()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Районный конкурс «Ступеньки»", "Проведение муниципального фестиваля «Ступеньки»", True),
        ("Районный конкурс «Ступеньки»", "Семинар «Ступеньки»", False),  # of another kind
        ("Районный конкурс «Ступеньки»", "Районный конкурс «Радуга»", False),  # on another subject
        # named by words of the genre alone, and one name begins the other
        ("Положение о конкурсе «Учитель года»", "Муниципальный этап конкурса «Учитель года России»", True),
        ("Семинар «Учитель года»", "Муниципальный этап конкурса «Учитель года России»", False),
        ("Конкурс «Учитель года»", "Конкурс «Учитель математики»", False),
        ("Конкурс «Учитель»", "Фестиваль «Учитель»", False),  # a word that every plan says is no name
        ("Праздник семьи в музее леса", "Посещение музея леса", False),  # one is of no kind, and they are not the same
        ("Праздник семьи в музее леса", "Проведение праздника семьи в музее леса", True),
        ("Праздник семьи в музее леса", "Праздник семьи в музее леса: оснащение", True),
        ("Совещание руководителей", "Заседание руководителей", False),  # says nothing of itself
        ("Анализ работ по ВПР", "Мониторинг всероссийских проверочных работ", True),
        ("Диагностика дефицитов педагогов", "Выявление дефицита у педагогов", True),
    ],
)
def test_one_kind_and_one_subject(tmp_path: Path, one: str, other: str, alike: bool) -> None:
    term = Term(short="ВПР", expansions=[Expansion(text="всероссийские проверочные работы")])
    assert bool(relate(plans(tmp_path, (one, other)), [term])) is alike


def test_what_shares_words_but_no_topic_is_not_related(tmp_path: Path) -> None:
    topics = "".join(
        f"\n  - id: {word}\n    name: {phrase}\n    words:\n      - {phrase}"
        for word, phrase in (("dorogi", "дороги"), ("pitanie", "питание"))
    )
    one, other = (
        "Конкурс плакатов, листовок и буклетов о дорогах",
        "Конкурс плакатов, листовок и буклетов о питании",
    )
    assert relate(plans(tmp_path / "bare", (one, other)), [])
    assert not relate(plans(tmp_path / "topics", (one, other), topics=topics), [])
    again = one, "Смотр плакатов о дорогах"
    assert relate(plans(tmp_path / "same", again, topics=topics), [])


def test_a_contest_of_one_name_is_related_in_all_districts(tmp_path: Path) -> None:
    names = ("Алтай", "Байкал", "Волга", "Дон", "Енисей")
    for number in range(25):
        home = tmp_path / "plans" / f"raion-{number}"
        (home / "1-p-2024").mkdir(parents=True)
        (home / "district.yml").write_text(f"name: Район {number}\ndepartment:\n  name: Управление\n", encoding="utf-8")
        titles = (
            f"Муниципальный этап конкурса «Учитель года», {names[number % 5]}",
            f"Ремонт моста {number} через реку",
        )
        events = "".join(f"      - id: e{at}\n        title: {title}\n" for at, title in enumerate(titles))
        (home / "1-p-2024" / "plan.yml").write_text(
            "title: План\norder:\n  number: 1-п\n  date: 2024-01-10\nperiod: 2024\n"
            f"sections:\n  - title: Раздел\n    events:\n{events}",
            encoding="utf-8",
        )
    related = relate(read(tmp_path / "plans").plans(), [])
    assert {event: len(others) for event, others in related.items()} == {
        f"raion-{number}/1-p-2024/e0": 24 for number in range(25)
    }


def test_repeats_within_a_plan_are_no_relation(tmp_path: Path) -> None:
    same = ("Районный конкурс «Ступеньки»", "Ремонт забора")
    assert relate(plans(tmp_path, same, same), []) == {}


def test_an_event_page_and_the_data_lead_to_similar_events(site: Path) -> None:
    html = (site / "zhigalovo/plans/114-od-2023/otkrytaia-metodicheskaia-ploshchadka/index.html").read_text(
        encoding="utf-8"
    )
    block = html[html.index("Похожее в других планах") :].split("</section>")[0]
    assert "zhigalovo/plans/184-od-2023/otkrytaia-metodicheskaia-ploshchadka/" in block
    assert re.search(r"Жигаловский район, приказ №\s184-од от 8\sиюня 2023\sг\. · ", block)
    events = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    related = {event["id"]: event["related"] for event in events}
    one = "zhigalovo/114-od-2023/otkrytaia-metodicheskaia-ploshchadka"
    other = "zhigalovo/184-od-2023/otkrytaia-metodicheskaia-ploshchadka"
    assert other in related[one]
    assert one in related[other]


def test_the_editor_overrules(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    first = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    second = project / "plans" / "primersk" / "8-p-2024" / "plan.yml"
    second.parent.mkdir()
    second.write_text(
        "title: План\norder:\n  number: 8-п\n  date: 2024-01-10\nperiod: 2024\nsections:\n  - title: Раздел\n"
        "    events:\n      - id: vesna\n        title: Весна\n        deadline: май\n        related:\n"
        "          - primersk/7-p-2024/prazdnik\n",
        encoding="utf-8",
    )
    related = read(project / "plans").related
    assert related == {
        "primersk/7-p-2024/prazdnik": ("primersk/8-p-2024/vesna",),
        "primersk/8-p-2024/vesna": ("primersk/7-p-2024/prazdnik",),
    }
    text = first.read_text(encoding="utf-8")
    taken = text.replace(
        "      - id: prazdnik\n", "      - id: prazdnik\n        unrelated:\n          - primersk/8-p-2024/vesna\n"
    )
    first.write_text(taken, encoding="utf-8")
    assert read(project / "plans").related == {}
    assert run_plans("check", project=project).returncode == 0
