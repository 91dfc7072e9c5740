"""The numbers beside the values of filters: they tell what choosing gives, and cost no more questions than they need."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.test_browser import Watched

COUNT_QUESTIONS = """async () => {
  const { Engine } = await import(location.origin + "/assets/dp/search/engine.js");
  const answer = Engine.prototype.answer;
  window.asked = 0;
  Engine.prototype.answer = function (...all) { window.asked += 1; return answer.apply(this, all); };
}"""


def open_all(page: Page) -> None:
    """Open the filters and every facet, wait until nothing more comes."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="Фильтры").click()
    page.wait_for_selector("[data-facets] fieldset input")
    page.locator("[data-facets] details:not([open]) summary").evaluate_all("all => all.forEach((one) => one.click())")
    expect(page.locator("[data-facets] details > summary:only-child")).to_have_count(0)


def entries(page: Page) -> int:
    """Return how many entries the answer has: what the button below the filters tells."""
    return int(re.findall(r"\d+", page.locator("[data-facets-done]").text_content() or "")[0])


@pytest.mark.parametrize(
    ("query", "questions"),
    [
        ("q=конкурс", 1),
        ("q=конкурс&district=zhigalovo", 2),
        ("q=егэ в марте", 2),  # months are counted as if none had been told in words
        ("q=семинар&month=2023-10&kind=event", 3),
    ],
)
def test_only_facets_with_a_choice_ask_again(context: BrowserContext, address: str, query: str, questions: int) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/?{query}")
    open_all(page)
    page.evaluate(COUNT_QUESTIONS)
    before = page.locator("[data-facets] label").all_inner_texts()
    page.evaluate("document.querySelector('[data-facets]').firstElementChild.dataset.old = '1'")
    page.get_by_role("button", name="Найти").click()
    page.wait_for_selector("[data-facets] [data-old]", state="detached")
    assert page.evaluate("window.asked") == questions
    assert page.locator("[data-facets] label").all_inner_texts() == before
    assert watched.trouble == []


@pytest.mark.parametrize(
    "query",
    [
        "q=конкурс&district=zhigalovo",
        "q=егэ в марте",
        "q=егэ в июле&district=zhigalovo",
        "q=районных методических дней&month=2023-10",
        "q=районных методических дней октябрь 2023",
        "q=методических дней тутурская школа",
    ],
)
def test_a_number_tells_what_choosing_gives(context: BrowserContext, address: str, query: str) -> None:
    page = Watched(context, address).go(f"{address}search/?{query}")
    open_all(page)
    facets = page.locator("[data-facets] fieldset").evaluate_all(
        "all => all.map(one => one.querySelector('input:not(:checked)')).filter(Boolean)"
        ".map(input => [input.id, Number(input.closest('label').querySelector('.dp-count').textContent)])"
    )
    chosen = page.locator("[data-facets] fieldset:has(input:checked) input").evaluate_all(
        "all => all.map(one => one.id)"
    )
    assert len(facets) > 4
    for one, number in facets:
        if one in chosen:
            continue  # a further value of a facet adds to the others
        page.goto(f"{address}search/?{query}")
        page.wait_for_selector('[data-search-results][data-state="done"]')
        open_all(page)
        page.locator(f"#{one}").check()
        expect(page.locator("[data-facets-done]")).to_contain_text(re.compile(rf"\b{number}\b"))
        assert entries(page) == number, one


COUNT_SEARCHES = """async () => {
  const { load } = await import(location.origin + "/assets/dp/search/engine.js");
  const { pagefind } = await load(location.origin + "/");
  const search = pagefind.search;
  window.searched = 0;
  pagefind.search = (...all) => { window.searched += 1; return search.apply(pagefind, all); };
}"""


def test_opening_filters_asks_pagefind_once(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/?q=конкурс")
    page.evaluate(COUNT_SEARCHES)
    open_all(page)
    assert page.locator("[data-facets] details").count() > 7
    assert page.evaluate("window.searched") == 1  # for each value it would be hundreds, a tenth of a second each
    assert watched.trouble == []


def test_values_that_did_not_load_are_asked_for_again(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=конкурс")
    lost = re.compile("search/facets/topic")
    page.route(lost, lambda route: route.abort())
    open_all(page)
    topics = page.locator("[data-facets] details", has_text="Тема")
    expect(topics.get_by_text("не загрузил")).to_be_visible()
    assert page.locator("[data-facets] details", has_text="Район").locator("input").count() > 1
    page.unroute(lost)
    topics.get_by_role("button", name="Попробовать снова").click()
    expect(topics.locator("input").first).to_be_visible()
    expect(topics.get_by_text("не загрузил")).to_have_count(0)
