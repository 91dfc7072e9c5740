"""However a hidden name is written, it is nowhere on the site; posts and organisations beside it stay."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.linking.hiding import Hider
from generator.model.district import Person
from generator.names.reading import read_responsible
from tests.conftest import TESTS, everything, run_plans
from tests.test_hidden_names import DISTRICT_HIDES, PEOPLE, PLAN, Change, built, changed

SHY, ZERO_WIDTH, ACCENT = "\u00ad", "\u200b", "\u0301"
FIRST = "      - id: vstrecha-nastavnikov\n"
# of people in no register
STRANGERS = (
    "Кречетова-Лопухина М.П.",
    "Встреча с Кречетовой М.П.",
    "«Кречетова М.П.»",
    "Кречетова¹ М.П.",
    "Кречетова1 М.П.",
    "Кречетова<sup>1</sup> М.П.",
    "Кречетовой и Лопухиной М.П.",
    "М.П. и А.А. Кречетовы",
    "Лопухин-заде А.А.",
    "Кречетова-\nЛопухина М.П.",
    "Крече-\nтова М.П.",
    f"Крече{SHY}това М.П.",
    f"Крече{ZERO_WIDTH}това М.П.",
    f"Кречето{ACCENT}ва М.П.",
    "Кpeчeтoва М.П.",
    "Крече&shy;това М.П.",
    "Крече**това** М.П.",
    "М.П. Кречетовой",
    "от имени Кречетовой М.П.",
    "школа имени Пушкина Кречетова М.П.",
    "методист Кречетова",
    "Кречетова, методист",
    "Марией Петровной Кречетовой",
    "урок Кречетовой",
)
# of people whose surnames no ending tells, in capitals too
SHOUTED = (
    "КИМ Е.В.",
    "Е.В. КИМ",
    "директор ШВЕЦ И.П.",
    "ШВЕЦ ИРИНА ПЕТРОВНА",
    "МАРИЯ ПЕТРОВНА ШВЕЦ",
    "ШВЕЦ ИРИНА",
    "ШВЕЦ И.",
    "ШВЕЦ И.П. Подготовка к семинару",
    "МЕЛЬНИК Н.В., КОВАЛЬ О.О.",
    "урок Мельника",
    "Швец",
    "Швецом",
    "КО А.В.",
)
# of Сидоренко И.И., who stands in the register
REGISTERED = (
    "Сидоренко¹ И.И.",
    "Сидоренко1 И.И.",
    "Сидорен-\nко И.И.",
    f"Сидо{SHY}ренко И.И.",
    f"Сидо{ZERO_WIDTH}ренко И.И.",
    f"Сидоре{ACCENT}нко И.И.",
    "Сидoренкo И.И.",
    "Сидо ренко И.И.",
    "Сид0ренко И.И.",
    "И.И. Сидоренко",
    "Встреча с Сидоренко И.И.",
    "«Сидоренко И.И.»",
    f"методист Сидо{SHY}ренко",
)
PERSON: Change = (PEOPLE, "people:\n", "people:\n  - id: s-i-i\n    surname: Сидоренко\n    initials: И.И.\n")
PERSON_HIDES: Change = (PERSON[0], "initials: И.И.", "initials: И.И.\n    people: none")
STEMS = re.compile(r"креч|четов|лопух|сидор(?!ов)|ренко|ренкo|sidor(?!ov)|krech|lopukh")
_UNSEEN = re.compile(f"[{SHY}{ZERO_WIDTH}{ACCENT}]")


def rows(spellings: tuple[str, ...]) -> Change:
    """Return the change that writes each spelling as a title, a responsible cell, a part and another cell."""
    found = []
    for at, spelling in enumerate(spellings):
        text = json.dumps(spelling, ensure_ascii=False)
        found.append(
            f"      - id: row-{at}\n        title: {text}\n        deadline: 14 октября 2023 г.\n"
            f"        responsible: {text}\n        result: {text}\n"
            f"        occurrences:\n          - deadline: 14 октября 2023 г.\n            responsible: {text}\n"
            f"        note: {text}\n"
        )
    return PLAN, FIRST, "".join(found) + FIRST


def events_of(site: Path) -> list[dict[str, Any]]:
    """Return the added events of the open data."""
    events = json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    return [event for event in events if "/row-" in event["id"]]


def left(site: Path) -> list[str]:
    """Return what is left of the names anywhere: pages, data, calendars, feeds, index of the search, registers."""
    text = _UNSEEN.sub("", everything(site))
    return [text[max(0, match.start() - 60) : match.end() + 30] for match in STEMS.finditer(text)]


@pytest.mark.parametrize(
    ("spellings", "changes"),
    [(STRANGERS, [DISTRICT_HIDES]), (REGISTERED, [DISTRICT_HIDES, PERSON]), (REGISTERED, [PERSON, PERSON_HIDES])],
    ids=["strangers", "registered", "one person"],
)
def test_no_spelling_of_a_hidden_name_is_published(
    tmp_path: Path, spellings: tuple[str, ...], changes: list[Change]
) -> None:
    site = built(changed(tmp_path, rows(spellings), *changes)).resolve()
    assert left(site) == []
    events = events_of(site)
    assert len(events) == len(spellings)
    assert [event["responsible"]["people"] for event in events] == [[]] * len(events)


def test_surnames_that_look_like_abbreviations_are_hidden(tmp_path: Path) -> None:
    text = everything(built(changed(tmp_path, rows(SHOUTED), DISTRICT_HIDES)).resolve())
    assert re.findall(r"швец|мельник|коваль|(?<![а-я])ким(?![а-я])|(?<![а-я])ко а\.|shvets|melnik|koval", text) == []


def test_words_that_look_like_hidden_surnames_stay() -> None:
    hider = Hider([], everyone=True, texts=["Ким Е.В., Мельник Н.В.", "Исполняет Л.В. Швец", "Ли А.В."])
    for text in (
        "анализ КИМ ЕГЭ",
        "Исполняет директор",
        "Ли",
        "РМО, ДДТ, МОЦ",
        "ВПР Н.О.О.",
        "МВД Р.Ф.",
        "Центр Марина",
    ):
        assert hider(text) == text


def test_a_cell_of_surnames_alone_is_hidden_whole() -> None:
    hider = Hider([], everyone=True)
    assert hider.cell("Бойко, Шевченко и Лис") == f"{hider.sign}, {hider.sign} и {hider.sign}"
    assert hider.cell("Методисты, Шевченко") == f"Методисты, {hider.sign}"


def test_groups_and_organisations_do_not_tell_hidden_names(tmp_path: Path) -> None:
    group = (
        "plans/primersk/organisations.yml",
        "groups:\n",
        "groups:\n  - id: sovet\n    name: Совет Кречетовой М.П.\n    aliases:\n      - Кречетова М.П.\n",
    )
    assert left(built(changed(tmp_path, group, DISTRICT_HIDES)).resolve()) == []


def test_an_address_that_tells_a_hidden_name_is_an_error(tmp_path: Path) -> None:
    event = (PLAN, FIRST, "      - id: urok-krechetovoi\n        title: Урок Кречетовой М.П.\n" + FIRST)
    said = run_plans("check", project=changed(tmp_path, event, DISTRICT_HIDES)).stdout
    assert said.count("[id-names-hidden]") == 1


@pytest.mark.parametrize("table", sorted((TESTS / "names").glob("responsible-*.jsonl")), ids=lambda path: path.stem)
def test_nobody_is_read_from_a_hidden_cell_of_the_tables(table: Path) -> None:
    hider = Hider([], everyone=True)
    for line in table.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        hidden = hider.cell(case["text"])
        assert read_responsible(hidden).people == (), case
        people = case.get("people", [])
        if not people and "id" not in case:
            assert hidden == case["text"]
        for person in people:
            assert person["surname"] not in hidden or len(person["surname"]) == 1, case


def test_posts_and_organisations_stay_where_names_are_hidden(tmp_path: Path) -> None:
    printed = (
        "Директор школы № 1",
        "руководители ОО, специалисты УО",
        "МБОУ «СОШ имени А.С. Пушкина»",
        "школа им. Героя Советского Союза И.И. Иванова",
        "Ивановский район, г. Саратов",
        "Педагог-психолог Районного дома культуры",
        "Методический день в школе № 1 п. Новый",
        "Конкурс «Живая классика». День России",
    )
    site = built(changed(tmp_path, rows(printed), DISTRICT_HIDES), "--without-search")
    assert [event["title"] for event in events_of(site)] == list(printed)
    assert events_of(site)[0]["responsible"]["posts"][0]["name"] == "директор"


SURNAMES = st.sampled_from(
    [
        "Кречетова",
        "Кречетовой",
        "Лопухин",
        "Сидоренко",
        "Кречетова-Лопухина",
        "Лопухин-заде",
        "Щёголева",
        "Вознесенский",
    ]
)
NOISE = st.sampled_from(["", SHY, ZERO_WIDTH, ACCENT, "-\n", "\u2060"])
BEHIND = st.sampled_from(["", "¹", "²", "*", SHY, "<sup>2</sup>", "1"])
SPACE = st.sampled_from([" ", "\u00a0", "  ", "\n", "\u2009", ""])
AROUND = st.sampled_from(
    ["{}", "«{}»", "Встреча с {}", "Директор школы № 1 {}", "{}, методист", "({})", "урок {} в 10:00"]
)


@given(st.data())
def test_nothing_between_letters_saves_a_name(data: st.DataObject) -> None:
    surname, behind, space = data.draw(SURNAMES), data.draw(BEHIND), data.draw(SPACE)
    at = data.draw(st.integers(min_value=3, max_value=5))
    written = surname[:at] + data.draw(NOISE) + surname[at:] + behind
    name = written + space + "М.П." if data.draw(st.booleans()) else f"М.П.{space}{written}"
    around = data.draw(AROUND)
    person = Person(id="one", surname="Сидоренко", initials="М.П.")
    hidden = Hider([person], everyone=True)(around.format(name))
    assert surname[at:] not in hidden
    assert surname[:at] not in hidden
    assert hidden.startswith(around.partition("{")[0])
