"""The reader keeps what is written, says where it stands, and survives anything."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import PlanFile
from generator.reading.decoding import composed
from generator.reading.document import DEEPEST, read_document
from generator.reading.validation import validate
from generator.writing.plan_yaml import format_yaml, write_yaml

# what YAML can hold and the reader accepts: no control characters, no line separators, no half of a pair
TEXTS = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff", include_characters="\n \t"
    ),
    max_size=200,
).map(composed)
KEYS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS.filter(bool),
        lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(KEYS, inner, min_size=1, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)


def depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(depth(inner) for inner in value.values())
    if isinstance(value, list):
        return 1 + max(depth(inner) for inner in value)
    return 0


@given(DATA.filter(lambda data: depth(data) < DEEPEST))
def test_what_is_written_is_read_back(data: dict[str, object]) -> None:
    text = write_yaml(data)
    document = read_document("x.yml", text.encode())
    assert [one.code for one in document.diagnostics] == []
    assert document.data == data
    assert format_yaml(text) == text


@given(st.binary(max_size=300) | TEXTS.map(str.encode))
def test_the_reader_never_raises(raw: bytes) -> None:
    document = read_document("x.yml", raw)
    if not any(one.severity == "error" for one in document.diagnostics):
        validate(document, PlanFile)
    for one in document.diagnostics:
        assert one.message
        assert one.place.file == "x.yml"


def test_text_stays_text() -> None:
    text = "a: 0114\nb: 8:30\nc: no\nd: 2023-02-30\ne: ~\nf: 1_000\ng: +7 (000)\nh:\n"
    data = read_document("x.yml", text.encode()).data
    assert data == {
        "a": "0114", "b": "8:30", "c": "no", "d": "2023-02-30", "e": "~", "f": "1_000", "g": "+7 (000)",
    }  # fmt: skip


def test_places_of_keys_and_values() -> None:
    document = read_document("x.yml", b"a:\n  - b: 1\n    c: 2\n")
    assert str(document.locate(("a", 0, "c"))) == "x.yml:3:8"
    assert str(document.locate(("a", 0, "c"), key=True)) == "x.yml:3:5"
    assert str(document.locate(("a", 0, "missing"))) == "x.yml:2:5"


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: *a\n",
        "- " * 50_000 + "x",
        "[" * 100_000,
        "{" * 100_000,
        "a: " * 100_000,
        "<<: &x {a: *x}\n",
        '"' + "\\u0000" * 10,
        "? " * 10_000,
        "a: |\n" + " " * 100_000 + "x",
        "\n".join(f"k{number}: v" for number in range(60_000)),
    ],
    ids=[
        "anchor",
        "deep list",
        "deep brackets",
        "deep braces",
        "colons",
        "merge",
        "escape",
        "questions",
        "spaces",
        "wide",
    ],
)
def test_bombs_are_refused_in_time(text: str) -> None:
    started = time.process_time()
    document = read_document("x.yml", text.encode())
    if not document.diagnostics:
        validate(document, PlanFile)
    assert any(one.severity == "error" for one in document.diagnostics)
    assert time.process_time() - started < 5


def test_comments_survive_formatting() -> None:
    text = "# вверху\na: 1 # у значения\n# перед списком\nb:\n- x\n-   y # у пункта\n# в конце\n"
    assert format_yaml(text) == (
        '# вверху\na: "1" # у значения\n# перед списком\nb:\n  - x\n  - "y" # у пункта\n# в конце\n'
    )
