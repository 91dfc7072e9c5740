"""What a reader's browser makes of the site: accessibility, policy, requests, no JavaScript, narrow screens, keyboard."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.conftest import TESTS

AXE = (TESTS / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TOY = "primersk/plans/7-p-2024/"
REAL = "zhigalovo/plans/184-od-2023/"
KINDS = {
    "home": "",
    "district": "primersk/",
    "plans": "primersk/plans/",
    "plan": TOY,
    "event": f"{TOY}metodicheskie-dni/",
    "calendar": "primersk/calendar/",
    "month": "primersk/calendar/2023-10/",
    "plan's calendar": f"{TOY}calendar/",
    "plan's month": f"{TOY}calendar/2023-10/",
    "topics": "topics/",
    "glossary": "glossary/",
    "topic": "topics/nastavnichestvo/",
    "schools": "primersk/schools/",
    "school": "primersk/schools/shkola-1/",
    "people": "primersk/people/",
    "person": "primersk/people/petrova-a-b/",
    "group": "primersk/groups/vse-shkoly/",
    "embed": "embed/primersk/shkola-1/",
    "loads": "primersk/load/",
    "load": "primersk/load/people/2023-2024/",
    "load of a calendar year": "primersk/load/schools/2023/",
    "corrected": f"{TOY}stazhirovka/",
    "search": "search/",
    "found": "search/?q=наставники",
    "data": "data/v1/",
    "guide": "guide/",
    "about": "about/",
    "missing": "404.html",
}


DEMO = "zarechny/plans/12-p-2023/"
MEASURED = {
    "district's indicators": "zarechny/indicators/",
    "indicators": f"{DEMO}indicators/",
    "reached": f"{DEMO}indicators/shkoly-s-nastavnikami/",
    "in a range": f"{DEMO}indicators/otkrytye-uroki/",
    "by years": f"{DEMO}indicators/udovletvorennost/",
    "with parts": f"{DEMO}indicators/obuchennye/",
    "without a value": f"{DEMO}indicators/bez-znacheniya/",
    "district's results": "zarechny/results/",
    "results": f"{DEMO}results/",
    "progress": f"{DEMO}progress/",
    "marked plan": DEMO,
    "moved and done": f"{DEMO}pary/",
    "moved": f"{DEMO}festival/",
    "moved away": "zarechny/calendar/2024-05/",
    "person": "zarechny/people/rodnikov-d-a/",
    "now": "zarechny/",
}


class Watched:
    """A page that remembers what must not happen."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.page: Page = context.new_page()
        self.trouble: list[str] = []
        self.page.on("console", lambda message: self.trouble.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("requestfailed", self._note_failure)
        self.page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((base, "data:", "blob:"))
                else self.trouble.append(f"outside: {request.url}")
            ),
        )

    def _note_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # leaving a page cancels the icon it was still loading: no fault
            self.trouble.append(f"failed: {request.url} ({request.failure})")

    def go(self, address: str) -> Page:
        self.page.goto(address)
        if "?q=" in address:
            self.page.wait_for_selector('[data-search-results][data-state="done"]')
        return self.page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_accessible_quiet_and_narrow(
    browser: Browser, toy_address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    # axe is injected by the test and needs no place in the site's policy
    opened = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    check_pages(Watched(opened, toy_address), toy_address, KINDS, width)
    opened.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_marks_and_indicators_are_accessible_too(
    browser: Browser, demo_address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    opened = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    check_pages(Watched(opened, demo_address), demo_address, MEASURED, width)
    opened.close()


def check_pages(watched: Watched, base: str, pages: dict[str, str], width: int) -> None:
    """Hold every page against axe, the width of the screen, and what must not happen."""
    for kind, path in pages.items():
        page = watched.go(base + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document).then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
        assert found == [], (kind, found)
        assert watched.trouble == [], kind


@pytest.mark.parametrize("width", [320, 1280])
def test_the_largest_real_plan_is_accessible(browser: Browser, address: str, width: int) -> None:
    opened = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = Watched(opened, address).go(address + REAL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE)
    assert page.evaluate("axe.run(document).then(r => r.violations.map(v => v.id))") == []
    opened.close()


def test_policy_holds_and_nothing_is_fetched_from_outside(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    for path in (
        "",
        "zhigalovo/",
        REAL,
        f"{REAL}kursakh-povysheniia-kvalifikatsii/",
        "search/?q=наставничество",
        "guide/",
        "404.html",
    ):
        page = watched.go(address + path)
        policy = page.get_attribute('meta[http-equiv="Content-Security-Policy"]', "content") or ""
        assert "unsafe-inline" not in policy
        assert "default-src 'none'" in policy
        assert page.evaluate("document.querySelectorAll('script:not([src]), style, [style], [onclick]').length") == 0
    assert watched.trouble == []


def test_every_page_reads_without_javascript(browser: Browser, address: str) -> None:
    opened = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = opened.new_page()
    page.goto(address)
    page.get_by_role("link", name="Жигаловский район").click()
    page.get_by_role("link", name="План мероприятий по оказанию методической помощи").click()
    assert page.locator("tr[id]").count() == 30
    page.locator("tr#vnutrishkolnye-metoddni").get_by_role("link", name="Проведение внутришкольных").click()
    assert "Жигаловская СОШ №1, МКОУ Рудовская СОШ" in page.locator("article").inner_text()
    page.get_by_role("link", name="Следующее мероприятие").click()
    assert "Посещение и анализ уроков" in page.locator("h1").inner_text()
    page.goto(address + "search/?q=ЕГЭ")
    assert page.get_by_text("Поиску нужен JavaScript").count() == 1
    assert page.get_by_role("link", name="Школы и детские сады").count() > 1
    page.get_by_role("link", name="Календарь по месяцам").first.click()
    assert "Календарь" in page.locator("h1").inner_text()
    opened.close()


def test_a_phone_shows_rows_as_cards(browser: Browser, context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + REAL)
    row = page.locator("tr#sostavlenie-utverzhdenie-plana")
    assert row.evaluate("e => getComputedStyle(e).display") == "block"
    label = row.locator("td").nth(1).evaluate("e => getComputedStyle(e, '::before').content")
    assert label == '"Период реализации"'
    wide = browser.new_page(viewport={"width": 1280, "height": 800})
    wide.goto(address + REAL)
    assert wide.locator("tr#sostavlenie-utverzhdenie-plana").evaluate("e => getComputedStyle(e).display") == "table-row"
    wide.close()


def test_from_home_to_an_event_by_keyboard(context: BrowserContext, toy_address: str) -> None:
    page = context.new_page()
    page.goto(toy_address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "dp-skip"
    page.keyboard.press("Enter")
    visited = []
    for _ in range(12):
        page.keyboard.press("Tab")
        visited.append(page.evaluate("document.activeElement.textContent.trim()"))
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring == "solid", visited
        if visited[-1].startswith("План работы с молодыми"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/7-p-2024/")
    stops = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, summary, [tabindex]')].filter(e => e.offsetWidth && e.tabIndex >= 0 && (e.tagName === 'SUMMARY' || !e.closest('details:not([open])'))).length"
    )
    seen = set()
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert len(seen) >= stops  # every stop is reached, the skip link included


def test_the_reader_chooses_the_appearance(context: BrowserContext, toy_address: str) -> None:
    page = context.new_page()
    page.goto(toy_address)
    page.get_by_role("button", name="Тёмное оформление").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.goto(toy_address + TOY)
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.get_by_role("button", name="Светлое оформление").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


A4_WIDE = {"width": 1030, "height": 700}  # what is printed of a page laid across, in CSS pixels


@pytest.mark.parametrize("plan", ["zhigalovo/plans/184-od-2023/", "timashevsk/plans/046-2023/"])
def test_a_plan_prints_on_a4(context: BrowserContext, address: str, plan: str) -> None:
    """Its tables are tables, as in the order, and no column is cut off; a page is laid across for them."""
    page = context.new_page()
    page.set_viewport_size(A4_WIDE)
    page.goto(address + plan)
    page.emulate_media(media="print")
    assert page.locator(".dp-header").evaluate("e => getComputedStyle(e).display") == "none"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shown = page.locator(".dp-table td").first.evaluate("e => getComputedStyle(e).display")
    assert shown == "table-cell"
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    assert re.search(rb"/MediaBox \[0 0 84[12][.\d]* 59[45]", pdf)


def test_an_event_prints_upright(context: BrowserContext, toy_address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 680, "height": 1000})
    page.goto(f"{toy_address}{TOY}itogi/")
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert re.search(rb"/MediaBox \[0 0 59[45][.\d]* 84[12]", page.pdf(prefer_css_page_size=True))


def test_an_event_page_is_light(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    loaded: list[int] = []
    page.on("response", lambda response: loaded.append(len(response.body())))
    page.goto(address + f"{REAL}kursakh-povysheniia-kvalifikatsii/")
    page.wait_for_load_state("networkidle")
    assert len(loaded) <= 7  # page, two style sheets, two small scripts, icon: the search is loaded when it is used
