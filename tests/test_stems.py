"""Stems: all forms of a word have one, and other words have another."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian.letters import fold
from generator.russian.stems import beginning_of, stem
from tests.conftest import TESTS

TABLE = [json.loads(line) for line in (TESTS / "search" / "forms.jsonl").read_text(encoding="utf-8").splitlines()]
FORMS = [row["forms"] for row in TABLE if "forms" in row]
APART = [row["apart"] for row in TABLE if "apart" in row]


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms[0])
def test_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("words", APART, ids=lambda words: words[0])
def test_different_words_have_different_stems(words: list[str]) -> None:
    assert len({stem(word) for word in words}) == len(words)


@given(
    st.sampled_from([form for few in FORMS for form in few])
    | st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", max_size=12)
)
def test_a_word_begins_as_its_stem_does(word: str) -> None:
    assert fold(word).startswith(beginning_of(stem(word)))
