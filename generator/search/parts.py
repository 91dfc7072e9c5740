"""Dated parts of events: what a part says of itself holds in its own time alone.

An event whose parts are «сентябрь — Тутурская школа» and «октябрь — Рудовская школа» is in the index once, with both
months and both schools. ``search/parts.json`` tells the browser which of them belong together; it is loaded when a
query names a time or somebody. Which owners a part has is told by ``claims.py``; words go the same way: what no part
claims, or what the whole event says too, belongs to all of them.
"""

from collections.abc import Iterator, Mapping

from generator.artifact import Artifact
from generator.model.catalogue import Entry, Part
from generator.russian.typography import one_line
from generator.search.packing import packed
from generator.search.records import DatedPart
from generator.search.times import month_values, time_tokens
from generator.search.tokens import word_tokens
from generator.views.claims import claims_of
from generator.views.wording import plain

# Cells whose whole is nothing but what the parts say.
_SPLIT = frozenset({"deadline", "responsible", "result"})


def dated_parts(entry: Entry, owner_tokens: Mapping[str, str]) -> tuple[DatedPart, ...]:
    """Return the parts of a row that have a time, when there are several; ``owner_tokens`` are by the owner's id."""
    if len(entry.occurrences) < 2:
        return ()
    dated = [(number, part) for number, part in enumerate(entry.occurrences, 1) if part.has_time]
    if len(dated) < 2:
        return ()
    others = (text for role, text in entry.cells.items() if role not in _SPLIT | {"title"})
    texts = [_own_title(entry), *entry.section, *others]
    whole = {word for text in texts for word in _words(text)}
    said = [{*_part_words(part), *_owners(entry, number, owner_tokens)} - whole for number, part in dated]
    common = set.intersection(*said)
    return tuple(
        DatedPart(
            told=_told(part),
            times=tuple(token[1:-1] for _weight, tokens in time_tokens([part.deadline]) for token in tokens.split()),
            months=month_values([part.deadline]),
            claims=tuple(sorted(claims - common)),
        )
        for (_number, part), claims in zip(dated, said, strict=True)
    )


def part_files(parts: Mapping[str, tuple[DatedPart, ...]]) -> Iterator[Artifact]:
    """Yield the file of the parts, by the name of their record in the index; nothing when there are none."""
    if parts:
        yield from packed(
            "search/parts.json",
            {one: [[" ".join(words) for words in _file_row(part)] for part in few] for one, few in parts.items()},
        )


def _file_row(part: DatedPart) -> tuple[tuple[str, ...], ...]:
    return part.times, part.months, part.claims


def _own_title(entry: Entry) -> str:
    """Return the title of an event without the titles of its parts."""
    title = one_line(plain(entry.title))
    for part in entry.occurrences:
        if part.title:
            title = title.replace(one_line(plain(part.title)), " ")
    return title


def _part_words(part: Part) -> Iterator[str]:
    for text in (part.title, part.deadline.raw, part.responsible.raw, part.result.raw):
        yield from _words(text)


def _words(text: str) -> list[str]:
    return [token[1:-1] for token in word_tokens(plain(text)).split()]


def _owners(entry: Entry, number: int, tokens: Mapping[str, str]) -> Iterator[str]:
    for one in claims_of(entry, number):
        yield from (token[1:-1] for token in tokens.get(one, "").split())


def _told(part: Part) -> str:
    """Return a part in a line: when, what and who, as printed."""
    told = [one_line(plain(text)) for text in (part.deadline.raw, part.title, part.responsible.raw)]
    return " — ".join(text for text in told if text)
