"""The department's report as an XLSX workbook; the only file that knows XlsxWriter.

Every text is written as text: a title that begins with "=" is no formula, an address no link. The same report gives the
same bytes: the day of making that a workbook carries is the day of the report.
"""

import io
from datetime import UTC, datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # the library has no types

from generator.language import _
from generator.reporting.duties import HEADINGS, KINDS, Duties, Duty, nobody
from generator.russian.dates import in_words

_LONGEST = 32_000  # characters that a cell may hold
_ILLEGAL = str.maketrans("", "", "[]:*?/\\")  # in the name of a sheet


def duties_workbook(duties: Duties) -> bytes:
    """Return the report as a workbook: a sheet with the counts of each person, and one for each kind of duty."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
            "default_date_format": "dd.mm.yyyy",
        },
    )  # fmt: skip
    day = duties.today
    book.set_properties({"title": duties.scope, "created": datetime(day.year, day.month, day.day, tzinfo=UTC)})
    _Sheets(book, duties).write()
    book.close()
    return out.getvalue()


class _Sheets:
    def __init__(self, book: Any, duties: Duties) -> None:
        self.book, self.duties = book, duties
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.cell = book.add_format({"text_wrap": True, "valign": "top"})
        self.date = book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"})

    def write(self) -> None:
        """Write all sheets."""
        self.counts()
        for kind in KINDS:
            lines = [line for _name, own in self.duties.by_person() for line in own if line.kind == kind]
            self.lines(_(HEADINGS[kind]), lines)

    def counts(self) -> None:
        title = f"{self.duties.scope}, {in_words(self.duties.today)}"
        sheet = self.sheet(_("Summary"), (title, *(_(HEADINGS[kind]) for kind in KINDS)), (44, 16, 16, 16))
        people = self.duties.by_person()
        if self.duties.remark:
            sheet.write_string(len(people) + 2, 0, self.duties.remark[:_LONGEST], self.cell)
        for row, (person, own) in enumerate(people, 1):
            sheet.write_string(row, 0, (person or nobody())[:_LONGEST], self.cell)
            for column, kind in enumerate(KINDS, 1):
                sheet.write_number(row, column, len({line.id for line in own if line.kind == kind}), self.cell)

    def lines(self, name: str, lines: list[Duty]) -> None:
        heads = (
            _("Responsible"), _("Last day"), _("Event or indicator"), _("As printed"), _("Mark"), _("Order"),
            _("District"), "id",
        )  # fmt: skip
        sheet = self.sheet(name, heads, (28, 12, 60, 28, 24, 28, 20, 40))
        for row, line in enumerate(lines, 1):
            if line.day:
                sheet.write_datetime(row, 1, line.day, self.date)
            texts = {0: line.person or nobody(), 2: line.title, 3: line.printed, 4: line.said, 5: line.plan,
                     6: line.district, 7: line.id}  # fmt: skip
            for column, text in texts.items():
                sheet.write_string(row, column, text[:_LONGEST], self.cell)
        if lines:
            sheet.autofilter(0, 0, len(lines), len(heads) - 1)

    def sheet(self, name: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Any:
        sheet = self.book.add_worksheet(name.translate(_ILLEGAL)[:31])
        for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, head[:_LONGEST], self.head)
        sheet.freeze_panes(1, 0)
        return sheet
