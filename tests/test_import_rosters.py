"""Tables of people beside a plan are no events: working groups, and sheets to sign on."""

import pytest

from generator.importers.text_importer import Import, import_text

ORDER = (
    "{word}\n\n28.08.2026 № 312-од\n\nОб утверждении плана\n\nприказываю:\n1. Утвердить план.\n2. Контроль оставляю за собой.\n\n"
    "Начальник И.И. Иванова\n\n"
)
PLAN = "План работы на 2027 год\n\n№\tМероприятие\tСрок\n1\tСлёт\tмай\n2\tБал\tиюнь\n\n"


def read(below: str, word: str = "ПРИКАЗ") -> Import:
    """Return an import of a plan of two events with something below it; nothing may be lost."""
    result = import_text(f"{ORDER.format(word=word)}{PLAN}{below}".encode())
    assert result.complete
    assert [event["title"] for section in result.data["sections"] for event in section["events"]] == ["Слёт", "Бал"]
    assert "appendices" not in result.data
    return result


@pytest.mark.parametrize(
    "rows",
    [
        "№\tФ.И.О.\tДолжность\n1.\tПетров Пётр Петрович\tдиректор школы\n2.\tСидорова Анна Ильинична\tметодист\n",
        "№ п/п\tФИО члена группы\tДолжность\n1\tПетров Пётр Петрович\tдиректор школы\n2\tСидорова Анна Ильинична\tметодист\n",
        "Петров Пётр Петрович\t–\tдиректор школы\nСидорова Анна Ильинична\t–\tметодист\n",
        "Петров Пётр Петрович\t– директор школы;\nСидорова Анна Ильинична\t– методист.\n",
        "1.\tПетров Пётр Петрович\tдиректор школы\n2.\tСидорова Анна Ильинична\tметодист\n",
    ],
)
def test_a_working_group(rows: str) -> None:
    [group] = read(f"Приложение 2 к приказу от 28.08.2026 № 312-од\n\nСостав рабочей группы\n\n{rows}").data[
        "working_groups"
    ]
    assert group["title"].endswith("Состав рабочей группы")
    assert [member.rstrip(".") for member in group["members"]] == [
        "Петров Пётр Петрович, директор школы", "Сидорова Анна Ильинична, методист"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["С планом ознакомлены:", "С приказом ознакомлены:", "Лист ознакомления", "Ознакомлены:"]
)
def test_a_sheet_to_sign_on(title: str) -> None:
    below = f"{title}\nПетров П.П.\t________\t«___» _____ 2026 г.\nСидорова А.И.\t________\t«___» _____ 2026 г.\n"
    sheet = read(below).data["sign_off"]
    assert sheet["title"] == title
    assert [row["name"] for row in sheet["rows"]] == ["Петров П.П.", "Сидорова А.И."]


def test_events_of_people_are_no_group() -> None:
    rows = "№\tФ.И.О.\tТема\tСрок\n1\tПетров П.П.\tУрок\tмай\n2\tСидорова А.И.\tЗанятие\tиюнь\n"
    result = import_text(f"План работы на 2027 год\n\n{rows}".encode())
    [section] = result.data["sections"]
    assert [(event["title"], event["responsible"]) for event in section["events"]] == [
        ("Урок", "Петров П.П."), ("Занятие", "Сидорова А.И.")
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["ПPИКАЗ", "ПРИКAЗ", "PACПOPЯЖEHИE"])
def test_the_word_of_an_order_in_latin_letters(word: str) -> None:
    order = read("", word).data["order"]
    assert (order["number"], order["title"]) == ("312-од", "Об утверждении плана")
    assert len(order["clauses"]) == 2


def test_an_empty_head_of_a_table_that_goes_on_is_no_row() -> None:
    rule = "|---|---|---|"
    rows = f"| № | Мероприятие | Срок |\n{rule}\n| 1 | Слёт, разра-<br>ботанный школами | май |\n\n|  |  |  |\n{rule}\n"
    result = import_text(f"План работы на 2027 год\n\n{rows}| 2 | Бал, военно-<br>спортивная игра | июнь |\n".encode())
    assert result.complete
    [section] = result.data["sections"]
    assert [event["title"] for event in section["events"]] == [
        "Слёт, разработанный школами", "Бал, военно-спортивная игра"
    ]  # fmt: skip
