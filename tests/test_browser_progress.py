"""What a person does with marks and indicators: reads them on a phone, in print, by keyboard, without JavaScript."""

import csv
import io
import itertools
import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext

DEMO = "zarechny/plans/12-p-2023/"


def test_from_a_plan_to_the_values_of_an_indicator(browser: Browser, demo_address: str) -> None:
    opened = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = opened.new_page()
    page.goto(demo_address + DEMO)
    page.get_by_role("link", name="Целевые показатели", exact=True).first.click()
    assert page.locator(".dp-tally").inner_text().split("\n")[0].startswith("достигнут")
    page.get_by_role("link", name="Доля школ, в которых работают наставники").click()
    article = page.locator("article").inner_text()
    assert "достигнут (на 1 марта 2024 г.)" in article.replace("\u00a0", " ")
    picture = page.get_by_role("img", name=re.compile("62"))
    assert "86,5" in str(picture.text_content())
    assert picture.locator("desc").text_content() == page.locator("figcaption").text_content()
    shown = page.locator("table tbody tr").count()
    assert shown == 3
    page.get_by_role("link", name="Отбор наставников").click()
    assert "выполнено частично" in page.locator(".dp-marks").inner_text()
    opened.close()


def test_the_download_holds_what_the_page_shows(demo_site: Path) -> None:
    raw = (demo_site / DEMO / "indicators" / "shkoly-s-nastavnikami" / "values.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:3] == ["день", "значение", "единица"]
    assert [row[:4] for row in rows[1:]] == [
        ["2023-09-30", "62", "%", "62"],
        ["2023-12-31", "75", "%", "75 %"],
        ["2024-03-01", "86,5", "%", "86,5 %"],
    ]


def test_every_state_and_standing_is_shown(demo_site: Path) -> None:
    progress = (demo_site / DEMO / "progress" / "index.html").read_text(encoding="utf-8")
    for kind in ("done", "partly", "moved", "cancelled", "ended", "coming", "undated"):
        assert f'class="dp-bar__{kind}"' in progress
    assert "По состоянию на 15\u00a0марта 2024\u00a0г." in progress
    indicators = (demo_site / DEMO / "indicators" / "index.html").read_text(encoding="utf-8")
    for standing in ("reached", "not-yet", "above", "below", "no-value", "incomparable"):
        assert f"dp-chip--{standing}" in indicators


def test_what_is_not_marked_is_never_told_as_not_done(demo_site: Path, site: Path) -> None:
    for folder in (demo_site, site):
        for page in folder.rglob("*.html"):
            if "guide" not in page.parts:
                text = page.read_text(encoding="utf-8").lower().replace("не значит, что они не выполнены", "")
                assert "не выполнен" not in text, page


def test_a_picture_keeps_its_colours_and_table_in_print(context: BrowserContext, demo_address: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_address}{DEMO}indicators/shkoly-s-nastavnikami/")
    page.emulate_media(media="print")
    chart = page.locator("svg.dp-chart")
    assert chart.is_visible()
    assert page.locator("table").last.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_text_in_a_picture_is_readable_on_a_phone(context: BrowserContext, demo_address: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_address}{DEMO}indicators/udovletvorennost/")
    sizes = page.locator("svg.dp-chart text").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert min(sizes) >= 10
    boxes = page.locator("svg.dp-chart .dp-chart__value").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.right])"
    )
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(boxes))


def test_a_moved_event_stands_at_both_deadlines(demo_site: Path) -> None:
    for month, shown in (("2024-05", True), ("2024-06", True), ("2024-04", False)):
        page = demo_site / "zarechny" / "calendar" / month / "index.html"
        assert ("Фестиваль наставнических пар" in (page.read_text(encoding="utf-8") if page.exists() else "")) is shown
    may = (demo_site / "zarechny" / "calendar" / "2024-05" / "index.html").read_text(encoding="utf-8")
    assert "перенесено, новый срок: 7\u00a0июня 2024\u00a0г." in may


def test_calendars_take_the_change(demo_site: Path) -> None:
    text = (demo_site / DEMO / "calendar.ics").read_text(encoding="utf-8").replace("\n ", "")
    events = {re.search(r"UID:(\S+)", one)[1]: one for one in text.split("BEGIN:VEVENT")[1:]}  # type: ignore[index]  # each has one
    moved = events["zarechny/12-p-2023/festival/0/0@district-plans"]
    assert "DTSTART;VALUE=DATE:20240607" in moved
    assert "SEQUENCE:1" in moved
    assert "STATUS" not in moved
    cancelled = events["zarechny/12-p-2023/soveshchanie/0/0@district-plans"]
    assert "STATUS:CANCELLED" in cancelled
    assert "SUMMARY:Отменено: Совещание" in cancelled
    plain = events["zarechny/12-p-2023/konkurs/0/0@district-plans"]
    assert "SEQUENCE:0" in plain
    assert len(events) == text.count("BEGIN:VEVENT")


def test_the_script_shows_marks_as_the_build_does(context: BrowserContext, demo_address: str) -> None:
    page = context.new_page()
    page.goto(f"{demo_address}zarechny/?date=2024-03-15")
    built = page.locator("[data-now-groups]").inner_html()
    page.goto(f"{demo_address}zarechny/?date=2024-05-20")
    page.wait_for_selector('[data-now="2024-05-20"]')
    assert "новый срок: 7" in page.locator("[data-now-groups]").inner_text()
    page.goto(f"{demo_address}zarechny/?date=2024-03-15")
    assert page.locator("[data-now-groups]").inner_html() == built


def test_orphans_are_told_both_ways(demo_site: Path) -> None:
    indicators = (demo_site / DEMO / "indicators" / "index.html").read_text(encoding="utf-8")
    orphans = indicators[indicators.index("Что не связано") :]
    assert "indicators/uroven-oblasti/" in orphans
    assert "indicators/molodye-pedagogi/" not in orphans
    results = (demo_site / DEMO / "results" / "index.html").read_text(encoding="utf-8")
    rows = re.findall(r"<td data-label=\"[^\"]+\">(\d+)</td>", results)
    assert rows[:4] == ["5", "3", "4", "2"]


def test_the_real_plans_say_that_nothing_is_marked(site: Path) -> None:
    plans = list(site.glob("*/plans/*/progress/index.html"))
    assert len(plans) == 5
    for page in plans:
        text = page.read_text(encoding="utf-8")
        assert "Ни одно мероприятие этого плана не отмечено." in text
        assert 'class="dp-bar__done"' not in text
