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
    assert check.stdout.count("[placeholder]") == 4  # title, number, date and the period taken from it
    text = plan.read_text(encoding="utf-8")
    for placeholder, known in (
        ("title: —", "title: План"),
        ('number: "0"', "number: 312-од"),
        ("1990-01-01", "2026-08-28"),
        ("1990", "2026"),
    ):
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


@pytest.mark.parametrize(
    "title",
    [
        "Комплексный план работы", "Сетевой график мероприятий", "Муниципальная дорожная карта", "Перечень мероприятий",
        "Календарный план-график", "График посещения школ", "Мероприятия по подготовке школ", "Межведомственный план",
        "Единый районный план", "КОМПЛЕКСНЫЙ ПЛАН", "План", "ПЛАН", "Программа развития", "Комплекс мер",
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", " ", "\n\n"])
def test_the_title_right_below_a_stamp(title: str, gap: str) -> None:
    result = read(stamp=STAMP.rstrip() + gap, title=f"{title} на 2026/27 учебный год")
    assert result.data["title"] == f"{title} на 2026/27 учебный год"
    assert result.data["order"]["lines"] == ["Приложение к приказу управления образования от 28.08.2026 № 312-од"]
    assert result.data["period"] == "2026/2027"


def test_what_a_stamp_goes_on_with_is_no_title() -> None:
    stamp = "УТВЕРЖДЕНО\nприказом от 28.08.2026 № 312-од\n«Об утверждении Плана мероприятий»\n\n"
    assert read(stamp=stamp).data["title"].endswith("План работы")


def test_a_title_that_was_not_found_is_told_and_an_error(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    source = tmp_path / "prikaz.txt"
    source.write_text(
        "ПРИКАЗ\n\n28.08.2026 № 312-од\n\nОб утверждении плана\n\nПРИКАЗЫВАЮ:\n1. Утвердить план.\n\n"
        f"Начальник И.И. Иванова\n\n{STAMP}{TABLE}",
        encoding="utf-8",
    )
    done = run_plans("import", str(source), "--district", "primersk", project=project)
    assert "название плана не найдено: вместо него стоит «—»" in done.stdout
    check = run_plans("check", project=project)
    assert check.returncode == 1
    assert "«—» стоит лишь вместо «title»" in check.stdout


@pytest.mark.parametrize(
    "preamble",
    [
        "В соответствии с Законом № 273-ФЗ", "В целях развития", "На основании приказа министерства",
        "Во исполнение плана", "Руководствуясь Уставом", "Согласно Положению", "В связи с началом учебного года",
    ],
)  # fmt: skip
@pytest.mark.parametrize("word", ["приказываю:", "ПРИКАЗЫВАЮ:", "п р и к а з ы в а ю:"])
@pytest.mark.parametrize("gap", ["\n", " "])
def test_a_preamble_right_below_the_title(preamble: str, word: str, gap: str) -> None:
    about = "Об утверждении комплексного плана мероприятий по профилактике правонарушений на 2027 год"
    head = f"ПРИКАЗ\n\n28.08.2026 № 312-од\n\n{about}{gap}{preamble}{gap}{word}\n"
    text = f"{head}1. Утвердить план.\n\nНачальник И.И. Иванова\n\nПлан работы\n\n{TABLE}"
    order = import_text(text.encode()).data["order"]
    assert order["title"] == about
    assert order["preamble"] == f"{preamble} {word}"
    assert [clause["text"] for clause in order["clauses"]] == ["Утвердить план."]


@pytest.mark.parametrize(
    "day",
    ["28.08.2026   г. Лесной   № 312-од", "28.08.2026 № 312-од\nг. Лесной", "г. Лесной\n28.08.2026 № 312-од"],
)
def test_a_place_beside_day_and_number(day: str) -> None:
    result = read(day)
    assert result.data["order"]["place"] == "г. Лесной"
    assert result.data["order"]["number"] == "312-од"
