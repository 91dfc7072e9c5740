"""Takes names out of texts, whatever stands between their letters.

Texts are searched as a reader sees them (``names/plain.py``): without line breaks, invisible characters, accents and
marks of footnotes inside of names, with letters that only look Cyrillic as Cyrillic ones. What is found is covered at
its place in the text as written. Where everyone is hidden, whatever may be a name is one (``names/mentions.py``).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.language import _
from generator.model.district import Person
from generator.names.capitals import may_be_surname
from generator.names.letters import capitalised, fold
from generator.names.mentions import Mention, begin_of, find_mentions, find_patrons, is_name, is_place, is_within
from generator.names.people import PATRONYMIC
from generator.names.plain import Plain, lay_open
from generator.names.reading import read_responsible
from generator.names.shapes import PersonNamed
from generator.names.surnames import is_likely, nominative, oblique_forms
from generator.russian.transliteration import slug

# the other half of a double surname; of a dash without spaces («Директор-Иванова») the words are no surname
_HALF_BEFORE = re.compile(r"([А-ЯЁ][^\W\d_]+)-$")
_LONGEST_HALF = 40
_HALF_AFTER = re.compile(r"-([А-ЯЁ][^\W\d_]+)")
_ENDINGS = re.compile(r"(?<=[оеиы][внВН])(?:а|у|ой|ою|ым|е)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})*")
_SHORTEST_SLUG = 4
_SHORTEST_SURE = 3
_SHORTEST_SHOUTED = 5
_BESIDE = re.compile(
    r"[А-ЯЁ][^\W\d_]+\s*[А-ЯЁ]\s?\.\s?[А-ЯЁ]\.(?=\s*(?:[,;:()/\n–-]|$|[а-яё]))"
    r"|[А-ЯЁ]\s?\.\s?[А-ЯЁ]\.\s*[А-ЯЁ][^\W\d_]+(?=\s*(?:[,;:()/\n–-]|$|[а-яё]))"
)
_ADJECTIVAL = re.compile(r".*(?:[сц]к|[нвлтж])(?:ий|ый|ая|ое|ого|ому|им|ым|ой|ую)")
_JOINING = frozenset({"и", "или"})
_LIST = re.compile(
    r"\s*[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:(?:\s*[,;/]\s*|\s+и\s+)[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)+[\s.]*"
)
_ALIKE = 4  # letters that a printed word and the surname read from it have in common
_SHORTEST_TORN = 6
_END = r"(?![^\W\d_])"
# «Сидо ренко И.И.»
_INITIALS = r"[А-ЯЁ]\s?[.,]\s*[А-ЯЁ](?:\s?\.)?"
_TORN = re.compile(rf"(?:{_INITIALS}\s*)?\b([А-ЯЁ][а-яё]*)(?: |- ?| -)([а-яё]{{2,}})\b(?:\s*{_INITIALS}{_END})?")


class Hider:
    """Takes the names of ``people``, or of ``everyone``, out of texts.

    ``texts`` are those among which a surname that has been a name once is one wherever it stands alone.
    """

    def __init__(self, people: Sequence[Person], *, everyone: bool, texts: Iterable[str] = ()) -> None:
        self.everyone = everyone
        self.ids = frozenset(person.id for person in people)
        self.sign = _("[name hidden]")
        patterns = [pattern for person in people for pattern in _patterns(person)]
        self.known = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(patterns)})", re.IGNORECASE) if patterns else None
        self.forms = {fold(form) for person in people for form in _forms(person) if len(form) >= _SHORTEST_TORN}
        self.surnames = {fold(surname): fold(person.initials) for person in people for surname in _surnames(person)}
        self.seen: dict[str, list[Mention]] = {}
        self.sure: set[str] = set()
        self.met = {surname for surname in self._meet(texts) if is_name(surname)} if everyone else set()
        stems = [f"(?i:{_stem(surname)})" for surname in sorted(self.met)]
        stems += [_spelt(surname) for surname in sorted(self.sure - self.met)]
        half = r"(?:[А-ЯЁ][^\W\d_]+-)?"
        other = r"(?:-[А-ЯЁ][^\W\d_]+)?"
        self.alone = re.compile(rf"(?<![^\W\d_]){half}(?=[А-ЯЁ])(?:{'|'.join(stems)}){other}{_END}") if stems else None

    def __call__(self, text: str) -> str:
        """Return ``text`` with every such name replaced."""
        plain = lay_open(text)
        return self._cover(text, [plain.place(start, end) for start, end in self._places(plain)])

    def cell(self, text: str) -> str:
        """Return a cell that tells who answers, so that nobody whom it must not tell is read from what is left."""
        hidden = self._list(text) or self(text)
        for surname in self._told(hidden):
            plain = lay_open(hidden)
            like = [match.span() for match in _WORD.finditer(plain.text) if _is_like(match[0], surname)]
            hidden = self._cover(hidden, [plain.place(*span) for span in like])
        return self.sign if self._told(hidden) else hidden

    def _list(self, text: str) -> str:
        """Return a cell that is nothing but surnames («Бойко, Шевченко») without them; empty for any other cell."""
        plain = lay_open(text)
        if not self.everyone or not _LIST.fullmatch(plain.text):
            return ""
        words = [match for match in _WORD.finditer(plain.text) if match[0] not in _JOINING]
        if not any(is_name(match[0]) for match in words):
            return ""
        return self._cover(text, [plain.place(*match.span()) for match in words if begin_of(match[0]) == 0])

    def slugs(self) -> set[str]:
        """Return hidden surnames as they stand in addresses."""
        names = [
            slug(form)
            for surname in (*self.surnames, *self.met, *self.sure)
            for form in (surname, *oblique_forms(surname))
        ]
        return {name for name in names if len(name) >= _SHORTEST_SLUG}

    def _meet(self, texts: Iterable[str]) -> Iterator[str]:
        yield from map(capitalised, self.surnames)
        for text in texts:
            plain = lay_open(text).text
            for mention in self._mentions(plain):
                self.sure.update(_sure(plain, mention))
                yield mention.surname

    def _mentions(self, text: str) -> list[Mention]:
        if text not in self.seen:
            self.seen[text] = find_mentions(text)
        return self.seen[text]

    def _told(self, text: str) -> list[str]:
        """Return the surnames of hidden people who are read from a cell."""
        return [one.surname for one in read_responsible(text).people if self._hides(one)]

    def _hides(self, one: PersonNamed) -> bool:
        if self.everyone:
            return True
        initials = self.surnames.get(fold(one.surname))
        return initials is not None and (not one.initials or fold(one.initials) == initials)

    def _places(self, plain: Plain) -> list[tuple[int, int]]:
        """Return where names stand in a text as it is seen."""
        text = plain.text
        found: list[tuple[int, int]] = []
        if self.everyone:
            found += [(mention.start, mention.end) for mention in self._mentions(text)]
        if self.known:
            found += [match.span() for match in self.known.finditer(text) if not self._is_half(match)]
            for match in _TORN.finditer(text):
                if fold(match[1] + match[2]) in self.forms:
                    found.append(match.span())
        if self.alone:
            patrons = find_patrons(text)
            for match in self.alone.finditer(text):
                if not is_place(text, match.start()) and not is_within(match.start(), patrons):
                    found.append((match.start() + max(0, begin_of(match[0])), match.end()))
        return found

    def _is_half(self, match: re.Match[str]) -> bool:
        """Return whether what was found is half of the surname of somebody else."""
        before = _HALF_BEFORE.search(match.string[max(0, match.start() - _LONGEST_HALF) : match.start()])
        after = _HALF_AFTER.match(match.string, match.end())
        return any(half and is_likely(half[1]) for half in (before, after))

    def _cover(self, text: str, places: Iterable[tuple[int, int]]) -> str:
        """Return ``text`` with the sign at each of ``places``; those that overlap are one."""
        parts: list[str] = []
        at = 0
        for start, end in _merged(places):
            parts += (text[at:start], self.sign)
            at = end
        return "".join((*parts, text[at:]))


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _is_like(word: str, surname: str) -> bool:
    """Return whether a surname may have been read from a printed word."""
    one, other = fold(word), fold(surname)
    return one in other or any(part[:_ALIKE] == half[:_ALIKE] for part in one.split("-") for half in other.split("-"))


def _stem(surname: str) -> str:
    """Return a pattern of the forms of a surname that was met in one of them."""
    parts = (rf"{_loose(_ENDINGS.sub('', part))}(?:а|у|ой|ою|ым|ыми|ых|ы|е|ом)?" for part in surname.split("-"))
    return "-".join(parts)


def _sure(text: str, mention: Mention) -> Iterator[str]:
    """Yield the surname of a mention that no ending tells, where nothing but its own initials can be beside it.

    In «Исполняет Л.В. Швец» the first word is a name only as a doubt: it is not hidden in other places.
    """
    surname = mention.surname
    beside = _BESIDE.match(text, mention.start) if len(surname) >= _SHORTEST_SURE and not is_name(surname) else None
    if beside and (begin_of(surname) == 0 or may_be_surname(surname)) and not _ADJECTIVAL.fullmatch(fold(surname)):
        yield surname


def _spelt(surname: str) -> str:
    """Return a pattern of the forms of a surname that no ending tells, with its capitals: «Ким» is not «КИМ»."""
    known = nominative(capitalised(surname))
    if surname.isupper() or len(known) >= _SHORTEST_SHOUTED:
        return f"(?i:{_stem(known)})"
    return _stem(known)


def _surnames(person: Person) -> set[str]:
    return {person.surname, *(word for alias in person.aliases for word in re.findall(r"[^\W\d_]{3,}", alias))}


def _forms(person: Person) -> set[str]:
    return {form for surname in _surnames(person) for form in (surname, *oblique_forms(surname))}


def _patterns(person: Person) -> Iterator[str]:
    """Yield patterns of all spellings of a person: any form of the surname, initials before, behind, or none.

    Each begins where a word does.
    """
    any_form = "|".join(map(_loose, sorted(_forms(person), key=lambda form: (-len(form), form))))
    initials = r"\s*".join(
        rf"{re.escape(letter)}\s*[.,]?" for letter in person.initials.replace(".", "").replace(" ", "")
    )
    name = rf"(?:{any_form}){_END}"
    for written in _written(person):
        yield rf"{name}\s+{written}"
        yield rf"{written}\s+{name}"
    yield rf"{name}\s*-?\s*(?:\(?\d{{1,2}}\)?\s*)?{initials}{_END}"
    yield rf"{initials}\s*(?<![^\W\d_]){name}"
    # a surname alone; with the initials of somebody else it is a namesake
    yield rf"{name}(?!\s*(?-i:[А-ЯЁ])\s*\.)"


def _written(person: Person) -> Iterator[str]:
    """Yield patterns of the name and patronymic in full: those that the register knows, and any of the initials."""
    if person.full_name:
        words = [re.escape(word[:3]) + r"[^\W_]*" for word in person.full_name.split() if word != person.surname]
        if words:
            yield r"\s+".join(words)
    if initials := re.fullmatch(r"([А-ЯЁ])\.\s*([А-ЯЁ])\.?", person.initials):
        name, patronymic = (f"(?=(?-i:{letter}))" for letter in initials.groups())
        yield rf"{name}[^\W\d_]+\s+{patronymic}{PATRONYMIC.pattern}(?![^\W_])"


def _loose(form: str) -> str:
    return re.sub("[её]", "[её]", re.escape(form))
