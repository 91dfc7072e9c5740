"""The words by which people look for things: what the guide tells editors about them holds on the site."""

import re

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page

from tests.conftest import ROOT
from tests.test_browser import Watched

_GUIDE = (ROOT / "content" / "guide" / "index.md").read_text(encoding="utf-8").split("## Слова, по которым ищут")[1]
SYNONYMS, TERMS = (yaml.safe_load(text) for text in re.findall(r"```yaml\n(.+?)```", _GUIDE, re.DOTALL)[:2])


def marked(page: Page) -> set[str]:
    """Return the beginnings of the words that are marked in the first results."""
    return {word[:5].lower() for word in page.locator("[data-record] mark").all_inner_texts()}


def test_the_examples_of_the_guide_stand_in_the_files() -> None:
    topics = yaml.safe_load((ROOT / "plans" / "topics.yml").read_text(encoding="utf-8"))
    glossary = yaml.safe_load((ROOT / "plans" / "glossary.yml").read_text(encoding="utf-8"))
    for few in SYNONYMS["synonyms"]:
        assert any(set(few["words"]) <= set(one["words"]) for one in topics["synonyms"])
    for term in TERMS:
        (one,) = (one for one in glossary["terms"] if one["short"] == term["short"])
        assert set(term["words"]) <= set(one["words"])
        assert term["expansions"][0]["text"] == one["expansions"][0]["text"]


@pytest.mark.parametrize("word", SYNONYMS["synonyms"][0]["words"])
def test_words_of_one_meaning_are_found_and_marked(context: BrowserContext, address: str, word: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q={word}")
    assert {"опрос", "анкет"} <= marked(page)
    assert page.locator("[data-search-notes]").inner_text() == ""


@pytest.mark.parametrize("word", TERMS[0]["words"])
def test_everyday_words_lead_to_the_abbreviation(context: BrowserContext, address: str, word: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q={word}")
    assert "Искали также всё по теме" in page.locator("[data-search-notes]").inner_text()
    assert page.locator("[data-search-offers]").get_by_role("link", name="Сокращение ДОУ").count() == 1
    assert page.locator("[data-record]", has_text="ДОУ").count() > 0
