"""Calendars, calendar files and feeds: what stands in them is what the pages say, and two readers understand it."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import feedparser
import ics
import pytest
import vobject

from tests.conftest import TESTS, make_project, run_plans

PLAN = "zhigalovo/plans/184-od-2023/"


def unfolded(path: Path) -> str:
    return path.read_bytes().decode("utf-8").replace("\r\n ", "")


def files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.ics"))


def test_every_district_plan_and_dated_event_has_a_calendar_file(site: Path) -> None:
    names = {path.relative_to(site).as_posix() for path in files(site)}
    events = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    for event in events:
        address = event["url"].lstrip("/")
        times = event["deadline"]["spans"] or [part for part in event["occurrences"] if part["deadline"]["spans"]]
        long = any(int(span["end"][:4]) - int(span["start"][:4]) > 3 for span in event["deadline"]["spans"])
        if not long and event["deadline"]["kind"] != "on-request":
            assert (f"{address}calendar.ics" in names) == bool(times), address
    for folder in ("zhigalovo/", "timashevsk/", PLAN, "timashevsk/plans/046-2023/"):
        assert {f"{folder}calendar.ics", f"{folder}calendar-long.ics"} <= names


def test_two_independent_readers_understand_every_file(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # the second reader's parser wraps the terminal once more for every file it reads
    monkeypatch.setattr("colorama.init", lambda: None)
    for path in files(site):
        text = path.read_bytes().decode("utf-8")
        (read,) = vobject.readComponents(text)
        events = read.contents.get("vevent", [])
        assert len(events) == text.count("BEGIN:VEVENT"), path
        other = ics.Calendar(text)
        assert sorted(event.name for event in other.events) == sorted(event.summary.value for event in events), path


def test_lines_are_short_and_uids_unique(site: Path) -> None:
    for path in files(site):
        data = path.read_bytes()
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), path
        assert b"\n" not in data.replace(b"\r\n", b"")
        uids = re.findall(r"(?m)^UID:(.*)\r$", unfolded(path))
        assert len(uids) == len(set(uids)), path


def test_files_are_the_same_on_another_day(toy_site: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert run_plans("build", "--to", str(tmp_path / "out"), "--today", "2031-02-03", project=project).returncode == 0
    for path in files(toy_site):
        assert path.read_bytes() == (tmp_path / "out" / path.relative_to(toy_site)).read_bytes()


def test_text_in_the_file_is_text_on_the_page(site: Path) -> None:
    checked = told = 0
    for path in files(site):
        page = path.parent / "index.html"
        if path.name != "calendar.ics" or "plans" not in path.parts or path.parent.parent.name == "plans":
            continue
        html = unescape(page.read_text(encoding="utf-8"))
        calendar = vobject.readOne(path.read_bytes().decode("utf-8"))
        for event in calendar.vevent_list:
            title = html.split("<title>")[1].split("</title>")[0]
            assert event.summary.value.split(":")[0][:60] in " ".join(title.split())
            printed = event.description.value.split("\n")[0].split(": ", 1)[1]
            shown = " ".join(re.sub(r"<[^>]+>", "", html).split())
            assert printed in shown, path
            whose = re.search(r"^Ответственные: (.*)$", event.description.value, re.MULTILINE)
            assert not whose or whose[1].replace(" ", "")[:40] in shown.replace(" ", ""), path
            told += bool(whose)
            checked += 1
    assert checked > 300
    assert told > 300


def test_exact_days_of_the_schedules_stand_in_grids_and_files(site: Path) -> None:
    """The rows of the appendices of order 184-од are the only exact days there are."""
    plans = json.loads((site / "data/v1/plans.json").read_text(encoding="utf-8"))["plans"]
    plan = next(plan for plan in plans if plan["id"] == "zhigalovo/184-od-2023")
    rows = [row for annex in plan["appendices"] for group in annex["groups"] for row in group["rows"]]
    assert len(rows) == 43
    text = unfolded(site / "zhigalovo/calendar.ics")
    exact = 0
    for row in rows:
        for span in row["deadline"]["spans"]:
            if span["precision"] != "day" or span["start"] != span["end"]:
                continue
            exact += 1
            day = date.fromisoformat(span["start"])
            for base in ("zhigalovo/", PLAN):
                html = (site / base / f"calendar/{day:%Y-%m}" / "index.html").read_text(encoding="utf-8")
                section = html.split(f'id="day-{day.day}"')[1].split("</section>")[0]
                assert f"#{row['id'].rpartition('/')[2]}" in section
            assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in text
            assert f"UID:{row['id']}/0/" in text
    assert exact > 10


def test_a_month_tells_its_kinds_of_entries_apart(site: Path) -> None:
    html = (site / PLAN / "calendar/2023-10/index.html").read_text(encoding="utf-8")
    headings = [re.sub(r"<[^>]+>", "", found).split(" ")[0] for found in re.findall(r"<h2>(.*?)</h2>", html)]
    assert headings == ["Точные", "В", "Дольше", "Без"]
    for panel in ("В течение всего срока", "По запросу, по мере необходимости", "По другому плану или событию"):
        assert f"<summary>{panel} " in html


def test_a_plan_that_is_cited_is_linked_with_its_row(site: Path) -> None:
    html = (site / PLAN / "vnutrishkolnykh-metodicheskikh-dnei/index.html").read_text(encoding="utf-8")
    assert 'href="../../../../zhigalovo/plans/114-od-2023/"' in html
    assert "plans/114-od-2023/vnutrishkolnye-metoddni/" in html


def test_overruled_days_win_over_the_printed_phrase(toy_site: Path) -> None:
    events = json.loads((toy_site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    deadline = next(event["deadline"] for event in events if event["id"].endswith("/prazdnik"))
    assert deadline["raw"] == "по согласованию"
    assert deadline["spans"] == [{"start": "2024-05-17", "end": "2024-05-17", "precision": "day"}]
    assert deadline["notes"] == ["даты указаны редактором"]


def built(tmp_path: Path, before: str, after: str) -> Path:
    """Return the site of the invented district with one change of its plan."""
    project = make_project(tmp_path / "project")
    file = project / "plans/primersk/7-p-2024/plan.yml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    done = run_plans("build", "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    return project / "site"


def test_days_of_the_editors_stand_for_their_own_row_alone(tmp_path: Path) -> None:
    site = built(tmp_path, "deadline: по согласованию", "deadline: октябрь")  # what a part further below prints, too
    overruled = unfolded(site / "primersk/plans/7-p-2024/prazdnik/calendar.ics")
    other = unfolded(site / "primersk/plans/7-p-2024/metodicheskie-dni/calendar.ics")
    assert "17\u00a0мая" in overruled
    assert "октябрь 2023\u00a0г." in other or "октябрь 2024\u00a0г." in other
    assert "мая" not in other


def test_a_part_with_days_of_the_editors_needs_no_printed_deadline(tmp_path: Path) -> None:
    site = built(tmp_path, "- deadline: ноябрь\n", '- dates:\n              - "2023-11-15"\n')
    event = "primersk/plans/7-p-2024/metodicheskie-dni"
    assert "15\u00a0ноября" in (site / event / "index.html").read_text(encoding="utf-8")
    day = (site / "primersk/plans/7-p-2024/calendar/2023-11/index.html").read_text(encoding="utf-8")
    assert "metodicheskie-dni" in day.split('id="day-15"')[1].split("</section>")[0]
    text = unfolded(site / event / "calendar.ics")
    assert "DTSTART;VALUE=DATE:20231115" in text
    assert "Срок в приказе: \\n" not in text


@pytest.mark.parametrize(
    "path", ["zhigalovo/feed.xml", "timashevsk/plans/046-2023/feed.xml", "topics/nastavnichestvo/feed.xml"]
)
def test_feeds_read_without_a_warning(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "feeds-2023"
    if not folder.exists():
        assert run_plans("build", "--to", str(folder), "--today", "2023-10-20", "--without-search").returncode == 0
    feed = feedparser.parse((folder / path).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.language == "ru"
    assert 0 < len(feed.entries) <= 50
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert all(entry.link.startswith("http") and entry.title for entry in feed.entries)
    empty = feedparser.parse((TESTS.parent / folder / "bolshoe-murashkino/feed.xml").read_bytes())
    assert not empty.bozo


def test_an_event_leads_to_all_of_its_months(site: Path) -> None:
    html = (site / "okoneshnikovo/plans/209-b-2021/obucheniia-spetsialistov-mms/index.html").read_text(encoding="utf-8")
    event = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    spans = next(one for one in event if one["id"].endswith("/obucheniia-spetsialistov-mms"))["deadline"]["spans"]
    first, last = (date.fromisoformat(spans[at][key]) for at, key in ((0, "start"), (-1, "end")))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    assert len(re.findall(r'href="[^"]*209-b-2021/calendar/\d{4}-\d\d/"', html)) == months
    assert months > 12
    folded = html.split("<summary>И ещё ")[1]
    assert folded.startswith(f"{months - 12} месяц")


def test_without_a_month_stands_only_what_has_none(site: Path) -> None:
    html = (site / "timashevsk/plans/046-2023/index.html").read_text(encoding="utf-8")
    table = html.split('class="dp-timeline__box"')[1].split("</table>")[0]
    assert ">Другие месяцы</th>" in table
    row = next(one for one in table.split("<tr>") if "Адресная поддержка" in one)  # June 2023, before the period
    assert re.findall(r"<td>(\d*)</td>", row)[-2:] == ["1", ""]
    other = (site / "zhigalovo/plans/184-od-2023/index.html").read_text(encoding="utf-8")
    assert "Другие месяцы" not in other
