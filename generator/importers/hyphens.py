"""Words parted at the end of a line: «объедине-» / «ния» is one word, «педагоги-» / «наставники» keeps its hyphen.

The document itself tells them apart, and the nouns of plans do: a part that is a word elsewhere is one here. First
parts of compounds («военно-патриотический») and particles («из-за») keep their hyphen.
"""

import re
from collections.abc import Iterable

from generator.deadlines.words import WORDS
from generator.importers.lists import PASSED
from generator.quantities.nouns import FORMS

_PARTED = re.compile(r"([а-яё]{2,})-$", re.IGNORECASE)
_REST = re.compile(r"([а-яё]{2,})[^\s]*")
_WORD = re.compile(r"(?<![\w-])(?<![а-яё]-[ ])[а-яё]{2,}(?![\w-])", re.IGNORECASE)
_FIRST = frozenset(
    "военно социально научно учебно психолого духовно культурно спортивно физкультурно художественно общественно "
    "информационно организационно нормативно естественно историко гражданско материально инженерно профессионально "
    "консультативно контрольно программно финансово правово медико лечебно опытно проектно практико инструктивно "
    "методико семейно природно эколого музыкально содержательно структурно экспериментально северо юго кое вице "
    "онлайн интернет видео пресс бизнес".split()
)
_ADVERBS = ("ально", "ельно", "ически")  # «индустриально-педагогический», but «регионально-го»
_ADJECTIVE = re.compile(r"[а-яё]{5,}(?:[иыо]й|[ая]я|[ое]е|[иы]е|[ое]го|[ое]му|[иы]м|[ую]ю|[иы]х|[иы]ми)")
_LAST = frozenset("за под то либо нибудь таки".split())
_APART = re.compile(r"(?<![\w-])([а-яё]{2,})-[ ]([а-яё]{2,})(?![\w-])", re.IGNORECASE)
_BROKEN = re.compile(r"([а-яё]{2,})-[ ]?<br[ ]?/?>[ ]?([а-яё]{2,})", re.IGNORECASE)
_NOT_A_REST = frozenset("или да но ни".split()) | _LAST  # «одно- или двухдневный»
_BORDER = re.compile(r"[\t|¦│┃║]")


def whole_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of a document that stand by themselves: not beside a hyphen, nor behind one at a line's end."""
    words: set[str] = set()
    parted = False
    for line in lines:
        whole = _BROKEN.sub(r"\1-\2", line) if "-" in line and "<" in line else line
        for at, cell in enumerate(_BORDER.split(whole)):
            found = [match[0].lower() for match in _WORD.finditer(cell)]
            words.update(found[1:] if parted or at else found)
        parted = "-" in line and any(_PARTED.search(cell.rstrip()) for cell in _BORDER.split(line))
    return frozenset(words)


def join_parts(first: str, second: str, words: frozenset[str]) -> str:
    """Return two lines of one text as one, a parted word whole again."""
    parted = _PARTED.search(first) if first.endswith("-") else None  # a search through a long cell takes its time
    rest = _REST.match(second)
    if not parted or not rest:
        return f"{first} {second}".strip()
    first_part, second_part = parted[1].lower(), rest[1].lower()
    keeps = first_part in _FIRST or second_part in _LAST
    keeps = keeps or bool(first_part.endswith(_ADVERBS) and _ADJECTIVE.fullmatch(second_part))
    keeps = keeps or any(part in words or part in FORMS for part in (first_part, second_part))
    return f"{first if keeps else first[:-1]}{second}"


def mend_lines(lines: list[str], words: frozenset[str]) -> None:
    """Put the rest of each parted word in ``lines`` to its beginning in the line above; cells are left alone."""
    for at in range(len(lines) - 1):
        first, second = lines[at].rstrip(), lines[at + 1].strip()
        rest = _REST.match(second)
        if not _PARTED.search(first) or not rest or _BORDER.search(first) or _BORDER.search(second):
            continue
        lines[at] = join_parts(first, rest[0], words)
        lines[at + 1] = second[rest.end() :].strip() or PASSED


def mend_cells(lines: list[str], words: frozenset[str]) -> None:
    """Join the words that a hyphen and a space part inside of cells, «участ- ников», where the whole one is known."""
    for at, line in enumerate(lines):
        if "\t" in line and "-" in line:
            whole = _BROKEN.sub(lambda match: join_parts(f"{match[1]}-", match[2], words), line)
            lines[at] = _APART.sub(lambda match: _whole(match, words) or match[0], whole)


def find_parted(text: str, words: frozenset[str]) -> list[str]:
    """Return what a hyphen and a space part in ``text`` though neither side is a word that is known."""
    return [match[0] for match in _APART.finditer(text) if _is_torn(match, words)]


def _whole(match: re.Match[str], words: frozenset[str]) -> str:
    whole = f"{match[1]}{match[2]}"
    return whole if _is_torn(match, words) and _is_known(whole, words) else ""


def _is_torn(match: re.Match[str], words: frozenset[str]) -> bool:
    """Return whether two parts are no words: «военно- патриотический» is, and «семинар- практикум»."""
    first, second = match[1].lower(), match[2].lower()
    return (
        first not in _FIRST and second not in _NOT_A_REST and not (_is_known(first, words) or _is_known(second, words))
    )


def _is_known(word: str, words: frozenset[str]) -> bool:
    return word.lower() in words or word.lower() in FORMS or word.lower() in WORDS
