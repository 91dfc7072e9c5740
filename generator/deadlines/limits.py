"""Limits: until a day, from a day on.

::

    limit = ("до" | "к" | "по" | "не позднее" ["чем"]) [clock] ["конца" | "начала"] when ["включительно"] {"," when}
          | ("с" | "не ранее" ["чем"] | "начиная с" | "после") [clock] when [clock ("до" | "по") [clock] when]

Further months of a list of limits stand in ``lists.py``.
"""

from dataclasses import replace

from generator.deadlines.clock import take_clock
from generator.deadlines.counts import take_numbers
from generator.deadlines.cursor import Cursor
from generator.deadlines.days import When
from generator.deadlines.items import UNREADABLE, Bound, Impossible, Item, Point, Stretch, Unread
from generator.deadlines.points import when
from generator.deadlines.years import NEXT_SCHOOL, take_year


def take_limits(cursor: Cursor) -> list[Item]:
    """Return the limits at the cursor («до 1 мая», «не ранее …») and move past them; nothing when there are none."""
    cursor.take("in")
    cursor.take("period")
    if cursor.kind() == "not" and cursor.kind(1) in {"later", "earlier"}:
        later = cursor.kind(1) == "later"
        cursor.at += 2
        cursor.skip_than()
        return _until(cursor, included=True) if later else _from(cursor)
    if cursor.take("starting"):
        cursor.take("from")
        return _from(cursor)
    if cursor.take("after"):
        return _after(cursor)
    if cursor.take("until"):
        return _until(cursor, included=False)
    if cursor.kind() == "along":
        cursor.at += 1
        return _until(cursor, included=True)
    token = cursor.take("from")
    if token and token.value == "of":
        return _of(cursor)
    if token:
        return _from(cursor)
    return []


def _of(cursor: Cursor) -> list[Item]:
    """Return what «от 15.10.2023» says: with «до» after it a beginning, else the date of a document, no deadline."""
    start = cursor.at
    found = _from(cursor)
    if not found or isinstance(found[0], Stretch) or cursor.kind() == "until":
        return found
    text = cursor.words(start - 1, cursor.at)
    return [Unread(text=text, words=UNREADABLE)]


def _from(cursor: Cursor) -> list[Item]:
    place = cursor.at
    if cursor.number() is not None:  # «с 1 по 10 октября» is a range of days, not a bound
        numbers = take_numbers(cursor)
        cursor.at = place
        if numbers and numbers[0][0] != numbers[0][1]:
            return [*when(cursor)]
    clock = take_clock(cursor)  # «с 10.00 15 ноября»
    found = when(cursor)
    if len(found) != 1 or not isinstance(found[0], Point):
        return [*found]
    drop_weekday(cursor)
    if clock or cursor.kind() == "time":
        last = _last_with_clock(cursor)
        if last:
            return [Stretch(first=found[0], last=last)]
    return [Bound(side="from", point=found[0])]


def _after(cursor: Cursor) -> list[Item]:
    """Return what «после октября» says: from the day after it; «после 1 октября» is from that day (house rule)."""
    starts = cursor.kind() == "edge" and cursor.peek().value == "start"
    found = _from(cursor)
    if starts or len(found) != 1:
        return found
    item = found[0]
    if isinstance(item, Stretch):  # «после октября до мая»
        first = item.first if item.before else item.last
        items: list[Item] = [Bound(side="from", point=first, included=_is_exact(first))]
        return [*items, _limit(item.last, included=False)] if item.before else items
    if isinstance(item, Bound):
        return [replace(item, included=_is_exact(item.point))]
    return found


def _is_exact(point: Point) -> bool:
    return point.unit in {"day", "weekday"}


def _last_with_clock(cursor: Cursor) -> Point | None:
    """Return the end of «с 10.00 15 ноября до 12.00 16 ноября», «с 15 ноября 10.00 до 16 ноября 12.00»."""
    start = cursor.at
    cursor.take("time")
    cursor.take_unit("hour")
    if cursor.take("until", "along", "dash"):
        take_clock(cursor)
        found = when(cursor)
        if len(found) == 1 and isinstance(found[0], Point) and found[0].unit == "day":
            return found[0]
    cursor.at = start
    return None


