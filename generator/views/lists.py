"""The pages that lead on: home, district, list of plans."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.language import _, ngettext
from generator.model.catalogue import Catalogue, District, Plan
from generator.names.entries import SCHOOLS
from generator.russian.dates import in_words
from generator.russian.typography import sentences
from generator.views import addresses
from generator.views.agenda import Item
from generator.views.now import NowView, now_view
from generator.views.owners import TITLES, Kind
from generator.views.page import Frame, district_crumbs, frame, home_crumb
from generator.views.passport import passport_of
from generator.views.phrases import count_events, order_name, period_in_words

_WITHOUT_TABLE = frozenset({"indicators.json", "datapackage.json", "passport.json"})  # told by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCard:
    """A plan in a list."""

    title: str
    address: str
    order_name: str
    period: str
    events: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictCard:
    """A district in a list, with its plans; ``registers`` (title, address) are those that hold something."""

    name: str
    short: str
    region: str
    address: str
    counts: str
    registers: tuple[tuple[str, str], ...]
    plans: tuple[PlanCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page of districts or plans. ``department`` is filled on a district's pages.

    ``schools`` are the districts' indexes of schools (name, address, how many), on the home page.
    """

    frame: Frame
    districts: tuple[DistrictCard, ...]
    now: NowView | None = None
    calendar_address: str = ""
    ways: tuple[tuple[str, str, str], ...] = ()
    schools: tuple[tuple[str, str, int], ...] = ()
    measures: tuple[tuple[str, str], ...] = ()
    department: str = ""
    contacts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The page of the open data: file name, what it holds, the same as CSV (a name, or empty); the passport's lines."""

    frame: Frame
    files: tuple[tuple[str, str, str], ...]
    passport: tuple[tuple[str, str], ...]


def data_view(catalogue: Catalogue) -> DataView:
    """Return the view of the page that lists the open data."""
    description = _("The plans as data: JSON files with schemas and CSV tables, free to use.")
    return DataView(
        frame=frame(addresses.DATA, "data", _("Open data"), description, crumbs=(home_crumb(),)),
        files=tuple((name, text, _table_of(name)) for name, text in _data_files()),
        passport=tuple((line.name, line.value) for line in passport_of(catalogue, "") if line.value),
    )


def _table_of(name: str) -> str:
    """Return the name of the table beside a JSON file; empty where none is or it is told by itself."""
    return "" if "/" in name or name in _WITHOUT_TABLE or not name.endswith(".json") else name.replace(".json", ".csv")


def _data_files() -> tuple[tuple[str, str], ...]:
    return (
        ("plans.json", _("plans: orders, clauses, sections, indicators, appendices with every row")),
        ("events.json", _("events: printed cells, readings, place in the order")),
        ("people.json", _("responsible people: posts and what is theirs")),
        ("organisations.json", _("organisations, schools among them, and what concerns them")),
        ("groups.json", _("groups with their members")),
        ("topics.json", _("topics with the words by which they are found, and their events")),
        ("glossary.json", _("abbreviations with what they stand for")),
        ("indicators.json", _("target indicators: targets, measured values, the events that serve them")),
        ("indicators.csv", _("target indicators with their newest values")),
        ("actual.csv", _("measured values of the indicators and their parts")),
        ("marks.csv", _("marks of events")),
        ("results.csv", _("amounts in the expected results of events")),
        ("datapackage.json", _("the fields of the tables")),
        ("passport.json", _("the passport of the data set")),
        ("passport.csv", _("the same as a table")),
        ("schema/plans.json", _("JSON Schema of the plans")),
        ("schema/events.json", _("JSON Schema of the events")),
        ("schema/people.json", _("JSON Schema of the people")),
        ("schema/organisations.json", _("JSON Schema of the organisations")),
        ("schema/groups.json", _("JSON Schema of the groups")),
        ("schema/topics.json", _("JSON Schema of the topics")),
        ("schema/glossary.json", _("JSON Schema of the abbreviations")),
        ("schema/indicators.json", _("JSON Schema of the indicators")),
    )


