"""Files that lie beside a plan, as they are published with it: the printed order, evidence of what was done."""

import codecs
from collections.abc import Iterator

from generator.artifact import Artifact
from generator.model.catalogue import Catalogue
from generator.reading.decoding import NotTextError, decode
from generator.views import addresses

_TEXTS = frozenset({".txt", ".md", ".csv"})
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def attachment_files(catalogue: Catalogue) -> Iterator[Artifact]:
    """Yield the files beside all plans, as they lie there; plain texts so that any browser can read them."""
    for plan in catalogue.plans():
        for name, path in plan.attachments.items():
            data = path.read_bytes()
            if path.suffix.lower() in _TEXTS:
                data = _marked(data)
            yield Artifact(path=addresses.attachment(plan.id, name), data=data)


def _marked(data: bytes) -> bytes:
    """Return a text in UTF-8 that begins with its mark.

    Many hosts send plain texts without telling their encoding, and browsers then guess Windows-1252 for Russian ones.
    A text that is in UTF-16 with a mark, or in no known encoding, stays as it is.
    """
    if data.startswith(_MARKS) or data.isascii():
        return data
    try:
        text, encoding = decode(data)
    except NotTextError:
        return data
    return codecs.BOM_UTF8 + (data if encoding == "utf-8" else text.encode("utf-8"))
