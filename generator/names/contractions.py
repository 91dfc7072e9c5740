"""Words that are written by their beginning and their end: «рук-ли», «спец-ты», «адм-ция»."""

import re
from functools import lru_cache

from generator.names.declension import Form
from generator.names.words import NOUNS

_CONTRACTED = re.compile(r"([а-я]{2,6})-([а-я]{1,4})")


@lru_cache(maxsize=4096)
def contracted(word: str) -> tuple[Form, ...]:
    """Return the noun that alone begins and ends as a word with a hyphen does; empty when none or another does too.

    «зам-ли» is «заместители», «пр-ли» may be преподаватели, председатели or представители. Where several
    forms of the one noun fit the first in the order of cases is told.
    """
    match = _CONTRACTED.fullmatch(word)
    if not match:
        return ()
    begin, end = match[1], match[2]
    fitting = [
        form for form in NOUNS if len(form) > len(begin) + len(end) and form.startswith(begin) and form.endswith(end)
    ]
    found = [one for form in fitting for one in NOUNS[form]]
    nouns = {one.noun.lemma[:-2] for one in found}  # «заведующий» and «заведующая» are one
    return tuple(found[:1]) if len(nouns) == 1 else ()