def home_view(catalogue: Catalogue, items: dict[str, list[Item]], today: date) -> ListView:
    """Return the view of the home page; ``items`` are those of each plan by its id."""
    day = catalogue.data_date
    title = _("Plans of education departments")
    description = _(
        "Plans of district education departments: events, deadlines, responsible people and expected results."
    )
    return ListView(
        frame=Frame(
            address=addresses.HOME,
            kind="home",
            title=title,
            description=description,
            data_date=in_words(day) if day else "",
        ),
        districts=tuple(district_card(district) for district in catalogue.districts),
        schools=tuple(
            (district.short, addresses.owners("schools", district.id), number)
            for district in catalogue.districts
            if (number := _schools(district))
        ),
        now=now_view(
            (item for listed in items.values() for item in listed),
            today,
            last=_last_day(catalogue.plans()),
            names={district.id: district.short for district in catalogue.districts},
        ),
    )


def district_view(
    district: District, items: dict[str, list[Item]], today: date, ways: tuple[tuple[str, str, str], ...]
) -> ListView:
    """Return the view of a district's page; ``items`` are those of each plan, ``ways`` lead to its registers."""
    card = district_card(district)
    department = district.department
    contacts = [
        (_("Site"), department.site),
        (_("Address"), department.address),
        (_("Telephone"), department.phone),
        (_("E-mail"), department.email),
    ]
    return ListView(
        frame=frame(
            addresses.district(district.id),
            "district",
            district.name,
            sentences(department.name, card.counts),
            crumbs=(home_crumb(),),
            district=district,
        ),
        districts=(card,),
        now=now_view(
            (item for plan in district.plans for item in items[plan.id]),
            today,
            district=district.id,
            last=_last_day(district.plans),
        ),
        calendar_address=addresses.calendar(district.id),
        ways=ways,
        measures=(
            (_("Target indicators"), addresses.indicators(district.id)),
            (_("Measurable results"), addresses.results(district.id)),
        ),
        department=department.name,
        contacts=tuple((name, value) for name, value in contacts if value),
    )


def plans_view(district: District) -> ListView:
    """Return the view of a district's list of plans."""
    card = district_card(district)
    title = _("Plans: {district}").format(district=district.short)
    return ListView(
        frame=frame(
            addresses.plans(district.id),
            "plans",
            title,
            sentences(district.department.name, card.counts),
            crumbs=district_crumbs(district),
            district=district,
        ),
        districts=(card,),
    )


def district_card(district: District) -> DistrictCard:
    """Return a district as it stands in lists."""
    events = sum(len(plan.events()) for plan in district.plans)
    number = len(district.plans)
    plans = ngettext("{count} plan", "{count} plans", number).format(count=number)
    return DistrictCard(
        name=district.name,
        short=district.short,
        region=district.region,
        address=addresses.district(district.id),
        counts=f"{plans}, {count_events(events)}",
        registers=tuple(
            (_(TITLES[kind]), addresses.owners(kind, district.id)) for kind, held in _held(district) if held
        ),
        plans=tuple(plan_card(plan) for plan in district.plans),
    )


def _held(district: District) -> tuple[tuple[Kind, int], ...]:
    return ("schools", _schools(district)), ("people", len(district.people) + len(district.posts))


def _schools(district: District) -> int:
    """Return how many schools and kindergartens the register of a district holds."""
    return sum(1 for one in district.organisations if one.kind in SCHOOLS)


def _last_day(plans: Iterable[Plan]) -> date | None:
    """Return the last day of all plans' periods."""
    return max((plan.period.end for plan in plans), default=None)


def plan_card(plan: Plan) -> PlanCard:
    """Return a plan as it stands in lists."""
    return PlanCard(
        title=plan.title,
        address=addresses.plan(plan.id),
        order_name=order_name(plan),
        period=period_in_words(plan),
        events=count_events(len(plan.events())),
    )
