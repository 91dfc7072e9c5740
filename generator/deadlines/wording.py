"""A reading in words that the reader reads back to the same reading; what pages and ``plans explain`` show.

Whole months, quarters and years are called by their names («сентябрь–октябрь 2023 г.»), any other stretch is told in
days with its precision («с 1 января по 31 мая 2023 г., с точностью до учебного года»): the printed phrase stands
beside, so the words say what it was taken to mean. References are told by their printed words.
"""

from datetime import date

from generator.deadlines.calendar import Window
from generator.deadlines.shapes import DeadlineReading, Every, Recurrence
from generator.deadlines.spans import SHORTER, spans_in_words, through_years
from generator.language import _, ngettext, nnoted, noted
from generator.russian.dates import day_and_month

_LEAP = 2024
_KINDS = {
    "throughout": noted("the whole period"),
    "continuous": noted("continuously"),
    "on-request": noted("on request"),
    "missing": noted("no deadline is printed"),
    "unreadable": noted("not recognised"),
}
# what is asked for is told in the printed word: nobody requests what is done «по мере необходимости»
_REQUESTS = (
    ("запрос", noted("on request")),
    ("необходимост", noted("as needed")),
    ("потребност", noted("as needed")),
    ("согласовани", noted("by agreement")),
    ("договоренност", noted("by agreement")),
    ("заявк", noted("on applications")),
    ("заявок", noted("on applications")),
    ("заявлени", noted("on applications")),
    ("обращени", noted("on appeals")),
    ("приглашени", noted("on invitation")),
    ("требовани", noted("on demand")),
    ("желани", noted("as wished")),
)
_EVERY: dict[Every, tuple[str, str]] = {
    "day": nnoted("every day", "every {count} days"),
    "week": nnoted("every week", "every {count} weeks"),
    "month": nnoted("every month", "every {count} months"),
    "quarter": nnoted("every quarter", "every {count} quarters"),
    "half-year": nnoted("every half-year", "every {count} half-years"),
    "year": nnoted("every year", "every {count} years"),
    "school-quarter": nnoted("every school quarter", "every {count} school quarters"),
    "school-half-year": nnoted("every school half-year", "every {count} school half-years"),
    "trimester": nnoted("every trimester", "every {count} trimesters"),
}
_PER: dict[Every, tuple[str, str]] = {
    "day": nnoted("a day", "in {count} days"),
    "week": nnoted("a week", "in {count} weeks"),
    "month": nnoted("a month", "in {count} months"),
    "quarter": nnoted("a quarter", "in {count} quarters"),
    "half-year": nnoted("a half-year", "in {count} half-years"),
    "year": nnoted("a year", "in {count} years"),
    "school-quarter": nnoted("a school quarter", "in {count} school quarters"),
    "school-half-year": nnoted("a school half-year", "in {count} school half-years"),
    "trimester": nnoted("a trimester", "in {count} trimesters"),
}
_OF_EACH: dict[Every, str] = {
    "day": noted("of every day"),
    "week": noted("of every week"),
    "month": noted("of every month"),
    "quarter": noted("of every quarter"),
    "half-year": noted("of every half-year"),
    "year": noted("of every year"),
    "school-quarter": noted("of every school quarter"),
    "school-half-year": noted("of every school half-year"),
    "trimester": noted("of every trimester"),
}
_IN_QUARTER = {
    (1, 4, 7, 10): noted("of the first month of the quarter"),
    (2, 5, 8, 11): noted("of the second month of the quarter"),
    (3, 6, 9, 12): noted("of the last month of the quarter"),
}
_WEEKDAYS = (
    noted("on Mondays"), noted("on Tuesdays"), noted("on Wednesdays"), noted("on Thursdays"),
    noted("on Fridays"), noted("on Saturdays"), noted("on Sundays"),
)  # fmt: skip
_WORKING_DAYS = (1, 2, 3, 4, 5)
_ORDINAL_WEEKDAYS = (
    noted("{number} Monday"), noted("{number} Tuesday"), noted("{number} Wednesday"), noted("{number} Thursday"),
    noted("{number} Friday"), noted("{number} Saturday"), noted("{number} Sunday"),
)  # fmt: skip
_LAST_WEEKDAYS = (
    noted("last Monday"), noted("last Tuesday"), noted("last Wednesday"), noted("last Thursday"),
    noted("last Friday"), noted("last Saturday"), noted("last Sunday"),
)  # fmt: skip
_EXCEPT = (
    noted("except January"), noted("except February"), noted("except March"), noted("except April"),
    noted("except May"), noted("except June"), noted("except July"), noted("except August"),
    noted("except September"), noted("except October"), noted("except November"), noted("except December"),
)  # fmt: skip


