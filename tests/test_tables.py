"""CSV: nothing in it is taken for a formula, and each table says exactly what its page shows."""

import csv
import io
import json
import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.csv_text import MARK, cell, line, table
from generator.exports.data_tables import data_table
from generator.exports.progress import plain_value
from tests.conftest import ORDERS, TESTS, make_project, run_plans

FORMULA = "=+-@＝＋－＠"


def read(path: Path) -> list[dict[str, str]]:
    return read_bytes(path.read_bytes())


def read_bytes(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8")
    assert text.startswith(MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";"))


def texts(html: str, pattern: str) -> list[str]:
    """Return what a page shows at each match of ``pattern``, tags aside."""
    return [" ".join(unescape(re.sub(r"<[^>]*>", "", one)).split()) for one in re.findall(pattern, html, re.DOTALL)]


def flat(text: str) -> str:
    return " ".join(text.split())


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3), max_size=5))
def test_what_is_written_is_read_back_and_nothing_is_a_formula(rows: list[list[str]]) -> None:
    said = table(["а", "б", "в"], map(line, rows)).decode("utf-8").removeprefix(MARK)
    back = list(csv.reader(io.StringIO(said, newline=""), delimiter=";"))[1:]
    for written, got in zip(rows, back, strict=True):
        assert [
            one.removeprefix("\u00a0") if one[:1] == "\u00a0" != kept[:1] else one
            for one, kept in zip(got, written, strict=True)
        ] == written
        assert not any(one.lstrip("\t\r\n ")[:1] in FORMULA for one in got if one.strip())


@pytest.mark.parametrize(
    "text", ["=1+1", "+7 914 000-00-00", "- пункт", "@имя", " =1", "\t=1", "＝1", "1.2", "1-2", "007", "1/2"]
)
def test_risky_cells_look_as_printed_and_are_text(text: str) -> None:
    assert cell(text) == f"\u00a0{text}"
    assert cell(text).strip() == text.strip()


@pytest.mark.parametrize(
    "text", ["", "Совещание", "12.10.2023", "100 %", "5", "2023", "1.", "«Дебют»", "https://example.org/"]
)
def test_usual_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


def test_every_table_has_a_page_and_every_page_its_table(site: Path) -> None:
    tables = {path.parent for path in site.rglob("table.csv")}
    linked = {
        page.parent for page in site.rglob("index.html") if 'href="table.csv"' in page.read_text(encoding="utf-8")
    }
    assert linked <= tables
    assert len(tables) > 300
    for folder in tables - linked:  # nothing to list: the page says so instead
        assert "dp-empty" in (folder / "index.html").read_text(encoding="utf-8"), folder


@pytest.mark.parametrize("plan", ORDERS)
def test_a_plan_holds_every_cell_of_its_events(plan: str, site: Path) -> None:
    district, local = plan.split("/")
    rows = read(site / district / "plans" / local / "table.csv")
    events = [
        event
        for event in json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
        if event["plan"] == plan
    ]
    published = json.loads((site / "data/v1/plans.json").read_text(encoding="utf-8"))["plans"]
    data = next(one for one in published if one["id"] == plan)
    schedule = [row for annex in data["appendices"] for group in annex["groups"] for row in group["rows"]]
    assert len(rows) == len(events) + len(schedule)
    for row, event in zip(rows, [*events, *schedule], strict=True):
        cells = {flat(value.replace("\u00a0", " ")).replace("*", "").replace("\\", "") for value in row.values()}
        assert row["Адрес"].endswith(event["url"])
        printed = [event["title"], event["deadline"]["raw"], event["responsible"]["raw"], event["result"]["raw"]]
        for text in (*printed, event["number"], *event["cells"].values()):
            assert flat(text.replace("\u00a0", " ")).replace("*", "").replace("\\", "") in {"", *cells}


