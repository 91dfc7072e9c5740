"""Expected results that can be measured, gathered from all events; and honestly how many cannot.

A result is measurable when an amount was read in it, in words when something else is printed, empty when nothing is.
"""

from dataclasses import dataclass

from generator.language import _
from generator.model.catalogue import District, Entry, Plan
from generator.model.progress import Target
from generator.russian.typography import one_line, sentences, shorten
from generator.views import addresses
from generator.views.page import Crumb, Frame, district_crumbs, frame, plan_crumbs
from generator.views.phrases import count_events, order_name
from generator.views.values import reading_beside
from generator.views.wording import plain

MOST = 500  # rows on a district's page; with more of them it leads to the plans
LONGEST_TITLE = 120  # characters of a link in a cell
Link = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of an event: ``reading`` are its amounts in words, ``counted_by`` the indicators it serves."""

    title: str
    address: str
    printed: str
    reading: str
    measurable: bool
    counted_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanResults:
    """The results of one plan: how many are measurable, in words, empty; ``rows`` are the measurable ones.

    ``uncounted`` is how many of them no indicator counts.
    """

    plan: str
    address: str
    results_address: str
    measurable: int
    in_words: int
    empty: int
    uncounted: int
    rows: tuple[Result, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsView:
    """The page of the measurable results of a plan or a district, with the sums of all its plans.

    Unless it shows the ``whole``, the rows stand on the pages of the plans.
    """

    frame: Frame
    plans: tuple[PlanResults, ...]
    measurable: int
    in_words: int
    empty: int
    events: str
    whole: bool
    indicators_address: str


def plan_results_view(plan: Plan, district: District) -> ResultsView:
    """Return the view of the results of a plan."""
    return _view(plan.id, order_name(plan), (plan,), district, plan_crumbs(plan, district))


def district_results_view(district: District) -> ResultsView:
    """Return the view of the results of all plans of a district."""
    return _view(district.id, district.short, district.plans, district, district_crumbs(district))


def results_of(plan: Plan) -> list[Result]:
    """Return the results of a plan's events in printed order, empty ones too."""
    counted: dict[str, list[Link]] = {}
    for target in plan.indicators:
        for event in target.events:
            counted.setdefault(event, []).append(indicator_link(target))
    return [_result(event, counted.get(event.id, [])) for event in plan.events()]


def indicator_link(target: Target) -> Link:
    """Return the link to an indicator: its name, shortened, and its address."""
    return shorten(plain(target.name), LONGEST_TITLE), addresses.indicator(target.id)


def _result(event: Entry, counted: list[Link]) -> Result:
    reading = event.result
    return Result(
        title=one_line(plain(event.title)),
        address=addresses.event(event.id),
        printed=reading.raw,
        reading=reading_beside(reading),
        measurable=bool(reading.quantities),
        counted_by=tuple(counted),
    )


def _view(
    owner: str, scope: str, plans: tuple[Plan, ...], district: District, crumbs: tuple[Crumb, ...]
) -> ResultsView:
    gathered = [_gather(plan) for plan in plans]
    measurable = sum(one.measurable for one in gathered)
    in_words = sum(one.in_words for one in gathered)
    empty = sum(one.empty for one in gathered)
    title = _("Measurable results: {scope}").format(scope=scope)
    events = count_events(measurable + in_words + empty)
    return ResultsView(
        frame=frame(
            addresses.results(owner), "results", title, sentences(title, f"{measurable} / {events}"), crumbs=crumbs,
            district=district,
        ),
        plans=tuple(one for one in gathered if one.measurable or one.in_words or one.empty),
        measurable=measurable,
        in_words=in_words,
        empty=empty,
        events=events,
        whole="/" in owner or measurable <= MOST,
        indicators_address=addresses.indicators(owner) if any(plan.indicators for plan in plans) else "",
    )  # fmt: skip


def _gather(plan: Plan) -> PlanResults:
    results = results_of(plan)
    rows = tuple(one for one in results if one.measurable)
    empty = sum(not one.printed for one in results)
    return PlanResults(
        plan=order_name(plan),
        address=addresses.plan(plan.id),
        results_address=addresses.results(plan.id),
        measurable=len(rows),
        in_words=len(results) - len(rows) - empty,
        empty=empty,
        uncounted=sum(not one.counted_by for one in rows),
        rows=rows,
    )
