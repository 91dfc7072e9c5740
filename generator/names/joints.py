"""Tokens that belong together: words torn by a space, compounds written apart, «СОШ-1»."""

from itertools import pairwise

from generator.language import _
from generator.names.letters import fold
from generator.names.tokens import Token
from generator.names.words import COMPOUNDS, KINDERGARTENS, NOUNS, PREPOSITIONS, SCHOOL_TYPES, is_legal

_PREFIXES = frozenset("усть верх нижне верхне ново старо средне мало больше".split())
_NUMBERED = frozenset("школа гимназия прогимназия лицей сад детсад интернат".split())
_LONGEST_NUMBER = 3
_SHORTEST_TORN = 7
_SHORTEST_BEHIND_PREPOSITION = 9  # «от дела», «с оветы»
# words of names that are no nouns of the tables, in the forms that stand behind a head
_COMMON = frozenset(
    "образования образованию образованием воспитания воспитанию воспитательной воспитательную дошкольного "
    "дошкольному дополнительного муниципального муниципальной муниципальный муниципальные муниципальных "
    "общеобразовательных общеобразовательные образовательных образовательные образовательного классные классных "
    "социальный социальные социальной классный классного школьные районный районные методический методического "
    "методических предметники психологи молодежи молодежной культуры администрации".split()
)


_WHOLE = frozenset(word for word in (*NOUNS, *_COMMON) if len(word) >= _SHORTEST_TORN)
_DASHES = frozenset({"dash", "hyphen"})


def join(tokens: list[Token], notes: list[str], *, dashes: bool) -> list[Token]:
    """Return the tokens with those put together that belong together, and tell in ``notes`` what was mended.

    ``dashes`` tells whether there can be any among them.
    """
    if not dashes and not any(first.fold + second.fold in _WHOLE for first, second in pairwise(tokens)):
        return tokens
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last and last.kind == token.kind == "word" and _is_torn(last, token):
            text = last.text + token.text
            printed = f"{last.text} {token.text}"
            notes.append(_("read “{read}” instead of “{printed}”").format(read=text, printed=printed))
            joined[-1] = last._replace(text=text, fold=fold(text), end=token.end, dotted=token.dotted)
        elif last and last.kind in _DASHES and len(joined) > 1:
            _behind_dash(joined, token)
        else:
            joined.append(token)
    return joined


def _is_torn(first: Token, second: Token) -> bool:
    """Return whether two words are one that a space has torn: the whole is known, and the parts are not."""
    if not second.gap or second.capital or first.dotted:
        return False
    whole = first.fold + second.fold
    if whole not in _WHOLE or any(one in NOUNS or one in _COMMON for one in (first.fold, second.fold)):
        return False
    return first.fold not in PREPOSITIONS or len(whole) >= _SHORTEST_BEHIND_PREPOSITION


def _behind_dash(joined: list[Token], token: Token) -> None:
    """Add ``token``, which stands behind a dash: to the word before it («учителя – предметники»), or to the list."""
    first, dash = joined[-2], joined[-1]
    if dash.kind == "hyphen" and token.kind == "number" and _takes_number(first, dash, token):
        joined[-1] = dash._replace(kind="no")  # «СОШ-1» is «СОШ № 1»
    elif dash.kind == "dash" and token.kind == first.kind == "word" and _is_compound(first, token):
        text = f"{first.text}-{token.text}"
        joined[-2:] = [Token("word", text, fold(text), first.start, token.end, first.gap, token.dotted)]
        return
    joined.append(token)


def _is_compound(first: Token, second: Token) -> bool:
    if first.fold in _PREFIXES and second.capital:
        return True
    teaches = any(form.noun.lemma in {"учитель", "педагог"} for form in NOUNS.get(first.fold, ()))
    return teaches and any(form.noun.lemma in COMPOUNDS for form in NOUNS.get(second.fold, ()))


def _takes_number(first: Token, hyphen: Token, number: Token) -> bool:
    """Return whether a hyphen stands for «№»: between a kind of school and a short number, without spaces."""
    if hyphen.gap or number.gap or not number.text.isdigit() or len(number.text) > _LONGEST_NUMBER:
        return False
    if first.fold in SCHOOL_TYPES | KINDERGARTENS:
        return True
    if first.kind == "abbreviation":
        return len(first.fold) > 2 and is_legal(first.fold)
    return any(form.noun.lemma in _NUMBERED for form in NOUNS.get(first.fold, ()))
