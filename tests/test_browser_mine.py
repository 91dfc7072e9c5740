""" "My schools and topics" and the reader's month on owners' pages, in a reader's browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import make_project, run_plans, serve
from tests.test_browser import Watched

SCHOOL, TOPIC, PERSON = "primersk/schools/shkola-1/", "topics/nastavnichestvo/", "primersk/people/petrova-a-b/"
OCTOBER = "?date=2023-10-05"
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
)


def add(page: Page, url: str) -> None:
    """Keep what ``url`` shows."""
    page.goto(url)
    page.get_by_role("button", name="Добавить в мои").click()
    page.get_by_role("button", name="Убрать из моих").wait_for()


def mine(page: Page, url: str) -> tuple[list[str], list[str]]:
    """Return the names that the home page keeps, and the titles of this month."""
    page.goto(url)
    page.locator("[data-my-items] h3").wait_for()
    return (
        page.locator("[data-my-list] a").all_inner_texts(),
        page.locator("[data-my-items] .dp-item > a").all_inner_texts(),
    )


def test_what_is_kept_stands_on_the_home_page_with_this_month(context: BrowserContext, toy_address: str) -> None:
    watched = Watched(context, toy_address)
    page = watched.page
    add(page, toy_address + SCHOOL)
    add(page, toy_address + PERSON)
    names, titles = mine(page, toy_address + OCTOBER)
    assert names == ["МБОУ «Средняя школа № 1»", "Петрова А.Б."]
    assert titles == ["Методические дни: в школе № 1; в школе № 2", "День открытых дверей"]
    assert "В этом месяце: октябрь 2023" in page.locator("[data-my-items] h3").inner_text()
    page.get_by_role("button", name="Убрать из моих: МБОУ").click()
    page.locator("[data-my-list] a").nth(1).wait_for(state="detached")
    page.locator("[data-my-items] h3").wait_for()
    assert page.locator("[data-my-items] .dp-item > a").all_inner_texts() == ["День открытых дверей"]
    page.reload()
    page.locator("[data-my-items] h3").wait_for()
    assert page.locator("[data-my-list] a").all_inner_texts() == ["Петрова А.Б."]
    assert watched.trouble == []


def test_an_address_carries_the_choice_to_another_browser(browser: Browser, toy_address: str) -> None:
    first = browser.new_context()
    page = first.new_page()
    add(page, toy_address + SCHOOL)
    add(page, toy_address + TOPIC)
    expected = mine(page, toy_address + OCTOBER)
    link = page.get_by_role("link", name="Ссылка на эту подборку").get_attribute("href") or ""
    assert link == f"{toy_address}#my=primersk/shkola-1,nastavnichestvo"
    first.close()
    other = browser.new_context()
    page = Watched(other, toy_address).page
    at = link.replace("#", f"{OCTOBER}#")
    assert mine(page, at) == expected
    assert page.get_by_text("Этой подборкой с вами поделились").is_visible()
    page.get_by_role("button", name="Сохранить в этом браузере").click()
    page.get_by_text("Этой подборкой с вами поделились").wait_for(state="hidden")
    assert mine(page, toy_address + OCTOBER) == expected
    assert mine(page, toy_address + "?my=nastavnichestvo")[0] == ["Наставничество"]
    other.close()


def test_nonsense_in_a_shared_address_is_text(context: BrowserContext, toy_address: str) -> None:
    page = Watched(context, toy_address).page
    page.goto(f"{toy_address}#my=<img src=x onerror=alert(1)>,net-takogo,../../x,primersk/shkola-1")
    page.locator("[data-my-items] h3").wait_for()
    assert page.locator("[data-my-list] li").all_inner_texts() == [
        "net-takogo (на сайте больше нет)",
        "МБОУ «Средняя школа № 1»",
    ]


def test_a_reader_who_keeps_nothing_is_told_how(context: BrowserContext, toy_address: str) -> None:
    page = Watched(context, toy_address).go(toy_address)
    assert page.get_by_text("нажмите «Добавить в мои»").is_visible()
    assert page.locator("[data-my-list] li").count() == 0


def test_without_storage_nothing_is_offered_and_shared_addresses_still_work(browser: Browser, toy_address: str) -> None:
    opened = browser.new_context()
    opened.add_init_script(NO_STORAGE)
    watched = Watched(opened, toy_address)
    page = watched.go(toy_address + SCHOOL)
    page.get_by_role("button", name="Напечатать").wait_for()
    assert page.get_by_role("button", name="Добавить в мои").count() == 0
    page.goto(toy_address)
    assert not page.locator("[data-my]").is_visible()
    assert mine(page, f"{toy_address}{OCTOBER}#my=primersk/petrova-a-b")[1] == ["День открытых дверей"]
    assert page.get_by_role("button", name="Сохранить в этом браузере").count() == 0
    assert watched.trouble == []
    opened.close()


def test_mine_by_keyboard(context: BrowserContext, toy_address: str) -> None:
    page = context.new_page()
    page.goto(toy_address + SCHOOL)
    button = page.get_by_role("button", name="Добавить в мои")
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Убрать из моих"
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    assert page.evaluate("document.activeElement.getBoundingClientRect().height") >= 44
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Мои школы и темы"
    page.keyboard.press("Enter")
    page.locator("[data-my-list] a").wait_for()


def test_without_javascript_neither_buttons_nor_empty_blocks(browser: Browser, toy_address: str) -> None:
    opened = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = opened.new_page()
    page.goto(toy_address)
    assert not page.locator("[data-my]").is_visible()
    page.locator("article").get_by_role("link", name="школы", exact=True).click()
    page.get_by_role("link", name="МБОУ «Средняя школа № 1»").first.click()
    assert not page.locator("[data-owner]").is_visible()
    assert page.get_by_role("heading", name="В этом месяце").is_visible()
    opened.close()


@pytest.fixture(scope="module")
def by_days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The invented district as built on several days, served."""
    project = make_project(tmp_path_factory.mktemp("days") / "project")
    servers, found = [], {}
    for day in ("2023-10-05", "2023-12-01", "2030-01-01", "2020-01-01"):
        folder: Path = project.parent / day
        done = run_plans("build", "--to", str(folder), "--today", day, "--without-search", project=project)
        assert done.returncode == 0, done.stderr
        server, found[day] = serve(folder)
        servers.append(server)
    yield found
    for server in servers:
        server.shutdown()


