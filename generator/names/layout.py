"""What only lays a cell out: marks of Markdown and HTML, the numbers of a list inside of it. The length stays."""

import re

_MARKED = re.compile(r"[<&_`~#\\]")
_TAG = re.compile(r"</?(?:br|p|b|i|u|s|em|strong|sup|sub|span|div|font|ul|ol|li)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:nbsp|laquo|raquo|quot|amp|ndash|mdash|#160);?", re.IGNORECASE)
_MEANT = {"laquo": "«", "raquo": "»", "quot": '"', "amp": "&", "ndash": "-", "mdash": "-"}
_EMPHASIS = str.maketrans("_`~#\\", "     ")
_NUMBER = re.compile(r"(?<![^\s;,.:])(?:(\d{1,2})[.)]|([а-ж])\))\s*(?=[^\W\d_]|[«\"„])")
_LETTERS = "абвгдеж"
_FIRST = 1001
_COUNTING = re.compile(r"(?:№|-|\bи)$")
_ENUMERATING = re.compile(r"\d,$")


def drop_layout(text: str) -> str:
    """Return ``text`` with spaces instead of marks of layout, and semicolons instead of the numbers of a list."""
    if _MARKED.search(text):
        text = _TAG.sub(lambda match: " " * len(match[0]), text)
        text = _ENTITY.sub(_mean, text).translate(_EMPHASIS)
    if text[:1].isdigit() or "1." in text or "1)" in text or "а)" in text:
        text = _without_numbers(text)
    return text


def _mean(match: re.Match[str]) -> str:
    return _MEANT.get(match[0].strip("&;").lower(), " ").ljust(len(match[0]))


def _without_numbers(text: str) -> str:
    """Return ``text`` without the numbers of a list that counts on without a gap: «1. УО 2. ИМЦ»."""
    found: list[re.Match[str]] = []
    matches = list(_NUMBER.finditer(text))
    for at, match in enumerate(matches):
        before = text[: match.start()].rstrip()
        place = _place(match)
        if found:
            # in «1. СОШ № 1, 2. 2. Лицей» the first 2 is a school
            doubtful = _ENUMERATING.search(before) and any(_place(other) == place for other in matches[at + 1 :])
            fits = place == _place(found[-1]) + 1 and not doubtful and not _COUNTING.search(before)
        else:
            fits = not before or (
                place in {1, _FIRST} and (before[-1] in ":;" or "\n" in text[len(before) : match.start()])
            )
        if fits:
            found.append(match)
    if len(found) < 2:
        return text
    for match in found:
        begin = match.end(1) if match[1] else match.end(2)
        mark = " " if match is found[0] else ";"
        text = text[: match.start()] + mark.ljust(begin + 1 - match.start()) + text[begin + 1 :]
    return text


def _place(match: re.Match[str]) -> int:
    """Return the place that the number or the letter of a list tells; those of letters begin at 1001."""
    return int(match[1]) if match[1] else _FIRST + _LETTERS.index(match[2])
