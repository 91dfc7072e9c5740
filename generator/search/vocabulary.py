"""``search/words.json`` and ``search/names.json``: what the script of the search page knows before it asks Pagefind.

The words are the bases of the whole site, each followed by how common it is: with them a query is put right where it
is mistyped, and a word that stands nowhere is dropped and told.
"""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.search.names import Names
from generator.search.packing import packed
from generator.search.records import Record
from generator.search.tokens import IRREGULAR, SIGNS, STOP_WORDS, sign_token

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Vocabulary:
    """Counts the words of records on their way into the index."""

    def __init__(self) -> None:
        self.records = 0
        self.counts: dict[str, int] = {}

    def count(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield ``records`` as they come and remember what they hold."""
        for record in records:
            self.records += 1
            for token in {token for _weight, tokens in record.tokens for token in tokens.split()}:
                self.counts[token] = self.counts.get(token, 0) + 1
            yield record

    def files(self, names: Names, facets: Iterable[str]) -> Iterator[Artifact]:
        """Yield the files, once all records have gone by; ``facets`` are those that have values."""
        words = sorted(token[1:-1] for token in self.counts if not _is_sign(token))
        yield from packed(
            "search/words.json",
            {
                "records": self.records,
                "facets": sorted(facets),
                "stop": " ".join(sorted(STOP_WORDS)),
                "irregular": IRREGULAR,
                "words": " ".join(f"{word}{_size(self.counts[f'z{word}z'])}" for word in words),
                "tokens": " ".join(
                    sorted([sign_token("all", 1)[1:-1], *(token[1:-1] for token in self.counts if _is_sign(token))])
                ),
            },
        )
        yield from packed("search/names.json", names.file())


def _is_sign(token: str) -> bool:
    """Return whether a token is no word: its second letter is a sign, and it goes on with a digit."""
    return token[1] in _SIGN_LETTERS and token[2].isdigit()


_SIGN_LETTERS = frozenset(SIGNS.values())


def _size(count: int) -> str:
    """Return the binary magnitude of a count as one character."""
    return _DIGITS[min(count.bit_length(), len(_DIGITS) - 1)]
