"""Calendars in a reader's browser: pick a month, open an event, come back; what is on by the reader's date."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import make_project, run_plans, serve
from tests.test_browser import Watched


def test_pick_a_month_open_an_event_come_back(context: BrowserContext, toy_address: str) -> None:
    page = Watched(context, toy_address).go(f"{toy_address}primersk/")
    page.get_by_role("link", name="Календарь", exact=True).click()
    page.get_by_role("link", name="октябрь").first.click()
    assert page.url == f"{toy_address}primersk/calendar/2023-10/"
    page.get_by_role("link", name="14 октября 2023 г.: 1 запись").click()
    assert page.evaluate("location.hash") == "#day-14"
    page.get_by_role("link", name="День открытых дверей").click()
    assert page.get_by_role("heading", level=1).text_content() == "День открытых дверей"
    assert page.locator(".dp-f-deadline .dp-reading").text_content() == "14\u00a0октября 2023\u00a0г."
    page.go_back()
    page.go_back()
    assert page.get_by_role("heading", level=1).text_content() == "Октябрь 2023: Примерск"
    page.get_by_role("link", name="Ноябрь 2023").click()
    assert page.url.endswith("/2023-11/")


def groups_of(page: Page) -> list[str]:
    return page.locator("[data-now-groups] h3, [data-now-groups] li, [data-now-groups] > p").all_inner_texts()


def built_for(day: str, project: Path, folder: Path) -> Path:
    """Return the site of ``project`` as a build on ``day`` makes it."""
    done = run_plans("build", "--to", str(folder), "--today", day, "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    return folder


def shown(browser: Browser, url: str, *, script: bool) -> tuple[list[str], str | None]:
    """Return what the block "what is on" shows, and its day."""
    opened = browser.new_context(java_script_enabled=script)
    page = opened.new_page()
    page.goto(url)
    if script:
        page.wait_for_selector(f'[data-now="{url[-10:]}"]')
    found = groups_of(page), page.locator("[data-now] time").text_content()
    opened.close()
    return found


@pytest.mark.parametrize("day", ["2023-10-14", "2023-10-10", "2023-11-03", "2024-07-20", "2030-01-01"])
def test_what_is_on_follows_the_reader_as_a_build_would(browser: Browser, tmp_path: Path, day: str) -> None:
    """The script shows for a day exactly what a build for that day shows."""
    project = make_project(tmp_path / "project")
    built, built_url = serve(built_for(day, project, tmp_path / "built"))
    other, other_url = serve(built_for("2023-01-01", project, tmp_path / "other"))
    for path in ("", "primersk/"):
        wanted = shown(browser, built_url + path, script=False)
        assert shown(browser, f"{other_url}{path}?date={day}", script=True) == wanted
    built.shutdown()
    other.shutdown()


def test_today_at_a_given_date(browser: Browser, address: str) -> None:
    opened = browser.new_context(viewport={"width": 390, "height": 844})
    page = Watched(opened, address).go(f"{address}zhigalovo/?date=2023-10-20")
    page.wait_for_selector('[data-now="2023-10-20"]')
    assert page.get_by_role("heading", name="В ближайшие 7 дней").is_visible()
    assert "26.10.2023" in page.locator("[data-now-groups] li").first.inner_text()
    page.goto(f"{address}zhigalovo/")
    page.wait_for_timeout(200)
    assert "Планы действовали до 31" in page.locator("[data-now-groups]").inner_text()
    assert page.locator("[data-now-months] a").first.is_visible()
    opened.close()


def test_calendar_by_keyboard(context: BrowserContext, toy_address: str) -> None:
    page = Watched(context, toy_address).go(f"{toy_address}primersk/calendar/2023-10/")
    for _step in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.dp-grid') !== null"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#day-12"


def test_calendar_without_javascript(browser: Browser, toy_address: str) -> None:
    opened = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = opened.new_page()
    page.goto(f"{toy_address}primersk/calendar/")
    page.get_by_role("link", name="октябрь").first.click()
    page.locator("summary").first.click()
    assert page.locator("details[open] li").count()
    opened.close()


def test_a_row_of_a_schedule_is_found_and_leads_to_its_place(browser: Browser, address: str) -> None:
    opened = browser.new_context()
    page = Watched(opened, address).go(f"{address}search/?q=ПедСТАРТ")
    found = page.locator("[data-search-results] [data-record] a").first
    assert "ПедСТАРТ" in (found.text_content() or "")
    found.click()
    page.wait_for_url("**/plans/184-od-2023/#*")
    assert "ПедСТАРТ" in page.locator(":target").inner_text()
    opened.close()


def test_a_plan_tells_its_end_by_the_reader_s_day(context: BrowserContext, toy_address: str) -> None:
    page = Watched(context, toy_address).go(f"{toy_address}primersk/plans/7-p-2024/?date=2024-08-31")
    notice = page.get_by_text("Срок действия этого плана закончился")
    assert not notice.is_visible()
    page.goto(f"{toy_address}primersk/plans/7-p-2024/?date=2024-09-01")
    assert notice.inner_text() == "Срок действия этого плана закончился 31\u00a0августа 2024\u00a0г."
