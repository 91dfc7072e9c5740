"""Numbered lists whose items name their deadline and responsible with labels are drawn as rows of a table."""

import re

from generator.importers.headings import PLAN, mark_of
from generator.importers.labels import HEADINGS, LABELS, label_at, part_further, split_labels

PASSED = "\x1f"  # a line whose text went into a row above or below it
_STAMP = re.compile(r"(?:приложение|утвержд[её]н\w?)\b", re.IGNORECASE)
_GAP = re.compile(r"[ \t]{3,}|_{3,}")
_NAME = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.")
Item = tuple[int, int, str, dict[str, str]]
_ITEM = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3})*)[.)]\s+(?=\S)")


def draw_labelled_list(lines: list[str]) -> None:
    """Draw the items of a labelled list in ``lines`` as rows, each on its first line; the other lines are passed."""
    items = _labelled_items(lines)
    roles = [role for role in LABELS if any(role in parts for _at, _end, _number, parts in items)]
    if len(items) < 2 or "deadline" not in roles:
        return
    roles += dict.fromkeys(role for *_item, parts in items for role in parts if role not in {"title", *LABELS})
    roles += part_further([parts for *_item, parts in items])
    heading = "\t".join(["№", "Мероприятие", *(HEADINGS.get(role, role) for role in roles)])
    for at, end, printed, parts in items:
        row = "\t".join([printed, parts["title"], *(parts.get(role, "") for role in roles)])
        lines[at] = row
        lines[at + 1 : end] = [PASSED] * (end - at - 1)
    lines[items[0][0]] = heading + PASSED + lines[items[0][0]]


def _labelled_items(lines: list[str]) -> list[Item]:
    """Return the items below the last head of a plan that has any: the clauses of the order above are numbered too."""
    items = _all_items(lines)
    for begun in heads_of(lines)[::-1]:
        below = [item for item in items if item[0] >= begun] if items and items[-1][0] >= begun else []
        if len(below) > 1:
            return below
    return []


def heads_of(lines: list[str]) -> list[int]:
    """Return the lines where a plan may begin: the start, titles and stamps that stand in no item."""
    found, loose, inside = [0], list[int](), False
    for at, line in enumerate(lines):
        text = line.strip("* ")
        inside = bool(text) and (inside or bool(_ITEM.match(line)) or label_at(text, 0) is not None)
        # a capital tells a title from a result that goes on in a line of its own ("план работы")
        if text and text[0].isupper() and (PLAN.match(text) or _STAMP.match(text)):
            (loose if inside else found).append(at)
    return found if len(found) > 1 else found + loose


def _all_items(lines: list[str]) -> list[Item]:
    """Return every numbered item with a deadline: first line, the line behind the last, number, and parts."""
    starts = [(at, match) for at, line in enumerate(lines) if (match := _ITEM.match(line))]
    items: list[Item] = []
    followed_by = [*(at for at, _match in starts[1:]), len(lines)]
    for (at, match), following in zip(starts, followed_by, strict=bool(starts)):
        end = end_of_item(lines, at, following)
        if any("\t" in line for line in lines[at:end]):
            continue
        parts = split_labels([lines[at][match.end() :], *lines[at + 1 : end]])
        if "deadline" in parts:
            items.append((at, end, f"{match[1]}.", parts))
    return items


def end_of_item(lines: list[str], at: int, following: int) -> int:
    """Return the line after the item: it ends at a heading, and at a blank line unless a label follows."""
    end, blank = at + 1, False
    while end < following and not mark_of(lines[end]) and not _is_signature(lines[end]):
        if blank and lines[end].strip() and not label_at(lines[end].strip(), 0):
            break
        blank = not lines[end].strip()
        end += 1
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _is_signature(line: str) -> bool:
    """Return whether a line ends with a name set apart from a post by blanks or a line to sign on."""
    parts = _GAP.split(line.strip())
    return len(parts) > 1 and bool(_NAME.fullmatch(parts[-1].strip()))
