"""Any text is imported whole or refused with a reason; cells in are cells out."""

from hypothesis import event, given
from hypothesis import strategies as st

from generator.importers.text_importer import NoPlan, import_text
from generator.reading.document import read_document
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
        ]
    )
    | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
)


@given(st.lists(LINE, max_size=25).map("\n".join))
def test_nothing_is_lost_and_nothing_raises(text: str) -> None:
    try:
        result = import_text(text.encode())
    except NoPlan as refusal:
        event(str(refusal))
        return
    assert result.lost_lines == []
    assert result.lost_words == []
    written = write_yaml(result.data)
    assert read_document("plan.yml", written.encode()).data is not None
