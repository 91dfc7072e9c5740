"""Dated parts of an event in the search: a school or a person has the months of its own part, not of the others."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.test_browser import Watched
from tests.test_search import DONE, ask, page, results

__all__ = ["page"]  # a page of the real site

DAYS = "zhigalovo/114-od-2023/raionnykh-metodicheskikh-dnei-shnro"  # April, September, October twice: four hosts
TOY_DAYS = "primersk/7-p-2024/metodicheskie-dni"  # October in one school, November in the other


def found(page: Page) -> list[str]:
    """Return the whole answer; nothing when no part has the time and the rest is shown without it."""
    page.wait_for_selector(DONE)
    if page.get_by_text("Показано без учёта времени").count():
        return []
    while page.get_by_role("button", name="Показать ещё").count():
        before = len(results(page))
        page.get_by_role("button", name="Показать ещё").first.click()
        expect(page.locator("[data-record]").nth(before)).to_be_attached()
    return results(page)


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("q=школа № 1 октябрь", True),
        ("q=школа № 1 октябрь 2023", True),
        ("q=школа № 1 ноябрь", False),
        ("q=школа № 1 15 ноября 2023", False),
        ("q=школа № 1", True),
        ("q=методические дни ноябрь", True),
        ("month=2023-10&school=primersk/shkola-1", True),
        ("month=2023-11&school=primersk/shkola-1", False),
        ("q=методические дни&month=2023-10&school=primersk/shkola-1", True),
        ("q=методические дни&month=2023-11&school=primersk/shkola-1", False),
        ("q=методические дни ноябрь&school=primersk/shkola-1", False),
        ("q=октябрь&school=primersk/shkola-1", True),
    ],
)
def test_a_part_has_its_own_month_and_its_own_school(
    context: BrowserContext, toy_address: str, query: str, is_found: bool
) -> None:
    page = Watched(context, toy_address).go(f"{toy_address}search/?{query}")
    assert (TOY_DAYS in found(page)) == is_found


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("q=Лазарева Л.В. октябрь", False),
        ("q=Лазарева Л.В. сентябрь", True),
        ("q=Лазарева&month=2023-10", False),
        ("q=Шевцова 15 октября", True),
        ("q=Шевцова 15 сентября", False),
        ("q=Тутурская сентябрь", True),
        ("q=Рудовская октябрь", True),
        ("q=методических дней Тутурская", True),
        ("q=методических дней октябрь", True),
    ],
)
def test_a_part_has_its_own_month_and_its_own_people(
    context: BrowserContext, address: str, query: str, is_found: bool
) -> None:
    page = Watched(context, address).go(f"{address}search/?{query}")
    assert (DAYS in found(page)) == is_found


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


def test_parts_are_loaded_only_when_they_may_matter(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}search/?q=мониторинг")
    page.wait_for_selector(DONE)
    assert not [url for url in asked if "parts.json" in url]
    page.goto(f"{address}search/?q=мониторинг октябрь")
    page.wait_for_selector(DONE)
    assert len([url for url in asked if "parts.json" in url]) == 1
