"""Times in a query: which events are on at them, and which come first on the reader's day."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.test_search import ask, page

__all__ = ["page"]  # a page of the real site


def plans_of(answer: dict[str, Any]) -> set[str]:
    """Return the plans of the first events of an answer."""
    return {"/".join(one.split("/")[:2]) for one in answer["first"]}


@pytest.mark.parametrize("query", ["март 2027", "5 марта 2027", "март 2019"])
def test_what_runs_all_the_time_is_not_on_outside_its_plan(page: Page, query: str) -> None:
    (answer,) = ask(page, query)
    assert answer["found"] == 0


def test_what_runs_all_the_time_is_on_in_the_months_of_its_plan(page: Page) -> None:
    (answer,) = ask(page, "положение о конкурсе март 2022")
    assert "bolshoe-murashkino/200-o-2021/utverzhdenie-polozheniia-raionnom" in answer["first"]  # "ежегодно"
    assert plans_of(answer) <= {"bolshoe-murashkino/200-o-2021", "okoneshnikovo/209-b-2021"}
