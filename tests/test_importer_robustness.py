"""Any text is imported whole or refused with a reason; cells in are cells out."""

import time

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from generator.importers.kinds import NoPlanError
from generator.importers.text_importer import import_text
from generator.model.plan import PlanFile
from generator.reading.document import read_document
from generator.reading.validation import validate
from generator.writing.plan_yaml import write_yaml

CELL = st.sampled_from(
    ["", "1", "1.", "2.1.", "май", "Слёт учителей", "<i>Раздел</i>", "Цель: помочь", "Задачи:", "1. Первая;", "Иванова И.И.",
     "http://a.ru/b", "¹Сноска", "a  b", "№ п/п", "Срок", "Мероприятие", "Ответственный", "*", "**", "$x$", "<b>"]
)  # fmt: skip
LINE = (
    st.lists(CELL, min_size=1, max_size=5).map("\t".join)
    | st.sampled_from(
        [
            "",
            "Приказ",
            "от 01.02.2024",
            "№ 5-п",
            "ПРИКАЗЫВАЮ:",
            "1. Утвердить план.",
            "Начальник И.И. Иванова",
            "Раздел 1. Введение",
            "Таблица 1.",
            "Содержание",
            "Глава.....\t5",
            "- пункт;",
            "Лист согласования",
            "№\tСрок\tМероприятие\tОтветственный",
            "1\t2\t3\t4",
            "УТВЕРЖДЁН",
            "приказом отдела от 01.02.2024 № 5-п",
            "С приказом ознакомлены: ____",
            "План работы на 2024 год",
            "I. Кадры",
            "II. Дети",
            "1. Слёт.",
            "Срок: май. Отв.: Иванова И.И.",
            "Ожидаемый результат:",
            "Примечания:",
            "Начальник отдела\t____\tИ.И. Иванова",
            "\tи педагогов,\tмай –\t",
            "\t",
            "\u00a0",
            "№",
            "2",
            "Мероприятие",
            "Срок",
            "Ответственный",
            "№;Мероприятие;Срок;Ответственный",
            "1;Слёт;май;Иванова И.И.",
            ';"Сбор ""Заря"";',
            'дети";май;',
            ";;;",
            "№    Мероприятие            Срок       Ответственный",
            "1    Слёт учителей          май        Иванова И.И.",
            "     и детей                           Петрова П.П.",
            "                  МАЙ",
            "------------------------",
            "1. Слёт — 2 мая, отв. Иванова И.И., школа",
            "2. Сбор — отв. Петрова П.П.",
            "(мероприятие — дата, ответственный, место)",
            "СЕНТЯБРЬ",
            "I КВАРТАЛ",
            "руководите-",
            "лями школ",
            "1\\. Слёт",
            "3. Сбор. Срок – май. Ответственный – Иванова И.И.",
            "|1|Слёт|май|",
            "Страница 1 из 2",
            '1\t"Слёт',
            'и сбор"\tмай\t',
            "\t\t\tПриложение 1",
        ]
    )
    | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
)


@given(st.lists(LINE, max_size=25).map("\n".join))
def test_nothing_is_lost_and_nothing_raises(text: str) -> None:
    try:
        result = import_text(text.encode())
    except NoPlanError as refusal:
        event(str(refusal))
        return
    assert result.lost_lines == []
    assert result.lost_words == []
    written = write_yaml(result.data)
    assert read_document("plan.yml", written.encode()).data is not None


TABLE = "№\tСрок\tМероприятие\tОтветственный\n1\tмай\tСлёт\tИванова И.И.\n"
BOMBS = {
    "dots": "." * 10_000 + "x\n" + TABLE,
    "tags": TABLE + "1\t" + "<b>" * 10_000 + "\tx\ty\n",
    "stars": TABLE + "1\t" + "*a " * 10_000 + "\tx\ty\n",
    "spaces": " " * 38_000 + "x\n" + TABLE,
    "basis": "Приказ\n\nО плане\n\nсогласно а" + " ," * 15_000 + "\n\n" + TABLE,
    "one title": TABLE + "".join(f"{number}\tмай\tОдно и то же\tИ\n" for number in range(5_000)),
    "open tags": "<table>" + "<tr>\n" * 20_000 + TABLE,
    "quotes": TABLE + "1\tмай 2022 июнь 2022\tТемы: " + "«" * 18_000 + "\ty\n",
    "openings": ("1. Кадры\n\n" + "№\tСрок\tМероприятие\tОтветственный\n1\tмай\tСлёт\tИ\n\n") * 2_000,
    "front": "УТВЕРЖДЁН\n\nот " * 6_000 + "Отдел образования\n\n" * 3_000 + TABLE,
    "list": "План\n\n" * 2_000 + "1. Слёт.\nСрок: май\n\n" * 4_000,
    "rests": TABLE + "\tи далее,\tмай 2024\tИванова,\n" * 3_000,
    "stamps": "\tПриложение 1\n" * 15_000 + TABLE,
    "legend": "(" * 30_000 + "\n" + "1. Слёт — 2 мая, отв. Иванова И.И.\n" * 5,
    "times": "1. " + "а — " * 9_000 + "отв. Иванова И.И.\n" * 3 + TABLE,
    "quotes of cells": '1;"б";в;г\n' * 5_000 + TABLE,
    "aligned": "№    Мероприятие            Срок       Ответственный\n"
    + "1    Слёт                   май        И\n" * 3_000,
    "cells": "№ п/п\nМероприятие\nСрок\nОтветственный\n" + "1\nа\nб\nв\n" * 3_000,
    "long line": "x" * 50_000 + "\n" + TABLE,
    "columns": "\t".join(["Срок"] * 3_000) + "\n" + TABLE,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_read_or_refused_in_time(name: str) -> None:
    started = time.process_time()
    try:
        assert import_text(BOMBS[name].encode()).complete
    except NoPlanError:
        assert name in {"long line", "columns"}
    assert time.process_time() - started < 5


@pytest.mark.parametrize("odd", ["\u2028", "&#8232;", "\ufeff", "\ufffe", "\x07", "\x0b<br>", "&#13;"])
def test_what_is_imported_can_be_read(odd: str) -> None:
    result = import_text((TABLE * 5 + f"2\tиюнь\tСбор{odd}учителей\tПетрова А.Б.\n").encode())
    document = read_document("plan.yml", write_yaml(result.data).encode())
    assert document.diagnostics == []
    assert validate(document, PlanFile)
