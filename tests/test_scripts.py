"""The scripts of a page: no more than it needs, and those of the search all at once."""

import pytest
from playwright.sync_api import BrowserContext, Page

ALWAYS = {"appearance", "search/box"}
ENGINE = {"search/cards", "search/engine", "search/question", "search/times", "search/knowledge", "search/russian"}
ENGINE |= {
    "search/closeness",
    "search/parts",
    "search/slips",
    "search/numbers",
    "search/snowball-russian",
    "day",
    "dom",
}
SEARCH_PAGE = {
    "search/page",
    "search/inquiry",
    "search/results",
    "search/understood",
    "search/facets",
    "search/members",
}
KINDS = {
    "zhigalovo/plans/184-od-2023/": {"plan", "day"},
    "zhigalovo/schools/tuturskaia-shkola/": {"owner", "day", "mine"},
    "zhigalovo/": {"now", "items", "day", "dom"},
    "": {"now", "my", "mine", "items", "day", "dom"},
    "404.html": {"missing"},
    "search/": ENGINE | SEARCH_PAGE,
    "search/?q=егэ": ENGINE | SEARCH_PAGE | {"search/table", "search/csv_text"},
    "guide/": set(),
}


def loading(page: Page, address: str) -> list[str]:
    """Return a list that grows by the names of the site's own scripts, as they are loaded."""
    base, names = f"{address}assets/dp/", []
    page.on(
        "requestfinished",
        lambda request: (
            names.append(request.url.removeprefix(base).removesuffix(".js"))
            if request.url.startswith(base) and request.url.endswith(".js")
            else None
        ),
    )
    return names


@pytest.mark.parametrize("path", KINDS)
def test_a_page_loads_no_more_scripts_than_it_needs(context: BrowserContext, address: str, path: str) -> None:
    page = context.new_page()
    loaded = loading(page, address)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert set(loaded) == ALWAYS | KINDS[path]
    assert len(loaded) == len(set(loaded))


def test_the_search_of_the_header_is_loaded_all_at_once(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}guide/")
    loaded = loading(page, address)
    page.focus("#dp-q")
    page.wait_for_load_state("networkidle")
    told = page.locator("link[rel=modulepreload]").evaluate_all("all => all.map(one => one.href)")
    preloaded = {one.removeprefix(f"{address}assets/dp/").removesuffix(".js") for one in told if "/assets/dp/" in one}
    assert preloaded == ENGINE | {"search/suggestions"}
    assert set(loaded) == preloaded
