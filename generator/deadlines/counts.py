"""Numbers and ranges of them, before the word they count: «с 1 по 10», «1, 15», «I-II», «5, 12-14»; lengths."""

from generator.deadlines.cursor import Cursor

_LENGTHS = frozenset({"недели", "недель", "декады", "декад"})


def take_numbers(cursor: Cursor) -> list[tuple[int, int]]:
    """Return numbers and ranges of them as pairs: «с 1 по 10», «1, 15», «I-II», «5, 12-14»."""
    pairs: list[tuple[int, int]] = []
    cursor.take("from")
    while (first := cursor.number()) is not None:
        cursor.at += 1
        last = first
        if cursor.kind() in {"dash", "along", "until"} and (number := cursor.number(1)) is not None:
            last = number
            cursor.at += 2
        pairs.append((first, last))
        ahead = 2 if cursor.kind(1) == "from" else 1  # «с 13 по 17 и с 20 по 24 ноября»
        if cursor.kind() not in {"comma", "and"} or cursor.number(ahead) is None:
            break
        cursor.at += ahead
    return pairs


def is_length(cursor: Cursor, start: int, unit: str, pairs: list[tuple[int, int]]) -> bool:
    """Return whether «две недели мая», «3 недели в октябре» tell how long, not which: only the month is known."""
    if unit not in {"week", "decade"} or len(pairs) > 1 or pairs[0][0] != pairs[0][1]:
        return False
    printed = cursor.printed(start - cursor.at)
    if cursor.kind(start - cursor.at) != "number" or cursor.kind(start - cursor.at - 1) in {"until", "from", "along"}:
        return False
    return (printed.isalpha() and len(printed) > 1) or (
        printed.isdigit() and cursor.printed(start + 1 - cursor.at) in _LENGTHS
    )
