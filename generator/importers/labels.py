"""Labels that name the parts of an item of a list: «Срок: …», «Отв. …», «Результат – …», «Примечание: …»."""

import re
from collections import Counter

from generator.importers.markup import clean

_HEAD = r"(?<![^\n])"  # without a sign behind it, a label stands at the head of a line
_SIGN = r"\s*(?::|\s[–—-]\s)"
_SPAN = r"(?:\s+(?:исполнения|проведения|выполнения|реализации))?"
_TIME = (
    r"(?:\d|[IVX]+\s|(?:до|с|к|не\s+позднее)\s+[\w«]|в\s+течение|по\s+(?:мере|отдельн|согласован|график|запрос|плану)"
    r"|еже|весь|постоянно|январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)"
)
_PARTY = r"(?-i:(?=[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.|[А-ЯЁ]{2,}))"
LABELS = {
    "deadline": re.compile(
        rf"(?:сроки?{_SPAN}|дата(?:\s+\w+)?|период){_SIGN}|{_HEAD}сроки?{_SPAN}\s+(?={_TIME})", re.IGNORECASE
    ),
    "responsible": re.compile(
        rf"(?:отв\.\s*исп\.|отв(?:етственн(?:ый|ая|ые)(?:\s+(?:за\s+)?исполн\w+)?)?\.?|исполнител[ьи]){_SIGN}"
        r"|отв\.\s*(?:исп\.)?(?!\s*за\b)(?=\s*[\w«])"
        rf"|{_HEAD}(?:ответственн(?:ый|ая|ые)(?:\s+исполнител[ьи])?|исполнител[ьи])\s+{_PARTY}",
        re.IGNORECASE,
    ),
    "result": re.compile(
        r"(?:(?:(?:ожидаем|планируем|прогнозируем)\w+\s+)?результаты?|итоги?|выход"
        rf"|(?:итогов|отч[её]тн|подтверждающ)\w+\s+документы?|форма\s+отч[её]т\w+){_SIGN}",
        re.IGNORECASE,
    ),
    "form": re.compile(rf"форма(?:\s+проведения)?{_SIGN}", re.IGNORECASE),
    "place": re.compile(rf"место(?:\s+проведения)?{_SIGN}", re.IGNORECASE),
    "participants": re.compile(rf"участники{_SIGN}", re.IGNORECASE),
}
HEADINGS = {
    "deadline": "Срок", "responsible": "Ответственный", "result": "Результат", "form": "Форма",
    "place": "Место проведения", "participants": "Участники",
}  # fmt: skip
_TITLE = re.compile(r"^(?:мероприятие|наименование(?:\s+мероприятия)?|название)\s*:\s*", re.IGNORECASE)
_RESULT = re.compile("результат", re.IGNORECASE)
# Labels only behind another one: what answers is for, and a result beside labels without a sign.
_FOR = re.compile(rf"{_HEAD}отв(?:\.|етственн(?:ый|ая|ые))\s+(?=за\s)", re.IGNORECASE)
_BARE_RESULT = re.compile(rf"{_HEAD}результат\s+(?=\S)", re.IGNORECASE)
# In small letters these words stand in any sentence ("с низкими результатами: …"); a label begins with a capital, or
# stands at the head of a line or behind a stop.
_START = re.compile(r"(?:^|(?<=[\n.;,(]))[ ]*(?=\w)|(?<=\s)(?=[А-ЯЁ])")
_FURTHER = re.compile(r"(?<=\n)([А-ЯЁ][а-яё]+(?:[ ][а-яё]+){0,2})[ ]?:[ ]")
_LEAST_FURTHER = 2

Parts = dict[str, str]


def label_at(text: str, start: int) -> tuple[int, str] | None:
    """Return where the label that begins at ``start`` ends, and its role; None when none begins there."""
    for role, pattern in LABELS.items():
        if match := pattern.match(text, start):
            return match.end(), role
    return None


def split_labels(lines: list[str]) -> Parts:
    """Return the parts of an item: its title, and what stands behind the first label of each kind.

    Lines stay apart in all but the title. A label that tells a result with other words is a kind of its own.
    """
    text = "\n".join(re.sub(r"\s+", " ", line).strip() for line in lines)
    found: list[tuple[int, int, str]] = []
    for place in _START.finditer(text):
        label = label_at(text, place.end())
        if not label and found:
            label = _label_behind(text, place.end(), text[: found[0][1]].rstrip()[-1])
        if label and label[1] not in {role for _start, _end, role in found}:
            found.append((place.end(), *label))
    if not found:
        return {"title": flat(text)}
    parts = {"title": _TITLE.sub("", clean(flat(text[: found[0][0]]))).rstrip(" ;,")}
    for (start, end, role), following in zip(found, [*found[1:], (len(text), 0, "")], strict=True):
        parts[_kind(text[start:end], role)] = text[end : following[0]]
    return parts


def part_further(items: list[Parts]) -> list[str]:
    """Part off what stands behind other labels that recur at the heads of lines; return those labels."""
    found = Counter(
        match[1]
        for parts in items
        for role, text in parts.items()
        if role != "title"
        for match in _FURTHER.finditer(text)
    )
    labels = [label for label, count in found.items() if count >= _LEAST_FURTHER]
    for parts in items:
        for role, text in list(parts.items()):
            cuts = [match for match in _FURTHER.finditer(text) if match[1] in labels]
            if role == "title" or not cuts:
                continue
            parts[role] = text[: cuts[0].start()]
            ends = [*(match.start() for match in cuts[1:]), len(text)]
            parts |= {match[1]: text[match.end() : end] for match, end in zip(cuts, ends, strict=True)}
        parts |= {role: flat(text).strip(" ;,") for role, text in parts.items() if role != "title"}
    return labels


def flat(text: str) -> str:
    """Return ``text`` on one line."""
    return re.sub(r"\s+", " ", text).strip()


def _label_behind(text: str, start: int, sign: str) -> tuple[int, str] | None:
    """Return the label that is one only behind others; the first of those ends with ``sign``."""
    if match := _FOR.match(text, start):
        return match.end(), "responsible"
    match = _BARE_RESULT.match(text, start) if sign not in ":–—-" else None
    return (match.end(), "result") if match else None


def _kind(label: str, role: str) -> str:
    return role if role != "result" or _RESULT.search(label) else label.strip(" :–—-").capitalize()
