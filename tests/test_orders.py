"""Nothing of the two orders is lost: an independent transcription against the published data and pages, cell by cell."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.importers.markup import clean, drop_emphasis
from tests.conftest import ORDERS, ROOT, TESTS

PLANS = [f"zhigalovo/{order}" for order in ORDERS]


def flat(text: str) -> str:
    """Return text without Markdown, white space and list marks at line starts: what must agree to the letter."""
    text = drop_emphasis(text.replace("\\", ""))
    text = re.sub(r"(?m)^#+ ", "", text)
    text = re.sub(r"(^|\s)[-–—•](?=\s)", " ", text)
    return re.sub(r"\s", "", text)


def reading(plan: str) -> dict[str, Any]:
    return json.loads((TESTS / "orders" / f"{plan.replace('/', '-')}.reading.json").read_text(encoding="utf-8"))


def published(site: Path, name: str) -> list[dict[str, Any]]:
    data = json.loads((site / "data" / "v1" / f"{name}.json").read_text(encoding="utf-8"))
    assert data["version"] == 1
    return data[name]


def plan_data(site: Path, plan: str) -> dict[str, Any]:
    return next(one for one in published(site, "plans") if one["id"] == plan)


def text_of(path: Path) -> str:
    """Return the text of a page's content as a reader sees it."""
    html = path.read_text(encoding="utf-8")
    body = html[html.index('<div class="dp-content"') : html.index("<footer")]
    return flat(clean(re.sub(r"<[^>]*>", " ", body)))


def cell_of(row: dict[str, Any], role: str) -> str:
    """Return the printed cell of a published row; a corrected cell is what was printed before."""
    if role in row["as_printed"]:
        return row["as_printed"][role]
    if role in {"deadline", "responsible"} and not (role == "deadline" and row["deadline"]["inherited"]):
        return row[role]["raw"]
    if role == "deadline":
        return ""
    if role == "result":
        return row["result"]["raw"]
    return row["cells"].get(role, row.get(role, "")) if role in row else row["cells"].get(role, "")


@pytest.mark.parametrize("plan", PLANS)
def test_every_event_cell(site: Path, plan: str) -> None:
    data = plan_data(site, plan)
    roles = list(data["table"]["columns"])
    table = next(one for one in reading(plan)["tables"] if one["columns"] == list(data["table"]["columns"].values()))
    printed = [row for row in table["rows"] if row["kind"] == "row"]
    events = [event for event in published(site, "events") if event["plan"] == plan]
    assert len(printed) == len(events)
    plan_page = text_of(site / data["url"].strip("/") / "index.html")
    for row, event in zip(printed, events, strict=True):
        page = text_of(site / event["url"].strip("/") / "index.html")
        for role, cell in zip(roles, row["cells"], strict=True):
            assert flat(cell_of(event, role)) == flat(cell), (event["id"], role)
            assert flat(cell) in plan_page
            if role != "number":
                assert flat(cell) in page, (event["id"], role)


@pytest.mark.parametrize("plan", PLANS)
def test_every_heading_goal_and_task(site: Path, plan: str) -> None:
    data = plan_data(site, plan)
    table = next(one for one in reading(plan)["tables"] if one["columns"] == list(data["table"]["columns"].values()))
    printed = [flat(" ".join(row["cells"])) for row in table["rows"] if row["kind"] == "section"]
    assert printed == [flat(f"{one['number']} {one['title']}") for one in sections(data["sections"])]
    prose = [flat(row["cells"][0]) for row in table["rows"] if row["kind"] == "prose"]
    said = []
    for one in sections(data["sections"]):
        said += [f"Цель:{one['goal']}"] if one["goal"] else []
        said += ["Задачи:"] if one["tasks"] else []
        said += [f"{number}.{task}" for number, task in enumerate(one["tasks"], 1)]
    assert prose == [flat(text) for text in said]


