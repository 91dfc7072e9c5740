"""What a phrase says, put together from the items of the grammar: days, recurrence, kind, reference, doubts."""

from collections.abc import Sequence
from dataclasses import replace

from generator.deadlines.calendar import Window
from generator.deadlines.doubts import is_doubt, is_exact
from generator.deadlines.gaps import without
from generator.deadlines.items import (
    Accuracy,
    Bound,
    Clock,
    Doubt,
    Except,
    Impossible,
    Item,
    Onward,
    Point,
    Pointer,
    Rule,
    State,
    Stretch,
    Unread,
)  # fmt: skip
from generator.deadlines.months import months_of, named_months
from generator.deadlines.narrowing import is_narrowing, narrow
from generator.deadlines.recurrence import merge
from generator.deadlines.resolution import Resolver, UnresolvedError
from generator.deadlines.shapes import Kind, Recurrence, Reference, Span
from generator.deadlines.terms import Term, find_terms
from generator.language import _

Terms = Sequence[Term]

_MOST_UNREAD = 1  # words beside a date that may be unknown; more of them are a text, not a deadline
_LONG = frozenset({"year", "quarter", "half-year", "school-half-year", "school-quarter", "trimester"})
_YEARS = frozenset({"year", "school-year"})


class Findings:
    """What a phrase says, put together from the items of the grammar."""

    def __init__(self, items: Sequence[Item], window: Window | None, terms: Terms) -> None:
        self.window = window
        self.resolver = Resolver(window)
        self.times = [item for item in items if isinstance(item, Point | Stretch)]
        self.bounds = [item for item in items if isinstance(item, Bound)]
        self.states = {item.kind: item for item in items if isinstance(item, State)}
        self.pointers = [item for item in items if isinstance(item, Pointer)]
        self.accuracy = [item for item in items if isinstance(item, Accuracy)]
        self.impossible = [item for item in items if isinstance(item, Impossible)]
        self.unread = [item for item in items if isinstance(item, Unread)]
        self.doubts = [item for item in items if isinstance(item, Doubt)]
        self.clocks = [item for item in items if isinstance(item, Clock)]
        rules = [item for item in items if isinstance(item, Rule)]
        self.onward = any(isinstance(item, Onward) or (isinstance(item, State) and item.onward) for item in items)
        self.left_out = tuple(month for item in items if isinstance(item, Except) for month in item.months)
        self.rule = merge(rules, self.resolver.note)
        self.notes: list[str] = []
        self.narrowing = is_narrowing(items)
        self.due_by = bool(self.bounds and any(bound.side == "until" for bound in self.bounds))
        self.spans: tuple[Span, ...] = ()
        self.recurrence: Recurrence | None = None
        self.reference = _reference(self.pointers)
        self.terms = find_terms(self.pointers, terms, window, [item.text for item in self.unread])

    def kind(self) -> Kind:
        """Return the kind of the reading; fills in everything else."""
        try:
            kind = self._kind()
        except UnresolvedError as problem:
            self.notes = [*self.resolver.notes, str(problem)]
            return "unreadable"
        self.notes = self.resolver.notes
        return kind

    def _kind(self) -> Kind:
        self._refuse()
        self._days_of_month()
        self._recur()
        dated = self._dated()
        self._compare(dated)
        self._tell_rest()
        named = self._named()
        if named is None:
            if not dated:
                raise UnresolvedError(_("no time was recognised"))
            self.spans = self._left(dated)
            return "dated"
        self.spans = self._left(dated or self._stretch(named))
        return named

    def _compare(self, dated: tuple[Span, ...]) -> None:
        """Raise when a time lies outside the year that is also printed: «в течение 2024 года, сентябрь» in 2023/24."""
        throughout = self.states.get("throughout")
        years = [point for point in throughout.points if point.year] if throughout else []
        covered = self.resolver.spans(years)
        if covered and any(
            not any(year.start <= span.end and span.start <= year.end for year in covered) for span in dated
        ):
            raise UnresolvedError(_("a time lies outside the year that is also named"))

    def _left(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the spans without the months that are left out; a rule tells them itself."""
        if not self.left_out or self.recurrence or not spans:
            return spans
        self.resolver.note(_("some months are left out"))
        found = without(spans, self.left_out)
        if not found:
            raise UnresolvedError(_("no time was recognised"))
        return tuple(found)

    def _refuse(self) -> None:
        """Raise when the phrase holds a day that no calendar has, or more words than a deadline has."""
        if self.impossible:
            text = self.impossible[0].text
            raise UnresolvedError(_("no calendar has “{text}”").format(text=text))
        words = sum(item.words for item in self.unread if not item.remark)
        known = len(self.times) + len(self.bounds) + len(self.states) + len(self.pointers) + bool(self.rule)
        exact = bool(self.bounds) or any(is_exact(time) for time in self.times)
        if (self.times or self.bounds) and any(is_doubt(item, exact=exact) for item in self.unread):
            text = " ".join(item.text for item in self.unread)
            raise UnresolvedError(_("not understood: “{text}”").format(text=text))
        if words > (_MOST_UNREAD + known if known else 0):
            text = " ".join(item.text for item in self.unread if not item.remark)
            raise UnresolvedError(_("not understood: “{text}”").format(text=text))

    def _recur(self) -> None:
        rule = self.rule
        if not rule:
            return
        recurrence = rule.recurrence
        if rule.half and self.window and self.window.is_school_year:
            recurrence = replace(recurrence, every="school-half-year")
        if recurrence.every in _LONG and not recurrence.months and not (self.onward and self.bounds):
            exact = all(item.precision in {"day", "month"} for item in self.accuracy)
            months, days = named_months(recurrence, self._edges_as_months(), self.bounds) if exact else ((), ())
            recurrence = replace(recurrence, months=months, month_days=recurrence.month_days or days)
        if self.left_out:
            self.resolver.note(_("some months are left out"))
            recurrence = replace(
                recurrence, months=tuple(month for month in range(1, 13) if month not in self.left_out)
            )
        self.recurrence = recurrence
        self.due_by = self.due_by or rule.due_by

    def _edges_as_months(self) -> list[Point | Stretch]:
        school = bool(self.window and self.window.is_school_year)
        last = self.times[-1] if self.times else None
        if self.onward and self.window and isinstance(last, Point) and last.unit == "month":
            end = Point(unit="month", month=self.window.end.month, year=self.window.end.year)
            return [*self.times[:-1], Stretch(first=last, last=end)]
        return [month for time in self.times for month in months_of(time, school=school)]

    def _days_of_month(self) -> None:
        """Turn «сентябрь (до 15 числа)» into days of that month: the number does not recur."""
        rule = self.rule
        if not rule or rule.fixed or not rule.recurrence.month_days or rule.recurrence.weekdays or self.bounds:
            return
        months = [time for time in self.times if isinstance(time, Point) and time.unit == "month"]
        if not months or len(months) != len(self.times) or min(rule.recurrence.month_days) < 1:
            return
        days = [
            Point(unit="day", number=number, month=month.month, year=month.year)
            for month in months
            for number in rule.recurrence.month_days
        ]
        starts = [replace(day, number=1) for day in days]
        until = [Stretch(first=start, last=day) for start, day in zip(starts, days, strict=True)]
        self.times = [*until] if rule.due_by else [*days]
        self.due_by, self.rule = rule.due_by, None

    def _dated(self) -> tuple[Span, ...]:
        resolver = self.resolver
        found = resolver.spans(self.times)
        lasting = self.rule or self.states.keys() & {"continuous", "regular"}
        if self.onward and self.rule and self.bounds and not self.times:  # «до 15 октября, далее ежеквартально»
            self.resolver.note(_("the limit is that of the first time"))
            self.due_by = False
            return ()
        if self.onward and lasting and found and self.window:
            found[-1] = replace(found[-1], end=max(found[-1].end, self.window.end))
        rule = self.recurrence
        if rule and rule.every == "year" and rule.month_days and not rule.times and self.bounds:
            return ()  # «ежегодно до 25 декабря» recurs within the whole period
        waiting = list(self.bounds)
        while waiting:
            bound = waiting.pop(0)
            if bound.side == "until":
                found += resolver.until(bound)
            elif waiting and waiting[0].side == "until":
                found += self._between(bound, waiting.pop(0))
            else:
                found += resolver.onward(bound)
        for item in self.accuracy:
            if 0 < item.after <= len(found):
                found[item.after - 1] = replace(found[item.after - 1], precision=item.precision)
        if self.narrowing:
            half = len(found) // 2
            narrowed = narrow(found[:half], found[half:])
            self.narrowing, found = bool(narrowed), narrowed or found
        if self.due_by and self.bounds and self.times and not self.narrowing:
            resolver.note(_("not all of the times are limits"))
        return tuple(sorted(set(found)))

    def _between(self, first: Bound, limit: Bound) -> list[Span]:
        """Return the days of «не ранее 1 марта и не позднее 1 апреля»."""
        spans = self.resolver.spans([Stretch(first=first.point, last=limit.point)])
        if not first.included:  # «после октября до мая»
            start = self.resolver.onward(first)[0].start
            spans = [replace(span, start=max(span.start, start)) for span in spans if span.end >= start]
        if limit.included:
            return spans
        last = self.resolver.until(limit)[-1].end
        return [replace(span, end=last) for span in spans if span.start <= last]

    def _named(self) -> Kind | None:
        """Return the kind that words tell, the strongest first; None when there are only days."""
        states = self.states
        if "on-request" in states:
            return "on-request"
        documents = [pointer for pointer in self.pointers if pointer.text]
        times = bool(self.times or self.bounds)
        if documents and not self.rule and "regular" not in states:
            return "by-reference"
        if "continuous" in states and not (self.rule and self.rule.recurrence.times):
            return "continuous"
        if (self.rule and not self._counted()) or "regular" in states:
            return "recurring"
        if "throughout" in states and (not times or self.accuracy or self._only_years()):
            return "throughout"
        if self.pointers and not times:
            return "by-reference"
        return None

    def _only_years(self) -> bool:
        """Return whether the printed times only repeat the period: «весь период (2021-2023 гг.)»."""
        return not self.bounds and all(isinstance(time, Point) and time.unit in _YEARS for time in self.times)

    def _counted(self) -> bool:
        """Return whether a count stands with its dates: «два раза в год (декабрь, май)» (house rule)."""
        recurrence = self.rule.recurrence if self.rule else None
        limits = bool(self.bounds) and all(bound.side == "until" for bound in self.bounds)
        dates = limits if not self.times else all(self._is_single(time) for time in self.times)
        if not recurrence or self.onward:
            return False
        return bool(recurrence.times and dates and recurrence.every not in {"day", "week", "month"})

    def _is_single(self, time: Point | Stretch) -> bool:
        """Return whether a time is one month, one quarter …, printed as itself or as its first and last day."""
        if isinstance(time, Point):
            return time.unit != "year"
        rule = self.recurrence
        if rule and rule.every == "year" and rule.times == len(self.times) and not self._is_long():
            return True  # «2 раза в год (май-июнь, октябрь-ноябрь)»
        return bool(self.accuracy) and time.first.month == time.last.month and time.first.unit == "day"

    def _is_long(self) -> bool:
        """Return whether the times are told as whole years, within which a rule repeats."""
        return any(item.precision in {"year", "school-year", "period"} for item in self.accuracy)

    def _stretch(self, kind: Kind) -> tuple[Span, ...]:
        """Return the days that a phrase without dates covers: what it names, else the whole period."""
        throughout = self.states.get("throughout")
        if throughout and throughout.points:
            return tuple(self.resolver.spans(throughout.points))
        if self.terms:
            return self.terms
        if kind == "by-reference" and not throughout:
            return ()
        if kind == "on-request" and not throughout and not self.rule:
            return ()
        if self.window is None:
            if kind == "throughout":
                raise UnresolvedError(_("the plan's period is not known"))
            return ()
        return (Span(start=self.window.start, end=self.window.end, precision="period"),)

    def _tell_rest(self) -> None:
        for item in self.unread:
            self.resolver.note(_("not read: “{text}”").format(text=item.text))
        for doubt in self.doubts:
            self.resolver.note(doubt.text)
        for clock in self.clocks:
            self.resolver.note(_("time of day: {text}").format(text=clock.text))
        if "throughout" in self.states and (self.times or self.bounds) and not self.accuracy:
            self.resolver.note(_("the phrase also says “throughout”"))


def _reference(pointers: Sequence[Pointer]) -> Reference | None:
    if not pointers:
        return None
    text = next((pointer.text for pointer in pointers if pointer.text), "")
    url = next((pointer.url for pointer in pointers if pointer.url), None)
    return Reference(text=text or url or "", url=url)
