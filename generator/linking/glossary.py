"""What the glossary says of plans and of itself: every abbreviation stands once, every plan that it names is there."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.reading.shapes import Drafts
from generator.reading.validation import suggest


def check_glossary(drafts: Drafts) -> Iterator[Diagnostic]:
    """Yield ``duplicate-term`` and ``unknown-plan``."""
    document = drafts.glossary_document
    if not drafts.glossary or not document:
        return
    known = {district.id for district in drafts.districts}
    known |= {f"{district.id}/{plan.id}" for district in drafts.districts for plan in district.plans}
    seen: dict[str, tuple[str | int, ...]] = {}
    for index, term in enumerate(drafts.glossary.terms):
        paths: list[tuple[str, tuple[str | int, ...]]] = [(term.short, ("terms", index, "short"))]
        paths += [(other, ("terms", index, "same_as", number)) for number, other in enumerate(term.same_as)]
        for short, path in paths:
            if short in seen:
                first = document.locate(seen[short])
                yield document.diagnose("duplicate-term", document.locate(path), short=short, first=str(first))
            seen.setdefault(short, path)
        for number, expansion in enumerate(term.expansions):
            for at, plan in enumerate(expansion.plans):
                if plan not in known:
                    place = document.locate(("terms", index, "expansions", number, "plans", at))
                    yield document.diagnose("unknown-plan", place, id=plan, suggestion=suggest(plan, known))
