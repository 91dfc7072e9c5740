"""Schools as people write them: numbers, legal forms, schools of one name in several districts; letters that look alike."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from generator.search.tokens import bases, word_tokens
from tests.test_browser import Watched
from tests.test_search import ask, page

__all__ = ["page"]  # a page of the real site


@pytest.mark.parametrize("form", ["МБОУ", "МКОУ", "МАОУ", "ГБОУ", "МОУ", "КГБОУ"])
def test_a_legal_form_before_a_school_need_not_be_found(page: Page, form: str) -> None:
    bare, full = ask(page, "СОШ 4", f"{form} СОШ № 4")
    assert bare["found"] > 10
    assert full["found"] == bare["found"]
    assert full["offers"] == bare["offers"]


def test_a_legal_form_before_the_name_of_a_school(page: Page) -> None:
    bare, *told, kindergarten = ask(
        page, "тутурская школа", "тутурская сош", "МКОУ Тутурская", "ГБОУ Тутурская", "МКДОУ детский сад № 12"
    )
    assert bare["found"] > 10
    for full in told:
        assert (full["found"], full["offers"]) == (bare["found"], bare["offers"])
    assert kindergarten["found"] > 0


def test_a_legal_form_alone_is_a_word(page: Page) -> None:
    (answer,) = ask(page, "МБОУ")
    assert answer["offers"] == ["term МБОУ"]
    assert answer["found"] > 0


@pytest.mark.parametrize(
    ("query", "unknown"),
    [
        ("школа № 100", "школа № 100"),
        ("сош 100", "сош № 100"),
        ("гимназия №100", "гимназия № 100"),
        ("детский сад № 100", "детский сад № 100"),
        ("№ 100", "№ 100"),
    ],
)
def test_the_number_of_a_school_is_no_amount(page: Page, query: str, unknown: str) -> None:
    (answer,) = ask(page, query)
    assert answer["found"] == 0
    assert answer["unknown"] == [unknown]


def test_a_number_is_found_where_it_is_printed_as_one(page: Page) -> None:
    rows, amounts, plan = ask(page, "сош № 19", "100%", "приказ № 184-од")
    assert rows["found"] > 0
    assert amounts["found"] > 0
    assert "plan zhigalovo/184-od-2023" in plan["offers"]


def test_numbers_behind_a_sign_are_told_apart_in_the_index() -> None:
    assert word_tokens("СОШ № 1, 4 и 6, охват 100 %").split()[-3:] == ["zn1z", "zn4z", "zn6z"]
    assert "zn3z" in word_tokens("в школе 3")
    assert "zn" not in word_tokens("не менее 100 учителей, 5 школ")


@pytest.mark.parametrize(
    ("mixed", "meant"),
    [("питаниe", "питание"), ("HACTАВНИК", "наставник"), ("oлимпиaда", "олимпиада"), ("МAPT", "март")],
)
def test_letters_that_look_alike_are_read_as_russian(page: Page, mixed: str, meant: str) -> None:
    found, right = ask(page, mixed, meant)
    assert found == right
    assert found["corrected"] == []
    assert bases(mixed) == bases(meant)


def test_a_word_all_in_letters_that_look_alike(page: Page) -> None:
    month, right, keyboard = ask(page, "MAPT 2024", "март 2024", "ytltkz")
    assert month == right
    assert month["times"] == ["март 2024"]
    assert keyboard["corrected"] == [["ytltkz", "неделя"]]


def test_schools_of_several_districts_are_told_with_theirs(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}guide/")
    page.fill("#dp-q", "сош 1")
    page.wait_for_selector("[role=listbox] [role=option]")
    schools = page.locator("[role=option]", has=page.locator(".dp-offer__kind")).all_inner_texts()
    assert len(schools) == 2
    assert any("Жигаловский район" in one for one in schools)
    assert any("Тимашевский район" in one for one in schools)
    page.goto(f"{address}search/?q=сош 1")
    page.wait_for_selector("[data-search-offers] a")
    offers = page.locator("[data-search-offers] a").all_inner_texts()
    assert any("Жигаловский район" in one for one in offers)


def test_pages_of_schools_tell_their_district(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=сош 1&kind=school")
    facts = page.locator('[data-kind="school"] .dp-card__facts')
    assert facts.first.inner_text() in {"Жигаловский район", "Тимашевский район"}
    assert set(facts.all_inner_texts()) == {"Жигаловский район", "Тимашевский район"}


def test_a_time_in_letters_that_look_alike_can_be_taken_away(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=конкурс MAPT 2024")
    page.get_by_role("button", name="Убрать: март 2024").click()
    expect(page.locator("#dp-q")).to_have_value("конкурс")


def test_with_one_district_it_is_not_told(context: BrowserContext, toy_address: str) -> None:
    page = Watched(context, toy_address).go(f"{toy_address}search/?q=школа")
    page.wait_for_selector("[data-search-results][data-state=done]")
    assert page.locator("[data-search-offers] .dp-offer__place").count() == 0
