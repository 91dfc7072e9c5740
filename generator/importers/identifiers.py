"""Permanent ids proposed from titles: a few telling words in Latin letters."""

import re

from generator.importers.markup import drop_emphasis
from generator.russian.transliteration import slug

_LONGEST = 40
# Words that begin half of all rows and tell them apart in none.
_EMPTY = frozenset(
    """
    в во на по с со к ко о об от до из за для при и или а их не их также т ч п др том числе рамках целью целях
    основе организация организации организацию проведение проведения проведении участие участия обеспечение
    обеспечения реализация реализации осуществление работа работы работе мероприятий мероприятия мероприятие
    вопросам вопросов доля доли количество число увеличение педагогов педагогических работников управленческих
    кадров через посредством
    """.split()
)


class Identifiers:
    """Gives each title an id that no other has."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self.taken = set(taken)
        self.counts: dict[str, int] = {}

    def propose(self, title: str, fallback: str) -> str:
        """Return an id made of the telling words of ``title``; of ``fallback`` when it has none."""
        words = [word for word in re.findall(r"[^\W_]+", drop_emphasis(title)) if word.lower() not in _EMPTY]
        name = ""
        for word in words:
            part = slug(word)
            if not part:
                continue
            longer = f"{name}-{part}" if name else part[:_LONGEST]
            if len(longer) > _LONGEST or (name.count("-") >= 3):
                break
            name = longer
        name = name.strip("-") or fallback
        if name.isdigit():
            name = f"{fallback}-{name}"
        proposal = name
        while proposal in self.taken:
            self.counts[name] = self.counts.get(name, 1) + 1
            proposal = f"{name}-{self.counts[name]}"
        self.taken.add(proposal)
        return proposal
