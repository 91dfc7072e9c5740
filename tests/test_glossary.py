"""The glossary: what abbreviations stand for, where they stand, and how pages show it."""

import json
import re
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext

from generator.model.district import Expansion, Term
from generator.pages import richtext
from generator.pages.terms import TermMarker, set_stops
from generator.views.glossary import meanings_in
from tests.conftest import ROOT

TERMS = (
    Term(short="МО", expansions=[
        Expansion(text="муниципальное образование", plans=["tim/1", "zhig"]),
        Expansion(text="методическое объединение", plans=["zhig/2"], source="usage"),
    ]),
    Term(short="РС", expansions=[Expansion(text="региональная система")]),
    Term(short="РС НМС", expansions=[Expansion(text="система «сопровождения» & <помощи>")], same_as=["РСНМС"]),
    Term(short="ТРЦ", note="неизвестно"),
)  # fmt: skip
# words of two or more capitals in the orders that are no abbreviations: shouted words, Roman numbers, parts of names
NOT_SHORT = set(
    "XVIII XXI III IV FGOS PRO ОФИС ОТ ПРИКАЗЫВАЮ ПАСПОРТ УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ПОЛИТИКИ МОЛОДЕЖНОЙ АДМИНИСТРАЦИИ "
    "МУНИЦИПАЛЬНОГО РАЙОН РАЙОНА ТИМАШЕВСКИЙ БОЛЬШЕМУРАШКИНСКОГО ПЕДАГОГИАДА НеКонференция ПРОкачество ПедСТАРТ".split()
)


def marker(scope: str) -> TermMarker:
    found = TermMarker(TERMS)
    found.enter(scope)
    return found


def test_a_meaning_belongs_to_plans_and_districts() -> None:
    assert meanings_in(TERMS, "tim/1")["МО"] == "муниципальное образование"
    assert meanings_in(TERMS, "zhig/2")["МО"] == "муниципальное образование или методическое объединение"
    assert meanings_in(TERMS, "zhig/3")["МО"] == "муниципальное образование"
    assert "методическое" in meanings_in(TERMS, "zhig")["МО"]
    assert "МО" not in meanings_in(TERMS, "other/1")
    assert "ТРЦ" not in meanings_in(TERMS, "")
    assert meanings_in(TERMS, "")["РСНМС"] == meanings_in(TERMS, "")["РС НМС"]


def test_abbreviations_are_marked_as_whole_words_and_the_longest_wins() -> None:
    html = marker("tim/1").cell("РС НМС¹, РМО, МОУ и МО; мо")
    assert re.findall(r"<abbr[^>]*>([^<]*)</abbr>", html) == ["РС НМС", "МО"]
    assert 'data-full="система «сопровождения» &amp; &lt;помощи&gt;"' in html
    assert re.sub(r"<[^>]*>", "", html) == "РС НМС¹, РМО, МОУ и МО; мо"


def test_inside_of_links_nothing_more_can_be_focused() -> None:
    assert "tabindex" not in marker("tim/1").linked("План МО")
    assert '<abbr title="муниципальное образование">МО</abbr>' in marker("tim/1").linked("План МО")
    html = marker("tim/1").cell("См. [сайт МО](https://example.org/МО) и МО")
    assert html.count("<abbr title=") == 1
    assert html.count('<abbr tabindex="-1"') == 1
    assert 'href="https://example.org/' in html


@given(st.lists(st.sampled_from(["МО", "РС НМС", "<b>", "&", "*", "[a](https://e.org)", "\n- ", " ", "слово", '"'])))
def test_marks_change_nothing_but_add_themselves(words: list[str]) -> None:
    text = "".join(words)
    html = str(marker("tim/1").cell(text))
    bare = re.sub(r"</?abbr[^>]*>", "", html)
    assert bare == richtext.cell(text)


def test_only_the_first_of_a_kind_is_a_stop_of_the_keyboard() -> None:
    cell = str(marker("tim/1").cell("МО и МО и РС"))
    page = set_stops(f'<section class="dp-section">{cell}{cell}</section><section class="dp-section">{cell}</section>')
    assert re.findall(r'tabindex="(-?\d)"', page) == ["0", "-1", "0", "-1", "-1", "-1", "0", "-1", "0"]


