"""Times in a query: which events are on at them, and which come first on the reader's day."""

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from generator.deadlines.shapes import DeadlineReading, Span
from generator.model.fields import Period
from generator.search.times import years_beside
from tests.test_browser import Watched
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


@pytest.mark.parametrize(
    ("today", "month"),
    [("2022-01-20", "2022-03"), ("2023-03-31", "2023-03"), ("2023-04-01", "2024-03"), ("2026-11-28", "2024-03")],
)
def test_a_month_without_a_year_is_the_current_or_next_one(page: Page, address: str, today: str, month: str) -> None:
    events = {event["id"]: event for event in page.request.get(f"{address}data/v1/events.json").json()["events"]}
    (answer,) = ask(page, "март", today=today)
    spans = [events[one]["deadline"]["spans"] for one in answer["first"][:3]]
    assert [one for one in spans if any(span["start"][:7] <= month <= span["end"][:7] for span in one)] == spans
    (dated,) = ask(page, f"март {month[:4]}", today=today)
    assert answer["first"][0] == dated["first"][0]
    assert answer["found"] > dated["found"]  # the other years follow


def test_a_day_without_a_year_is_that_of_the_nearest_year(page: Page) -> None:
    near, dated = ask(page, "15 сентября", "15 сентября 2022", today="2022-08-20")
    assert near["first"][0] == dated["first"][0]
    assert near["found"] > dated["found"]


def test_cards_tell_the_year_that_the_deadline_leaves_out(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q=экспертная деятельность всероссийская олимпиада")
    card = page.locator('[data-record="zhigalovo/184-od-2023/ekspertnoi-deiatelnosti-vserossiiskoi"]')
    assert card.locator(".dp-found__deadline").inner_text() == "Октябрь-декабрь (2023)"
    page.goto(f"{address}search/?q=телемост наставничество")
    card = page.locator('[data-record="zhigalovo/184-od-2023/mezhdunarodnyi-telemost-nastavnichestvo"]')
    assert card.locator(".dp-found__deadline").inner_text() == "март 2023"


def _span(start: str, end: str) -> Span:
    return Span(start=date.fromisoformat(start), end=date.fromisoformat(end), precision="month")


@pytest.mark.parametrize(
    ("printed", "spans", "years"),
    [
        ("март", [_span("2024-03-01", "2024-03-31")], "2024"),
        ("в течение года", [_span("2021-01-01", "2023-12-31")], "2021–2023"),
        ("сентябрь-май", [_span("2023-09-01", "2024-05-31")], "2023/2024"),
        ("декабрь", [_span("2022-12-01", "2022-12-31"), _span("2023-12-01", "2023-12-31")], "2022–2023"),
        ("по плану", [], "2021–2023"),
        ("март 2023 г.", [_span("2023-03-01", "2023-03-31")], ""),
        ("до 01.04.23", [_span("2023-04-01", "2023-04-01")], ""),
        ("", [], ""),
    ],
)
def test_years_are_told_where_none_is_printed(printed: str, spans: list[Span], years: str) -> None:
    period = Period("2021–2023", date(2021, 1, 1), date(2023, 12, 31))
    reading = DeadlineReading(raw=printed, kind="dated", spans=tuple(spans))
    assert years_beside(printed, [reading], period) == years
