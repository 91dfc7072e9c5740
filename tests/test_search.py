"""The search as readers use it: what a query is taken for, what is found, and the page around it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.search.tokens import bases
from tests.conftest import ROOT, TESTS, make_project, run_plans, serve
from tests.test_browser import AXE, Watched

TIMES = [json.loads(line) for line in (TESTS / "search" / "times.jsonl").read_text(encoding="utf-8").splitlines()]
DONE = '[data-search-results][data-state="done"]'
ASK = """async ([queries, today, typing]) => {
  const { understand } = await import(location.origin + "/assets/dp/search/question.js");
  const { load } = await import(location.origin + "/assets/dp/search/engine.js");
  const engine = await load(location.origin + "/");
  const answers = [];
  for (const query of queries) {
    const question = understand(query, engine.words, engine.names, { today: new Date(today), typing });
    const { results, similar } = await engine.answer(question);
    const first = await Promise.all([...results, ...similar].slice(0, 5).map((one) => one.data()));
    answers.push({
      first: first.map((data) => JSON.parse(data.meta.r)[1]), found: results.length,
      offers: question.offers.map((name) => `${name.kind} ${name.id}`), times: question.times.map((time) => time.label),
      corrected: question.corrected, unknown: question.unknown,
    });
  }
  return answers;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the real site, from which its scripts can be asked."""
    opened = browser.new_page()
    opened.goto(f"{address}about/")
    yield opened
    opened.close()


def ask(page: Page, *queries: str, typing: bool = False, today: str = "2023-10-18") -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = page.evaluate(ASK, [list(queries), f"{today}T00:00:00Z", typing])
    return answers


# What a query is taken for


@pytest.mark.parametrize("row", TIMES, ids=lambda row: row["q"])
def test_times_in_words_are_understood(page: Page, row: dict[str, Any]) -> None:
    read = page.evaluate(
        """async ([text, today]) => {
          const { readTimes } = await import(location.origin + "/assets/dp/search/times.js");
          return readTimes(text, new Date(today));
        }""",
        [row["q"], "2023-10-18T00:00:00Z"],
    )
    assert [time["label"] for time in read["times"]] == row["labels"]
    assert [token for time in read["times"] for token in time["tokens"]] == row["tokens"]
    assert [token for time in read["times"] for token in time.get("near", [])] == row["near"]
    assert " ".join(read["rest"].split()) == row["rest"]


def test_page_and_build_make_the_same_of_every_word(page: Page) -> None:
    texts = sorted(
        {
            line.strip()
            for path in (ROOT / "plans").glob("*/*/plan.yml")
            for line in path.read_text(encoding="utf-8").splitlines()
        }
        | set((TESTS / "search" / "forms.jsonl").read_text(encoding="utf-8").splitlines())
    )
    made = page.evaluate(
        """async (texts) => {
          const { parts } = await import(location.origin + "/assets/dp/search/russian.js");
          const { load } = await import(location.origin + "/assets/dp/search/engine.js");
          const { words } = await load(location.origin + "/");
          return texts.map((text) => parts(text)
            .filter((word) => !words.stop.has(word) && (word.length > 1 || /\\d/.test(word)))
            .map((word) => words.base(word)));
        }""",
        texts,
    )
    assert [tuple(few) for few in made] == [bases(text) for text in texts]


@given(st.text())
def test_any_text_has_bases(text: str) -> None:
    for found in bases(text):
        assert re.fullmatch(r"[^\W_]+", found)


@pytest.mark.parametrize(
    ("query", "offer"),
    [
        ("тутурская школа", "school zhigalovo/tuturskaia-shkola"),
        ("в тутурской школе", "school zhigalovo/tuturskaia-shkola"),
        ("тутура", "school zhigalovo/tuturskaia-shkola"),
        ("сош 2 жигалово", "school zhigalovo/zhigalovskaia-shkola-2"),
        ("МКОУ СОШ № 2 п. Жигалово", "school zhigalovo/zhigalovskaia-shkola-2"),
        ("нетесовой", "person zhigalovo/netesova-l-v"),
        ("л.в. нетёсова", "person zhigalovo/netesova-l-v"),
        ("егэ", "topic gia"),
        ("кто отвечает за наставничество", "topic nastavnichestvo"),
        ("приказ 184-од", "plan zhigalovo/184-od-2023"),
        ("приказ № 184 - ОД", "plan zhigalovo/184-od-2023"),
        ("оконешниково", "district okoneshnikovo"),
    ],
)
def test_a_name_is_told_its_page(page: Page, query: str, offer: str) -> None:
    (answer,) = ask(page, query)
    assert offer in answer["offers"], answer


@pytest.mark.parametrize(
    ("query", "said", "meant"),
    [
        ("наставничиство", "наставничиство", "наставничество"),
        ("методичиский день", "методичиский", "методический"),
        ("олимпидаа", "олимпидаа", "олимпиада"),
        ("yfcnfdybr", "yfcnfdybr", "наставник"),
        ("ytltkz", "ytltkz", "неделя"),
    ],
)
def test_errors_are_put_right_and_told(page: Page, query: str, said: str, meant: str) -> None:
    (answer,) = ask(page, query)
    assert [said, meant] in [one[:2] for one in answer["corrected"]]


@pytest.mark.parametrize(
    ("query", "event"),
    [
        ("когда методический день в тутурской школе", "zhigalovo/114-od-2023/vnutrishkolnye-metoddni"),
        ("агробизнес", "zhigalovo/184-od-2023/stazhirovochnaia-ploshchadka-agrobiznes"),
        ("агробизнесобразование", "zhigalovo/184-od-2023/stazhirovochnaia-ploshchadka-agrobiznes"),
        ("педсовет шнор", "zhigalovo/114-od-2023/pedagogicheskie-sovety-shkolakh-nizkimi"),
        ("психолого-педагогический класс", "zhigalovo/184-od-2023/komplektovanie-psikhologo"),
        ("районной нпк овз", "zhigalovo/114-od-2023/raionnaia-npk-rabotaiushchikh-detmi"),
    ],
)
def test_what_is_meant_is_among_the_first(page: Page, query: str, event: str) -> None:
    (answer,) = ask(page, query)
    assert event in answer["first"], answer


@pytest.mark.parametrize(
    "forms",
    [
        ("районный методический день", "районного методического дня", "РАЙОННЫЕ МЕТОДИЧЕСКИЕ ДНИ"),
        ("экзамен", "экзамены", "экзаменов", "к экзаменам"),
        ("точка роста", "точек роста"),
        ("обмен опытом", "обмена опытом", "обмен опыта"),
        ("оценка", "оценок"),
        ("система", "системы", "систему", "систем"),
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_a_word_find_the_same(page: Page, forms: tuple[str, ...]) -> None:
    answers = ask(page, *forms)
    assert answers[0]["found"] > 0
    assert {answer["found"] for answer in answers} == {answers[0]["found"]}


def test_an_unfinished_word_finds_what_begins_with_it(page: Page) -> None:
    typed, vowel = ask(page, "наставн", "площадо", typing=True)  # the stem of «площадок» has no «о»
    assert typed["found"] > 5
    assert vowel["found"] > 5
    assert typed["unknown"] == vowel["unknown"] == []


# The page


def results(page: Page) -> list[str]:
    found: list[str] = page.locator(f"{DONE} [data-record]").evaluate_all("all => all.map(e => e.dataset.record)")
    return found


def test_a_search_can_be_sent_to_a_colleague(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(address)
    page.fill("input[name=q]", "агробизнес")
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE)
    assert "/search/?q=" in page.url
    assert any(one.startswith("zhigalovo/184-od-2023/") for one in results(page))
    assert re.search(r"Найден[оы] \d+ мероприяти", page.locator("[data-search-status]").inner_text())
    page.fill("input[name=q]", "психолог")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=%D0%BF%D1%81*")
    page.go_back()
    expect(page.locator("#dp-q")).to_have_value("агробизнес")
    page.wait_for_selector(DONE)
    page.locator("[data-record] a").first.click()
    page.wait_for_selector("article.dp-event")
    assert watched.trouble == []


def test_filters_narrow_and_stand_in_the_address(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(address + "search/?q=конкурс&district=okoneshnikovo")
    narrowed = results(page)
    assert narrowed
    assert all(one.startswith("okoneshnikovo/") for one in narrowed)
    page.get_by_role("button", name="Фильтры").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Жигаловский район").check()
    page.wait_for_url("**district=okoneshnikovo&district=zhigalovo*")
    page.wait_for_selector('[data-record^="zhigalovo/"]')
    label = sheet.locator("label", has_text="Оконешниковский муниципальный район")
    count = int(label.locator(".dp-count").inner_text())
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Фильтры"
    page.get_by_role("button", name="Убрать: Жигаловский район").click()
    page.wait_for_selector('[data-record^="zhigalovo/"]', state="detached")
    assert number_in(page, "[data-facets-done]") == count
    assert watched.trouble == []


def test_a_district_alone_finds_everything_in_it(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(address + "search/?district=zhigalovo")
    data = {
        name: [one for one in page.request.get(f"{address}data/v1/{name}.json").json()[name] if zhigalovo(one)]
        for name in ("plans", "events", "people", "organisations", "groups")
    }
    plans = data["plans"]
    rows = [row for plan in plans for annex in plan["appendices"] for few in annex["groups"] for row in few["rows"]]
    parts = [part for plan in plans for part in (*titled(plan["sections"]), *plan["indicators"])]
    page.wait_for_selector(DONE)
    events, pages = numbers_in(page, "[data-search-status]")
    assert events == len(data["events"]) + len(rows)
    everything = sum(len(listed) for listed in data.values()) + len(rows) + len(parts)
    assert number_in(page, "[data-facets-done]") == events + pages == everything
    assert watched.trouble == []


def zhigalovo(one: dict[str, Any]) -> bool:
    return bool(one["district"] == "zhigalovo")


def titled(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the sections that have a title, those within others too."""
    return [one for section in sections for one in (section, *titled(section["sections"])) if one["title"]]


def number_in(page: Page, place: str) -> int:
    """Return the number that a text of the page tells."""
    (found,) = numbers_in(page, place)
    return found


def numbers_in(page: Page, place: str) -> list[int]:
    """Return the numbers that a text of the page tells."""
    return [int(found) for found in re.findall(r"\d+", page.locator(place).text_content() or "")]


def test_a_filter_alone_still_offers_its_other_values(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(address + "search/?district=zhigalovo")
    page.wait_for_selector(DONE)
    page.get_by_role("button", name="Фильтры").click()
    sheet = page.get_by_role("dialog")
    counts = {
        name: int(sheet.locator("label", has_text=name).locator(".dp-count").inner_text())
        for name in ("Жигаловский район", "Тимашевский район", "Оконешниковский", "Большемурашкинский")
    }
    assert counts["Жигаловский район"] == number_in(page, "[data-facets-done]")
    assert min(counts.values()) > 0
    sheet.get_by_label("Тимашевский район").check()
    page.wait_for_url("**district=zhigalovo&district=timashevsk*")
    page.wait_for_function(
        "count => document.querySelector('[data-facets-done]').textContent.includes(String(count))",
        arg=counts["Жигаловский район"] + counts["Тимашевский район"],
    )
    assert watched.trouble == []


def test_filters_chosen_quickly_are_all_kept(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(address + "search/?q=конкурс")
    page.wait_for_selector(DONE)
    page.get_by_role("button", name="Фильтры").click()
    page.wait_for_selector("dialog fieldset input")
    page.evaluate("document.querySelectorAll('[id^=facet-district]').forEach((box, at) => at < 2 && box.click())")
    page.wait_for_function("new URLSearchParams(location.search).getAll('district').length === 2")


def test_when_nothing_is_asked_any_more_the_filters_close(context: BrowserContext, address: str) -> None:
    opened = context.browser.new_context(viewport={"width": 1280, "height": 900}) if context.browser else context
    page = Watched(opened, address).go(address + "search/?district=zhigalovo")
    page.wait_for_selector(DONE)
    page.get_by_role("button", name="Фильтры").click()
    page.wait_for_selector("dialog fieldset input")
    page.get_by_role("button", name="Убрать: Жигаловский район").click()
    page.wait_for_url(address + "search/")
    expect(page.locator("dialog[data-search-filters]")).not_to_be_visible()
    assert page.locator("dialog[data-search-filters] input").count() == 0


@pytest.mark.parametrize("query", ["егэ в марте", "tu' d vfhnt", "егэ d vfhnt"])
def test_a_time_in_words_is_a_filter_that_can_be_taken_away(context: BrowserContext, address: str, query: str) -> None:
    page = Watched(context, address).go(address + f"search/?q={query}")
    before = page.locator("[data-search-status]").inner_text()
    page.get_by_role("button", name="Убрать: март").click()
    expect(page.locator("#dp-q")).to_have_value("егэ")
    page.wait_for_selector(DONE)
    assert page.locator("[data-search-status]").inner_text() != before


def test_sorting_by_date_begins_at_the_day_of_the_reader(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.clock.set_fixed_time("2023-10-16T09:00:00+08:00")
    page.goto(address + "search/?q=семинар&district=timashevsk&sort=date")
    page.wait_for_selector(DONE)
    events = {event["id"]: event for event in page.request.get(f"{address}data/v1/events.json").json()["events"]}
    nearest = [
        min(
            (day for span in deadline["spans"] for day in (span["start"], span["end"]) if day >= "2023-10-16"),
            default="",
        )
        for deadline in (events[one]["deadline"] for one in results(page)[:10] if one in events)
        if deadline["kind"] == "dated"
    ]
    assert nearest == sorted(nearest)
    assert len(nearest) > 3
    assert nearest[0] > ""
    assert page.locator("[data-search-sort] option:checked").inner_text() == "сначала ближайшие"


def test_the_box_of_every_page_by_keyboard(context: BrowserContext, address: str) -> None:
    watched = Watched(context, address)
    page = watched.go(address + "zhigalovo/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert not [url for url in asked if "pagefind" in url or "words.json" in url]
    page.keyboard.press("/")
    page.keyboard.type("егэ")
    page.wait_for_selector("[role=listbox] [role=option]")
    assert page.get_attribute("#dp-q", "aria-expanded") == "true"
    assert "Найдено" in page.locator("[data-search-box] [role=status]").inner_text()
    page.keyboard.press("ArrowDown")
    assert page.locator("[aria-selected=true]").inner_text().startswith("Тема")
    page.keyboard.press("Escape")
    assert page.get_attribute("#dp-q", "aria-expanded") == "false"
    page.keyboard.type(" ")
    page.wait_for_selector("[role=listbox]:not([hidden])")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/topics/gia/")
    assert watched.trouble == []


def test_nothing_found_leads_on(context: BrowserContext, address: str) -> None:
    page = Watched(context, address).go(address + "search/?q=ыыыыы")
    assert "Ничего не найдено" in page.locator(DONE).inner_text()
    assert page.locator(".dp-empty a").count() >= 3
    assert "ыыыыы" in page.locator("[data-search-notes]").inner_text()


def test_without_a_connection_it_says_so(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route(re.compile("pagefind|words.json"), lambda route: route.abort())
    page.goto(address + "search/?q=егэ")
    page.wait_for_selector(DONE)
    assert page.get_by_role("button", name="Попробовать снова").is_visible()
    page.unroute(re.compile("pagefind|words.json"))
    page.get_by_role("button", name="Попробовать снова").click()
    page.wait_for_selector("[data-record]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_open_filters_and_suggestions_are_accessible(
    browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    opened = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    watched = Watched(opened, address)
    page = watched.go(address + "search/?q=тутурская школа апрель наставничиство")
    page.get_by_role("button", name="Фильтры").click()
    page.wait_for_selector("dialog fieldset input")
    check(page, width)
    page.goto(address)
    page.fill("#dp-q", "конкурс")
    page.wait_for_selector("[role=listbox] [role=option]")
    page.keyboard.press("ArrowDown")
    check(page, width)
    assert watched.trouble == []
    opened.close()


def check(page: Page, width: int) -> None:
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document).then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_under_a_subpath(browser: Browser, site: Path, tmp_path: Path) -> None:
    (tmp_path / "raion").symlink_to(site, target_is_directory=True)
    server, url = serve(tmp_path)
    page = browser.new_page()
    page.goto(f"{url}raion/search/?q=наставничество")
    page.wait_for_selector(f"{DONE} [data-record]")
    assert str(page.locator("[data-record] a").first.evaluate("e => e.href")).startswith(f"{url}raion/")
    page.close()
    server.shutdown()


def test_the_index_is_the_same_for_the_same_plans(demo_site: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=TESTS / "demo" / "plans")
    done = run_plans("build", "--today", "2024-03-15", project=project)
    assert done.returncode == 0, done.stderr
    first, second = search_files(demo_site), search_files(project / "site")
    assert [path for path in first if path.startswith("pagefind/filter/")]
    assert "search/words.json" in first
    assert first == second


def search_files(site: Path) -> dict[str, bytes]:
    """Return what the search loads, by path."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for folder in ("pagefind", "search")
        for path in sorted((site / folder).rglob("*"))
        if path.is_file() and path.suffix != ".html"
    }


def test_the_words_count_what_the_index_holds(site: Path, toy_site: Path) -> None:
    for folder in (site, toy_site):
        words = json.loads((folder / "search" / "words.json").read_text(encoding="utf-8"))
        bare = [word[:-1] for word in words["words"].split()]
        assert bare == sorted(bare)
        assert words["records"] == len(list((folder / "pagefind" / "fragment").iterdir()))
    assert not list(toy_site.glob("**/search_index.json"))  # Material's own
