"""What became of an event, in words, and where it stands on a day.

An event without a mark is never told as not done: either its time has passed and nobody has said anything, or it has
not passed, or it has no date. Which of them holds depends on the day of the statement, which every page names.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.deadlines.calendar import Window
from generator.deadlines.shapes import DeadlineReading
from generator.deadlines.wording import in_text
from generator.language import _, noted
from generator.model.catalogue import Entry, Plan
from generator.model.progress import Mark, State
from generator.russian.dates import in_words
from generator.russian.typography import says_the_same
from generator.views import addresses

Status = Literal["done", "partly", "moved", "cancelled", "ended", "coming", "undated"]
STATUSES: tuple[Status, ...] = ("done", "partly", "moved", "cancelled", "ended", "coming", "undated")
NAMES: dict[Status, str] = {
    "done": noted("done"),
    "partly": noted("partly done"),
    "moved": noted("moved"),
    "cancelled": noted("cancelled"),
    "ended": noted("time has passed, no mark"),
    "coming": noted("time has not passed"),
    "undated": noted("without a date"),
}


def status_of(entry: Entry, today: date) -> Status:
    """Return where an event stands on the day ``today``."""
    if entry.marks:
        return entry.marks[-1].state
    last = last_day(entry.deadline)
    if last is None:
        return "undated"
    return "ended" if last < today else "coming"


def due_of(entry: Entry) -> DeadlineReading:
    """Return the deadline that holds now: the new one of a moved event, else the printed one."""
    mark = entry.mark
    return mark.deadline if mark and mark.state == "moved" and mark.deadline else entry.deadline


def last_day(reading: DeadlineReading) -> date | None:
    """Return the last day of a deadline; None when it has no days."""
    return max((span.end for span in reading.spans), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLine:
    """A mark on the page of its event: ``deadline`` is the new one as written, ``reading`` as read; ``document`` is
    the address of the evidence when it lies beside the plan."""

    state: State
    label: str
    day: str
    evidence: str
    document: str
    note: str
    deadline: str
    reading: str


def mark_lines(entry: Entry, plan: Plan) -> tuple[MarkLine, ...]:
    """Return the marks of an event, the newest first."""
    if not entry.marks:
        return ()
    window = Window(plan.period.start, plan.period.end)
    return tuple(
        MarkLine(
            state=mark.state,
            label=label(mark),
            day=in_words(mark.date),
            evidence=mark.evidence,
            document=addresses.attachment(plan.id, mark.evidence) if mark.evidence in plan.attachments else "",
            note=mark.note,
            deadline=mark.deadline.raw if mark.deadline and mark.state == "moved" else "",
            reading=_reading(mark, window),
        )
        for mark in reversed(entry.marks)
    )


def _reading(mark: Mark, window: Window | None) -> str:
    """Return the new deadline as read; empty when that only repeats what is written."""
    if mark.deadline is None or not mark.deadline.spans:
        return ""
    words = in_text(mark.deadline, window)
    return "" if says_the_same(words, mark.deadline.raw) else words


def label(mark: Mark) -> str:
    """Return "выполнено"."""
    return _(NAMES[mark.state])


def label_with_day(mark: Mark) -> str:
    """Return "выполнено, 2 октября 2023 г."."""
    return f"{label(mark)}, {in_words(mark.date)}"


def new_deadline(mark: Mark, window: Window | None) -> str:
    """Return the new deadline of a moved event in words, as written where it was not read; empty without one."""
    if mark.state != "moved" or mark.deadline is None:
        return ""
    return in_text(mark.deadline, window) if mark.deadline.spans else mark.deadline.raw
