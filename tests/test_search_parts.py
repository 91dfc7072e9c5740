"""Dated parts of an event in the search: a school or a person has the months of its own part, not of the others."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.test_browser import Watched
from tests.test_search import DONE, ask, page, results

__all__ = ["page"]  # a page of the real site

DAYS = "zhigalovo/114-od-2023/raionnykh-metodicheskikh-dnei-shnro"  # April, September, October twice: four schools
SCHOOL = "zhigalovo/tuturskaia-shkola"  # September


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("q=Тутурская октябрь", False),
        ("q=Тутурская октябрь 2023", False),
        ("q=Тутурская сентябрь", True),
        ("q=Рудовская октябрь", True),
        ("q=Рудовская сентябрь", False),
        ("q=Лазарева Л.В. октябрь", False),
        ("q=Лазарева Л.В. сентябрь", True),
        ("q=Шевцова 15 октября", True),
        ("q=методических дней Тутурская", True),
        ("q=методических дней октябрь", True),
        (f"q=методических дней&month=2023-10&school={SCHOOL}", False),
        (f"q=методических дней&month=2023-09&school={SCHOOL}", True),
        (f"month=2023-10&school={SCHOOL}", False),
        (f"month=2023-09&school={SCHOOL}", True),
        (f"q=методических дней октябрь&school={SCHOOL}", False),
        (f"q=сентябрь&school={SCHOOL}", True),
        (f"q=Рудовская&school={SCHOOL}", True),  # without a time the event has both
        ("q=Рудовская&month=2023-09", False),
        ("q=МКОУ СОШ № 2 апрель", False),
    ],
)
def test_a_part_has_its_own_month_and_its_own_school(
    context: BrowserContext, address: str, query: str, is_found: bool
) -> None:
    page = Watched(context, address).go(f"{address}search/?{query}")
    page.wait_for_selector(DONE)
    while page.get_by_role("button", name="Показать ещё").count():
        before = len(results(page))
        page.get_by_role("button", name="Показать ещё").first.click()
        expect(page.locator("[data-record]").nth(before)).to_be_attached()
    assert (DAYS in results(page)) == is_found


def test_titles_of_parts_have_their_own_months(page: Page) -> None:
    event = "bolshoe-murashkino/200-o-2021/apparatnye-soveshchaniia-upravleniia"
    own, other, whole = ask(
        page, "анализ вакансий август 2021", "анализ вакансий май 2022", "аппаратные совещания май 2022"
    )
    assert event in own["first"]
    assert event not in other["first"]
    assert event in whole["first"]


def test_the_card_tells_the_part_that_was_found(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(f"{address}search/?q=Лазарева Л.В. сентябрь")
    page.wait_for_selector(DONE)
    told = page.locator(f'[data-record="{DAYS}"] .dp-found__excerpt').all_inner_texts()
    assert "Найденная часть: сентябрь — Тутурская школа (Лазарева Л.В.)" in told
    page = watched.go(f"{address}search/?q=районных методических дней для ШНРО")
    page.wait_for_selector(DONE)
    assert "Найденная часть" not in page.locator(f'[data-record="{DAYS}"]').inner_text()
    assert watched.trouble == []


def test_sites_without_parts_have_no_file_of_them(context: BrowserContext, toy_address: str) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{toy_address}search/?q=школа март")
    page.wait_for_selector(DONE)
    loaded = [url for url in asked if "parts.json" in url]
    assert len(loaded) == page.request.get(f"{toy_address}search/parts.json").ok
