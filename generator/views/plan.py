"""The page of a plan: the order's card and all printed parts in their printed order."""

from dataclasses import dataclass
from datetime import date

from generator.language import _, ngettext
from generator.model.catalogue import Annex, District, Heading, Plan, Prose
from generator.model.plan import Table
from generator.model.progress import Target
from generator.russian.dates import in_words
from generator.russian.typography import one_line, sentences, shorten
from generator.views import addresses
from generator.views.agenda import Agenda, dates_of
from generator.views.page import Frame, frame, plans_crumbs
from generator.views.phrases import count_events, count_indicators, order_name, period_in_words
from generator.views.publication import Edition, edition
from generator.views.tables import Cell, PrintedTable, TableRow, heading, printed_table
from generator.views.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section with its table."""

    section: Heading
    table: PrintedTable | None
    sections: tuple["SectionView", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexView:
    """An appendix with a table for each group, and the events that cite it."""

    annex: Annex
    tables: tuple[tuple[str, PrintedTable], ...]
    cited_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One printed part: ``name`` tells the template which of the other fields holds it."""

    name: str
    anchor: str
    title: str
    chapter: Prose | None = None
    table: PrintedTable | None = None
    sections: tuple[SectionView, ...] = ()
    appendices: tuple[AnnexView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """Everything the page of a plan shows."""

    frame: Frame
    edition: Edition
    plan: Plan
    order_name: str
    order_date: str
    amends: tuple[tuple[str, str], ...]
    period: str
    source: str
    source_is_text: bool
    counts: str
    kept_from: str
    end: date
    is_over: bool
    timeline: Timeline | None
    calendar_address: str
    measures: tuple[tuple[str, str], ...]
    parts: tuple[PartView, ...]


def plan_view(plan: Plan, district: District, agenda: Agenda, today: date) -> PlanView:
    """Return the view of a plan's page; ``agenda`` tells what in it happens when."""
    events = plan.events()
    counts = [count_events(len(events))] if events else []
    if plan.indicators:
        counts.append(count_indicators(len(plan.indicators)))
    if rows := len(plan.schedule_rows()):
        counts.append(ngettext("{count} schedule row", "{count} schedule rows", rows).format(count=rows))
    source = plan.order.source or ""
    readings = {one.item.id: one.item.beside for one in dates_of(agenda.items) if not one.item.part}
    return PlanView(
        frame=frame(
            addresses.plan(plan.id),
            "plan",
            plan.title,
            shorten(sentences(district.short, order_name(plan), ", ".join(counts)), 200),
            crumbs=plans_crumbs(district),
            district=district,
        ),
        edition=edition([plan], district.short),
        plan=plan,
        order_name=order_name(plan),
        order_date=in_words(plan.order.date),
        amends=tuple(
            (
                _("order No. {number} of {date}").format(number=other.number, date=in_words(other.date))
                if other.date
                else _("order No. {number}").format(number=other.number),
                other.title or "",
            )
            for other in plan.order.amends
        ),
        period=period_in_words(plan),
        source=source if ":" in source or not source else addresses.attachment(plan.id, source),
        source_is_text=source.endswith(".txt"),
        counts=", ".join(counts),
        kept_from=in_words(plan.kept_from) if plan.kept_from else "",
        end=plan.period.end,
        is_over=plan.period.end < today,
        timeline=timeline(plan, agenda),
        calendar_address=addresses.calendar(plan.id),
        measures=_measures(plan),
        parts=tuple(_part(name, plan, readings) for name in plan.layout),
    )


def _measures(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return the pages that tell how much: title and address."""
    found = [(_("Target indicators"), addresses.indicators(plan.id))] if plan.indicators else []
    if plan.sections:
        found.append((_("Measurable results"), addresses.results(plan.id)))
        found.append((_("What became of the plan"), addresses.progress(plan.id)))
    return tuple(found)


def _part(name: str, plan: Plan, readings: dict[str, str]) -> PartView:
    chapter = next((chapter for chapter in plan.chapters if chapter.local == name), None)
    if chapter:
        return PartView(name="chapter", anchor=chapter.local, title=chapter.title, chapter=chapter)
    if name == "indicators":
        title = plan.indicator_table.title or _("Target indicators")
        return PartView(name=name, anchor="indicators", title=title, table=_indicator_table(plan))
    if name == "sections":
        title = plan.table.title or _("Events")
        return PartView(
            name=name,
            anchor="sections",
            title=title,
            sections=tuple(_section(one, plan, readings) for one in plan.sections),
        )
    if name == "appendices":
        titles = {event.id: event.title for event in plan.events()}
        return PartView(
            name=name,
            anchor="appendices",
            title=_("Appendices"),
            appendices=tuple(_annex(annex, titles, readings) for annex in plan.appendices),
        )
    titles = {"contents": _("Contents of the document"), "passport": _("Passport"), "sign_off": _("Sign-off sheet")}
    return PartView(name=name, anchor=name.replace("_", "-"), title=titles[name])


def _section(section: Heading, plan: Plan, readings: dict[str, str]) -> SectionView:
    columns = section.table.columns or plan.table.columns
    around = Table(caption=section.table.caption, title=section.table.title, columns=columns)
    return SectionView(
        section=section,
        table=printed_table(section.events, around, readings, linked=True) if section.events else None,
        sections=tuple(_section(inner, plan, readings) for inner in section.sections),
    )


def _annex(annex: Annex, titles: dict[str, str], readings: dict[str, str]) -> AnnexView:
    around = Table(columns=annex.columns)
    return AnnexView(
        annex=annex,
        tables=tuple(
            (group.title, printed_table(group.rows, around, readings, linked=False)) for group in annex.groups
        ),
        cited_by=tuple((addresses.event(event), one_line(titles[event])) for event in annex.cited_by),
    )


def _indicator_table(plan: Plan) -> PrintedTable:
    printed = plan.indicator_table.columns
    roles = list(printed) or ["number", "name", "target"]
    for target in plan.indicators:
        roles += [role for role in target.cells if role not in roles]
    columns = tuple((role, heading(role, printed)) for role in roles)
    return PrintedTable(
        caption=plan.indicator_table.caption or "",
        columns=columns,
        rows=tuple(_indicator_row(target, columns) for target in plan.indicators),
    )


def _indicator_row(target: Target, columns: tuple[tuple[str, str], ...]) -> TableRow:
    texts = {"number": target.number, "name": target.name, "target": target.target.raw, **target.cells}
    headings = dict(columns)
    return TableRow(
        anchor=target.local,
        address=addresses.indicator(target.id),
        cells=tuple(Cell(role=role, heading=name, text=texts.get(role, "")) for role, name in columns),
        note=target.note,
        as_printed=tuple((headings.get(role, role), text) for role, text in target.as_printed.items()),
    )
