"""What rows mean together: merged cells, citations, marks; asked of the catalogue and of what it says is wrong."""

import csv
import json
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
