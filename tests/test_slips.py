"""Slips of the pen in a plan file: the message names the true cause, where it stands, and what to type instead."""

import pytest

from generator.diagnostics import Diagnostic
from generator.model.plan import PlanFile
from generator.reading.document import read_document
from generator.reading.filenames import meant_name, meant_table
from generator.reading.validation import validate
from generator.russian.twins import foreign_letters

PLAN = """\
title: План
order:
  number: 1-п
  date: 2024-01-10
period: 2024
sections:
  - title: Раздел
    events:
      - id: vstrecha
        title: Встреча
        result: Приказ
      - id: analiz
        title: Анализ
        deadline: >-
          – по плану: да
          result:нет
        dates:
          - 2024-05-01
"""


def problems(good: str, slip: str) -> list[Diagnostic]:
    """Return what is wrong with the plan in which ``good`` is written as ``slip``."""
    assert PLAN.count(good) == 1
    document = read_document("plan.yml", PLAN.replace(good, slip).encode())
    if document.data is not None:
        validate(document, PlanFile)
    return document.diagnostics


def test_the_plan_without_slips_is_good() -> None:
    assert problems("title: Анализ", "title: Анализ") == []


RESULT, ENTRY, DAY = "result: Приказ", "      - id: analiz", "          - 2024-05-01"


@pytest.mark.parametrize(
    ("good", "slip", "code", "line", "hint"),
    [
        (RESULT, "result: %80 школ", "yaml-needs-quotes", 11, "result: '%80 школ'"),
        (RESULT, "result: @uo", "yaml-needs-quotes", 11, "result: '@uo'"),
        (RESULT, "result: - приказ", "yaml-needs-quotes", 11, "result: '- приказ'"),
        (RESULT, 'result: "Первый шаг" приказ', "yaml-needs-quotes", 11, "result: '\"Первый шаг\" приказ'"),
        (RESULT, "result: 'Шаг' приказ", "yaml-needs-quotes", 11, "result: '''Шаг'' приказ'"),
        (RESULT, "result: Приказ: справка", "yaml-needs-quotes", 11, "result: 'Приказ: справка'"),
        (RESULT, "result: Совет «А: Б»", "yaml-needs-quotes", 11, "result: 'Совет «А: Б»'"),
        (RESULT, "result:Приказ", "yaml-no-space", 11, "«result: …»"),
        (RESULT, "result:\u00a0Приказ", "yaml-no-break-space", 11, ""),
        (RESULT, "r\u0435sult: Приказ", "unknown-key", 11, "Буква «\u0435» здесь русская"),
        (RESULT, "\u0441\u0440\u043e\u043a: май", "unknown-key", 11, "Может быть, «deadline»?"),
        (RESULT, "result Приказ", "yaml-syntax", 11, ""),
        (RESULT, "result: Приказ\nи справка", "yaml-syntax", 12, ""),
        (ENTRY, "      – id: analiz", "yaml-list-mark", 12, ""),
        (ENTRY, "      —id: analiz", "yaml-list-mark", 12, ""),
        (ENTRY, "      -id: analiz", "yaml-list-mark", 12, ""),
        (ENTRY, "      • id: analiz", "yaml-list-mark", 12, ""),
        (ENTRY, "      - id:analiz", "yaml-no-space", 12, "«id: …»"),
        (ENTRY, "     - id: analiz", "yaml-shifted", 12, ""),
        (ENTRY, "<<<<<<< HEAD\n      - id: analiz", "yaml-conflict", 12, ""),
        (ENTRY, "      - id: an\u0430liz", "wrong-id", 12, "Буква «\u0430» здесь русская"),
        (ENTRY, "      - id: Анализ", "wrong-id", 12, "Пишите строчными латинскими"),
        ("        dates:", "       dates:", "yaml-shifted", 17, ""),
        ("        dates:", "        dates", "yaml-syntax", 17, ""),
        (DAY, "          -2024-05-01", "wrong-shape", 18, "«- 2024-05-01»"),
        (DAY, "          – 2024-05-01", "wrong-shape", 18, "«- 2024-05-01»"),
        (DAY, "          - 2024-05-32", "no-such-day", 18, ""),
        (DAY, "          - 2024-05-02/2024-05-01", "days-reversed", 18, ""),
        (DAY, "          - 01.05.2024", "wrong-days", 18, ""),
        ("  number: 1-п", "  number: 1-п\n  source: prikaz 215 (1).pdf", "wrong-address", 4, "prikaz-215-1.pdf"),
        ("  number: 1-п", "  number: 1-п\n  source: www.uo.ru/prikaz.pdf", "wrong-address", 4, "https://www.uo.ru/"),
        ("period: 2024", "period:\n  start: 2024-09-01\n  end: 2024-05-31", "days-reversed", 6, ""),
        ("period: 2024", "period:\n  start: 2024-02-30\n  end: 2024-05-31", "no-such-day", 6, ""),
    ],
)
def test_the_cause_is_told(good: str, slip: str, code: str, line: int, hint: str) -> None:
    found = [(one.code, one.place.line, one.hint) for one in problems(good, slip)]
    assert [one[:2] for one in found] == [(code, line)]
    assert hint in found[0][2]


def test_an_indent_of_no_break_spaces_is_one_error() -> None:
    assert [one.code for one in problems("        title: Встреча", "\u00a0" * 8 + "title: Встреча")] == [
        "yaml-key-space"
    ]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("d\u0435adline", "\u0435"),
        ("\u0430b\u0441", "\u0430\u0441"),
        ("срок", ""),
        ("deadline", ""),
        ("вид-2", ""),
        ("", ""),
    ],
)
def test_cyrillic_letters_among_latin_ones(text: str, letters: str) -> None:
    assert foreign_letters(text) == letters


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("plan.yml", ""), ("plan.yml.txt", "plan.yml"), ("plan.yaml", "plan.yml"), ("PLAN.YML", "plan.yml"),
        ("marks.txt", "marks.csv"), ("marks.csv.txt", "marks.csv"), ("Marks.csv", "marks.csv"), ("marks.pdf", ""),
        ("m\u0430rks.csv", "marks.csv"), ("prikaz.txt", ""), ("marks (1).csv", ""), ("otchet.txt", ""), ("plan.docx", ""),
    ],
)  # fmt: skip
def test_names_that_are_nearly_right(name: str, meant: str) -> None:
    assert meant_name(name, ("plan.yml", "marks.csv", "actual.csv")) == meant


@pytest.mark.parametrize(
    ("name", "table"),
    [("marks.xlsx", "marks.csv"), ("Marks (1).ods", "marks.csv"), ("budget.xlsx", ""), ("marks.csv", "")],
)
def test_workbooks_of_tables(name: str, table: str) -> None:
    assert meant_table(name, ("marks.csv", "actual.csv")) == table
