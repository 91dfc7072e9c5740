"""Responsible cells and school mentions: tables of texts with the readings expected of them, and what holds for any."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import readings
from generator.names.entries import GroupEntry, OrganisationEntry, PersonEntry
from generator.names.people import look
from generator.names.reading import read_responsible
from generator.names.register import Register
from generator.names.schools import find_schools
from generator.names.shapes import ResponsibleReading
from generator.names.surnames import nominative
from tests.conftest import ORDERS, ROOT, TESTS

FOLDER = TESTS / "names"


def rows(*names: str) -> Iterator[dict[str, Any]]:
    for name in names:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


@cache
def register(district: str) -> Register:
    folder = ROOT / "plans" / district
    people = yaml.safe_load((folder / "people.yml").read_text(encoding="utf-8"))["people"]
    bodies = yaml.safe_load((folder / "organisations.yml").read_text(encoding="utf-8"))
    return Register(
        people=tuple(
            PersonEntry(
                id=f"{district}/{one['id']}", surname=one["surname"], initials=one["initials"],
                aliases=tuple(one.get("aliases", ())), full_name=one.get("full_name"),
            )
            for one in people
        ),
        organisations=tuple(
            OrganisationEntry(
                id=f"{district}/{one['id']}", name=one["name"], kind=one["kind"], short=one.get("short"),
                number=one.get("number"), settlement=one.get("settlement"), aliases=tuple(one.get("aliases", ())),
                parent=f"{district}/{one['parent']}" if one.get("parent") else None,
            )
            for one in bodies["organisations"]
        ),
        groups=tuple(
            GroupEntry(id=f"{district}/{one['id']}", name=one["name"], aliases=tuple(one.get("aliases", ())))
            for one in bodies["groups"]
        ),
    )  # fmt: skip


def told(reading: ResponsibleReading) -> dict[str, Any]:
    """Return a reading as the tables tell it: what is there, without ids and notes."""
    shape: dict[str, Any] = dict(readings.responsible(reading))
    found: dict[str, Any] = {"text": shape["raw"]}
    for key in ("people", "posts"):
        found[key] = [
            {name: value for name, value in one.items() if name != "id" and value is not None} for one in shape[key]
        ]
    for key in ("organisations", "groups"):
        found[key] = [one["name"] for one in shape[key]]
    found["by_agreement"] = shape["by_agreement"]
    return {key: value for key, value in found.items() if value}


def expected(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in {"district", "why", "ids", "notes"}}


TABLES = sorted(path.stem for path in FOLDER.glob("responsible-*.jsonl"))
CELLS = list(rows(*TABLES))


@pytest.mark.parametrize("row", CELLS, ids=lambda row: row["text"][:60])
def test_cell(row: dict[str, Any]) -> None:
    assert told(read_responsible(row["text"])) == expected(row)
    if row.get("district"):  # a register gives ids and never changes what is read
        assert told(read_responsible(row["text"], register(row["district"]))) == expected(row)


@pytest.mark.parametrize("row", list(rows("attacked")), ids=lambda row: row["text"][:60])
def test_attacked(row: dict[str, Any]) -> None:
    """Cells that were once misread; ``ids`` are all the ids that the district's register may give, in printed order."""
    district = row.get("district")
    reading = read_responsible(row["text"], register(district) if district else None)
    assert told(reading) == told(read_responsible(row["text"])) == expected(row)
    named = [*reading.people, *reading.posts, *reading.organisations, *reading.groups]
    assert [(one.id or "").removeprefix(f"{district}/") for one in named if one.id] == row.get("ids", [])


