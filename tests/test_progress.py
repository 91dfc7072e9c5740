"""Marks and values as clerks enter them: any spreadsheet's CSV, any usual spelling; and what is published of them."""

import csv
import io
import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.progress import Actual, Goal, Target
from generator.quantities.reading import read_quantities
from generator.reading.progress import read_actual, read_marks
from generator.source import Place
from generator.views.standing import standing_of
from tests.conftest import make_project, run_plans

HEADS = ["Мероприятие", "Отметка", "Дата", "Подтверждение", "Примечание", "Новый срок"]
ROW = [
    "den-otkrytykh-dverei",
    "перенесено",
    "20.10.2023",
    'приказ № 5; п. 2, "о переносе"',
    "на весну\nпо просьбе школ",
    "до 15 апреля 2024 г.",
]


def csv_of(rows: list[list[str]], delimiter: str) -> str:
    """Return rows as a spreadsheet saves them."""
    return "".join(
        delimiter.join(
            f'"{cell.replace(chr(34), chr(34) * 2)}"' if set(cell) & {delimiter, '"', "\n"} else cell for cell in row
        )
        + "\r\n"
        for row in rows
    )


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16"])
def test_every_spreadsheet_is_read_alike(delimiter: str, encoding: str) -> None:
    table = [[*HEADS, "", ""], [*ROW, "", ""], [""] * 8, [""] * 8]
    rows, sheet = read_marks("marks.csv", csv_of(table, delimiter).encode(encoding, "replace"))
    assert sheet.diagnostics == []
    assert [(one.event, one.state, one.date, one.evidence, one.note, one.deadline) for one in rows] == [
        (ROW[0], "moved", date(2023, 10, 20), ROW[3].encode(encoding, "replace").decode(encoding), ROW[4], ROW[5])
    ]


def test_a_spoilt_byte_makes_no_other_encoding() -> None:
    table = csv_of([HEADS, ROW], ";").encode()
    rows, sheet = read_marks("marks.csv", table.replace("й".encode(), b"\xd0", 1))
    assert rows == ()
    [one] = sheet.diagnostics
    assert one.code == "file-not-utf8"
    assert one.parameters["byte"] == "0xD0"


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("выполнено", "done"), ("Выполнена", "done"), ("ИСПОЛНЕНО.", "done"), ("done", "done"), ("частично", "partly"),
        ("выполнено частично", "partly"), ("Перенесён", "moved"), ("перенесено", "moved"), ("moved", "moved"),
        ("отменено", "cancelled"), ("отменён", "cancelled"), ("cancelled", "cancelled"), ("canceled", "cancelled"),
    ],
)  # fmt: skip
def test_states(said: str, state: str) -> None:
    rows, sheet = read_marks("m", f"event;state;date\nx;{said};2023-10-20\n".encode())
    assert (sheet.diagnostics, [one.state for one in rows]) == ([], [state])


@pytest.mark.parametrize("said", ["", "не отмечено", "—"])
def test_what_is_not_marked_says_nothing(said: str) -> None:
    assert read_marks("m", f"event;state;date\nx;{said};\n".encode())[0] == ()


@pytest.mark.parametrize(
    "said",
    [
        "20.10.2023",
        "2023-10-20",
        "20.10.23",
        "2023-10-20 00:00:00",
        "20.10.2023 0:00",
        "20.10.2023 г.",
        "20 октября 2023 г.",
    ],
)
def test_days(said: str) -> None:
    rows, sheet = read_actual("a", f"показатель;значение;дата\nx;85;{said}\n".encode())
    assert (sheet.diagnostics, [one.date for one in rows]) == ([], [date(2023, 10, 20)])


@pytest.mark.parametrize("said", ["45219", "10/20/2023", "октябрь", "########", "вчера", "20.13.2023", "31.02.2023"])
def test_days_that_are_none(said: str) -> None:
    rows, sheet = read_actual("a", f"показатель;значение;дата\nx;85;{said}\n".encode())
    assert rows == ()
    assert [(one.code, str(one.place)) for one in sheet.diagnostics] in (
        [("sheet-date", "a:2:6")],
        [("no-such-day", "a:2:6")],
    )


def test_places_are_those_of_the_file() -> None:
    table = 'мероприятие;отметка;дата\n"а";;\n'
    _rows, sheet = read_marks("m", f'{table}"б\nв";выполнено;завтра\nг;"сдел'.encode())
    assert [(one.code, str(one.place)) for one in sheet.diagnostics] == [
        ("sheet-quote", "m:5:3"),
        ("sheet-date", "m:4:14"),
    ]


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_raise(raw: bytes) -> None:
    for read in (read_marks, read_actual):
        _rows, sheet = read("x.csv", raw)
        assert all(one.message and one.place.file == "x.csv" for one in sheet.diagnostics)
        _rows, sheet = read("x.csv", "мероприятие;показатель;отметка;значение;дата\n".encode() + raw)


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=5), st.sampled_from(";,\t"))
def test_texts_survive(notes: list[tuple[str, str]], delimiter: str) -> None:
    """What a spreadsheet wrote is read back; only control characters and the space around a cell are lost."""
    kept = [pair for pair in notes if all(text.isprintable() and text.strip(" \u00a0") == text for text in pair)]
    table = [["event", "state", "date", "evidence", "note"], *(["x", "done", "2023-10-20", *pair] for pair in kept)]
    rows, sheet = read_marks("m", csv_of(table, delimiter).encode("utf-8-sig"))
    assert sheet.diagnostics == []
    assert [(one.evidence, one.note) for one in rows] == kept


