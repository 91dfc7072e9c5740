"""Which post belongs to which person: each to one beside it, as many pairs as can be made.

Between two ways with equally many pairs the tighter wins: «директор Иванов И.И.» before «Иванов И.И., директор»; with
equal separators the order in which the cell begins. A group, an institution and a semicolon part their neighbours.
"""

from generator.names.items import Item
from generator.names.surnames import is_feminine_oblique

_SPACE, _COMMA = 1.0, 0.6
_PAIR = 10.0
_JOINT = 3  # two posts and a person


def share_cases(items: list[Item]) -> None:
    """Let people in a list stand in one case: «Ивановой М.П., Петрову В.В.» is in the dative, and he a man."""
    if [item.kind for item in items].count("person") < 2:
        return
    run: list[Item] = []
    for item in [*items, Item(kind="unread", name="")]:
        if item.kind == "person" and item.before != "break":
            run.append(item)
            continue
        case = next((one.case for one in run if one.case.strip("n")), "")
        if not case and any(is_feminine_oblique(one.name) for one in run):
            case = "d" if any(one.name.endswith("у") for one in run) else ""
        if case:
            start = next((at for at, one in enumerate(run) if one.case == case), 0)
            for one in run[start:]:
                one.case = one.case or case
        run = [item] if item.kind == "person" else []


def give_posts(items: list[Item]) -> list[Item]:
    """Return the items without the posts that were given to people."""
    kept: list[Item] = []
    run: list[Item] = []
    for item in items:
        if item.kind not in {"person", "post"} or (item.before == "break" and run):
            kept += _pair(run)
            run = []
        if item.kind in {"person", "post"}:
            run.append(item)
        else:
            kept.append(item)
    return kept + _pair(run)


def _joined(run: list[Item]) -> list[Item]:
    """Return a run with «главный специалист – юрист» as one post, when one person alone can hold the two."""
    kinds = [item.kind for item in run]
    at = kinds.index("post") if "post" in kinds else 0
    if kinds.count("person") != 1 or kinds[at : at + 2] != ["post", "post"] or run[at + 1].before != "dash":
        return run
    first, second = run[at : at + 2]
    first.printed = f"{first.printed} – {second.printed}"
    return [*run[: at + 1], *run[at + 2 :]]


def _pair(run: list[Item]) -> list[Item]:
    """Return a run of people and posts with the posts given away: the best pairing of neighbours."""
    run = _joined(run) if len(run) == _JOINT else run
    if len(run) < 2:
        return run
    person_first = run[0].kind == "person"
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ()), (0.0, ())]
    for at in range(1, len(run)):
        without = best[at]
        first, second = run[at - 1], run[at]
        if first.kind == second.kind:
            best.append(without)
            continue
        tight = _COMMA if second.before else _SPACE
        order = 0.1 if (first.kind == "person") == person_first else 0.0
        score, pairs = best[at - 1]
        paired = score + _PAIR + tight + order
        best.append((paired, (*pairs, at)) if paired > without[0] else without)
    given: set[int] = set()
    for at in best[-1][1]:
        post, person = (at - 1, at) if run[at - 1].kind == "post" else (at, at - 1)
        run[person].post = run[post].printed
        run[person].case = run[post].case
        run[person].sex = run[post].sex
        given.add(post)
    return [item for at, item in enumerate(run) if at not in given]
