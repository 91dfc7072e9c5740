"""The plan file: what ``plan.yml`` may say. Printed cells are kept word for word; see the guide for departments.

The roles of columns (``number``, ``deadline`` …) are the keys of a row; a table's ``columns`` tell the printed
headings in their printed order. A column that has no role keeps a name of its own and its cells stand in ``cells``.
"""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.language import noted
from generator.model.fields import Address, Day, Days, FileModel, Identifier, Period, Source, Text
from generator.model.indicator import Indicator
from generator.settings import Privacy

Role = Literal[
    "number", "title", "form", "deadline", "responsible", "participants", "place", "result", "completion", "target"
]  # fmt: skip
ROLES: tuple[Role, ...] = (
    "number", "title", "form", "deadline", "responsible", "participants", "place", "result", "completion", "target",
)  # fmt: skip

IMPORTED_TEXT = "prikaz.txt"  # the text that was imported stays beside its plan
# What an import writes where a document does not tell them; no plan with them is published.
UNKNOWN_NUMBER = "0"
UNKNOWN_DATE = date(1990, 1, 1)
UNKNOWN_TITLE = "—"


class Amended(FileModel):
    """An order that this order changes, replaces or names."""

    number: Text = Field(description=noted("number of the other order"))
    date: Day | None = Field(None, description=noted("its date"))
    title: Text | None = Field(None, description=noted("its title, if printed"))


class AlsoPrinted(FileModel):
    """A second number or date that the document itself prints: a contradiction of the source, kept as such."""

    number: Text | None = Field(None, description=noted("the other number"))
    date: Day | None = Field(None, description=noted("the other date"))
    where: Text = Field(description=noted("where it is printed"))


class Clause(FileModel):
    """A clause of the order."""

    number: Text | None = Field(None, description=noted("number as printed"))
    text: Text = Field(description=noted("the clause, word for word"))
    clauses: list["Clause"] = Field(default_factory=list, description=noted("clauses below this one"))


class Order(FileModel):
    """The order by which the plan is approved."""

    number: Text = Field(description=noted("number of the order, for example 184-од"))
    date: Day = Field(description=noted("date of the order as year-month-day"))
    issuer: Text | None = Field(None, description=noted("who issued it, as printed at the top"))
    place: Text | None = Field(None, description=noted("place, if printed"))
    title: Text | None = Field(None, description=noted("title of the order"))
    preamble: Text | None = Field(None, description=noted("text before the clauses"))
    basis: Text | None = Field(None, description=noted("what the order rests on, in its words"))
    amends: list[Amended] = Field(default_factory=list, description=noted("orders that this one changes"))
    clauses: list[Clause] = Field(default_factory=list, description=noted("the clauses"))
    signer: Text | None = Field(None, description=noted("surname and initials of the signer"))
    post: Text | None = Field(None, description=noted("post of the signer"))
    signature: Text | None = Field(None, description=noted("the signature line as printed"))
    source: Source | None = Field(None, description=noted("the signed document: an address or a file beside the plan"))
    addresses: list[Address] = Field(
        default_factory=list, description=noted("addresses under which other documents cite this order")
    )
    also: list[AlsoPrinted] = Field(
        default_factory=list, description=noted("other numbers and dates that the document prints")
    )
    lines: list[Text] = Field(default_factory=list, description=noted("other printed lines of the order"))
    note: Text | None = Field(None, description=noted("remark of the editor"))


class WorkingGroup(FileModel):
    """A group of people that the order appoints."""

    title: Text | None = Field(None, description=noted("name of the group"))
    clause: Text | None = Field(None, description=noted("the clause that appoints it"))
    members: list[Text] = Field(description=noted("members as printed, one per line"))


class Table(FileModel):
    """What is printed around a table: caption, title, headings of the columns in their order."""

    caption: Text | None = Field(None, description=noted("caption, for example «Таблица 1.»"))
    title: Text | None = Field(None, description=noted("title above the table"))
    columns: dict[Identifier, Text] = Field(
        default_factory=dict, description=noted("role of each column and its printed heading")
    )


