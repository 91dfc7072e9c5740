"""The page of an address that is not there, as a host shows it: it leads to a search for the words of the address."""

from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import make_project, run_plans, serve
from tests.test_browser import AXE


class _Host(SimpleHTTPRequestHandler):
    """Answers as hosts of static sites do: with the site's own page."""

    home = ""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, self.home, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _HostOfDistrict(_Host):
    home = "raion"


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """The address of the real site on such a host."""
    server, url = serve(site, _Host)
    yield url
    server.shutdown()


def offered(page: Page, address: str) -> str:
    """Return what the page of a missing address offers to search for."""
    page.goto(address)
    page.locator("a[data-missing]").wait_for()
    page.wait_for_load_state("networkidle")
    return page.locator("a[data-missing]").inner_text()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("zhigalovo/plans/184-od-2023/raionnyi-metodicheskii-den/", "районный методический день"),
        ("zhigalovo/plans/184-od-2023/raionnyi-metodicheskii-den/table.csv", "районный методический день"),
        ("zhigalovo/schools/tuturskaia-shkola-12", "тутурская школа 12"),
        ("shchuka/zhizn_tsekha.html", "жизн цеха"),
        ("obrazovatelnaia-deiatelnost-polnogo-dnia/", "образовательная деятельность полного дня"),
        ("zhigalovo/calendar/2031-10/", "жигалово 2031 10"),
        (quote("планы/летний лагерь-2024"), "летний лагерь 2024"),
        ("net-takogo/%D0%", "нет такого"),
        ("zhigalovo/schools/detskii-sad-3/", "детский сад 3"),
        ("sovetskaia-olimpiada-v-sentiabr/", "советская олимпиада в сентябрь"),
        ("naimenovanie-otsenki-kachestva/", "наименование оценки качества"),
    ],
)
def test_the_words_of_the_address_are_offered(context: BrowserContext, host: str, path: str, words: str) -> None:
    page = context.new_page()
    assert offered(page, host + path) == f"Искать: {words}"
    page.locator("a[data-missing]").click()
    page.wait_for_url(f"{host}search/?q=*")
    expect(page.locator("#dp-q")).to_have_value(words)


def test_the_offer_finds_a_renamed_event(context: BrowserContext, host: str) -> None:
    page = context.new_page()
    offered(page, f"{host}zhigalovo/plans/184-od-2022/vnutrishkolnye-metoddni/")
    page.locator("a[data-missing]").click()
    page.wait_for_selector("[data-record]")
    assert "vnutrishkolnye-metoddni" in str(page.locator("[data-record]").first.get_attribute("data-record"))


def test_what_stands_in_an_address_is_text(context: BrowserContext, host: str) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    told = offered(page, host + quote("<img src=x onerror=alert(1)> $& {words} &amp;"))
    assert told.startswith("Искать: имг")
    assert page.locator("article img").count() == 0
    assert asked == []


@pytest.mark.parametrize("path", ["404.html", "%E0%A4%A", "plans/", "---/"])
def test_without_words_the_link_leads_to_the_search(context: BrowserContext, host: str, path: str) -> None:
    page = context.new_page()
    assert offered(page, host + path) == "Поиск по планам"
    assert page.locator("a[data-missing]").get_attribute("href") == "/search/"


def test_without_javascript_the_link_leads_to_the_search(browser: Browser, host: str) -> None:
    opened = browser.new_context(java_script_enabled=False)
    page = opened.new_page()
    page.goto(f"{host}net/takoi-stranitsy/")
    page.get_by_role("link", name="Поиск по планам").click()
    page.wait_for_url(f"{host}search/")
    opened.close()


def test_the_offer_is_accessible(browser: Browser, host: str) -> None:
    opened = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    page = opened.new_page()
    assert offered(page, f"{host}{'ochen-dlinnyi-adres-' * 12}/").startswith("Искать: очен")
    page.evaluate(AXE)
    assert page.evaluate("axe.run(document).then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    opened.close()


def test_under_a_subpath(context: BrowserContext, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    folder = tmp_path / "out" / "raion"
    done = run_plans(
        "build", "--to", str(folder), "--without-search", project=project, SITE_URL="https://plans.example/raion/"
    )
    assert done.returncode == 0, done.stderr
    server, url = serve(folder.parent, _HostOfDistrict)
    page = context.new_page()
    assert offered(page, f"{url}raion/primersk/net-takogo-2/") == "Искать: нет такого 2"
    link = page.locator("a[data-missing]").evaluate("link => link.href")
    assert link == f"{url}raion/search/?q=" + quote("нет такого 2").replace("%20", "+")
    server.shutdown()
