"""Problems as values: what is wrong, where, what was read, what to do.

``KINDS`` lists every code there is. A kind's message and hint are English sources of the catalogue; their fields in
braces are filled from the parameters of the single diagnostic. Every code has an exhibit under ``tests/museum``.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.language import _, noted
from generator.source import Place

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A code with the severity, message and hint that all diagnostics of the code share."""

    code: str
    severity: Severity
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem at one place."""

    kind: Kind
    place: Place
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """Return the permanent name of the problem."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """Return "error" (nothing is published) or "warning"."""
        return self.kind.severity

    @property
    def message(self) -> str:
        """Return what is wrong, in the active language."""
        return _(self.kind.message).format_map(self.parameters)

    @property
    def hint(self) -> str:
        """Return what to do, in the active language."""
        return _(self.kind.hint).format_map(self.parameters)


def diagnose(code: str, place: Place, **parameters: str) -> Diagnostic:
    """Return the diagnostic ``code`` at ``place``; an unregistered code is a bug and raises KeyError."""
    return Diagnostic(kind=KINDS[code], place=place, parameters=parameters)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether anything forbids publishing."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)


def _register(*kinds: Kind) -> dict[str, Kind]:
    table = {kind.code: kind for kind in kinds}
    if len(table) != len(kinds):
        raise ValueError("a code is registered twice")
    return table


KINDS = _register(
    # the file as such
    Kind("file-unreadable", "error", noted("the file cannot be read: {problem}"), noted("Check that the file exists and may be read.")),
    Kind("file-too-large", "error", noted("the file has {size} bytes, more than the limit of {limit}"), noted("Move long chapters into Markdown files beside the plan.")),
    Kind("file-not-utf8", "error", noted("the file is not UTF-8 text (byte {byte} at position {position})"), noted("Save the file in the encoding UTF-8.")),
    Kind("file-is-link", "error", noted("“{name}” is a symbolic link"), noted("Put the file itself here: links are not followed, so that nothing from outside is published.")),
    Kind("file-name", "error", noted("the file name “{name}” cannot be read as text"), noted("Rename the file: letters, digits, hyphens, dots.")),
    Kind("file-unexpected", "warning", noted("nothing reads the file “{name}”"), noted("Expected here: {expected}. Rename or remove the file.")),
    Kind("file-misnamed", "warning", noted("nothing reads the file “{name}”: it should be called “{meant}”"), noted("Rename it, or remove it when “{meant}” lies beside it. Notepad adds .txt: choose “All files” when you save, and let Windows show the endings of names.")),
    Kind("file-is-workbook", "warning", noted("nothing reads the workbook “{name}”"), noted("Open it in the spreadsheet program and save it as CSV under the name {table}. Keep the workbook outside of this folder.")),
    Kind("folder-name", "error", noted("the folder name “{name}” cannot become an address"), noted("Use lower-case Latin letters, digits and hyphens, for example “{example}”.")),
    Kind("missing-plans", "error", noted("the folder “{name}” is missing"), noted("Bring the plans back, or begin: plans new-district NAME --name \"…\". An empty folder builds an empty site.")),
    Kind("missing-file", "error", noted("the file “{name}” is missing"), noted("{suggestion}")),
    Kind("missing-district", "error", noted("the file “{name}” is missing"), noted("{suggestion}")),
    Kind("missing-source", "error", noted("the signed document “{name}” does not lie beside the plan"), noted("Put the file into the plan's folder, or give its address (https://…).")),
    Kind("unused-document", "warning", noted("no page leads to the file “{name}”"), noted("If it is the signed order, name it in plan.yml: order: source: {name}. If it proves what was done, write its name into the column “подтверждение”. Otherwise remove it.")),
    # YAML
    Kind("yaml-quote", "error", noted("the quotation mark that is opened here is closed only in line {line}"), noted("Close it where the text ends: in line {line} the reader no longer knows what belongs to what.")),
    Kind("yaml-shifted", "error", noted("the YAML cannot be understood: {shift}"), noted("Keys that belong together stand exactly under each other; move the line, no dash is needed.")),
    Kind("yaml-list-mark", "error", noted("an entry of a list begins with a hyphen and a space, but here stands “{found}”"), noted("Type “- ”: a hyphen and a space. Word makes long dashes and bullets of hyphens.")),
    Kind("yaml-conflict", "error", noted("git left a mark of a conflict here: two versions of the same lines"), noted("Keep one of the versions and delete the lines <<<<<<<, ======= and >>>>>>>.")),
    Kind("yaml-no-break-space", "error", noted("a no-break space stands here in the place of an ordinary one"), noted("Delete it and type a space: it looks the same and comes from Word.")),
    Kind("yaml-no-space", "error", noted("no space follows the colon behind “{key}”"), noted("Type a space: “{key}: …”.")),
    Kind("yaml-needs-quotes", "error", noted("the sign “{sign}” means something else in YAML, so the value has to stand in quotation marks"), noted("Write: {sample}")),
    Kind("yaml-syntax", "error", noted("the YAML cannot be understood: {problem}"), noted("Check indentation, colons and quotation marks at this place.")),
    Kind("yaml-control-character", "error", noted("the invisible character {character} stands in the text"), noted("Delete it; it usually comes along when text is copied from Word or a PDF.")),
    Kind("yaml-tab", "error", noted("a tab is used for indentation"), noted("Indent with spaces.")),
    Kind("yaml-duplicate-key", "error", noted("the key “{key}” stands twice, first in line {first}"), noted("Keep one of the two; otherwise one value would be lost.")),
    Kind("yaml-anchor", "error", noted("anchors and aliases (& and *) are not allowed"), noted("Write the value out, or put it into quotation marks if it is text.")),
    Kind("yaml-tag", "error", noted("the tag “{tag}” is not allowed"), noted("Remove it, or put the value into quotation marks if it is text.")),
    Kind("yaml-flow", "error", noted("a list or map in brackets is not allowed"), noted("Write one item per line beginning with “- ”, or put the text into quotation marks.")),
    Kind("yaml-too-deep", "error", noted("more than {limit} levels are nested here"), noted("A plan needs no such depth; check the indentation.")),
    Kind("value-too-long", "error", noted("the value is longer than {limit} characters"), noted("Put long text into a Markdown file beside the plan and name it under “chapters”.")),
    Kind("yaml-key-space", "error", noted("the key “{key}” holds a no-break space"), noted("Replace it by an ordinary space; it comes from Word.")),
    Kind("yaml-several-documents", "error", noted("a second document begins here"), noted("Remove the line “---” or move the rest into a file of its own.")),
    Kind("yaml-comment-cut", "warning", noted("“{cut}” after the value is a comment and is not published"), noted("If it belongs to the text, put the whole value into quotation marks; a comment belongs on a line of its own.")),
    # the shape of the files
    Kind("unknown-key", "error", noted("the key “{key}” is not known here"), noted("{suggestion}")),
    Kind("missing-key", "error", noted("the key “{key}” is missing"), noted("Add it: {meaning}")),
    Kind("wrong-shape", "error", noted("a {expected} is expected here, but {found} was read"), noted("{sample}Look at a plan that works, or at the guide.")),
    Kind("wrong-value", "error", noted("“{value}” is not allowed for “{key}”"), noted("{cause}Allowed: {allowed}.")),
    Kind("wrong-date", "error", noted("“{value}” is not a date"), noted("Write the date as year-month-day, for example 2023-03-30.")),
    Kind("no-such-day", "error", noted("there is no day “{value}” in the calendar"), noted("Check day and month.")),
    Kind("days-reversed", "error", noted("“{value}”: the last day comes before the first"), noted("Check both days; the earlier one stands first.")),
    Kind("wrong-period", "error", noted("“{value}” is not a period"), noted("Write a year (2023), a school year (2023/2024), or “start” and “end” as dates.")),
    Kind("wrong-days", "error", noted("“{value}” names no days"), noted("Write a day (2023-10-15) or the first and the last of several (2023-10-15/2023-10-20).")),
    Kind("wrong-id", "error", noted("“{value}” cannot be an id"), noted("{cause}Use lower-case Latin letters, digits and hyphens, beginning with a letter or digit, at most 60 characters.")),
    Kind("wrong-email", "error", noted("“{value}” is no address of e-mail"), noted("Write one address, such as uo@district.ru.")),
    Kind("wrong-web-address", "error", noted("“{value}” is no whole address of the web"), noted("Copy it from the browser's address bar, with https:// or http:// at its beginning.")),
    Kind("wrong-address", "error", noted("“{value}” cannot be linked"), noted("{cause}Allowed are addresses that begin with https:, http:, mailto: or tel:, and files beside the plan.")),
    # tables beside a plan: marks.csv, actual.csv
    Kind("sheet-not-text", "error", noted("the table cannot be read as text"), noted("Save it from the spreadsheet as CSV (UTF-8 or Windows), not as a workbook with another name.")),
    Kind("sheet-quote", "error", noted("a quotation mark is opened here and never closed: “{value}”"), noted("Close it, or delete it; what stands below it cannot be read.")),
    Kind("sheet-control-character", "error", noted("the invisible character {character} stands in the cell"), noted("Delete it; it usually comes along when text is copied from Word or a PDF.")),
    Kind("sheet-column-missing", "error", noted("the table has no column “{name}”"), noted("Add it; its heading may be one of: {names}.")),
    Kind("sheet-heading", "error", noted("the heading “{heading}” is not known here"), noted("{suggestion} A column that is not needed can be deleted.")),
    Kind("sheet-heading-twice", "error", noted("a second column says the same as another one: “{heading}”"), noted("Keep one of the two.")),
    Kind("sheet-cell-extra", "error", noted("“{value}” stands in a column without a heading"), noted("Give the column a heading, or delete the cell.")),
    Kind("sheet-cell-missing", "error", noted("the row has nothing in the column “{name}”"), noted("Fill it in, or clear the whole row.")),
    Kind("sheet-date", "error", noted("“{value}” is not read as a day"), noted("Write the day as 20.10.2023 or 2023-10-20. In a spreadsheet give the column the format of a date and make it wide enough: a number or ##### comes from the wrong format.")),
    Kind("unknown-state", "error", noted("“{value}” is not a mark"), noted("Allowed: выполнено (done), частично (partly), перенесено (moved), отменено (cancelled). Where there is nothing to mark, leave the cell blank.")),
    Kind("unknown-event", "error", noted("the plan has no event “{name}”"), noted("{candidates}")),
    Kind("unknown-indicator", "error", noted("the plan has no indicator “{name}”"), noted("{candidates}")),
    Kind("id-and-title-differ", "error", noted("the row names two things: the id “{id}” is that of “{own}”, but the title says “{title}”"), noted("Sort whole rows, never a single column. Put the id and the title of one thing into the row, or delete one of the two cells.")),
    Kind("title-differs", "warning", noted("the title “{title}” is not that of the id “{id}” (“{own}”)"), noted("What counts is the id. If it is the right one, correct the title; the title may also be left out.")),
    Kind("copy-differs", "warning", noted("the column “{column}” says “{said}”, the plan says “{own}”"), noted("This column only repeats the plan and is not read. A new deadline belongs into the column “новый срок”, what was measured into “значение”, a remark into “примечание”; what is printed is corrected in plan.yml. If the plan has changed, correct the cell or delete the column.")),
    Kind("value-unreadable", "error", noted("“{value}” is not read as one value"), noted("Write a number with or without its unit (85; 85,5 %; 12 чел.), or да / нет. Everything else belongs into the note.")),
    Kind("unit-differs", "error", noted("“{value}” does not fit the indicator: it is told in “{unit}”"), noted("Enter the value in that unit, or correct the unit of the indicator in plan.yml.")),
    Kind("duplicate-mark", "error", noted("the event “{name}” has two marks of one day, first in {first}"), noted("Keep one of the two, or correct the date.")),
    Kind("duplicate-value", "error", noted("the indicator “{name}” has two values of one day, first in {first}"), noted("Keep one of the two, or correct the date.")),
    Kind("moved-without-deadline", "warning", noted("the event “{name}” is moved, but not to when"), noted("Fill in the column “новый срок” (new deadline).")),
    Kind("deadline-without-move", "warning", noted("a new deadline is given, but the event “{name}” is not marked as moved"), noted("Mark it as перенесено (moved), or clear the new deadline. It is not published now.")),
    Kind("new-deadline-unreadable", "warning", noted("the new deadline “{text}” was not read: {reason}"), noted("It is published as written and stands in no calendar. Write it as a day (20.10.2023) or a month (октябрь 2023).")),
    Kind("date-outside", "warning", noted("the day {day} is far from the plan's period ({period})"), noted("Check the year.")),
    Kind("date-in-future", "warning", noted("the day {day} has not come yet"), noted("Enter what has happened; what is planned stands in the plan.")),
    Kind("percent-out-of-range", "warning", noted("“{value}” is less than nothing or more than the whole"), noted("Check the number; a share lies between 0 and 100 %.")),
    Kind("percent-or-share", "warning", noted("“{value}” was taken for {value} %"), noted("If a share of the whole is meant, write it in percent: spreadsheets may save 85 % as 0,85. If it is meant so, add the sign %.")),
    # meaning
    Kind("duplicate-id", "error", noted("the id “{id}” is used twice, first in {first}"), noted("Ids are addresses of pages: give one of the two another one.")),
    Kind("plan-twice", "warning", noted("the plan of the order № {number} is there twice, first in {first}"), noted("Readers see both. Remove the copy, or correct number, day and title of the order.")),
    Kind("district-twice", "warning", noted("the district “{name}” is there twice, first in {first}"), noted("Readers see both. Remove the copy, or correct the name.")),
    Kind("name-twice", "warning", noted("“{name}” is a name of two entries, first of “{id}” in {first}"), noted("Where the plans say so, neither is linked. Keep the name with the one that is meant; for namesakes write the id of the right one into the row, under “people”.")),
    Kind("reserved-id", "error", noted("the id “{id}” is a word of the site's own addresses"), noted("Choose another id.")),
    Kind("duplicate-term", "error", noted("the abbreviation “{short}” stands twice, first in {first}"), noted("Keep one entry and put all expansions into it.")),
    # a warning: the plan may be spoilt just now, and what speaks of it is not to blame
    Kind("unknown-plan", "warning", noted("there is no plan “{id}”"), noted("{suggestion}")),
    Kind("unknown-related", "warning", noted("there is no event “{id}”"), noted("Write the id as district/plan/event, as in the address of the event's page.")),
    Kind("unknown-entry", "error", noted("the registers of the district hold no “{id}”"), noted("{suggestion}")),
    Kind("unknown-appendix", "error", noted("the plan has no appendix “{id}”"), noted("{suggestion}")),
    Kind("unknown-part", "error", noted("“{part}” in the layout is neither a part of this plan nor one of its chapters"), noted("{suggestion}")),
    Kind("part-left-out", "error", noted("“{part}” does not stand in the layout and would not be published"), noted("Add it to “layout” at the place where it is printed.")),
    Kind("inherits-nothing", "error", noted("“{key}” is to be inherited, but there is no printed value above"), noted("Remove it from “inherits”, or print the value.")),
    Kind("inherits-printed", "error", noted("“{key}” is to be inherited, but a value is printed here"), noted("Remove it from “inherits”, or remove the value.")),
    Kind("occurrence-not-printed", "warning", noted("“{text}” of an occurrence does not stand in the printed cell"), noted("An occurrence repeats a part of the printed cell word for word; explain a difference in “note”.")),
    Kind("correction-without-note", "warning", noted("the cell “{key}” was corrected without a reason"), noted("Say in “note” why it differs from what was printed.")),
    Kind("deadline-unreadable", "warning", noted("the deadline “{text}” was not read: {reason}"), noted("It is published as printed and stands in no calendar. If you know the days, write them under “dates”.")),
    Kind("deadline-outside", "warning", noted("the deadline “{text}” is read as {days}, the plan's period is {period}"), noted("Compare with the order. If it is printed so, say it in “note”; if you know the right days, write them under “dates”.")),
    Kind("deadline-before-order", "warning", noted("the deadline “{text}” ended before the order was signed: {days}"), noted("Compare with the order. If it is printed so, say it in “note”; if you know the right days, write them under “dates”.")),
    Kind("recurrence-without-rule", "warning", noted("“{text}” does not say how often"), noted("It is published as recurring without a rule. If the department knows the days, write them under “dates”.")),
    Kind("person-unknown", "warning", noted("“{name}” is linked to nobody in people.yml"), noted("{question}. If the person is in the register, add this spelling to the “aliases” there; if not, add the person; if several fit, write the id of the right one into the row, under “people”.")),
    Kind("document-withheld", "warning", noted("“{name}” is not published: it may hold names that are hidden"), noted("Publish a version without the names elsewhere and give its address under “source”, or let the names be published.")),
    Kind("id-names-hidden", "error", noted("the id “{id}” carries a name that is hidden"), noted("Give it another id: ids are addresses that everyone sees.")),
    Kind("chapter-missing", "error", noted("the chapter's file “{name}” is missing"), noted("Put the Markdown file beside the plan, or remove the chapter.")),
    Kind("unused-chapter", "warning", noted("no chapter uses the file “{name}”"), noted("Name it under “chapters”, or remove it.")),
    Kind("doubt", "warning", noted("doubt of the import: {doubt}"), noted("Compare with the order; correct the row if need be and delete the key “doubt”.")),
    Kind("placeholder", "error", noted("“{value}” only stands for “{key}”, which is not known yet"), noted("Enter what the signed order says.")),
    Kind("row-not-filled", "error", noted("the row still says “{text}”, as “plans new” wrote it"), noted("Fill the row in from the order, or delete it.")),
    Kind("empty-plan", "warning", noted("the plan has neither events nor indicators nor chapters"), noted("Add sections with events.")),
    Kind("address-collision", "error", noted("two things want the address “{address}”: {first} and {second}"), noted("Rename one of them.")),
    Kind("broken-link", "error", noted("the page links to “{target}”, which does not exist"), noted("Correct the link.")),
    Kind("shell-differs", "error", noted("the page “{address}” differs from what MkDocs makes of it"), noted("The theme treats this kind of page in a way that stamping does not know; see ARCHITECTURE.md, “Shells”.")),
    Kind("search-missing", "error", noted("the search index cannot be built: {problem}"), noted("Install Pagefind: pip install \"pagefind[bin]\".")),
)  # fmt: skip
