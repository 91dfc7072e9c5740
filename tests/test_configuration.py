"""What mkdocs.yml says holds for every command, and what lies in the folders is found whatever system wrote it."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.conftest import make_project, run_plans

PLAN = Path("plans") / "primersk" / "7-p-2024"


def configure(project: Path, old: str, new: str) -> None:
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_checking_knows_how_people_are_published(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert run_plans("check", project=project).returncode == 0
    configure(project, "plugins:\n  - plans", "plugins:\n  - plans:\n      people: none")
    plan = project / PLAN / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("id: itogi", "id: itogi-petrova"), encoding="utf-8")
    checked, built = run_plans("check", project=project), run_plans("build", project=project)
    assert (checked.returncode, built.returncode) == (1, 1)
    assert "[id-names-hidden]" in checked.stdout
    assert "[id-names-hidden]" in built.stderr


def test_commands_know_the_folder_of_the_plans(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    (project / "plans").rename(project / "планы")
    configure(project, "plugins:\n  - plans", "plugins:\n  - plans:\n      plans: планы")
    assert run_plans("check", "--strict", project=project).returncode == 0
    assert run_plans("new-district", "novyi", "--name", "Новый район", project=project).returncode == 0
    assert (project / "планы" / "novyi" / "district.yml").is_file()
    assert not (project / "plans").exists()


def test_a_configuration_may_inherit_or_be_broken(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    (project / "mkdocs.yml").rename(project / "base.yml")
    (project / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_url: https://edu.example/plany\n", encoding="utf-8")
    report = run_plans("report", "--format", "markdown", "--today", "2024-01-10", "--days", "400", project=project)
    assert "](https://edu.example/plany/primersk/" in report.stdout, report.stderr
    (project / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    broken = run_plans("check", project=project)
    assert broken.returncode == 2
    assert "mkdocs.yml" in broken.stderr
    assert "Traceback" not in broken.stderr


def test_what_a_base_says_of_people_holds_for_every_command(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    (project / "mkdocs.yml").rename(project / "base.yml")
    base = (project / "base.yml").read_text(encoding="utf-8")
    hiding = base.replace("plugins:\n  - plans", "plugins:\n  plans:\n    people: none")
    (project / "base.yml").write_text(hiding, encoding="utf-8")
    told = "INHERIT: base.yml\nplugins:\n  plans:\n    search: false\n"
    (project / "mkdocs.yml").write_text(told, encoding="utf-8")
    report = run_plans("report", "--today", "2023-09-01", "--days", "400", project=project)
    assert "Встреча наставников" in report.stdout, report.stderr
    assert "ПЕТРОВ" not in report.stdout


@pytest.mark.parametrize(
    "told",
    [
        "INHERIT: mkdocs.yml\n",
        "site_url: [a]\nplugins:\n  - plans\n",
        "site_url: https://планы..рф/\nplugins:\n  - plans\n",
    ],
)
@pytest.mark.parametrize("command", ["check", "report", "build"])
def test_a_configuration_that_cannot_be_is_told_in_words(tmp_path: Path, command: str, told: str) -> None:
    project = make_project(tmp_path / "project")
    (project / "mkdocs.yml").write_text(f"site_name: Планы\n{told}", encoding="utf-8")
    done = run_plans(command, project=project)
    assert "Traceback" not in done.stderr
    if "[a]" not in told:  # what MkDocs refuses is not told to commands beside the build
        assert done.returncode in {1, 2}, done.stderr


def test_other_folders_of_a_project_are_found(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    for name, other in (("content", "stranicy"), ("theme", "tema")):
        (project / name).rename(project / other)
    configure(project, "docs_dir: content\nsite_dir: site", "docs_dir: stranicy\nsite_dir: sait")
    configure(project, "custom_dir: theme", "custom_dir: tema")
    built = run_plans("build", "--without-search", "--plans-only", project=project)
    assert built.returncode == 0, built.stderr
    assert f"{project / 'sait'}\n" in built.stderr
    assert (project / "sait" / "index.html").is_file()
    written = run_plans("write", str(tmp_path / "tree"), project=project)
    assert written.returncode == 0, written.stderr
    assert (tmp_path / "tree" / "docs" / "about.md").is_file()
    assert json.dumps(str(project / "tema")) in (tmp_path / "tree" / "mkdocs.yml").read_text(encoding="utf-8")
    refused = run_plans("write", str(project / "stranicy" / "tree"), project=project)
    assert refused.returncode == 2


@pytest.mark.parametrize(
    ("variable", "warned"),
    [
        ("", True),
        ("http://localhost:9000/", True),
        ("http://127.0.0.1/", True),
        ("https://edu.example", False),
        ("https://планы.рф/", False),
    ],
)
def test_an_address_that_is_empty_is_not_told(tmp_path: Path, variable: str, warned: bool) -> None:
    project = make_project(tmp_path / "project")
    done = run_plans("build", "--without-search", "--plans-only", project=project, SITE_URL=variable)
    assert done.returncode == 0
    assert ("SITE_URL" in done.stderr) is warned
    report = run_plans("report", "--format", "markdown", "--today", "2024-01-10", project=project, SITE_URL=variable)
    assert ("](" in report.stdout) is not warned


NOT_A_DAY = ("- plans", '- plans:\n      today: "2024-13-45"', "today: 2024-13-45")
BARE = ("- plans", "- plans:\n      today: 2024-13-45", "mkdocs.yml не читается")
NO_PLUGIN = ("- plans", "- search", "добавьте в «plugins:»")
FILES = ("use_directory_urls: true", "use_directory_urls: false", "use_directory_urls: false")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("build", NOT_A_DAY), ("serve", NOT_A_DAY), ("write", NOT_A_DAY), ("check", NOT_A_DAY), ("report", NOT_A_DAY),
        ("build", BARE), ("serve", BARE), ("write", BARE), ("check", BARE),
        ("build", NO_PLUGIN), ("serve", NO_PLUGIN), ("write", NO_PLUGIN),
        ("build", FILES), ("serve", FILES), ("write", FILES),
    ],
)  # fmt: skip
def test_a_configuration_without_a_site_is_refused(tmp_path: Path, command: str, told: tuple[str, str, str]) -> None:
    project = make_project(tmp_path / "project")
    old, new, said = told
    configure(project, old, new)
    more = {"write": [str(tmp_path / "out")], "serve": ["--address", "127.0.0.1:8977"]}.get(command, [])
    done = run_plans(command, *more, project=project)
    assert done.returncode in {1, 2}
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()
    assert not (tmp_path / "out").exists()


def test_a_day_needs_no_quotation_marks(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    configure(project, "- plans", "- plans:\n      today: 2024-03-15")
    assert "15\u00a0марта 2024" in run_plans("report", project=project).stdout
    assert run_plans("build", "--plans-only", "--without-search", project=project).returncode == 0


@pytest.mark.parametrize("port", ["99999", "0", "9" * 5000, "²"])
def test_ports_have_five_digits_at_most(tmp_path: Path, port: str) -> None:
    done = run_plans("serve", "--address", f"127.0.0.1:{port}", project=make_project(tmp_path / "project"))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_letters_of_two_characters_are_letters(tmp_path: Path) -> None:
    """«й» as «и» and a mark above, as some systems write names of files and programs copy from PDF."""
    project = make_project(tmp_path / "project")
    plan = project / PLAN / "plan.yml"
    text = plan.read_text(encoding="utf-8").replace("vvedenie.md", "Первый раздел.md")
    assert "й" in text
    plan.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    (project / PLAN / "vvedenie.md").rename(project / PLAN / unicodedata.normalize("NFD", "Первый раздел.md"))
    done = run_plans("build", project=project)
    assert done.returncode == 0, done.stderr
    for path in (project / "site").resolve().rglob("*.html"):
        assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8")), path


def test_signed_documents_of_offices_and_scanners(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    for name in ("SCAN.PDF", "prikaz.doc", "Лист 2.Tiff"):
        (project / PLAN / name).write_bytes(b"document")
    done = run_plans("build", "--without-search", project=project)
    assert "[file-unexpected]" not in done.stderr
    assert (project / "site" / "primersk" / "plans" / "7-p-2024" / "files" / "SCAN.PDF").read_bytes() == b"document"


def test_pages_in_folders_with_russian_names(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    folder = project / "content" / "раздел"
    folder.mkdir()
    (folder / "index.md").write_text("# Раздел\n\n[сосед](сосед.md) ![знак](знак.svg)\n", encoding="utf-8")
    (folder / "сосед.md").write_text("# Сосед\n\n[назад](index.md)\n", encoding="utf-8")
    (folder / "знак.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    done = run_plans("build", "--without-search", project=project)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("period", ["9999", "0001", "2101/2102", "{start: 1900-01-01, end: 2024-01-01}"])
def test_a_period_is_of_our_time(tmp_path: Path, period: str) -> None:
    project = make_project(tmp_path / "project")
    plan = project / PLAN / "plan.yml"
    lines = plan.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith("period:"))
    plan.write_text("".join([*lines[:at], f"period: {period}\n", *lines[at + 1 :]]), encoding="utf-8")
    done = run_plans("check", project=project)
    assert done.returncode == 1
    assert "period" in done.stdout


@pytest.mark.parametrize(
    "days", ["0001-01-01/9999-12-31", "9999-12-31", "2024-03-01/2204-03-01", "2024-03-01/2094-03-01"]
)
def test_days_are_of_our_time(tmp_path: Path, days: str) -> None:
    """One typing error would make a page for each month of a century, or stop the calendar."""
    project = make_project(tmp_path / "project")
    plan = project / PLAN / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    before, after = text.split("      - id: den-otkrytykh-dverei\n")
    row = f"      - id: den-otkrytykh-dverei\n        dates:\n          - {days}\n"
    plan.write_text(before + row + after, encoding="utf-8")
    done = run_plans("check", project=project)
    assert done.returncode == 1
    assert "[wrong-days]" in done.stdout


@pytest.mark.parametrize("date", ["0", "1703030400", "9999-12-31", "30.03.2023"])
def test_a_date_is_written_as_one(tmp_path: Path, date: str) -> None:
    project = make_project(tmp_path / "project")
    plan = project / PLAN / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("  date: 2023-08-31", f"  date: {date}", 1), encoding="utf-8")
    done = run_plans("check", project=project)
    assert done.returncode == 1
    assert "[wrong-date]" in done.stdout


def test_the_search_index_is_made_by_what_we_say_alone(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    (project / "pagefind.yml").write_text("glob: nothing\nforce_language: ru\n", encoding="utf-8")
    done = subprocess.run(
        [str(Path(sys.executable).parent / "plans"), "build"], cwd=project, capture_output=True, text=True, timeout=300,
        check=False, env={**os.environ, "PAGEFIND_GLOB": "nothing"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list((project / "site" / "pagefind").glob("pagefind.und_*.pf_meta"))
