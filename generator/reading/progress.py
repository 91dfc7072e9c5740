"""What a clerk enters beside a plan: ``marks.csv`` (what became of events) and ``actual.csv`` (values of indicators).

Only shape is judged here: are the columns there, is the state a state, is the day a day. Which event is meant, and
whether a value fits its indicator, is for linking to say.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.model.progress import State
from generator.reading.sheet import Column, Sheet, SheetRow, read_sheet
from generator.russian.dates import find_date, is_date
from generator.russian.letters import fold
from generator.russian.typography import shorten
from generator.source import Place

MARKS, ACTUAL = "marks.csv", "actual.csv"
# what a table that the program prepares says above its columns
MARK_HEADINGS = ("id", "мероприятие", "срок по плану", "отметка", "дата", "подтверждение", "примечание", "новый срок")
ACTUAL_HEADINGS = ("id", "показатель", "план", "значение", "дата", "подтверждение", "примечание")
# the columns that name what a row is about: its id, its title
EVENT_KEYS, INDICATOR_KEYS = ("event", "title"), ("indicator", "name")
_LONGEST = 60
# the stem of a word that a clerk may write for a state; what is not marked may be said to be so
_STATES: tuple[tuple[str, State | None], ...] = (
    (r"not marked|не отмечено|—|-", None),
    (r"partly|(?:(?:выполнен\w*|исполнен\w*) )?частично(?: (?:выполнен|исполнен)\w*)?", "partly"),
    (r"done|сделано|выполнен[аоы]?|исполнен[аоы]?|проведен[аоы]?", "done"),
    (r"moved|перенес[её]н[аоы]?|перенос", "moved"),
    (r"cancell?ed|отмен[её]н[аоы]?|отмена", "cancelled"),
)
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"  # spreadsheets add midnight
_DAY = re.compile(rf"(?:(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})|(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}}|\d{{2}})){_TIME}")
_FOR_PEOPLE = Column("", (
    "№", "№ п/п", "номер", "number", "раздел", "section", "ответственный", "ответственные", "responsible", "план",
    "цель", "целевое значение", "target", "срок по плану", "ед изм", "единица", "unit",
))  # fmt: skip
# what the plan says, copied: it is read only to see that nobody wrote something else there
_PRINTED_DEADLINE = Column("printed", ("срок по плану", "printed deadline"))
_PRINTED_TARGET = Column("printed", ("план",))
_TITLES = ("мероприятие", "название", "наименование", "название мероприятия", "наименование мероприятия")
_NAMES = ("показатель", "название", "наименование", "название показателя", "наименование показателя", "indicator name")
_DATES = Column("date", ("дата", "дата отметки", "дата значения"), required=True)
_EVIDENCE = Column("evidence", ("подтверждение", "документ", "основание"))
_NOTE = Column("note", ("примечание", "комментарий"))
_MARKS = (
    Column("event", ("id", "id мероприятия", "код", "код мероприятия")),
    Column("title", _TITLES),
    Column("state", ("отметка", "состояние", "статус", "отметка о выполнении"), required=True),
    _DATES, _EVIDENCE, _NOTE,
    Column("deadline", ("новый срок", "new deadline", "перенесено на", "срок")),
    _FOR_PEOPLE, _PRINTED_DEADLINE,
)  # fmt: skip
_ACTUAL = (
    Column("indicator", ("id", "id показателя", "код", "код показателя")),
    Column("name", _NAMES),
    Column("value", ("значение", "факт", "фактическое значение"), required=True),
    _DATES, _EVIDENCE, _NOTE, _FOR_PEOPLE, _PRINTED_TARGET,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """A row of ``marks.csv``: ``event`` is what names the event; the places are those of ``row``."""

    event: str
    state: State
    date: date
    evidence: str
    note: str
    deadline: str
    row: SheetRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualRow:
    """A row of ``actual.csv``: ``indicator`` is what names the indicator."""

    indicator: str
    value: str
    date: date
    evidence: str
    note: str
    row: SheetRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedRow:
    """A row of either table that repeats what the plan prints: a deadline or a target (``printed``)."""

    file: str  # the name of the table
    name: str  # what names the event or indicator
    printed: str
    place: Place


@dataclass(slots=True, kw_only=True)
class Progress:
    """Both files of a plan; ``copied`` are the rows that repeat what the plan prints, filled in or not."""

    marks: tuple[MarkRow, ...] = ()
    actual: tuple[ActualRow, ...] = ()
    copied: tuple[CopiedRow, ...] = ()

    def with_ids(self, event: Callable[[str], str], indicator: Callable[[str], str]) -> "Progress":
        """Return the same with ids where rows are named by titles; an empty answer leaves what is written."""
        return replace(
            self,
            marks=tuple(replace(one, event=event(one.event) or one.event) for one in self.marks),
            actual=tuple(replace(one, indicator=indicator(one.indicator) or one.indicator) for one in self.actual),
        )

    def with_texts(self, change: Callable[[str], str]) -> "Progress":
        """Return the same with every text that is published changed."""
        return replace(
            self,
            marks=tuple(
                replace(one, evidence=change(one.evidence), note=change(one.note), deadline=change(one.deadline))
                for one in self.marks
            ),
            actual=tuple(
                replace(one, value=change(one.value), evidence=change(one.evidence), note=change(one.note))
                for one in self.actual
            ),
        )


def read_marks(file: str, raw: bytes) -> tuple[tuple[MarkRow, ...], Sheet]:
    """Return the rows of ``marks.csv`` that mark something, and the sheet with what is wrong."""
    sheet = read_sheet(file, raw, _MARKS)
    found = []
    for row in sheet.rows:
        state = _state(row, sheet)
        if state is None:
            continue
        event, day = _required(row, EVENT_KEYS, sheet), _day(row, sheet)
        if event and day:
            found.append(
                MarkRow(
                    event=event, state=state, date=day, evidence=row.text("evidence"), note=row.text("note"),
                    deadline=row.text("deadline"), row=row,
                )
            )  # fmt: skip
    return tuple(found), sheet


def read_actual(file: str, raw: bytes) -> tuple[tuple[ActualRow, ...], Sheet]:
    """Return the rows of ``actual.csv`` that hold a value, and the sheet with what is wrong."""
    sheet = read_sheet(file, raw, _ACTUAL)
    found = []
    for row in sheet.rows:
        if not row.cells.keys() & {"value", "date", "evidence", "note"}:  # prepared, and not filled in yet
            continue
        indicator, value = _required(row, INDICATOR_KEYS, sheet), _required(row, ("value",), sheet)
        day = _day(row, sheet)
        if indicator and value and day:
            found.append(
                ActualRow(
                    indicator=indicator, value=value, date=day, evidence=row.text("evidence"), note=row.text("note"),
                    row=row,
                )
            )  # fmt: skip
    return tuple(found), sheet


def copied_rows(file: str, sheet: Sheet) -> Iterator[CopiedRow]:
    """Yield the rows of ``sheet`` that repeat what the plan prints; ``file`` is MARKS or ACTUAL."""
    for row in sheet.rows:
        name = next((row.text(key) for key in (*EVENT_KEYS, *INDICATOR_KEYS) if row.text(key)), "")
        if name and (printed := row.text("printed")):
            yield CopiedRow(file=file, name=name, printed=printed, place=row.place_of("printed"))


def _state(row: SheetRow, sheet: Sheet) -> State | None:
    text = " ".join(fold(row.text("state")).strip(" .").split())
    if not text:
        if row.cells.keys() & {"date", "evidence", "deadline", "note"}:
            _required(row, ("state",), sheet)
        return None
    for pattern, state in _STATES:
        if re.fullmatch(pattern, text):
            return state
    sheet.report("unknown-state", row.place_of("state"), value=shorten(row.text("state"), _LONGEST))
    return None


def _required(row: SheetRow, keys: tuple[str, ...], sheet: Sheet) -> str:
    """Return the first filled of some cells; empty, and told, when there is none."""
    for key in keys:
        if text := row.text(key):
            return text
    headings = {column.key: column.headings[0] for column in (*_MARKS, *_ACTUAL)}
    sheet.report("sheet-cell-missing", row.place, name=headings[keys[0]])
    return ""


def _day(row: SheetRow, sheet: Sheet) -> date | None:
    text = _required(row, ("date",), sheet).removesuffix("г.").rstrip()
    if not text:
        return None
    place, shown = row.place_of("date"), shorten(row.text("date"), _LONGEST)
    if match := _DAY.fullmatch(text):
        year, month, day = (int(part) for part in (match.groups()[:3] if match[1] else match.groups()[5:2:-1]))
        try:
            return date(year + 2000 if year < 100 else year, month, day)
        except ValueError:
            sheet.report("no-such-day", place, value=shown)
            return None
    found = find_date(text) if is_date(text) else None
    if found is None:
        sheet.report("sheet-date", place, value=shown)
    return found
