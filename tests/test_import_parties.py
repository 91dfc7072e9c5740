"""Headings over rows that say who answers for them, where no column does."""

from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text

HEAD = "№\tМероприятие\tСрок\tРезультат\n"


def read(
    *headings: str, head: str = HEAD, row: str = "{0}\tДело {0}\tмай\tОтчёт\n"
) -> tuple[Import, list[dict[str, Any]]]:
    """Return an import of two rows below each heading, of which nothing may be lost, and its events."""
    tabs = "\t" * head.count("\t")
    blocks = [f"{text}{tabs}\n{row.format(2 * at + 1)}{row.format(2 * at + 2)}" for at, text in enumerate(headings)]
    result = import_text(f"План работы на 2024 год\n\n{head}{''.join(blocks)}".encode())
    assert result.complete
    assert [section["title"] for section in result.data["sections"]] == list(headings)
    return result, [event for section in result.data["sections"] for event in section["events"]]


@pytest.mark.parametrize(
    "label",
    ["Ответственный: ", "Ответственный исполнитель – ", "Ответственные: ", "Исполнители: ", "Отв. исп.: ",
     "ОТВЕТСТВЕННЫЙ: ", "Ответственная – ", "Ответственное лицо: "],
)  # fmt: skip
def test_a_label_tells_who_answers(label: str) -> None:
    result, events = read(f"{label}Петров П.П.", f"{label}методический кабинет")
    assert [event["responsible"] for event in events] == ["Петров П.П."] * 2 + ["методический кабинет"] * 2
    assert [line for line, _doubt in result.doubts if line] == []


@pytest.mark.parametrize(
    "party",
    [
        "Отдел общего образования (Магомедов А.Г.)", "Информационно-методический центр (Гаджиева П.М.)",
        "Главный специалист Новикова С.П.", "Заместитель начальника управления Беляева О.П.", "МКУ «ЦБУО», Ким Л.А.",
        "Централизованная бухгалтерия (Омарова Р.Д.)",
    ],
)  # fmt: skip
def test_a_post_or_body_with_a_name_is_doubted_once(party: str) -> None:
    result, events = read(party)
    assert [event["responsible"] for event in events] == [party] * 2
    assert [line for line, _doubt in result.doubts if line] == [5]
    assert [bool(event.get("doubt")) for event in events] == [True, False]


@pytest.mark.parametrize(
    "heading",
    [
        "Работа с кадрами", "Отдел общего образования", "Школа молодого педагога (Иванова И.И.)", "Конкурс Петрова П.П.",
        "Ответственное отношение к здоровью", "Исполнение бюджета: контроль", "Управление качеством образования",
        "Центр «Точка роста»",
    ],
)  # fmt: skip
def test_other_headings_name_nobody(heading: str) -> None:
    _result, events = read(heading)
    assert all("responsible" not in event for event in events)


def test_a_heading_ends_what_the_one_above_told_and_a_column_goes_first() -> None:
    _result, events = read("Ответственный: Петров П.П.", "Разное")
    assert [event.get("responsible") for event in events] == ["Петров П.П.", "Петров П.П.", None, None]
    head, row = "№\tМероприятие\tСрок\tОтветственный\n", "{0}\tДело {0}\tмай\tСидоров С.С.\n"
    _result, events = read("Ответственный: Петров П.П.", head=head, row=row)
    assert [event["responsible"] for event in events] == ["Сидоров С.С."] * 2
