"""Invented districts of any size, in the real file format, with a vocabulary as rich as that of real orders.

What repeats in real plans repeats here: of a hundred rows some fifty have a deadline of their own and thirty a cell of
responsible people, every fifth has no result; a title has thirteen words in the middle (the five orders: 513 rows).

Usage: python bench/invent.py FOLDER EVENTS [DISTRICTS]. The same numbers give the same files.
"""

import random
import shutil
import sys
from pathlib import Path

from generator.russian.transliteration import slug
from generator.writing.plan_yaml import write_yaml

ROOT = Path(__file__).resolve().parent.parent
PER_PLAN = 100
PER_SECTION = 10
MONTHS = "январь февраль март апрель май июнь август сентябрь октябрь ноябрь декабрь".split()
DEADLINES = ("в течение года", "в течение учебного года", "{month}", "{month}", "{Month}", "{month} 2024 года",
             "{month}-{other}", "{month} – {other}", "{month}, {other}", "до {day} {genitive}", "по запросу",
             "{day:02}.{number:02}.2024", "1 раз в четверть", "по отдельному плану", "ежемесячно",
             "{quarter} квартал 2024 г.", "{times} раза в год", "{day} {genitive} 2024 г.", "постоянно")  # fmt: skip
CAST = 30  # different cells of responsible people in a plan
BLANK = 0.19  # rows without a result
SURNAMES = "Иванова Петрова Сидорова Кузнецова Смирнова Попова Васильева Соколова Михайлова Фёдорова Морозова".split()
POSTS = ("методист", "заместитель начальника управления", "директор школы № {n}", "руководитель РМО", "куратор")
GENITIVE = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()


def vocabulary() -> list[str]:
    """Return the words of the real plans, as often as they occur: that is what makes pages and index realistic."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("plans/*/*/prikaz.txt")))
    return [word for word in text.split() if word.strip("«».,;:()").isalpha() and len(word) > 2]


class Inventor:
    """Invents rows; every choice comes from one seeded source."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = vocabulary()

    def phrase(self, least: int, most: int) -> str:
        """Return some neighbouring words of the real texts, so that they inflect as real ones do."""
        start = self.random.randrange(len(self.words) - most)
        words = " ".join(self.words[start : start + self.random.randint(least, most)]).strip(" ,;:")
        return words[0].upper() + words[1:]

    def deadline(self) -> str:
        """Return a deadline as plans say it."""
        number = self.random.randint(1, 12)
        month = self.random.choice(MONTHS)
        return self.random.choice(DEADLINES).format(
            month=month, Month=month.capitalize(), other=self.random.choice(MONTHS), day=self.random.randint(1, 28),
            number=number, genitive=GENITIVE[number - 1], quarter=self.random.choice(("I", "II", "III", "4")),
            times=self.random.randint(2, 4),
        )  # fmt: skip

    def responsible(self) -> str:
        """Return one to three people with posts."""
        people = []
        for _ in range(self.random.choice((1, 1, 1, 2, 3))):
            surname = self.random.choice(SURNAMES)
            first, second = self.random.choice("АБВГЕЛМН"), self.random.choice("АВДИПС")
            number = ord(first) * ord(second) + len(surname)  # a person has one post
            post = POSTS[number % len(POSTS)].format(n=number % 40 + 1)
            people.append(f"{surname} {first}.{second}., {post}")
        return "; ".join(people)

    def event(self, number: int, cast: list[str]) -> dict[str, str]:
        """Return a row; ``cast`` are the cells of responsible people in its plan."""
        row = {
            "id": f"meropriyatie-{number}",
            "number": f"{number}.",
            "title": self.phrase(5, 21),
            "deadline": self.deadline(),
            "responsible": self.random.choice(cast),
        }
        if self.random.random() >= BLANK:
            row["result"] = self.phrase(3, 14)
        return row

    def plan(self, order: int, events: int) -> dict[str, object]:
        """Return a plan file with ``events`` events in sections of ten."""
        cast = [self.responsible() for _ in range(CAST)]
        sections = [
            {
                "number": f"{start // PER_SECTION + 1}.",
                "title": self.phrase(5, 15),
                "events": [self.event(start + at + 1, cast) for at in range(min(PER_SECTION, events - start))],
            }
            for start in range(0, events, PER_SECTION)
        ]
        columns = {
            "number": "№", "title": "Мероприятие", "deadline": "Срок", "responsible": "Ответственный",
            "result": "Результат",
        }  # fmt: skip
        return {
            "title": self.phrase(8, 20),
            "order": {"number": f"{order}-од", "date": "2023-12-20", "signer": "Иванова И.И."},
            "period": "2024",
            "table": {"columns": columns},
            "sections": sections,
        }


def registers(schools: int, others: int) -> dict[str, dict[str, object]]:
    """Return the registers of a district: everybody whom ``responsible`` may name, schools, other organisations."""
    letters = [f"{one}.{other}." for one in "АБВГЕЛМН" for other in "АВДИПС"]
    people = [
        {"id": f"{slug(surname)}-{slug(initials)}", "surname": surname, "initials": initials}
        for surname in SURNAMES
        for initials in letters
    ]
    organisations = [
        {"id": f"shkola-{number}", "name": f"МБОУ СОШ № {number}", "kind": "school", "number": str(number)}
        for number in range(1, schools + 1)
    ]
    organisations += [
        {"id": f"otdel-{number}", "name": f"Отдел {name} № {number}", "kind": "department"}
        for number, name in enumerate(others // 4 * ["воспитания", "кадров", "опеки", "питания"], 1)
    ]
    groups = [{"id": "oo", "name": "руководители ОО", "everyone": "schools"}, {"id": "rmo", "name": "руководители РМО"}]
    return {"people.yml": {"people": people}, "organisations.yml": {"organisations": organisations, "groups": groups}}


def invent(folder: Path, events: int, districts: int = 1) -> None:
    """Write ``plans/`` with ``districts`` districts of ``events`` events in all into ``folder``.

    Registers grow with the events: 528 people, and up to 40 schools and 360 other organisations. The topics are those
    of the real plans.
    """
    (folder / "plans").mkdir(parents=True)
    shutil.copyfile(ROOT / "plans" / "topics.yml", folder / "plans" / "topics.yml")
    for district in range(districts):
        home = folder / "plans" / f"raion-{district + 1}"
        home.mkdir(parents=True)
        name = {"name": f"Район {district + 1}", "department": {"name": f"Управление образования № {district + 1}"}}
        (home / "district.yml").write_text(write_yaml(name), encoding="utf-8")
        for file, content in registers(min(40, events // 50), min(360, events // 25)).items():
            (home / file).write_text(write_yaml(content), encoding="utf-8")
        inventor = Inventor(district)
        share = events // districts
        for order, start in enumerate(range(0, share, PER_PLAN), 1):
            plan = home / f"{order}-od-2024"
            plan.mkdir()
            text = write_yaml(inventor.plan(order, min(PER_PLAN, share - start)))
            (plan / "plan.yml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    invent(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
