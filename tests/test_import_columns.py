"""Columns as plans head them: on two storeys, by quarters, years and marks; what their cells say in the draft."""

from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text


def read(*rows: str, notation: str = "tabs") -> tuple[Import, list[dict[str, Any]]]:
    """Return an import of ``rows`` (cells set apart by «;») of which nothing may be lost, and its events."""
    cells = [row.split(";") for row in rows]
    if notation == "tabs":
        table = "".join("\t".join(row) + "\n" for row in cells)
    else:
        rule = "|".join("---" for _cell in cells[0])
        lines = ["| " + " | ".join(row) + " |" for row in cells]
        table = "\n".join([lines[0], f"|{rule}|", *lines[1:]]) + "\n"
    result = import_text(f"План работы на 2024 год\n\n{table}".encode())
    assert result.complete
    return result, [event for section in result.data.get("sections", []) for event in section.get("events", [])]


MARKED = ("1;Сбор;{0};;{0};;Петров П.П.", "2;Слёт;;{0};;;Петров П.П.", "3;Бал;;;;;Петров П.П.")


@pytest.mark.parametrize("notation", ["tabs", "bars"])
@pytest.mark.parametrize("mark", ["+", "V", "х", "✓"])
@pytest.mark.parametrize(
    ("above", "below", "names", "doubtful"),
    [
        ("№;Мероприятия;I кв.;II кв.;III кв.;IV кв.;Исполнители", "", "I кв., III кв.|II кв.", False),
        ("№;Мероприятия;Сроки;;;;Исполнители", ";;I кв.;II кв.;III кв.;IV кв.;", "I кв., III кв.|II кв.", False),
        ("№;Мероприятия;Сроки (2024 год);;;;Исполнители", ";;1 квартал;2 квартал;3 квартал;4 квартал;",
         "1 квартал, 3 квартал|2 квартал", False),
        ("№;Мероприятия;Кварталы;;;;Исполнители", ";;1;2;3;4;", "1 квартал, 3 квартал|2 квартал", False),
        ("№;Мероприятия;Четверть;;;;Исполнители", ";;I;II;III;IV;", "I четверть, III четверть|II четверть", False),
        ("№;Мероприятия;Сроки;;;;Исполнители", ";;I;II;III;IV;", "I квартал, III квартал|II квартал", True),
        ("№;Мероприятия;I;II;III;IV;Исполнители", "", "I квартал, III квартал|II квартал", True),
        ("№;Мероприятия;Месяц;;;;Исполнители", ";;май;июнь;июль;август;", "май, июль|июнь", False),
        ("№;Мероприятия;Годы;;;;Исполнители", ";;2023;2024;2025;2026;", "2023, 2025|2024", False),
    ],
)  # fmt: skip
def test_marks_name_their_columns(above: str, below: str, names: str, doubtful: bool, mark: str, notation: str) -> None:
    rows = [row.format(mark) for row in MARKED]
    result, events = read(*filter(None, (above, below)), *rows, notation=notation)
    assert [event.get("deadline") for event in events] == [*names.split("|"), None]
    assert all("inherits" not in event and "cells" not in event for event in events)
    assert any("кварталы" in doubt for line, doubt in result.doubts if line) is doubtful


def test_the_headings_of_two_storeys_are_repeated_on_the_next_page() -> None:
    above, below = "№;Мероприятия;Сроки;;;;Исполнители", ";;I кв.;II кв.;III кв.;IV кв.;"
    _result, events = read(above, below, "1;Сбор;+;;;;Петров П.П.", above, below, "2;Слёт;;+;;;Петров П.П.")
    assert [event.get("deadline") for event in events] == ["I кв.", "II кв."]


def test_a_month_below_the_headings_is_a_section() -> None:
    result, events = read("№;Мероприятие;Исполнители;Итог", ";АВГУСТ;;", "1;Слёт;Петров П.П.;Отчёт", notation="bars")
    assert [section.get("title") for section in result.data["sections"]] == ["АВГУСТ"]
    assert events[0]["responsible"] == "Петров П.П."


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("№;Мероприятие;Срок;Исполнение;", ";;;Ответственный;Результат"),
        ("№;Мероприятие;Срок;Организация работы;", ";;;Исполнитель;Ожидаемый результат"),
        ("№;Мероприятие;Срок;Ответственный;Результат", ""),
    ],
)
def test_any_columns_below_one_heading(above: str, below: str) -> None:
    _result, events = read(*filter(None, (above, below)), "1;Слёт;май;Петров П.П.;Отчёт", "2;Бал;июнь;Петров П.П.;Акт")
    assert [(event["responsible"], event["result"]) for event in events] == [
        ("Петров П.П.", "Отчёт"), ("Петров П.П.", "Акт")
    ]  # fmt: skip


@pytest.mark.parametrize("above", ["№;Мероприятие;Срок;;Ответственный", "№;Мероприятие;Срок;Ответственный"])
@pytest.mark.parametrize("below", [";;начало;окончание;", ";;начало;окончание"])
def test_a_heading_over_two_columns_may_leave_no_blank_cell(above: str, below: str) -> None:
    rows = ("1;Слёт;01.05.2024;31.05.2024;Петров П.П.", "2;Бал;01.06.2024;30.06.2024;Петров П.П.")
    _result, events = read(above, below, *rows)
    assert [event["deadline"] for event in events] == ["01.05.2024 – 31.05.2024", "01.06.2024 – 30.06.2024"]
    assert events[0]["responsible"] == "Петров П.П."


@pytest.mark.parametrize(
    ("heads", "baseline"),
    [
        (("№;Показатель;Ед. изм.;Базовое значение (2023 год);Значение по годам;;", ";;;;2024;2025;2026"), "68"),
        (("№;Показатель;Ед. изм.;Базовый показатель;2024 год;2025 год;2026 год",), "68"),
        (("№;Показатель;Ед. изм.;Факт 2023;Целевое значение;;", ";;;;2024;2025;2026"), "68"),
        (("№;Показатель;Ед. изм.;Исходное значение;2024;2025;2026",), "68"),
        (("№;Показатель;Ед. изм.;2023;2024;2025;2026",), None),
    ],
)
def test_targets_of_years_and_the_value_at_the_beginning(heads: tuple[str, ...], baseline: str | None) -> None:
    rows = ("1;Доля охваченных детей;%;68;72;75;не менее 78", "2;Число кружков;ед.;6;7;;9")
    result, _events = read(*heads, *rows, "3;Доля школ;%;50;60;70;80")
    first, second, _third = result.data["indicators"]
    assert first.get("baseline") == baseline
    assert (first["unit"], second["unit"]) == ("%", "ед.")
    assert not {"target", "cells"} & first.keys()
    assert [(one["period"][:4], one["target"]) for one in first["targets"]][-3:] == [
        ("2024", "72"), ("2025", "75"), ("2026", "не менее 78")
    ]  # fmt: skip
    assert [one["period"][:4] for one in second["targets"]][-2:] == ["2024", "2026"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Состав экспертной группы", "responsible"), ("Рабочая группа", "responsible"), ("Куратор", "responsible"),
        ("Форма представления результата", "result"), ("Форма отчётности", "result"), ("Форма проведения", "form"),
        ("Форма", "form"),
    ],
)  # fmt: skip
def test_what_a_heading_names(heading: str, role: str) -> None:
    _result, events = read(f"№;Мероприятие;Срок;{heading}", "1;Слёт;май;Петров П.П.", "2;Бал;июнь;Петров П.П.")
    assert events[0][role] == "Петров П.П."
