"""What a department has to see to, as text, Markdown and a workbook; and the tables that it fills in."""

import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import TESTS, make_project, run_plans

DAY = ("--today", "2024-03-15")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The demonstration district."""
    return make_project(tmp_path / "project", plans=TESTS / "demo" / "plans")


def workbook(project: Path, *arguments: str) -> Any:
    path = project / "report.xlsx"
    done = run_plans("report", *DAY, "--format", "xlsx", "--output", str(path), *arguments, project=project)
    assert done.returncode == 0, done.stderr
    return openpyxl.load_workbook(path)


def rows(book: Any, sheet: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=2)]


def test_the_report_tells_what_is_due_by_person(project: Path) -> None:
    said = run_plans("report", *DAY, project=project).stdout.replace("\u00a0", " ")
    assert said.startswith("Отчёт на 15 марта 2024 г.: все районы\n")
    assert "срок в ближайшие 14 дн.: 1\n" in said
    assert "срок прошёл, отметки нет: 4\n" in said
    assert "показатели без значения: 1\n" in said
    people = [line for line in said.split("\n") if line and line == line.upper()]
    assert people == ["ЛУГОВАЯ М.П.", "РОДНИКОВ Д.А.", "ОТВЕТСТВЕННЫЙ НЕ НАЗВАН"]
    own = said[said.index("РОДНИКОВ") : said.index("ОТВЕТСТВЕННЫЙ")]
    assert "Срок подходит:\n    - Конкурс «Наставник года» (20 марта 2024 г." in own
    for settled in ("Совещание руководителей школ", "Отбор наставников", "Встреча наставников", "Фестиваль"):
        assert settled not in said


def test_a_person_of_the_register_stands_once_however_a_plan_spells_the_name() -> None:
    """«Жучёва Т.А.» of one row is «Жучева Т.А.» of another: the register of the district says so."""
    said = run_plans("report", "--district", "zhigalovo", "--today", "2024-03-15").stdout
    assert "ЖУЧЕВА Т.А." in said
    assert "ЖУЧЁВА Т.А." not in said


def test_a_moved_event_is_due_at_its_new_deadline(project: Path) -> None:
    said = run_plans("report", "--today", "2024-06-01", project=project).stdout.replace("\u00a0", " ")
    assert "Фестиваль наставнических пар (7 июня 2024 г.; в плане: 17 мая 2024 г.; перенесено, 1 марта 2024 г.," in said
    late = run_plans("report", "--today", "2024-06-08", project=project).stdout
    assert "Фестиваль" in late[late.index("Срок прошёл") :]


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (("--days", "20"), ["Конкурс «Наставник года»", "Открытые уроки"]),
        (("--days", "0"), []),
        (("--plan", "zarechny/3-d-2024"), []),
        (("--district", "zarechny", "--days", "5"), ["Конкурс «Наставник года»"]),
        (("--person", "родников"), ["Конкурс «Наставник года»"]),
        (("--person", "Луг"), []),
        (("--in-force",), ["Конкурс «Наставник года»"]),
        (("--in-force", "--today", "2030-01-01", "--days", "3660"), []),
    ],
)
def test_what_is_asked_for(project: Path, arguments: tuple[str, ...], titles: list[str]) -> None:
    assert sorted(row[2] for row in rows(workbook(project, *arguments), "Срок подходит")) == titles


def test_the_workbook(project: Path) -> None:
    book = workbook(project)
    assert book.sheetnames == ["Сводка", "Срок подходит", "Срок прошёл, отметки нет", "Показатели без значения"]
    assert [row[0] for row in rows(book, "Сводка")] == ["Луговая М.П.", "Родников Д.А.", "ответственный не назван"]
    assert [row[1:] for row in rows(book, "Сводка")] == [[0, 2, 0], [1, 2, 0], [0, 0, 1]]
    (due,) = rows(book, "Срок подходит")
    assert due[:4] == ["Родников Д.А.", datetime(2024, 3, 20), "Конкурс «Наставник года»", "20 марта 2024 г."]  # noqa: DTZ001 - a day in a workbook has no zone
    assert due[7] == "zarechny/12-p-2023/konkurs"
    first = (project / "report.xlsx").read_bytes()
    workbook(project)
    assert (project / "report.xlsx").read_bytes() == first


@pytest.mark.parametrize(
    ("name", "begins"), [("report.XLSX", b"PK"), ("report.md", b"# "), ("report.txt", "Отчёт".encode())]
)
def test_the_name_of_the_file_tells_its_form(project: Path, name: str, begins: bytes) -> None:
    assert run_plans("report", *DAY, "--output", str(project / name), project=project).returncode == 0
    assert (project / name).read_bytes().startswith(begins)


def test_texts_stay_texts(project: Path) -> None:
    """A title that looks like a formula, an address or Markdown is shown as it is printed."""
    plan = project / "plans" / "zarechny" / "3-d-2024" / "plan.yml"
    title = "'=HYPERLINK(\"http://evil.example\") <b>*@user* [x](y) | 1'"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Районная олимпиада", title), encoding="utf-8")
    book = workbook(project)
    cells = [cell for row in book["Срок прошёл, отметки нет"].iter_rows(min_row=2) for cell in row]
    (bad,) = [cell for cell in cells if "HYPERLINK" in str(cell.value)]
    assert bad.data_type == "s"
    assert bad.hyperlink is None
    markdown = run_plans("report", *DAY, "--format", "markdown", project=project, SITE_URL="https://x.example/").stdout
    (line,) = [line for line in markdown.split("\n") if "HYPERLINK" in line]
    assert "<b>" not in line
    assert "@user" not in line
    assert r"\[x\]\(y\) \|" in line
    assert "](https://x.example/zarechny/plans/3-d-2024/olimpiada/)" in line


def test_hidden_names_are_in_no_report(project: Path) -> None:
    with (project / "plans" / "zarechny" / "district.yml").open("a", encoding="utf-8") as file:
        file.write("people: posts\n")
    for form in ("text", "markdown"):
        done = run_plans("report", *DAY, "--format", form, project=project)
        assert "методист" in done.stdout.lower()
        assert not [name for name in ("Лугов", "Родников") if name.lower() in done.stdout.lower()]
    cells = [cell for name in workbook(project).sheetnames for row in rows(workbook(project), name) for cell in row]
    assert not [cell for cell in cells if "Лугов" in str(cell) or "Родников" in str(cell)]


@pytest.mark.parametrize(
    "arguments", [("--plan", "zarechny/nichego"), ("--district", "nikakoi"), ("--format", "xlsx"), ("--days", "-1")]
)
def test_wrong_calls(project: Path, arguments: tuple[str, ...]) -> None:
    done = run_plans("report", *arguments, project=project)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--output", "otchet.docx"),
        ("--output", "otchet.pdf", "--format", "text"),
        ("--output", "otchet.csv", "--format", "markdown"),
        ("--output", "otchet.txt", "--format", "xlsx"),
        ("--output", "otchet.xlsx", "--format", "text"),
        ("--person", "Неттакого"),
    ],
)
def test_a_report_that_would_mislead_is_refused(project: Path, arguments: tuple[str, ...]) -> None:
    done = run_plans("report", *DAY, *arguments, project=project)
    assert done.returncode == 2
    assert not done.stdout
    assert not list(project.glob("otchet*"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report", "--plan", "12-p-2023"), "Может быть, «zarechny/12-p-2023»?"),
        (("sheets", "12-p-2023"), "Может быть, «zarechny/12-p-2023»?"),
        (("report", "--district", "zarechnyi"), "Может быть, «zarechny»?"),
        (("report", "--days", "много"), "много — не число"),
    ],
)
def test_the_nearest_is_named(project: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run_plans(*arguments, project=project)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_name_that_nobody_has_is_told_with_the_nearest(project: Path) -> None:
    said = run_plans("report", *DAY, "--person", "Радников", project=project).stderr
    assert "никого не зовут «Радников»" in said
    assert "Родников Д.А." in said
    assert run_plans("report", *DAY, "--person", "родник", project=project).returncode == 0


def test_a_plan_with_errors_is_reported_in_its_last_good_version(project: Path) -> None:
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "plans"]):
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *command], cwd=project, check=True)
    good = run_plans("report", *DAY, project=project).stdout
    plan = project / "plans" / "zarechny" / "12-p-2023" / "plan.yml"
    plan.write_text(f"{plan.read_text(encoding='utf-8')}oshibka: 1\n", encoding="utf-8")
    done = run_plans("report", *DAY, project=project)
    remark = next(line for line in done.stdout.split("\n") if "последней исправной редакции" in line)
    assert "zarechny/12-p-2023" in remark
    assert done.stdout.replace(f"{remark}\n\n", "") == good
    assert [remark, None, None, None] in rows(workbook(project), "Сводка")
    shutil.rmtree(project / ".git")
    said = run_plans("report", *DAY, "--format", "markdown", project=project).stdout
    assert "**В некоторых файлах есть ошибки" in said


NEW_EVENT = """\
      - id: novoe
        title: Новое мероприятие
        deadline: май
