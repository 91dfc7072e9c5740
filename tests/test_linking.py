"""What rows mean together: merged cells, citations, marks; asked of the catalogue and of what it says is wrong."""

import csv
import json
import re
import time
from datetime import date
from pathlib import Path

from generator.build.examination import Examination, examine
from generator.settings import Settings
from tests.conftest import make_project, run_plans

DISTRICT = "name: Примерский район\ndepartment:\n  name: Управление образования\n"
PLAN = "title: План\norder:\n  number: 7-п\n  date: 2024-01-10\nperiod: 2024\n"


def write(folder: Path, **plans: str) -> Path:
    """Write districts, each with one plan: what stands behind the order and the period."""
    for district, rest in plans.items():
        plan = folder / "plans" / district / "7-p-2024"
        plan.mkdir(parents=True)
        (plan.parent / "district.yml").write_text(DISTRICT, encoding="utf-8")
        (plan / "plan.yml").write_text(PLAN + rest, encoding="utf-8")
    return folder


def examined(root: Path) -> Examination:
    """Return the plans of a project as a command sees them."""
    return examine(Settings(root=root, plans=root / "plans", site_url="", today=date(2024, 6, 1)))


def test_a_merged_result_is_the_same_on_pages_and_in_the_data(tmp_path: Path) -> None:
    rows = (
        "sections:\n  - title: Раздел\n    events:\n"
        "      - id: pervyi\n        title: Семинар\n        result: не менее 10 учителей\n"
        "      - id: vtoroi\n        title: Урок\n        inherits:\n          - result\n"
    )
    project = make_project(write(tmp_path, raion=rows), plans=tmp_path / "none")
    done = run_plans("build", "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    events = json.loads((project / "site/data/v1/events.json").read_text(encoding="utf-8"))["events"]
    assert [one["result"]["raw"] for one in events] == ["не менее 10 учителей"] * 2
    assert [[quantity["value"] for quantity in one["result"]["quantities"]] for one in events] == [[10], [10]]
    table = (project / "site/data/v1/results.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(table.splitlines(), delimiter=";"))) == 3
    page = (project / "site/raion/plans/7-p-2024/results/index.html").read_text(encoding="utf-8")
    assert page.count("не менее 10 учителей") >= 2
    assert re.search(r'content="[^"]* 2024\sг\. 2 / 2 мероприятия\."', page)


CITED = "https://uo.example/plan.pdf"


def rows(titles: list[str], deadline: str = "", first: int = 0) -> str:
    """Return a section with a row for each title."""
    told = f"        deadline: {deadline}\n" if deadline else ""
    return "sections:\n  - title: Раздел\n    events:\n" + "".join(
        f"      - id: row-{number}\n        title: {title}\n{told}" for number, title in enumerate(titles, first)
    )


def citing(folder: Path, titles: list[str], cited: list[str]) -> Path:
    """Return a project in which the rows of one plan cite another."""
    write(folder, raion=rows(titles, f"по отдельному плану {CITED}"))
    other = folder / "plans/raion/8-p-2024"
    other.mkdir()
    told = PLAN.replace("  date:", f"  addresses:\n    - {CITED}\n  date:")
    (other / "plan.yml").write_text(told + rows(cited), encoding="utf-8")
    return folder


def cited_rows(root: Path) -> list[list[str]]:
    """Return the local ids of the rows that each citing row means."""
    plans = {plan.local: plan for plan in examined(root).catalogue.plans()}
    return [[one.rpartition("/")[2] for one in event.cited_rows] for event in plans["7-p-2024"].events()]


def test_a_cited_row_says_nearly_the_same(tmp_path: Path) -> None:
    cited = ["Районный конкурс чтецов", "Конкурс юных чтецов района", "Выставка рисунков", "Районный конкурс чтецов"]
    titles = ["Районный конкурс чтецов", "Выставка детских рисунков", "Совещание директоров", "Урок"]
    assert cited_rows(citing(tmp_path, titles, cited)) == [["row-0", "row-1", "row-3"], ["row-2"], [], []]


def test_many_alike_rows_are_not_meant(tmp_path: Path) -> None:
    assert cited_rows(citing(tmp_path, ["Семинар учителей"], ["Семинар учителей"] * 13)) == [[]]


def test_a_large_plan_may_cite_a_large_plan(tmp_path: Path) -> None:
    """Each title was once compared with each: a thousand rows of either plan took four seconds, two thousand fourteen."""
    words = [f"{one}{two}{three}альный" for one in "бвгдж" for two in "аеиоу" for three in "клмнп"]
    titles = [f"Районный {one} {other}" for one in words[:45] for other in words[45:90]]
    root = citing(tmp_path, titles, titles)
    started = time.process_time()
    assert cited_rows(root) == [[f"row-{number}"] for number in range(len(titles))]
    assert time.process_time() - started < 5


def test_the_newest_order_of_a_district_comes_first(tmp_path: Path) -> None:
    write(tmp_path, raion=rows(["Урок"]))
    for local, day in (("9-p-2025", "2025-02-01"), ("1-p-2023", "2023-02-01"), ("3-p-2024", "2024-01-10")):
        plan = tmp_path / "plans/raion" / local / "plan.yml"
        plan.parent.mkdir()
        plan.write_text(PLAN.replace("2024-01-10", day) + rows(["Урок"]), encoding="utf-8")
    told = [plan.local for plan in examined(tmp_path).catalogue.plans()]
    assert told == ["9-p-2025", "3-p-2024", "7-p-2024", "1-p-2023"]
