"""How far a name goes: from its head to the place where something else begins.

::

    name       = head { word | name in quotes | number | abbreviation | "," continuation }
    ends at    ";" | bracket | dash | person | new head | abbreviation after a complete name

A comma belongs to a name when what follows is no head of its own: «отдел по культуре, спорту и молодёжной политике». A
new head without a separator is told by a capital letter («образования Руководители ОО») or by a nominative that cannot
be a complement («МКУ «ЦРО» отдел общего образования»). After a complete name (in quotes, a number, an abbreviation
behind a legal form) only a place, an owner or a namesake may follow.
"""

import re
from typing import Literal

from generator.names.cell import Cell
from generator.names.declension import adjective
from generator.names.edges import (
    adjectives_end,
    begins_settlement,
    is_agreement,
    is_joint,
    legal_end,
    settlement_beside,
)
from generator.names.heads import Head, forms_of
from generator.names.nearest import SHORTEST_MENDED, nearest_word
from generator.names.numbers import is_counted
from generator.names.words import (
    ADMINISTRATIONS,
    ALL,
    AND,
    COMPOUNDS,
    CONNECTORS,
    MUNICIPAL,
    NAMED_AFTER,
    NOUN_POSTS,
    POLICE,
    POLICE_UNITS,
    PREPOSITIONS,
    SETTLEMENT,
    SETTLEMENT_NOUNS,
    TERRITORY,
)  # fmt: skip

Side = Literal["", "and", "comma"]
_STOPS = frozenset("semicolon open close dash person colon dot slash acting end".split())
_DEPARTMENTS = frozenset("отдел отделение сектор служба кафедра лаборатория".split())
_PARTNERING = frozenset("при а совместно".split())
_PARTICIPLE = re.compile(r"[а-я]{3,}(?:вш|ющ|ущ|ящ|ащ|енн|анн|ем|им)(?:ие|ые|их|ых|им|ым|ими|ыми)(?:ся)?")


