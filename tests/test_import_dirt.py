"""What a clerk sees at once is told with its line: letters among figures, ditto marks, numbers left out, parted words."""

from typing import Any

import pytest

from generator.deadlines.reading import read_deadline
from generator.importers.text_importer import Import, import_text
from generator.quantities.reading import read_quantities

HEAD = "№\tМероприятие\tСрок\tОтветственный\tРезультат\n"
ROW = "1\tСлёт\tмай\tИванова И.И.\tСправка\n"
ORDER = "ПРИКАЗ\n28.08.2026 № 312-од\n\nОб утверждении плана\n\nПРИКАЗЫВАЮ:\n{clauses}\nНачальник И.И. Иванова\n\n"


def read(rows: str, head: str = HEAD, order: str = "") -> tuple[Import, list[dict[str, Any]]]:
    """Return an import and its events; nothing may be lost, and no section be made of a heading."""
    result = import_text(f"{order}План на 2027 год\n\n{head}{rows}".encode())
    assert result.complete
    assert [section for section in result.data["sections"] if "title" in section] == []
    return result, result.data["sections"][0]["events"]


@pytest.mark.parametrize("deadline", ["15.O9.2026", "до 01.1О.2026", "октябрь 2O26", "октябрь 2O26г.", "l5 мая"])
def test_letters_among_figures_of_a_deadline(deadline: str) -> None:
    result, events = read(f"1\tСлёт\t{deadline}\tИванова И.И.\tСправка\n2\tСбор\tмай\tИванова И.И.\t\n")
    assert events[0]["deadline"] == deadline
    [(line, doubt)] = [one for one in result.doubts if one[0]]
    assert line == 4
    notes = " ".join(read_deadline(deadline).notes)  # what `plans explain` tells
    assert all(part in notes for part in doubt.removesuffix("»").split("» вместо «"))
    assert events[0]["doubt"] == doubt


def test_letters_among_figures_of_amounts() -> None:
    result, events = read("1\tСлёт\tмай\tСОШ № 3\t9O% участников\n2\tСбор\tиюнь\tСОШ № 3\tl.3\n")
    assert events[0]["doubt"] in read_quantities("9O% участников").notes
    assert (5, "«l» может быть цифрой «1»") in result.doubts


def test_letters_among_figures_outside_of_tables() -> None:
    order = ORDER.format(clauses="1. Утвердить план до 01.О9.2026.\n2. Номер З12 отменить.\n")
    result, _events = read(ROW + "2\tСбор\tмай\tИванова И.И.\t\n", order=order)
    assert (7, "прочитано «09» вместо «О9»") in result.doubts
    assert (8, "прочитано «312» вместо «З12»") in result.doubts


@pytest.mark.parametrize("mark", ['-"-', "-//-", "—«—", "то же", '"', "- // -", "То же."])
def test_a_ditto_mark_inherits(mark: str) -> None:
    rows = f"{ROW}2\tСбор\t{mark}\t{mark}\tОтчёт\n3\tИгра\t{mark}\tПетрова А.Б.\tСправка\n"
    result, events = read(rows)
    assert events[1]["inherits"] == ["deadline", "responsible"]
    assert events[1]["as_printed"] == {"deadline": mark, "responsible": mark}
    assert events[2]["inherits"] == ["deadline"]
    assert events[1]["note"]
    assert "deadline" not in events[1]
    assert not any(line for line, _doubt in result.doubts)


def test_a_ditto_mark_below_nothing_is_doubtful() -> None:
    result, events = read('1\tСлёт\t-"-\tИванова И.И.\t\n2\t-"-\tмай\tИванова И.И.\t\n')
    assert [event.get("inherits") for event in events] == [None, None]
    assert [line for line, doubt in result.doubts if "повторяет ячейку" in doubt] == [4, 5]


def test_a_number_that_is_left_out() -> None:
    rows = "".join(f"{number}\tДело {number}\tмай\tИванова И.И.\t\n" for number in (1, 2, 4, 5, 9, 10))
    result, events = read(rows)
    told = [(line, doubt.split(":")[0]) for line, doubt in result.doubts if line]
    assert told == [(6, "перед этой строкой пропущен номер 3"), (8, "перед этой строкой пропущен номер 6–8")]
    assert "пропущен номер 3" in events[2]["doubt"]


