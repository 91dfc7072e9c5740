"""What the grammar finds in a cell, in printed order."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["person", "post", "group", "organisation", "unread"]


@dataclass(slots=True, kw_only=True)
class Item:
    """Something a cell names.

    ``name`` is told in the nominative, ``printed`` in the printed words. ``case`` is the grammatical case of its head.
    ``sex`` is what the words beside tell of it ("m", "f").
    ``before`` is the separator that stands before it: "" (a space), "comma", "colon", "dash", "break" (a semicolon, a
    new sentence). ``of_people`` is set for groups that posts tell («специалисты УО»), ``employers`` holds what may be
    the organisations that a post or such a group is of (``staff.py``).
    """

    kind: Kind
    name: str
    printed: str = ""
    organisation: str | None = None
    case: str = "n"
    before: str = ""
    initials: str = ""
    full: str = ""
    sex: str = ""
    post: str | None = field(default=None)
    of_people: bool = False
    employers: tuple[tuple[str, ...], ...] = ()
