"""What the page does with an answer: groups by time, more of it, the way back to it, what is told when nothing fits."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.test_browser import Watched
from tests.test_search import DONE, ask, numbers_in, page

__all__ = ["page"]  # a page of the real site

SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def groups(page: Page) -> dict[str, int]:
    """Return the headings of the answer and the numbers beside them."""
    page.wait_for_selector(DONE)
    told = page.locator("h2.dp-found__part:has(.dp-count)").all_inner_texts()
    return {re.sub(r"\s*\d+$", "", one): int(re.findall(r"\d+", one)[-1]) for one in told}


def test_a_day_is_told_apart_from_its_month_and_from_the_year(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=26 октября")
    told = groups(page)
    assert list(told) == [
        "Именно в этот день: 26 октября", "В этом месяце: октябрь", "Длится дольше месяца", "Весь год или регулярно",
    ]  # fmt: skip
    found, exact = numbers_in(page, "[data-search-status]")
    assert exact == told["Именно в этот день: 26 октября"] == 1
    assert sum(told.values()) == found
    assert page.locator("[data-record]").first.locator(".dp-found__deadline").inner_text().startswith("26.10.2023")
    expect(page.get_by_role("button", name="Убрать: 26 октября")).to_be_visible()


def test_a_day_without_events_is_told(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=27 октября 2023")
    assert "Именно в этот день: 27 октября 2023" not in groups(page)
    assert "Именно на этот день ничего не назначено" in page.locator("[data-search-notes]").inner_text()


def test_the_month_of_a_school_is_that_of_its_page(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=Тутурская школа октябрь 2023")
    told = groups(page)
    rows, owners = (page.request.get(f"{address}now/2023-10{end}.json").json() for end in ("", "-owners"))
    its = {rows[place][5] for place in owners["zhigalovo/tuturskaia-shkola"]}  # the addresses of its events
    assert told["В этом месяце: октябрь 2023"] + told["Длится дольше месяца"] == len(its) > 3
    assert told["Весь год или регулярно"] > 10


def test_a_limit_is_found_at_its_day(page: Page) -> None:
    until, on = ask(page, "до 1 апреля 2023", "1 апреля 2023")
    assert until["times"] == ["до 1 апреля 2023"]
    assert until["first"][0] == on["first"][0] == "zhigalovo/114-od-2023/opredelenie-osnovnykh-napravlenii"


def test_a_year_is_not_grouped(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=семинар 2023")
    assert groups(page) == {}


def test_the_way_back_leads_to_the_same_card(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/?q=семинар")
    page.wait_for_selector(DONE)
    page.get_by_role("button", name="Показать ещё 20 из").click()
    expect(page.locator("[data-search-results] ol").first.locator("> li")).to_have_count(30)
    card = page.locator("[data-record]").nth(24).locator("a")
    card.scroll_into_view_if_needed()
    name, top = card.inner_text(), card.evaluate("one => one.getBoundingClientRect().top")
    card.click()
    page.wait_for_selector("article.dp-event")
    page.go_back()
    page.wait_for_selector(DONE)
    expect(page.locator("[data-search-results] ol").first.locator("> li")).to_have_count(30)
    card = page.locator("[data-record]").nth(24).locator("a")
    expect(card).to_be_focused()
    assert card.inner_text() == name
    assert abs(card.evaluate("one => one.getBoundingClientRect().top") - top) < 3
    assert watched.trouble == []


@pytest.mark.parametrize("width", [390, 1280])
def test_an_answer_pushes_nothing_away(context: BrowserContext, address: str, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}search/?q=Тутурская октябрь")
    page.wait_for_selector(DONE)
    expect(page.locator("#lists")).to_be_visible()
    assert page.evaluate(SHIFTS) < 0.02


def test_the_lists_are_there_when_the_script_is_not(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/search/page.js", lambda route: route.abort())
    page.goto(f"{address}search/?q=семинар")
    expect(page.locator("#lists")).to_be_visible()


def test_filters_begin_at_their_heading_and_can_be_cleared(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/?q=конкурс&district=timashevsk")
    page.wait_for_selector(DONE)
    page.get_by_role("button", name="Фильтры").click()
    assert page.evaluate("document.activeElement.id") == "filters-title"
    page.get_by_role("button", name="Сбросить").click()
    page.wait_for_url(re.compile(r"\?q=[^&]+$"))
    expect(page.get_by_role("button", name="Сбросить")).to_have_count(0)
    assert watched.trouble == []


def test_topics_are_offered_only_when_they_are_near(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=буллинг")
    page.wait_for_selector(DONE)
    assert "Может быть, поможет" not in page.locator(".dp-empty").inner_text()
    assert page.get_by_role("link", name="Все темы").is_visible()
    assert page.locator("nav[data-search-offers]").is_hidden()  # an empty landmark


def test_words_are_told_as_they_were_typed(page: Page) -> None:
    (answer,) = ask(page, "Ёлка КВН")
    assert answer["unknown"] == ["Ёлка", "КВН"]
