"""Letters that recognition puts for figures: «2O26», «28.О8.2026», «№ З12», «9O%», «l.3»."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.language import _

_LOOKALIKES = "OОoоlIЗз"
_RUN = re.compile(
    r"(?:https?://|www\.)\S+"
    # figures and letters like them, and nothing else: «2O26»; before a percent sign even without figures: «lO%»
    rf"|(?P<run>(?<![^\W_])(?=[{_LOOKALIKES}]*(?:\d|[{_LOOKALIKES}]\s?%))(?=\d*[{_LOOKALIKES}])[{_LOOKALIKES}\d]+"
    r"(?=(?:гг?|года?)?(?![^\W_]))"
    r"|(?<![^\W_])[OОoоl](?=[.,]\d)"  # «l.3», «О,5»; «I.3» is a section
    rf"|(?<![^\W_])[{_LOOKALIKES}]{{2}}(?=\.\d{{2}}\.\d))"  # «ЗО.06.2024»
)
_DIGITS = str.maketrans(_LOOKALIKES, "00001133")
_AFTER_NUMBER_SIGN = re.compile(r"№\s*[\w/-]*$")
_FAR = 12  # characters of a number before its letter


def as_figures(letters: str) -> str:
    """Return figures for letters that look like them."""
    return letters.translate(_DIGITS)


class Misread(NamedTuple):
    """Where letters stand among figures, what is printed there, and the figures that are meant."""

    start: int
    printed: str
    meant: str

    def tell(self) -> str:
        """Return a note in the words of the readings; a letter that is no part of a number may be one."""
        text = _("read “{read}” instead of “{printed}”")
        if not any(map(str.isdigit, self.printed)):
            text = _("“{printed}” may be the figure “{read}”")
        return text.format(printed=self.printed, read=self.meant)


def find_misread(text: str) -> Iterator[Misread]:
    """Yield the runs of figures in ``text`` that hold letters; none in web addresses.

    What ends with a letter behind «№» is whole: «№ 45о» is the order 45 of the kind «о».
    """
    for match in _RUN.finditer(text):
        printed = match["run"]
        if not printed:
            continue
        if not printed[-1].isdigit() and _AFTER_NUMBER_SIGN.search(text, max(0, match.start() - _FAR), match.start()):
            continue
        yield Misread(match.start(), printed, as_figures(printed))


def mend_figures(text: str) -> str:
    """Return ``text`` with figures for the letters that stand among them; its length stays."""
    pieces, at = list[str](), 0
    for found in find_misread(text):
        pieces += [text[at : found.start], found.meant]
        at = found.start + len(found.printed)
    return "".join([*pieces, text[at:]])
