"""Calendar files (ICS, RFC 5545) of districts, plans and events; the only file that knows icalendar.

Each item at one of its times becomes a VEVENT, serialised once and shared between the slices. Exact days and what lies
within a month stand in ``calendar.ics``; longer stretches, what recurs and what runs throughout in
``calendar-long.ics``, because a calendar full of year-long bars is useless. A limit stands at its last day. All days
are whole days; a stretch does not block time. DTSTAMP and LAST-MODIFIED come from the order's date, UIDs from the ids
of rows: both stay as they are between builds. What the printed phrase leaves open stays out. A marked event keeps its
UID and says what became of it: a moved one stands at its new days, a cancelled one is cancelled; SEQUENCE counts the
marks, so that calendars take the change.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import chain

from icalendar import Event

from generator.artifact import Artifact
from generator.deadlines.shapes import Recurrence, Span
from generator.language import _
from generator.model.catalogue import Catalogue, District, Plan
from generator.russian.typography import one_line
from generator.views import addresses
from generator.views.agenda import Item
from generator.views.event_times import calendar_times
from generator.views.marks import label_with_day
from generator.views.owners import TOPICS, Owners
from generator.views.phrases import order_name
from generator.views.publication import Publication
from generator.views.wording import plain

CALENDAR, LONG = "calendar.ics", "calendar-long.ics"
_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
_HEAD = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//district-plans//calendar//RU\r\nCALSCALE:GREGORIAN\r\n"
    b"METHOD:PUBLISH\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n"
)
# A component that says nothing, for a calendar without events: RFC 5545 (3.6) asks for at least one. Who subscribed to
# the calendar of a school keeps the address through a year without events, and whoever comes in such a year can already
# subscribe: a missing file would be told as an error on each of their devices, and some give it up for good.
_NOTHING = (
    b"BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n"
    b"TZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
_DAY = timedelta(days=1)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A serialised VEVENT; ``long`` ones stand in the optional calendar."""

    item: Item
    data: bytes
    long: bool


def calendar_files(
    catalogue: Catalogue, items: dict[str, list[Item]], owners: dict[str, Owners], site: Publication
) -> Iterator[Artifact]:
    """Yield the calendar files of all districts, plans, events, and entries of the registers.

    ``items`` are those of each plan by its id, ``owners`` those of each district.
    """
    of_topics: dict[int, list[_Entry]] = {}
    for district in catalogue.districts:
        of_district: list[_Entry] = []
        for plan in district.plans:
            entries = list(_entries(items[plan.id], plan, district, site))
            of_district += entries
            yield from _pair(addresses.plan(plan.id), f"{district.short}: {order_name(plan)}", entries)
            of_event: dict[str, list[_Entry]] = {}
            for entry in entries:
                if "#" not in entry.item.address:
                    of_event.setdefault(entry.item.address, []).append(entry)
            for address, few in of_event.items():
                yield Artifact(path=f"{address}{CALENDAR}", data=_file(few))
        yield from _pair(addresses.district(district.id), district.name, of_district)
        of_item: dict[int, list[_Entry]] = {}
        for entry in of_district:
            of_item.setdefault(id(entry.item), []).append(entry)
        of_topics |= of_item
        for owner in owners[district.id].by_id.values():
            found = [entry for own in owner.items for entry in of_item.get(id(own.item), ())]
            yield from _pair(owner.address, f"{owner.name}, {district.short}", found)
    for topic in owners[TOPICS].by_id.values():
        yield from _pair(
            topic.address, topic.name, [entry for own in topic.items for entry in of_topics.get(id(own.item), ())]
        )


def _pair(address: str, name: str, entries: list[_Entry]) -> Iterator[Artifact]:
    yield Artifact(path=address + CALENDAR, data=_file((entry for entry in entries if not entry.long), name))
    title = _("{name}: long-running and recurring").format(name=name)
    yield Artifact(path=address + LONG, data=_file((entry for entry in entries if entry.long), title))


def _file(entries: Iterable[_Entry], name: str = "") -> bytes:
    """Return a calendar file; only one that people subscribe to has a ``name``."""
    title = _line("x-wr-calname", one_line(name)) if name else b""
    return b"".join([_HEAD, title, b"".join([entry.data for entry in entries]) or _NOTHING, b"END:VCALENDAR\r\n"])