def test_numbers_that_begin_anew_or_are_headings_are_not_left_out() -> None:
    rows = "{}\tСлёт\tмай\tИванова И.И.\t\n{}\tСбор\tмай\tИванова И.И.\t\n"
    text = rows.format("1.1", "1.2") + "2.\tРабота с кадрами\t\t\t\n" + rows.format("2.1", "2.2")
    result = import_text(f"План на 2027 год\n\n{HEAD}1.\tРабота\t\t\t\n{text}".encode())
    assert not any("пропущен" in doubt for _line, doubt in result.doubts)
    result = import_text(f"План на 2027 год\n\n{HEAD}{rows.format(1, 2)}Раздел 2. Кадры\n{rows.format(1, 2)}".encode())
    assert not any("пропущен" in doubt for _line, doubt in result.doubts)


@pytest.mark.parametrize(
    "clauses",
    [
        "1. Утвердить план.\n2. Руководителям школ исполнять план. З. Контроль оставляю за собой.\n",
        "1. Утвердить план.\n2. Руководителям школ исполнять план.\nЗ. Контроль оставляю за собой.\n",
        "l. Утвердить план.\n2. Руководителям школ исполнять план.\n3. Контроль оставляю за собой.\n",
    ],
)
def test_clauses_with_spoilt_numbers(clauses: str) -> None:
    result, _events = read(ROW + "2\tСбор\tмай\tИванова И.И.\t\n", order=ORDER.format(clauses=clauses))
    found = result.data["order"]["clauses"]
    assert [clause["number"] for clause in found] == ["1.", "2.", "3."]
    assert found[2]["text"] == "Контроль оставляю за собой."
    line = next(at for at, text in enumerate(result.source.split("\n"), 1) if "З. " in text or "l. " in text)
    assert [one for one, doubt in result.doubts if "прочитано" in doubt] == [line]


def test_initials_are_no_numbers_of_clauses() -> None:
    clauses = "1. Утвердить план.\n2. Назначить ответственными А. З. Петрову и З. Иванову. Срок: 1 мая.\n"
    result, _events = read(ROW + "2\tСбор\tмай\tИванова И.И.\t\n", order=ORDER.format(clauses=clauses))
    assert [clause["number"] for clause in result.data["order"]["clauses"]] == ["1.", "2."]


@pytest.mark.parametrize(
    ("torn", "whole", "doubtful"),
    [
        ("участ- ников", "участников", False),
        ("участ-\nников", "участников", False),
        ("педагоги- наставники", "педагоги- наставники", False),
        ("военно- спортивная", "военно- спортивная", False),
        ("одно- или двухдневный", "одно- или двухдневный", False),
        ("январь- февраль", "январь- февраль", False),
        ("Тара- рабумбия", "Тара- рабумбия", True),
    ],
)
def test_words_parted_inside_of_cells(torn: str, whole: str, doubtful: bool) -> None:
    result, events = read(f"{ROW}2\tСбор для {torn} школ\tмай\tИванова И.И.\tОтчёт\n")
    assert events[1]["title"] == f"Сбор для {whole} школ"
    assert any("возможно, одно слово" in doubt for _line, doubt in result.doubts) is doubtful


@pytest.mark.parametrize(
    "head",
    [
        "№\tМероприятие\tСрок\tОтветственный\nп/п\t\t\t\n",
        "№\tМероприятие\tСрок\tОтветственный\nп/п\n",
        "№\nп/п\tМероприятие\tСрок\tОтветственный\n",
    ],
)
def test_a_heading_in_two_lines_is_no_section(head: str) -> None:
    result, events = read("1\tСлёт\tмай\tИванова И.И.\n2\tСбор\tиюнь\tПетрова А.Б.\n", head=head)
    assert [event["number"] for event in events] == ["1", "2"]
    assert result.data["table"]["columns"]["number"] == "№ п/п"
