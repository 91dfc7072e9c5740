"""All forms of the names of institutions and groups: what the register is looked up by."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.names.declension import CASES, adjective, decline_adjective
from generator.names.letters import fold
from generator.names.words import NOUNS

_WORD = re.compile(r"[^\W_]+")
_ADJECTIVE = re.compile(r".*(?:ая|яя|ый|ий|ой|ое|ее)$")


def key(text: str) -> str:
    """Return ``text`` as words in lower case: quotes, dots, «№» and spaces make no difference, ё does."""
    return " ".join(_WORD.findall(text.lower()))


def declined(name: str) -> Iterator[str]:
    """Yield the keys of the forms of a name in the nominative, folded: adjectives and the noun behind them change.

    «МКОУ Тутурская средняя школа» has «мкоу тутурской средней школы»; what stands behind the noun stays. A name of one
    noun in quotes changes too («в «Радуге»» is not told apart from another name, so it is not declined).
    """
    words = fold(key(name)).split()
    yield " ".join(words)
    changing: list[int] = []
    for at, word in enumerate(words):
        forms = _noun_forms(word)
        if forms:
            gender, by_case = forms
            for case in CASES[1:]:
                changed = list(words)
                for one in changing:
                    changed[one] = decline_adjective(words[one], gender)[case]
                changed[at] = by_case[case]
                yield " ".join(changed)
            return
        if _ADJECTIVE.match(word) and adjective(word):
            changing.append(at)
        elif changing:
            return


@lru_cache(maxsize=4096)
def _noun_forms(word: str) -> tuple[str, dict[str, str]] | None:
    """Return gender and singular forms by case of a noun in the nominative."""
    return _FORMS.get(word)


def _table() -> dict[str, tuple[str, dict[str, str]]]:
    table: dict[str, tuple[str, dict[str, str]]] = {}
    for form, entries in NOUNS.items():
        for entry in entries:
            for number, case in entry.places:
                if number == "s":
                    table.setdefault(entry.noun.lemma, (entry.noun.gender, {}))[1].setdefault(case, form)
    return {
        lemma: (gender, {case: cases.get(case, lemma) for case in CASES}) for lemma, (gender, cases) in table.items()
    }


_FORMS = _table()
