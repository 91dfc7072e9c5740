"""The printed order of a plan's parts."""

from generator.diagnostics import Diagnostic
from generator.model.plan import PARTS, PlanFile
from generator.reading.document import Document
from generator.reading.validation import suggest


def arrange(file: PlanFile, document: Document, diagnostics: list[Diagnostic]) -> tuple[str, ...]:
    """Return the names of the parts that the plan has, in printed order.

    A part is a name of ``PARTS`` or a chapter's id. Without ``layout`` the usual order is taken: contents, passport,
    chapters, indicators, sections, appendices, sign-off sheet.
    """
    present = [part for part in PARTS if getattr(file, part)]
    chapters = [chapter.id for chapter in file.chapters]
    if not file.layout:
        front = [part for part in present if part in {"contents", "passport"}]
        return (*front, *chapters, *(part for part in present if part not in front))
    known = {*present, *chapters}
    for index, part in enumerate(file.layout):
        if part not in known:
            place = document.locate(("layout", index))
            diagnostics.append(document.diagnose("unknown-part", place, part=part, suggestion=suggest(part, known)))
    place = document.locate(("layout",))
    left_out = [part for part in (*present, *chapters) if part not in file.layout]
    diagnostics.extend(document.diagnose("part-left-out", place, part=part) for part in left_out)
    return tuple(dict.fromkeys(part for part in file.layout if part in known))
