"""The one public function of this room: a printed cell becomes the amounts in it.

``cleaning`` repairs figures, ``lexer`` cuts the cell, ``grammar`` finds the amounts. A wrong number is worse than none:
what may be a name, a day, a grade or a place in a list is not read.
"""

import re
from functools import lru_cache

from generator.language import _
from generator.quantities.cleaning import clean
from generator.quantities.cursor import Cursor
from generator.quantities.grammar import Reader
from generator.quantities.lexer import tokenize
from generator.quantities.shapes import QuantityReading
from generator.quantities.words import SIGNALS
from generator.russian.letters import fold

_LONGEST = 10_000
_FIGURE = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒%]")
_WORD = re.compile(r"[а-яё]+")


@lru_cache(maxsize=4096)
def read_quantities(text: str) -> QuantityReading:
    """Return the amounts in a printed cell; never raises."""
    if not _FIGURE.search(text) and SIGNALS.isdisjoint(_WORD.findall(fold(text))):
        return QuantityReading(raw=text)
    if len(text) > _LONGEST:
        return QuantityReading(raw=text, notes=(_("the text is too long for a result"),))
    clear, notes = clean(text)
    cursor = Cursor(clear, tokenize(clear))
    found = Reader(cursor).read()
    return QuantityReading(raw=text, quantities=tuple(found), notes=(*notes, *cursor.notes))
