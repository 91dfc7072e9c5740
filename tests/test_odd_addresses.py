"""Whatever an address asks for, the page answers: nobody is told of a broken connection because of a mistyped word."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.test_browser import Watched


@pytest.mark.parametrize(
    ("query", "chip"),
    [
        ("month=foo", "foo"),
        ("month=2023-99", "2023-99"),
        ("kind=constructor", "constructor"),
        ("mark=toString", "toString"),
    ],
)
def test_a_filter_that_none_is_finds_nothing(context: BrowserContext, address: str, query: str, chip: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/?q=школа&{query}")
    expect(page.locator('[data-search-results][data-state="done"]')).to_be_visible()
    expect(page.get_by_text("не загрузил")).to_have_count(0)
    assert chip in page.locator("[data-search-chips]").inner_text()
    assert watched.trouble == []


@pytest.mark.parametrize("word", ["constructor", "__proto__", "$'$`$&", "hasOwnProperty школа"])
def test_words_that_programs_know_are_words(context: BrowserContext, address: str, word: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/")
    page.locator("main input[type=search], form[role=search] input[name=q]").first.fill(word)
    page.keyboard.press("Enter")
    expect(page.locator('[data-search-results][data-state="done"]')).to_be_visible()
    said = page.locator("main").inner_text()
    assert "function" not in said
    assert "сщтыек" not in said
    assert watched.trouble == []


def test_a_shared_choice_of_nothing_known(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}#my=constructor,zhigalovo/tuturskaia-shkola")
    block = page.locator("[data-my]")
    expect(block).to_be_visible()
    expect(block.get_by_text("constructor (")).to_be_visible()
    assert watched.trouble == []
