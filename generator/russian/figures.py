"""Letters that recognition puts for figures: «2O26», «28.О8.2026», «№ З12», «9O%», «l.3»."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LOOKALIKES = "OОoоlIЗз"
_RUN = re.compile(
    # figures and letters like them, and nothing else: «2O26»; before a percent sign even without figures: «lO%»
    rf"(?<![^\W_])(?=[{_LOOKALIKES}]*(?:\d|[{_LOOKALIKES}]\s?%))(?=\d*[{_LOOKALIKES}])[{_LOOKALIKES}\d]+(?![^\W_])"
    rf"|(?<![^\W_])[OОoоl](?=[.,]\d)"  # «l.3», «О,5»; «I.3» is a section
)
_DIGITS = str.maketrans(_LOOKALIKES, "00001133")
_AFTER_NUMBER_SIGN = re.compile(r"№\s*[\w/-]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


class Misread(NamedTuple):
    """Where letters stand among figures, what is printed there, and the figures that are meant."""

    start: int
    printed: str
    meant: str


def find_misread(text: str) -> Iterator[Misread]:
    """Yield the runs of figures in ``text`` that hold letters; none in web addresses.

    What ends with a letter behind «№» is whole: «№ 45о» is the order 45 of the kind «о».
    """
    if not text or text.isdigit():
        return
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    for match in _RUN.finditer(text):
        printed = match[0]
        if any(start <= match.start() < end for start, end in addresses):
            continue
        if not printed[-1].isdigit() and _AFTER_NUMBER_SIGN.search(text[: match.start()][-12:]):
            continue
        yield Misread(match.start(), printed, printed.translate(_DIGITS))


def mend_figures(text: str) -> str:
    """Return ``text`` with figures for the letters that stand among them; its length stays."""
    for found in find_misread(text):
        text = text[: found.start] + found.meant + text[found.start + len(found.printed) :]
    return text
