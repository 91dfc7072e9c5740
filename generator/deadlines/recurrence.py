"""Rules that a phrase tells in parts become one: «еженедельно» and «по пятницам», «ежемесячно» and «до 5 числа»."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.deadlines.items import Rule
from generator.language import _

_PARTS = ("weekdays", "ordinals", "month_days", "months")


def merge(rules: Sequence[Rule], note: Callable[[str], None]) -> Rule | None:
    """Return the one rule that ``rules`` make; a second rule that contradicts is told to ``note`` and left out."""
    if not rules:
        return None
    whole = next((rule for rule in rules if rule.fixed), rules[0])
    if any(rule.vague for rule in rules):
        note(_("it comes in a part of each period, which is not kept"))
    for doubt in filter(None, (rule.doubt for rule in rules)):
        note(doubt)
    for rule in rules:
        if rule is whole:
            continue
        joined = _join(whole, rule)
        if joined is None:
            note(_("a second recurrence was left out"))
        else:
            whole = joined
    return whole


def _join(whole: Rule, part: Rule) -> Rule | None:
    """Return ``whole`` with what ``part`` adds; None when both name a unit and the units differ."""
    recurrence, more = whole.recurrence, part.recurrence
    same = more.every == recurrence.every
    if part.fixed and not same:
        # «ежегодно, 2 раза в месяц»: the count is the rule
        return part if more.times and not recurrence.times else None
    added = {name: getattr(more, name) for name in _PARTS if getattr(more, name) and not getattr(recurrence, name)}
    if more.times and not recurrence.times:
        added |= {"times": more.times, "times_max": more.times_max, "at_least": more.at_least, "at_most": more.at_most}
    if more.at and not recurrence.at:
        added["at"] = more.at
    return replace(whole, recurrence=replace(recurrence, **added), due_by=whole.due_by or part.due_by)
