"""Numbers behind the name of an institution: «№ 6, 9, 14», «№№ 1 и 2», «№ 1-3», «с № 1 по № 3», «СОШ-1»."""

from generator.names.cell import Cell

_LONGEST_RANGE = 30
_FROM = frozenset({"с", "со"})
_LARGEST = 9999
_LONGEST_BARE = 3
_COUNTED = (
    "класс", "кл", "чел", "этаж", "кабинет", "каб", "ауд", "час", "мин", "лет", "год", "балл", "шт", "экз", "учащ",
    "обучающ", "ученик", "участник", "воспитанник", "корпус", "мест", "раз", "смен", "школ",
    "педагог", "учител",
)  # fmt: skip


def take_numbers(cell: Cell, at: int) -> tuple[list[str], int]:
    """Return the numbers that stand at ``at`` and where they end; a range is told number by number."""
    if stretch := _stretch(cell, at):
        return stretch
    numbers: list[str] = []
    marked = cell.kind(at) == "no"
    if marked:
        at += 1
    if cell.kind(at) != "number" or is_counted(cell, at):
        return [], at
    while True:
        number = cell.peek(at).text
        if not number.isdigit():  # «9-х классов»
            return numbers, at
        if int(number[:9]) > _LARGEST:
            return numbers, at
        if number not in numbers:
            numbers.append(number)
        at += 1
        upper = at + 1 + (cell.kind(at + 1) == "no")
        if cell.kind(at) in {"dash", "hyphen"} and cell.peek(upper).text.isdigit() and not is_counted(cell, upper):
            first, last = int(number), int(cell.peek(upper).text[:9])
            if first < last <= first + _LONGEST_RANGE:
                numbers += [str(one) for one in range(first + 1, last) if str(one) not in numbers]
            at = upper
            continue
        step = _next_number(cell, at)
        bare = marked and step == at and _is_bare(cell, at)  # «№ 1 2 3», «№1.2.3»
        if (step == at and not bare) or cell.kind(step) != "number" or is_counted(cell, step):
            return numbers, at
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
