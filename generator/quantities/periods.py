"""Which amount a label of time belongs to: those that follow «2021 –», the one before «(2021)» and «– 2021 г.»."""

from generator.quantities.cursor import Cursor
from generator.quantities.times import take_period

_STARTS = frozenset(
    {"year", "years", "day", "month", "in", "to", "by", "until", "along", "number", "foreign", "word", "silent"}
)
_LEADS = frozenset({"dash", "colon", "sign"})
_BREAKS = frozenset({"comma", "dot", "semicolon", "colon", "part"})


class Periods:
    """Labels met so far; ``leads`` says whether the last one stands before its amounts."""

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.labels: tuple[str, ...] = ()
        self.open = False
        self.leads = False
        self.end = 0
        self.given: dict[int, str] = {}
        self.groups: list[tuple[tuple[str, ...], list[int]]] = []

    def take(self, ends: list[int]) -> bool:
        """Take a label at the cursor; ``ends`` are the places behind the amounts found so far."""
        cursor, start = self.cursor, self.cursor.at
        self.leads = False
        if cursor.kind() not in _STARTS:
            return False
        label = take_period(cursor)
        if label is None:
            return False
        prepared = cursor.tokens[start].kind in _STARTS - {"year", "years", "day", "month", "number", "foreign", "word"}
        bound = bool(ends) and not any(token.kind in _BREAKS for token in cursor.tokens[ends[-1] : start])
        place = len(ends) - 1
        if bound and place not in self.given and cursor.kind() not in _LEADS and self._behind(start, prepared):
            self.given[place] = label
            cursor.take("close")
            ends[-1] = cursor.at
            return True
        if (
            prepared
            or cursor.kind() in _LEADS
            or (cursor.kind() in {"comma", "and"} and self._another())
            or self._stands_alone()
        ):
            self.labels = (*self.labels, label) if self.open else (label,)
            self.open = True
            self.leads = True
            if self.groups and not self.groups[-1][1]:
                self.groups.pop()
            self.groups.append((self.labels, []))
            cursor.take("dash", "colon")
            cursor.at -= cursor.kind(-1) in _LEADS  # an amount looks back at it
            if cursor.kind() in _LEADS:
                cursor.at += 1
            self.end = cursor.at
        return True

    def _behind(self, start: int, prepared: bool) -> bool:
        return prepared or self.cursor.kind(start - self.cursor.at - 1) in {"open", "dash"}

    def _another(self) -> bool:
        return self.cursor.kind(1) in {"year", "years"}

    def _stands_alone(self) -> bool:
        return self.cursor.kind() in {"number", "not", "less", "more", "until", "sign", "fraction", "percent"}

    def mark(self, place: int) -> None:
        """Tell that the amount at ``place`` was found."""
        self.open = False
        if self.groups:
            self.groups[-1][1].append(place)

    def forget(self) -> None:
        """Let labels met so far say nothing about what follows."""
        self.open = False
        self.labels = ()
        if self.groups:
            self.groups.append(((), []))

    def assign(self) -> dict[int, str]:
        """Return the periods of the amounts that have one, by their places."""
        for labels, places in self.groups:
            if not labels:
                continue
            one_each = len(labels) == len(places)
            for at, place in enumerate(places):
                self.given.setdefault(place, labels[at] if one_each else ", ".join(labels))
        return self.given
