"""``plans explain``: how the program reads a printed phrase, in words or as JSON; whole streams of phrases too.

In JSON the answer is the published shape of a reading, one compact object for each input, in the order of the input.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from pydantic_core import PydanticCustomError

from generator.cli.configuration import settings_of
from generator.deadlines.calendar import Window
from generator.deadlines.findings import Terms
from generator.deadlines.reading import read_deadline
from generator.deadlines.wording import in_text
from generator.exports import readings
from generator.language import _
from generator.linking.registry import registry_of
from generator.linking.terms import terms_of
from generator.model.fields import IDENTIFIER, read_period
from generator.names.reading import read_responsible
from generator.names.register import Register
from generator.quantities.reading import read_quantities
from generator.quantities.wording import in_full
from generator.reading.drafts import read_registers
from generator.reading.shapes import DistrictDraft


class BadInputError(Exception):
    """An input that cannot be read as one; the text says why."""


@dataclass(slots=True)
class Asked:
    """What the command line asks for; an object on standard input may say otherwise for its line."""

    plans: Path
    period: str = ""
    district: str = ""
    drafts: dict[str, DistrictDraft] = field(default_factory=dict)
    registers: dict[str, Register] = field(default_factory=dict)

    def window(self, period: str) -> Window | None:
        """Return the days of ``period`` ("2023/2024", "2023-09-01/2024-08-31"). Raises BadInputError."""
        if not period:
            return None
        start, _slash, end = period.partition("/")
        try:
            told = read_period({"start": start, "end": end} if "-" in start else period)
        except PydanticCustomError:
            text = _("“{period}” is not a period such as 2023/2024 or 2023-09-01/2024-08-31")
            raise BadInputError(text.format(period=period)) from None
        return Window(told.start, told.end)

    def calendar(self, district: str) -> Terms:
        """Return the holidays and quarters of a district's school years. Raises BadInputError."""
        return terms_of(self.draft(district).file) if district else ()

    def register(self, district: str) -> Register | None:
        """Return the register of a district. Raises BadInputError."""
        if not district:
            return None
        if district not in self.registers:
            self.registers[district] = registry_of(self.draft(district)).register
        return self.registers[district]

    def draft(self, district: str) -> DistrictDraft:
        """Return the files of a district. Raises BadInputError."""
        if district not in self.drafts:
            known = IDENTIFIER.fullmatch(district) and (self.plans / district).is_dir()
            draft = read_registers(self.plans / district, self.plans.parent) if known else None
            if draft is None:
                raise BadInputError(_("there is no district “{district}”").format(district=district))
            self.drafts[district] = draft
        return self.drafts[district]


def _deadline(asked: Asked, text: str, period: str, district: str) -> tuple[Any, str]:
    window = asked.window(period)
    reading = read_deadline(text, window, asked.calendar(district))
    words = in_text(reading, window)
    if reading.reference:
        words += f" ({reading.reference.text})" if reading.reference.text != text else ""
    return readings.deadline(reading), "; ".join([words, *reading.notes])


def _responsible(asked: Asked, text: str, _period: str, district: str) -> tuple[Any, str]:
    reading = read_responsible(text, asked.register(district))
    found = [f"{one.surname} {one.initials}" + (f" — {one.post}" if one.post else "") for one in reading.people]
    found += [one.name for one in reading.posts]
    found += [one.name for one in (*reading.organisations, *reading.groups)]
    words = found or [_("nobody was recognised")]
    return readings.responsible(reading), "; ".join([*words, *reading.notes])


def _quantity(_asked: Asked, text: str, _period: str, _district: str) -> tuple[Any, str]:
    reading = read_quantities(text)
    words = [in_full(one) for one in reading.quantities] or [_("no amount was recognised")]
    return readings.quantities(reading), "; ".join([*words, *reading.notes])


Explain = Callable[[Asked, str, str, str], tuple[Any, str]]
_READERS: dict[str, Explain] = {"deadline": _deadline, "responsible": _responsible, "quantity": _quantity}


@click.command(help=_("Tell how a printed phrase is read: a deadline, a responsible cell, a quantity."))
@click.argument("kind", type=click.Choice(tuple(_READERS)))
@click.argument("text")
@click.option("--period", default="", help=_("the plan's period, for example 2023/2024 or 2023-09-01/2024-08-31"))
@click.option("--district", default="", help=_("id of the district whose registers and school year are used"))
@click.option("--json", "as_json", is_flag=True, help=_("the published shape, one compact JSON object for each phrase"))
@click.pass_obj
def explain(root: Path, kind: str, text: str, period: str, district: str, as_json: bool) -> None:
    """Explain TEXT, or every line of standard input when it is "-"."""
    asked = Asked(settings_of(root).plans, period, district)
    try:
        asked.window(period)
        asked.calendar(district)
    except BadInputError as problem:
        raise click.UsageError(str(problem)) from None
    reader = _READERS[kind]
    for one in _lines() if text == "-" else iter([text]):
        sys.stdout.write(_answer(reader, asked, one, from_stream=text == "-", as_json=as_json) + "\n")
        sys.stdout.flush()  # whoever asks line by line waits for the answer


def _lines() -> Iterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\r\n").removeprefix("\ufeff")


def _answer(reader: Explain, asked: Asked, line: str, *, from_stream: bool, as_json: bool) -> str:
    try:
        text, period, district = _unpack(line, asked) if from_stream else (line, asked.period, asked.district)
        shape, words = reader(asked, text, period, district)
    except BadInputError as problem:
        shape, words, text = {"raw": line, "error": str(problem)}, str(problem), line
    if as_json:
        return json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
    return f"{' '.join(text.split()) or '—'} → {words}"


def _unpack(line: str, asked: Asked) -> tuple[str, str, str]:
    """Return text, period and district of a line of standard input. Raises BadInputError for a malformed object."""
    if not line.lstrip().startswith("{"):
        return line, asked.period, asked.district
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise BadInputError(_("not a JSON object")) from None
    values = [found.get("text"), found.get("period", asked.period), found.get("district", asked.district)]
    if not isinstance(values[0], str):
        raise BadInputError(_("the object has no “text”"))
    if unknown := sorted(set(found) - {"text", "period", "district"}):
        raise BadInputError(_("unknown key “{key}”").format(key=unknown[0]))
    period, district = ("" if value is None else value for value in values[1:])
    if not isinstance(period, str) or not isinstance(district, str):
        raise BadInputError(_("“period” and “district” are texts"))
    return values[0], period, district
