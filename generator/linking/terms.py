"""The district's school-year calendar as the deadlines' reader takes it."""

from generator.deadlines.calendar import Window
from generator.deadlines.findings import Terms
from generator.deadlines.terms import Term
from generator.model.district import DistrictFile


def terms_of(file: DistrictFile) -> Terms:
    """Return the holidays and quarters of the district's school years; years may share their names."""
    return tuple(Term(one.name, Window(one.start, one.end)) for one in file.school_year)
