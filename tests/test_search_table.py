"""The found events as a table for spreadsheets: what the button beside the results downloads."""

import csv
import io
import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.exports.csv_text import cell
from tests.conftest import ROOT
from tests.test_browser import AXE, Watched

HEADINGS = ["Мероприятие", "Срок", "Ответственный", "Приказ", "Адрес"]
DANGEROUS = [
    "=1+1", "+7 914 000-00-00", "-", "- отчёт", "@дом", " =СУММ(A1)", "\u00a0=1", "\u3000＝1", "＋1", "－1", "＠а",
    "01", "007", "1.2", "1.2.", "12:30", "1/2", "1,5", "3E5", "1-2", "01.09.20", "1.1.2)", "2023", "20.10.2023",
    "а;б", 'а"б', '"', "а\nб", "а\r\nб", "Семинар, 2-й", "№ 1", "«=1»", "٠١", "", " ",
]  # fmt: skip


def download(page: Page) -> tuple[str, bytes]:
    """Press the button; return the name and the bytes of the file."""
    with page.expect_download() as caught:
        page.get_by_role("button", name="Таблица CSV").click()
    return caught.value.suggested_filename, caught.value.path().read_bytes()


def rows(data: bytes) -> list[list[str]]:
    """Return the lines of a file below its headings, as a spreadsheet reads them."""
    assert data.startswith(b"\xef\xbb\xbf")  # without it Excel takes the file for Windows-1251
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    first, *others = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert first == HEADINGS
    return others


def words(text: str) -> list[str]:
    """Return the words of a text: where the marks of lists and lines are gone."""
    return re.findall(r"\w+", text)


def found(page: Page) -> int:
    """Return the number of events that the page tells."""
    return int(re.findall(r"\d+", page.locator("[data-search-status]").inner_text())[0])


def test_cells_are_made_as_the_build_makes_them(context: BrowserContext, address: str) -> None:
    printed = {
        line.strip().partition(": ")[2].strip('"')
        for path in (ROOT / "plans").glob("*/*/plan.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    texts = [*DANGEROUS, *sorted(printed)]
    page = context.new_page()
    page.goto(f"{address}about/")
    made = page.evaluate(
        """async (texts) => {
          const { cell } = await import(location.origin + "/assets/dp/search/csv_text.js");
          return texts.map(cell);
        }""",
        texts,
    )
    assert made == [cell(text) for text in texts]


def test_the_table_holds_the_whole_answer(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)  # with the policy of the site in force
    page = watched.go(address + "search/?q=конкурс&district=zhigalovo&district=timashevsk&sort=date")
    assert page.locator("[data-record]").count() < found(page)
    name, data = download(page)
    assert name == "Мероприятия — конкурс.csv"
    lines = rows(data)
    assert len(lines) == found(page)
    expect(page.locator("[data-search-table-status]")).to_have_text(re.compile(rf"В таблице {len(lines)} мероприяти"))
    events = {event["url"]: event for event in page.request.get(f"{address}data/v1/events.json").json()["events"]}
    for title, deadline, responsible, order, at in lines:
        event = events.get("/" + at.removeprefix(address))
        assert at.startswith((f"{address}zhigalovo/", f"{address}timashevsk/"))
        assert "приказ №" in order
        if event:  # else a row of a schedule
            assert words(title) == words(event["title"])
            assert words(deadline) == words(event["deadline"]["raw"])
            assert words(responsible) == words(event["responsible"]["raw"])
    shown = page.locator("[data-record] a").evaluate_all("all => all.map(one => one.href)")
    assert [line[-1] for line in lines][: len(shown[:10])] == shown[:10]
    assert watched.trouble == []


def test_similar_events_and_pages(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(address + "search/?q=ыыыыы")
    expect(page.get_by_role("button", name="Таблица CSV")).to_be_hidden()
    page.goto(address + "search/?q=наставник медиация каникулы спорт")
    page.wait_for_selector("[data-record]")
    assert "похож" in page.locator("[data-search-status]").inner_text()
    assert len(rows(download(page)[1])) == found(page)


def test_without_a_connection_the_table_holds_what_is_loaded(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "search/?q=конкурс&district=zhigalovo")
    status = page.locator("[data-search-table-status]")
    button = page.get_by_role("button", name="Таблица CSV")
    button.wait_for()
    shown, total = page.locator("[data-record]").count(), found(page)
    context.set_offline(True)
    for _again in range(2):
        assert len(rows(download(page)[1])) == 10 < total
    expect(status).to_contain_text(f"В таблице 10 из {total} мероприятий")
    page.get_by_role("button", name="Показать ещё").first.click()
    expect(page.get_by_text("Нет интернета").first).to_be_visible()
    assert page.locator("[data-record]").count() == shown
    context.set_offline(False)
    assert len(rows(download(page)[1])) == total
    expect(status).to_contain_text(f"В таблице {total} мероприяти")
    page.get_by_role("button", name="Показать ещё").first.click()
    expect(page.locator("[data-record]")).to_have_count(min(shown + 10, shown - 10 + total))


def test_what_a_lost_connection_hides_is_not_told_as_nothing_found(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "search/?q=наставничество")
    page.wait_for_selector("[data-record]")
    context.set_offline(True)
    page.fill("#dp-q", "олимпиада")
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-status]")).to_contain_text("Нет интернета")
    context.set_offline(False)
    page.get_by_role("button", name="Попробовать снова").click()
    page.wait_for_selector("[data-record]")


def test_too_many_events_are_not_cut_off_in_silence(context: BrowserContext, address: str) -> None:
    def lower(route: Route) -> None:
        text = route.fetch().text()
        assert "MOST = 1000;" in text
        route.fulfill(body=text.replace("MOST = 1000;", "MOST = 5;"), content_type="text/javascript")

    page = context.new_page()
    page.route("**/search/table.js", lower)
    page.goto(address + "search/?q=конкурс")
    got: list[str] = []
    page.on("download", lambda file: got.append(file.suggested_filename))
    page.get_by_role("button", name="Таблица CSV").click()
    status = page.locator("[data-search-table-status]")
    expect(status).to_contain_text("не больше 5")
    status.get_by_role("link", name="Открытые данные").click()
    page.wait_for_url("**/data/v1/")
    assert got == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_button_by_keyboard_is_accessible(browser: Browser, address: str, width: int) -> None:
    opened = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    watched = Watched(opened, address)
    page = watched.go(address + "search/?q=тутурская школа")
    button = page.get_by_role("button", name="Таблица CSV")
    button.focus()
    with page.expect_download():
        page.keyboard.press("Enter")
    expect(page.locator("[data-search-table-status]")).to_contain_text("В таблице")
    assert page.evaluate("document.activeElement.textContent") == "Таблица CSV"
    assert page.evaluate("document.activeElement.getBoundingClientRect().height") >= 44
    page.evaluate(AXE)
    found_by_axe = page.evaluate("axe.run(document).then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found_by_axe == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.trouble == []
    opened.close()
