"""Where the parts of a name end: its adjectives, the name behind a legal form; and words that stand between names."""

from generator.names.cell import Cell
from generator.names.declension import adjective
from generator.names.heads import forms_of
from generator.names.words import LEADING, LEGAL_TYPES, PARTNER, PREPOSITIONS, SETTLEMENT, SETTLEMENT_NOUNS

_SETTLEMENT_BARE = frozenset("пгт пос гор рп дер".split())  # never words of their own: read without a full stop
_JOINT = frozenset("совместно при с под".split())
_LONGEST = 5
_MOST_ADJECTIVES = 9
_AGREEMENT = ("по", "согл")


def legal_end(cell: Cell, at: int) -> tuple[int, bool]:
    """Return where the name behind the legal form at ``at`` ends at the least, and whether it is complete there."""
    at += 1
    while cell.kind(at) == "abbreviation" and (cell.peek(at).fold in LEGAL_TYPES or cell.sort(at) == "legal"):
        at += 1
    start = at
    while cell.kind(at) in {"word", "hyphen"} and at - start < _LONGEST and not cell.sort(at):
        head = cell.head(at)
        if head:
            return head.noun + 1, False
        if cell.peek(at).fold in PREPOSITIONS:
            return at, False
        at += 1
    token = cell.peek(at)
    if token.kind == "quoted":
        return at + 1, True
    if cell.sort(at) in {"school", "class", "other", "administration", "authority"} and (
        at == start or cell.sort(at) != "class"
    ):
        at += 1
        return at + (cell.sort(at) == "region"), True
    return (at if at == start else start + 1), at == start


def is_agreement(cell: Cell, at: int) -> bool:
    """Return whether «по согласованию» stands at ``at``."""
    return cell.peek(at).fold == _AGREEMENT[0] and cell.peek(at + 1).fold.startswith(_AGREEMENT[1])


def is_joint(cell: Cell, at: int) -> bool:
    """Return whether words stand at ``at`` that name a partner: «совместно с», «при участии»."""
    folded = cell.peek(at).fold
    if folded not in _JOINT:
        return False
    after = cell.peek(at + 1).fold
    return (
        folded == "совместно" or (folded in {"при", "с"} and after in PARTNER) or (folded == "под" and after in LEADING)
    )


def adjectives_end(cell: Cell, at: int) -> int:
    """Return where the adjectives that begin at ``at`` end; «учителей» looks like one and is a noun."""
    last = at + _MOST_ADJECTIVES
    while at < last:
        token = cell.peek(at)
        if token.kind != "word" or not adjective(token.fold) or forms_of(token.fold):
            break
        at += 1
    return at


def begins_settlement(cell: Cell, at: int) -> bool:
    """Return whether the mark of a settlement stands at ``at``: «п.», «пгт», «город», «р.п.»."""
    token = cell.peek(at)
    if token.kind != "word":
        return False
    if token.fold in SETTLEMENT_NOUNS or token.fold == "р.п":
        return True
    bare = token.fold in _SETTLEMENT_BARE and cell.peek(at + 1).capital
    return (token.fold in SETTLEMENT and token.dotted) or bare


def settlement_beside(cell: Cell, at: int) -> bool:
    """Return whether a settlement follows in brackets or behind a comma: «СОШ № 2 (п. Светлый)»."""
    opened = cell.kind(at) == "open"
    if not (opened or cell.kind(at) == "comma") or not begins_settlement(cell, at + 1):
        return False
    first = at + 2
    while begins_settlement(cell, first):
        first += 1
    if cell.kind(first) != "word" or not cell.peek(first).capital:
        return False
    after = first + 1
    while cell.kind(after) == "word" and cell.peek(after).capital:
        after += 1
    return cell.kind(after) == "close" if opened else cell.kind(after) in {"comma", "semicolon", "close", "end"}
