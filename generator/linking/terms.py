"""The district's school-year calendar as the deadlines' reader takes it."""

from generator.deadlines.calendar import Window
from generator.deadlines.findings import Terms
from generator.model.district import DistrictFile


def terms_of(file: DistrictFile) -> Terms:
    """Return the holidays and quarters of the district's school years by name."""
    return {term.name: Window(term.start, term.end) for term in file.school_year}