@pytest.mark.parametrize("address", [SCHOOL, PERSON, TOPIC])
def test_this_month_follows_the_reader_as_a_build_would(
    browser: Browser, by_days: dict[str, str], address: str
) -> None:
    plain, scripted = browser.new_context(java_script_enabled=False), browser.new_context()
    for day, url in by_days.items():
        page = plain.new_page()
        page.goto(url + address)
        wanted = page.locator("[data-this]").inner_text()
        for other in by_days.values():
            page = scripted.new_page()
            page.goto(f"{other}{address}?date={day}")
            page.locator(f'[data-this="{day[:7]}"]').wait_for()
            assert page.locator("[data-this]").inner_text() == wanted
            page.close()
    plain.close()
    scripted.close()


def test_two_taps_from_home_to_my_school_this_month(browser: Browser, address: str) -> None:
    opened = browser.new_context(viewport={"width": 390, "height": 844})
    page = Watched(opened, address).go(address)
    link = page.get_by_role("listitem").filter(has_text="Жигаловский район: школы").get_by_role("link")
    assert link.bounding_box()["y"] < 844  # type: ignore[index]  # on the first screen
    link.click()
    page.get_by_role("link", name="Тутурская школа").first.click()
    box = page.get_by_role("heading", name="В этом месяце").bounding_box()
    assert box is not None
    assert box["y"] < 844
    opened.close()


def test_the_role_filters_the_rows(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}zhigalovo/people/netesova-l-v/")
    rows = page.locator(".dp-own tr[data-role]:visible")
    everything = rows.count()
    page.get_by_label("основной ответственный").check()
    main = rows.count()
    assert 0 < main < everything
    page.get_by_label("в числе ответственных").check()
    assert rows.evaluate_all("all => new Set(all.map(row => row.dataset.role)).size") == 1
    page.get_by_label("всё").check()
    assert rows.count() == everything
