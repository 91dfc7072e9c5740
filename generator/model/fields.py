"""The kinds of values that the files of a department hold. Everything is text until a field says otherwise."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

IDENTIFIER = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_EMAIL = re.compile(r"[^\s@<>(),;:?&%#\"']+@[^\s@<>(),;:?&%#\"'.]+(?:\.[^\s@<>(),;:?&%#\"'.]+)+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WEB = frozenset({"http", "https"})
_WEB_SCHEMES = ("https://", "http://")
_LINK_SCHEMES = ("mailto:", "tel:")


class FileModel(BaseModel):
    """A mapping in a department's file: unknown keys are errors, values never change after reading."""

    # deferred: a file's model is built once when it is used, not once more for each model in it
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False, defer_build=True)


def _check_identifier(value: str) -> str:
    if not IDENTIFIER.fullmatch(value):
        raise PydanticCustomError("wrong_id", "not an id")
    return value


def _check_email(value: str) -> str:
    """Accept one address of e-mail; domains may be Cyrillic."""
    if not _EMAIL.fullmatch(value):
        raise PydanticCustomError("wrong_email", "no address of e-mail")
    return value


def _check_address(value: str) -> str:
    """Accept a whole address of the web: without its beginning a browser would look for it on our own site."""
    try:
        whole = urlsplit(value)
    except ValueError:  # brackets that are no address of a computer
        whole = None
    if whole is None or whole.scheme not in _WEB or not whole.netloc:
        raise PydanticCustomError("wrong_web_address", "not an address of the web")
    return value


def _check_source(value: str) -> str:
    """Accept the schemes of the allow-list and plain names of files beside the plan."""
    if value.startswith(_WEB_SCHEMES):
        return _check_address(value)
    if value.startswith(_LINK_SCHEMES):
        return value
    if re.fullmatch(r"[\w.-]+", value) and not value.startswith("."):
        return value
    raise PydanticCustomError("wrong_address", "not an address")


class _Check:
    """Runs ``function`` after the plain string check, and tells editors the ``pattern``."""

    def __init__(self, function: Any, pattern: str | None = None) -> None:
        self.function = function
        self.pattern = pattern

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self.function, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        shape = handler(schema)
        if self.pattern:
            shape["pattern"] = self.pattern
        return shape


Text = Annotated[str, Field(min_length=1)]
Identifier = Annotated[str, _Check(_check_identifier, f"^{IDENTIFIER.pattern}$")]
Email = Annotated[str, _Check(_check_email, f"^{_EMAIL.pattern}$")]
Address = Annotated[str, _Check(_check_address, "^[Hh][Tt][Tt][Pp][Ss]?://")]
Source = Annotated[str, _Check(_check_source)]


_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_OLDEST_YEAR = 1900  # of a single day: somebody may have had a post for long
_MOST_YEARS = 20  # of a period or a stretch: a longer one is a typing error, and would make a page for each month


@dataclass(frozen=True, slots=True)
class Period:
    """The days a plan is for, both included. ``label`` is what the file says ("2023", "2023/2024")."""

    label: str
    start: date
    end: date

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(read_period)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        day = {"type": "string", "format": "date"}
        return {
            "oneOf": [
                {"type": "integer", "minimum": _FIRST_YEAR, "maximum": _LAST_YEAR},
                {"type": "string", "pattern": r"^\d{4}/\d{4}$"},
                {
                    "type": "object",
                    "properties": {"start": day, "end": day},
                    "required": ["start", "end"],
                    "additionalProperties": False,
                },
            ]
        }


@dataclass(frozen=True, slots=True)
class Days:
    """Days that an editor names: one, or a stretch of them, both ends included."""

    start: date
    end: date

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(read_days)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?$"}


def read_day(value: Any) -> date:
    """Return the day that "2023-10-15" means, of our time.

    Raises PydanticCustomError with the type ``date_text`` for what is no day, and ``date_of_another_time``.
    """
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise PydanticCustomError("date_text", "not a day")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_text", "no such day") from None
    if not _OLDEST_YEAR <= day.year <= _LAST_YEAR:
        raise PydanticCustomError("date_of_another_time", "not of our time")
    return day


def _is_of_our_time(start: date, end: date) -> bool:
    return _FIRST_YEAR <= start.year <= end.year <= min(_LAST_YEAR, start.year + _MOST_YEARS)


def read_days(value: Any) -> Days:
    """Return the days that "2023-10-15" or "2023-10-15/2023-10-20" means.

    Raises PydanticCustomError with the type ``wrong_days``, ``impossible_day`` or ``days_reversed``.
    """
    first, _slash, last = value.partition("/") if isinstance(value, str) else ("", "", "")
    days = _days(first, last or first)
    if days is None or not _is_of_our_time(days.start, days.end):
        raise PydanticCustomError("wrong_days", "no days")
    return days


def _days(first: str, last: str) -> Days | None:
    """Return the days from ``first`` to ``last``; None for what is no day.

    Raises PydanticCustomError with the types ``impossible_day`` and ``days_reversed``, and what was read.
    """
    for text in (first, last):
        if not _DAY.fullmatch(text):
            return None
        try:
            date.fromisoformat(text)
        except ValueError:
            raise PydanticCustomError("impossible_day", "no such day", {"value": text}) from None
    days = Days(date.fromisoformat(first), date.fromisoformat(last))
    check_stretch(days.start, days.end)
    return days


def check_stretch(start: date, end: date) -> None:
    """Raise PydanticCustomError with the type ``days_reversed`` when the last day comes before the first."""
    if end < start:
        value = f"{start.isoformat()}/{end.isoformat()}"
        raise PydanticCustomError("days_reversed", "reversed", {"value": value})


def read_period(value: Any) -> Period:
    """Return the period that "2023", "2023/2024" or a mapping of ``start`` and ``end`` means.

    A school year runs from 1 September to 31 August. Raises PydanticCustomError with the type ``wrong_period``, also
    for years that no plan is for: they are typing errors; and with those of ``read_days``.
    """
    found = _period(value)
    if found is None or not _is_of_our_time(found.start, found.end):
        raise PydanticCustomError("wrong_period", "not a period")
    return found


def _period(value: Any) -> Period | None:
    if isinstance(value, dict) and set(value) == {"start", "end"}:
        days = _days(str(value["start"]), str(value["end"]))
        return Period(f"{days.start.isoformat()}/{days.end.isoformat()}", days.start, days.end) if days else None
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}", value):
            return Period(value, date(int(value), 1, 1), date(int(value), 12, 31))
        if isinstance(value, str) and (years := re.fullmatch(r"(\d{4})/(\d{4})", value)):
            first, second = int(years[1]), int(years[2])
            if second == first + 1:
                return Period(value, date(first, 9, 1), date(second, 8, 31))
    except ValueError:
        pass
    return None


Day = Annotated[date, BeforeValidator(read_day)]  # fields are named "date" too
