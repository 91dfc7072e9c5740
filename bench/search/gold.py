"""The queries: those that people wrote, and those that are made of the titles of events."""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюя"
# Endings of adjectives and nouns in other cases; a title's word is put into one of them by chance.
ADJECTIVE = re.compile(r"(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)$")
ADJECTIVES = ("ого", "ому", "ым", "ой", "ых", "ую", "ые", "ая")
SOFT_ADJECTIVES = ("его", "ему", "им", "ей", "их", "юю", "ие", "яя")
HARD_BEFORE_SOFT = "гкхжчшщ"
NOUNS = {
    "ия": ("ии", "ию", "ией", "иям", "иями", "иях"), "ие": ("ия", "ию", "ием", "ии", "иям", "иях"),
    "а": ("ы", "у", "ой", "ам", "ами", "ах"), "ь": ("и", "ью", "ям", "ях"), "": ("а", "у", "ом", "ы", "ов", "ам", "ах"),
}  # fmt: skip


@dataclass(frozen=True)
class Query:
    """A query with what answers it."""

    kind: str
    text: str
    relevant: frozenset[str]
    pages: tuple[str, ...] = ()


def written(name: str) -> list[Query]:
    """Return the queries of a file."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Query(row["kind"], row["q"], frozenset(row["relevant"]), tuple(row["pages"])) for row in rows]


def made(events: list[dict[str, Any]], count: int, seed: int = 7) -> list[Query]:
    """Return ``count`` inflected queries and as many with one error, three or four words of a title each.

    Right is every event whose title holds all the words of the query before they were changed.
    """
    chance = random.Random(seed)
    titles = {event["id"]: [word.lower() for word in re.findall(r"[А-Яа-яЁё]{5,}", event["title"])] for event in events}
    long = sorted(one for one, words in titles.items() if len(words) >= 4)
    found = []
    for number in range(2 * count):
        one = chance.choice(long)
        size = chance.randint(3, 4)
        start = chance.randrange(len(titles[one]) - size + 1)
        words = titles[one][start : start + size]
        relevant = frozenset(other for other, held in titles.items() if set(words) <= set(held))
        if number % 2:
            at = chance.randrange(size)
            text = " ".join(spoil(word, chance) if place == at else word for place, word in enumerate(words))
            found.append(Query("one error", text, relevant))
        else:
            found.append(Query("inflected", " ".join(inflect(word, chance) for word in words), relevant))
    return found


def inflect(word: str, chance: random.Random) -> str:
    """Return the word with another ending of its kind; one that shows no kind stays."""
    adjective = ADJECTIVE.search(word)
    if adjective and len(word) > 6:
        stem = word[: adjective.start()]
        ending = chance.choice(
            SOFT_ADJECTIVES if adjective[0][0] in "иея" and stem[-1] not in HARD_BEFORE_SOFT else ADJECTIVES
        )
        if stem[-1] in HARD_BEFORE_SOFT:
            ending = ending.replace("ы", "и")
        return stem + ending
    for ending, others in NOUNS.items():
        if word.endswith(ending) and (ending or word[-1] not in "аеёийоуыэюяь"):
            stem = word[: len(word) - len(ending)]
            other = chance.choice(others)
            return stem + (other.replace("ы", "и") if stem[-1] in HARD_BEFORE_SOFT else other)
    return word


def spoil(word: str, chance: random.Random) -> str:
    """Return the word with one letter changed, left out, added, or two swapped."""
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(LETTERS)
    return chance.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
