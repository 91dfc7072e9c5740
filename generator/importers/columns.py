"""What a column holds, told by its printed heading."""

import re
from typing import NamedTuple

from generator.importers.markup import clean, drop_emphasis
from generator.russian.transliteration import slug

# The first pattern that fits wins; a role is given once, the better candidate (earlier pattern) first.
_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("number", (r"^№(\s*п\s*/?\s*п\.?)?$", r"^п\s*/\s*п$", r"^номер$", r"^№")),
    ("completion", (r"отметка",)),
    ("start", (r"^начало", r"начало$")),
    ("end", (r"^окончание", r"^завершение", r"окончание$")),
    ("time", (r"^время$", r"^время\s+начала", r"^часы")),
    ("post", (r"^должность$",)),
    ("unit", (r"^ед\w*\.?(?:\s*изм|$)",)),
    ("title", (r"^наименование\s+(?:\w+\s+)?показател", r"^показатель$|^целевой показатель$|^наименование индикатора")),
    ("baseline", (r"^базов", r"\bбазов\w+\s+(?:значени|показател|уров|год)", r"^исходн\w+\s+(?:значени|показател|уров)",
        r"^факт\w*\s+(?:значени|показател|(?:за\s+|в\s+)?20\d\d)",
    )),
    ("participants", (r"^кто\s+участв", r"^для\s+кого", r"^с\s+кем", r"^кого\b")),
    ("deadline", (r"^срок", r"\bсроки?\b", r"^дата", r"^период", r"время проведения", r"^когда", r"^месяц", r"^день",
        r"^не\s+позднее", r"^к\s+какому",
    )),
    ("result", (
        r"^(?:документ\w*|материал\w*),?\s+подтвержд",
        r"^форм\w+\s+(?:представлени|предъявлени|отч[её]т|подведени|завершени|результат|итог|фиксаци)",
    )),
    ("form", (r"^форма", r"^вид мероприятия", r"^формат", r"^механизм", r"^вид\s+(?:контроля|проверки)", r"^методы?$")),
    ("responsible", (r"\bответств", r"исполнител", r"\bотвеча", r"^ф\.?\s?и\.?\s?о", r"^координатор", r"^кто",
        r"^(?:состав\s+)?(?:экспертн|рабоч|проверяющ|инспекторск)\w+\s+(?:групп|комисси)\w*$|^состав\s+(?:групп|комисси)",
        r"^эксперты?$", r"^организатор", r"^куратор",
    )),
    ("place", (r"^место", r"^площадка", r"^где")),
    ("completion", (r"выполнени[ея]$", r"исполнени[ея]$")),
    ("participants", (r"аудитори", r"^участник", r"категори[яи] участник", r"охват")),
    ("result", (
        r"ожидаем", r"прогнозируем", r"планируем\w+ результат", r"^результат", r"показател\w+ реализаци", r"итог",
        r"^выход", r"документ", r"эффект", r"^чем\b", r"подтвержд",
    )),
    ("target", (r"показател", r"целев\w+ значени", r"значени", r"индикатор")),
    ("title", (
        r"мероприяти", r"событи", r"^тема", r"тематик", r"тематическ", r"^содержание", r"наименовани",
        r"вид\w* деятельности", r"направлени", r"^название", r"^что", r"^объект", r"^предмет", r"вопрос", r"^вид\w*",
        r"^работ", r"^действи", r"^задач",
    )),
)  # fmt: skip


class Columns(NamedTuple):
    """The roles of a table's columns, in printed order, with the printed headings.

    ``uppers`` are headings of a storey above, of the columns whose own heading stands for itself; empty without any.
    """

    roles: tuple[str, ...]
    headings: tuple[str, ...]
    uppers: tuple[str, ...] = ()

    @property
    def is_events(self) -> bool:
        """Return whether the rows are events: something happens, at some time or by somebody."""
        return "title" in self.roles and bool({"deadline", "responsible"} & set(self.roles))

    @property
    def is_indicators(self) -> bool:
        """Return whether the rows are target indicators: a name and a target, no time."""
        return "target" in self.roles and "title" in self.roles and "deadline" not in self.roles

    @property
    def are_known(self) -> bool:
        """Return whether the roles of all columns but one are known; the others bear the words of their headings."""
        return sum("-" not in role for role in self.roles) >= len(self.roles) - 1

    def position(self, role: str) -> int:
        """Return the position of ``role``, or -1."""
        return self.roles.index(role) if role in self.roles else -1


def read_columns(cells: list[str]) -> Columns | None:
    """Return the columns that a heading row names; None when ``cells`` are no headings."""
    headings = [drop_emphasis(clean(cell).replace("\n", " ")) for cell in cells]
    if any(len(heading) > 110 for heading in headings) or sum(bool(heading) for heading in headings) < 2:
        return None
    ranks = _rank(headings)
    if len({role for _, role, _ in ranks}) < 2:
        return None
    roles = [""] * len(headings)
    for _order, role, index in sorted(ranks):
        if not roles[index] and role not in roles:
            roles[index] = role
    taken = {role for role in roles if role}
    for index, heading in enumerate(headings):
        if not roles[index]:
            roles[index] = _name(heading, index, taken)
            taken.add(roles[index])
    return Columns(tuple(roles), tuple(headings))


def _rank(headings: list[str]) -> list[tuple[int, str, int]]:
    ranks = []
    for index, heading in enumerate(headings):
        lower = heading.lower()
        for role, patterns in _ROLES:
            rank = next((at for at, pattern in enumerate(patterns) if re.search(pattern, lower)), None)
            if rank is not None:
                ranks.append((rank, role, index))
                break
    return ranks


def _name(heading: str, index: int, taken: set[str]) -> str:
    words = slug(heading).split("-")
    name = ""
    for word in words:
        if name and len(name) + len(word) > 30:
            break
        name = f"{name}-{word}" if name else word
    name = name[:40].strip("-") or f"column-{index + 1}"
    return name if name not in taken else f"{name}-{index + 1}"