class Occurrence(FileModel):
    """One dated part of a row. Repeats the parts of the printed cells that belong together."""

    title: Text | None = Field(None, description=noted("the part of the title"))
    deadline: Text | None = Field(None, description=noted("the part of the deadline"))
    dates: list[Days] = Field(default_factory=list, description=noted("days that overrule the reading of the deadline"))
    responsible: Text | None = Field(None, description=noted("the part of the responsible cell"))
    result: Text | None = Field(None, description=noted("the part of the result"))


class Row(FileModel):
    """A row of a table of events: its printed cells, and what the editor adds."""

    id: Identifier = Field(description=noted("permanent id: the address of the page"))
    number: Text | None = Field(None, description=noted("number as printed"))
    title: Text = Field(description=noted("title as printed"))
    form: Text | None = Field(None, description=noted("form as printed"))
    deadline: Text | None = Field(None, description=noted("deadline as printed"))
    dates: list[Days] = Field(default_factory=list, description=noted("days that overrule the reading of the deadline"))
    responsible: Text | None = Field(None, description=noted("who answers for it, as printed"))
    participants: Text | None = Field(None, description=noted("participants as printed"))
    place: Text | None = Field(None, description=noted("place as printed"))
    result: Text | None = Field(None, description=noted("expected result as printed"))
    completion: Text | None = Field(None, description=noted("printed remark on completion"))
    cells: dict[Identifier, Text] = Field(default_factory=dict, description=noted("cells of other columns"))
    people: list[Identifier] = Field(
        default_factory=list, description=noted("ids of people who answer for it, instead of those read")
    )
    schools: list[Identifier] = Field(
        default_factory=list, description=noted("ids of the schools it concerns, instead of those read")
    )
    topics: list[Identifier] = Field(
        default_factory=list, description=noted("ids of its topics, instead of those found in its words")
    )
    related: list[Text] = Field(
        default_factory=list, description=noted("ids of similar events of other plans (district/plan/event)")
    )
    unrelated: list[Text] = Field(
        default_factory=list, description=noted("ids of events that were found similar, but are not")
    )
    inherits: list[Role] = Field(
        default_factory=list, description=noted("cells that are blank because the cell above is merged")
    )
    occurrences: list[Occurrence] = Field(default_factory=list, description=noted("dated parts of the row"))
    appendix: Identifier | None = Field(None, description=noted("id of the appendix that the row cites"))
    as_printed: dict[Identifier, Text] = Field(
        default_factory=dict, description=noted("what was printed in corrected cells")
    )
    note: Text | None = Field(None, description=noted("remark of the editor: reasons of corrections"))
    doubt: Text | None = Field(None, description=noted("doubt of the import; delete it when it is settled"))


class Section(FileModel):
    """A section of the plan: a heading with events, or with sections below it."""

    number: Text | None = Field(None, description=noted("number as printed"))
    title: Text | None = Field(None, description=noted("title as printed"))
    prose: Text | None = Field(None, description=noted("text before the table, in Markdown"))
    goal: Text | None = Field(None, description=noted("goal as printed"))
    tasks: list[Text] = Field(default_factory=list, description=noted("tasks as printed"))
    table: Table | None = Field(None, description=noted("what is printed around the table of this section"))
    events: list[Row] = Field(default_factory=list, description=noted("the events"))
    sections: list["Section"] = Field(default_factory=list, description=noted("sections below this one"))
    notes: list[Text] = Field(default_factory=list, description=noted("footnotes"))
    doubt: Text | None = Field(None, description=noted("doubt of the import; delete it when it is settled"))


class Schedule(FileModel):
    """A group of rows in an appendix, under a heading of its own if there is one."""

    title: Text | None = Field(None, description=noted("heading of the group as printed"))
    rows: list[Row] = Field(description=noted("the rows"))


