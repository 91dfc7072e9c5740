"""Plain data against a model of ``generator.model``: each failure becomes a diagnostic at its own place."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic
from generator.language import _, ngettext
from generator.reading.document import Document
from generator.russian.twins import as_latin, foreign_letters

Model = TypeVar("Model", bound=BaseModel)
# What a clerk may write for a key of the format: the words of the printed headings.
_LONGEST_SHOWN = 60
_RUSSIAN_KEYS = {
    "название": "title", "мероприятие": "title", "заголовок": "title", "номер": "number", "срок": "deadline",
    "сроки": "deadline", "дата": "date", "ответственный": "responsible", "ответственные": "responsible",
    "исполнитель": "responsible", "исполнители": "responsible", "результат": "result", "форма": "form",
    "место": "place", "участники": "participants", "отметка": "completion", "примечание": "note", "приказ": "order",
    "период": "period", "разделы": "sections", "раздел": "sections", "мероприятия": "events", "цель": "goal",
    "задачи": "tasks", "показатели": "indicators", "приложения": "appendices", "подписал": "signer",
    "должность": "post", "источник": "source", "район": "name", "управление": "department",
}  # fmt: skip
_FILE_NAME = re.compile(r"[^/:.][^/:]*\.\w{2,4}")
_ODD_IN_NAME = re.compile(r"[^\w.-]")
_BARE_ADDRESS = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)+/)\S+$")
_MOST_NAMES = 60  # known words listed for a suggestion
_MOST = 200  # problems told of one file: past that nobody reads on


def validate(document: Document, model: type[Model]) -> Model | None:
    """Return the model made of the document's data, or None with the reasons added to the document's diagnostics."""
    data = document.data
    if data is None or data == "":
        data = {}
    try:
        return model.model_validate(data)
    except ValidationError as failure:
        errors = failure.errors(include_url=False, include_context=True)
        document.diagnostics.extend(_explain(document, model, error) for error in errors[:_MOST])
        return None


def suggest(word: str, known: Iterable[str]) -> str:
    """Return a sentence that names the nearest known word, else the known words, of very many the first."""
    names = sorted(known)
    if (latin := as_latin(word)) != word and latin in names:
        return cyrillic_in(word, latin)
    near = [key for key in (_RUSSIAN_KEYS.get(word.lower()),) if key in names]
    near = near or get_close_matches(word, names, n=1, cutoff=0.7)
    if near:
        return _("Did you mean “{word}”?").format(word=near[0])
    if not names:
        return _("Nothing is known here.")
    if len(names) > _MOST_NAMES:
        return _("Among those known: {words}.").format(words=", ".join(names[:_MOST_NAMES]))
    return _("Known are: {words}.").format(words=", ".join(names))


def cyrillic_in(word: str, latin: str) -> str:
    """Return a sentence that tells which letters of ``word`` are Cyrillic: on the screen it looks like ``latin``."""
    letters = "», «".join(foreign_letters(word))
    text = ngettext(
        "The letter «{letters}» in it is Cyrillic: type “{latin}” with Latin letters.",
        "The letters «{letters}» in it are Cyrillic: type “{latin}” with Latin letters.",
        len(foreign_letters(word)),
    )
    return text.format(letters=letters, latin=latin)


def _explain(document: Document, model: type[BaseModel], error: ErrorDetails) -> Diagnostic:
    path = tuple(step for step in error["loc"] if step != "[key]")
    kind, context, value = error["type"], error.get("ctx", {}), error["input"]
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    shown = _show(value)
    if kind == "extra_forbidden":
        place = document.locate(path, key=True)
        return document.diagnose(
            "unknown-key", place, key=_short(key), suggestion=suggest(key, _fields(model, path[:-1]))
        )
    if kind == "missing":
        meaning = _meaning(model, path)
        return document.diagnose("missing-key", document.locate(path[:-1]), key=key, meaning=meaning)
    place = document.locate(path)
    if kind == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        cause = cyrillic_in(shown, as_latin(shown)) + " " if foreign_letters(shown) else ""
        return document.diagnose("wrong-value", place, value=shown, key=key, allowed=allowed, cause=cause)
    if kind.startswith("date"):
        code = "no-such-day" if kind == "date_text" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", shown) else "wrong-date"
        return document.diagnose(code, place, value=shown)
    if kind in {"impossible_day", "days_reversed"}:
        code = "no-such-day" if kind == "impossible_day" else "days-reversed"
        return document.diagnose(code, place, value=_short(str(context["value"])))
    if kind in {"wrong_period", "wrong_days", "wrong_id", "wrong_address", "wrong_web_address", "wrong_email"}:
        return document.diagnose(kind.replace("_", "-"), place, value=shown, cause=_cause(kind, shown))
    if kind == "string_too_short":
        return document.diagnose("missing-key", place, key=key, meaning=_meaning(model, path))
    return document.diagnose(
        "wrong-shape", place, expected=_expected(kind), found=_shape(value), sample=_sample(kind, value)
    )


def _cause(kind: str, value: str) -> str:
    """Return what is wrong with an id or an address, when that is known, with a space behind."""
    if kind == "wrong_id" and foreign_letters(value):
        return cyrillic_in(value, as_latin(value)) + " "
    if kind == "wrong_address" and _FILE_NAME.fullmatch(value):
        odd = "», «".join(dict.fromkeys(_ODD_IN_NAME.findall(value)))
        text = _(
            "A file's name has letters, digits, dots, hyphens and “_” only, no «{odd}»: rename it, as to “{name}”."
        )
        good = _ODD_IN_NAME.sub("-", value.replace("(", "").replace(")", ""))
        return text.format(odd=odd, name=good) + " "
    if kind == "wrong_address" and _BARE_ADDRESS.match(value):
        return _("Write “{address}”.").format(address=f"https://{value}") + " "
    return ""


def _show(value: Any) -> str:
    return _short(value if isinstance(value, str) else _shape(value))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return _("a map of keys")
    if isinstance(value, list):
        return _("a list")
    return _("text")


def _expected(kind: str) -> str:
    if kind in {"model_type", "dict_type", "model_attributes_type"}:
        return _("map of keys")
    if kind == "list_type":
        return _("list")
    return _("text")


def _sample(kind: str, value: Any) -> str:
    """Return how ``value`` becomes what is expected, with a space behind; empty when that is not known."""
    if kind == "list_type" and isinstance(value, str) and (dash := re.match(r"[-–—−]\s*(?=\S)", value)):
        sample = _("An entry begins with a hyphen and a space: “- {value}”.")
        return sample.format(value=_short(value[dash.end() :])) + " "
    if kind == "list_type" and isinstance(value, str):
        return _("Begin a new line with a dash: “- {value}”.").format(value=_short(value)) + " "
    if kind == "list_type":
        return _("Begin each entry of the list with a dash and a space.") + " "
    if kind == "string_type" and isinstance(value, list):
        return _("Write it as one text, without dashes.") + " "
    return ""


def _descend(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """Return the model that describes the mapping at ``path``."""
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, int) or current is None:
            continue
        info = current.model_fields.get(step)
        current = _inner_model(info.annotation) if info else None
    return current


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if found := _inner_model(argument):
            return found
    return None


def _fields(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    inner = _descend(model, path)
    return list(inner.model_fields) if inner else []


def _meaning(model: type[BaseModel], path: tuple[str | int, ...]) -> str:
    inner = _descend(model, path[:-1])
    info = inner.model_fields.get(str(path[-1])) if inner and path else None
    return _(info.description) + "." if info and info.description else ""
