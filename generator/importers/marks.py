"""Signs that stand for what words cannot say. No source holds the first two, and both are blanks to Python."""

from generator.model.plan import UNKNOWN_TITLE

MERGED = "\x1d"  # a whole cell: it is one with the cell above
UNSURE = "\x1e"  # at the end of a row's first cell: which of its cells is which was guessed
UNTITLED = UNKNOWN_TITLE  # also of rows and indicators
