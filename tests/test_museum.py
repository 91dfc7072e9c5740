"""The museum of errors: one minimal broken input for each diagnostic code, with the exact words a clerk reads."""

import shutil
from pathlib import Path

import pytest

from generator.diagnostics import KINDS
from generator.reading.drafts import read_drafts
from tests.conftest import TESTS, golden, make_project, run_plans

MUSEUM = TESTS / "museum"
EXHIBITS = sorted(path.name for path in MUSEUM.iterdir() if path.is_dir())
# Told by a build, not by a check: they concern pages, theme and search index.
BUILT = {"address-collision", "broken-link", "shell-differs", "search-missing"}
# Too large for the repository, or kept badly by it: made here.
MADE = {"missing-plans", "file-name", "value-too-long", "file-too-large", "file-is-link", "file-unreadable"}


def project_of(code: str, folder: Path) -> Path:
    """Return a project with one district in which the exhibit stands."""
    project = make_project(folder / "project", plans=Path("none"))
    district = project / "plans" / "primersk"
    district.mkdir(parents=True)
    shutil.copyfile(TESTS / "world" / "plans" / "primersk" / "district.yml", district / "district.yml")
    if (MUSEUM / code).is_dir():
        shutil.copytree(MUSEUM / code, project, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return project


@pytest.mark.parametrize("code", EXHIBITS)
def test_exhibit(code: str, tmp_path: Path) -> None:
    project = project_of(code, tmp_path)
    if code in BUILT:
        nowhere = {"PAGEFIND_BINARY_PATH": "/nonexistent/pagefind"} if code == "search-missing" else {}
        done = run_plans("build", project=project, **nowhere)
        said = done.stderr
    else:
        done = run_plans("check", project=project)
        said = done.stdout
    assert f"[{code}]" in said, said + done.stderr
    assert "Traceback" not in said + done.stderr
    assert done.returncode == (1 if KINDS[code].severity == "error" else 0)
    if done.returncode:
        assert not (project / "site").exists()
    golden(MUSEUM / code / "expected.txt", said)


def test_every_code_has_an_exhibit() -> None:
    assert set(EXHIBITS) | MADE == set(KINDS)


def test_missing_plans(tmp_path: Path) -> None:
    done = run_plans("check", project=make_project(tmp_path / "project", plans=Path("none")))
    assert "plans: ошибка: нет папки «plans» [missing-plans]" in done.stdout
    assert "plans new-district" in done.stdout
    assert done.returncode == 1


def test_file_too_large(tmp_path: Path) -> None:
    project = project_of("file-too-large", tmp_path)
    plan = project / "plans" / "primersk" / "1-p-2024" / "plan.yml"
    plan.parent.mkdir()
    plan.write_text("title: " + "а" * (1024 * 1024 + 1), encoding="utf-8")
    said = run_plans("check", project=project).stdout
    assert "ошибка: в файле 2097161 байт — больше предела в 2097152 [file-too-large]" in said


def test_file_name(tmp_path: Path) -> None:
    project = project_of("file-name", tmp_path)
    folder = project / "plans" / "primersk" / "1-p-2024"
    folder.mkdir()
    (folder / "glava\x1b[2J.md").write_text("текст", encoding="utf-8")
    done = run_plans("check", project=project)
    assert "[file-name]" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.returncode == 1


def test_value_too_long(tmp_path: Path) -> None:
    project = project_of("value-too-long", tmp_path)
    plan = project / "plans" / "primersk" / "1-p-2024" / "plan.yml"
    plan.parent.mkdir()
    plan.write_text("title: " + "а" * 60_001 + "\n", encoding="utf-8")
    said = run_plans("check", project=project).stdout
    assert "plan.yml:1:8: ошибка: значение длиннее 60000 знаков [value-too-long]" in said


def test_file_is_link(tmp_path: Path) -> None:
    project = project_of("file-is-link", tmp_path)
    secret = tmp_path / "secret.md"
    secret.write_text("тайна", encoding="utf-8")
    (project / "plans" / "primersk" / "1-p-2024").mkdir()
    (project / "plans" / "primersk" / "1-p-2024" / "glava.md").symlink_to(secret)
    (project / "plans" / "primersk" / "people.yml").symlink_to(secret)
    done = run_plans("check", project=project)
    assert done.stdout.count("[file-is-link]") == 2
    assert done.returncode == 1


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_links_among_the_pages_are_refused(tmp_path: Path, kind: str) -> None:
    project = make_project(tmp_path / "project")
    (tmp_path / "secret.txt").write_text("тайна", encoding="utf-8")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("тайна", encoding="utf-8")
    link, target = (("secret.txt", tmp_path / "secret.txt"), ("folder", outside))[kind == "folder"]
    (project / "content" / link).symlink_to(target)
    done = run_plans("build", project=project)
    assert done.returncode == 1
    assert "secret.txt» — символическая ссылка" in done.stderr
    assert not (project / "site").exists()


def test_file_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = project_of("doubt", tmp_path)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    codes = [one.code for one in read_drafts(project / "plans", project).diagnostics]
    assert codes == ["file-unreadable", "file-unreadable"]


def test_all_problems_of_all_files_at_once(tmp_path: Path) -> None:
    project = project_of("unknown-key", tmp_path)
    other = project / "plans" / "primersk" / "2-p-2024" / "plan.yml"
    other.parent.mkdir()
    other.write_text(
        "title: План\norder:\n  number: 2\n  date: вчера\nperiod: когда-нибудь\nеще: 1\n", encoding="utf-8"
    )
    said = run_plans("check", project=project).stdout
    assert {code for code in KINDS if f"[{code}]" in said} == {"unknown-key", "wrong-date", "wrong-period"}
    assert said.count("ошибка:") == 4
