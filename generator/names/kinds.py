"""What kind of organisation a printed name is, in the words of the district's file."""

from typing import Literal

from generator.names.cell import Cell
from generator.names.descriptions import only_description
from generator.names.lexer import tokenize
from generator.names.words import ASSOCIATIONS

Told = Literal["school", "kindergarten", "association", "other"]


def kind_of(name: str) -> Told:
    """Return the kind that a name tells; "other" when it tells none of those that the words of this room know."""
    description = only_description(name)
    if description:
        return "kindergarten" if description.type == "kindergarten" else "school"
    return "association" if Cell(tokenize(name).tokens, {}).peek(0).fold in ASSOCIATIONS else "other"
