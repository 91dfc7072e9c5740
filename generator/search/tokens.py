"""Words as the search index holds them; the script of the search page makes the same of a query.

Pagefind turns й into и before it stems and cuts short abbreviations away, so it is given words that it leaves as they
are: a stem of ours between two letters ``z`` («районной» → ``zрайоннz``). The letter behind keeps one word from being
found as the beginning of another, the letter before keeps all of them together in a few files of the index. Other
letters after the first ``z`` tell what is no word of the text (``SIGNS``).
"""

import re
from functools import lru_cache
from typing import Final

from generator.russian.letters import fold
from generator.russian.stems import stem
from generator.russian.twins import as_cyrillic

_PARTS = re.compile(r"[0-9]+|[^\W0-9_]+")
MOST_DIGITS = 9  # of a number that anybody looks for
_SHORT = 4  # letters: a shorter word has no ending to lose (ИОМ, ЕГЭ, май)

STOP_WORDS: Final = frozenset(
    "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее "
    "если есть еще же за здесь и из изо или им ими их к как какая какие какой какое каких кем ко когда кого кому "
    "которая которой которые которых который кто куда ли либо мне можно мой моя мы на над надо нам нас не него "
    "нее нет ни них но о об обо однако он она они оно от откуда ото очень по под подо пока почему при про с сам "
    "свой свои себя со сколько также там те тем то того тоже той только том тот тут ты у уже чего чем через что "
    "чтобы чье чья эта эти это этого этой этом этот эту я".split()
)
# Nouns that change inside: the stemmer would take their forms for different words.
IRREGULAR: Final = {
    form: base
    for base, forms in {
        "ден": "день дня дню днем дне дни дней дням днями днях",
        "год": "год года году годом годе годы годов годам годами годах лет",
        "ребенок": "ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях",
        "человек": "человек человека человеку человеком людей люди людям людьми людях",
        "сад": "сад сада саду садом саде сады садов садам садами садах садик садика садику садике садики детсад "
        "детсада детсаду детсаде детсады детсадов",
    }.items()
    for form in forms.split()
}
SIGNS: Final = {
    "entry": "e",  # an entry of names.json, by its number there
    "school": "s",  # a school with this number
    "kindergarten": "k",
    "month": "m",  # 202309; of what is in the month itself
    "day": "d",  # 20230915
    "long": "l",  # 202309: of what lasts longer than this month
    "whole": "w",  # 202309: of what is on in this month because it is on all the time
    "number": "n",  # a number printed behind «№» or a word for a school: no amount
    "row": "r",  # a row with this printed number
    "all": "a",  # 1: every record
}
# «№ 5», «СОШ № 1, 4 и 6», «школа 3»
_NUMBERED = re.compile(
    r"(?:№|(?<!\w)(?:школ\w*|сош|оош|нош|гимнази\w*|лице[йяюе]\w*|доу|дс|(?:дет)?сад\w*)\s)\s*(\d+(?:\s*(?:,|и|№)\s*№?\s*\d+)*)",
    re.IGNORECASE,
)
_LATIN, _RUSSIAN = re.compile("[a-z]"), re.compile("[а-я]")


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """Return what all forms of ``word`` (lower case, е for ё) have in common; digits and short words stay."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    return word if len(word) < _SHORT or word.isdigit() else stem(word)


@lru_cache(maxsize=16384)
def bases(text: str) -> tuple[str, ...]:
    """Return the bases of the words of ``text`` in their order, without stop-words and single letters."""
    words = [part for word in _PARTS.findall(fold(text)) for part in _letters(word)]
    return tuple(base(word) for word in words if word not in STOP_WORDS and (len(word) > 1 or word.isdigit()))


def _letters(word: str) -> list[str]:
    """Return a word in one alphabet, without what only Python counts among characters: footnote marks, fractions."""
    if word.isascii():
        return [word]
    words = [word] if word.isalpha() else "".join(char if char.isalpha() else " " for char in word).split()
    return [_in_russian(one) for one in words]


def _in_russian(word: str) -> str:
    """Return a word of both alphabets («питаниe», its last letter Latin) as the Russian one that looks the same."""
    if not _LATIN.search(word) or not _RUSSIAN.search(word):
        return word
    alike = as_cyrillic(word)
    return word if _LATIN.search(alike) else alike


def word_token(found: str) -> str:
    """Return the token of a base."""
    return f"z{found}z"


def word_tokens(text: str) -> str:
    """Return the tokens of the words of ``text`` in their order, parted by spaces; behind them those of its numbers."""
    found = {number for few in _NUMBERED.findall(text) for number in re.findall("[0-9]+", few)}
    numbers = {int(number) for number in found if len(number) <= MOST_DIGITS}
    return " ".join([*map(word_token, bases(text)), *(sign_token("number", number) for number in sorted(numbers))])


def sign_token(sign: str, value: object) -> str:
    """Return the token of something that is no word: ``sign_token("month", "09")`` is ``zm09z``."""
    return f"z{SIGNS[sign]}{value}z"
