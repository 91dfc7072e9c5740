"""An amount in words that the reader reads back to the same value, unit and comparator; for ``plans explain``."""

from generator.language import _, noted
from generator.quantities.nouns import with_number
from generator.quantities.numbers import Number
from generator.quantities.presence import YES_NO
from generator.quantities.shapes import Quantity
from generator.quantities.units import is_rank
from generator.quantities.words import WORDS
from generator.russian.letters import fold

_SPACE = "\u00a0"
_SHARES = {
    0.5: "½", 0.3333: "⅓", 0.6667: "⅔", 0.25: "¼", 0.75: "¾", 0.2: "⅕", 0.4: "⅖", 0.6: "⅗", 0.8: "⅘", 0.1667: "⅙",
    0.8333: "⅚", 0.125: "⅛", 0.375: "⅜", 0.625: "⅝", 0.875: "⅞",
}  # fmt: skip
_COMPARED = {
    ">=": noted("at least {amount}"),
    "<=": noted("at most {amount}"),
    ">": noted("more than {amount}"),
    "<": noted("less than {amount}"),
    "increase-to": noted("growth to {amount}"),
    "increase-by": noted("growth by {amount}"),
    "decrease-to": noted("decrease to {amount}"),
    "decrease-by": noted("decrease by {amount}"),
}
_BASES = {
    "=": noted("at the level of {basis}"),
    ">=": noted("not below {basis}"),
    "<=": noted("not above {basis}"),
    ">": noted("above {basis}"),
    "<": noted("below {basis}"),
}
_THAN = {
    "=": noted("as {basis}"),
    ">=": noted("not lower than {basis}"),
    "<=": noted("not higher than {basis}"),
    ">": noted("higher than {basis}"),
    "<": noted("lower than {basis}"),
}
_SIGNS = frozenset({"%", "п.п.", "чел.", "ед.", "руб."})
_GENITIVE = frozenset({">=", "<=", ">", "<", "range", "increase-to", "decrease-to"})


def in_text(quantity: Quantity) -> str:
    """Return "не менее 85 %", "увеличение до 45 %", "¾", "от 3 до 5 чел.", "наличие приказа"."""
    value, unit = quantity.value, quantity.unit
    if value is True:
        return _("presence of {thing}").format(thing=quantity.of) if quantity.of else _("yes, it is there")
    if value is None:
        return _without_number(quantity)
    if unit == YES_NO:
        return _("no, it is not there")
    if quantity.value_to is not None and quantity.comparator == "range":
        amount = _amount(quantity.value_to, unit, genitive=True)
        return _("between {first} and {last}").format(first=_number(value), last=amount)
    amount = _amount(quantity.value_to or value, unit, genitive=quantity.comparator in _GENITIVE)
    if quantity.value_to is not None:
        amount = f"{_number(value)}–{amount}"
    pattern = _COMPARED.get(quantity.comparator)
    return _(pattern).format(amount=amount) if pattern else amount


def in_full(quantity: Quantity) -> str:
    """Return the amount in words with whom it is of, when, per what and compared with what, in brackets."""
    known = quantity.value is True or (quantity.value is None and quantity.comparator in _BASES)
    beside = [
        None if quantity.value is True else quantity.of,
        quantity.period,
        _("per: {per}").format(per=quantity.per) if quantity.per else None,
        _("compared with: {basis}").format(basis=quantity.base) if quantity.base and not known else None,
        _("part of number {number}").format(number=quantity.part_of + 1) if quantity.part_of is not None else None,
    ]
    found = "; ".join(part for part in beside if part)
    return f"{in_text(quantity)} ({found})" if found else in_text(quantity)


def _without_number(quantity: Quantity) -> str:
    share = quantity.unit == "доля"
    if quantity.comparator == "increase":
        return _("growth of the share") if share else _("growth of the indicator")
    if quantity.comparator == "decrease":
        return _("decrease of the share") if share else _("decrease of the indicator")
    basis = quantity.base or ""
    first = WORDS.get(fold(basis.split(" ")[0]))
    level = first is not None and first.kind in {"basis", "level"}
    words = _((_BASES if level else _THAN)[quantity.comparator]).format(basis=basis)
    return _("share {comparison}").format(comparison=words) if share else words


def _amount(value: float, unit: str | None, *, genitive: bool) -> str:
    if unit is None:
        return _number(value)
    if unit == "доля":
        return _SHARES.get(round(value, 4)) or f"{_number(value)}{_SPACE}доли"
    if unit in _SIGNS:
        return f"{_number(value)}{_SPACE}{unit}"
    noun = with_number(unit, value, genitive=genitive)
    if noun is None or (not genitive and is_rank(noun, Number(value), compared=False)):
        noun = f"[{unit}]"  # a noun that the tables do not know, and «1 модуль», which may be the first
    return f"{_number(value)}{_SPACE}{noun}"


def _number(value: float) -> str:
    """Return figures as Russian prints them: «1 200 000», «0,5»."""
    whole = f"{value:,.4f}".rstrip("0").rstrip(".")
    return whole.replace(",", _SPACE).replace(".", ",")
