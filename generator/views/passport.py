"""The passport of the open data: who publishes what, since when, how it may be used.

Names and order of the fields are those of the methodical recommendations on publishing open data (version 3.0), which
Russian portals follow; period and licence are added. Dates come from the data, never from the clock.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.language import _
from generator.model.catalogue import Catalogue, Plan

STANDARD = "http://opendata.gosmonitor.ru/standard/3.0"
IDENTIFIER = "district-plans"


class Property(NamedTuple):
    """A line of the passport: its name for programs, its name for people, its value."""

    property: str
    name: str
    value: str


def passport_of(catalogue: Catalogue, data_url: str) -> tuple[Property, ...]:
    """Return the passport; ``data_url`` is the address of the folder of the data."""
    departments = [district.department for district in catalogue.districts]
    dates = [plan.order.date for plan in catalogue.plans()]
    changes = [*dates, *(day for plan in catalogue.plans() for day in _changes(plan))]
    periods = [plan.period for plan in catalogue.plans()]
    start = min((period.start for period in periods), default=None)
    end = max((period.end for period in periods), default=None)
    lines = (
        ("standardversion", _("Version of the recommendations"), STANDARD),
        ("identifier", _("Identification number"), IDENTIFIER),
        ("title", _("Name of the data set"), _("Plans of education departments")),
        (
            "description", _("Description of the data set"),
            _("Events, deadlines, responsible people, expected results and target indicators of approved plans"),
        ),
        ("creator", _("Owner of the data set"), "; ".join(one.name for one in departments)),
        ("publishername", _("Responsible"), "; ".join(one.short or one.name for one in departments)),
        ("publisherphone", _("Telephone of the responsible"), "; ".join(one.phone for one in departments if one.phone)),
        ("publishermbox", _("E-mail of the responsible"), "; ".join(one.email for one in departments if one.email)),
        ("source", _("Address of the open data"), f"{data_url}events.json"),
        ("format", _("Formats"), "JSON, CSV"),
        ("structure", _("Description of the structure"), f"{data_url}datapackage.json"),
        ("created", _("First published"), min(dates).isoformat() if dates else ""),
        ("modified", _("Last changed"), max(changes).isoformat() if changes else ""),
        ("provenance", _("What changed last"), _("orders, marks and values of indicators")),
        ("valid", _("True as of"), max(changes).isoformat() if changes else ""),
        ("subject", _("Keywords"), _("education, plan, event, school, indicator")),
        ("period", _("Period of the plans"), f"{start.isoformat()}/{end.isoformat()}" if start and end else ""),
        ("license", _("Licence"), _("free to use with reference to the source; the signed order prevails")),
    )  # fmt: skip
    return tuple(Property(*line) for line in lines)


def _changes(plan: Plan) -> Iterator[date]:
    """Yield the days of the marks and values of a plan."""
    for entry in (*plan.events(), *plan.schedule_rows()):
        if entry.marks:
            yield entry.marks[-1].date
    for target in plan.indicators:
        if target.actual:
            yield target.actual[-1].date
