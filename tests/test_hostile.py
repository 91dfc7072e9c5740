"""A plan with an attack in every field is harmless in a real browser, with the policy on and off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import TESTS, make_project, run_plans, serve


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("hostile") / "project", plans=TESTS / "hostile" / "plans")
    done = run_plans("build", project=project)
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    server, url = serve(hostile_site)
    yield url
    server.shutdown()


@pytest.mark.parametrize("policy", [True, False], ids=["policy on", "policy off"])
def test_nothing_runs_and_nothing_breaks(
    browser: Browser, hostile_site: Path, hostile_address: str, policy: bool
) -> None:
    pages = sorted(path.relative_to(hostile_site).as_posix() for path in hostile_site.rglob("*.html"))
    assert len(pages) > 15
    opened = browser.new_context(bypass_csp=not policy)
    page = opened.new_page()
    outside: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(hostile_address) else outside.append(request.url))
    page.on("dialog", lambda dialog: outside.append(dialog.message))
    for name in pages:
        page.goto(hostile_address + name)
        page.mouse.move(200, 200)
        assert page.evaluate("window.hacked") is None, name
        # the frame stands: one heading, one main, the footer last, no element that only an attack could have made
        assert page.locator("main").count() == 1, name
        assert page.locator("h1").count() == 1, name
        assert page.evaluate("document.querySelector('.dp-footer').closest('.dp-content') === null"), name
        assert (
            page.evaluate(
                "document.querySelectorAll('iframe, base, math, style, form[action^=http], main script').length"
            )
            == 0
        ), name
        assert (
            page.evaluate(
                "[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => a.name.startsWith('on')))"
            )
            is False
        ), name
        schemes = page.evaluate("[...document.links].map(a => a.protocol)")
        assert set(schemes) <= {"http:", "https:", "mailto:", "tel:"}, name
    assert outside == []
    opened.close()


def test_an_attack_in_search_results_is_text(browser: Browser, hostile_address: str) -> None:
    page = browser.new_page()
    page.goto(hostile_address + "search/?q=script")
    page.wait_for_selector('[data-search-results][data-state="done"]')
    assert page.locator("[data-record]").count() > 0
    assert page.locator(".dp-results script, .dp-results img").count() == 0
    assert page.evaluate("window.hacked") is None
    page.close()


def test_every_attack_is_shown_as_it_is_printed(hostile_site: Path) -> None:
    page = (hostile_site / "primersk" / "plans" / "9-z-2024" / "index.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;window.hacked=1&lt;/script&gt;" in page
    assert "{{ 7*7 }}" in page
    assert "<script>window" not in page