def printed_rows(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every row of a plan file: a mapping with an id and a title or a deadline."""
    if isinstance(node, dict):
        if "id" in node and ("deadline" in node or "responsible" in node or "result" in node):
            yield node
        for inner in node.values():
            yield from printed_rows(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from printed_rows(inner)


@pytest.mark.parametrize("plan", ORDERS)
def test_schools_of_an_order(plan: str) -> None:
    """Every school that a row names is found, and no row names another."""
    due = {row["id"]: set(row["schools"]) for row in rows("schools-orders")}
    known = register(plan.split("/", maxsplit=1)[0])
    file = yaml.load((ROOT / "plans" / plan / "plan.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    for row in printed_rows(file):
        texts = [row.get(key, "") for key in ("title", "responsible", "form", "result")]
        found = {one.name for text in texts for one in find_schools(text, known)}
        assert found == due.get(f"{plan}/{row['id']}", set()), row["id"]


@pytest.mark.parametrize("row", list(rows("mentions")), ids=lambda row: row["text"][:60])
def test_mention(row: dict[str, Any]) -> None:
    district = row["district"]
    found = find_schools(row["text"], register(district))
    assert [
        [row["text"][one.start : one.end], one.name, (one.id or "").removeprefix(f"{district}/")] for one in found
    ] == (row["schools"])


PEOPLE = (
    PersonEntry(id="d/netesova", surname="Нетесова", initials="Л.В.", aliases=("Нетёсова Л.В.",)),
    PersonEntry(id="d/kalinenko", surname="Калиненко", initials="О.В.", aliases=("Калининко О.В.",)),
    PersonEntry(id="d/zhucheva-t", surname="Жучёва", initials="Т.А."),
    PersonEntry(id="d/zhucheva-i", surname="Жучева", initials="И.М."),
    PersonEntry(id="d/ivanov", surname="Иванов", initials="И.И."),
    PersonEntry(id="d/petrov-1", surname="Петров", initials="П.П.", full_name="Петров Пётр Павлович"),
    PersonEntry(id="d/petrov-2", surname="Петров", initials="П.П.", full_name="Петров Павел Павлович"),
    PersonEntry(id="d/sidorov", surname="Сидоров", initials="С.С."),
    PersonEntry(id="d/sidorova", surname="Сидорова", initials="С.С."),
)
BODIES = (
    OrganisationEntry(
        id="d/school-2-a", name="МБОУ СОШ № 2 п. Красный", kind="school", number="2", settlement="Красный"
    ),
    OrganisationEntry(id="d/school-2-b", name="МБОУ СОШ № 2 с. Белое", kind="school", number="2", settlement="Белое"),
    OrganisationEntry(id="d/school-6", name="СОШ № 6", kind="school", number="6"),
    OrganisationEntry(id="d/garden-12", name="Детский сад № 12 «Якорёк»", kind="kindergarten", number="12"),
    OrganisationEntry(id="d/cro", name="МКУ «Центр развития образования»", kind="department", short="МКУ ЦРО"),
    OrganisationEntry(
        id="d/youth", name="Отдел по культуре, спорту и молодёжной политике", kind="department", short="отдел культуры"
    ),
)
REGISTER = Register(people=PEOPLE, organisations=BODIES, groups=(GroupEntry(id="d/oo", name="руководители ОО"),))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Нетесова Л.В.", "netesova"),
        ("Нетёсовой Л. В.", "netesova"),  # an alias, declined
        ("НЕТЕСОВА Л.В.", "netesova"),
        ("Нетесова Лариса Васильевна", "netesova"),
        ("Калининко О.В.", "kalinenko"),
        ("Калиниченко О.В.", None),  # looks like one that is known, and is another
        ("Жучева Т.А.", "zhucheva-t"),  # ё is not printed
        ("Жучёва И.М.", "zhucheva-i"),
        ("Жучева А.А.", None),
        ("Иванову И.И.", "ivanov"),
        ("Иванова И.И.", None),  # a woman who is not in the register, or a man in the genitive
        ("Петров П.П.", None),  # two of that name
        ("Петров Павел Павлович", "petrov-2"),
        ("Сидорова С.С.", "sidorova"),  # the nominative before the genitive of another
        ("Сидорову С.С.", None),  # his dative, her accusative
        ("Сидорову С.С., методисту", None),
        ("Нетесова Л.", None),
    ],
)
def test_who_is_meant(text: str, person: str | None) -> None:
    reading = read_responsible(text, REGISTER)
    assert [one.id for one in reading.people] == [person and f"d/{person}"]
    assert bool(reading.notes) == (person is None)


def test_a_man_in_the_dative_may_be_a_woman_in_the_accusative() -> None:
    """Whom something is given stands in the dative, so it is he; if the register holds her alone, she; never surely."""
    for register_of, surname, known in ((None, "Нетесов", None), (REGISTER, "Нетесова", "d/netesova")):
        reading = read_responsible("Л.В. Нетесову", register_of)
        assert [(one.surname, one.id) for one in reading.people] == [(surname, known)]
        assert len(reading.notes) == 1
        assert {"Нетесов", "Нетесова"} <= set(re.findall(r"\w+", reading.notes[0]))
    for text in ("возложить на Нетесову Л.В.", "методисту Иванову И.И.", "Ивановой А.А., Иванову И.И."):
        assert "Нетесов" not in (notes := " ".join(read_responsible(text).notes))
        assert "Иванов" not in notes


def test_notes_name_those_who_look_alike() -> None:
    assert "Калиненко О.В." in " ".join(read_responsible("Калиниченко О.В.", REGISTER).notes)
    assert "Иванов И.И." in " ".join(read_responsible("Иванова И.И.", REGISTER).notes)
    assert read_responsible("Нетесова Л.В.").notes == ()  # without a register there is nothing to ask


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("в МКУ «Центре развития образования»", ["cro"]),
        ('МКУ "Центр развития образования"', ["cro"]),
        ("отдел по культуре, спорту и молодежной политике", ["youth"]),
        ("Отделом по культуре, спорту и молодёжной политике", ["youth"]),
        ("СОШ № 2", [None]),
        ("МБОУ СОШ №2 п.Красный", ["school-2-a"]),
        ("школа № 2 села Белое", ["school-2-b"]),
        ("СОШ № 6, 9", ["school-6", None]),
        ("д/с № 12", ["garden-12"]),
        ("детский сад «Якорек»", ["garden-12"]),
        ("гимназия № 6", [None]),
    ],
)
def test_which_institution_is_meant(text: str, ids: list[str | None]) -> None:
    reading = read_responsible(text, REGISTER)
    assert [one.id for one in reading.organisations] == [one and f"d/{one}" for one in ids]


TOWN = Register(
    organisations=(
        OrganisationEntry(id="t/1", name="МБОУ СОШ № 1", kind="school", number="1", settlement="г. Ключевск"),
        OrganisationEntry(
            id="t/evening", name="МБОУ «Открытая (сменная) школа»", kind="school", settlement="г. Ключевск"
        ),
        OrganisationEntry(id="t/3", name="Гимназия № 3", kind="school", number="3", settlement="г. Ключевск"),
        OrganisationEntry(id="t/12", name="МБОУ СОШ № 12", kind="school", number="12", settlement="с. Озёрное"),
        OrganisationEntry(id="t/spring", name="Детский сад № 1 «Ручеёк»", kind="kindergarten", number="1"),
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("школа г. Ключевск", (None, "t/1", "t/evening")),  # two are there, and one of them has no number
        ("гимназия г. Ключевск", ("t/3",)),
        ("в школе с. Озёрное", ("t/12",)),
        ("Консультации в открытой (сменной) школе", ("t/evening",)),
        ("МБОУ «Открытая (сменная) школа»", ("t/evening",)),
        ("Осенний праздник в детском саду № 1", ("t/spring",)),
        ("в детском саду «Ручеёк»", ("t/spring",)),
        ("детскому саду «Ручеёк»", ("t/spring",)),
    ],
)
def test_kind_and_place_tell_a_school(text: str, found: tuple[str | None, ...]) -> None:
    (mention,) = find_schools(text, TOWN)
    assert (mention.id, *mention.candidates) == found


def test_an_institution_with_two_candidates_has_both() -> None:
    (mention,) = find_schools("в СОШ № 2 прошёл семинар", REGISTER)
    assert (mention.id, mention.candidates) == (None, ("d/school-2-a", "d/school-2-b"))


@pytest.mark.parametrize(
    ("form", "case", "known"),
    [
        ("Нетесову", "", "Нетесов"), ("Нетесову", "a", "Нетесова"), ("Иванову", "d", "Иванов"),
        ("Римского-Корсакова", "", "Римский-Корсаков"), ("Римскому-Корсакову", "", "Римский-Корсаков"),
        ("Соловьевой-Седой", "", "Соловьева-Седая"), ("Сухово-Кобылину", "", "Сухово-Кобылин"),
        ("Соловьев-Седой", "", "Соловьев-Седой"), ("Донской-Иванов", "", "Донской-Иванов"), ("Ивановой", "", "Иванова"), ("Иванова", "", "Иванова"),
        ("Зелинской", "", "Зелинская"), ("Достоевскому", "", "Достоевский"), ("Коротких", "", "Коротких"),
        ("Калиненко", "", "Калиненко"), ("Шевчуку", "", "Шевчук"), ("Фомичёвой", "", "Фомичёва"), ("Ильиным", "", "Ильин"),
        ("Кривошея", "", "Кривошея"), ("Петровой-Водкиной", "", "Петрова-Водкина"), ("Донской", "", "Донской"),
    ],
)  # fmt: skip
def test_nominative_of_a_surname(form: str, case: str, known: str) -> None:
    assert nominative(form, case) == known


PIECES = st.sampled_from(
    'Иванов Нетесова Иванова И.И. А.А. Л.В директор школы Директор МКУ ИМЦ «Центр » " „ “ ( ) , ; : - – № 1 2 9-х СОШ ОО '
    "РМО д/с и.о. И.О. Тутурская Тутурской Чиканская школы по согласованию и им. с. п. Красный отдел по культуре, спорту "
    "зам. МБОУ «СОШ все при участии Мария Петровна руководители \n 999999999999 ² İ ß 😀".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=20).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
))  # fmt: skip


@given(TEXTS)
def test_never_raises(text: str) -> None:
    reading = read_responsible(text, REGISTER)
    assert reading.raw == text
    assert told(reading) == told(read_responsible(text))
    for mention in find_schools(text, REGISTER):
        assert 0 <= mention.start < mention.end <= len(text)


@given(st.sampled_from(CELLS), st.sampled_from([" ", "  ", "\u00a0", "\t"]))
def test_spaces_make_no_difference(row: dict[str, Any], space: str) -> None:
    plain = told(read_responsible(row["text"]))
    spaced = told(read_responsible(space + row["text"].replace(" ", space) + space))
    assert {**spaced, "text": ""} == {**plain, "text": ""}


PARTS = sorted({part.strip() for row in CELLS for part in row["text"].split(";") if 1 < len(part.strip()) < 200})


@given(st.lists(st.sampled_from(PARTS), min_size=2, max_size=4), st.sampled_from(["zhigalovo", "timashevsk"]))
def test_a_list_reads_the_same_in_parts_and_as_a_whole(parts: list[str], district: str) -> None:
    text = "; ".join(parts)
    together = read_responsible(text, register(district))
    whole = read_responsible(
        text.replace("; ", ";\u00a0"), register(district)
    )  # with this space it is taken as a whole
    assert replace(together, raw="") == replace(whole, raw="")


def test_a_word_is_put_right_in_one_reading_only() -> None:
    text = "методиты, Иванов И.И."
    printed = look(text).tokens
    assert told(read_responsible(text))["groups"]
    assert look(text).tokens == printed
    assert printed[0].text == "методиты"


@given(st.sampled_from(CELLS))
def test_every_surname_is_in_the_text(row: dict[str, Any]) -> None:
    letters = re.sub(r"[\W\d_]", "", row["text"].lower().replace("0", "о")).translate(
        str.maketrans("aceopxy", "асеорху")
    )
    for one in read_responsible(row["text"]).people:
        for part in one.surname.lower().replace("'", "").split("-"):
            assert part[: max(2, len(part) - 2)] in letters


def test_a_large_register_is_built_fast() -> None:
    people = tuple(
        PersonEntry(id=f"d/p{at}", surname=f"Ивано{'абвгдежзик'[at % 10]}{'в' * (at % 7)}ова", initials="И.И.")
        for at in range(600)
    )
    bodies = tuple(
        OrganisationEntry(id=f"d/o{at}", name=f"МБОУ СОШ № {at}", kind="school", number=str(at)) for at in range(400)
    )
    start = time.process_time()
    known = Register(people=people, organisations=bodies)
    assert time.process_time() - start < 1  # 0.1 s on an idle machine
    assert read_responsible("СОШ № 399", known).organisations[0].id == "d/o399"