def in_text(reading: DeadlineReading, window: Window | None = None) -> str:
    """Return the reading in words, in the program's language; ``window`` is the plan's period."""
    parts = []
    during = through_years(reading)
    if reading.kind == "by-reference":
        parts.append(_("by another document or occasion"))
    elif reading.kind == "throughout" and {span.precision for span in reading.spans} == {"school-year"}:
        parts += [] if during else [_("through the school year")]  # in the plan of a calendar year it has two parts
    elif reading.kind == "on-request":
        parts.append(_request(reading.raw))
    elif reading.kind in _KINDS and not during:
        parts.append(_(_KINDS[reading.kind]))
    if reading.recurrence:
        parts.append(recurrence_in_words(reading.recurrence, due_by=reading.due_by))
    elif reading.kind == "recurring":
        parts.append(_("regularly"))
    if during:
        parts.append(during)
    elif not _is_period(reading, window):
        parts += spans_in_words(reading, window)
    elif reading.kind in {"recurring", "on-request", "by-reference"}:
        parts.append(_(_KINDS["throughout"]))
    return "; ".join(parts)


def _request(raw: str) -> str:
    """Return what an "on-request" waits for; what else it may be is told as a request."""
    letters = "".join(filter(str.isalpha, raw.lower())).replace("ё", "е")
    return _(next((words for stem, words in _REQUESTS if stem in letters), _KINDS["on-request"]))


def _is_period(reading: DeadlineReading, window: Window | None) -> bool:
    """Return whether the only span is the whole period; without some months it is told."""
    if len(reading.spans) != 1 or reading.spans[0].precision != "period":
        return False
    return window is None or (reading.spans[0].start, reading.spans[0].end) == (window.start, window.end)


def recurrence_in_words(recurrence: Recurrence, *, due_by: bool = False) -> str:
    """Return "не реже 2 раз в год", "еженедельно, по пятницам", "ежемесячно, до 5 числа"."""
    parts = []
    if recurrence.times or not (recurrence.at or recurrence.ordinals):
        parts.append(_how_often(recurrence))
    if recurrence.at:
        edge = _("at the start {of_each}") if recurrence.at == "start" else _("at the end {of_each}")
        parts.append(edge.format(of_each=_(_OF_EACH[recurrence.every])))
    if recurrence.ordinals:
        parts.append(_ordinal_weekdays(recurrence))
    else:
        parts += _weekdays(recurrence)
    if recurrence.every == "year" and due_by and len(recurrence.months) == len(recurrence.month_days) == 1:
        day = date(_LEAP, recurrence.months[0], recurrence.month_days[0])
        parts.append(_("not later than {end}").format(end=day_and_month(day)))
    elif recurrence.month_days and recurrence.every != "year":
        parts.append(_days_of_month(recurrence, due_by=due_by))
    if recurrence.months and recurrence.every in SHORTER:
        parts += [_(_EXCEPT[month - 1]) for month in range(1, 13) if month not in recurrence.months]
    return ", ".join(parts)


def _weekdays(recurrence: Recurrence) -> list[str]:
    if recurrence.weekdays == _WORKING_DAYS:
        return [_("on working days")]
    return [_(_WEEKDAYS[day - 1]) for day in recurrence.weekdays]


def _how_often(recurrence: Recurrence) -> str:
    interval = recurrence.interval
    if not recurrence.times:
        return ngettext(*_EVERY[recurrence.every], interval).format(count=interval)
    per = ngettext(*_PER[recurrence.every], interval).format(count=interval)
    times = recurrence.times
    if recurrence.times_max:
        count = ngettext("{first}-{count} time", "{first}-{count} times", recurrence.times_max)
        return f"{count.format(first=times, count=recurrence.times_max)} {per}"
    if recurrence.at_least:
        count = ngettext("at least {count} time", "at least {count} times", times)
    elif recurrence.at_most:
        count = ngettext("at most {count} time", "at most {count} times", times)
    else:
        count = ngettext("{count} time", "{count} times", times)
    return f"{count.format(count=times)} {per}"


def _ordinal_weekdays(recurrence: Recurrence) -> str:
    if not recurrence.weekdays:
        weeks = [
            _("in the last week") if number < 0 else _("in week {number}").format(number=number)
            for number in recurrence.ordinals
        ]
        return f"{', '.join(weeks)} {_(_OF_EACH[recurrence.every])}"
    days = [
        _(_LAST_WEEKDAYS[day - 1]) if number < 0 else _(_ORDINAL_WEEKDAYS[day - 1]).format(number=number)
        for day in recurrence.weekdays
        for number in recurrence.ordinals
    ]
    return f"{', '.join(days)} {_(_OF_EACH[recurrence.every])}"


def _days_of_month(recurrence: Recurrence, *, due_by: bool) -> str:
    days = recurrence.month_days
    if days == (-1,):
        return _("on the last day of every month")
    text = ", ".join(str(day) for day in days)
    if recurrence.every == "quarter" and recurrence.months in _IN_QUARTER:
        words = _("by day {days} {of_month}") if due_by else _("on day {days} {of_month}")
        return words.format(days=text, of_month=_(_IN_QUARTER[recurrence.months]))
    return (_("by day {days} of the month") if due_by else _("on day {days} of the month")).format(days=text)
