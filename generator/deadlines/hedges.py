"""Words and marks that make a time doubtful: «примерно 15 октября», «март (?)», «май или июнь»."""

from collections.abc import Iterator, Sequence

from generator.deadlines.items import Bound, Doubt, Item, Point, Stretch
from generator.deadlines.tokens import Tokens
from generator.language import _

_FEWEST = 2


def find_hedges(tokens: Tokens, items: Sequence[Item]) -> Iterator[Doubt]:
    """Yield what makes the times of a phrase doubtful, once for each word."""
    times = sum(isinstance(item, Point | Stretch | Bound) for item in items)
    if not times:
        return
    for token in tokens.tokens:
        text = tokens.text[token.start : token.end]
        if token.kind == "noise" and token.value == "about":
            yield Doubt(text=_("the time is only roughly told: “{text}”").format(text=text))
        elif token.kind == "and" and token.value == "or" and times >= _FEWEST:
            yield Doubt(text=_("one of several times is meant: “{text}”").format(text=text))
    if "?" in tokens.text and not any(token.kind == "url" for token in tokens.tokens):
        yield Doubt(text=_("a question mark stands beside the time"))
