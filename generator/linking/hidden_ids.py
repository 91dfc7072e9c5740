"""Ids that carry a hidden name: an id is an address, which everyone sees."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.diagnostics import Diagnostic
from generator.linking.hiding import Hider
from generator.reading.document import Document


def check_ids(document: Document, file: BaseModel, hider: Hider) -> Iterator[Diagnostic]:
    """Yield ``id-names-hidden`` for ids that carry a hidden surname."""
    slugs = hider.slugs()
    for one, path in _ids(file, ()):
        if slugs & set(one.split("-")):
            yield document.diagnose("id-names-hidden", document.locate(path), id=one)


def _ids(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name == "id" and isinstance(inner, str):
                yield inner, (*path, name)
            else:
                yield from _ids(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _ids(inner, (*path, index))
