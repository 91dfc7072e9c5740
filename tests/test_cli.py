"""The command as a clerk and as a CI service calls it."""

import json
import os
from pathlib import Path

import pytest

from generator.diagnostics import diagnose
from generator.reporting.text import report_text
from generator.source import Place
from tests.conftest import TESTS, make_project, run_plans


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


def spoil(project: Path) -> None:
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("deadline: сентябрь", "srok: сентябрь"), encoding="utf-8")


def test_exit_codes(project: Path) -> None:
    assert run_plans("check", project=project).returncode == 0
    assert run_plans("check", "--strict", project=project).returncode == 0
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("id: itogi\n", "id: itogi\n        doubt: дата\n"), encoding="utf-8"
    )
    assert run_plans("check", project=project).returncode == 0
    assert run_plans("check", "--strict", project=project).returncode == 1
    spoil(project)
    assert run_plans("check", project=project).returncode == 1
    for wrong in (
        ["chek"],
        ["check", "--frmt", "x"],
        ["check", "--format", "x"],
        ["import"],
        ["build", "--today", "вчера"],
    ):
        done = run_plans(*wrong, project=project)
        assert done.returncode == 2, wrong
        assert "Ошибка:" in done.stderr


def test_report_for_programs(project: Path) -> None:
    spoil(project)
    done = run_plans("check", "--format", "json", project=project)
    found = json.loads(done.stdout)
    assert found["version"] == 1
    [one] = found["diagnostics"]
    assert one["code"] == "unknown-key"
    assert one["file"] == "plans/primersk/7-p-2024/plan.yml"
    assert one["excerpt"].strip() == "srok: сентябрь"
    assert one["excerpt"][one["column"] - 1 :].startswith("srok")
    assert "ключ «srok»" in one["message"]


@pytest.mark.parametrize(
    ("line", "column", "shown", "marked"),
    [
        ("б" + "а" * 299, 1, "б" + "а" * 159 + "…", 1),
        ("а" * 299 + "б", 300, "…" + "а" * 158 + "б", 160),
        ("а" * 149 + "б" + "а" * 150, 150, "…" + "а" * 79 + "б" + "а" * 79 + "…", 81),
        ("а" * 159 + "б", 160, "а" * 159 + "б", 160),
    ],
)
def test_a_long_line_is_cut_only_where_something_is_left_out(
    tmp_path: Path, line: str, column: int, shown: str, marked: int
) -> None:
    (tmp_path / "plan.yml").write_text(f"{line}\n", encoding="utf-8")
    said = report_text([diagnose("yaml-syntax", Place("plan.yml", 1, column), problem="x")], tmp_path).split("\n")
    assert said[1] == f"    {shown}"
    assert said[2] == "    " + " " * (marked - 1) + "^"
    assert shown[marked - 1] == "б"


def test_annotations_for_ci(project: Path) -> None:
    spoil(project)
    github = run_plans("check", "--format", "github", project=project).stdout
    assert github.startswith("::error file=plans/primersk/7-p-2024/plan.yml,line=")
    assert "title=unknown-key::ключ «srok» здесь неизвестен." in github
    [issue] = json.loads(run_plans("check", "--format", "gitlab", project=project).stdout)
    assert issue["check_name"] == "unknown-key"
    assert issue["location"]["path"] == "plans/primersk/7-p-2024/plan.yml"
    assert issue["severity"] == "major"
    assert len(issue["fingerprint"]) == 64


def test_a_district_and_a_plan_from_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=Path("none"))
    assert run_plans("new-district", "severnyi", "--name", "Северный район", project=project).returncode == 0
    done = run_plans("new", "12-од", "--district", "severnyi", "--date", "2025-02-03", project=project)
    assert done.returncode == 0, done.stderr
    assert (project / "plans" / "severnyi" / "12-od-2025" / "plan.yml").is_file()
    plan = project / "plans" / "severnyi" / "12-od-2025" / "plan.yml"
    check = run_plans("check", project=project)
    assert check.returncode == 1  # nobody publishes the template
    assert "[row-not-filled]" in check.stdout
    text = plan.read_text(encoding="utf-8")
    for words, printed in (
        ("Название мероприятия, как напечатано", "Слёт"),
        ("Ответственный, как напечатано", "школы"),
    ):
        assert words in text
        text = text.replace(words, printed)
    plan.write_text(text, encoding="utf-8")
    assert run_plans("check", project=project).returncode == 1  # the result is still that of the template
    plan.write_text(text.replace("Ожидаемый результат, как напечатано", "Справка"), encoding="utf-8")
    check = run_plans("check", project=project)
    assert check.returncode == 0, check.stdout
    assert check.stdout.count("предупреждение:") == 1
    assert "заполните" in check.stdout  # the doubt stays until it is deleted
    again = run_plans("new", "12-од", "--district", "severnyi", "--date", "03.02.2025", project=project)
    assert again.returncode == 1
    assert "не будет перезаписан" in again.stderr
    assert run_plans("new-district", "Северный", "--name", "x", project=project).returncode == 2


