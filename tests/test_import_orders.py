"""Number, date and period of an order as offices print them and recognition spoils them; what is not found is told."""

from pathlib import Path
from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text
from tests.conftest import make_project, run_plans

TABLE = "№\tМероприятие\tСрок\tОтветственный\n1\tСлёт\tмай\tИванова И.И.\n2\tСбор\tиюнь\tПетрова А.Б.\n"
STAMP = "Приложение\nк приказу управления образования\nот 28.08.2026 № 312-од\n\n"


def read(
    day: str = "28.08.2026 № 312-од", stamp: str = "", title: str = "План работы", about: str = "Об утверждении плана"
) -> Import:
    """Return the import of an order with this line of its day, this stamp, and this title of the plan."""
    order = f"ПРИКАЗ\n\n{day}\n\n{about}\n\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n\nНачальник И.И. Иванова\n\n"
    return import_text(f"{order}{stamp}{title}\n\n{TABLE}".encode())


@pytest.mark.parametrize(
    "day",
    [
        "« 28 » августа 2026 г.   № 312-од",
        "«28»августа 2026 года № 312-од",
        "от “28” августа 2026 г. № 312-од",
        "28.О8.2026 № З12-од",
        "№ З12-од\n28.08.2O26",
    ],
)
@pytest.mark.parametrize("stamp", ["", STAMP])
def test_number_and_date(day: str, stamp: str) -> None:
    result = read(day, stamp)
    order = result.data["order"]
    assert (order["number"], order["date"], order["title"]) == ("312-од", "2026-08-28", "Об утверждении плана")
    assert result.plan_id == "312-od-2026"
    assert "also" not in order
    assert result.complete


def test_a_letter_behind_the_number_is_its_own() -> None:
    assert read("28.08.2026 № 45о").data["order"]["number"] == "45о"


NUMBER, DATE = ("номер", ""), ("дата", "а")


@pytest.mark.parametrize(
    ("day", "taken"),
    [("", [NUMBER, DATE]), ("28.08.2026", [NUMBER]), ("№ 312-од", [DATE]), ("от ____ № ____", [NUMBER, DATE])],
)
def test_the_stamp_tells_what_the_order_does_not(day: str, taken: list[tuple[str, str]]) -> None:
    result = read(day, STAMP)
    assert (result.data["order"]["number"], result.data["order"]["date"]) == ("312-од", "2026-08-28")
    told = [doubt for _line, doubt in result.doubts if "из грифа" in doubt]
    assert told == [f"{what} приказа взят{end} из грифа утверждения" for what, end in taken]


def test_a_stamp_of_another_order_tells_nothing() -> None:
    order = read("27.08.2026", STAMP).data["order"]
    assert (order["number"], order["date"]) == ("0", "2026-08-27")
    assert order["also"] == [{"number": "312-од", "date": "2026-08-28", "where": "в грифе приложения"}]


def test_placeholders_are_told_until_they_are_replaced(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    source = tmp_path / "prikaz.txt"
    source.write_text(
        f"ПРИКАЗ\n\nОб утверждении плана\n\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n\n\n{TABLE}", encoding="utf-8"
    )
    done = run_plans("import", str(source), "--district", "primersk", project=project)
    assert done.returncode == 0, done.stderr
    assert "номер приказа не найден: вместо него стоит «0»" in done.stdout
    assert "дата приказа не найдена: вместо неё стоит 1990-01-01" in done.stdout
    plan = project / "plans" / "primersk" / "plan" / "plan.yml"
    check = run_plans("check", project=project)
    assert check.returncode == 1
    assert check.stdout.count("[placeholder]") == 3  # number, date and the period taken from it
    text = plan.read_text(encoding="utf-8")
    for placeholder, known in (('number: "0"', "number: 312-од"), ("1990-01-01", "2026-08-28"), ("1990", "2026")):
        assert placeholder in text
        text = text.replace(placeholder, known)
    plan.write_text(text, encoding="utf-8")
    check = run_plans("check", project=project)
    assert "[placeholder]" not in check.stdout
    assert check.returncode == 0, check.stdout


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("на 2026/27 учебный год", "2026/2027"),
        ("на 2026-27", "2026/2027"),
        ("на 2026–2027 уч. г.", "2026/2027"),
        ("на 2026/2027 учебный год", "2026/2027"),
        ("на 2026/2027", "2026/2027"),
        ("на 2O26 – 27 уч.г.", "2026/2027"),
        ("на 2026-2028 годы", {"start": "2026-01-01", "end": "2028-12-31"}),
        ("на 2026-27 гг.", {"start": "2026-01-01", "end": "2027-12-31"}),
        ("на 2025-2030 годы в 2026-2027 учебном году", "2026/2027"),
        ("на 2027 год", "2027"),
        ("до 2030 года", {"start": "2026-08-28", "end": "2030-12-31"}),
    ],
)
@pytest.mark.parametrize("where", ["title", "about"])
def test_period(words: str, period: Any, where: str) -> None:
    result = read(title=f"План работы {words}") if where == "title" else read(about=f"Об утверждении плана {words}")
    assert result.data["period"] == period
    assert not any("период" in doubt for _line, doubt in result.doubts)


def test_a_period_taken_from_the_date_is_doubtful() -> None:
    result = read()
    assert result.data["period"] == "2026"
    assert (0, "период в заголовке не напечатан: взят год приказа, 2026") in result.doubts