def test_every_abbreviation_of_the_orders_stands_in_the_glossary() -> None:
    terms = yaml.safe_load((ROOT / "plans" / "glossary.yml").read_text(encoding="utf-8"))["terms"]
    forms = {form for term in terms for form in (term["short"], *term.get("same_as", ()))}
    words = {word for form in forms for word in re.findall(r"[^\W\d_]+", form)} | NOT_SHORT
    capitals = re.compile(r"(?<![^\W_])[^\W\d_]*[А-ЯЁA-Z][^\W\d_]*[А-ЯЁA-Z][^\W\d_]*(?![^\W\d_])")
    missing = {}
    for path in sorted([*ROOT.glob("plans/*/*/plan.yml"), *ROOT.glob("plans/*/*/*.md")]):
        for match in capitals.finditer(path.read_text(encoding="utf-8")):
            if match[0].rstrip("¹") not in words:
                missing.setdefault(match[0], path.parent.name)
    assert missing == {}


def test_the_page_tells_where_and_how_often(site: Path) -> None:
    html = (site / "glossary/index.html").read_text(encoding="utf-8")
    entry = html[html.index('id="term-vsoko"') :].split("</div>")[0]
    assert "внутренняя система оценки качества образования" in entry
    assert re.findall(r'href="\.\./(\w+)/plans/([\w-]+)/', entry) == [("timashevsk", "046-2023")]
    printed = (ROOT / "plans/timashevsk/046-2023/plan.yml").read_text(encoding="utf-8")
    count = len(re.findall(r"(?<!\w)ВСОКО(?!\w)", printed))
    assert f">{count} раз" in entry
    assert "в документах не расшифровано" not in entry
    assert "в документах не расшифровано" in html[html.index('id="term-ege"') :].split("</div>")[0]
    for page in ("index.html", "topics/index.html", "zhigalovo/index.html"):
        assert 'glossary/">Сокращения</a>' in (site / page).read_text(encoding="utf-8")


def test_the_data_hold_what_the_file_says(site: Path) -> None:
    terms = yaml.safe_load((ROOT / "plans" / "glossary.yml").read_text(encoding="utf-8"))["terms"]
    published = json.loads((site / "data/v1/glossary.json").read_text(encoding="utf-8"))["glossary"]
    assert [one["short"] for one in published] == [term["short"] for term in terms]
    shnor = next(one for one in published if one["short"] == "ШНОР")
    assert shnor["same_as"] == ["ШНРО", "ШНОРО"]
    assert shnor["expansions"][0]["source"] == "documents"


def test_a_meaning_is_shown_on_focus_touch_and_hover_and_never_printed(browser: Browser, address: str) -> None:
    opened = browser.new_context(viewport={"width": 320, "height": 700}, has_touch=True, java_script_enabled=False)
    page = opened.new_page()
    page.goto(address + "zhigalovo/plans/184-od-2023/")
    one = page.locator("abbr[data-full]", has_text="РС НМС").nth(2)
    shown = "e => getComputedStyle(e, '::after').content"
    assert "научно-методического" not in one.evaluate(shown)
    one.tap()
    assert "научно-методического" in one.evaluate(shown)
    assert one.evaluate("e => getComputedStyle(e, '::after').position") == "fixed"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    other = page.locator("abbr[data-full]", has_text="ЕФС").first
    other.hover()
    assert "единая федеральная" in other.evaluate(shown)
    page.emulate_media(media="print")
    assert other.evaluate(shown) == "none"
    opened.close()


def test_the_keyboard_meets_each_abbreviation_once_on_an_event_page(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "zhigalovo/plans/114-od-2023/vnutrishkolnye-metoddni/")
    stops = page.locator("abbr[data-full][tabindex='0']").all_inner_texts()
    assert stops
    assert len(stops) == len(set(stops))


def test_an_abbreviation_of_two_meanings_is_told_by_its_words(site: Path) -> None:
    plan = (site / "timashevsk/plans/046-2023/index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'data-full="([^"]*)">УО<', plan)) == {"управление образования"}
    assert 'data-full="умственная отсталость и задержка психического развития">УО и ЗПР<' in plan
    event = (site / "zhigalovo/plans/184-od-2023/sodeistvie-professionalnogo/index.html").read_text(encoding="utf-8")
    assert 'data-full="профессиональное педагогическое объединение">ППО<' in event
    assert 'data-full="сетевые предметные сообщества">СПС<' in event
