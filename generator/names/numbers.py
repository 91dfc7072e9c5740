"""Numbers behind the name of an institution: «№ 6, 9, 14», «№№ 1 и 2», «№ 1-3»."""

from generator.names.cell import Cell

_LONGEST_RANGE = 30
_LARGEST = 9999


def take_numbers(cell: Cell, at: int) -> tuple[list[str], int]:
    """Return the numbers that stand at ``at`` and where they end; a range is told number by number."""
    numbers: list[str] = []
    marked = cell.kind(at) == "no"
    if marked:
        at += 1
    if cell.kind(at) != "number":
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
        if cell.kind(at) in {"dash", "hyphen"} and cell.peek(at + 1).text.isdigit():
            first, last = int(number), int(cell.peek(at + 1).text[:9])
            if first < last <= first + _LONGEST_RANGE:
                numbers += [str(one) for one in range(first + 1, last) if str(one) not in numbers]
            at += 1
            continue
        step = at + 1 if cell.kind(at) in {"comma", "and", "slash"} or cell.peek(at).fold == "и" else at
        if step > at and cell.peek(step).fold == "и":
            step += 1
        if cell.kind(step) == "no" and (step > at or cell.kind(step + 1) == "number"):
            step += 1
        if step == at or cell.kind(step) != "number":
            return numbers, at
        at = step


def has_several(cell: Cell, at: int) -> bool:
    """Return whether the first number behind ``at`` is one of several («МБОУ СОШ № 1, 2»)."""
    while cell.kind(at) in {"abbreviation", "word"}:
        at += 1
    return len(take_numbers(cell, at)[0]) > 1
