"""The escaping door: printed text becomes harmless HTML and loses no word."""

import re
import time
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.pages import richtext
from generator.pages.richtext import cell, escaped, link, prose
from generator.russian import typography
from generator.views.wording import plain

PIECES = st.sampled_from(
    ["<script>", "</p>", "*", "**", "_", "`", "[a](javascript:b)", "](", "![x](y)", "http://a.b/c_d*e", "- ", "1. ", "\n",
     " ", "слово", "&lt;", "&", '"', "'", "\\", "# ", "> ", "|", "<!--", "-->", "~~", "www.a.b", "мы@a.ru", "data:text/html,x"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=20).map("".join) | st.text(
    st.characters(exclude_categories=("Cs", "Cc")), max_size=80
)
ALLOWED = {"p", "ul", "ol", "li", "em", "strong", "a", "br", "h2", "h3", "h4", "h5", "h6"}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(TEXTS)
def test_only_harmless_balanced_tags(text: str) -> None:
    for html in (cell(text), prose(text)):
        tags = Tags()
        tags.feed(str(html))
        tags.close()
        assert tags.open == []
        assert tags.seen <= ALLOWED
        for name, value in tags.attributes:
            assert name in {"href", "start"}
            if name == "href":
                assert re.match(r"(https?|mailto|tel):", value or "", re.IGNORECASE)


@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    words = re.findall(r"[^\W\d_]{2,}", unescape(re.sub(r"!?\[[^\]]*\]\([^)]*\)", " ", text)))
    shown = unescape(re.sub(r"<[^>]*>", "", str(cell(text))))
    for word in words:
        assert word in shown or word in unescape(shown), (word, shown)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("май–июнь № 2 «А»", "май–июнь № 2 «А»"),
        ("1. Первое", "1. Первое"),
        ("2) Второе", "2) Второе"),
        ("Темы:\n- одна;\n- две", "<p>Темы:</p>\n<ul>\n<li>одна;</li>\n<li>две</li>\n</ul>\n"),
        ("строка\nдругая", "строка<br>\nдругая"),
        ("*курсив* и **жирный**", "<em>курсив</em> и <strong>жирный</strong>"),
        ("http://a.ru/b_c_d.pdf", '<a href="http://a.ru/b_c_d.pdf">http://a.ru/b_c_d.pdf</a>'),
        ("план (https://a.ru/x.pdf)", 'план (<a href="https://a.ru/x.pdf">https://a.ru/x.pdf</a>)'),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("__________(подпись)__________", "__________(подпись)__________"),
        ("«__» ________ 20__ г. *срок*", "«__» ________ 20__ г. <em>срок</em>"),
        ("_курсив_ и файл_имя_2", "_курсив_ и файл_имя_2"),
        ("2*3 и 4*5", "2*3 и 4*5"),
        ("2**3 и 4**5", "2**3 и 4**5"),
        ("классы 5*, 6* и 7*", "классы 5*, 6* и 7*"),
        ("сло*во*", "сло*во*"),
        ("*сло*во", "*сло*во"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("(*курсив*), «**жирный**»", "(<em>курсив</em>), «<strong>жирный</strong>»"),
        ("***оба***", "<em><strong>оба</strong></em>"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
    ],
)
def test_cells(text: str, html: str) -> None:
    assert cell(text) == html


@pytest.mark.parametrize(
    "text", ["2*3 и 4*5", "классы 5*, 6* и 7*", "2**3 и 4**5", "*курсив* и **жирный**", "***оба***"]
)
def test_titles_lose_the_same_stars_as_pages(text: str) -> None:
    assert plain(text) == re.sub(r"<[^>]+>", "", cell(text))


def test_headings_of_a_chapter_begin_below_the_page() -> None:
    assert prose("## Раздел\n\n### Ниже") == "<h3>Раздел</h3>\n<h4>Ниже</h4>\n"


def test_link_schemes() -> None:
    assert link("https://a.ru/") == "https://a.ru/"
    assert link("javascript:alert(1)") == ""
    assert link("prikaz.pdf") == ""


@given(TEXTS | st.text(max_size=80))
def test_quick_ways_lead_where_the_long_ones_do(text: str) -> None:
    assert escaped(text) == escape(text)
    assert escaped(Markup(text)) == text
    assert richtext._may_be_marked(text) == bool(richtext._MARKED.search(text))
    assert typography.one_line(text) == re.sub(r"\s+", " ", typography._INVISIBLE.sub(" ", text)).strip()


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u2009", "\u3000", "\x1c", "\x85", "\u2028", "\ufeff", "\u00ad", "\t", "\r\n"]
)
def test_every_kind_of_space_becomes_a_plain_one(space: str) -> None:
    assert typography.one_line(f"{space}два{space}{space}слова ") == "два слова"


def test_what_is_not_text_is_escaped_too() -> None:
    class Loud:
        def __str__(self) -> str:
            return "<b>"

    assert escaped(Loud()) == "&lt;b&gt;"
    assert escaped(7) == "7"


@pytest.mark.parametrize("unit", ["http://a", "a://", "http:// ", "//a.b", "mailto:", "(http://a.b/", "xhttps://a "])
def test_addresses_without_end_are_rendered_in_time(unit: str) -> None:
    text = unit * (56_000 // len(unit))
    started = time.process_time()
    prose(text)
    assert time.process_time() - started < 2


def test_an_address_beside_an_endless_word_is_linked() -> None:
    assert '<a href="http://a.b/c">' in cell("http://a" * 1000 + " и http://a.b/c.")
    long = "https://edu.example/" + "a" * 1500
    assert cell(f"Ссылка: {long}, далее") == f'Ссылка: <a href="{long}">{long}</a>, далее'
