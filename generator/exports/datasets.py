"""Tables of the open data as CSV, each with its fields told in one ``datapackage.json`` (Frictionless Table Schema)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pydantic_core import to_json

from generator.artifact import Artifact
from generator.exports.csv_text import cell, line, table
from generator.exports.progress import plain_value
from generator.language import _, noted
from generator.model.catalogue import Catalogue, Entry
from generator.model.progress import Actual
from generator.views import addresses
from generator.views.marks import last_day
from generator.views.passport import Property, passport_of
from generator.views.publication import Publication
from generator.views.standing import standing_of

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A table: its file name without the ending, what it holds, its fields (name, type, meaning), its rows."""

    name: str
    title: str
    fields: tuple[tuple[str, str, str], ...]
    rows: Callable[[Catalogue, str], Iterable[Row]]


def dataset_files(catalogue: Catalogue, site: Publication) -> Iterator[Artifact]:
    """Yield the tables with their schema, and the passport of the data as JSON and CSV."""
    for one in DATASETS:
        heads = [name for name, _type, _meaning in one.fields]
        yield Artifact(path=f"{addresses.DATA}{one.name}.csv", data=table(heads, _lines(one, catalogue, site.base)))
    told = passport_of(catalogue, site.encoded(addresses.DATA))
    yield Artifact(path=f"{addresses.DATA}datapackage.json", data=to_json(_package(told)))
    shape = {"version": 1, "passport": [one._asdict() for one in told]}
    yield Artifact(path=f"{addresses.DATA}passport.json", data=to_json(shape))
    yield Artifact(path=f"{addresses.DATA}passport.csv", data=table(("property", "name", "value"), map(line, told)))


def _lines(one: Dataset, catalogue: Catalogue, base: str) -> Iterator[str]:
    """Yield the lines of a table; numbers and days are our own words and stay what programs take them for."""
    printed = [kind == "string" for _name, kind, _meaning in one.fields]
    for row in one.rows(catalogue, base):
        yield ";".join([cell(text) if is_text else text for text, is_text in zip(row, printed, strict=True)])


def _package(lines: tuple[Property, ...]) -> dict[str, object]:
    told = {line.property: line.value for line in lines}
    return {
        "name": told["identifier"],
        "title": told["title"],
        "description": told["description"],
        "resources": [
            {
                "name": one.name,
                "title": _(one.title),
                "path": f"{one.name}.csv",
                "format": "csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ";"},
                "schema": {
                    "fields": [
                        {"name": name, "type": kind, "description": _(meaning)} for name, kind, meaning in one.fields
                    ]
                },
            }
            for one in DATASETS
        ],
    }


def _indicators(catalogue: Catalogue, base: str) -> Iterator[Row]:
    for plan in catalogue.plans():
        for target in plan.indicators:
            newest = target.actual[-1] if target.actual else None
            yield (
                target.id, base + addresses.indicator(target.id), plan.district, plan.id, target.number, target.name,
                target.target.raw, target.unit, " ".join(target.events), standing_of(target).name, *_value(newest),
            )  # fmt: skip


def _value(one: Actual | None) -> tuple[str, str, str]:
    return (one.date.isoformat(), plain_value(one.value), one.unit or "") if one else ("", "", "")


def _actual(catalogue: Catalogue, _base: str) -> Iterator[Row]:
    for plan in catalogue.plans():
        for target in plan.indicators:
            for owner, values in ((target.id, target.actual), *((part.id, part.actual) for part in target.parts)):
                for one in values:
                    yield owner, *_value(one), one.raw, one.evidence, one.note


def _marks(catalogue: Catalogue, _base: str) -> Iterator[Row]:
    for entry in _entries(catalogue):
        for mark in entry.marks:
            new = mark.deadline if mark.state == "moved" else None
            last = last_day(new) if new else None
            yield (
                entry.id, mark.state, mark.date.isoformat(), mark.evidence, mark.note, new.raw if new else "",
                last.isoformat() if last else "",
            )  # fmt: skip


def _results(catalogue: Catalogue, _base: str) -> Iterator[Row]:
    for entry in _entries(catalogue):
        for one in entry.result.quantities:
            yield (
                entry.id, entry.result.raw, plain_value(one.value), plain_value(one.value_to), one.unit or "",
                one.comparator, one.of or "", one.period or "",
            )  # fmt: skip


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    for plan in catalogue.plans():
        yield from plan.events()
        yield from plan.schedule_rows()


_EVENT = ("event", "string", noted("id of the event or row of a schedule"))
_DATE = ("date", "date", noted("the day for which it is told"))
_EVIDENCE = ("evidence", "string", noted("document or other evidence"))
_NOTE = ("note", "string", noted("remark"))
_UNIT = ("unit", "string", noted("unit of the value"))
_ANY = ("value", "any", noted("number, or true and false for yes and no"))
DATASETS = (
    Dataset(
        name="indicators", title=noted("target indicators with their newest values"), rows=_indicators,
        fields=(
            ("id", "string", noted("id of the indicator")), ("url", "string", noted("address of its page")),
            ("district", "string", noted("id of the district")), ("plan", "string", noted("id of the plan")),
            ("number", "string", noted("number as printed")), ("name", "string", noted("name as printed")),
            ("target", "string", noted("target as printed")), ("target_unit", "string", noted("unit, when it is told")),
            ("events", "string", noted("ids of the events that serve it, parted by spaces")),
            ("standing", "string", noted("reached, not-yet, above, below, no-value or incomparable")),
            _DATE, _ANY, _UNIT,
        ),
    ),
    Dataset(
        name="actual", title=noted("measured values of the indicators and their parts"), rows=_actual,
        fields=(
            ("indicator", "string", noted("id of the indicator")), _DATE, _ANY, _UNIT,
            ("raw", "string", noted("the value as entered")), _EVIDENCE, _NOTE,
        ),
    ),
    Dataset(
        name="marks", title=noted("marks of events"), rows=_marks,
        fields=(
            _EVENT, ("state", "string", noted("done, partly, moved or cancelled")), _DATE, _EVIDENCE, _NOTE,
            ("deadline", "string", noted("new deadline of a moved event, as written")),
            ("deadline_end", "date", noted("its last day")),
        ),
    ),
    Dataset(
        name="results", title=noted("amounts in the expected results of events"), rows=_results,
        fields=(
            _EVENT, ("raw", "string", noted("expected result as printed")), _ANY,
            ("value_to", "number", noted("upper end of a range")), _UNIT,
            ("comparator", "string", noted("how it is compared: =, >=, increase-to and others")),
            ("of", "string", noted("what is counted, or of what it is a share")),
            ("period", "string", noted("period, when the cell names one")),
        ),
    ),
)  # fmt: skip
