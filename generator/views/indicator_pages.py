"""Target indicators: their tables for a plan and for a district, and the page of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import _, ngettext
from generator.model.catalogue import District, Plan
from generator.model.progress import Component, Target
from generator.russian.dates import in_words
from generator.russian.typography import one_line, sentences, shorten
from generator.views import addresses
from generator.views.charts import Chart
from generator.views.indicator_charts import chart_in_words, chart_of
from generator.views.page import Crumb, Frame, district_crumbs, frame, plan_crumbs
from generator.views.phrases import count_indicators, order_name
from generator.views.results import LONGEST_TITLE, Link, indicator_link, results_of
from generator.views.standing import Name, standing_of
from generator.views.values import STANDINGS, reading_beside, standing_in_words, value_in_words
from generator.views.wording import plain

VALUES = "values.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """An indicator in a table: what is printed, how it is read, its newest value, how it stands, what serves it."""

    number: str
    name: str
    address: str
    target: str
    reading: str
    value: str
    day: str
    standing: Name
    standing_words: str
    events: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanIndicators:
    """The indicators of one plan."""

    plan: str
    address: str
    rows: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsView:
    """The page of the indicators of a plan or a district. ``counts`` says how many stand how; ``alone`` no event
    serves, ``uncounted`` are measurable results that no indicator counts."""

    frame: Frame
    plans: tuple[PlanIndicators, ...]
    counts: tuple[tuple[Name, str, int], ...]
    alone: tuple[Link, ...]
    uncounted: str
    results_address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """A measured value in the table beside the picture."""

    day: str
    value: str
    raw: str
    evidence: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """A part of an indicator."""

    anchor: str
    name: str
    target: str
    reading: str
    value: str
    day: str
    standing: Name
    standing_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView:
    """The page of one indicator."""

    frame: Frame
    target: Target
    plan: Link
    reading: str
    standing: Name
    standing_words: str
    goals: tuple[tuple[str, str, str], ...]
    baseline: tuple[str, str]
    parts: tuple[PartRow, ...]
    values: tuple[ValueRow, ...]
    chart: Chart | None
    chart_words: str
    events: tuple[Link, ...]
    row_address: str
    download: str
    kept_from: str


def plan_indicators_view(plan: Plan, district: District) -> IndicatorsView:
    """Return the view of the indicators of a plan."""
    return _indicators_view(plan.id, (plan,), district, plan_crumbs(plan, district))


def district_indicators_view(district: District) -> IndicatorsView:
    """Return the view of the indicators of all plans of a district."""
    return _indicators_view(district.id, district.plans, district, district_crumbs(district))


def indicator_views(plan: Plan, district: District) -> Iterator[IndicatorView]:
    """Yield the views of a plan's indicators in printed order."""
    serving = _serving(plan)
    crumbs = (*plan_crumbs(plan, district), Crumb(title=_("Indicators"), address=addresses.indicators(plan.id)))
    for target in plan.indicators:
        yield _indicator_view(target, plan, district, crumbs, serving)


def _indicators_view(
    owner: str, plans: tuple[Plan, ...], district: District, crumbs: tuple[Crumb, ...]
) -> IndicatorsView:
    targets = [target for plan in plans for target in plan.indicators]
    standings = [standing_of(target).name for target in targets]
    uncounted = [one for plan in plans for one in results_of(plan) if one.measurable and not one.counted_by]
    name = order_name(plans[0]) if "/" in owner else district.short
    title = _("Indicators: {scope}").format(scope=name)
    count = count_indicators(len(targets))
    return IndicatorsView(
        frame=frame(
            addresses.indicators(owner), "indicators", title, sentences(title, count), crumbs=crumbs, district=district
        ),
        plans=tuple(
            PlanIndicators(plan=order_name(plan), address=addresses.plan(plan.id), rows=_rows(plan))
            for plan in plans
            if plan.indicators
        ),
        counts=tuple((name, _(words), standings.count(name)) for name, words in STANDINGS.items() if name in standings),
        alone=tuple(indicator_link(target) for target in targets if not target.events),
        uncounted=_count_results(len(uncounted)) if uncounted else "",
        results_address=addresses.results(owner),
    )


