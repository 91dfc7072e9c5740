"""Everything a reader sees is in Russian, and the catalogues are in step with the code."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from generator import language
from generator.russian.dates import find_date, in_words
from generator.russian.transliteration import slug
from generator.views.phrases import count_events
from tests.conftest import ROOT, run_plans

CATALOGUES = {"generator": ROOT / "generator/locale/ru/LC_MESSAGES", "theme": ROOT / "theme/locales/ru/LC_MESSAGES"}


@pytest.mark.parametrize("source", CATALOGUES)
def test_every_text_is_translated_and_compiled(source: str, tmp_path: Path) -> None:
    babel = Path(sys.executable).parent / "pybabel"
    template = tmp_path / "messages.pot"
    command = [
        str(babel),
        "-q",
        "extract",
        "-F",
        "babel.cfg",
        "-k",
        "noted",
        "--no-location",
        "-o",
        str(template),
        source,
    ]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    with (CATALOGUES[source] / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale="ru")
    with template.open("rb") as file:
        wanted = {_strings(message.id) for message in read_po(file) if message.id}
    translated = {_strings(message.id) for message in catalogue if message.id and all(_strings(message.string))}
    assert wanted - translated == set(), "run: python3 make.py messages, then translate"
    with (CATALOGUES[source] / "messages.mo").open("rb") as file:
        compiled = {_strings(message.id): _strings(message.string) for message in read_mo(file) if message.id}
    assert compiled == {_strings(message.id): _strings(message.string) for message in catalogue if message.id}


def _strings(string: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def test_fields_in_braces_survive_translation() -> None:
    for folder in CATALOGUES.values():
        with (folder / "messages.po").open("rb") as file:
            for message in read_po(file, locale="ru"):
                if not message.id:
                    continue
                ids = _strings(message.id)
                for string in _strings(message.string):
                    fields = set(re.findall(r"\{(\w+)", string))
                    assert fields <= {field for text in ids for field in re.findall(r"\{(\w+)", text)}, message.id


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 мероприятий"), (1, "1 мероприятие"), (2, "2 мероприятия"), (5, "5 мероприятий"), (11, "11 мероприятий"),
     (21, "21 мероприятие"), (22, "22 мероприятия"), (112, "112 мероприятий")],
)  # fmt: skip
def test_plurals(count: int, words: str) -> None:
    assert count_events(count) == words


def test_another_language_falls_back_to_english() -> None:
    assert language.load("xx").gettext("Home") == "Home"
    assert language.load("ru").gettext("Home") == "Главная"


@pytest.mark.parametrize(
    "command", ["", "build", "check", "format", "import", "new", "new-district", "schema", "serve", "write"]
)
def test_help_is_russian(command: str) -> None:
    done = run_plans(*([command] if command else []), "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Вызов:")
    english = re.findall(r"\b(?:Show|Options|Usage|default|the|and)\b", done.stdout)
    assert english == []


def test_dates() -> None:
    found = find_date("от «13» июля 2021 г.")
    assert found
    assert in_words(found) == "13\u00a0июля 2021\u00a0г."
    assert find_date("31.02.2023") is None
    assert str(find_date("№ 5 от 30.08.24 г.")) == "2024-08-30"


def test_slugs() -> None:
    assert slug("209 «Б»") == "209-b"
    assert slug("Щёлковская школа № 1") == "shchelkovskaia-shkola-1"
    assert slug("№") == ""


@pytest.mark.parametrize(("asked", "spoken"), [("ru", "ru"), ("en", "en"), ("xx", "en")])
def test_the_language_spoken_is_the_one_that_has_a_catalogue(asked: str, spoken: str) -> None:
    language.use(asked)
    try:
        assert language.spoken() == spoken
    finally:
        language.use(language.DEFAULT)
