"""Lists without a table: labels with and without a sign behind them, and labels of their own kind."""

from typing import Any

import pytest

from generator.importers.text_importer import import_text

ORDER = (
    "ПРИКАЗ\n\n01.02.2024 № 5\n\nОб утверждении плана\n\nприказываю:\n1. Утвердить план.\n2. Назначить ответственным за "
    "исполнение Иванову И.И. Срок исполнения: постоянно.\n\nНачальник И.И. Иванова\n\nПлан работы на 2024 год\n\n"
)


def read(first: str, second: str) -> list[dict[str, Any]]:
    """Return the events of a list of two items whose labels stand in these lines; nothing may be lost."""
    result = import_text(f"{ORDER}1. Собрать заявки.\n{first}\n\n2. Проверить заявки школ\n{second}\n".encode())
    assert result.complete
    assert len(result.data["order"]["clauses"]) == 2
    return [event for section in result.data["sections"] for event in section["events"]]


@pytest.mark.parametrize(
    ("lines", "deadline", "responsible"),
    [
        ("Срок: май\nОтв. Петров П.П.", "май", "Петров П.П."),
        ("Срок: май\nОтв.Петров П.П.", "май", "Петров П.П."),
        ("Срок: в течение года\nОтв. директора школ", "в течение года", "директора школ"),
        ("Срок: по мере поступления. Отв. Петров П.П.", "по мере поступления.", "Петров П.П."),
        ("Срок: май, отв. Петров П.П.", "май", "Петров П.П."),
        ("Срок: май\nОтв.исп. Петров П.П.", "май", "Петров П.П."),
        ("Срок: май\nОтветственная Петрова П.П.", "май", "Петрова П.П."),
        ("Срок май 2024\nИсполнитель Петров П.П.", "май 2024", "Петров П.П."),
        ("Срок исполнения до 1 июня\nИсполнители МБУ ИМЦ", "до 1 июня", "МБУ ИМЦ"),
        ("Срок – май\nОтветственный – Петров П.П.", "май", "Петров П.П."),
        ("Срок: май\nОтветственный за свод: Петров П.П.", "май", "за свод: Петров П.П."),
        ("Срок: май\nОтв. за свод Петров П.П.", "май", "за свод Петров П.П."),
    ],
)
def test_labels_with_and_without_a_sign(lines: str, deadline: str, responsible: str) -> None:
    first, second = read(lines, lines)
    for event in (first, second):
        assert (event["deadline"], event["responsible"]) == (deadline, responsible)
    assert second["title"] == "Проверить заявки школ"


def test_words_that_are_no_labels_stay_in_the_title() -> None:
    first, _second = read("Сроки проведения уточняются.\nСрок: май\nОтв.: Петров П.П.", "Срок: май\nОтв.: Петров П.П.")
    assert first["title"] == "Собрать заявки. Сроки проведения уточняются."


@pytest.mark.parametrize(
    ("label", "role"),
    [("Результат", "result"), ("Итог", "result"), ("Итоговый документ", "result"), ("Примечание", "cells"),
     ("Источник финансирования", "cells")],
)  # fmt: skip
def test_what_stands_behind_other_labels_is_a_column(label: str, role: str) -> None:
    lines = f"Срок: май\nОтветственный: Петров П.П.\n{label}: справка"
    for event in read(lines, lines):
        assert event["responsible"] == "Петров П.П."
        assert "справка" in (event[role].values() if role == "cells" else [event[role]])


def test_labels_without_any_sign() -> None:
    lines = "Срок май 2024\nОтветственный Петров П.П.\nРезультат справка"
    for event in read(lines, lines):
        assert (event["deadline"], event["responsible"], event["result"]) == ("май 2024", "Петров П.П.", "справка")
