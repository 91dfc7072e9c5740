"""Small documents for single rules of the importer: where the title begins, what is a heading, a rest, a note."""

from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text

HEAD = "№\tМероприятие\tСрок\tОтветственный\tРезультат\n"
ROWS = "1\tСлёт\tмай 2025 г.\tИванова И.И.\tОтчёт\n2\tСбор\tиюнь 2025 г.\tПетрова А.Б.\tСправка\n"
ORDER = (
    "ПРИКАЗ\n\nот 14.02.2025 № 61-од\n\nОб утверждении плана\n\nВ целях развития\nПРИКАЗЫВАЮ:\n\n1. Утвердить план.\n\n"
    "Начальник управления А.Б. Иванова\n\n"
)


def read(text: str) -> Import:
    result = import_text(text.encode())
    assert result.complete, (result.lost_lines, result.lost_words)
    return result


def sections_of(result: Import) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []

    def walk(sections: list[dict[str, Any]]) -> None:
        for section in sections:
            found.append((section.get("title", ""), [event["title"] for event in section.get("events", [])]))
            walk(section.get("sections", []))

    walk(result.data["sections"])
    return found


def events_of(result: Import) -> list[dict[str, Any]]:
    return [event for section in result.data["sections"] for event in section.get("events", [])]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "УТВЕРЖДЕНА\nраспоряжением администрации района\nот 14.02.2025 № 61-од\n\n",
            "Дорожная карта развития на 2025 год",
        ),
        (
            "Приложение № 1\nк приказу управления\nобразования района\nот 14 февраля 2025 г. № 61-од\n",
            "Комплекс мер\nна 2025 год",
        ),
        ("\t\t\tУТВЕРЖДЁН\n\t\t\tприказом управления\n\t\t\tот 14.02.2025 № 61-од\n\n", "ПЛАН\nработы на 2025 год"),
        (
            "УТВЕРЖДАЮ\nНачальник управления\n_________ А.Б. Иванова\n«14» февраля 2025 г.\n\n",
            "Программа развития на 2025 год",
        ),
        (
            "С приказом ознакомлены:\n________ Петров П.П.\n________ Сидоров С.С.\n\n— 2 —\n\nУТВЕРЖДЁН\n"
            "приказом от 14.02.2025 № 61-од\n\n",
            "Муниципальный план мероприятий\nпо поддержке школ\nна 2025 год",
        ),
        (
            "Исп.: Петрова А.А., тел. 2-11-22\n\nУправление образования\nПриморского района\n\n",
            "План-график на 2025 год",
        ),
    ],
)
@pytest.mark.parametrize("order", ["", ORDER])
def test_the_title_begins_below_stamps_and_sign_off_lines(order: str, above: str, title: str) -> None:
    result = read(f"{order}{above}{title}\n\n{HEAD}{ROWS}")
    assert result.data["title"] == title.replace("\n", " ")
    assert [event["title"] for event in events_of(result)] == ["Слёт", "Сбор"]
    assert not result.data["order"].get("also")


@pytest.mark.parametrize(
    "stamp",
    [
        "УТВЕРЖДЁН\nприказом управления образования\nот 10.01.2025 № 3-од",
        "Приложение № 2 к распоряжению отдела образования\nот «10» января 2025 года № 3-од",
        "УТВЕРЖДЕНО\nПриказ МКУ «Центр»\n№ 3-од от 10.01.2025 г.",
        "Утверждена постановлением администрации района от 10.01.2025 № 3-од",
    ],
)
def test_number_and_date_of_a_stamp_stand_for_the_order(stamp: str) -> None:
    result = read(f"{stamp}\n\nПлан работы на I квартал 2025 года\n\n{HEAD}{ROWS}")
    assert (result.data["order"]["number"], result.data["order"]["date"]) == ("3-од", "2025-01-10")
    assert any("из грифа" in doubt for _line, doubt in result.doubts)
    assert "also" not in result.data["order"]