def test_tables_tell_days_to_sort_by_and_what_became_of_an_event(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=TESTS / "demo" / "plans")
    done = run_plans("build", "--to", str(tmp_path / "out"), "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    rows = {flat(row["Мероприятие"]): row for row in read(tmp_path / "out/zarechny/plans/12-p-2023/table.csv")}
    moved = next(row for title, row in rows.items() if title.startswith("Фестиваль наставнических пар"))
    assert (moved["Первый день"], moved["Последний день"]) == ("2024-06-07", "2024-06-07")
    assert moved["Отметка"] == "перенесено"
    assert {row["Отметка"] for row in rows.values()} >= {"", "выполнено", "перенесено", "отменено"}
    month = read(tmp_path / "out/zarechny/calendar/2024-06/table.csv")
    assert "перенесено" in {row["Отметка"] for row in month}


@pytest.mark.parametrize("page", ["zhigalovo/people", "zhigalovo/schools", "timashevsk/groups", "topics"])
def test_owners_and_indexes_say_what_their_pages_show(page: str, site: Path) -> None:
    index = (site / page / "index.html").read_text(encoding="utf-8")
    shown = index.split('id="by-sort"')[0]
    rows = read(site / page / "table.csv")
    assert [flat(row["Название"]) for row in rows] == texts(shown, r'<li class="dp-item"><a [^>]*>(.*?)</a>')
    assert [row["Записей"] for row in rows] == [
        one.rsplit(" · ", 1)[-1].replace("своих мероприятий нет", "0").split(",")[0].split()[0]
        for one in texts(shown, r'<p class="dp-item__facts">(.*?)</p>')
    ]
    for row in rows[:6]:
        folder = site / row["Адрес"].split("//", 1)[1].split("/", 1)[1]
        html = (folder / "index.html").read_text(encoding="utf-8")
        listed = "".join(
            re.findall(
                r'<section class="dp-own".*?</section>|<details class="dp-panel dp-own">.*?</details>', html, re.DOTALL
            )
        )
        own = read(folder / "table.csv")
        assert [flat(one["Мероприятие"]) for one in own] == texts(listed, r"<tr[^>]*><td><a [^>]*>(.*?)</a>")
        assert [one["Роль"] for one in own] == texts(listed, r"<tr[^>]*><td>.*?</td><td>.*?</td><td>(.*?)</td>")


@pytest.mark.parametrize(
    "month",
    ["zhigalovo/calendar/2023-10", "timashevsk/calendar/2023-11", "zhigalovo/plans/184-od-2023/calendar/2023-10"],
)
def test_a_month_says_what_its_page_shows(month: str, site: Path) -> None:
    html = (site / month / "index.html").read_text(encoding="utf-8")
    rows = [row for row in read(site / month / "table.csv") if row["Срок"] or row["Прочитано как"]]
    shown = texts(
        html, r'<li class="dp-item">\s*<a [^>]*>(.*?)</a>\s*<p class="dp-item__facts"><span class="dp-printed">'
    )
    assert shown
    assert [flat(row["Мероприятие"]) for row in rows] == shown


@pytest.mark.parametrize(
    "name", ["plans", "events", "people", "organisations", "groups", "topics", "glossary", "indicators"]
)
def test_the_open_data_have_the_same_entries_as_tables(name: str, site: Path) -> None:
    data = json.loads((site / "data/v1" / f"{name}.json").read_text(encoding="utf-8"))[name]
    rows = read(site / "data/v1" / f"{name}.csv")
    key = "short" if name == "glossary" else "id"
    assert [row[key] for row in rows] == [one[key] for one in data]
    assert f'href="../../data/v1/{name}.csv"' in (site / "data/v1/index.html").read_text(encoding="utf-8")
    if name == "events":
        assert [flat(row["deadline.raw"]) for row in rows] == [flat(one["deadline"]["raw"]) for one in data]
        assert [row["related"] for row in rows] == [" | ".join(one["related"]) for one in data]


def test_what_stands_in_the_json_file_alone_has_no_empty_column() -> None:
    rows = read_bytes(
        data_table(
            [
                {"id": "a", "amounts": [], "mark": None, "tags": [], "days": [], "note": None},
                {"id": "b", "amounts": [{"value": 5}], "mark": {"state": "done"}, "tags": ["x", "y"], "days": [], "note": None},
                {"id": "c", "amounts": [], "mark": None, "tags": [], "days": [], "note": None},
            ]
        )
    )  # fmt: skip
    assert list(rows[0]) == ["id", "tags", "days", "note", "mark.state"]
    assert [row["tags"] for row in rows] == ["", "x | y", ""]
    assert [row["mark.state"] for row in rows] == ["", "done", ""]


def test_no_column_hides_what_the_json_file_tells(site: Path) -> None:
    rows = read(site / "data/v1/events.csv")
    events = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    for row, event in zip(rows, events, strict=True):
        for name, told in {**event, **{f"result.{name}": one for name, one in event["result"].items()}}.items():
            assert row.get(name) or name not in row or not told, (event["id"], name)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (12345678901, "12345678901"), (12345678901.0, "12345678901"), (1234567890.55, "1234567890.55"), (85.0, "85"),
        (86.5, "86.5"), (0.000001, "0.000001"), (1e22, "1" + "0" * 22), (0, "0"), (-3.5, "-3.5"), (True, "true"), (None, ""),
    ],
)  # fmt: skip
def test_numbers_are_written_whole(value: float | bool | None, told: str) -> None:
    assert plain_value(value) == told


def test_hostile_texts_are_no_formulas(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=TESTS / "hostile" / "plans")
    plan = project / "plans" / "primersk" / "9-z-2024" / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        re.sub(r"(?m)^(\s+)title: .*$", r'\1title: "=HYPERLINK(\\"http://e.org\\";\\"+1\\")"', text, count=3),
        encoding="utf-8",
    )
    done = run_plans("build", "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    found = list((project / "site").resolve().rglob("*.csv"))
    assert len(found) > 10
    for path in found:
        for row in read(path):
            assert not any(one and one.lstrip()[:1] in FORMULA and one[:1] != "\u00a0" for one in row.values()), path