def _count_results(count: int) -> str:
    return ngettext("{count} measurable result", "{count} measurable results", count).format(count=count)


def _rows(plan: Plan) -> tuple[IndicatorRow, ...]:
    serving = _serving(plan)
    return tuple(_row(target, serving) for target in plan.indicators)


def _row(target: Target, serving: dict[str, Link]) -> IndicatorRow:
    standing = standing_of(target)
    newest = target.actual[-1] if target.actual else None
    return IndicatorRow(
        number=target.number,
        name=one_line(plain(target.name)),
        address=addresses.indicator(target.id),
        target=_printed(target),
        reading=_read(target),
        value=value_in_words(newest) if newest else "",
        day=in_words(newest.date) if newest else "",
        standing=standing.name,
        standing_words=_(STANDINGS[standing.name]),
        events=_events(target, serving),
    )


def _printed(target: Target) -> str:
    if target.target.raw or not target.goals:
        return target.target.raw
    return "; ".join(f"{goal.period}: {goal.reading.raw}" for goal in target.goals)


def _read(target: Target) -> str:
    if target.target.raw or not target.goals:
        return reading_beside(target.target)
    told = [(goal.period, reading_beside(goal.reading)) for goal in target.goals]
    return "; ".join(f"{period}: {words}" for period, words in told if words)


def _indicator_view(
    target: Target, plan: Plan, district: District, crumbs: tuple[Crumb, ...], serving: dict[str, Link]
) -> IndicatorView:
    standing = standing_of(target)
    title = one_line(plain(target.name))
    address = addresses.indicator(target.id)
    facts = (_printed(target), standing_in_words(standing), order_name(plan))
    return IndicatorView(
        frame=frame(
            address, "indicator", title, shorten(sentences(title, *facts), 200), crumbs=crumbs, district=district
        ),
        target=target,
        plan=(order_name(plan), addresses.plan(plan.id)),
        reading=reading_beside(target.target),
        standing=standing.name,
        standing_words=standing_in_words(standing),
        goals=tuple((goal.period, goal.reading.raw, reading_beside(goal.reading)) for goal in target.goals),
        baseline=(target.baseline.raw, reading_beside(target.baseline)) if target.baseline else ("", ""),
        parts=tuple(_part(part) for part in target.parts),
        values=tuple(
            ValueRow(
                day=in_words(one.date), value=value_in_words(one), raw=one.raw, evidence=one.evidence, note=one.note
            )
            for one in reversed(target.actual)
        ),
        chart=chart_of(target, plan),
        chart_words=chart_in_words(target),
        events=_events(target, serving),
        row_address=f"{addresses.plan(plan.id)}#{target.local}",
        download=f"{address}{VALUES}" if target.actual else "",
        kept_from=in_words(plan.kept_from) if plan.kept_from else "",
    )


def _part(part: Component) -> PartRow:
    standing = standing_of(part)
    newest = part.actual[-1] if part.actual else None
    return PartRow(
        anchor=part.local,
        name=part.name,
        target=part.target.raw,
        reading=reading_beside(part.target),
        value=value_in_words(newest) if newest else "",
        day=in_words(newest.date) if newest else "",
        standing=standing.name,
        standing_words=_(STANDINGS[standing.name]),
    )


def _serving(plan: Plan) -> dict[str, Link]:
    """Return title and address of each event (or row of a schedule) that serves an indicator of ``plan``."""
    wanted = {event for target in plan.indicators for event in target.events}
    if not wanted:
        return {}
    found = [(row, addresses.event(row.id)) for row in plan.events()]
    found += [(row, addresses.row(row.id)) for row in plan.schedule_rows()]
    return {row.id: (shorten(plain(row.title), LONGEST_TITLE), address) for row, address in found if row.id in wanted}


def _events(target: Target, serving: dict[str, Link]) -> tuple[Link, ...]:
    return tuple(serving[event] for event in target.events)
