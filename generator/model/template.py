"""The row that a new plan begins with: words that say what belongs into each cell, for a person to write over."""

from generator.language import _


def row_to_fill_in() -> dict[str, str]:
    """Return the cells that no order prints, by role, in the active language."""
    return {
        "title": _("Title of the event as printed"),
        "responsible": _("Who answers for it, as printed"),
        "result": _("Expected result as printed"),
    }