PLACE = Place("actual.csv", 2, 1)


def indicator(target: str, values: list[tuple[str, Any, str | None]], **more: Any) -> Target:
    """Return an indicator with values (day, value, unit)."""
    actual = tuple(
        Actual(date=date.fromisoformat(day), value=value, unit=unit, raw=str(value), place=PLACE)
        for day, value, unit in values
    )
    return Target(
        id="d/p/i", local="i", number="", name="Доля", target=read_quantities(target), cells={}, as_printed={}, note="",
        doubt="", place=PLACE, actual=actual, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("target", "value", "unit", "more", "standing"),
    [
        ("не менее 85 %", 85, "%", {}, "reached"),
        ("не менее 85 %", 84.9, "%", {}, "not-yet"),
        ("более 85 %", 85, "%", {}, "not-yet"),
        ("не более 5 %", 4, "%", {}, "reached"),
        ("до 95 %", 96, "%", {}, "not-yet"),
        ("увеличение до 45 %", 46, "%", {}, "reached"),
        ("снижение до 10 %", 12, "%", {}, "not-yet"),
        ("от 3 до 5 чел.", 4, "чел.", {}, "reached"),
        ("от 3 до 5 чел.", 6, "чел.", {}, "not-yet"),
        ("85 %", 85, "%", {}, "reached"),
        ("85 %", 92, "%", {}, "above"),
        ("85 %", 80, "%", {}, "below"),
        ("85 %", 92, "%", {"better": "more"}, "reached"),
        ("5 %", 7, "%", {"better": "less"}, "not-yet"),
        ("увеличение на 5 п.п.", 65, "%", {"baseline": "60 %"}, "reached"),
        ("увеличение на 5 п.п.", 64, "%", {"baseline": "60 %"}, "not-yet"),
        ("увеличение на 5 п.п.", 64, "%", {}, "incomparable"),
        ("увеличение на 5 %", 64, "%", {"baseline": "60 %"}, "incomparable"),
        ("не ниже среднего по региону", 64, "%", {}, "incomparable"),
        ("наличие приказа", True, "да/нет", {}, "reached"),
        ("наличие приказа", False, "да/нет", {}, "not-yet"),
        ("85 %", 3, "чел.", {}, "incomparable"),
        ("2022 – 20 %, 2023 – не менее 25 %", 24, "%", {}, "not-yet"),
        ("2022 – 20 %, 2021 – 25 %", 24, "%", {}, "incomparable"),
        ("2% (1%)", 2, "%", {}, "incomparable"),
        ("методические дни", 2, None, {}, "incomparable"),
    ],
)
def test_standing_is_told_only_when_it_can_be(
    target: str, value: Any, unit: str, more: dict[str, Any], standing: str
) -> None:
    if "baseline" in more:
        more = {**more, "baseline": read_quantities(more["baseline"])}
    assert standing_of(indicator(target, [("2023-12-20", value, unit)], **more)).name == standing


