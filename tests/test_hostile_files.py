"""Files that are not what they seem: control characters, pipes, keys without a name, texts without an end.

All are told, none is passed on, and no command dies of one.
"""

import os
import re
import sys
import time
from pathlib import Path

import pytest

from generator.diagnostics import diagnose
from generator.linking.hiding import Hider
from generator.pages.renderer import Renderer
from generator.reading.document import read_document
from generator.reporting.machine import report_github
from generator.reporting.text import report_text
from generator.source import Place
from tests.conftest import make_project, run_plans

PLAN = Path("plans") / "primersk" / "7-p-2024"


@pytest.mark.parametrize("character", ["\x02", "\x0b", "\x0c", "\x1b", "\x9b", "\u2028"])
def test_chapters_hold_no_control_characters(tmp_path: Path, character: str) -> None:
    project = make_project(tmp_path / "project")
    chapter = project / PLAN / "vvedenie.md"
    chapter.write_text(f"Первая строка.\n\nЗде{character}сь.\n", encoding="utf-8")
    done = run_plans("check", project=project)
    assert done.returncode == 1
    assert f"vvedenie.md:3:4: ошибка: в тексте стоит невидимый знак U+{ord(character):04X}" in done.stdout
    assert done.stdout.count("ошибка:") == 1
    assert character not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
@pytest.mark.parametrize("name", ["plans/topics.yml", "plans/primersk/people.yml", str(PLAN / "marks.csv")])
def test_pipes_are_not_read(tmp_path: Path, name: str) -> None:
    project = make_project(tmp_path / "project")
    (project / name).unlink(missing_ok=True)
    os.mkfifo(project / name)
    done = run_plans("check", project=project)
    assert name in done.stdout
    assert "[file-unreadable]" in done.stdout or "[file-unexpected]" in done.stdout
    assert "primersk" in run_plans("sheets", "primersk/7-p-2024", project=project).stderr


def test_a_key_without_a_name_is_told_at_its_place() -> None:
    [one] = read_document("x.yml", b'a: "1"\n"": x\n').diagnostics
    assert str(one.place) == "x.yml:2:1"
    assert one.code == "yaml-syntax"
    assert "ключ без названия" in one.message


@pytest.mark.parametrize("mark", "\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028")
def test_reports_do_not_turn_the_direction_of_a_terminal(tmp_path: Path, mark: str) -> None:
    (tmp_path / "plan.yml").write_text(f"title: {mark}лмх\n", encoding="utf-8")
    said = report_text([diagnose("unknown-key", Place("plan.yml", 1, 1), key=mark, suggestion="")], tmp_path)
    assert mark not in said
    assert "\N{REPLACEMENT CHARACTER}" in said


def test_texts_without_an_end_stop_no_build(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    plan, register = project / PLAN / "plan.yml", project / "plans/primersk/organisations.yml"
    row = f"      - id: dlinnaya\n        title: Урок № {'9' * 5000}\n        responsible: школа № 1 а{'-а' * 900}\n"
    first = "      - id: vstrecha-nastavnikov\n"
    plan.write_text(plan.read_text(encoding="utf-8").replace(first, row + first), encoding="utf-8")
    register.write_text(register.read_text(encoding="utf-8").replace('"1"', f'"{"9" * 5000}"'), encoding="utf-8")
    (project / "content/about.md").write_text('# О сайте\n\n<a href="http://[куда">куда</a>\n', encoding="utf-8")
    done = run_plans("build", project=project)
    assert done.returncode == 1
    assert re.findall(r"\[[a-z-]+\]$", done.stderr, re.MULTILINE) == ["[broken-link]"], done.stderr
    (project / "content/about.md").write_text("# О сайте\n", encoding="utf-8")
    done = run_plans("build", project=project)
    assert done.returncode == 0, done.stderr


def test_a_row_of_hyphens_is_hidden_in_time() -> None:
    started = time.process_time()
    assert "Иванова" not in Hider([], everyone=True)("Иванова-" * 2500 + "Петрова И.И.")[-40:]
    assert time.process_time() - started < 3


def test_names_of_files_make_no_properties_of_an_annotation(tmp_path: Path) -> None:
    place = Place("планы, новые: line=9/plan.yml", 1, 1)
    [line] = report_github([diagnose("unknown-key", place, key="a", suggestion="")], tmp_path).splitlines()
    assert line.startswith("::error file=планы%2C новые%3A line=9/plan.yml,line=1,col=1,title=unknown-key::")


def test_no_variable_of_a_template_is_printed_as_it_is_for_its_name() -> None:
    template = "{% for root in names %}{{ root }}{% endfor %}"
    printed = Renderer("https://uo.example/").environment.from_string(template).render(names=["<script>"])
    assert printed == "&lt;script&gt;"
