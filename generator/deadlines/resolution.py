"""Places in time become days: years that are not printed are taken from the list around them and the plan's period.

The rules are the house rules of reading deadlines. A printed year always wins; a month without one lies in the period;
in a period of several years every occurrence is meant; a range over New Year runs on.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from generator.deadlines.calendar import SCHOOL_YEAR_BEGINS, Window, coarser, cover
from generator.deadlines.items import Bound, Point, Stretch, begins
from generator.deadlines.quarters import doubt_of, quarters_apart, whole_period
from generator.deadlines.shapes import Precision, Span
from generator.deadlines.years import NEXT, NEXT_SPRING
from generator.language import _

_AUGUST = 8
_DAY = timedelta(days=1)
_EDGES: dict[str, Precision] = {"school-edge": "school-year", "year-edge": "year"}
Time = Point | Stretch


class UnresolvedError(Exception):
    """A time cannot be told: it needs a period, lies outside it, or no calendar has it. The text is a note."""


class Resolver:
    """Resolves the times of one phrase; what is doubtful goes to ``notes``."""

    def __init__(self, window: Window | None) -> None:
        self.window = window
        self.notes: list[str] = []
        self.august: int | None = None

    def note(self, text: str) -> None:
        """Keep a note once."""
        if text not in self.notes:
            self.notes.append(text)

    def spans(self, times: Sequence[Time]) -> list[Span]:
        """Return the days of a list of times, in printed order. Raises UnresolvedError."""
        found: list[Span] = []
        for time in self._complete(list(times)):
            if isinstance(time, Stretch):
                found += self._stretch(time)
            else:
                found += self._within_period(self._point(time), many=time.year is None)
        return found

    def until(self, bound: Bound) -> list[Span]:
        """Return the days up to a limit, from the start of the period. Raises UnresolvedError."""
        found = []
        points = self._point(bound.point)
        for span in points:
            last = span.end if bound.included else span.start - _DAY
            precision = _EDGES.get(bound.point.unit, span.precision)
            start = self.window.start if self.window else last
            if self.window and self.window.has_many_years and not bound.point.year:
                start = max(start, last.replace(month=1, day=1))
            if not self.window:
                self.note(_("the plan's period is not known: only the last day can be told"))
            if last < start and len(points) > 1 and not bound.point.year:
                continue  # «до зимы» in a plan of several years: the first winter begins before it
            if last < start:
                self.note(_("the limit lies before the plan's period"))
                found.append(Span(start=last, end=last, precision="day"))
            else:
                if self.window and self.window.is_left_by(Span(start=start, end=last, precision=precision)):
                    self.note(_("the limit lies after the plan's period"))
                found.append(Span(start=start, end=last, precision=precision))
        return found

    def onward(self, bound: Bound) -> list[Span]:
        """Return the days from a limit to the end of the period. Raises UnresolvedError."""
        span = self._point(bound.point)[0]
        start = span.start if bound.included else span.end + _DAY
        if not self.window:
            raise UnresolvedError(_("the plan's period is not known"))
        if not bound.included and start > self.window.end and self.window.is_school_year and not bound.point.year:
            start = max(self.window.start, start.replace(year=self.window.start.year))  # «после августа»
        if start > self.window.end:
            self.note(_("the limit lies after the plan's period"))
            return [Span(start=start, end=start, precision="day")]
        return [Span(start=start, end=self.window.end, precision=span.precision)]

    def _complete(self, times: list[Time]) -> list[Time]:
        """Return the times with years that the list around them tells."""
        following: Point | None = None
        for at in range(len(times) - 1, -1, -1):
            time = times[at]
            first, last = (time.first, time.last) if isinstance(time, Stretch) else (time, time)
            if last.year is None and following and following.year is not None and _has_place(last):
                last = last.in_year(following.year - (_place(last) > _place(following)))
            if isinstance(time, Stretch):
                if first.year is None and last.year is not None and last.year > 0 and _has_place(first):
                    first = first.in_year(last.year - (_place(first) > _place(last)))
                times[at] = time = replace(time, first=first, last=last)
            else:
                times[at] = first = last
            following = first if _has_place(first) and (first.year or 1) > 0 else None
        return self._continue(self._august(times))

    def _august(self, times: list[Time]) -> list[Time]:
        """Give an August that opens a list going on to autumn the year before (house rule for school years)."""
        if not self.window or not self.window.is_school_year or len(times) < 2:
            return times
        first, second = times[0], times[1]
        end = first.last if isinstance(first, Stretch) else first
        begin = second.first if isinstance(second, Stretch) else second
        opens = _month(first) == _AUGUST and end.year is None and end.month == _AUGUST
        if opens and begin.year is None and begins(begin) >= SCHOOL_YEAR_BEGINS:
            year = self._august_before(self.window)
            times[0] = (
                replace(first, first=first.first.in_year(year), last=end.in_year(year))
                if isinstance(first, Stretch)
                else first.in_year(year)
            )
        return times

    def _august_before(self, window: Window) -> int:
        """Return the year of the August before the school year, with a note: it is not printed."""
        self.august = window.start.year
        self.note(
            _("the year is not printed: August {year} was taken, before the school year begins").format(
                year=self.august
            )
        )
        return self.august

    def _is_outside(self, span: Span) -> bool:
        """Return whether a part of ``span`` lies outside the period; the August before it has a note of its own."""
        august = span.start.month == _AUGUST and span.start.year == self.august
        if august and self.window:
            span = replace(span, start=max(span.start, self.window.start), end=max(span.end, self.window.start))
        return bool(self.window and self.window.is_left_by(span))

    def _continue(self, times: list[Time]) -> list[Time]:
        """In a period of several years a list goes on from its last printed year: «сентябрь 2022, май»."""
        if not self.window or not self.window.has_many_years:
            return times
        before: Point | None = None
        for at, time in enumerate(times):
            first = time.first if isinstance(time, Stretch) else time
            if before and before.year and first.year is None and _has_place(first):
                first = first.in_year(before.year + (_place(first) < _place(before)))
                times[at] = replace(time, first=first) if isinstance(time, Stretch) else first
                self.note(_("the year is not printed and is taken from the date before"))
            last = time.last if isinstance(time, Stretch) else first
            before = last if last.year and _has_place(last) else None
        return times

    def _stretch(self, stretch: Stretch) -> list[Span]:
        first, last = stretch.first, stretch.last
        if self.window and (whole := whole_period(first, last, self.window)):
            self.note(_("all of the year is named: the plan's period is meant"))
            return [whole]
        if each := quarters_apart(first, last, self.window):
            self.note(_("the quarters are those that lie in the plan's period"))
            return each
        starts = self._first_of_stretch(first, last)
        found = []
        for start in starts:
            if last.year is not None:
                ends = self._point(last)
                end = ends[0]
            else:
                end = self._next(last, start)
            until = end.start - _DAY if stretch.before else end.end
            if until < start.start:
                raise UnresolvedError(_("the end comes before the beginning"))
            found.append(Span(start=start.start, end=until, precision=coarser(start.precision, end.precision)))
        if stretch.before:
            self.note(_("the last month is only the limit: the days before it are meant"))
        return self._within_period(found, many=first.year is None)

    def _within_period(self, found: list[Span], *, many: bool) -> list[Span]:
        """Return times as they are, with a note when one goes on outside the period; what recurs ends with it."""
        window = self.window
        if not window or not any(window.overlaps(span) and self._is_outside(span) for span in found):
            return found
        if many and window.has_many_years:
            self.note(_("the year is not printed: the first or the last time is cut to the plan's period"))
            return [_clip(span, window) if window.is_left_by(span) else span for span in found]
        self.note(_("a part of the time lies outside the plan's period"))
        return found

    def _first_of_stretch(self, first: Point, last: Point) -> list[Span]:
        window = self.window
        opens = window and window.is_school_year and first.year is None and first.month == _AUGUST
        if opens and window and (last.month != _AUGUST or last.unit != first.unit):
            covered = cover(first, self._august_before(window))
            return [covered] if covered else []
        if window and window.has_many_years and first.year is None and (begun := _begun(first, window)):
            if len(begun) > 1:
                self.note(_("the year is not printed: every year of the period is meant"))
            return begun
        return self._point(first)

    def _next(self, point: Point, start: Span) -> Span:
        """Return the first ``point`` that does not end before ``start`` begins."""
        school = bool(self.window and self.window.is_school_year)
        for year in range(start.start.year - 1, start.start.year + 3):
            span = cover(point, year, school=school)
            if span and span.start >= start.start and span.end >= start.end:
                return span
        raise UnresolvedError(_("the end comes before the beginning"))

    def _point(self, point: Point) -> list[Span]:
        """Return the days of one place in time; several only in a period of several years."""
        if point.year is not None and point.year < 0:
            if not self.window:
                raise UnresolvedError(_("the plan's period is not known"))
            point = replace(point, year=self._next_year(point.year, self.window))
        if point.year is not None:
            span = cover(point, point.year)
            if span is None:
                raise UnresolvedError(_("no calendar has this day"))
            if self.window and not self.window.overlaps(span) and self._is_outside(span):
                self.note(_("the date lies outside the plan's period"))
            return [span]
        if self.window is None:
            raise UnresolvedError(_("the year is not printed and the plan's period is not known"))
        return self._within(point, self.window)

    def _next_year(self, year: int, window: Window) -> int:
        """Return «следующий год»; the next school year is the first that begins after the period does."""
        if year == NEXT:
            return window.start.year + 1
        if window.has_many_years:
            raise UnresolvedError(_("the plan is for several years: which is the next one cannot be told"))
        began = (window.start.month, window.start.day) >= (SCHOOL_YEAR_BEGINS, 1)
        return window.start.year + began + (year == NEXT_SPRING)

    def _within(self, point: Point, window: Window) -> list[Span]:
        school = window.is_school_year
        years = range(window.start.year - 1, window.end.year + 1)
        found = [span for year in years if (span := cover(point, year, school=school)) and window.overlaps(span)]
        if not found:
            raise UnresolvedError(_("the date does not lie in the plan's period"))
        if window.has_many_years:
            if len(found) > 1:
                self.note(_("the year is not printed: every year of the period is meant"))
            return found
        if doubt := doubt_of(point, window):
            self.note(doubt)
        if point.unit in {"year", "school-year"}:
            return [_clip(span, window) for span in found] if not school else found
        if point.month == _AUGUST and school:
            self.note(
                _("August can also be that of {year}, before the school year begins").format(year=window.start.year)
            )
        if len(found) > 1:
            inside = [span for span in found if span.start >= window.start] or found
            self.note(_("the period holds a part of two such times: the one that begins in it was taken"))
            return inside[:1]
        return found


def _begun(point: Point, window: Window) -> list[Span]:
    """Return the days of ``point`` in each year in which it begins in a month of the period."""
    found = (cover(point, year) for year in range(window.start.year, window.end.year + 1))
    return [
        span
        for span in found
        if span and span.start <= window.end and not window.is_left_by(replace(span, end=span.start))
    ]


def _clip(span: Span, window: Window) -> Span:
    """Return the part of a school year that lies in a calendar year's plan (house rule)."""
    return Span(start=max(span.start, window.start), end=min(span.end, window.end), precision=span.precision)


def _has_place(point: Point) -> bool:
    """Return whether the point has a place within its year that others can be compared with."""
    return begins(point) > 0 and not point.school


def _place(point: Point) -> tuple[int, int]:
    return begins(point), point.number if point.unit == "day" else 0


def _month(time: Time) -> int:
    return time.first.month if isinstance(time, Stretch) else time.month