def _until(cursor: Cursor, *, included: bool) -> list[Item]:
    while take_clock(cursor):
        pass
    if cursor.kind() == "weekday" and cursor.kind(1) in {"number", "date"}:  # «к понедельнику 15 октября»
        cursor.at += 1
    edge = _take_edge(cursor)
    if edge and cursor.peek().value == "new" and cursor.kind(1) in {"years", "years-slash"}:
        cursor.at += 1  # «к началу нового 2023-2024 учебного года»
    found: When
    if edge == "middle" or (edge and cursor.kind() == "month" and edge == "start"):
        cursor.at -= 1
        found, included = when(cursor), edge == "middle"
    elif year := _year_edge(cursor, edge):
        found, included = [year], year.number == 3
    else:
        found = when(cursor)
        included = included or edge == "end"
    included = _take_inclusive(cursor) or included
    items: list[Item] = []
    for point in found:
        if isinstance(point, Stretch):
            return []
        items.append(point if isinstance(point, Impossible) else _limit(point, included=included))
    while items and _goes_on(cursor):
        if cursor.kind(1) == "edge" and cursor.printed(1).endswith(("а", "у", "ы", "е")):
            cursor.at += 1  # «до конца октября, начала мая»
            return [*items, *_until(cursor, included=False)]
        if not _is_day(cursor, 1):
            break
        cursor.at += 1  # «до 1 апреля, 1 июля»
        items += [_limit(point, included=included) if isinstance(point, Point) else point for point in when(cursor)]
    if items:
        drop_weekday(cursor)
    return items


def _take_edge(cursor: Cursor) -> str | None:
    """Return "start", "middle" or "end" when the cursor stands at an edge; «окончание учебного года» is an end."""
    if token := cursor.take("edge"):
        return str(token.value)
    ends = cursor.kind() == "occasion" and cursor.printed().startswith(("окончани", "завершени"))
    if ends and (cursor.is_school(1) or cursor.is_unit("year", ahead=1)):
        cursor.at += 1
        return "end"
    return None


def _year_edge(cursor: Cursor, edge: str | None) -> Point | None:
    """Return the start or end of a year: «конца учебного года», «начала нового учебного года», «новому …»."""
    start = cursor.at
    new = cursor.is_new_school_year()
    cursor.at += new
    if not edge and not new:
        cursor.at = start
        return None
    number = 3 if edge == "end" else 1
    calendar = bool(cursor.take("calendar"))
    school = cursor.is_school()
    cursor.at += school
    if not cursor.take_unit("year"):
        cursor.at = start
        return None
    year = take_year(cursor)
    if school:
        first = NEXT_SCHOOL if new else year.year
        return Point(unit="school-edge", number=number, year=first)
    if year.last or (year.year or 0) < 0:
        cursor.at = start
        return None
    return Point(unit="year-edge", number=number, month=calendar, year=year.year)


def _take_inclusive(cursor: Cursor) -> bool:
    """Move past «включительно» after a limit and return whether it was there."""
    ahead = cursor.kind() in {"comma", "open"}
    if not cursor.printed(ahead).startswith("включ"):
        return False
    cursor.at += ahead + 1
    if ahead:
        cursor.take("close", "comma")
    return True


def _limit(point: Point, *, included: bool) -> Bound:
    """Return the bound; «до 1 мая» includes the day, «до мая» ends before the month (house rules)."""
    return Bound(side="until", point=point, included=included or _is_exact(point))


def _goes_on(cursor: Cursor) -> bool:
    """Return whether a comma or «и» follows; a semicolon begins something else."""
    return cursor.kind() == "and" or (cursor.kind() == "comma" and cursor.text[cursor.peek().start] == ",")


def _is_day(cursor: Cursor, ahead: int) -> bool:
    kinds = (cursor.kind(ahead), cursor.kind(ahead + 1), cursor.kind(ahead + 2))
    return kinds[0] == "date" or (kinds[0] == "number" and kinds[1] == "month" and kinds[2] != "dash")


def drop_weekday(cursor: Cursor) -> None:
    """Move past the weekday that is printed beside a date: «15 октября (вторник)»."""
    start = cursor.at
    cursor.take("comma", "open")
    if cursor.take("weekday"):
        cursor.take("close")
    else:
        cursor.at = start
