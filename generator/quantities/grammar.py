"""The grammar of a cell: it is read from left to right; amounts are found, other words set the scene for them.

::

    cell     = { amount | part | period | growth | presence | comparison | basis | other word }
    part     = "в т.ч." | "из них"                  what follows is part of the amount before
    growth   = "увеличение" | "положительная динамика" | …   up to the end of the sentence
    presence = "наличие" noun | "отсутствие" noun | "да" | "нет" | "имеется"
    comparison = ("не ниже" | "выше" | …) basis | "на уровне" basis      («не ниже среднего по региону»)

``amount`` stands in ``amounts.py``, ``period`` in ``times.py``, ``basis`` in ``contexts.py``, and the numbers that are
none in ``strangers.py``.
"""

from dataclasses import replace

from generator.quantities.amounts import STARTS, take_amount
from generator.quantities.comparison import take_before
from generator.quantities.contexts import comparison_base, of_label, take_base, take_of
from generator.quantities.cursor import Cursor
from generator.quantities.denials import affirm, take_denial
from generator.quantities.periods import Periods
from generator.quantities.presence import take_presence
from generator.quantities.scenes import Scene
from generator.quantities.shapes import Comparator, Quantity
from generator.quantities.strangers import tell_count
from generator.quantities.words import MEASURES

_LABELLED = frozenset({"%", "п.п.", "доля", "чел.", "ед.", None, "балл", "раз"})  # units that say not what is counted
_VERBS = ("ить", "ится", "лась", "лось", "лся", "ена", "ут", "ет", "лись")  # «доля увеличится»


def _finished(quantity: Quantity, period: str | None) -> Quantity:
    """Return the amount with its period, and with whole numbers as such."""
    value, value_to = quantity.value, quantity.value_to
    if isinstance(value, float):
        value = int(value) if value.is_integer() else round(value, 6)
    if value_to is not None and value_to.is_integer():
        value_to = int(value_to)
    return replace(quantity, value=value, value_to=value_to, period=period)


