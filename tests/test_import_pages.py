"""Pages of HTML as Word, LibreOffice and web sites save them: what a browser shows is read, and nothing else."""

import re
from typing import Any

import pytest

from generator.importers.text_importer import Import, import_text

HEAD = "<tr><td>№</td><td>Мероприятие</td><td>Срок</td><td>Ответственный</td><td>Результат</td></tr>"
ROW = "<tr><td>1</td><td>Сбор заявок</td><td>май 2024</td><td>Петров П.П.</td><td>Заявки</td></tr>"
CLAUSES = "<p>1. Утвердить план.</p>\n<p>2. Контроль оставляю за собой.</p>"
OFFICE = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'\nxmlns='http://www.w3.org/TR/REC-html40'><head>"
    "<title>УПРАВЛЕНИЕ</title><!--[if gte mso 9]><xml>\n<o:Author>Сидорова</o:Author></xml><![endif]-->\n"
    "<style>\n<!-- p.MsoNormal {margin:0cm;} -->\n</style></head><body><div class=WordSection1>"
)


def page(rows: str = ROW, clauses: str = CLAUSES, above: str = "<html><body>", beside: str = "") -> str:
    """Return a page with an order, its clauses, and the rows of its plan below ``beside``."""
    return (
        f"{above}\n<p>УПРАВЛЕНИЕ ОБРАЗОВАНИЯ<br>ЛЕСНОГО РАЙОНА</p>\n<p>ПРИКАЗ</p>\n<p>от 02.09.2024 № 15</p>\n"
        f"<p>г. Лесной</p>\n<p>Об утверждении плана</p>\n<p>В целях развития приказываю:</p>\n{clauses}\n"
        "<p>Начальник &nbsp; &nbsp; И.И. Иванов</p><hr/>\n<p>Приложение<br/>к приказу от 02.09.2024 № 15</p>\n"
        f"<h2>План работы на 2024 год</h2>{beside}\n<table>\n{HEAD}\n{rows}\n</table></body></html>\n"
    )


def read(text: str) -> tuple[Import, list[dict[str, Any]]]:
    """Return an import of which nothing may be lost, and its events."""
    result = import_text(text.encode())
    assert result.complete
    assert result.source == text
    return result, [event for section in result.data["sections"] for event in section.get("events", [])]


@pytest.mark.parametrize(
    "text",
    [
        page(),
        page(above="<!DOCTYPE html>\n<html lang='ru'><head><title>Приказ 15</title></head><body>"),
        page(above=OFFICE),
        page(beside="<!--[if gte mso 9]><xml>\n<o:A>x</o:A>\n</xml><![endif]-->"),
        page(beside="<script>\nlet a = 1;\n</script>"),
        page().replace("</td>", "<o:p></o:p></td>").replace("</p>", "<o:p></o:p></p>"),
        page().replace("<p>", "<p class=MsoNormal\nstyle='margin:0cm'>"),
        page(clauses="<ol><li>Утвердить план.</li><li>Контроль оставляю за собой.</li></ol>"),
        page(clauses="<ol>\n\t<li><p>Утвердить\nплан.</p></li>\n\t<li><p>Контроль оставляю за собой.</p></li></ol>"),
        page().replace("\n", "").replace("<html><body>", "<html>\n<body>"),
    ],
)
def test_only_what_a_browser_shows_is_read(text: str) -> None:
    result, events = read(text)
    order = dict(result.data["order"])
    assert order["issuer"] == "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ЛЕСНОГО РАЙОНА"
    assert order["place"] == "г. Лесной"
    assert order["clauses"] == [
        {"number": "1.", "text": "Утвердить план."}, {"number": "2.", "text": "Контроль оставляю за собой."},
    ]  # fmt: skip
    assert order["post"] == "начальник"
    assert result.data["title"] == "План работы на 2024 год"
    assert "title" not in result.data.get("table", {})
    assert [(event["title"], event["deadline"]) for event in events] == [("Сбор заявок", "май 2024")]


def test_lists_inside_of_lists_and_numbers_that_go_on() -> None:
    clauses = "<ol><li>Утвердить:<ol><li>план;</li><li>график.</li></ol></li></ol><ol start=2><li>Исполнить.</li></ol>"
    [first, second] = read(page(clauses=clauses))[0].data["order"]["clauses"]
    assert (first["number"], second["number"]) == ("1.", "2.")
    assert [clause["number"] for clause in first["clauses"]] == ["1.1.", "1.2."]