"""


@pytest.mark.parametrize(
    ("begun", "added"),
    [
        ("id,мероприятие,отметка,дата\n", 'novoe,"Новое, важное мероприятие",,\r\n'),
        ("мероприятие;отметка;дата", "\r\nНовое, важное мероприятие;;\r\n"),
        ("отметка\tдата\tid\n", "\t\tnovoe\r\n"),
        ("отметка;дата;срок по плану;мероприятие;;\n", ";;май;Новое, важное мероприятие;;\r\n"),
        ("мероприятие;отметка;дата\nНОВОЕ, важное мероприятие.;;\n", None),
        ("мероприятие;отметка;дата\nzarechny/12-p-2023/novoe;;\n", None),
    ],
)
def test_rows_are_added_to_a_table_in_its_own_shape(project: Path, begun: str, added: str | None) -> None:
    folder = project / "plans" / "zarechny" / "12-p-2023"
    plan = (folder / "plan.yml").read_text(encoding="utf-8")
    event = NEW_EVENT.replace("Новое мероприятие", "Новое, важное мероприятие")
    (folder / "plan.yml").write_text(
        plan.replace("      - id: konkurs\n", f"{event}      - id: konkurs\n"), encoding="utf-8"
    )
    (folder / "marks.csv").write_bytes(begun.encode("cp1251"))
    done = run_plans("sheets", "zarechny/12-p-2023", project=project)
    table = (folder / "marks.csv").read_bytes().decode("cp1251")
    assert table.startswith(begun), done.stderr
    assert ("важное" in table[len(begun) :] or "novoe" in table[len(begun) :]) == (added is not None)
    assert added is None or added in table
    assert run_plans("check", *DAY, project=project).returncode == 0
    assert "добавлять нечего" in run_plans("sheets", "zarechny/12-p-2023", project=project).stderr


def test_a_table_that_cannot_be_written_on_says_why(project: Path) -> None:
    folder = project / "plans" / "zarechny" / "12-p-2023"
    for table, reason in (
        ("мероприятие;отметка;дата\n".encode("utf-16"), "в кодировке utf-16"),
        ("отметка;дата\n".encode(), "нет столбца"),
        ("мероприятие;отметка;дата;что это\n".encode(), "есть ошибки"),
    ):
        (folder / "marks.csv").write_bytes(table)
        done = run_plans("sheets", "zarechny/12-p-2023", project=project)
        assert f"ничего не добавлено: {reason}" in done.stderr or reason in done.stderr
        assert (folder / "marks.csv").read_bytes() == table


def test_what_an_encoding_does_not_hold_is_not_spoilt(project: Path) -> None:
    folder = project / "plans" / "zarechny" / "12-p-2023"
    plan = (folder / "plan.yml").read_text(encoding="utf-8")
    event = NEW_EVENT.replace("Новое мероприятие", "Доля ≥ 85 %")
    (folder / "plan.yml").write_text(
        plan.replace("      - id: konkurs\n", f"{event}      - id: konkurs\n"), encoding="utf-8"
    )
    begun = "id;мероприятие;отметка;дата\n".encode("cp1251")
    (folder / "marks.csv").write_bytes(begun)
    done = run_plans("sheets", "zarechny/12-p-2023", project=project)
    assert "в кодировке cp1251" in done.stderr
    assert (folder / "marks.csv").read_bytes() == begun


def test_tables_to_fill_in(project: Path) -> None:
    """What is prepared is read without a complaint, and what is filled in counts."""
    folder = project / "plans" / "zarechny" / "12-p-2023"
    for name in ("marks.csv", "actual.csv"):
        (folder / name).unlink()
    assert run_plans("sheets", "zarechny/12-p-2023", project=project).returncode == 0
    marks = (folder / "marks.csv").read_bytes()
    assert marks.startswith("\ufeffid;мероприятие;срок по плану;отметка;дата".encode())
    assert run_plans("check", *DAY, "--strict", project=project).returncode == 0
    filled = marks.decode("utf-8-sig").replace(
        "konkurs;Конкурс «Наставник года»;20 марта 2024 г.;;",
        "konkurs;Конкурс «Наставник года»;20 марта 2024 г.;выполнено;14.03.2024",
    )
    (folder / "marks.csv").write_text(filled, encoding="cp1251")
    said = run_plans("report", *DAY, project=project).stdout
    assert "Конкурс «Наставник года» (" not in said
    again = run_plans("sheets", "zarechny/12-p-2023", project=project)
    assert again.stderr.count("добавлять нечего") == 2
    before = (folder / "marks.csv").read_bytes()
    plan = folder / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("      - id: konkurs\n", f"{NEW_EVENT}      - id: konkurs\n"), encoding="utf-8")
    grown = run_plans("sheets", "zarechny/12-p-2023", project=project)
    assert "добавлена 1 строка" in grown.stderr, grown.stderr
    added = (folder / "marks.csv").read_bytes()
    assert added == before + "novoe;Новое мероприятие;май;;;;;\r\n".encode("cp1251")
    assert run_plans("check", *DAY, project=project).returncode == 0
    shutil.rmtree(folder)
    assert run_plans("sheets", "zarechny/12-p-2023", project=project).returncode == 2
