"""The records of what stands beside the plans: people, organisations, schools, groups, topics, hand-written pages."""

from collections.abc import Iterator
from html.parser import HTMLParser

from generator.russian.typography import one_line, shorten
from generator.search.names import Name, Names
from generator.search.records import EXCERPT, TEXT, TITLE, Record, RecordKind, weigh
from generator.search.tokens import word_token
from generator.views.owners import TOPICS, Owners

_RECORD_KINDS: dict[str, RecordKind] = {
    "person": "person", "school": "school", "organisation": "organisation", "group": "group", "topic": "topic",
}  # fmt: skip
_SILENT = frozenset({"script", "style", "nav", "header", "footer"})


def other_records(owners: dict[str, Owners], names: Names, written: dict[str, tuple[str, str]]) -> Iterator[Record]:
    """Yield the records of what has a name, then those of ``written``, the hand-written pages.

    ``owners`` are those of each district and the topics; ``written`` tells source and HTML by address.
    """
    for name in names.listed:
        if name.kind in _RECORD_KINDS:
            yield _owner_record(name, owners[name.district or TOPICS], names)
    for address, (source, html) in sorted(written.items()):
        title, text = read_page(html)
        if title:
            yield Record(
                id=source,
                kind="guide",
                address=address,
                title=title,
                texts=(("text", shorten(text, EXCERPT)),) if text else (),
                tokens=tuple(weigh((TITLE, title), (TEXT, text))),
            )


def _owner_record(name: Name, owners: Owners, names: Names) -> Record:
    owner = owners.by_id[name.id]
    facts = " ".join(value for _name, value in owner.facts)
    numbers = names.number_token(name.id)
    marks = " ".join(filter(None, (names.token(name.kind, name.id), numbers)))
    kind = _RECORD_KINDS[name.kind]
    filters: dict[str, tuple[str, ...]] = {"district": (name.district,)} if name.district else {}
    return Record(
        id=name.id,
        kind=kind,
        address=name.address,
        title=name.label,
        texts=(("facts", shorten(facts, EXCERPT)),) if facts else (),
        tokens=(
            (10.0, marks),
            *weigh((TITLE, name.label), (TEXT, facts)),
            (TEXT, " ".join(word_token(word) for form in name.forms for word in form.split())),
        ),
        filters=filters,
    )


def read_page(html: str) -> tuple[str, str]:
    """Return the title and the text of a hand-written page."""
    reader = _Page()
    reader.feed(html)
    return one_line(" ".join(reader.title)), one_line(" ".join(reader.text))


class _Page(HTMLParser):
    """Collects the first heading and the text of the element ``article``."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.text: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"article", "h1"} or tag in _SILENT:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "article" not in self._open or _SILENT.intersection(self._open):
            return
        (self.title if "h1" in self._open else self.text).append(data)