@pytest.mark.parametrize(
    ("note", "notes"),
    [
        ("\nПримечание: сроки могут меняться.\n", 1),
        ("\nПримечания:\n1. Сроки могут меняться.\n2. О местах сообщается отдельно.\n", 3),
        ("\n*Примечание. Сроки могут меняться.\n", 1),
        ("Примечание – сроки могут меняться.\t\t\t\t\n", 1),
    ],
)
@pytest.mark.parametrize(
    "signature",
    [
        "",
        "\nНачальник управления образования\t_____________\tИ.А. Черемисина\n",
        "\nЗаместитель начальника\t\t\t\tИ.А. Черемисина\n",
        "\nИ.о. директора\t________\t/И.А. Черемисина/\nМетодист\t________\t/О.О. Белова/\n",
        "\nНачальник управления образования          И.А. Черемисина\n",
    ],
)
def test_notes_and_signatures_are_no_events(note: str, notes: int, signature: str) -> None:
    result = read(f"План работы на 2025 год\n\n{HEAD}{ROWS}{note}{signature}")
    assert sections_of(result) == [("", ["Слёт", "Сбор"])]
    assert len(result.data["sections"][0]["notes"]) == notes
    assert bool(result.chapters) == bool(signature)


ITEM = (
    "{}. Слёт учителей\nшколы.\nСрок: май 2025 г.\nИсполнители: методисты,\nшколы района\nОжидаемый результат: отчёт\n"
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Раздел I. Кадры", "Раздел II. Дети"),
        ("I. Кадры", "II. Дети"),
        ("Направление 1. Кадры", "Направление 2. Дети"),
        ("Этап 1: Кадры", "Этап 2: Дети"),
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_the_first_heading_of_a_list_is_a_section(first: str, second: str, gap: str) -> None:
    lists = f"{first}{gap}{ITEM.format(1)}{ITEM.format(2)}{gap}{second}{gap}{ITEM.format(3)}"
    result = read(f"{ORDER}План мероприятий\nпо развитию образования\nв районе{gap}{lists}")
    assert result.data["title"] == "План мероприятий по развитию образования в районе"
    titles = [title for title, _events in sections_of(result)]
    assert [title.removeprefix(mark) for title, mark in zip(titles, ("I. ", "II. "), strict=True)] in (
        ["Кадры", "Дети"],
        [first, second],
    )
    assert [len(events) for _title, events in sections_of(result)] == [2, 1]
    for event in events_of(result):
        assert event["title"] == "Слёт учителей школы."
        assert event["responsible"] == "методисты, школы района"
        assert event["result"] == "отчёт"


@pytest.mark.parametrize(("first", "second"), [("Раздел 1. Кадры", "Раздел 2. Дети"), ("1. Кадры", "2. Дети")])
def test_the_first_heading_above_tables_is_a_section(first: str, second: str) -> None:
    result = read(f"План работы на 2025 год\n\n{first}\n\n{HEAD}{ROWS}\n{second}\n\n{HEAD}{ROWS}")
    assert [title.lstrip("12. ") for title, _events in sections_of(result)] in (["Кадры", "Дети"], [first, second])
    assert [events for _title, events in sections_of(result)] == [["Слёт", "Сбор"]] * 2


def test_a_word_in_a_sentence_is_no_label() -> None:
    text = (
        "План работы на 2025 год\n\n1. Работа со школами с низкими результатами: выезды.\nСрок: май.\nОтв.: методисты.\n"
        "2. Единые дни и сроки: обсуждение. Срок: июнь; ответственный: Иванова И.И. Результат: протокол\n"
    )
    first, second = events_of(read(text))
    assert first["title"] == "Работа со школами с низкими результатами: выезды."
    assert (second["deadline"], second["responsible"], second["result"]) == ("июнь", "Иванова И.И.", "протокол")


REST = [
    ("1\tНазначение\tмай 2025 г.\tОтдел\tПриказ\n\tкоординатора работы\t\tобразования\t\n", "Назначение координатора работы"),
    ("1\tЗаключение договора с\tсентябрь –\tОтдел\tПриказ\n\tГБПОУ «Кедр»\tоктябрь 2025 г.\tКадры\t\n", "Заключение договора с ГБПОУ «Кедр»"),
    ("1\tСлёт «Учителя\tмай 2025 г.,\tОтдел\tОтчёт\n\tРоссии»\tиюнь 2025 г.\tШколы\tСправка\n", "Слёт «Учителя России»"),
    ("1\tПробы\tмай 2025 г.,\tОтдел,\tОтчёт\n\t\tиюнь 2025 г.\tШколы\t\n", "Пробы"),
    (f"1\tСлёт учителей\tмай 2025 г.\tОтдел\tПриказ,\n\n— 2 —\n\n{HEAD}\t«Мир профессий»\t\tШколы\tсправка\n", "Слёт учителей «Мир профессий»"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "title"), REST)
@pytest.mark.parametrize("bars", [False, True])
def test_a_row_without_number_goes_on(rows: str, title: str, bars: bool) -> None:
    table = f"{HEAD}{rows}2\tСбор\tиюнь 2025 г.\tПетрова А.Б.\tСправка\n"
    if bars:
        lines = [f"| {' | '.join(line.split(chr(9)))} |" if "\t" in line else line for line in table.split("\n")]
        table = "\n".join([lines[0], "| --- | --- | --- | --- | --- |", *lines[1:]])
    result = read(f"План работы на 2025 год\n\n{table}")
    assert [event["title"] for event in events_of(result)] == [title, "Сбор"]
    assert [event["number"] for event in events_of(result)] == ["1", "2"]


@pytest.mark.parametrize(
    "row",
    [
        "\tМастер-класс\t\tдиректора школ\t\n",  # the deadline is merged, responsible parties begin in small letters
        "\tконкурс чтецов\tиюнь 2025 г.\tПетрова А.Б.\tПриказ\n",  # a whole row whose number was lost
        "\tМастер-класс\tиюнь 2025 г.\tПетрова А.Б.\tОтчёт\n",
    ],
)
def test_a_row_that_begins_anew_stays_a_row(row: str) -> None:
    table = f"{HEAD}1\tСлёт\tмай 2025 г.\tметодисты\tПриказ\n{row}2\tСбор\tиюнь 2025 г.\tПетрова А.Б.\tСправка\n"
    assert len(events_of(read(f"План работы на 2025 год\n\n{table}"))) == 3


def test_a_sheet_of_signatures_and_a_numbered_appendix_are_no_parts_of_the_table() -> None:
    sheet = "\nЛист согласования\n\nНачальник отдела\tИванова И.И.\nДиректор центра\tПетров П.П.\n"
    stamp = "Приложение № 1\nУТВЕРЖДЕН\nприказом управления\nот «14» февраля 2025 г.\n№ 61-од\n\n"
    result = read(f"{ORDER}- 2 -\n{stamp}План работы на 2025 год\n\n{HEAD}{ROWS}{sheet}")
    assert "also" not in result.data["order"]
    assert [event["title"] for event in events_of(result)] == ["Слёт", "Сбор"]
    assert [row["name"] for row in result.data["sign_off"]["rows"]] == ["Иванова И.И.", "Петров П.П."]


def test_clauses_with_deadlines_are_no_events() -> None:
    order = ORDER.replace(
        "1. Утвердить план.", "1. Утвердить план. Срок: май.\n2. Директорам отчитаться.\nСрок: до 15.01.2025."
    )
    items = "1. Слёт.\nСрок: май\nРезультат:\nПлан работы\n2. Сбор.\nСрок: июнь\nОтв.: Петров\n"
    signature = "Начальник отдела          И.И. Иванова\n"
    result = read(f"{order}Дорожная карта\nна 2025 год\n\n{items}{signature}\nПриложение 1\nк плану\n")
    assert len(result.data["order"]["clauses"]) == 2
    assert result.data["title"] == "Дорожная карта на 2025 год"
    first, second = events_of(result)
    assert (first["result"], second["responsible"]) == ("План работы", "Петров")
