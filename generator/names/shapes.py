"""The shape of the reading of a responsible cell, as it is published."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNamed:
    """A person as a cell names them: surname in the nominative, initials without a space («Л.В.»)."""

    surname: str
    initials: str
    post: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostNamed:
    """A post without a name («муниципальный координатор»).

    ``id`` is that of its organisation, or of the department that its name tells («специалист отдела кадров»).
    """

    name: str
    organisation: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyNamed:
    """An organisation or a group as a cell names it."""

    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibleReading:
    """Who answers for a row. ``raw`` is the cell as printed; every doubt is a note.

    ``main`` holds the ids of those who answer first of all. Orders print them first («Иванова И.И., руководители ОО»),
    so it is whoever the cell names first; nobody when that one is not in the register. A cell that says «совместно»
    makes all of them equal. ``staff`` holds the organisations whose people a group is («специалисты УО»), each with the
    id of the group (None for one that is not in the register). ``heading`` holds the groups that are nothing but the
    common post of the people named behind them. These three are not part of the published shape.
    """

    raw: str
    people: tuple[PersonNamed, ...] = ()
    posts: tuple[PostNamed, ...] = ()
    organisations: tuple[PartyNamed, ...] = ()
    groups: tuple[PartyNamed, ...] = ()
    by_agreement: bool = False
    main: tuple[str, ...] = ()
    staff: tuple[tuple[str, str | None], ...] = ()
    heading: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
