"""Whose staff a post or a group of people is: «специалисты УО», «специалист отдела общего образования».

What is read stays as printed; only a register tells whether the words behind a post are the name of an organisation.
"""

from generator.names.cell import Cell
from generator.names.items import Item
from generator.names.parts import part_begin, part_end
from generator.names.words import PREPOSITIONS

_NAMED = frozenset({"legal", "authority", "other"})
_LED = frozenset({"", "colon", "dash"})
_FEWEST = 2

Names = tuple[tuple[str, ...], ...]  # for each place where a name may begin: the words from there on, the most first


def employers(cell: Cell, noun: int, end: int) -> Names:
    """Return what may be names of organisations behind the ``noun`` of a post whose words go on to ``end``.

    «Специалисты управления образования отдела дошкольного образования» has two. Behind a preposition stands what the
    post is about, unless an institution with a name of its own follows («специалисты по опеке УО»).
    """
    if noun + 1 == end:
        return ()
    stop = next((at for at in range(noun + 1, end) if cell.peek(at).fold in PREPOSITIONS), end)
    begins = [at for at in range(noun + 1, stop) if _begins(cell, at, stop)]
    found = [(at, [*begins[place + 1 :], stop]) for place, at in enumerate(begins)]
    if stop < end and stop <= (part := part_begin(cell, noun, end)) < end:
        found.append((part, [part_end(cell, part, end)]))
    return tuple(tuple(cell.write(at, to) for to in reversed(ends)) for at, ends in found)


def _begins(cell: Cell, at: int, stop: int) -> bool:
    """Return whether the name of one organisation may begin at ``at``."""
    if cell.kind(at) == "quoted" or cell.sort(at) in _NAMED:
        return True
    if cell.sort(at) == "school":
        return cell.kind(at + 1) in {"no", "number", "quoted"} and at + 1 < stop
    head = cell.head(at)
    one = head and head.word.kind == "body" and any(number == "s" for number, _case in head.places)
    return bool(one and head and head.noun < stop)


def heads_of_lists(items: list[Item]) -> list[Item]:
    """Return the groups that are nothing but the common post of the people behind them.

    «Руководители ОО Иванова И.И., Петрова П.П.» are these two; one name, a comma before the names, or a post of one of
    them («руководители ОО, Иванова И.И.») leaves the group a party of its own.
    """
    return [item for at, item in enumerate(items) if item.of_people and _is_heading(items[at + 1 :])]


def _is_heading(behind: list[Item]) -> bool:
    count = 0
    for item in behind:
        if item.kind != "person" or item.before == "break" or (not count and item.before not in _LED):
            break
        if item.post:
            return False
        count += 1
    return count >= _FEWEST
