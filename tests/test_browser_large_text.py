"""Text at twice the size on a phone (WCAG 2.2, 1.4.4): everything is still there, nothing scrolls sideways."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.test_browser import KINDS, MEASURED

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def large(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """A browser whose owner has set letters of twice the usual size."""
    browser = launch("--blink-settings=defaultFontSize=32")
    yield browser
    browser.close()


@pytest.fixture
def phone(large: Browser) -> Iterator[Page]:
    page = large.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_pages_do_not_scroll_sideways(phone: Page, toy_address: str, address: str) -> None:
    phone.goto(toy_address + address)
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("address", MEASURED.values(), ids=MEASURED)
def test_pages_of_a_measured_plan_do_not_either(phone: Page, demo_address: str, address: str) -> None:
    phone.goto(demo_address + address)
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_search_box_has_room_and_nothing_lies_over_the_name(phone: Page, toy_address: str) -> None:
    phone.goto(toy_address)
    field = phone.locator("#dp-q").bounding_box()
    assert field
    assert field["width"] > 200
    skip, brand = phone.locator(".dp-skip").bounding_box(), phone.locator(".dp-brand").bounding_box()
    assert skip
    assert brand
    assert skip["y"] + skip["height"] <= brand["y"]
