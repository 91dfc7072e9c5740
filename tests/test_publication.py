"""What leaves the site: paper with its address and QR code, letters about errors, frames and tables on other sites."""

import functools
import html
import re
from base64 import b64decode
from collections.abc import Iterator
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from zlib import decompress

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext

from generator.linking.catalogue import link
from generator.model.catalogue import Plan
from generator.pages.codes import code_picture
from generator.reading.drafts import read_drafts
from generator.views.publication import Publication
from generator.views.reports import ReportLinks
from tests.conftest import ROOT, TESTS, make_project, run_plans, serve

SITE = "https://plany.example.org/edu/"


def read_code(address: str) -> str:
    """Return what a reader of QR codes sees in the picture that ``address`` holds."""
    assert address.startswith("data:image/png;base64,")
    data = b64decode(address.split(",", 1)[1])
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    size = int.from_bytes(data[16:20], "big")
    length = int.from_bytes(data[33:37], "big")
    raw = decompress(data[41 : 41 + length])
    row = 1 + (size + 7) // 8
    pixels = bytearray()
    scale = 4  # a camera never sees one pixel for a module
    for at in range(size):
        bits = raw[at * row + 1 : (at + 1) * row]
        line = b"".join((b"\xff" if bits[x // 8] >> (7 - x % 8) & 1 else b"\x00") * scale for x in range(size))
        pixels += line * scale
    picture: Any = memoryview(bytes(pixels)).cast("B", (size * scale, size * scale))
    [found] = zxingcpp.read_barcodes(picture)
    return str(found.text)


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/", min_size=1, max_size=150))
def test_codes_read_back(path: str) -> None:
    assert read_code(code_picture(SITE + path)) == SITE + path


@pytest.mark.parametrize(
    ("site", "shown", "encoded"),
    [
        ("https://plany.example.org/", "https://plany.example.org/a/", "https://plany.example.org/a/"),
        ("https://планы.рф/район/", "https://планы.рф/район/a/", "https://xn--80avhf7d.xn--p1ai/%D1%80%D0%B0%D0%B9%D0%BE%D0%BD/a/"),
        ("http://localhost:8000/", "", "http://localhost:8000/a/"),
        ("http://127.0.0.1/x/", "", "http://127.0.0.1/x/a/"),
    ],
)  # fmt: skip
def test_an_address_is_shown_as_written_and_followed_in_ascii(site: str, shown: str, encoded: str) -> None:
    publication = Publication(site)
    assert publication.shown("a/") == shown
    assert publication.encoded("a/") == encoded


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented district as it is published under an address of its own, in October 2023."""
    project = make_project(tmp_path_factory.mktemp("published") / "project")
    out = project.parent / "out"
    done = run_plans(
        "build", "--to", str(out), "--today", "2023-10-05", "--without-search", project=project, SITE_URL=SITE
    )
    assert done.returncode == 0, done.stderr
    return out


CARRIED = (
    "primersk/people/petrova-a-b/", "primersk/schools/shkola-1/", "primersk/organisations/uo/", "topics/nastavnichestvo/",
    "primersk/calendar/", "primersk/calendar/2023-10/", "primersk/plans/7-p-2024/", "primersk/load/people/2023-2024/",
    "primersk/plans/7-p-2024/calendar/", "primersk/plans/7-p-2024/calendar/2023-10/",
)  # fmt: skip
WITHOUT_CODE = ("primersk/plans/7-p-2024/calendar/2023-10/",)  # months of a plan are too many


@pytest.mark.parametrize("address", CARRIED)
def test_paper_names_order_edition_and_address(published: Path, address: str) -> None:
    page = (published / address / "index.html").read_text(encoding="utf-8")
    carried = page.split('<div class="dp-carry">')[1].split("</div>")[0]
    codes = re.findall(r'src="(data:[^"]+)"', carried)
    assert [read_code(code) for code in codes] == ([] if address in WITHOUT_CODE else [SITE + address])
    text = html.unescape(re.sub(r"<[^>]+>", " ", carried))
    assert SITE + address in text
    assert "риказ №\u00a07-п от 31\u00a0августа 2023\u00a0г." in text
    assert "Редакция на 31\u00a0августа 2023\u00a0г." in text
    assert address.startswith("topics") or "Примерск" in text


def test_without_an_address_of_its_own_paper_shows_none(toy_site: Path) -> None:
    for address in CARRIED:
        page = (toy_site / address / "index.html").read_text(encoding="utf-8")
        carried = page.split('<div class="dp-carry">')[1].split("</div>")[0]
        assert "localhost" not in carried
        assert "<img" not in carried
        assert "7-п" in carried


def test_paper_only(browser: Browser, published: Path) -> None:
    server, url = serve(published)
    opened = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = opened.new_page()
    for address in CARRIED:
        page.goto(url + address)
        assert not page.locator(".dp-carry").is_visible()
        page.emulate_media(media="print")
        assert address in WITHOUT_CODE or page.locator(".dp-carry img").is_visible()
        assert page.get_by_text(SITE + address, exact=True).is_visible()
        assert not page.locator(".dp-header").is_visible()
        assert page.pdf(format="A4").startswith(b"%PDF")
        page.emulate_media(media="screen")
    server.shutdown()
    opened.close()


def test_the_load_prints_across(context: BrowserContext, toy_address: str) -> None:
    page = context.new_page()
    page.goto(toy_address + "primersk/load/people/2023-2024/")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[0 0 84[12]\.?\d* 59[45]", pdf)


def letter(address: str) -> tuple[str, str, list[str]]:
    """Return to whom a letter goes, its subject and its lines."""
    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    assert re.fullmatch(r"[\w.~:/?@&=%-]+", address)
    fields = parse_qs(parts.query, strict_parsing=True)
    [subject], [body] = fields["subject"], fields["body"]
    return unquote(parts.path), subject, body.split("\r\n")


def test_every_event_has_a_letter_that_says_which_row(published: Path) -> None:
    rows = [
        path
        for path in (published / "primersk/plans/7-p-2024").glob("*/index.html")
        if "dp-event" in path.read_text("utf-8")
    ]
    assert len(rows) > 5
    for path in rows:
        text = path.read_text(encoding="utf-8")
        to, subject, lines = letter(html.unescape(re.search(r'<p class="dp-report"><a href="([^"]+)"', text)[1]))  # type: ignore[index]  # each has one
        assert to == "uo@primersk.example"
        assert subject == "Ошибка на сайте: приказ №\u00a07-п от 31\u00a0августа 2023\u00a0г."
        row, plan, edition, printed, page = (line.split(": ", 1)[1] for line in lines[:5])
        assert row == f"primersk/7-p-2024/{path.parent.name}"
        assert plan.startswith("План работы с молодыми педагогами")
        assert edition == "приказ №\u00a07-п от 31\u00a0августа 2023\u00a0г."
        assert printed.rstrip("…") in html.unescape(re.sub(r"<[^>]+>", "", text))
        assert page == f"{SITE}primersk/plans/7-p-2024/{path.parent.name}/"


@functools.cache
def toy_plan() -> Plan:
    """Return the plan of the invented district."""
    return link(read_drafts(TESTS / "world" / "plans", TESTS / "world"))[0].plans()[0]


@given(
    st.text(min_size=1, max_size=200).filter(str.strip),
    st.from_regex(r"[a-z0-9._+&?=#-]{1,20}@[a-z0-9-]{1,20}\.ru", fullmatch=True),
)
def test_whatever_is_printed_the_letter_reads_back(title: str, email: str) -> None:
    plan = toy_plan()
    district: Any = SimpleNamespace(department=SimpleNamespace(email=email, site=None))
    event: Any = SimpleNamespace(id="d/p/e", title=title)
    to, _subject, lines = letter(ReportLinks(plan, district, Publication(SITE)).link(event))
    assert to == email
    assert len(lines) == 8
    assert lines[0] == "Строка: d/p/e"
    assert lines[4] == f"Страница: {SITE}d/plans/p/e/"


def test_without_an_email_the_site_is_the_way_and_without_both_there_is_none(site: Path) -> None:
    page = (site / "zhigalovo/plans/114-od-2023/vnutrishkolnye-metoddni/index.html").read_text(encoding="utf-8")
    assert '<p class="dp-report"><a href="http://zhiguo.ucoz.ru/">' in page
    for path in (site / "timashevsk/plans/046-2023").glob("*/index.html"):
        assert "dp-report" not in path.read_text(encoding="utf-8")


class _Texts(HTMLParser):
    """Collects the text of every textarea, or of every link with its address."""

    def __init__(self, source: str, tag: str) -> None:
        super().__init__()
        self.tag, self.found, self.inside = tag, list[tuple[str, str]](), False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == self.tag:
            self.inside = True
            values = dict(attrs)
            self.found.append((values.get("href") or values.get("src") or values.get("id") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != self.tag

    def handle_data(self, data: str) -> None:
        if self.inside:
            where, text = self.found[-1]
            self.found[-1] = where, text + data


def test_what_a_webmaster_copies_is_escaped_once(published: Path) -> None:
    page = (published / "primersk/schools/shkola-1/index.html").read_text(encoding="utf-8")
    codes = dict(_Texts(page, "textarea").found)
    [(source, _text)] = _Texts(codes["embed-frame"], "iframe").found
    assert source == f"{SITE}embed/primersk/shkola-1/"
    assert (published / "embed/primersk/shkola-1/index.html").is_file()
    links = dict(_Texts(codes["embed-table"], "a").found)
    assert links[f"{SITE}primersk/schools/shkola-1/"] == "Мероприятия: МБОУ «Средняя школа № 1»"
    for address, title in list(links.items())[1:]:
        event = published / address.removeprefix(SITE) / "index.html"
        assert title in html.unescape(event.read_text(encoding="utf-8"))
        assert "&amp;amp;" not in title


def test_hostile_titles_are_escaped_once_for_frames_and_tables(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    plan = project / "plans/primersk/7-p-2024/plan.yml"
    text = plan.read_text(encoding="utf-8")
    evil = 'Дни </textarea><script>alert(1)</script> & "кавычки" школы № 1'
    plan.write_text(text.replace("title: День открытых дверей", f"title: {evil!r}"), encoding="utf-8")
    done = run_plans(
        "build", "--to", str(tmp_path / "out"), "--today", "2023-10-05", "--without-search", project=project
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "out/primersk/schools/shkola-1/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    table = dict(_Texts(page, "textarea").found)["embed-table"]
    assert "<script>" not in table
    assert evil in [title for _address, title in _Texts(table, "a").found]
    assert "<script>alert" not in (tmp_path / "out/embed/primersk/shkola-1/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("mark", "told"),
    [("отменено;;", "отменено"), ("перенесено;;15 декабря 2023 г.", "перенесено, новый срок: 15 декабря 2023")],
)
def test_frames_and_tables_tell_what_became_of_an_event(tmp_path: Path, mark: str, told: str) -> None:
    project = make_project(tmp_path / "project")
    state, note, deadline = mark.split(";")
    (project / "plans/primersk/7-p-2024/marks.csv").write_text(
        f"id;отметка;дата;примечание;новый срок\nmetodicheskie-dni;{state};2023-10-01;{note};{deadline}\n",
        encoding="utf-8",
    )
    done = run_plans(
        "build", "--to", str(tmp_path / "out"), "--today", "2023-10-05", "--without-search", project=project
    )
    assert done.returncode == 0, done.stderr
    frame = (tmp_path / "out/embed/primersk/shkola-1/index.html").read_text(encoding="utf-8")
    page = (tmp_path / "out/primersk/schools/shkola-1/index.html").read_text(encoding="utf-8")
    table = dict(_Texts(page, "textarea").found)["embed-table"]
    for shown in (frame, table):
        assert [text for _place, text in _Texts(shown, "strong").found if told in text.replace("\xa0", " ")]


def test_a_frame_has_no_scripts_and_stays_out_of_the_sitemap(published: Path) -> None:
    page = (published / "embed/primersk/shkola-1/index.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert len(page) < 20_000
    assert 'content="noindex"' in page
    assert "embed/" not in (published / "sitemap.xml").read_text(encoding="utf-8")
    assert "Октябрь 2023" in page


def rules_of(site: Path) -> list[tuple[str, dict[str, str]]]:
    """Return the rules of ``_headers``: beginning of the path, headers."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            name, value = line.strip().split(": ", 1)
            rules[-1][1][name] = value
        else:
            rules.append((line, {}))
    return rules


def headers_for(path: str, rules: list[tuple[str, dict[str, str]]]) -> Iterator[tuple[str, str]]:
    """Yield the headers of every rule that fits, as the hosts that read ``_headers`` send them."""
    for rule, values in rules:
        if path.startswith(rule[:-1]) if rule.endswith("*") else path == rule:
            yield from values.items()


def test_each_page_has_one_policy_and_only_frames_may_be_framed(published: Path) -> None:
    rules = rules_of(published)
    for page in published.rglob("index.html"):
        path = "/" + page.relative_to(published).as_posix().removesuffix("index.html")
        [policy] = [value for name, value in headers_for(path, rules) if name == "Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert ("frame-ancestors 'none'" in policy) != path.startswith("/embed/"), path


def directives(policy: str) -> dict[str, str]:
    """Return what a policy allows, without who may frame the page: a page cannot say that of itself."""
    found = {name: allowed for one in policy.split(";") for name, _space, allowed in [one.strip().partition(" ")]}
    found.pop("frame-ancestors", None)
    return found


def test_every_copy_of_the_policy_says_the_same(published: Path) -> None:
    whole, frame = (
        {
            "default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "style-src": "'self'",
            "img-src": "'self' data:", "font-src": "'self'", "connect-src": "'self'", "worker-src": "'self' blob:",
            "manifest-src": "'self'", "form-action": "'self'", "base-uri": "'none'",
        },
        {"default-src": "'none'", "style-src": "'self'", "img-src": "'self'", "base-uri": "'none'", "form-action": "'none'"},
    )  # fmt: skip
    for path, values in rules_of(published):
        if "Content-Security-Policy" in values:
            assert directives(values["Content-Security-Policy"]) == (frame if path == "/embed/*" else whole)
    guide = (ROOT / "content/guide/ci.md").read_text(encoding="utf-8")
    told = re.findall(r'Content-Security-Policy "([^"]+)"', guide)
    assert [directives(policy) for policy in told] == [whole, frame]
    for page in published.rglob("index.html"):
        [policy] = re.findall(
            r'http-equiv="Content-Security-Policy" content="([^"]+)"', page.read_text(encoding="utf-8")
        )
        assert directives(html.unescape(policy)) == (
            frame if "embed" in page.relative_to(published).parts else whole
        ), page


def test_another_site_shows_the_frame_and_no_other_page(browser: Browser, published: Path, tmp_path: Path) -> None:
    rules = rules_of(published)

    class Hosted(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for name, value in headers_for(self.path, rules):
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
            """Say nothing."""

    server, url = serve(published, Hosted)
    frames = "".join(
        f'<iframe src="{url}{path}" name="{name}"></iframe>'
        for name, path in (("good", "embed/primersk/shkola-1/"), ("bad", "primersk/schools/shkola-1/"))
    )
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Школа</title>{frames}", encoding="utf-8")
    other, outside = serve(tmp_path)
    page = browser.new_page()
    page.goto(outside)
    good, bad = page.frame("good"), page.frame("bad")
    assert good is not None
    assert bad is not None
    good.wait_for_selector("h1")
    assert good.locator("h1").text_content() == "МБОУ «Средняя школа № 1»"
    assert good.evaluate("getComputedStyle(document.querySelector('ul')).listStyleType") == "none"  # its style has come
    assert bad.url.startswith("chrome-error:")  # the browser has refused it
    page.close()
    server.shutdown()
    other.shutdown()


def test_a_public_site_offers_subscriptions_and_a_private_one_files_alone(published: Path, toy_site: Path) -> None:
    for page in ("primersk/schools/shkola-1/", "primersk/calendar/", "primersk/plans/7-p-2024/"):
        html = (published / page / "index.html").read_text(encoding="utf-8")
        folder = page.removesuffix("calendar/")
        address = f"{SITE}{folder}calendar.ics".replace("https:", "webcal:")
        assert f'href="{address}"' in html
        assert (published / folder / "calendar.ics").is_file()
        assert (published / folder / "calendar-long.ics").is_file()
        private = (toy_site / page / "index.html").read_text(encoding="utf-8")
        assert "webcal:" not in private
        assert "calendar-long.ics" in private