@pytest.mark.parametrize(
    "command",
    [
        ["new-district", "plans", "--name", "Район"],
        ["new-district", "severnyi", "--name", os.fsdecode(b"\xff")],
        ["new-district", "severnyi", "--name", "Север\x1b[2Jный"],
        ["new-district", "severnyi", "--name", ""],
        ["new", "1", "--district", "primersk", "--date", "2024-03-01", "--title", os.fsdecode(b"\xff")],
    ],
)
def test_what_the_check_would_refuse_is_not_written(project: Path, command: list[str]) -> None:
    before = sorted((project / "plans").rglob("*"))
    done = run_plans(*command, project=project)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert sorted((project / "plans").rglob("*")) == before


def test_what_is_no_day_is_told_with_examples(project: Path) -> None:
    for arguments in (("new", "1", "--district", "x", "--date", "3 февраля"), ("check", "--today", "2025-02-30")):
        done = run_plans(*arguments, project=project)
        assert done.returncode == 2
        assert "— не дата вида 2026-11-28 или 28.11.2026" in done.stderr
        assert "%Y" not in done.stderr


def test_format(project: Path) -> None:
    assert run_plans("format", "--check", project=project).returncode == 0
    path = project / "plans" / "primersk" / "district.yml"
    path.write_text("# наш район\nname:   'Примерский район'\ndepartment: \n    name: УО  # кратко\n", encoding="utf-8")
    assert run_plans("format", "--check", project=project).returncode == 1
    assert run_plans("format", project=project).stdout.strip() == "plans/primersk/district.yml"
    assert (
        path.read_text(encoding="utf-8") == "# наш район\nname: Примерский район\ndepartment:\n  name: УО    # кратко\n"
    )
    path.write_text("name: [a\n", encoding="utf-8")
    done = run_plans("format", project=project)
    assert done.returncode == 1
    assert "[yaml-flow]" in done.stderr or "[yaml-syntax]" in done.stderr
    assert path.read_text(encoding="utf-8") == "name: [a\n"


@pytest.mark.parametrize(
    "text",
    [
        "# важное\n---\nname: Район\ndepartment:\n  name:   УО\n",
        "name: | # важное\n  Район\ndepartment:\n  name:   УО\n",
        "name: Район\ndepartment:\n  name:   УО\n...\n# важное\n",
        "%YAML 1.1\n# важное\n---\nname: Район\ndepartment:\n  name:   УО\n",
        "name: Район\t# важное\ndepartment:\n  name:   УО\n",
        "name: Район\x85department:\n  name:   УО\n",
    ],
    ids=["above the document", "beside a block", "below the end", "below a directive", "behind a tab", "next line"],
)
def test_format_loses_no_comment(project: Path, text: str) -> None:
    path = project / "plans" / "primersk" / "district.yml"
    path.write_text(text, encoding="utf-8")
    done = run_plans("format", str(path), project=project)
    assert "Traceback" not in done.stderr
    formatted = path.read_text(encoding="utf-8")
    assert formatted == text or formatted.count("# важное") == text.count("# важное") == 1
    if formatted == text:
        assert done.returncode == 1
        assert "не тронут" in done.stderr


@pytest.mark.parametrize("name", ["sections", "appendices", "order", "section-3", "import-report"])
def test_words_of_the_plan_page_are_no_ids(project: Path, name: str) -> None:
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("id: vvedenie", f"id: {name}"), encoding="utf-8")
    assert "[reserved-id]" in run_plans("check", project=project).stdout


def test_no_progress_without_a_terminal(project: Path) -> None:
    done = run_plans("build", project=project)
    assert "\r" not in done.stderr
    assert "\x1b" not in done.stderr
    assert done.stdout == ""


def test_the_invented_world_is_without_warnings() -> None:
    done = run_plans("check", "--strict", project=TESTS / "world")
    assert done.returncode == 0, done.stdout


def test_the_house_stands() -> None:
    """No file of the generator is longer than 300 lines."""
    folder = TESTS.parent / "generator"
    long = {
        path.name: count
        for path in folder.rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
