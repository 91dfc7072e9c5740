"""Target indicators as ``plan.yml`` says them; their values stand in ``actual.csv`` beside it."""

from typing import Literal

from pydantic import Field

from generator.language import noted
from generator.model.fields import FileModel, Identifier, Text

Better = Literal["more", "less"]


class PeriodTarget(FileModel):
    """What an indicator is to reach in one period."""

    period: Text = Field(description=noted("the period, for example 2023 or «I полугодие 2023»"))
    target: Text = Field(description=noted("the target as printed"))


class IndicatorPart(FileModel):
    """A part of an indicator with a target of its own («из них: …»). Repeats the parts of the printed cells."""

    id: Identifier = Field(description=noted("permanent id: names the part in actual.csv"))
    name: Text = Field(description=noted("the part of the name"))
    target: Text | None = Field(None, description=noted("the part of the target"))


class Indicator(FileModel):
    """A row of a table of target indicators."""

    id: Identifier = Field(description=noted("permanent id: the address of the page"))
    number: Text | None = Field(None, description=noted("number as printed"))
    name: Text = Field(description=noted("name as printed"))
    unit: Text | None = Field(None, description=noted("unit of the values, for example %"))
    target: Text | None = Field(None, description=noted("target as printed"))
    targets: list[PeriodTarget] = Field(
        default_factory=list, description=noted("targets of single periods, when the document tells them apart")
    )
    better: Better | None = Field(
        None, description=noted("which values are good when the target is a bare number: more of it, or less")
    )
    baseline: Text | None = Field(None, description=noted("value at the beginning, as printed"))
    parts: list[IndicatorPart] = Field(default_factory=list, description=noted("parts with targets of their own"))
    source: Text | None = Field(None, description=noted("where the values come from"))
    method: Text | None = Field(None, description=noted("how the values are collected"))
    responsible: Text | None = Field(None, description=noted("who answers for it"))
    events: list[Identifier] = Field(
        default_factory=list, description=noted("ids of the events of this plan that serve it")
    )
    cells: dict[Identifier, Text] = Field(default_factory=dict, description=noted("cells of other columns"))
    as_printed: dict[Identifier, Text] = Field(
        default_factory=dict, description=noted("what was printed in corrected cells")
    )
    note: Text | None = Field(None, description=noted("remark of the editor: reasons of corrections"))
    doubt: Text | None = Field(None, description=noted("doubt of the import; delete it when it is settled"))
