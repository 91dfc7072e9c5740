"""The words by which people look for things: what the guide tells editors about them holds on the site."""

import re

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page

from tests.conftest import ROOT
from tests.test_browser import Watched
from tests.test_search import DONE, ask, page

__all__ = ["page"]  # a page of the real site

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


# Words that no plan of the site holds: near errors are put right, relatives told, other words left alone.


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("олемпиада", "олимпиада"), ("алимпиада", "олимпиада"), ("олимпида", "олимпиада"), ("конкрс", "конкурс"),
        ("семенар", "семинар"), ("мониторринг", "мониторинг"), ("професиональный", "профессиональный"),
        ("нитесова", "нетесова"), ("психалог", "психолог"), ("стажеровка", "стажировка"), ("учитиль", "учитель"),
        ("подготвока", "подготовка"), ("пихолог", "психолог"), ("гдоа", "года"), ("конкурах", "конкурсах"), ("лагиря", "лагеря"), ("хруководитель", "руководитель"),
    ],
)  # fmt: skip
def test_an_error_is_put_right_to_the_word_that_was_typed(page: Page, typed: str, meant: str) -> None:
    (answer,) = ask(page, typed)
    assert [one[:2] for one in answer["corrected"]] == [[typed, meant]]
    assert answer["found"] > 0


# Right words in everyday use, each not far from a word of the plans: «сценарий» and «центр», «поход» and «подход».
OTHER_WORDS = (
    "сценарий шкала питание буллинг автобус тетрадь зарплата отпуск санаторий концерт поход лыжи футбол рисование "
    "алгебра прививка завуч повар сторож водитель юрист аттестат диплом награда жалоба праздник победа патриот флаг "
    "герб кадет волонтер крыша парта планшет камера пожар дорога травля конфликт сирота кросс танцы роман банан квест "
    "диктант реферат эссе печать попечитель порт случай история выпускной библиотека кружок учебники"
)


def test_a_right_word_is_never_put_right(page: Page) -> None:
    answers = zip(OTHER_WORDS.split(), ask(page, *OTHER_WORDS.split()), strict=True)
    assert [(word, answer["corrected"]) for word, answer in answers if answer["corrected"]] == []


def test_words_that_the_index_knows_are_left_alone(page: Page) -> None:
    known = page.evaluate(
        """async () => {
          const { load } = await import(location.origin + "/assets/dp/search/engine.js");
          const { words } = await load(location.origin + "/");
          return words.list.filter((word) => words.base(word) === word);
        }"""
    )
    answers = page.evaluate(
        """async (known) => {
          const { understand } = await import(location.origin + "/assets/dp/search/question.js");
          const { load } = await import(location.origin + "/assets/dp/search/engine.js");
          const { words, names } = await load(location.origin + "/");
          return known.filter((word) => /^[а-я]+$/.test(word)).filter((word) => {
            const { corrected, related } = understand(word, words, names, { today: new Date() });
            return corrected.length + related.length;
          });
        }""",
        known,
    )
    assert answers == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("библиотека", "Слова «библиотека» нет ни в одном плане. Искали родственное: «библиотекари»."),
        ("выпускной", "Слова «выпускной» нет ни в одном плане. Искали родственное: «выпускник"),
        ("экология", "Слова «экология» нет ни в одном плане. Искали родственное: «экологическ"),
        ("консультацыя", "Искали: «консультац"),
    ],
)
def test_relatives_and_forms_are_told_as_such(context: BrowserContext, address: str, typed: str, told: str) -> None:
    page = Watched(context, address).go(f"{address}search/?q={typed}")
    page.wait_for_selector(DONE)
    assert page.locator("[data-search-notes]").inner_text().startswith(told)


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("калинен", "person Калиненко О.В."), ("богато", "person Богатова Ю.Л."), ("жучев", "person Жучева И.М."),
        ("нетес", "person Нетесова Л.В."), ("зелинс", "person Зелинская Т.П."), ("рудов", "school Рудовская СОШ"),
        ("детский с", "school Детский сад"), ("настав", "topic Наставничество"),
        ("114", "plan Жигаловский район, приказ №\xa0114-од"), ("спирид", "person Спиридонова Л.М."),
        ("спиридонова л", "person Спиридонова Л.М."), ("тутур", "school Тутурская школа"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("typing", [True, False])
def test_a_name_is_known_by_its_beginning(page: Page, typed: str, offer: str, typing: bool) -> None:
    (answer,) = ask(page, typed, typing=typing)
    kind, _space, label = offer.partition(" ")
    offered = page.evaluate(
        """async (offers) => {
          const { load } = await import(location.origin + "/assets/dp/search/engine.js");
          const { names } = await load(location.origin + "/");
          return offers.map((one) => names.label(...one.split(" ")));
        }""",
        [one for one in answer["offers"] if one.startswith(kind)],
    )
    assert any(one.startswith(label) for one in offered), answer
    assert answer["found"] > 0
    assert answer["unknown"] == []


def test_what_begins_every_school_names_none(page: Page) -> None:
    for answer in (*ask(page, "шко", "дет", typing=True), *ask(page, "школа", "школы")):
        assert not [one for one in answer["offers"] if one.startswith("school ")]