def test_the_target_of_the_year_is_the_one_compared() -> None:
    goals = tuple(
        Goal(period=year, reading=read_quantities(text))
        for year, text in (("2022", "не менее 20 %"), ("2023", "не менее 30 %"))
    )
    values = [("2022-12-20", 25, "%")]
    assert standing_of(indicator("", values, goals=goals)).name == "reached"
    assert standing_of(indicator("", [*values, ("2023-12-20", 25, "%")], goals=goals)).name == "not-yet"
    assert standing_of(indicator("", [("2024-12-20", 25, "%")], goals=goals)).name == "incomparable"
    assert standing_of(indicator("не менее 20 %", [])).name == "no-value"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The toy district with marks and a value."""
    project = make_project(tmp_path / "project")
    plan = project / "plans" / "primersk" / "7-p-2024"
    rows = [
        HEADS,
        ROW,
        [
            "Встреча наставников & молодых педагогов",
            "выполнено",
            "02.10.2023",
            "протокол Петровой А.Б.",
            "вела Петрова А. Б.",
            "",
        ],
    ]
    (plan / "marks.csv").write_bytes(csv_of(rows, ";").encode("cp1251"))
    (plan / "actual.csv").write_text(
        "Показатель;Дата;Значение;Примечание\nДоля школ с наставниками;31.05.2024;86,5;Петрова А.Б. сдала справку\n"
        "dolya-nastavnikov;31.12.2023;3/4;\n",
        encoding="utf-8-sig",
    )
    return project


def published(project: Path, name: str) -> Any:
    return json.loads((project / "out" / "data" / "v1" / f"{name}.json").read_text(encoding="utf-8"))[name]


def test_marks_and_values_are_published(project: Path) -> None:
    done = run_plans("build", "--to", str(project / "out"), project=project)
    assert done.returncode == 0, done.stderr
    marks = {one["id"].rsplit("/", 1)[-1]: one["mark"] for one in published(project, "events")}
    assert marks["vstrecha-nastavnikov"] == {
        "state": "done", "date": "2023-10-02", "evidence": "протокол Петровой А.Б.", "note": "вела Петрова А. Б.", "deadline": None,
    }  # fmt: skip
    moved = marks["den-otkrytykh-dverei"]
    assert moved["state"] == "moved"
    assert moved["deadline"]["spans"][0]["end"] == "2024-04-15"
    assert marks["prazdnik"] is None
    (one,) = published(project, "indicators")
    assert [(each["date"], each["value"], each["unit"]) for each in one["actual"]] == [
        ("2023-12-31", 75, "%"),
        ("2024-05-31", 86.5, "%"),
    ]
    assert one["standing"] == "reached"


def test_hidden_names_stand_in_no_mark(project: Path) -> None:
    with (project / "plans" / "primersk" / "district.yml").open("a", encoding="utf-8") as file:
        file.write("people: posts\n")
    done = run_plans("build", "--to", str(project / "out"), project=project)
    assert done.returncode == 0, done.stderr
    for path in (project / "out").rglob("*"):
        if path.suffix in {".html", ".json", ".ics", ".xml", ".csv"}:
            assert "Петров" not in path.read_text(encoding="utf-8"), path


def test_a_mark_of_another_plan_is_not_taken(project: Path) -> None:
    plan = project / "plans" / "primersk" / "7-p-2024"
    (plan / "marks.csv").write_text(
        "event;state;date\nprimersk/8-p-2024/itogi;done;2024-05-20\nsosedsk/7-p-2024/itogi;done;2024-05-20\n"
        "https://primersk.example/sosedsk/plans/7-p-2024/itogi/;done;2024-05-20\nprimersk/7-p-2024/itogi;done;2024-05-20\n"
        "https://primersk.example/primersk/plans/7-p-2024/itogi/;done;2024-05-20\n",
        encoding="utf-8",
    )
    said = run_plans("check", project=project).stdout
    assert re.findall(r"marks\.csv:(\d+):1: [^\n]*\[unknown-event\]", said) == ["2", "3", "4"]


def test_a_table_is_a_file_of_the_plan_and_nothing_else(project: Path) -> None:
    plan = project / "plans" / "primersk" / "7-p-2024"
    shutil.copyfile(plan / "marks.csv", plan / "отметки.csv")
    said = run_plans("check", project=project).stdout
    assert "[file-unexpected]" in said
    assert "marks.csv, actual.csv" in said


def test_the_orders_say_honestly_that_nothing_is_marked(site: Path) -> None:
    events = json.loads((site / "data" / "v1" / "events.json").read_text(encoding="utf-8"))["events"]
    assert {one["mark"] for one in events} == {None}
    indicators = json.loads((site / "data" / "v1" / "indicators.json").read_text(encoding="utf-8"))["indicators"]
    assert len(indicators) == 20
    assert {one["standing"] for one in indicators} == {"no-value"}
    ids = {one["id"] for one in events}
    assert all(event in ids for one in indicators for event in one["events"])


def test_tables_of_the_open_data_say_what_their_fields_are(demo_site: Path) -> None:
    folder = demo_site / "data" / "v1"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in package["resources"]] == ["indicators", "actual", "marks", "results"]
    for resource in package["resources"]:
        rows = list(
            csv.reader(io.StringIO((folder / resource["path"]).read_bytes().decode("utf-8-sig")), delimiter=";")
        )
        assert rows[0] == [one["name"] for one in resource["schema"]["fields"]]
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}
        for field, cells in zip(resource["schema"]["fields"], zip(*rows[1:], strict=True), strict=True):
            assert re.search("[а-я]", field["description"])
            for cell in filter(None, cells):
                if field["type"] == "date":
                    date.fromisoformat(cell)
                elif field["type"] == "number":
                    float(cell)


def test_the_passport_of_the_data(demo_site: Path) -> None:
    lines = json.loads((demo_site / "data" / "v1" / "passport.json").read_text(encoding="utf-8"))["passport"]
    told = {line["property"]: line["value"] for line in lines}
    assert told["created"] == "2023-08-25"
    assert told["modified"] == told["valid"] == "2024-03-01"
    assert told["period"] == "2023-09-01/2024-12-31"
    assert told["creator"] == "Управление образования Заречного района"
    page = (demo_site / "data" / "v1" / "index.html").read_text(encoding="utf-8")
    assert "Паспорт набора данных" in page
    for name in re.findall(r'href="[^"]*data/v1/([^"]+)"', page):
        assert (demo_site / "data" / "v1" / name).is_file(), name
