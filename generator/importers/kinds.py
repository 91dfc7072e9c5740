"""Files that hold an order, but not as text: told by their first bytes, refused with the next step."""

from generator.language import _, noted

_STEPS = {
    "word": noted(
        "it is a document of Word or a table of Excel: open it there and save it as text "
        "(“Save as”, “Plain text (*.txt)” or “CSV”), then import that file"
    ),
    "pdf": noted(
        "it is a PDF: open it, select and copy all of its text into a text file; where nothing can be selected it is a "
        "scan, which a program for recognition (OCR) turns into text; then import the text file"
    ),
    "picture": noted(
        "it is a picture: recognise it with a program for OCR, save the result as text, then import that file"
    ),
}  # fmt: skip
_BEGINNINGS = (
    (b"PK\x03\x04", "word"), (b"\xd0\xcf\x11\xe0", "word"), (b"{\\rtf", "word"), (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"), (b"\x89PNG", "picture"), (b"II*\x00", "picture"), (b"MM\x00*", "picture"),
)  # fmt: skip


class NoPlanError(ValueError):
    """The file is no plan; the message says why, in the active language."""


def refuse_other_kinds(raw: bytes) -> None:
    """Raise NoPlanError with what to do when ``raw`` is a document of Word, a workbook, a PDF or a picture."""
    for beginning, kind in _BEGINNINGS:
        if raw.startswith(beginning):
            raise NoPlanError(_(_STEPS[kind]))
