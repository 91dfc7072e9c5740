"""The grammar of responsible cells: read from left to right into items.

::

    cell      = { item | separator | "по согласованию" | unknown words }
    item      = person | post | group | institution
    post      = ["и.о."] head of a post in the singular, complement [institution]
    group     = head of a post in the plural, complement | head of a class | abbreviation of a class («ОО», «ШНОР»)
    institution, complement, person: see ``institutions.py``, ``growth.py``, ``people.py``

A post takes the institution in it apart when that has a name of its own («директор МКУ ИМЦ»), not a department of which
the post is told («начальник отдела общего образования»). Words that no production knows are kept as unread.
"""

import re

from generator.language import _
from generator.names.cell import Cell, lower_first
from generator.names.edges import adjectives_end, is_agreement
from generator.names.generics import (
    find_synonym,
    is_class,
    is_group,
    is_label,
    is_plural_complement,
    manages,
    names_several,
    number_of,
)  # fmt: skip
from generator.names.growth import Growth
from generator.names.heads import Head, nominative_words
from generator.names.institutions import take_institution, trim
from generator.names.items import Item
from generator.names.letters import fold, match_letters
from generator.names.nearest import SHORTEST_MENDED, nearest_word
from generator.names.numbers import take_numbers
from generator.names.parts import part_begin, part_end, write_part, write_parts, write_post
from generator.names.staff import employers
from generator.names.surnames import is_likely
from generator.names.words import ALL, AND, CONNECTORS, KINDERGARTENS, LEADING, POST_ABBREVIATIONS

_BREAKS = frozenset("semicolon dot".split())
_SEPARATORS = frozenset("comma open close dash colon slash and hyphen".split())
_APART = _BREAKS | _SEPARATORS
_LEADING = frozenset({"dash", "colon"})
_ENDS_UNREAD = _APART | {"person", "end"}
_ENDS_ALONE = _APART | {"end"}
_FURTHER = "далее"
_NUMBERED = re.compile(r"(.*№ ?)\d+\D*")


