"""Institutions as a cell names them: their names in the nominative, lists of numbers taken apart.

::

    institution = legal form name | adjectives abbreviation | adjectives noun complement | name in quotes
    several     = name "№" number {"," number} | adjective {"," adjective} ("школы" | "СОШ")
"""

from generator.names.cell import Cell
from generator.names.declension import adjective, agree
from generator.names.edges import adjectives_end, legal_end
from generator.names.growth import Growth
from generator.names.heads import Head, nominative_words
from generator.names.letters import match_letters
from generator.names.numbers import number_mark, take_numbers
from generator.names.words import ALL, AND, ASSOCIATIONS, KINDERGARTEN_TYPES, PREPOSITIONS

Names = list[str]
_JOINING = PREPOSITIONS | AND
_NEUTER = frozenset("оу доу оо".split())


def take_institution(cell: Cell, at: int, growth: Growth) -> tuple[Names, int] | None:
    """Return the names of the institutions that begin at ``at`` and where they end; None when none begins there."""
    sort = cell.sort(at)
    if sort == "legal":
        end, whole = legal_end(cell, at)
        return _finish(cell, at, end, growth, whole=whole)
    if sort in {"authority", "administration", "other"}:
        return _finish(cell, at, at + 1, growth, whole=True)
    if cell.kind(at) == "quoted":
        return _finish(cell, at, at + 1, growth, whole=True)
    series = take_series(cell, at) or _take_quoted(cell, at)
    if series:
        return series
    last = adjectives_end(cell, at)
    if sort in {"school", "class"} or (last > at and cell.sort(last) in {"school", "class", "other", "authority"}):
        return _finish(cell, at, last + 1, growth, whole=cell.peek(last).fold not in ASSOCIATIONS)
    head = cell.head(at)
    if head and head.word.kind == "body":
        growth.head = head
        return _finish(cell, at, head.noun + 1, growth, head=head)
    if cell.kind(at) == "word" and cell.kind(at + 1) == "quoted":
        return _finish(cell, at, at + 2, growth, whole=True)
    return None


def _finish(
    cell: Cell, start: int, end: int, growth: Growth, *, whole: bool = False, head: Head | None = None
) -> tuple[Names, int]:
    colon = cell.kind(end) == "colon" and bool(take_numbers(cell, end + 1)[0])
    numbers, after = take_numbers(cell, end + colon)
    instead = nominative(cell, start, end, single=bool(numbers))
    if len(numbers) > 1:
        name = cell.write(start, end, instead)
        end += colon
        mark = number_mark(cell, end)
        return [f"{name}{mark}{number}" for number in numbers], after
    stop = growth.end(after if numbers else end, whole=whole or bool(numbers))
    return [trim(cell, start, stop, instead)], stop


def trim(cell: Cell, start: int, end: int, instead: dict[int, str] | None = None) -> str:
    """Return the tokens as written, without words at the end that join it to nothing."""
    while end - 1 > start and (cell.kind(end - 1) in {"comma", "and"} or _joins(cell, end - 1)):
        end -= 1
    return cell.write(start, end, instead)


def _joins(cell: Cell, at: int) -> bool:
    """Return whether a preposition or «и» stands at ``at``; «ДО» in capitals is one only in a cell all in capitals."""
    token = cell.peek(at)
    return token.fold in _JOINING and (token.kind == "word" or cell.shouted)


def nominative(cell: Cell, start: int, end: int, *, single: bool = False) -> dict[int, str]:
    """Return the words of an institution's name that change in the nominative, by index.

    ``single`` tells that one number follows, or several: then «школы» is a form of «школа».
    """
    at = start
    while at < end:
        head = cell.head(at) if cell.kind(at) == "word" and not cell.sort(at) else None
        if head and head.noun < end:
            if single and head.place[0] == "p":
                words = {
                    one: agree(cell.peek(one).text, head.word.gender, "s")
                    for one in range(at, head.noun)
                    if cell.peek(one).fold not in ALL
                }
                return {**words, head.noun: match_letters(cell.peek(head.noun).text, head.word.lemma)}
            return nominative_words(cell.tokens, head)
        last = adjectives_end(cell, at)
        if last > at and last < end and cell.sort(last):
            return _before_abbreviation(cell, at, last)
        at += 1
    return {}


def _before_abbreviation(cell: Cell, start: int, last: int) -> dict[int, str]:
    folded = cell.peek(last).fold
    gender = "m" if folded in KINDERGARTEN_TYPES else "n" if folded in _NEUTER or folded.endswith("о") else "f"
    words = [cell.peek(at).fold for at in range(start, last)]
    if any(case == "n" for word in words for _number, case in adjective(word) if not word.endswith("ой")):
        return {}
    if cell.sort(last) == "school":
        return {at: agree(cell.peek(at).text, gender, "s") for at in range(start, last)}
    return {}


def take_series(cell: Cell, start: int) -> tuple[Names, int] | None:
    """Take «Чиканская, Тутурская средние школы»: one school for each adjective with a capital letter."""
    at = start
    proper: list[int] = []
    while _is_proper(cell, at):
        proper.append(at)
        at += 1
        if cell.kind(at) == "comma" or cell.peek(at).fold in AND:
            at += 1
        else:
            break
    if len(proper) < 2 or proper[-1] + 1 != at:
        return None
    last = adjectives_end(cell, at)
    head = cell.head(at)
    if head and head.word.kind == "body":
        end, gender = head.noun + 1, head.word.gender
        noun = match_letters(cell.peek(head.noun).text, head.word.lemma)
    elif cell.sort(last) == "school":
        end, gender, noun = last + 1, "f", cell.peek(last).text
    else:
        return None
    common = [agree(cell.peek(one).text, gender, "s") for one in range(at, end - 1)]
    return [" ".join([agree(cell.peek(one).text, gender, "s"), *common, noun]) for one in proper], end


def _take_quoted(cell: Cell, start: int) -> tuple[Names, int] | None:
    """Take «детские сады «Ромашка», «Берёзка»»: one for each name in quotes."""
    head = cell.head(start)
    if head is None or head.word.kind != "body" or head.place[0] != "p":
        return None
    at = head.noun + 1
    quoted: list[str] = []
    while cell.kind(at) == "quoted":
        quoted.append(cell.peek(at).text)
        joined = cell.kind(at + 1) == "comma" or cell.peek(at + 1).fold in AND
        if not joined or cell.kind(at + 2) != "quoted":
            at += 1
            break
        at += 2
    if len(quoted) < 2:
        return None
    words = [agree(cell.peek(one).text, head.word.gender, "s") for one in range(start, head.noun)]
    noun = match_letters(cell.peek(head.noun).text, head.word.lemma)
    return [" ".join([*words, noun, name]) for name in quoted], at


def _is_proper(cell: Cell, at: int) -> bool:
    token = cell.peek(at)
    return token.kind == "word" and token.capital and bool(adjective(token.fold)) and token.fold not in ALL
