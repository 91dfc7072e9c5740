"""``plans.json``: everything a document prints, apart from its events."""

from generator.exports import readings
from generator.exports.events import row
from generator.exports.v1 import files as files_shapes
from generator.exports.v1 import plans as plans_shapes
from generator.model.catalogue import Annex, Catalogue, Heading, Plan
from generator.model.plan import Clause, Order, Table
from generator.model.progress import Target
from generator.views import addresses


def plans_file(catalogue: Catalogue, base: str) -> files_shapes.PlansFile:
    """Return ``plans.json``; addresses begin with ``base``, the path of the site."""
    return {"version": 1, "plans": [_plan(plan, base) for plan in catalogue.plans()]}


def _plan(plan: Plan, base: str) -> plans_shapes.Plan:
    passport, sign_off = plan.passport, plan.sign_off
    return {
        "id": plan.id,
        "url": base + addresses.plan(plan.id),
        "district": plan.district,
        "title": plan.title,
        "order": _order(plan.order, plan.id, base),
        "period": {
            "label": plan.period.label,
            "start": plan.period.start.isoformat(),
            "end": plan.period.end.isoformat(),
        },
        "contents": [{"number": "", "name": title, "text": pages} for title, pages in plan.contents],
        "working_groups": [
            {"title": group.title or "", "clause": group.clause or "", "members": list(group.members)}
            for group in plan.working_groups
        ],
        "passport": {
            "title": passport.title or "",
            "columns": passport.columns,
            "rows": [
                {"number": line.number or "", "name": line.name, "text": line.text or ""} for line in passport.rows
            ],
        }
        if passport
        else None,
        "chapters": [{"id": one.local, "title": one.title, "text": one.text} for one in plan.chapters],
        "indicator_table": _table(plan.indicator_table),
        "indicators": [_indicator(target) for target in plan.indicators],
        "table": _table(plan.table),
        "sections": [_section(section) for section in plan.sections],
        "appendices": [_appendix(annex, base) for annex in plan.appendices],
        "sign_off": {
            "title": sign_off.title,
            "columns": sign_off.columns,
            "rows": [
                {"post": line.post or "", "name": line.name or "", "date": line.date or ""} for line in sign_off.rows
            ],
        }
        if sign_off
        else None,
        "layout": list(plan.layout),
        "note": plan.note,
    }


def _order(order: Order, plan_id: str, base: str) -> plans_shapes.Order:
    source = order.source or ""
    return {
        "number": order.number,
        "date": order.date.isoformat(),
        "issuer": order.issuer or "",
        "place": order.place or "",
        "title": order.title or "",
        "preamble": order.preamble or "",
        "basis": order.basis or "",
        "amends": [
            {"number": one.number, "date": one.date.isoformat() if one.date else None, "title": one.title or ""}
            for one in order.amends
        ],
        "clauses": [_clause(clause) for clause in order.clauses],
        "signer": order.signer or "",
        "post": order.post or "",
        "signature": order.signature or "",
        "source": source if ":" in source or not source else base + addresses.attachment(plan_id, source),
        "also": [
            {"number": one.number, "date": one.date.isoformat() if one.date else None, "where": one.where}
            for one in order.also
        ],
        "lines": list(order.lines),
        "note": order.note or "",
    }


def _clause(clause: Clause) -> plans_shapes.Clause:
    return {
        "number": clause.number or "",
        "text": clause.text,
        "clauses": [_clause(inner) for inner in clause.clauses],
    }


def _table(table: Table) -> plans_shapes.TableFrame:
    return {"caption": table.caption or "", "title": table.title or "", "columns": table.columns}


def _section(section: Heading) -> plans_shapes.Section:
    return {
        "number": section.number,
        "title": section.title,
        "prose": section.prose,
        "goal": section.goal,
        "tasks": list(section.tasks),
        "table": _table(section.table),
        "events": [event.id for event in section.events],
        "sections": [_section(inner) for inner in section.sections],
        "notes": list(section.notes),
    }


def _indicator(target: Target) -> plans_shapes.Indicator:
    return {
        "id": target.id,
        "number": target.number,
        "name": target.name,
        "raw": target.target.raw,
        "quantities": [readings.quantity(one) for one in target.target.quantities],
        "cells": target.cells,
        "note": target.note,
        "as_printed": target.as_printed,
    }


def _appendix(annex: Annex, base: str) -> plans_shapes.Appendix:
    return {
        "id": annex.id,
        "url": base + addresses.row(annex.id),
        "label": annex.label,
        "title": annex.title,
        "prose": annex.prose,
        "columns": annex.columns,
        "groups": [
            {"title": group.title, "rows": [row(entry, base + addresses.row(entry.id)) for entry in group.rows]}
            for group in annex.groups
        ],
        "notes": list(annex.notes),
        "cited_by": list(annex.cited_by),
    }