class Appendix(FileModel):
    """An appendix: a schedule with prose and footnotes around it."""

    id: Identifier = Field(description=noted("permanent id: the anchor on the plan's page"))
    label: Text | None = Field(None, description=noted("label, for example «Приложение 1»"))
    title: Text = Field(description=noted("title as printed"))
    prose: Text | None = Field(None, description=noted("text before the table, in Markdown"))
    columns: dict[Identifier, Text] = Field(
        default_factory=dict, description=noted("role of each column and its printed heading")
    )
    groups: list[Schedule] = Field(default_factory=list, description=noted("the rows, by printed headings"))
    notes: list[Text] = Field(default_factory=list, description=noted("footnotes"))


class PassportRow(FileModel):
    """A row of the plan's passport."""

    number: Text | None = Field(None, description=noted("number as printed"))
    name: Text = Field(description=noted("name as printed"))
    text: Text | None = Field(None, description=noted("the text, in Markdown"))


class Passport(FileModel):
    """The passport of a plan: a table of names and texts."""

    title: Text | None = Field(None, description=noted("title as printed"))
    columns: dict[Identifier, Text] = Field(
        default_factory=dict, description=noted("role of each column and its printed heading")
    )
    rows: list[PassportRow] = Field(description=noted("the rows"))


class ContentsLine(FileModel):
    """A line of the printed table of contents."""

    title: Text = Field(description=noted("title as printed"))
    pages: Text | None = Field(None, description=noted("pages of the printed document"))


class Chapter(FileModel):
    """Long prose in a Markdown file beside the plan."""

    id: Identifier = Field(description=noted("permanent id: the anchor on the plan's page"))
    title: Text | None = Field(None, description=noted("title as printed"))
    file: Text = Field(description=noted("name of the Markdown file beside the plan"))


class SignOffRow(FileModel):
    """A line of the sign-off sheet."""

    post: Text | None = Field(None, description=noted("post as printed"))
    name: Text | None = Field(None, description=noted("name as printed"))
    date: Text | None = Field(None, description=noted("date as printed"))


class SignOff(FileModel):
    """The sheet on which others agreed to the plan."""

    title: Text = Field(description=noted("title as printed"))
    columns: dict[Identifier, Text] = Field(
        default_factory=dict, description=noted("role of each column and its printed heading")
    )
    rows: list[SignOffRow] = Field(description=noted("the lines"))


class PlanFile(FileModel):
    """The whole of ``plan.yml``."""

    title: Text = Field(description=noted("title of the plan as printed"))
    order: Order = Field(description=noted("the order that approves the plan"))
    people: Privacy | None = Field(None, description=noted("how people are published in this plan"))
    period: Period = Field(description=noted("year (2023), school year (2023/2024), or start and end"))
    contents: list[ContentsLine] = Field(default_factory=list, description=noted("the printed table of contents"))
    working_groups: list[WorkingGroup] = Field(
        default_factory=list, description=noted("groups that the order appoints")
    )
    passport: Passport | None = Field(None, description=noted("passport of the plan"))
    chapters: list[Chapter] = Field(
        default_factory=list, description=noted("long prose, as Markdown files beside the plan")
    )
    indicator_table: Table | None = Field(None, description=noted("what is printed around the table of indicators"))
    indicators: list[Indicator] = Field(default_factory=list, description=noted("target indicators"))
    table: Table | None = Field(None, description=noted("what is printed around the tables of events"))
    sections: list[Section] = Field(default_factory=list, description=noted("sections with events"))
    appendices: list[Appendix] = Field(default_factory=list, description=noted("appendices"))
    sign_off: SignOff | None = Field(None, description=noted("the sign-off sheet"))
    layout: list[Text] = Field(
        default_factory=list, description=noted("order of the printed parts, when it is not the usual one")
    )
    note: Text | None = Field(None, description=noted("remark of the editor"))


PARTS = ("contents", "passport", "indicators", "sections", "appendices", "sign_off")
