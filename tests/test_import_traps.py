"""Texts in which a way to draw a table is only half kept: nothing may be swallowed, and no row taken for another."""

from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text

HEAD = "№\tМероприятие\tСрок\tОтветственный\n"
CSV = "№;Мероприятие;Срок;Ответственный\n"
ROWS = "3;Бал;июнь;Петрова П.П.\n4;Сбор;июль;Петрова П.П.\n5;Игра;август;Петрова П.П.\n"


def read(text: str) -> tuple[Import, list[str], list[tuple[Any, ...]]]:
    """Return an import, the titles of its sections, and the cells of its events."""
    result = import_text(text.encode())
    sections = result.data["sections"]
    events = [event for section in sections for event in section.get("events", [])]
    cells = [tuple(event.get(key) for key in ("number", "title", "deadline", "responsible")) for event in events]
    return result, [section["title"] for section in sections if "title" in section], cells


def test_a_quote_inside_of_a_cell_opens_nothing() -> None:
    result, sections, events = read(
        CSV + '1;Слёт;май;Иванова\n2;Акция "Чистый\nдвор", субботник;апрель;Секретов\n' + ROWS
    )
    assert result.complete
    assert [event[0] for event in events] == ["1", "3", "4", "5"]
    assert sections == ['2;Акция "Чистый двор", субботник;апрель;Секретов']  # for the clerk to see and to part


def test_prose_beside_a_spreadsheet_keeps_its_signs() -> None:
    order = (
        "ПРИКАЗ\nот 01.02.2024 № 5\nПРИКАЗЫВАЮ:\n1. Утвердить план; ознакомить педагогов.\nНачальник И.И. Иванова\n\n"
    )
    result, _sections, events = read(f"{order}План работы на 2024 год\n\n{CSV}{ROWS}")
    assert result.data["order"]["clauses"][0]["text"] == "Утвердить план; ознакомить педагогов."
    assert len(events) == 3


def test_a_cell_longer_than_any_is_no_record() -> None:
    result = import_text((CSV + ROWS + '6;"' + (30_000 * "x" + "\n") * 5 + '";май;Иванова\n').encode())
    assert len(result.data["sections"][0]["events"]) == 3


@pytest.mark.parametrize(
    ("rows", "sections", "events"),
    [
        (
            "3\tКруглый стол\n4\tКонкурс\tиюль\tПетров\n",
            [],
            [("3", "Круглый стол", None, None), ("4", "Конкурс", "июль", "Петров")],
        ),
        (
            "1\tСлёт\tмай\tИванов И.И.,\nII. Работа с кадрами\n2\tБал\tиюнь\tПетров\n",
            ["Работа с кадрами"],
            [("1", "Слёт", "май", "Иванов И.И.,"), ("2", "Бал", "июнь", "Петров")],
        ),
        (
            "1\tСлёт\tмай\tИванов И.И.,\nдиректора школ\n2\tБал\tиюнь\tПетров\n",
            [],
            [("1", "Слёт", "май", "Иванов И.И., директора школ"), ("2", "Бал", "июнь", "Петров")],
        ),
    ],
)
def test_a_short_row_takes_nothing_from_the_next(rows: str, sections: list[str], events: list[tuple[Any, ...]]) -> None:
    result, titles, found = read(HEAD + rows)
    assert result.complete
    assert titles == sections
    assert found == events


def test_months_without_blank_lines_head_their_own_items() -> None:
    order = "ПРИКАЗЫВАЮ:\n1. Утвердить план.\n2. Назначить ответственным за исполнение плана Иванову И.И.\n\nПлан работы\n\n"
    _result, _sections, events = read(
        f"{order}СЕНТЯБРЬ\n1. Слёт — 2 сентября, отв. Иванов И.И.\n2. Олимпиада, отв. Сидоров С.С.\n"
        "ОКТЯБРЬ\n3. Семинар — 5 октября, отв. Петров П.П.\n4. Бал, отв. Петров П.П.\n"
    )
    assert events == [
        ("1.", "Слёт", "2 сентября", "Иванов И.И."),
        ("2.", "Олимпиада", "СЕНТЯБРЬ", "Сидоров С.С."),
        ("3.", "Семинар", "5 октября", "Петров П.П."),
        ("4.", "Бал", "ОКТЯБРЬ", "Петров П.П."),
    ]


def test_text_at_the_margin_is_no_number_of_an_aligned_row() -> None:
    row = "{}    Слёт учителей          май        Иванова И.И.\n"
    text = "№    Мероприятие            Срок       Ответственный\n" + row.format(1) + row.format(2)
    text += "Раздел 2. Работа с кадрами\n" + row.format(3) + row.format(4)
    _result, sections, events = read(text + "Начальник управления       П.П. Петров\n")
    assert sections == ["Раздел 2. Работа с кадрами"]
    assert [event[0] for event in events] == ["1", "2", "3", "4"]
    assert {event[3] for event in events} == {"Иванова И.И."}


def test_a_count_that_is_the_next_number_shifts_nothing() -> None:
    heading = "№\nМероприятие\nКоличество участников\nСрок\nОтветственный\n"
    rows = "1\nСлёт\n20\nмай\nИванова\n2\nСеминар\n3\nиюнь\nПетрова\n3\nБал\n5\nиюль\nСидорова\n"
    _result, _sections, events = read(heading + rows)
    assert events == [
        ("1", "Слёт", "май", "Иванова"), ("2", "Семинар", "июнь", "Петрова"), ("3", "Бал", "июль", "Сидорова"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("военно-\nпатриотической", "военно-патриотической"),
        ("из-\nза", "из-за"),
        ("индустриально-\nпедагогической", "индустриально-педагогической"),
        ("регионально-\nго", "регионального"),
        ("деятельно-\nстью", "деятельностью"),
        ("объедине-\nния", "объединения"),
        ("педагоги-\nнаставники", "педагоги-наставники"),
    ],
)
def test_parted_words(parted: str, whole: str) -> None:
    result = import_text(f"План {parted} работы\n\n{HEAD}1\tСлёт\tмай\tИванова\n".encode())
    assert result.data["title"] == f"План {whole} работы"


def test_a_row_of_totals_is_no_event() -> None:
    result, _sections, events = read(HEAD + "1\tСлёт\tмай\tИванова\n\tИтого по плану\t\t12,5\n")
    assert result.complete
    assert events == [("1", "Слёт", "май", "Иванова")]
    assert "Итого по плану 12,5" in result.data["sections"][-1]["notes"]