def test_doubts_and_fates_name_lines_of_the_source() -> None:
    text = page(rows=ROW.replace("май 2024", "l5 мая"), above=OFFICE)
    result, _events = read(text)
    line = next(at for at, line in enumerate(text.split("\n"), 1) if "l5 мая" in line)
    assert [number for number, _doubt in result.doubts] == [line]
    assert result.fates[line].startswith("мероприятие")


@pytest.mark.parametrize(
    ("column", "inherited"), [(2, "deadline"), (3, "responsible"), (4, "result"), (5, "cells"), (6, "form")]
)
def test_merged_cells_inherit_without_a_doubt(column: int, inherited: str) -> None:
    head = HEAD.replace("</tr>", "<td>Бюджет</td><td>Форма</td></tr>")
    cells = ["1", "Сбор", "май 2024", "Петров П.П.", "Заявки", "местный", "семинар"]
    first = "".join(f"<td{' rowspan=2' if at == column else ''}><p>{cell}</p></td>" for at, cell in enumerate(cells))
    second = "".join(f"<td>{cell}</td>" for at, cell in enumerate(["2", *cells[1:]]) if at != column)
    third = "".join(f"<td>{cell if at != column else ''}</td>" for at, cell in enumerate(["3", *cells[1:]]))
    text = page(rows=f"<tr>{first}</tr>\n<tr>{second}</tr>\n<tr>{third}</tr>").replace(HEAD, head)
    result, events = read(text)
    assert result.doubts == []
    if inherited == "cells":
        assert events[1]["cells"] == {"biudzhet": "местный"}
    else:
        assert events[1]["inherits"] == [inherited]
        assert inherited not in events[1]
    assert "inherits" not in events[2]  # where merged cells are told, a blank is a blank
    assert len(events) == 3


@pytest.mark.parametrize("wrap", ["<p>{}</p>", "<p class=MsoNormal><b>{}</b></p>", "({})", "{}.", " {} "])
@pytest.mark.parametrize("count", [5, 4])
def test_a_row_of_column_numbers_is_no_event(wrap: str, count: int) -> None:
    cells = "".join(f"<td>{wrap.format(number + 1)}</td>" for number in range(count)) + "<td></td>" * (5 - count)
    result, events = read(page(rows=f"<tr>{cells}</tr>\n{ROW}"))
    assert [event["title"] for event in events] == ["Сбор заявок"]
    assert "строка с номерами столбцов" in result.fates.values()


def test_a_text_with_tags_keeps_its_lines() -> None:
    row = "| 1 | Сбор<ul><li>заявок</li><li>анкет</li></ul> | май 2024 | Петров П.П. |"
    text = f"План работы на 2024 год\n\n| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n{row}\n"
    _result, events = read(text + row.replace("1", "2") + "\n")
    assert [event["title"] for event in events] == ["Сбор\nзаявок\nанкет"] * 2


def test_a_blank_in_a_plain_table_is_doubted() -> None:
    head = "План работы на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\tРезультат\n"
    rows = "1\tСлёт\tмай\tПетров П.П.\tОтчёт\n2\tСбор\tиюнь\t\tСписок\n3\tБал\t\t\t\n4\tИгра\tиюль\tСидоров С.С.\t\n"
    rows += "5\tСлёт\tмай\tПетров П.П.\tОтчёт\n6\tСбор\tиюнь\tПетров П.П.\tСписок\n"
    rows += "".join(f"{number}\tДело\tмай\tПетров П.П.\tОтчёт\n" for number in range(7, 12))
    result, events = read(head + rows)
    told = {line - 3: doubt.split(":")[0] for line, doubt in result.doubts if "результат" not in doubt and line}
    assert told == {2: "ответственный не указан", 3: "ответственный не указан"}
    assert [line - 3 for line, doubt in result.doubts if "результат" in doubt] == [3]  # nothing beside it is blank in 4
    assert events[2]["inherits"] == ["deadline"]
    assert not re.search("inherits", str(events[1]))
