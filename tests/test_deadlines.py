"""Deadlines: tables of phrases with the readings expected of them, and what holds for any text."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.deadlines.calendar import Window
from generator.deadlines.lexer import tokenize
from generator.deadlines.reading import read_deadline
from generator.deadlines.shapes import DeadlineReading, Span
from generator.deadlines.terms import Term
from generator.deadlines.wording import in_text
from generator.exports import readings
from generator.exports.v1.readings import Deadline
from tests.conftest import TESTS, run_plans

TABLES = sorted((TESTS / "deadlines").glob("*.jsonl"))
EMPTY = {
    "interval": 1, "times": None, "times_max": None, "at_least": False, "at_most": False, "weekdays": [],
    "ordinals": [], "month_days": [], "months": [], "at": None,
}  # fmt: skip
SCHOOL = Window(date(2023, 9, 1), date(2024, 8, 31))
WINDOWS = (
    SCHOOL,
    Window(date(2023, 1, 1), date(2023, 12, 31)),
    Window(date(2021, 9, 16), date(2024, 12, 31)),
    None,
)


def rows() -> Iterator[dict[str, Any]]:
    for table in TABLES:
        for line in table.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


ROWS = list(rows())


def window(period: str | None) -> Window | None:
    if not period:
        return None
    start, _slash, end = period.partition("/")
    return Window(date.fromisoformat(start), date.fromisoformat(end))


def told(reading: DeadlineReading) -> dict[str, Any]:
    """Return a reading as the tables tell it."""
    shape: Deadline = readings.deadline(reading)
    recurrence = shape["recurrence"]
    row: dict[str, Any] = {
        "kind": shape["kind"],
        "spans": [f"{span['start']} {span['end']} {span['precision']}" for span in shape["spans"]],
        "recurrence": recurrence
        and {key: value for key, value in recurrence.items() if key not in EMPTY or value != EMPTY[key]},
        "due_by": shape["due_by"],
    }
    return {key: value for key, value in row.items() if value}


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_table(table: Any) -> None:
    wrong = []
    for line in table.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = read_deadline(row["text"], window(row["period"]))
        want = {key: row[key] for key in ("kind", "spans", "recurrence", "due_by") if key in row}
        reference = reading.reference
        address = (reference.url if reference else None) == row.get("url")
        if told(reading) != want or bool(reference) != ("url" in row or "reference" in row) or not address:
            wrong.append(f"{row['text']!r} [{row['period']}]: {told(reading)} {reference} instead of {row}")
    assert not wrong, "\n".join(wrong)


def test_doubts_are_told() -> None:
    """A reading whose row names a note has it: what is doubtful is never told for certain."""
    for row in ROWS:
        if "note" in row:
            assert row["note"] in read_deadline(row["text"], window(row["period"])).notes, row["text"]


def test_there_are_enough_phrases() -> None:
    assert len({row["text"] for row in ROWS}) > 800


def test_orders_are_readable() -> None:
    """Of all phrases of the five orders none is unreadable."""
    table = TESTS / "deadlines" / "orders.jsonl"
    found = [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()]
    assert not [row for row in found if read_deadline(row["text"], window(row["period"])).kind == "unreadable"]


@given(st.sampled_from(ROWS))
def test_words_of_a_reading_read_back(row: dict[str, Any]) -> None:
    days = window(row["period"])
    reading = read_deadline(row["text"], days)
    if reading.kind in {"missing", "unreadable"} or reading.reference:
        return
    assert told(read_deadline(in_text(reading, days), days)) == told(reading)


def test_words_of_all_readings_read_back() -> None:
    for row in ROWS:
        test_words_of_a_reading_read_back.hypothesis.inner_test(row)  # type: ignore[attr-defined]  # hypothesis adds it


UNITS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


@st.composite
def whole_units(draw: st.DrawFn) -> tuple[Span, ...]:
    """Return stretches of whole months, quarters, half-years or years that neither touch nor overlap each other."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    length, month, found = UNITS[unit], 12 * 2022, []
    for _number in range(draw(st.integers(1, 6))):
        # two units that adjoin are one stretch
        month += length * draw(st.integers(0 if not found else 1, 12 // length + 2))
        start = date(month // 12, month % 12 + 1, 1)
        month += length * draw(st.sampled_from((1, 1, 1, 2, 3)))
        end = date(month // 12, month % 12 + 1, 1) - timedelta(days=1)
        found.append(Span(start=start, end=end, precision=unit))  # type: ignore[arg-type]  # a name of a unit
    return tuple(found)


@given(whole_units(), st.sampled_from(WINDOWS))
@example((Span(start=date(2022, 3, 1), end=date(2022, 3, 31), precision="month"),), WINDOWS[0])
def test_names_of_whole_units_read_back(spans: tuple[Span, ...], days: Window | None) -> None:
    words = in_text(DeadlineReading(raw="", kind="dated", spans=spans), days)
    assert read_deadline(words, days).spans == spans, words


@given(st.lists(st.dates(date(2022, 1, 1), date(2025, 12, 31)), min_size=1, max_size=8, unique=True))
def test_days_of_a_list_read_back(days: list[date]) -> None:
    spans = tuple(Span(start=day, end=day, precision="day") for day in sorted(days))
    words = in_text(DeadlineReading(raw="", kind="dated", spans=spans), WINDOWS[0])
    assert read_deadline(words, WINDOWS[0]).spans == spans, words


@pytest.mark.parametrize(
    ("printed", "period", "words"),
    [
        ("Декабрь", "2021-01-01/2024-12-31", "декабрь 2021–2024 гг."),
        ("Октябрь Декабрь Март Июнь", "2021-09-01/2023-08-31", "октябрь и декабрь 2021 г.; март, июнь, октябрь и декабрь 2022 г.; март и июнь 2023 г."),
        ("сентябрь-май", "2023-09-01/2024-08-31", "сентябрь 2023 г. – май 2024 г."),
        ("III и IV квартал 2023 г.", "2023-01-01/2023-12-31", "III–IV кварталы 2023 г."),
        ("В течение учебного года", "2023-09-01/2024-08-31", "в течение 2023/24 учебного года"),
        ("до конца мая", "2023-09-01/2024-08-31", "до конца мая 2024 г."),
        ("5, 12, 19 октября", "2023-09-01/2024-08-31", "5, 12 и 19 октября 2023 г."),
        ("Постоянно (пн – пт, с 8.00 до 17.00)", "2023-09-01/2024-08-31", "постоянно; еженедельно, по будням"),
        ("1-я половина марта", "2023-09-01/2024-08-31", "с 1 по 15 марта 2024 г., с точностью до половины месяца"),
    ],
)  # fmt: skip
def test_readings_are_told_as_people_say_them(printed: str, period: str, words: str) -> None:
    days = window(period)
    assert in_text(read_deadline(printed, days), days).replace("\u00a0", " ") == words


PIECES = st.sampled_from(
    [*(row["text"] for row in ROWS), "№ 2", "3-7 классы", "г.", "(", "«", "__", "31.02", "99", "–", "\n"]
)
TEXTS = st.text(max_size=500) | st.lists(PIECES, max_size=6).map(" ".join).map(lambda text: text[:500])


@given(TEXTS, st.sampled_from(WINDOWS))
def test_any_text_gets_an_answer(text: str, days: Window | None) -> None:
    reading = read_deadline(text, days)
    assert reading.raw == text
    assert list(reading.spans) == sorted(reading.spans)
    assert all(span.start <= span.end for span in reading.spans)
    assert reading.kind != "dated" or reading.spans
    assert reading.kind not in {"missing", "unreadable"} or not (reading.spans or reading.recurrence)
    assert (reading.kind == "missing") == (not text.strip())


@given(st.sampled_from(ROWS), st.data())
def test_white_space_dashes_and_case_change_nothing(row: dict[str, Any], data: st.DataObject) -> None:
    text, days = row["text"], window(row["period"])
    if "http" in text:
        return
    wide = "".join(char * data.draw(st.integers(1, 3)) if char == " " else char for char in text)
    dash = data.draw(st.sampled_from("-–—−‑"))
    other = "".join(dash if char in "-–—" else char for char in wide)
    cased = data.draw(st.sampled_from([other.upper(), other.lower(), other.capitalize(), other]))
    assert told(read_deadline(cased, days)) == told(read_deadline(text, days))


@given(st.text(max_size=200))
def test_tokens_keep_their_places(text: str) -> None:
    tokens = tokenize(text)
    places = [(token.start, token.end) for token in tokens.tokens]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(tokens.text) for start, end in places)


def test_school_year_calendar_gives_holidays_their_days() -> None:
    terms = (
        Term("осенние каникулы", Window(date(2023, 10, 28), date(2023, 11, 5))),
        Term("1 четверть", Window(date(2023, 9, 1), date(2023, 10, 27))),
    )
    autumn = read_deadline("в период осенних каникул", SCHOOL, terms)
    assert told(autumn) == {"kind": "by-reference", "spans": ["2023-10-28 2023-11-05 period"]}
    quarter = read_deadline("в I четверти", SCHOOL, terms)
    assert told(quarter) == {"kind": "by-reference", "spans": ["2023-09-01 2023-10-27 school-quarter"]}
    assert told(read_deadline("в период зимних каникул", SCHOOL, terms)) == {"kind": "by-reference"}


HOLIDAYS = tuple(
    Term(name, Window(date.fromisoformat(start), date.fromisoformat(end)))
    for name, start, end in (
        ("осенние каникулы", "2023-10-28", "2023-11-05"),
        ("осенние каникулы", "2024-10-28", "2024-11-04"),
        ("зимние каникулы", "2023-12-30", "2024-01-08"),
        ("зимние каникулы", "2024-12-29", "2025-01-08"),
        ("весенние каникулы 2024/2025", "2025-03-24", "2025-04-01"),
        ("весенние каникулы 2025/2026", "2026-03-23", "2026-03-31"),
    )
)
AUTUMN_OF_2023, AUTUMN_OF_2024 = "2023-10-28 2023-11-05 period", "2024-10-28 2024-11-04 period"


@pytest.mark.parametrize(
    ("text", "period", "spans"),
    [
        ("осенние каникулы", "2023-09-01 2024-08-31", [AUTUMN_OF_2023]),
        ("осенние каникулы", "2024-09-01 2025-08-31", [AUTUMN_OF_2024]),
        ("во время осенних каникул", "2024-01-01 2024-12-31", [AUTUMN_OF_2024]),
        ("осенние каникулы", "2023-01-01 2024-12-31", [AUTUMN_OF_2023, AUTUMN_OF_2024]),
        ("осенние каникулы", "2025-09-01 2026-08-31", []),
        ("осенние каникулы", "2022-09-01 2023-08-31", []),
        ("осенние каникулы", "", []),
        ("зимние каникулы", "2024-09-01 2025-08-31", ["2024-12-29 2025-01-08 period"]),
        ("зимние каникулы", "2025-01-01 2025-12-31", ["2024-12-29 2025-01-08 period"]),
        ("весенние каникулы", "2024-09-01 2025-08-31", ["2025-03-24 2025-04-01 period"]),
        ("весенние каникулы", "2025-09-01 2026-08-31", ["2026-03-23 2026-03-31 period"]),
        ("весенние каникулы", "2023-09-01 2024-08-31", []),
        ("весенние каникулы", "", []),
        ("каникулы", "2023-09-01 2024-08-31", [AUTUMN_OF_2023, "2023-12-30 2024-01-08 period"]),
        ("в каникулярное время", "2024-01-01 2024-10-31", ["2023-12-30 2024-01-08 period", AUTUMN_OF_2024]),
        ("до осенних каникул", "2023-09-01 2024-08-31", []),
        ("после зимних каникул", "2023-09-01 2024-08-31", []),
        ("осенние каникулы 2023 года", "2023-09-01 2024-08-31", [AUTUMN_OF_2023]),
        ("осенние каникулы 2023 года", "2024-09-01 2025-08-31", [AUTUMN_OF_2023]),
        ("осенние каникулы 2022 года", "2024-09-01 2025-08-31", []),
        ("зимние каникулы 2024 года", "2024-09-01 2025-08-31", ["2024-12-29 2025-01-08 period"]),
    ],
)
def test_of_holidays_of_several_years_those_of_the_period_count(text: str, period: str, spans: list[str]) -> None:
    start, _space, end = period.partition(" ")
    window = Window(date.fromisoformat(start), date.fromisoformat(end)) if period else None
    reading = read_deadline(text, window, HOLIDAYS)
    assert reading.kind == "by-reference"
    assert told(reading).get("spans", []) == spans


EXPLAINED = [
    ("Сентябрь-октябрь", '"start":"2023-09-01","end":"2023-10-31","precision":"month"'),
    ("", '"kind":"missing"'),
    ('{"text": "до 5 числа\\nкаждого месяца", "period": "2023-01-01/2023-12-31", "district": "zhigalovo"}', '"month_days":[5]'),
    ('{"text": 5}', '"error":'),
    ("{broken", '{"raw":"{broken","error":'),
    ("31.02.2023", '"kind":"unreadable"'),
]  # fmt: skip


def test_explain_reads_a_stream_line_by_line() -> None:
    lines = "\n".join(line for line, _part in EXPLAINED) + "\n"
    done = run_plans("explain", "deadline", "-", "--json", "--period", "2023-09-01/2024-08-31", given=lines)
    assert (done.returncode, done.stderr) == (0, "")
    answers = done.stdout.splitlines()
    assert len(answers) == len(EXPLAINED)
    for answer, (line, part) in zip(answers, EXPLAINED, strict=True):
        json.loads(answer)
        assert part in answer, line


@pytest.mark.parametrize("period", ["2023/2024", "2023-09-01/2024-08-31"])
def test_a_period_is_told_as_in_a_plan(period: str) -> None:
    done = run_plans("explain", "deadline", "май", "--json", "--period", period)
    assert '"start":"2024-05-01"' in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [["deadline", "май", "--period", "2023/2025"], ["deadline", "май", "--district", "nowhere"], ["weather", "май"]],
)
def test_explain_refuses_a_wrong_call(arguments: list[str]) -> None:
    done = run_plans("explain", *arguments)
    assert done.returncode == 2
    assert not done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("По мере необходимости", "по мере необходимости"),
        ("при необходимости", "по мере необходимости"),
        ("по мере необходи- мости", "по мере необходимости"),
        ("постоянно, по мере потребности", "по мере необходимости"),
        ("По запросу ОО", "по запросу"),
        ("по запросам (по необходимости)", "по запросу"),
        ("по мере поступления заявок", "по заявкам"),
        ("по договорённости", "по согласованию"),
        ("по приглашению", "по приглашению"),
    ],
)
def test_what_waits_for_something_is_told_in_the_printed_word(text: str, words: str) -> None:
    reading = read_deadline(text, WINDOWS[0])
    assert reading.kind == "on-request"
    assert in_text(reading, WINDOWS[0]) == words
    assert read_deadline(words, WINDOWS[0]).kind == "on-request"
