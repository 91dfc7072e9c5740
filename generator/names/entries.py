"""What a register is made of: plain entries, with ids as ``district/local``."""

from dataclasses import dataclass

SCHOOLS = frozenset({"school", "kindergarten"})  # kinds of organisations that are called by a number of their own kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person: surname in the nominative, initials as «Л.В.», other spellings as printed («Жучёва Л.В.»)."""

    id: str
    surname: str
    initials: str
    aliases: tuple[str, ...] = ()
    full_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationEntry:
    """An organisation; ``kind`` is that of the district's file (school, kindergarten, department, …).

    ``parent`` is the id of the organisation above it.
    """

    id: str
    name: str
    kind: str
    short: str | None = None
    number: str | None = None
    settlement: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Return every name it has."""
        return (self.name, *((self.short,) if self.short else ()), *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupEntry:
    """A group that documents name instead of its members."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Return every name it has."""
        return (self.name, *self.aliases)
