"""Tables as they are printed: columns in their order with their headings, one cell for each."""

from dataclasses import dataclass

from generator.language import _, noted
from generator.model.catalogue import Entry
from generator.model.plan import Table
from generator.views import addresses
from generator.views.marks import label_with_day

# Used where a plan does not tell its printed headings.
HEADINGS = {
    "number": noted("No."),
    "title": noted("Event"),
    "form": noted("Form"),
    "deadline": noted("Deadline"),
    "responsible": noted("Responsible"),
    "participants": noted("Participants"),
    "place": noted("Place"),
    "result": noted("Expected result"),
    "completion": noted("Completion mark"),
    "name": noted("Indicator"),
    "target": noted("Target"),
}
_USUAL = ("number", "title", "deadline", "responsible", "result")


@dataclass(slots=True, kw_only=True)  # not frozen, which would double the time to make one: there are nine to an event
class Cell:
    """One printed cell: ``inherited`` comes from the merged cell above, ``reading`` says what it is read as."""

    role: str
    heading: str
    text: str
    inherited: str = ""
    reading: str = ""


@dataclass(slots=True, kw_only=True)  # as above
class TableRow:
    """A row with its anchor; ``address`` is its own page, empty when it has none; ``mark`` is state and word."""

    anchor: str
    address: str
    cells: tuple[Cell, ...]
    note: str
    as_printed: tuple[tuple[str, str], ...]
    mark: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTable:
    """A table: caption, columns (role and heading), rows."""

    caption: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[TableRow, ...]


def heading(role: str, printed: dict[str, str]) -> str:
    """Return the printed heading of a column, or the usual word for its role."""
    return printed.get(role) or (_(HEADINGS[role]) if role in HEADINGS else role)


def columns_of(entries: tuple[Entry, ...], printed: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the printed columns; any further role that a row fills follows, so that no cell is lost."""
    roles = list(printed) or [role for role in _USUAL if role in {"title", "deadline"} or _fills(entries, role)]
    for entry in entries:
        roles += [role for role in (*entry.cells, *entry.inherited) if role not in roles]
    return tuple((role, heading(role, printed)) for role in roles)


def printed_table(entries: tuple[Entry, ...], table: Table, readings: dict[str, str], *, linked: bool) -> PrintedTable:
    """Return ``entries`` as the printed table; ``linked`` rows have pages of their own.

    ``readings`` are the words of the deadlines that have days, by the ids of the rows.
    """
    columns = columns_of(entries, table.columns)
    return PrintedTable(
        caption=table.caption or "",
        columns=columns,
        rows=tuple([_row(entry, columns, readings.get(entry.id, ""), linked) for entry in entries]),
    )


def _row(entry: Entry, columns: tuple[tuple[str, str], ...], reading: str, linked: bool) -> TableRow:
    texts, inherited = entry.cells, entry.inherited
    headings = dict(columns) if entry.as_printed else {}
    return TableRow(
        anchor=entry.local,
        address=addresses.event(entry.id) if linked else "",
        cells=tuple(
            [
                Cell(
                    role=role,
                    heading=name,
                    text=texts.get(role, ""),
                    inherited=inherited.get(role, ""),
                    reading=reading if role == "deadline" else "",
                )
                for role, name in columns
            ]
        ),
        note=entry.note,
        mark=(entry.marks[-1].state, label_with_day(entry.marks[-1])) if entry.marks else None,
        as_printed=tuple([(headings.get(role, role), text) for role, text in entry.as_printed.items()]),
    )


def _fills(entries: tuple[Entry, ...], role: str) -> bool:
    return any(role in entry.cells for entry in entries)
