"""Calendar files of an invented plan: what recurs with exceptions, limits, what has no days; addresses in ASCII."""

import json
import re
from pathlib import Path

import ics
import pytest
import vobject

from tests.conftest import make_project, run_plans

SITE = "https://планы.рф/район/"
MACHINE = "https://xn--80avhf7d.xn--p1ai/%D1%80%D0%B0%D0%B9%D0%BE%D0%BD/"
EVENTS = {
    "otchet": "10 числа каждого месяца, кроме сентября",
    "planerka": "еженедельно по понедельникам, кроме сентября",
    "otbor": "до 25 мая 2024 г.",
    "zapros": "в течение года (по запросу)",
    "dolgo": "2023-2027 годы",
}
PLAN = "primersk/plans/7-p-2024/"
PERSON = "primersk/people/petrova-a-b/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented district with more events, under an address in Russian letters, in October 2023."""
    project = make_project(tmp_path_factory.mktemp("calendar") / "project")
    file = project / PLAN.replace("primersk/plans", "plans/primersk") / "plan.yml"
    more = "".join(
        f"      - id: {name}\n        title: Наставники\n        deadline: {deadline}\n"
        "        responsible: Петрова А.Б., методист\n"
        for name, deadline in EVENTS.items()
    )
    text = file.read_text(encoding="utf-8")
    assert "      - id: itogi\n" in text
    file.write_text(text.replace("      - id: itogi\n", f"{more}      - id: itogi\n"), encoding="utf-8")
    out = project.parent / "out"
    done = run_plans("build", "--to", str(out), "--today", "2023-10-05", project=project, SITE_URL=SITE)
    assert done.returncode == 0, done.stderr
    return out


def unfolded(path: Path) -> str:
    return path.read_bytes().decode("utf-8").replace("\r\n ", "")


def page(built: Path, address: str) -> str:
    return (built / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("event", "begins", "rule"),
    [("otchet", "20231010", "FREQ=MONTHLY;"), ("planerka", "20231002", "FREQ=WEEKLY;")],
)
def test_a_recurrence_leaves_out_the_months_that_do_not_count(built: Path, event: str, begins: str, rule: str) -> None:
    text = unfolded(built / PLAN / event / "calendar.ics")
    assert f"DTSTART;VALUE=DATE:{begins}" in text
    [told] = re.findall(r"RRULE:(.*)\r\n", text)
    assert told.startswith(rule)
    months = re.search(r"BYMONTH=([\d,]+)", told)
    assert months
    assert sorted(map(int, months[1].split(","))) == [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]


def test_a_page_offers_a_calendar_only_where_there_is_one(built: Path) -> None:
    for event in EVENTS:
        offers = 'href="calendar.ics"' in page(built, f"{PLAN}{event}/")
        assert offers == (built / PLAN / event / "calendar.ics").exists() == (event not in {"zapros", "dolgo"}), event


def test_a_limit_stands_in_its_last_month_wherever_months_are_told(built: Path) -> None:
    link = f"{PLAN}otbor/"
    html = page(built, PERSON)
    months = {
        found[0] for found in re.findall(r'id="month-([\d-]+)"(.*?)</section>', html, re.DOTALL) if link in found[1]
    }
    assert months == {"2024-05"}
    calendar = {
        path.parent.name
        for path in (built / "primersk/calendar").glob("*/index.html")
        if link in path.read_text("utf-8")
    }
    assert calendar == months
    files = {path.stem for path in (built / "now").glob("????-??.json") if link in path.read_text("utf-8")}
    assert files == months
    names = re.findall(r'calendar/(\d{4}-\d\d)/">', page(built, link).split("<article")[1])
    assert set(names) == months
    load = page(built, "primersk/load/people/2023-2024/")
    assert "Петрова А.Б., апрель 2024: 1 " in load  # what lasts for years
    assert "Петрова А.Б., май 2024: 2 " in load


def test_what_has_nothing_yet_has_a_valid_calendar_all_the_same(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 5545, 3.6: a calendar holds at least one component."""
    monkeypatch.setattr("colorama.init", lambda: None)
    empty = [path for path in built.rglob("*.ics") if "BEGIN:VEVENT" not in path.read_text("utf-8")]
    assert empty
    for path in empty:
        text = path.read_bytes().decode("utf-8")
        (read,) = vobject.readComponents(text)
        assert list(read.components()), path
        assert not ics.Calendar(text).events


def test_addresses_for_programs_are_ascii(built: Path) -> None:
    for name in ("sitemap.xml", "robots.txt"):
        assert MACHINE in (built / name).read_bytes().decode("ascii")
    told = re.findall(r"(?m)^URL:(.*)\r$", unfolded(built / PLAN / "calendar.ics"))
    assert f"{MACHINE}{PLAN}otbor/" in told
    assert f"{MACHINE}{PLAN}#kurs-pervyi" in told
    for feed in (PLAN, PERSON, "topics/nastavnichestvo/"):
        addresses = re.findall(r'(?:href="|<id>)(http[^"<]*)', (built / feed / "feed.xml").read_text("utf-8"))
        assert len(addresses) > 3
        assert all(one.startswith(MACHINE) and one.isascii() for one in addresses)
    events = json.loads((built / "data/v1/events.json").read_text("utf-8"))["events"]
    assert all(one["url"].startswith("/%D1%80%D0%B0%D0%B9%D0%BE%D0%BD/primersk/") for one in events)
    assert MACHINE in (built / "data/v1/passport.json").read_text("utf-8")
    assert f";{MACHINE}{PLAN}otbor/" in (built / PLAN / "table.csv").read_text("utf-8")