class Reader:
    """Reads one cell; ``found`` are its amounts in printed order."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.found: list[Quantity] = []
        self.ends: list[int] = []
        self.periods = Periods(cursor)
        self.names: set[int] = set()
        self._new_sentence()

    def _new_sentence(self) -> None:
        self.growth: str | None = None
        self.growth_at = -1
        self.growth_used = False
        self.measured = False
        self.growth_measured = False
        self.parent: int | None = None
        self.mark = ""
        self.unit: str | None = None
        self.share = False
        self.base: str | None = None
        self.every: str | None = None
        self.denied, self.denied_at = "", 0  # what must not be, and where that was said
        self.series: str | None = None  # what stands over amounts for one period each

    def read(self) -> list[Quantity]:
        """Return the amounts of the cell."""
        cursor = self.cursor
        while cursor.kind() != "end":
            if self._boundary():
                continue
            start = cursor.at
            if not self._take() and cursor.at == start:
                self._pass_by()
        self._flush_growth()
        periods = self.periods.assign()
        return [_finished(one, periods.get(at)) for at, one in enumerate(self.found)]

    def _boundary(self) -> bool:
        cursor, token = self.cursor, self.cursor.peek()
        if token.kind == "dot":
            cursor.at += 1
            after = cursor.printed_one()
            if cursor.kind() == "end" or cursor.peek().opens or (after[:1].isupper() and not cursor.peek().glued):
                self._flush_growth()
                self._new_sentence()
                self.periods.forget()
            return True
        if token.kind == "semicolon":
            cursor.at += 1
            self._flush_growth()
            self.denied = ""
            return True
        if token.opens and cursor.at and self.parent is None and cursor.printed_one()[:1].isupper():
            self._flush_growth()
            self._new_sentence()
        return False

    def _take(self) -> bool:
        """Take what the cursor stands at, if it is anything; return whether the cursor moved."""
        cursor, kind = self.cursor, self.cursor.kind()
        if kind == "part":
            return self._part()
        start = cursor.at
        if self.periods.take(self.ends):
            if self.periods.leads:
                self.parent = None
                self.series = self.series or of_label(cursor, start, self.ends[-1] if self.ends else 0)
            return True
        if kind in {"along", "in", "compared", "from", "to"} and (base := take_base(cursor)):
            self._based(base)
            return True
        if denied := take_denial(cursor):
            self.denied, self.denied_at = denied, cursor.at
            return True
        if kind in {"growth", "positive", "trend"}:
            return self._growth()
        if kind in {"presence", "absence", "yes", "no-word", "there-is"}:
            return self._presence()
        return kind in STARTS and (self._amount() or self._comparison())

    def _pass_by(self) -> None:
        """Move past a word that is no amount, and keep what it says about those that follow."""
        token = self.cursor.peek()
        if token.kind == "measure" or token.word in MEASURES:
            self.measured = True
            self.growth_measured = True
            self.share = token.word.startswith("дол")
        if token.kind in {"percent", "points"}:
            self.unit = "%" if token.kind == "percent" else "п.п."
        elif token.kind == "unit" and (token.value not in {"раз", "балл"}):
            self.unit = str(token.value)
        elif token.value == "балл":
            self.unit = "балл"  # «средний балл – 4,2»
        if token.kind == "every":
            self.every = str(token.value)
        if token.kind in {"foreign", "number"}:
            self.names.add(self.cursor.at)
            tell_count(self.cursor)
        self.cursor.at += 1

    def _part(self) -> bool:
        token = self.cursor.peek()
        beside = self.cursor.kind(-1) == "semicolon"
        self.cursor.at += 1
        self.cursor.take("colon", "dash")
        if self.found:
            mark = token.word[:1]
            if self.parent is None or mark != self.mark or not beside:
                self.parent = len(self.found) - 1
            self.mark = mark
        return True

    def _amount(self) -> bool:
        cursor = self.cursor
        start = cursor.at
        last = self.ends[-1] if self.ends else -1
        between = {token.kind for token in cursor.tokens[last:start]} if last >= 0 else {"none"}
        scene = Scene(
            growth=self.growth,
            adjacent=self.growth is not None and start - self.growth_at in {1, 2}
            and (start - self.growth_at == 1 or cursor.kind(-1) in {"dash", "colon"}),
            part=self.parent is not None,
            listed=bool(self.found) and between <= {"comma", "semicolon", "and", "slash"} and self._is_plain(),
            unit=self.unit if self.parent is None else None,
            share=self.share,
            labelled=self.measured,
        )  # fmt: skip
        found = take_amount(cursor, scene, self.names)
        if found is None:
            return False
        if self.denied and (found := affirm(cursor, found, self.denied)) is None:
            return True
        if self.growth and found.comparator.startswith(("increase", "decrease")):
            self.growth_used = True
        label = found.of is None and found.unit in _LABELLED and self.parent is None
        of = found.of
        if label and not scene.listed and (found.unit != "раз" or self.growth):
            of = of_label(cursor, start, max(self.periods.end, last, self.denied_at if self.denied else 0))
            of = of or (self.series if self.periods.end == start else None)  # «Доля школ: 2023 – 10 %, 2024 – 12 %»
        if (
            of is None and self.found and start - 1 == last and cursor.tokens[last].kind == "open"
        ):  # «10 % педагогов (28 чел.)»
            of = self.found[-1].of
        if self.every and found.per is None:  # «ежегодно не менее 2 публикаций»
            found, self.every = replace(found, per=self.every), None
        if found.per is None and (per := self._dealt(start)):
            found = replace(found, per=per)
        base = found.base or self.base
        if of != found.of or base != found.base or self.parent is not None:
            found = replace(found, of=of, part_of=self.parent, base=base)
        self._add(found)
        self.base = None
        return True

    def _dealt(self, start: int) -> str | None:
        """Return what an amount at ``start`` is dealt out to: «5 команд по 6 человек»."""
        cursor = self.cursor
        if cursor.tokens[start].word != "по" or not self.found or self.ends[-1] != start:
            return None
        unit, last = self.found[-1].unit, cursor.peek(-1).word
        counted = unit is not None and unit not in _LABELLED and unit != "руб."
        return unit if counted and not last.endswith(("ам", "ям")) else None  # «2 урока по 3 темам» are about them

    def _is_plain(self) -> bool:
        return self.ends[-1] > 0 and self.cursor.tokens[self.ends[-1] - 1].kind in {
            "number", "percent", "unit", "fraction", "year", "years", "close"
        }  # fmt: skip

    def _add(self, quantity: Quantity) -> None:
        self.periods.mark(len(self.found))
        self.found.append(quantity)
        self.ends.append(self.cursor.at)

    def _based(self, base: str) -> None:
        if self.found and self.found[-1].base is None and self.growth_used:
            self.found[-1] = replace(self.found[-1], base=base)
        else:
            self.base = base

    def _growth(self) -> bool:
        cursor, token = self.cursor, self.cursor.peek()
        pair = {token.kind, cursor.kind(1)}
        if token.kind != "growth" and pair != {"positive", "trend"}:
            return False
        if cursor.kind(-1) in {"presence", "absence"}:  # «отсутствие отрицательной динамики»
            return False
        self._flush_growth()
        self.denied = ""
        trend = token.kind != "growth"
        value = token.value or cursor.peek(1).value
        cursor.at += 2 if trend else 1
        self.growth = str(value)
        self.growth_at = cursor.at - 1
        self.growth_used = False
        self.growth_measured = trend or (token.word.endswith(_VERBS) and self.measured)
        return True

    def _flush_growth(self) -> None:
        """Add a direction that no amount followed: «увеличение доли выпускников»."""
        if self.growth and not self.growth_used and self.growth_measured:
            cursor, place = self.cursor, self.cursor.at
            cursor.at = self.growth_at + 1
            while cursor.kind() == "measure" and not cursor.peek().word.startswith("охват"):
                cursor.at += 1
            of = take_of(cursor, ratio=True)
            cursor.at = place
            direction: Comparator = "increase" if self.growth == "increase" else "decrease"
            unit = "доля" if cursor.peek(self.growth_at + 1 - place).word.startswith("дол") else None
            self._add(Quantity(value=None, unit=unit, comparator=direction, of=of, base=self.base, part_of=self.parent))
        self.growth = None
        self.growth_measured = False

    def _comparison(self) -> bool:
        cursor, start = self.cursor, self.cursor.at
        comparator: Comparator | None = None
        if cursor.kind() == "by" and cursor.kind(1) == "level" and cursor.kind(2) in {"basis", "year"}:
            cursor.at += 1
            comparator = "="
        elif cursor.kind() in {"not", "less", "more"}:
            bare = cursor.kind() != "not" and cursor.peek().word not in {"выше", "ниже", "лучше", "хуже"}
            comparator = take_before(cursor).comparator
            if cursor.kind(-1) == "than":
                cursor.at -= 1
            elif bare:
                comparator = None
        base = comparison_base(cursor) if comparator else None
        if not comparator or not base:
            cursor.at = start
            return False
        of, unit = of_label(cursor, start), "доля" if self.share else None
        self._add(Quantity(value=None, unit=unit, comparator=comparator, base=base, of=of, part_of=self.parent))
        self.growth_used = True
        return True

    def _presence(self) -> bool:
        cursor, start = self.cursor, self.cursor.at
        if cursor.kind() in {"presence", "absence", "there-is"} and cursor.kind(1) in STARTS - {
            "in",
            "by",
            "with",
            "along",
        }:
            cursor.at += 1
            if self._amount():  # «наличие не менее 3 публикаций» counts them
                return True
            cursor.at = start
        found = take_presence(cursor, self.found)
        if found:
            self._add(found)
        return cursor.at > start
