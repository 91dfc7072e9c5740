"""Tables of which each cell is a line or a paragraph of its own, whole, wrapped, or with cells left out."""

from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text

HEADINGS = ["№ п/п", "Мероприятие", "Срок", "Ответственный", "Результат"]
FIRST = ["1", "Сбор заявок", "май 2024", "Петров П.П.", "Заявки"]
SECOND = ["2", "Проверка заявок", "июнь 2024", "методический кабинет", "Отчёт"]
THIRD = ["3", "Подведение итогов", "июль 2024", "Сидоров С.С.", "Справка"]
ROWS = [("1", *FIRST[1:]), ("2", *SECOND[1:]), ("3", *THIRD[1:])]


def read(*rows: list[str], gap: str = "\n", below: str = "") -> tuple[Import, list[tuple[Any, ...]], list[int]]:
    """Return an import of which nothing may be lost, the cells of its events, and the numbers of those told as unsure."""
    cells = [cell for row in (HEADINGS, *rows) for cell in row]
    result = import_text(f"План работы на 2024 год\n\n{gap.join(cells)}\n{below}".encode())
    assert result.complete
    events = [event for section in result.data["sections"] for event in section.get("events", [])]
    keys = ("number", "title", "deadline", "responsible", "result")
    unsure = [int(event["number"]) for event in events if "предположено" in event.get("doubt", "")]
    return result, [tuple(event.get(key) for key in keys) for event in events], unsure


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("page", ["2", "3", "17"])
def test_a_number_of_a_page_between_cells_is_none(gap: str, page: str) -> None:
    assert read(FIRST, SECOND, THIRD, gap=gap)[1:] == (ROWS, [])
    assert read(FIRST, SECOND, [page], THIRD, gap=gap)[1] == ROWS
    assert read(FIRST, SECOND, [page], HEADINGS, THIRD, gap=gap)[1] == ROWS


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", ["Раздел 2. Итоги", "II. Итоги", "Этап 2. Итоги", "Итоги"])
def test_a_heading_between_the_rows_is_a_section(gap: str, heading: str) -> None:
    result, events, unsure = read(FIRST, SECOND, [heading], THIRD, gap=gap)
    assert (events, unsure) == (ROWS, [])
    assert result.data["sections"][-1]["title"] == heading.removeprefix("II. ")


def test_a_paragraph_is_a_cell_however_many_lines_it_has() -> None:
    wrapped = ["1", "Сбор\nзаявок", "май\n2024", "Петров\nП.П.", "Заявки"]
    assert read(wrapped, SECOND, THIRD, gap="\n\n")[1:] == (ROWS, [])


@pytest.mark.parametrize(
    ("row", "read_as"),
    [
        (["Проверка", "заявок школ", "июнь 2024", "директора", "Отчёт"],
         ("Проверка заявок школ", "июнь 2024", "директора", "Отчёт")),
        (["Проверка заявок", "июнь 2024", "Руководители школ,", "Ким Л.А.", "Отчёт"],
         ("Проверка заявок", "июнь 2024", "Руководители школ, Ким Л.А.", "Отчёт")),
        (["Проверка «Билет", "в будущее»", "июнь 2024", "директора", "Отчёт о", "проверке"],
         ("Проверка «Билет в будущее»", "июнь 2024", "директора", "Отчёт о проверке")),
        (["Проверка", "до 1 июня,", "до 1 июля 2024", "директора", "Отчёт"],
         ("Проверка", "до 1 июня, до 1 июля 2024", "директора", "Отчёт")),
        (["Проверка", "июнь 2024", "Отчёт"], ("Проверка", "июнь 2024", None, "Отчёт")),
        (["Проверка", "июнь 2024", "Сидоров С.С."], ("Проверка", "июнь 2024", "Сидоров С.С.", None)),
        (["Проверка"], ("Проверка", None, None, None)),
    ],
)  # fmt: skip
def test_a_row_whose_lines_do_not_fit_is_told(row: list[str], read_as: tuple[str | None, ...]) -> None:
    _result, events, unsure = read(FIRST, ["2", *row], THIRD)
    assert events == [ROWS[0], ("2", *read_as), ROWS[2]]
    assert unsure == [2]


def test_a_cell_that_does_not_fit_its_column_is_told() -> None:
    swapped = ["2", "Проверка", "Сидоров С.С.", "июнь 2024", "Отчёт"]
    assert read(FIRST, swapped, THIRD)[2] == [2]
    assert read(FIRST, ["2", "Проверка", "по мере", "Сидоров С.С.", "Отчёт"], THIRD)[2] == []


def test_the_last_row_takes_nothing_from_below() -> None:
    result, events, unsure = read(FIRST, SECOND, THIRD[:4], below="\nНачальник управления      И.И. Иванова\n")
    assert events[2][:4] == ROWS[2][:4]
    assert events[2][4] is None
    assert unsure == [3]
    assert "Иванова" in str(result.data) + str(result.chapters)


def test_numbers_on_two_levels_and_one_left_out() -> None:
    numbers = ("1.1", "1.2", "2.1", "2.3")
    rows = [[number, f"Дело {number}", "май 2024", "Петров П.П.", "Отчёт"] for number in numbers]
    _result, events, _unsure = read(*rows)
    assert [(event[0], event[1], event[4]) for event in events] == [(one, f"Дело {one}", "Отчёт") for one in numbers]
