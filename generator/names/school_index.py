"""The schools and kindergartens of a register by what a mention can tell of them."""

import re

from generator.names.descriptions import Description, home_territories, only_description, settlement_stem
from generator.names.entries import OrganisationEntry
from generator.names.forms import declined
from generator.names.letters import fold

_QUOTED = re.compile(r"[^«»\"]*[«\"]([^«»\"]+)[»\"]")
_KIND = re.compile("школ|гимнази|лице|сад")
_UNTYPED = {"school": "school", "kindergarten": "kindergarten"}


class SchoolIndex:
    """Schools by kind and number, by proper adjective, by name in quotes, by settlement, and by whole names."""

    def __init__(self) -> None:
        self._told: dict[str, list[Description]] = {}
        self._by: dict[tuple[str, str], set[str]] = {}
        self._home: set[str] = set()
        self._names: dict[str, list[tuple[list[str], str]]] = {}

    def add_home(self, name: str) -> None:
        """Take the territory told in the name of an organisation for the district's own."""
        self._home |= home_territories(name)

    def add(self, entry: OrganisationEntry) -> None:
        """Add a school."""
        numbers = (entry.number,) if entry.number else ()
        settlement = settlement_stem(entry.settlement) if entry.settlement else ""
        told = [found for name in entry.names() if (found := only_description(name))]
        if not told:
            told = [Description(_UNTYPED[entry.kind])]
        level = next((one.level for one in told if one.level), "")
        self._told[entry.id] = [
            one._replace(
                numbers=one.numbers or numbers, settlement=one.settlement or settlement, level=one.level or level
            )
            for one in told
        ]
        for one in self._told[entry.id]:
            keys = [("proper", one.proper), ("quoted", one.quoted), ("settlement", one.settlement)]
            for by, value in (*keys, *(("number", number) for number in one.numbers)):
                if value:
                    self._by.setdefault((by, value), set()).add(entry.id)
        for name in (*entry.names(), *_without_form(entry)):
            for form in declined(name):
                words = form.split()
                if len(words) > 1 or len(form) > 2:
                    self._names.setdefault(words[0], []).append((words, entry.id))

    def find(self, told: Description) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the schools that agree with ``told`` in everything that both tell, and the doubtful ones."""
        pools = [
            self._by.get(pair, set())
            for pair in (
                *(("number", number) for number in told.numbers),
                ("proper", told.proper), ("quoted", told.quoted), ("settlement", told.settlement),
            )
            if pair[1]
        ]  # fmt: skip
        known = sorted(set().union(*pools)) if pools else []
        foreign = told.territory and told.territory not in self._home
        fitting = [one for one in known if not foreign and any(_agrees(told, other) for other in self._told[one])]
        if fitting:
            return tuple(fitting), ()
        return (), tuple(one for one in known if any(_may_be(told, other) for other in self._told[one]))

    def find_named(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the same for a name in the nominative."""
        told = only_description(name)
        return self.find(told) if told else ((), ())

    def begins(self, word: str) -> bool:
        """Return whether a whole name begins with ``word``."""
        return word in self._names

    def longest(self, words: list[str]) -> tuple[tuple[str, ...], int] | None:
        """Return the schools whose whole name begins ``words``, and how many of the words it takes."""
        best: tuple[tuple[str, ...], int] | None = None
        for name, one in self._names.get(words[0], ()) if words else ():
            taken = _match(name, words)
            if taken and (best is None or taken > best[1]):
                best = ((one,), taken)
            elif taken and best and taken == best[1] and one not in best[0]:
                best = ((*best[0], one), taken)
        return best


def _without_form(entry: OrganisationEntry) -> list[str]:
    """Return the names of a school without the legal form: «Открытая (сменная) школа» of «МБОУ «Открытая …»»."""
    inner = [match[1] for name in entry.names() if (match := _QUOTED.fullmatch(name))]
    return [name for name in inner if _KIND.search(fold(name)) and not only_description(name) and " " in name]


def _match(name: list[str], words: list[str]) -> int:
    """Return how many of ``words`` (tokens; «№» and quotes among them) the words of ``name`` take, or 0."""
    at = 0
    for taken, word in enumerate(words, 1):
        parts = _parts(word)
        if name[at : at + len(parts)] != parts:
            return 0
        at += len(parts)
        if at == len(name):
            return taken
    return 0


def _parts(word: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in word).split()


def _agrees(told: Description, known: Description) -> bool:
    """Return whether nothing that both tell differs, and one telling thing is the same."""
    if told.type != known.type or not _fits(told.level, known.level) or not _fits_place(told, known):
        return False
    if told.numbers and told.numbers != known.numbers:
        return False
    if told.quoted and known.quoted and told.quoted != known.quoted:
        return False
    if told.numbers:
        return not told.proper or told.proper == known.proper or _is_made_from(told.proper, known.settlement)
    if known.numbers and not told.quoted:  # «школа с. Озёрное»: kind and place, the number is not told
        return bool(told.settlement) and not told.proper and told.settlement == known.settlement
    if told.quoted and told.quoted != known.quoted:
        return False
    if told.proper and told.proper != known.proper:
        return False
    return bool(told.proper or told.quoted or (told.settlement and told.settlement == known.settlement))


def _may_be(told: Description, known: Description) -> bool:
    """Return whether a school may be meant: the number or the adjective is the same, and something else differs."""
    if told.numbers and told.numbers == known.numbers:
        return told.type == known.type
    same = (told.proper and (told.proper == known.proper)) or (told.quoted and told.quoted == known.quoted)
    return bool(same and not (told.numbers and known.numbers and told.numbers != known.numbers))


def _fits(one: str, other: str) -> bool:
    return not one or not other or one == other


def _fits_place(told: Description, known: Description) -> bool:
    """Return whether the settlement told is that of the school: of another, or one not known, it is another school."""
    if not told.settlement or told.settlement == known.settlement:
        return True
    return not known.settlement and _is_made_from(known.proper, told.settlement)


def _is_made_from(adjective: str, settlement: str) -> bool:
    """Return whether an adjective is made from the name of a settlement: «жигаловск» from «жигалов»."""
    return bool(settlement) and adjective in {f"{settlement}ск", f"{settlement}овск", f"{settlement}инск"}