class Grammar:
    """Reads one cell; ``agreement`` tells whether «по согласованию» stood in it."""

    def __init__(self, cell: Cell, *, shouted: bool) -> None:
        self.cell = cell
        self.shouted = shouted
        self.agreement = False
        self.items: list[Item] = []
        self.notes: list[str] = []

    def read(self) -> list[Item]:
        """Return the items in printed order."""
        cell = self.cell
        at, before = 0, ""
        while at < cell.size:
            token = cell.tokens[at]
            kind = token.kind
            if kind in _BREAKS:
                before = "break"
                at += 1
            elif kind in _SEPARATORS or token.fold in AND:
                before = before or (kind if kind in _LEADING else "comma")
                at += 1
            elif kind == "person":
                self.items.append(self.person(at, before))
                before = ""
                at += 1
            elif is_agreement(cell, at):
                self.agreement = True
                at += 2
            elif token.fold == _FURTHER and cell.kind(at - 1) == "open":
                at = self.closing(at)
            elif kind == "number" and (token.dotted or cell.kind(at + 1) == "close"):
                at += 1
            else:
                found, end = self.take(at)
                for item in found:
                    item.before = before
                    before = "comma"
                    self.items.append(item)
                before = "" if found else before
                at = max(end, at + 1)
        return self.items

    def person(self, at: int, before: str) -> Item:
        found = self.cell.people[at]
        lead = self.cell.peek(at - 1).fold
        case = "g" if lead in LEADING else "a" if lead == "на" else ""
        return Item(
            kind="person", name=found.surname, printed=self.cell.peek(at).text, case=case, before=before,
            initials=found.initials, full=found.full,
        )  # fmt: skip

    def closing(self, at: int) -> int:
        while at < len(self.cell) and self.cell.kind(at) != "close":
            at += 1
        return at

    def take(self, at: int) -> tuple[list[Item], int]:
        """Return the items that begin at ``at``, but people, and where they end; unknown words are one item."""
        cell = self.cell
        found = self.named(at)
        if found:
            return found
        if cell.peek(at).fold in CONNECTORS:
            return [], at + 1
        if self.mend(at) and (found := self.named(at)):
            return found
        end = at + 1
        while cell.kind(end) not in _ENDS_UNREAD and not self.begins(end):
            end += 1
        if not any(
            cell.kind(one) in {"word", "abbreviation"} and len(cell.peek(one).fold) > 1 for one in range(at, end)
        ):
            return [], end
        return [Item(kind="unread", name=cell.write(at, end))], end

    def mend(self, at: int) -> bool:
        """Put a misspelt post or institution right («методиты»): a long word one slip away from one known form."""
        token = self.cell.peek(at)
        if token.kind != "word" or len(token.fold) < SHORTEST_MENDED:
            return False
        if self.cell.kind(at + 1) in {"initials", "person"}:
            return False
        mended = nearest_word(token.fold)
        if not mended:
            return False
        text = match_letters(token.text, mended)
        self.notes.append(_("read “{read}” instead of “{printed}”").format(read=text, printed=token.text))
        self.cell.replace(at, text)
        return True

    def begins(self, at: int) -> bool:
        head = self.cell.head(at)
        if head and head.word.kind == "post" and self.cell.peek(at - 1).fold == "на" and head.place[0] == "s":
            return True  # «контроль возложить на заместителя начальника»
        return bool(head and self.cell.peek(at).capital and head.is_only_nominative() and not self.shouted)

    def named(self, at: int) -> tuple[list[Item], int] | None:
        """Return the posts, groups or institutions that begin at ``at``."""
        cell = self.cell
        if cell.kind(at) == "acting":
            return self.acting(at)
        if cell.kind(at) == "no":
            return self.further_numbers(at)
        if cell.kind(at) == "quoted" and (further := self.further_quoted(at)):
            return further
        return self.post(at) or self.surname(at) or self.body(at)

    def post(self, at: int) -> tuple[list[Item], int] | None:
        """Take a post, people by their posts, or a class of institutions."""
        cell = self.cell
        if cell.kind(at) == "abbreviation" and cell.peek(at).fold in POST_ABBREVIATIONS:
            text = cell.write(at, at + 1)
            return [Item(kind="post", name=text, printed=text)], at + 1
        head = cell.head(at)
        if head and head.word.kind in {"post", "class"}:
            return self.headed(head)
        if head and head.word.kind == "body" and is_group(cell, head) and not names_several(cell, head):
            return self.group(head)
        last = max(adjectives_end(cell, at), at + (cell.peek(at).fold in ALL))
        if cell.sort(last) in {"class", "school"} and is_class(cell, at, last):
            return self.classes(at, last)
        return None

    def body(self, at: int) -> tuple[list[Item], int] | None:
        """Take institutions."""
        cell = self.cell
        head = cell.head(at)
        growth = self.growth("organisation", head.place[1] if head else "n")
        found = take_institution(cell, at, growth)
        if found:
            names, end = found
            case = head.place[1] if head else "n"
            if head and manages(cell, head, end):
                return [Item(kind="group", name=lower_first(name), case=case) for name in names], end
            return [Item(kind="organisation", name=name, case=case) for name in names], end
        return None

    def further_numbers(self, at: int) -> tuple[list[Item], int] | None:
        """Take «№ 2» behind «СОШ № 1 (Иванова И.И.)»: another of the same kind."""
        before = next((item for item in reversed(self.items) if item.kind == "organisation"), None)
        match = _NUMBERED.fullmatch(before.name) if before else None
        numbers, end = take_numbers(self.cell, at)
        if not match or not numbers:
            return None
        return [Item(kind="organisation", name=match[1] + number) for number in numbers], end

    def further_quoted(self, at: int) -> tuple[list[Item], int] | None:
        """Take «Якорь» behind «д/с «Парус», »: another kindergarten, told by its name alone."""
        cell, before = self.cell, self.items[-1] if self.items else None
        if before is None or cell.kind(at - 1) != "comma" or cell.kind(at - 2) != "quoted":
            return None
        kind = before.name.removesuffix(cell.peek(at - 2).text)
        last = fold(kind).split()[-1:]
        if before.kind != "organisation" or kind == before.name or not KINDERGARTENS.issuperset(last) or not last:
            return None
        return [Item(kind="organisation", name=kind + cell.peek(at).text)], at + 1

    def growth(self, role: str, case: str, head: Head | None = None) -> Growth:
        growth = Growth(self.cell, role, case, shouted=self.shouted)
        growth.head = head
        return growth

    def acting(self, at: int) -> tuple[list[Item], int]:
        cell = self.cell
        head = cell.head(at + 1)
        if head is None:
            held = [Item(kind="post", name="и.о.", printed="и.о.")] if cell.kind(at + 1) == "person" else []
            return held, at + 1
        end = self.growth("post", head.place[1], head).end(head.noun + 1)
        printed = cell.peek(at).text
        instead = {at: printed if printed.isalpha() else printed.lower()}
        text = lower_first(trim(cell, at, end, instead))
        part = part_begin(cell, head.noun, end)
        stop = part_end(cell, part, end)
        name = lower_first(write_post(cell, at, (part, stop), end, instead))
        organisation = write_part(cell, part, stop)
        of = () if organisation else employers(cell, head.noun, end)
        return [Item(kind="post", name=name, printed=text, organisation=organisation, employers=of)], end

    def headed(self, head: Head) -> tuple[list[Item], int]:
        """Take a post, or a group that is named by posts or people."""
        cell = self.cell
        lemma = head.word.lemma.lower()
        if is_label(cell, head):
            return [], head.noun + 1
        number, case = number_of(cell, head)
        role = "post" if number == "s" and head.word.kind == "post" else "group"
        end = self.growth(role, case, head).end(head.noun + 1)
        several = lemma in {"зам", "зав", "рук"} and is_plural_complement(cell, head.noun + 1, end)
        if role == "post" and several and cell.kind(end) != "person":
            role = "group"
        instead = self.nominative(head, number, case)
        if role == "group":
            if end == head.noun + 1 and (synonym := find_synonym(cell, end, (number, case))):
                instead = {**instead, **self.nominative(synonym, number, case)}
                end = self.growth(role, case, head).end(synonym.noun + 2)
            name = lower_first(trim(cell, head.start, end, instead))
            people = head.word.kind == "post"
            of = employers(cell, head.noun, end) if people else ()
            return [Item(kind="group", name=name, printed=name, case=case, of_people=people, employers=of)], end
        printed = lower_first(trim(cell, head.start, end))
        part = part_begin(cell, head.noun, end)
        stop = part_end(cell, part, end)
        whole = instead or part < end
        name = lower_first(write_post(cell, head.start, (part, stop), end, instead)) if whole else printed
        parts = [] if cell.people else write_parts(cell, part, stop)
        if len(parts) > 1:  # «зам. директора СОШ № 1, 2» are two
            return [Item(kind="post", name=name, printed=name, organisation=one, case=case) for one in parts], end
        organisation = write_part(cell, part, stop)
        sex = "f" if head.word.gender == "f" else ""
        of = () if organisation else employers(cell, head.noun, end)
        return [
            Item(kind="post", name=name, printed=printed, organisation=organisation, case=case, sex=sex, employers=of)
        ], end

    def nominative(self, head: Head, number: str, case: str) -> dict[int, str]:
        if case != "n":
            fitting = Head(head.start, head.noun, head.word, frozenset({(number, case)}))
            return nominative_words(self.cell.tokens, fitting)
        return {}

    def group(self, head: Head) -> tuple[list[Item], int]:
        number, case = head.place
        end = self.growth("group", case, head).end(head.noun + 1)
        instead = self.nominative(head, number, case)
        name = lower_first(trim(self.cell, head.start, end, instead))
        return [Item(kind="group", name=name, printed=name, case=case)], end

    def classes(self, start: int, last: int) -> tuple[list[Item], int]:
        end = self.growth("class", "n").end(last + 1)
        name = lower_first(trim(self.cell, start, end))
        return [Item(kind="group", name=name, printed=name)], end

    def surname(self, at: int) -> tuple[list[Item], int] | None:
        """Take a surname without initials that stands alone."""
        token, after = self.cell.peek(at), self.cell.kind(at + 1)
        ends = after in _ENDS_ALONE or self.cell.peek(at + 1).fold in AND
        if token.kind != "word" or not token.capital or not ends:
            return None
        if not is_likely(token.text) or token.fold.endswith(("ая", "ий", "ой", "ую")):
            return None
        return [Item(kind="person", name=token.text, printed=token.text, case="")], at + 1