class Growth:
    """Finds the end of one name. ``whole`` is set when the name is complete; ``role`` is what it names."""

    def __init__(self, cell: Cell, role: str, case: str, *, shouted: bool) -> None:
        self.cell, self.role, self.case, self.shouted = cell, role, case, shouted
        self.head: Head | None = None
        self.whole = False

    def end(self, at: int, *, whole: bool = False) -> int:
        """Return where the name that has come to ``at`` ends."""
        self.whole = whole
        start = at
        while True:
            kind = self.cell.kind(at)
            opened = kind == "open"
            if (opened or kind == "comma") and self.role == "organisation" and settlement_beside(self.cell, at):
                at = self.place(at + 1)
                at += opened and self.cell.kind(at) == "close"
                self.whole = True
                kind = self.cell.kind(at)
            if kind in _STOPS:
                break
            after = self.word(at, start) if kind == "word" else self.mark(at)
            if after == at:
                break
            at = after
        return at

    def mark(self, at: int) -> int:
        """Return where the token at ``at``, which is no word, has led; ``at`` itself when the name ends."""
        cell = self.cell
        token, before = cell.peek(at), cell.peek(at - 1)
        organisation = self.role == "organisation"
        if token.kind == "comma":
            letter = cell.kind(at - 2) == "number" and len(before.text) == 1 and before.capital  # «5 А, 5 Б классов»
            listed = (before.kind == "number" or letter) and cell.kind(at + 1) in {"number", "no"}
            listed = listed and not (organisation and is_counted(cell, at + 1))
            return at + (listed or (not self.whole and self.continues(at)))
        if token.kind == "and":
            return at + self.joins_further(at)
        if token.kind == "quoted":
            if self.whole and cell.kind(at - 1) == "quoted":
                return at
            self.whole = organisation or self.whole
        elif token.kind in {"number", "no"}:
            self.whole = organisation
        elif token.kind == "abbreviation":
            if not self.attaches(at, whole=self.whole):
                return at
            if organisation and cell.sort(at) == "legal":
                after, self.whole = legal_end(cell, at)
                return after
            self.whole = self.whole or (organisation and cell.sort(at) == "other")
        return at + 1

    def word(self, at: int, start: int) -> int:
        """Return where the word at ``at`` has led; ``at`` itself when the name ends."""
        cell = self.cell
        token = cell.peek(at)
        if token.fold in AND:
            return at + self.joins_further(at)
        if is_agreement(cell, at) or is_joint(cell, at):
            return at
        if begins_settlement(cell, at) and token.fold not in SETTLEMENT_NOUNS:
            return self.place(at)
        before = cell.peek(at - 1)
        if at > start and (before.fold in PREPOSITIONS or (before.kind == "comma" and self.is_clause(token.fold))):
            return at + 1
        if self.opens(at, "") or (self.whole and not self.owns(at)):
            return at
        return self.place(at) if self.whole else at + 1

    def joins_further(self, at: int) -> bool:
        """Return whether «и» joins words of one name."""
        if self.cell.sort(at + 1) == "area":
            return True
        return not (self.whole or self.opens(at + 1, "and") or self.cell.kind(at + 1) in _STOPS)

    def opens(self, at: int, side: Side) -> bool:
        """Return whether another name begins at ``at``, after the separator ``side``."""
        cell = self.cell
        token = cell.peek(at)
        if token.kind in {"person", "acting"}:
            return True
        if token.kind == "quoted":
            return side == "comma"
        if token.kind == "abbreviation":
            sort = cell.sort(at)
            return sort not in {"area", "region"} and (
                side == "comma" or (side == "and" and self.role in {"organisation", "class"})
            )
        return token.kind == "word" and self.opens_word(at, side)

    def opens_word(self, at: int, side: Side) -> bool:
        """Return whether the word at ``at`` begins another name."""
        cell = self.cell
        token = cell.peek(at)
        if is_agreement(cell, at) or (side and token.fold in ALL):
            return True
        if side == "comma" and token.fold in _PARTNERING and cell.head(at + 1) is None:
            return True
        if cell.sort(at):
            return side == "comma"
        head = cell.head(at)
        if head is None:
            after = adjectives_end(cell, at)
            short = after > at and cell.sort(after) in {"school", "class", "other"}
            return side == "comma" and short and token.capital
        return self.opens_head(head, at, side)

    def opens_head(self, head: Head, at: int, side: Side) -> bool:
        """Return whether a head begins a name of its own."""
        same_case = head.place[1] == self.case or any(case == self.case for _number, case in head.places)
        if side == "comma":
            return head.is_nominative() or same_case
        if side == "and":
            nominative = head.is_only_nominative()
            return nominative or (same_case and self.case not in "ng" and self.role != "organisation")
        token = self.cell.peek(at)
        if self.joins(head, at) or (("s", "g") in head.places and self.head and self.head.noun == at - 1):
            return False  # «заместитель Главы администрации»
        if token.capital and not self.shouted and (head.word.kind == "post" or head.is_only_nominative()):
            return head.is_nominative() or (same_case and self.case not in "ng")
        return head.is_only_nominative() and not token.dotted

    def joins(self, head: Head, at: int) -> bool:
        """Return whether two posts are one: «педагог психолог», «ответственные за направления специалисты»."""
        own = self.head
        if own is None or head.word.kind != "post" or own.word.kind != "post" or self.cell.peek(at).capital:
            return False
        if own.word.lemma in NOUN_POSTS or own.word.lemma.endswith("ый"):  # «участковые уполномоченные»
            return True
        # «педагоги психологи» are one, «классные руководители учителя» are two
        several = head.place == ("p", "n") and head.is_only_nominative()
        return own.noun == at - 1 and head.noun == at and (not several or head.word.lemma in COMPOUNDS)

    def continues(self, comma: int) -> bool:
        """Return whether the name goes on after a comma."""
        cell = self.cell
        after = cell.peek(comma + 1)
        if cell.sort(comma + 1) == "area":
            return True
        if after.kind != "word" or after.capital:
            return False
        if self.is_clause(after.fold):
            return True
        if self.opens(comma + 1, "comma"):
            return False
        if adjective(after.fold) and all(case in "na" for _number, case in adjective(after.fold)):
            return False
        if after.fold in CONNECTORS and after.fold not in PREPOSITIONS:
            return False
        if self.is_misspelt(after.fold):
            return False
        return after.fold[-1:] in "аяыиуюейхвмо" and not after.fold.endswith(("оры", "еры", "ники", "анты", "енты"))

    def is_misspelt(self, word: str) -> bool:
        """Return whether a word is the slip of a pen for a group of people: «методисты, специалсты»."""
        known = forms_of(nearest_word(word)) if len(word) >= SHORTEST_MENDED and not forms_of(word) else ()
        return any(form.noun.kind == "post" and ("p", "n") in form.places for form in known)

    def is_clause(self, word: str) -> bool:
        """Return whether a clause about the head follows: «школы, показавшие …», «лица, ответственные за …»."""
        if self.head and self.head.word.lemma == "лицо" and word.startswith("ответственн"):
            return True
        return bool(_PARTICIPLE.fullmatch(word)) and self.role == "group" and not forms_of(word)

    def attaches(self, at: int, *, whole: bool) -> bool:
        """Return whether the abbreviation at ``at`` belongs to the name before it."""
        cell = self.cell
        sort = cell.sort(at)
        token, before = cell.peek(at), cell.peek(at - 1)
        if token.fold in ADMINISTRATIONS and before.capital and adjective(before.fold):
            return True  # «Верхнего МО»: the body is told by its territory
        if sort == "area" or before.fold in PREPOSITIONS or before.fold in AND or before.kind == "hyphen":
            return True
        if self.role not in {"organisation", "class"}:
            return True
        if sort in {"region", "administration"} or (token.fold in POLICE and before.fold in POLICE_UNITS):
            return True
        if not whole and sort in {"authority", "other"} and self.is_department(at):
            return True
        if whole or sort in {"legal", "class", "authority"}:
            own = self.head
            if own and own.noun == at - 1 and own.word.lemma == "администрация":
                return True  # «адм. ОУ»
            return before.fold.startswith("администраци") or (sort == "legal" and self.is_unit(at))
        return sort == "school" or bool(adjective(before.fold))

    def is_department(self, at: int) -> bool:
        """Return whether a department stands before the body it is of: «отдел общего образования УО»."""
        own = self.head
        told = own and own.start < own.noun + (own.noun < at - 1)  # «служба» alone may stand before another body
        return bool(own and told and own.word.lemma in _DEPARTMENTS and own.place[0] == "s")

    def is_unit(self, at: int) -> bool:
        """Return whether a part of an institution stands before its legal form: «методический отдел МКУ «ЦРО»»."""
        own = self.head
        if own is None:
            return not MUNICIPAL.fullmatch(self.cell.peek(at).fold)
        lone = own.noun == at - 1
        return own.word.lemma in {"подразделение", "филиал", "кафедра"} or (
            lone and own.word.lemma in {"отдел", "отделение"}
        )

    def owns(self, at: int) -> bool:
        """Return whether a word after a complete name still belongs to it: a place, an owner, a namesake."""
        cell = self.cell
        token = cell.peek(at)
        if token.fold in NAMED_AFTER or begins_settlement(cell, at):
            return True
        if token.fold in {"в", "при", "на", "по", "россии"}:
            return True
        head = cell.head(at)
        if head is not None:
            return not head.is_only_nominative()
        return any(cell.peek(ahead).fold.startswith(TERRITORY) for ahead in range(at, at + 4)) or bool(
            adjective(token.fold) and not any(case == "n" for _number, case in adjective(token.fold))
        )

    def place(self, at: int) -> int:
        """Return where a place, an owner or a namesake that begins at ``at`` ends."""
        cell = self.cell
        token = cell.peek(at)
        if token.fold in NAMED_AFTER:
            at += 1
            while cell.kind(at) in {"word", "initials", "abbreviation", "hyphen"} and not (
                self.opens(at, "") or (cell.peek(at).fold in SETTLEMENT and cell.peek(at).dotted)
            ):
                at += 1
            return at
        if token.fold in SETTLEMENT or token.fold in SETTLEMENT_NOUNS:
            at += 1
            if cell.kind(at) == "initials":
                at += 1
            while cell.kind(at) == "word" and cell.peek(at).capital and not self.opens(at, ""):
                at += 1
            return at
        return at + 1
