"""What a misspelt word of an unreadable phrase may be: «октбярь» is told as a question, never read as October."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.deadlines.tokens import Tokens
from generator.language import _
from generator.russian.dates import MONTHS, MONTHS_GENITIVE

_LONGEST = 3  # words: more of them are a text, not a misspelt deadline
_SHORTEST = 5  # letters
_LIKENESS = 0.8
_WORDS = (
    *MONTHS, *MONTHS_GENITIVE, "постоянно", "ежедневно", "еженедельно", "ежемесячно", "ежеквартально", "ежегодно",
    "регулярно", "квартал", "полугодие", "течение",
)  # fmt: skip


def find_nearest(tokens: Tokens) -> Iterator[str]:
    """Yield a note for each unknown word of a short phrase that is nearly one of those deadlines are made of."""
    unknown = [tokens.text[token.start : token.end].lower() for token in tokens.tokens if token.kind == "word"]
    if len(unknown) > _LONGEST:
        return
    for word in unknown:
        near = get_close_matches(word, _WORDS, 1, _LIKENESS) if len(word) >= _SHORTEST and word.isalpha() else []
        if near:
            yield _("“{word}”: perhaps “{near}” is meant").format(word=word, near=near[0])
