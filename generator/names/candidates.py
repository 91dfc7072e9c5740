"""Tokens that may be surnames, judged by the word and by what stands before it."""

from functools import lru_cache

from generator.names.capitals import may_be_surname
from generator.names.contractions import contracted
from generator.names.surnames import is_likely
from generator.names.tokens import Token
from generator.names.words import AGENT, NOUNS, PREPOSITIONS, SETTLEMENT, SETTLEMENT_NOUNS

_PLACES = SETTLEMENT | SETTLEMENT_NOUNS
NOT_SURNAMES = PREPOSITIONS | SETTLEMENT_NOUNS | frozenset("и или а все отв им имени далее".split())


def is_surname(tokens: list[Token], at: int, *, alone: bool = False) -> bool:
    """Return whether the word at ``at`` can be a surname; a known noun is one only ``alone`` between marks."""
    token = tokens[at]
    if token.kind != "word":
        shouted = token.kind == "abbreviation" and token.text.isupper() and len(token.text) > 3
        if not (shouted and is_likely(token.text)):
            return False
    if len(token.text) < 2 or token.fold in NOT_SURNAMES:
        return False
    if at and tokens[at - 1].fold in _PLACES and tokens[at - 1].kind == "word":
        return False
    known = is_noun(token.fold)
    if known or not token.capital:
        return (alone and token.capital) if known else is_likely(token.text)
    return True


def is_shouted(token: Token) -> bool:
    """Return whether a token may be a surname in capitals that does not end as surnames do («ШВЕЦ»)."""
    return token.kind == "abbreviation" and may_be_surname(token.text)


@lru_cache(maxsize=16384)
def is_noun(folded: str) -> bool:
    """Return whether a folded word is a noun of the tables, a trade, or a word written by beginning and end."""
    return folded in NOUNS or bool(AGENT.fullmatch(folded)) or bool(contracted(folded))
