"""The importer of recognised texts: a file's bytes become the draft of a plan, with an account of every line."""

from dataclasses import dataclass, field
from typing import Any

from generator.importers.account import Account, undrawn
from generator.importers.blocks import Block, Grid, Paragraph, split_blocks
from generator.importers.columns import read_columns
from generator.importers.dirt import tell_misread
from generator.importers.hypertext import unfold
from generator.importers.hyphens import whole_words
from generator.importers.kinds import NoPlanError, refuse_other_kinds
from generator.importers.lists import PASSED
from generator.importers.marks import UNTITLED
from generator.importers.markup import clean, drop_controls, drop_escapes
from generator.importers.notations import draw_with_tabs
from generator.importers.order_card import RESOLVES, OrderCard
from generator.importers.outline import Outline
from generator.importers.periods import find_period, first_year
from generator.importers.signatures import set_signatures_apart
from generator.importers.stamps import add_front, fill_in
from generator.language import _
from generator.model.plan import IMPORTED_TEXT, UNKNOWN_DATE, UNKNOWN_NUMBER
from generator.reading.decoding import NotTextError, SpoiltTextError, decode
from generator.russian.transliteration import slug

LARGEST = 2_000_000
LONGEST_LINE = 40_000
MOST_COLUMNS = 60
SOURCE = IMPORTED_TEXT  # the imported text stays beside the plan until the signed document takes its place
_SOFT_HYPHEN = "\u00ad"  # shown only where a line ends
_LEAST_ROWS = 3  # fewer rows without headings, before any table, are lines set apart by tabs
_KEYS = (
    "title", "order", "period", "contents", "working_groups", "passport", "chapters", "indicator_table", "indicators",
    "table", "sections", "appendices", "sign_off", "layout",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What an import found: the draft of ``plan.yml``, the chapters by file name, doubts, and the account."""

    plan_id: str
    data: dict[str, Any]
    chapters: dict[str, str]
    doubts: list[tuple[int, str]]
    fates: dict[int, str]
    lost_lines: list[int] = field(default_factory=list)
    lost_words: list[str] = field(default_factory=list)
    source: str = ""
    encoding: str = "utf-8"

    @property
    def complete(self) -> bool:
        """Return whether every line and every word of the source is accounted for."""
        return not self.lost_lines and not self.lost_words


def import_text(raw: bytes) -> Import:
    """Return the draft of the plan in ``raw``; raises NoPlanError with the reason when it is none."""
    refuse_other_kinds(raw)
    try:
        text, encoding = decode(raw)
    except SpoiltTextError as problem:
        text = _("the file is not UTF-8 text (byte {byte} at position {position})")
        raise NoPlanError(text.format(byte=problem.byte, position=problem.position)) from problem
    except NotTextError as problem:
        raise NoPlanError(_("the file is not text in UTF-8, UTF-16, Windows-1251, KOI8-R or CP866")) from problem
    source = drop_escapes(drop_controls(text))
    text, lines = unfold(source.replace(_SOFT_HYPHEN, ""))
    _refuse_excess(text, lines)
    drawn = draw_with_tabs(text)
    blocks = split_blocks(drawn)
    if not blocks:
        raise NoPlanError(_("the file is empty"))
    if not any(isinstance(block, Grid) for block in blocks):
        raise NoPlanError(_("there is no table in the file: nothing that could be events or indicators"))
    blocks = set_signatures_apart(_flatten_front(blocks))
    account = Account()
    passed = [number for number, line in enumerate(drawn.split("\n"), 1) if line == PASSED]
    account.record(passed, _("part of a row"))
    card = OrderCard(account)
    start = card.read(blocks)
    outline = Outline(account, whole_words(text.split("\n")))
    outline.read(blocks[start:])
    doubts = list(card.doubts)
    order = card.order
    fill_in(order, outline.front, doubts)
    add_front(order, outline.front)
    order["source"] = SOURCE
    data = {**outline.data, "order": _order_in_order(order)}
    if card.groups:
        data["working_groups"] = card.groups + outline.data.get("working_groups", [])
    if data["title"] == UNTITLED:
        doubts.append((0, _("the title of the plan was not found: “{title}” stands for it").format(title=UNTITLED)))
    data["period"] = find_period(data, doubts)
    data = {key: data[key] for key in _KEYS if data.get(key)}
    _drop_empty(data)
    return Import(
        plan_id=_plan_id(order, data["period"]),
        data=data,
        chapters=outline.chapters,
        doubts=[
            (lines[number - 1] if number else 0, doubt)
            for number, doubt in doubts + _misread(text, outline.read_lines | set(passed)) + outline.doubts
        ],
        fates=_fates_of_source(account.fates, lines),
        lost_lines=[lines[number - 1] for number in account.unaccounted(text)],
        lost_words=[*undrawn(text, drawn), *account.missing([data, outline.chapters])],
        source=source,
        encoding=encoding,
    )


def _misread(text: str, elsewhere: set[int]) -> list[tuple[int, str]]:
    """Return doubts of letters among figures in ``text``, but for the lines whose doubts are told ``elsewhere``."""
    lines = enumerate(text.split("\n"), 1)
    return [(number, doubt) for number, line in lines if number not in elsewhere for doubt in tell_misread(line)]


def _fates_of_source(fates: dict[int, str], lines: list[int]) -> dict[int, str]:
    """Return the fates by lines of the source: ``lines`` tells for each line that was read where it begins there."""
    found: dict[int, str] = {}
    for number, fate in sorted(fates.items()):
        found.setdefault(lines[number - 1], fate)
    return dict(sorted(found.items()))


def _refuse_excess(text: str, lines: list[int]) -> None:
    if len(text) > LARGEST:
        raise NoPlanError(_("the file has more than {limit} characters").format(limit=LARGEST))
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE or line.count("\t") > MOST_COLUMNS:
            raise NoPlanError(_("line {line} is longer than any line of a plan").format(line=lines[number - 1]))


def _flatten_front(blocks: list[Block]) -> list[Block]:
    """Return ``blocks`` with the small grids before the first table as paragraphs: tabs that only set lines apart."""
    front: list[Block] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            front.append(block)
            continue
        above = front[-1] if front else None
        are_clauses = isinstance(above, Paragraph) and bool(RESOLVES.search(above.text))
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if not are_clauses and (_is_table(block) or isinstance(following, Grid)):
            return front + blocks[at:]
        for row in block.rows:
            text = " ".join(filter(None, map(clean, row.cells))).replace("\n", " ")
            text = text or " ".join(row.cells).strip()  # stars alone are no emphasis
            if text:
                front.append(Paragraph(row.line, [row.line], text))
    return front


def _is_table(grid: Grid) -> bool:
    if not any(len([cell for cell in row.cells if cell.strip()]) > 1 for row in grid.rows):
        return False  # a stamp that tabs push to the right
    if all(any("___" in cell for cell in row.cells) for row in grid.rows):
        return False  # lines to sign on
    return len(grid.rows) >= _LEAST_ROWS or any(read_columns(row.cells) for row in grid.rows)


def _order_in_order(order: dict[str, Any]) -> dict[str, Any]:
    keys = (
        "number", "date", "issuer", "place", "title", "preamble", "basis", "amends", "clauses", "signer", "post",
        "signature", "source", "also", "lines",
    )  # fmt: skip
    return {key: order[key] for key in keys if key in order}


def _plan_id(order: dict[str, Any], period: Any) -> str:
    """Return "184-od-2023" for the order № 184-од of 2023; what the document does not tell is left out."""
    number = slug(order["number"]) if order["number"] != UNKNOWN_NUMBER else ""
    known = order["date"] != UNKNOWN_DATE.isoformat()
    year = order["date"][:4] if known else first_year(period)
    return "-".join(filter(None, (number or "plan", year)))


def _drop_empty(value: Any) -> None:
    """Remove what holds nothing from the draft: a section without events says so by having none."""
    if isinstance(value, dict):
        for inner in value.values():
            _drop_empty(inner)
        for key in [key for key, inner in value.items() if inner in ([], {}, "")]:
            del value[key]
    elif isinstance(value, list):
        for inner in value:
            _drop_empty(inner)
        value[:] = [inner for inner in value if inner != {}]
