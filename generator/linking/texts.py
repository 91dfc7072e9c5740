"""All texts of what a file says, wherever they stand: a new field of a model needs no line here."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from generator.model.district import Group
from generator.model.plan import SignOffRow

# fields that are read for people, or hold nothing but people
_PEOPLE = frozenset({"responsible", "signer", "members"})


def map_texts(value: Any, change: Callable[[str], str], cell: Callable[[str], str]) -> Any:
    """Return a model, or what its fields hold, with every text changed: as a ``cell`` where it tells people."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, BaseModel):
        of = {name: cell if _tells_people(value, name) else change for name in type(value).model_fields}
        return value.model_copy(update={name: map_texts(getattr(value, name), one, cell) for name, one in of.items()})
    if isinstance(value, list):
        return [map_texts(inner, change, cell) for inner in value]
    if isinstance(value, dict):
        return {key: map_texts(inner, cell if key in _PEOPLE else change, cell) for key, inner in value.items()}
    return value


def _tells_people(value: BaseModel, field: str) -> bool:
    if isinstance(value, Group):  # its members are ids
        return False
    return field in _PEOPLE or (field == "name" and isinstance(value, SignOffRow))


def all_texts(value: Any) -> list[str]:
    """Return every text of a model, or of a list of models."""
    found: list[str] = []
    keep = keeper(found)
    map_texts(value, keep, keep)
    return found


def keeper(found: list[str]) -> Callable[[str], str]:
    """Return a function that changes nothing and keeps what it is given in ``found``."""

    def keep(text: str) -> str:
        found.append(text)
        return text

    return keep