def _entries(items: Iterable[Item], plan: Plan, district: District, site: Publication) -> Iterator[_Entry]:
    day = plan.order.date
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    order = order_name(plan)
    responsible = dict(_responsible(plan))
    always = _lines(
        ("dtstamp", stamp), ("last-modified", stamp), ("sequence", 0), ("categories", (district.short,)),
    )  # fmt: skip
    for item in items:
        last = _lines(*_changed(item, stamp, district.short)) if item.mark else always
        for number, (span, long) in enumerate(calendar_times(item)):
            rule = _rule(item.reading.recurrence, span) if long else None
            start, end = (rule[0], rule[0]) if rule else (span.start, span.end)
            own = _lines(
                ("uid", f"{item.id}/{item.part}/{number}@district-plans"),
                ("dtstart", start),
                ("dtend", end + _DAY),
                ("summary", _summary(item)),
                ("description", _description(item, responsible.get((item.id, item.part), ""), order)),
                ("url", site.encoded(item.address)),
                ("transp", "OPAQUE" if start == end and not long else "TRANSPARENT"),
            )
            again = _property("rrule", rule[1]) if rule else b""
            yield _Entry(item=item, data=b"".join([_BEGIN, own, again, last, _END]), long=long)


def _changed(item: Item, stamp: datetime, category: str) -> Iterator[tuple[str, Hashable]]:
    """Yield the closing properties of an event that the department has marked."""
    yield from (("dtstamp", stamp), ("sequence", item.changes), ("categories", (category,)))
    if item.mark:
        day = item.mark.date
        yield "last-modified", datetime(day.year, day.month, day.day, tzinfo=UTC)
        if item.mark.state == "cancelled":
            yield "status", "CANCELLED"


def _summary(item: Item) -> str:
    return f"{item.told.capitalize()}: {item.title}" if item.mark and item.mark.state == "cancelled" else item.title


def _lines(*properties: tuple[str, Hashable]) -> bytes:
    return b"".join([_line(name, value) for name, value in properties])


@lru_cache(maxsize=4096)
def _line(name: str, value: Hashable) -> bytes:
    """Return a serialised property, remembered: days, stamps and categories come again and again."""
    return _property(name, list(value) if isinstance(value, tuple) else value)


def _property(name: str, value: object) -> bytes:
    event = Event()
    event.add(name, value)
    data: bytes = event.content_line(name.upper(), event[name]).to_ical()  # the whole event would fold three lines
    return data + b"\r\n"


def _responsible(plan: Plan) -> Iterator[tuple[tuple[str, int], str]]:
    """Yield who answers for each row and for each dated part that says so itself, as printed, by id and part."""
    for entry in chain(plan.events(), plan.schedule_rows()):
        text = one_line(plain(entry.cells.get("responsible") or entry.inherited.get("responsible", "")))
        yield (entry.id, 0), text
        for number, part in enumerate(entry.occurrences, 1):
            yield (entry.id, number), one_line(plain(part.responsible.raw)) or text


def _description(item: Item, responsible: str, order: str) -> str:
    lines = [_("Deadline as printed: {text}").format(text=item.printed)] if item.printed else []
    if item.former:
        lines.append(item.words[:1].upper() + item.words[1:])
    elif item.beside:
        lines.append(_("Read as: {text}").format(text=item.beside))
    if item.mark:
        lines.append(_("Mark of the department: {mark}").format(mark=label_with_day(item.mark)))
    if responsible:
        lines.append(_("Responsible: {text}").format(text=responsible))
    lines.append(order[:1].upper() + order[1:])
    return "\n".join(lines)


def _rule(recurrence: Recurrence | None, span: Span) -> tuple[date, dict[str, object]] | None:
    """Return the first day and the RRULE of a recurrence that names its days; None when it only says how often."""
    if recurrence is None or recurrence.every not in {"week", "month"}:
        return None
    days = [span.start + _DAY * ahead for ahead in range((span.end - span.start).days + 1)]
    rule: dict[str, object] = {"interval": recurrence.interval, "until": span.end}
    if recurrence.months:
        days = [day for day in days if day.month in recurrence.months]
        rule["bymonth"] = list(recurrence.months)
    if recurrence.every == "week" and recurrence.weekdays:
        first = next((day for day in days if day.isoweekday() in recurrence.weekdays), None)
        rule |= {"freq": "weekly", "byday": [_WEEKDAYS[day - 1] for day in recurrence.weekdays]}
    elif recurrence.month_days and min(recurrence.month_days) > 0:
        first = next((day for day in days if day.day in recurrence.month_days), None)
        rule |= {"freq": "monthly", "bymonthday": list(recurrence.month_days)}
    else:
        return None
    return (first, rule) if first else None
