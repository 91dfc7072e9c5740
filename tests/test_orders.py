"""Nothing of the two orders is lost: an independent transcription against the published data and pages, cell by cell."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importers.markup import clean, drop_emphasis
from generator.russian.dates import find_date
from tests.conftest import ORDERS, ROOT, TESTS

PLANS = list(ORDERS)
DECISIONS = yaml.safe_load((TESTS / "orders" / "decisions.yml").read_text(encoding="utf-8"))
BLANK, LOST = "—", "[название в документе утрачено]"


def flat(text: str) -> str:
    """Return text without Markdown, white space and list marks at line starts: what must agree to the letter."""
    text = drop_emphasis(text.replace("\\", ""))
    text = re.sub(r"(?m)^#+ ", "", text)
    text = re.sub(r"(^|[\s:;,.*])[-–—•*](?=[\s*])", r"\1 ", text)
    return re.sub(r"[\s*]", "", text)


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


def current(row: dict[str, Any], role: str) -> str:
    """Return a cell of a published row as the plan file has it now; a merged cell is blank."""
    if role == "deadline":
        return "" if row["deadline"]["inherited"] else row["deadline"]["raw"]
    if role in {"responsible", "result"}:
        return row[role]["raw"]
    return row.get(role) or row["cells"].get(role, "")


def check_cell(row: dict[str, Any], role: str, printed: str, settled: str) -> None:
    """Hold one cell against the transcription: now it says what was settled, and a correction keeps what was printed."""
    where = (row["id"], role)
    assert flat(current(row, role)) == flat(settled), where
    before = row["as_printed"].get(role)
    if before is not None:
        assert flat("" if before == BLANK else before) == flat(printed), where
        assert row["note"], where
    else:
        assert flat(printed) == flat(settled), where


def event_rows(plan: str, columns: list[str]) -> list[dict[str, Any]]:
    """Return the transcribed rows of all tables of events; rows that held only strayed cells are left out."""
    rows = [row for table in reading(plan)["tables"] if table["columns"] == columns for row in table["rows"]]
    return [
        row for row in rows if row["kind"] == "row" and not (row.get("slipped") and not any(row["slipped"]["cells"]))
    ]


def settle(plan: str, row: dict[str, Any], event: dict[str, Any], roles: list[str]) -> list[str]:
    """Return the cells that a row should have: as printed, as the second reader settled, or as decided."""
    if not row.get("slipped"):  # a correction of another kind is listed in corrections.yml
        return [
            current(event, role) if role in event["as_printed"] else cell
            for role, cell in zip(roles, row["cells"], strict=True)
        ]
    decision = DECISIONS.get(plan, {}).get(row["line"], {})
    cells = row["slipped"]["cells"] + [""] * (len(roles) - len(row["slipped"]["cells"]))
    for role in decision.get("as_printed", []):
        cells[roles.index(role)] = row["cells"][roles.index(role)]
    if decision.get("lost_title"):
        cells[roles.index("title")] = LOST
    return cells


@pytest.mark.parametrize("plan", PLANS)
def test_every_event_cell(site: Path, plan: str) -> None:
    data = plan_data(site, plan)
    roles = list(data["table"]["columns"])
    rows = event_rows(plan, list(data["table"]["columns"].values()))
    events = [event for event in published(site, "events") if event["plan"] == plan]
    assert len(rows) == len(events)
    plan_page = text_of(site / data["url"].strip("/") / "index.html")
    for row, event in zip(rows, events, strict=True):
        page = text_of(site / event["url"].strip("/") / "index.html")
        settled = settle(plan, row, event, roles)
        as_printed = len(row["cells"]) == len(
            roles
        )  # cells that strayed beyond the last column have no column to be in
        for at, role in enumerate(roles):
            printed = row["cells"][at] if as_printed else event["as_printed"].get(role, settled[at]).replace(BLANK, "")
            corrected = role in event["as_printed"] or not row.get("slipped")
            check_cell(event, role, printed, settled[at])
            assert corrected or flat(printed) == flat(settled[at])
            for cell in (printed, settled[at]):
                assert flat(cell) in plan_page
                assert role == "number" or flat(cell) in page, (event["id"], role)
        for cell in row["cells"]:
            assert flat(cell) in plan_page


@pytest.mark.parametrize("plan", PLANS)
def test_every_heading_goal_and_task(site: Path, plan: str) -> None:
    data = plan_data(site, plan)
    columns = list(data["table"]["columns"].values())
    tables = [table for table in reading(plan)["tables"] if table["columns"] == columns]
    printed = [flat(" ".join(row["cells"])) for table in tables for row in table["rows"] if row["kind"] == "section"]
    titles = [flat(f"{one['number']} {one['title']}") for one in sections(data["sections"])]
    if len(tables) > 1:  # headings stand above the tables; a further sentence may stand there with them
        assert len(titles) == len(tables)
        assert all(flat(table["title"]).startswith(title) for table, title in zip(tables, titles, strict=True))
    else:
        assert printed == titles
    prose = [flat(row["cells"][0]) for table in tables for row in table["rows"] if row["kind"] == "prose"]
    said = []
    for one in sections(data["sections"]):
        said += [f"Цель:{one['goal']}"] if one["goal"] else []
        said += ["Задачи:"] if one["tasks"] else []
        said += [f"{number}.{task}" for number, task in enumerate(one["tasks"], 1)]
    assert prose == [flat(text) for text in said]


def sections(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [inner for one in found for inner in (one, *sections(one["sections"]))]


def test_every_passport_cell(site: Path) -> None:
    plan = "bolshoe-murashkino/200-o-2021"
    data = plan_data(site, plan)
    table = reading(plan)["tables"][0]
    assert flat(data["passport"]["title"]) == flat(table["title"])
    page = text_of(site / data["url"].strip("/") / "index.html")
    for row, said in zip(table["rows"], data["passport"]["rows"], strict=True):
        cells = (row.get("slipped") or row)["cells"]
        assert [flat(cell) for cell in cells] == [flat(said["number"]), flat(said["name"]), flat(said["text"])]
        assert all(flat(cell) in page for cell in cells)


def test_contradictions_of_a_document_are_kept_and_shown(site: Path) -> None:
    data = plan_data(site, "timashevsk/046-2023")
    assert (data["order"]["number"], data["order"]["date"]) == ("046", "2023-08-30")
    assert [(one["number"], one["date"]) for one in data["order"]["also"]] == [("698", "2024-08-30")]
    page = text_of(site / data["url"].strip("/") / "index.html")
    assert flat("№ 698 от 30 августа 2024 г. — в грифе приложения") in page


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
                check_cell(said, role, cell, cell)
                assert flat(cell) in page
    assert sum(len(group["rows"]) for one in data["appendices"] for group in one["groups"]) == 43


@pytest.mark.parametrize("plan", PLANS)
def test_every_paragraph_is_on_the_plan_page(site: Path, plan: str) -> None:
    data = plan_data(site, plan)
    page = text_of(site / data["url"].strip("/") / "index.html")
    # set apart on the page, word for word the same: number and date stand in the order's card, members lose their ";"
    parts = {flat(text).rstrip(";.") for text in reading(plan)["paragraphs"]}
    apart = {flat(text) for text in ("Приказ", "ПРИКАЗ", "ПРИКАЗЫВАЮ:", "Содержание")}
    missing = [part for part in sorted(parts - apart) if part not in page]
    number, day = data["order"]["number"], data["order"]["date"]
    stamps = [
        part for part in missing if re.fullmatch(r"№\d+(?:-?од|-?о|«Б»)?|от\d\d\.\d\d\.\d{4}г?|«\d\d»июля\d{4}г", part)
    ]
    assert {re.sub(r"[№-]", "", part) for part in stamps if part.startswith("№")} <= {flat(number).replace("-", "")}
    assert all(str(find_date(part.replace("июля", " июля "))) == day for part in stamps if not part.startswith("№"))
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
    allowed = {"приказ", "содержание", "от", "цель", "задачи", "июля", "08", "06", "30", "03", "г", "1", "2", "3"}
    assert {name: count for name, count in missing.items() if name not in allowed} == {}


def test_counts(site: Path) -> None:
    data = plan_data(site, "zhigalovo/184-od-2023")
    events = published(site, "events")
    assert [len([event for event in events if event["plan"] == plan]) for plan in PLANS] == [97, 30, 249, 54, 40]
    assert len(data["indicators"]) == 17
    assert [one["number"] for one in data["indicators"]].count("7.") == 2
    assert "15." not in [one["number"] for one in data["indicators"]]
    inherited = [event["number"] for event in events if event["deadline"]["inherited"]]
    assert inherited == ["28.", "29.", "30.", "31.", "85."]
    other = plan_data(site, "zhigalovo/114-od-2023")
    assert len(other["working_groups"][0]["members"]) == 8
    with_parts = [(event["district"], len(event["occurrences"])) for event in events if event["occurrences"]]
    assert sorted(with_parts) == [
        ("bolshoe-murashkino", 3),
        ("bolshoe-murashkino", 6),
        ("zhigalovo", 4),
        ("zhigalovo", 4),
    ]


def test_occurrences_as_the_second_reader_paired_them(site: Path) -> None:
    for plan, other in (("zhigalovo/114-od-2023", "responsible"), ("bolshoe-murashkino/200-o-2021", "title")):
        printed = [row["parts"] for table in reading(plan)["tables"] for row in table["rows"] if row.get("parts")]
        events = [event for event in published(site, "events") if event["plan"] == plan and event["occurrences"]]
        for parts, event in zip(printed, events, strict=True):
            said = [
                (one["deadline"]["raw"], flat(current({**one, "cells": {}}, other))) for one in event["occurrences"]
            ]
            assert said == [(part["deadline"], flat(part[other].strip("«»; ,."))) for part in parts]


def test_appendices_belong_to_the_events_that_cite_them(site: Path) -> None:
    events = {event["id"]: event for event in published(site, "events")}
    for appendix in plan_data(site, "zhigalovo/184-od-2023")["appendices"]:
        assert len(appendix["cited_by"]) == 1
        assert events[appendix["cited_by"][0]]["appendix"] == appendix["id"]


def test_every_event_is_cited_in_words_of_its_own(site: Path) -> None:
    cited = [event["source"]["text"] for event in published(site, "events")]
    assert len(cited) == len(set(cited))


def test_times_before_the_order_are_told(site: Path) -> None:
    """The years of «Июнь, август» are ours: the first June of the plan lies before its order, which a note tells."""
    events = [event for event in published(site, "events") if event["deadline"]["raw"] == "Июнь, август"]
    assert [event["deadline"]["spans"][0]["start"] for event in events] == ["2021-06-01"]
    assert "часть сроков — раньше даты приказа" in events[0]["deadline"]["notes"]
