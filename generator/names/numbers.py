"""Numbers behind the name of an institution: «№ 6, 9, 14», «№№ 1 и 2», «№ 1-3», «с № 1 по № 3», «СОШ-1»."""

import re

from generator.names.cell import Cell

_DASHES = frozenset({"dash", "hyphen"})
_LISTING = frozenset("number dash hyphen comma and".split())
_LONGEST_RANGE = 30
_FROM = frozenset({"с", "со"})
_LARGEST = 9999
_LONGEST_BARE = 3
_COUNTED = (
    "класс", "кл", "чел", "этаж", "кабинет", "каб", "ауд", "час", "мин", "лет", "год", "балл", "шт", "экз", "учащ",
    "обучающ", "ученик", "участник", "воспитанник", "корпус", "мест", "раз", "смен", "школ",
    "педагог", "учител",
)  # fmt: skip


# what is numbered or dated in the same list: «СОШ № 1, 2 октября», «СОШ № 1, 2 и 3 этапы»
_DATED = re.compile(
    r"(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|этап|недел|декад|четверт|полугоди|квартал|"
    r"триместр|семестр)[а-я]{0,3}|март[аеу]?|ма[йяею]|(?:янв|февр?|апр|авг|сент?|окт|нояб?р?|дек)|тур(?:а|е|ы|ов)?"
)
# what two or more are counted of, where a number is not the first
_SEVERAL = re.compile(
    r"детских|(?:сад|лице|победител|призер|семинар|урок|проект|выпускник|вебинар|конкурс|отряд|специалист|представител)"
    r"(?:а|ов|я|ей|ев)|(?:мероприяти|заняти|заседани|консультаци|гимнази|организаци|учреждени)[яий]|команды|работы|"
    r"группы|детей|д(?:ня|ней)|сем(?:ьи|ей)|(?:руб|тыс|процент)[а-я]{0,4}"
)
_YEARS = range(1900, 2101)


def take_numbers(cell: Cell, at: int) -> tuple[list[str], int]:
    """Return the numbers that stand at ``at`` and where they end; a range is told number by number."""
    if stretch := _stretch(cell, at):
        return stretch
    numbers: list[str] = []
    listed = marked = cell.kind(at) == "no"
    if marked:
        at += 1
    before = at
    if cell.kind(at) != "number" or is_counted(cell, at) or (not marked and _is_no_school(cell, at)):
        return [], at
    while True:
        number = cell.peek(at).text
        if numbers and not marked and _is_no_school(cell, at):
            return numbers, before
        if not number.isdigit():  # «9-х классов»
            return numbers, at
        if int(number[:9]) > _LARGEST:
            return numbers, at
        if number not in numbers:
            numbers.append(number)
        at += 1
        upper = at + 1 + (cell.kind(at + 1) == "no")
        if cell.kind(at) in _DASHES and cell.peek(upper).text.isdigit() and not is_counted(cell, upper):
            if cell.kind(upper - 1) != "no" and _is_no_school(cell, upper):
                return numbers, at
            first, last = int(number), int(cell.peek(upper).text[:9])
            if first < last <= first + _LONGEST_RANGE:
                numbers += [str(one) for one in range(first + 1, last) if str(one) not in numbers]
            before, marked, at = at, True, upper
            continue
        step = _next_number(cell, at)
        bare = listed and step == at and _is_bare(cell, at)  # «№ 1 2 3», «№1.2.3»
        if (step == at and not bare) or cell.kind(step) != "number" or is_counted(cell, step):
            return numbers, at
        before, marked = at, bare or cell.kind(step - 1) == "no"
        at = step


def begins_numbers(cell: Cell, at: int) -> bool:
    """Return whether numbers of institutions stand at ``at``."""
    return cell.kind(at) in {"no", "number"} or (cell.peek(at).fold in _FROM and cell.kind(at + 1) == "no")


def number_mark(cell: Cell, at: int) -> str:
    """Return what stands between a name and each of the numbers that begin at ``at``: « № », «-», a space."""
    gap = cell.peek(at).gap or " "
    at += cell.peek(at).fold in _FROM
    token = cell.peek(at)
    if token.kind != "no":
        return gap
    return "-" if token.text == "-" else gap + token.text.replace("№№", "№") + cell.peek(at + 1).gap


def _stretch(cell: Cell, at: int) -> tuple[list[str], int] | None:
    """Take «с № 1 по № 5»."""
    if cell.peek(at).fold not in _FROM or cell.kind(at + 1) != "no":
        return None
    last = at + 4 + (cell.kind(at + 4) == "no")
    first, final = cell.peek(at + 2).text, cell.peek(last).text
    if cell.peek(at + 3).fold != "по" or not (first.isdigit() and final.isdigit()) or is_counted(cell, last):
        return None
    low, high = int(first[:9]), int(final[:9])
    return ([str(one) for one in range(low, high + 1)], last + 1) if low < high <= low + _LONGEST_RANGE else None


def _next_number(cell: Cell, at: int) -> int:
    """Return where the next number of a list stands that has come to ``at``; ``at`` itself when there is none."""
    joined = cell.kind(at) in {"comma", "and", "slash", "semicolon"} or cell.peek(at).fold == "и"
    step = at + joined
    if joined and cell.peek(step).fold == "и":
        step += 1
    if cell.kind(step) == "no" and (joined or cell.kind(step + 1) == "number"):
        return step + 1
    return step


def _is_bare(cell: Cell, at: int) -> bool:
    """Return whether the numbers from ``at`` on, without separators, are those of schools and make no date."""
    while cell.kind(at) == "number":
        text = cell.peek(at).text
        if not text.isdigit() or text.startswith("0") or len(text) > _LONGEST_BARE:
            return False
        at += 1
    return cell.kind(at) != "word" or cell.peek(at).capital


def _is_no_school(cell: Cell, at: int) -> bool:
    """Return whether an unmarked number at ``at`` is a day, a time, a year, or counts what follows.

    Which of several numbers before «октября» are days cannot be told, so none is taken for a school.
    """
    token, after = cell.peek(at), cell.peek(at + 1)
    if token.text.isdigit() and int(token.text[:9]) in _YEARS:
        return True
    timed = (token.dotted or after.kind == "colon") and cell.peek(at + 1 + (not token.dotted)).kind == "number"
    glued = not cell.peek(at + 1 + (not token.dotted)).gap
    if (timed and glued) or (after.kind in _DASHES and cell.peek(at + 2).text == "00"):
        return True
    end = at + 1
    if _names(cell, end, _SEVERAL):
        return True
    while cell.kind(end) in _LISTING or cell.peek(end).fold == "и":
        end += 1
    return _names(cell, end, _DATED)


def _names(cell: Cell, at: int, words: re.Pattern[str]) -> bool:
    """Return whether one of ``words`` stands at ``at``, in small letters if the cell has any."""
    token = cell.peek(at)
    return token.kind == "word" and not (token.capital and not cell.shouted) and bool(words.fullmatch(token.fold))


def is_counted(cell: Cell, at: int) -> bool:
    """Return whether the number at ``at``, or the range that begins there, counts what follows: «1-4 классы»."""
    while cell.kind(at) in {"number", "dash", "hyphen"}:
        at += 1
    return cell.kind(at) == "word" and cell.peek(at).fold.startswith(_COUNTED)


def has_several(cell: Cell, at: int) -> bool:
    """Return whether the first number behind ``at`` is one of several («МБОУ СОШ № 1, 2»)."""
    while cell.kind(at) in {"abbreviation", "word"}:
        at += 1
    return len(take_numbers(cell, at)[0]) > 1
