"""The groups of a district in the cells of a row: which schools they bring in, and which of two groups holds.

A responsible cell often names everyone («руководители ОО») where the row is about some («педагоги ШНОР»). So a group of
all schools brings in only the members of a group that is named elsewhere in the row, or in the title of its section,
unless the same words name all of them, too («ШНОР и другие образовательные организации»).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from generator.model.district import Group, Organisation
from generator.names.entries import SCHOOLS
from generator.names.plurals import PluralFinder


class Cells(NamedTuple):
    """The texts of a row by how near they are to what it is about: its title, other cells, sections from the inside."""

    title: str
    others: Sequence[str] = ()
    sections: Sequence[str] = ()


class Groups:
    """The groups of a district with their schools; ids are those of the whole site."""

    def __init__(
        self, groups: Iterable[Group], organisations: Sequence[Organisation], full: Callable[[str], str]
    ) -> None:
        groups = tuple(groups)
        self.members = {full(one.id): _schools_of(one, organisations, full) for one in groups}
        self.of_all = frozenset(full(one.id) for one in groups if one.everyone)
        self._listed = {name: full(one.id) for one in groups if one.members for name in (one.name, *one.aliases)}
        self._general = {name: full(one.id) for one in groups if one.everyone for name in (one.name, *one.aliases)}
        self._find_listed = PluralFinder(self._listed).find if self._listed else None
        self._find_general = PluralFinder(self._general).find if self._listed and self._general else None

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the groups with listed members that ``text`` names, in any form of their names."""
        if self._find_listed is None:
            return ()
        return tuple(dict.fromkeys(self._listed[name] for name in self._find_listed(text)))

    def narrowed(self, named: Sequence[str], cells: Cells) -> list[str]:
        """Return the groups that a responsible cell names, those of all schools replaced by what the row is about."""
        if self._find_listed is None or not any(one in self.of_all for one in named):
            return list(named)
        about = [one for one in self._about(cells) if self.members[one]]
        found: list[str] = []
        for one in named:
            within = [other for other in about if set(self.members[other]) < set(self.members[one])]
            found += within if one in self.of_all and within else [one]
        return found

    def _about(self, cells: Cells) -> tuple[str, ...]:
        """Return the groups with listed members that the nearest text names which names any."""
        for text in (cells.title, "\n".join(cells.others), *cells.sections):
            listed = self.named_in(text)
            general = self._find_general(text) if self._find_general and (listed or text is cells.title) else []
            if listed or general:
                return () if general else listed
        return ()


def _schools_of(group: Group, organisations: Sequence[Organisation], full: Callable[[str], str]) -> tuple[str, ...]:
    """Return the schools of a group: its members, or every school when it says so («все ОО»)."""
    if group.everyone:
        kinds = {"schools": {"school"}, "kindergartens": {"kindergarten"}, "all": SCHOOLS}[group.everyone]
        return tuple(full(one.id) for one in organisations if one.kind in kinds)
    known = {one.id for one in organisations if one.kind in SCHOOLS}
    return tuple(full(member) for member in group.members if member in known)