def sections(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [inner for one in found for inner in (one, *sections(one["sections"]))]


def test_every_indicator_cell(site: Path) -> None:
    plan = "zhigalovo/184-od-2023"
    data = plan_data(site, plan)
    table = next(one for one in reading(plan)["tables"] if len(one["columns"]) == 3 and len(one["rows"]) == 17)
    assert table["columns"] == list(data["indicator_table"]["columns"].values())
    page = text_of(site / data["url"].strip("/") / "index.html")
    for row, indicator in zip(table["rows"], data["indicators"], strict=True):
        for cell, said in zip(row["cells"], (indicator["number"], indicator["name"], indicator["raw"]), strict=True):
            assert flat(cell) == flat(said)
            assert flat(cell) in page


def test_every_schedule_cell(site: Path) -> None:
    plan = "zhigalovo/184-od-2023"
    data = plan_data(site, plan)
    page = text_of(site / data["url"].strip("/") / "index.html")
    tables = [one for one in reading(plan)["tables"] if one["columns"][1] in {"Дата проведения", "Сроки проведения"}]
    assert len(tables) == len(data["appendices"]) == 3
    for table, appendix in zip(tables, data["appendices"], strict=True):
        roles = list(appendix["columns"])
        assert table["columns"] == list(appendix["columns"].values())
        headings = [flat(" ".join(row["cells"])) for row in table["rows"] if row["kind"] == "section"]
        assert headings == [flat(group["title"]) for group in appendix["groups"] if group["title"]]
        printed = [row for row in table["rows"] if row["kind"] == "row"]
        rows = [row for group in appendix["groups"] for row in group["rows"]]
        for row, said in zip(printed, rows, strict=True):
            for role, cell in zip(roles, row["cells"], strict=True):
                assert flat(cell_of(said, role)) == flat(cell), (said["id"], role)
                assert flat(cell) in page
    assert sum(len(group["rows"]) for one in data["appendices"] for group in one["groups"]) == 43


@pytest.mark.parametrize("plan", PLANS)
def test_every_paragraph_is_on_the_plan_page(site: Path, plan: str) -> None:
    data = plan_data(site, plan)
    page = text_of(site / data["url"].strip("/") / "index.html")
    # set apart on the page, word for word the same: number and date stand in the order's card, members lose their ";"
    parts = {flat(text).rstrip(";.") for text in reading(plan)["paragraphs"]}
    apart = {flat("Приказ"), flat("ПРИКАЗЫВАЮ:"), flat("Содержание")}
    missing = [part for part in sorted(parts - apart) if part not in page]
    number, day = data["order"]["number"], data["order"]["date"]
    stamps = [part for part in missing if re.fullmatch(r"№\d+-?од|от\d\d\.\d\d\.\d{4}г", part)]
    assert {re.sub(r"[№-]", "", part) for part in stamps if part.startswith("№")} <= {number.replace("-", "")}
    assert all("-".join(reversed(part[2:12].split("."))) == day for part in stamps if part.startswith("от"))
    contents = [flat(f"{line['name']}{line['text']}") for line in data["contents"]]
    rest = [part for part in missing if part not in stamps and re.sub(r"\.{3,}", "", part) not in contents]
    # titles printed on several lines are one title here
    titles = flat(data["title"] + data["order"]["preamble"] + str(data["sign_off"]) + str(data["table"]))
    signature = flat(data["order"]["signature"])
    assert [part for part in rest if part not in titles and part not in signature] == []


@pytest.mark.parametrize("plan", PLANS)
def test_every_word_of_the_source_is_published(site: Path, plan: str) -> None:
    """The transcription itself might have lost something: so the raw source is held against the published data too."""
    data = plan_data(site, plan)
    events = [event for event in published(site, "events") if event["plan"] == plan]
    word = re.compile(r"[^\W_]+")
    source = (ROOT / "plans" / plan / "prikaz.txt").read_text(encoding="utf-8")
    headings = {tuple(table["columns"]) for table in reading(plan)["tables"]}
    lines = []
    for line in source.split("\n"):
        cells = [clean(cell) for cell in line.split("\t")]
        if tuple(cells) in headings or [cell.strip() for cell in cells] == [str(at + 1) for at in range(len(cells))]:
            continue  # headings repeat on every page
        lines.append(clean(line))
    due = Counter(word.findall("\n".join(lines).lower()))
    there = Counter(word.findall(json.dumps([data, events], ensure_ascii=False).replace("\\n", " ").lower()))
    missing = due - there
    # words that the page says itself, and the date, which stands as 2023-06-08
    allowed = {
        "приказ",
        "содержание",
        "от",
        "цель",
        "задачи",
        *"0123456789",
        "08",
        "06",
        "30",
        "03",
        "г",
        "1",
        "2",
        "3",
    }
    assert {name: count for name, count in missing.items() if name not in allowed} == {}


def test_counts(site: Path) -> None:
    data = plan_data(site, "zhigalovo/184-od-2023")
    events = published(site, "events")
    assert [len([event for event in events if event["plan"] == plan]) for plan in PLANS] == [97, 30]
    assert len(data["indicators"]) == 17
    assert [one["number"] for one in data["indicators"]].count("7.") == 2
    assert "15." not in [one["number"] for one in data["indicators"]]
    inherited = [event["number"] for event in events if event["deadline"]["inherited"]]
    assert inherited == ["28.", "29.", "30.", "31.", "85."]
    other = plan_data(site, "zhigalovo/114-od-2023")
    assert len(other["working_groups"][0]["members"]) == 8
    with_parts = [event for event in events if event["occurrences"]]
    assert [len(event["occurrences"]) for event in with_parts] == [4, 4]


def test_occurrences_as_the_second_reader_paired_them(site: Path) -> None:
    plan = "zhigalovo/114-od-2023"
    printed = [row["parts"] for row in reading(plan)["tables"][0]["rows"] if row.get("parts")]
    events = [event for event in published(site, "events") if event["plan"] == plan and event["occurrences"]]
    for parts, event in zip(printed, events, strict=True):
        said = [(one["deadline"]["raw"], one["responsible"]["raw"]) for one in event["occurrences"]]
        assert said == [(part["deadline"], part["responsible"]) for part in parts]


def test_appendices_belong_to_the_events_that_cite_them(site: Path) -> None:
    events = {event["id"]: event for event in published(site, "events")}
    for appendix in plan_data(site, "zhigalovo/184-od-2023")["appendices"]:
        assert len(appendix["cited_by"]) == 1
        assert events[appendix["cited_by"][0]]["appendix"] == appendix["id"]
