"""Times of day that are printed with a dot and could be days: «15.11.2023 в 9.05», «ежедневно 8.10-8.30».

Which is meant, the words around tell: «в» before it, a time of day that it makes a range with, a day in another format
or a daily or weekly rule that it follows. A list of days is printed in one format, so «15.10, 20.10» stays two days.
"""

from generator.deadlines.tokens import Token

_LAST_HOUR = 23
_ROUND = 5  # minutes of a timetable
_RANGE = frozenset({"dash", "until", "along"})
_BETWEEN = frozenset({"comma", "open", "close", "from", "noise", "edge", "time", "weekday"})


def tell_hours(tokens: list[Token], clean: str) -> list[Token]:
    """Return the tokens; a «D.MM» that is a time of day becomes one of the kind "time"."""
    if not any(token.kind == "date" and _may_be_hour(token, clean) for token in tokens):
        return tokens
    found = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind == "date" and _may_be_hour(token, clean) and _is_hour(found, at, clean):
            found[at] = token._replace(kind="time")
    return found


def _may_be_hour(token: Token, clean: str) -> bool:
    return (
        isinstance(token.value, tuple)
        and len(token.value) == 2
        and int(token.value[0]) <= _LAST_HOUR
        and clean[token.end - 3] == "."
        and clean[token.end : token.end + 2].strip() != "."
    )


def _is_hour(tokens: list[Token], at: int, clean: str) -> bool:
    before = _kind(tokens, at - 1)
    if before == "in" and tokens[at - 1].value == "in":
        return _kind(tokens, at + 1) not in _RANGE or _range_is_hours(tokens, at, clean)
    if before == "edge" and tokens[at - 1].value == "start" and _is_round(tokens[at]):
        return True
    if before in _RANGE and _kind(tokens, at - 2) == "time":
        return _clock(tokens[at - 2], clean) < _clock(tokens[at], clean)
    if before in {"until", "from"} and _kind(tokens, at + 1) == "number" and _kind(tokens, at + 2) == "month":
        return _is_round(tokens[at])  # «до 9.10 15 ноября»
    if before == "and" and _kind(tokens, at - 2) == "time":
        return _is_round(tokens[at])
    if _kind(tokens, at + 1) in _RANGE and _kind(tokens, at + 2) == "time":
        return _clock(tokens[at], clean) < _clock(tokens[at + 2], clean)
    return _is_round(tokens[at]) and _range_is_hours(tokens, at, clean) and _follows(tokens, at, clean)


def _kind(tokens: list[Token], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else "end"


def _clock(token: Token, clean: str) -> tuple[int, int]:
    if isinstance(token.value, tuple):
        return int(token.value[0]), int(token.value[1])
    hour, minute = (int(part) for part in clean[token.start : token.end].replace(":", ".").replace("-", ".").split("."))
    return hour, minute


def _is_round(token: Token) -> bool:
    return isinstance(token.value, tuple) and int(token.value[1]) % _ROUND == 0


def _range_is_hours(tokens: list[Token], at: int, clean: str) -> bool:
    """Return whether no range of days begins here: «с 20.10 по 25.11»."""
    if _kind(tokens, at + 1) not in _RANGE:
        return True
    last = tokens[at + 2] if at + 2 < len(tokens) else None
    if last is None or last.kind != "date":
        return last is not None and last.kind == "time"
    if tokens[at + 1].kind == "along" or not _may_be_hour(last, clean) or not _is_round(last):
        return False
    return _clock(tokens[at], clean) < _clock(last, clean)


def _follows(tokens: list[Token], at: int, clean: str) -> bool:
    """Return whether a day in another format or a daily or weekly rule stands before."""
    place = at - 1
    weekday = False
    while place >= 0 and tokens[place].kind in _BETWEEN:
        weekday = weekday or tokens[place].kind == "weekday"
        place -= 1
    if place < 0:
        return False
    token = tokens[place]
    if token.kind in {"every", "weekdays"}:
        return token.kind == "weekdays" or (isinstance(token.value, tuple) and token.value[0] in {"day", "week"})
    if token.kind == "word" and clean[token.start : token.end].startswith("урок"):
        return True
    if token.kind in {"each", "along"}:
        return weekday
    if token.kind == "unit" and token.value in {"day", "week"}:  # «каждый день», «раз в неделю»
        return _kind(tokens, place - 1) in {"each", "in"}
    return _is_day(tokens, place, clean)


def _is_day(tokens: list[Token], place: int, clean: str) -> bool:
    while place > 0 and tokens[place].kind == "unit" and tokens[place].value == "year":
        place -= 1
    if tokens[place].kind == "year":
        place -= 1
    token = tokens[place] if place >= 0 else None
    if token is None:
        return False
    if token.kind == "month":
        return _kind(tokens, place - 1) in {"number", "ordinal"}
    if token.kind != "date" or not isinstance(token.value, tuple):
        return False
    return len(token.value) > 2 or clean[token.end : token.end + 2].rstrip() == "."
