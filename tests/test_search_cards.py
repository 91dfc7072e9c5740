"""What a result tells: who is responsible, the words that were found, how much was found."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.test_browser import Watched
from tests.test_search import DONE

OUTSIDE = """all => all
  .map(one => [one.querySelector("mark"), one.querySelector("span:not(.dp-offer__kind)")])
  .filter(([mark, title]) => mark && title)
  .filter(([mark, title]) => mark.getBoundingClientRect().bottom > title.getBoundingClientRect().bottom + 1)
  .map(([mark, title]) => title.textContent)"""


def test_a_card_tells_who_is_responsible(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=кто отвечает за олимпиады")
    page.wait_for_selector(DONE)
    events = {event["id"]: event for event in page.request.get(f"{address}data/v1/events.json").json()["events"]}
    told = 0
    for card in page.locator('[data-kind="event"]').all():
        lines = [one for one in card.locator("p").all_inner_texts() if one.startswith("Ответственный: ")]
        responsible = events[card.get_attribute("data-record") or ""]["responsible"]["raw"]
        assert len(lines) == bool(responsible)
        for line in lines:
            told += 1
            assert len(line) < 220
            begun = line.removeprefix("Ответственный: ").strip("…").split()
            assert " ".join(begun) in " ".join(responsible.split())
    assert told > 5


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("query", ["олимпиад", "адресных рекомендаций", "мониторинг", "педагогов", "безопасности"])
def test_a_suggestion_shows_the_words_that_were_found(browser: Browser, address: str, width: int, query: str) -> None:
    opened = browser.new_context(viewport={"width": width, "height": 800})
    page = Watched(opened, address).go(f"{address}guide/")
    page.fill("#dp-q", query)
    page.wait_for_selector("[role=listbox] [role=option] mark")
    assert page.locator("[role=option]").evaluate_all(OUTSIDE) == []
    opened.close()


def status(page: Page) -> str:
    """Return what the page says about the answer."""
    page.wait_for_selector(DONE)
    return page.locator("[data-search-status]").inner_text()


def test_the_status_tells_the_pages_beside_the_events(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=олимпиады&district=timashevsk")
    told = re.fullmatch(r"Найден[оы] (\d+) мероприяти[еяй] и (\d+) страниц[аы]?", status(page))
    assert told
    shown = page.locator("[data-facets-done]").text_content() or ""
    assert re.findall(r"\d+", shown) == [str(int(told[1]) + int(told[2]))]
    kinds = page.locator("[data-record]").evaluate_all("all => all.map(one => one.dataset.kind)")
    assert sum(kind not in {"event", "row"} for kind in kinds) == int(told[2])


def test_pages_alone_are_told_as_pages(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=наставничество&kind=topic")
    assert status(page) == "Найдена 1 страница"
