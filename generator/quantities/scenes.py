"""What the words before an amount say about it: growth, a label, a list; and what follows for the comparator."""

from dataclasses import dataclass

from generator.quantities.comparison import Before
from generator.quantities.cursor import Cursor
from generator.quantities.numbers import Number
from generator.quantities.shapes import Comparator

_ENDS = frozenset("end comma dot semicolon close open dash part slash".split())
_AFTER_LABEL = frozenset({"dash", "colon", "sign"})


@dataclass(slots=True, kw_only=True)
class Scene:
    """What the words before an amount say: the direction of growth, the label's unit, what stands around."""

    growth: str | None = None
    adjacent: bool = False
    part: bool = False
    listed: bool = False
    unit: str | None = None
    share: bool = False
    labelled: bool = False


def may_be_bare(cursor: Cursor, before: Before, scene: Scene, start: int, number: Number) -> bool:
    """Return whether a number without a unit is an amount where it stands."""
    if before.comparator or before.plus or scene.adjacent or number.share:
        return True
    if scene.part and cursor.peek().word.endswith(("ых", "их")):  # «включая 2 межмуниципальных»: the noun stands before
        return True
    ends = (
        cursor.kind() in _ENDS
        or cursor.peek().opens
        or (cursor.kind() in {"in", "to", "by"} and cursor.kind(1) == "year")
    )
    if not ends:
        return False
    if scene.growth and before.preposition in {"by", "until"}:
        return True
    if number.spelled:
        return False
    if start == 0 and cursor.kind() in {"end", "dot"} and cursor.kind(1) == "end":
        return not is_clock(cursor, start)
    after_label = cursor.tokens[start - 1].kind in _AFTER_LABEL if start else False
    after_label = after_label or (scene.labelled and cursor.kind() == "end")
    return (
        after_label
        or scene.part
        or scene.listed
        or (start == 0 and cursor.kind() in {"part", "open", "dash", "semicolon", "comma"})
    )


def is_clock(cursor: Cursor, place: int) -> bool:
    """Return whether «8.00» is rather a time of day than an amount."""
    figures = cursor.tokens[place].word.split(".")
    return len(figures) == 2 and len(figures[1]) == 2 and figures[0] != "0"


def is_change(before: Before, scene: Scene) -> bool:
    """Return whether two numbers tell a way from one to the other («с 20 % до 45 %»), not a range."""
    return before.preposition == "with" or (scene.growth is not None and before.preposition == "from")


def changed(scene: Scene, first: float, second: float) -> Comparator:
    """Return where the way from ``first`` to ``second`` leads."""
    down = scene.growth == "decrease" or (scene.growth is None and second < first)
    return "decrease-to" if down else "increase-to"


def compare(before: Before, scene: Scene, *, by: bool = False) -> Comparator:
    """Return how the amount is compared; ``by`` says that it multiplies («в 2 раза»)."""
    if before.plus:
        return "increase-by"
    if before.difference and not scene.growth:
        return before.difference
    if scene.growth:
        up = scene.growth == "increase"
        if before.preposition == "by" or by or (scene.adjacent and before.preposition != "until"):
            return "increase-by" if up else "decrease-by"
        if before.preposition == "until":
            return "increase-to" if up else "decrease-to"
    if before.comparator:
        return before.comparator
    if before.preposition == "until":
        return "<="
    return ">=" if before.preposition == "from" else "="
