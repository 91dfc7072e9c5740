"""The published files as wholes."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic needs this one to make schemas on Python 3.11

from generator.exports.v1.plans import Plan
from generator.exports.v1.rows import Event


class PlansFile(TypedDict):
    """``plans.json``."""

    version: Literal[1]
    plans: list[Plan]


class EventsFile(TypedDict):
    """``events.json``."""

    version: Literal[1]
    events: list[Event]
