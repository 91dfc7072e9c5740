"""Nouns that are numbered or counted beside a deadline: a number next to them is theirs and no day.

«школа № 5», «каб. 2.10», «5 класс», «25 чел.», «п. 3.1»; streets and squares are named after days: «ул. 8 Марта».
"""


def _inflect(stem: str, endings: str) -> list[str]:
    return [stem + ending.strip("_") for ending in endings.split()]


_MASCULINE = "_ а у ом е ы ов ам ами ах"
_FEMININE = "а ы е у ой _ ам ами ах"
_NEUTER = "е я ю ем и й ям ями ях"
_SOFT = "я и ю ей е й ям ями ях"

_NUMBERED = (
    ("школ", _FEMININE), ("гимнази", _SOFT), ("лице", "й я ю ем е и ев ям ях"), ("детсад", _MASCULINE),
    ("сад", _MASCULINE), ("групп", _FEMININE), ("подгрупп", _FEMININE), ("команд", _FEMININE),
    ("кабинет", _MASCULINE), ("аудитори", _SOFT), ("зал", _MASCULINE), ("корпус", _MASCULINE + " а"),
    ("занят", "ие ия ию ием ии ий иям иями иях"), ("урок", "_ а у ом е и ов ам ами ах"),
    ("класс", _MASCULINE), ("пункт", _MASCULINE), ("подпункт", _MASCULINE), ("стать", "я и е ю ей"),
    ("раздел", _MASCULINE), ("глав", _FEMININE), ("тем", _FEMININE), ("блок", "_ а у ом е и ов ам ами ах"),
    ("этаж", "_ а у ом е и ей ам ами ах"), ("дом", _MASCULINE), ("комнат", _FEMININE), ("офис", _MASCULINE),
    ("участк", "а у ом е и ов ам ами ах"), ("параграф", _MASCULINE), ("лист", _MASCULINE), ("страниц", _FEMININE),
    ("вариант", _MASCULINE), ("задач", "а и е у ей _ ам ами ах"), ("маршрут", _MASCULINE), ("отряд", _MASCULINE),
    ("парк", _MASCULINE), ("клуб", _MASCULINE), ("стадион", _MASCULINE), ("колхоз", _MASCULINE), ("сквер", _MASCULINE),
    ("номинаци", _SOFT), ("секци", _SOFT), ("курс", _MASCULINE),
)  # fmt: skip
_COUNTED = (
    ("человек", "_ а у ом е и ам ами ах"), ("участник", "_ а у ом и ов ам ами ах"), ("мест", "о а у ом е _ ам ах"),
    ("ребенк", "а у ом"), ("учащ", "ийся ихся егося имся"), ("обучающ", "ийся ихся егося имся"),
    ("ученик", "_ а у ом и ов ам ами ах"), ("педагог", "_ а у ом и ов ам ами ах"), ("балл", _MASCULINE),
    ("процент", _MASCULINE), ("штук", "а и у _"), ("экземпляр", _MASCULINE), ("организаци", _SOFT),
    ("учреждени", _NEUTER), ("мероприяти", _NEUTER), ("заседани", _NEUTER), ("рубл", "ь я ю ей"),
    ("семинар", _MASCULINE), ("консультаци", _SOFT), ("выпуск", "_ а у ом е и ов ам"), ("смен", _FEMININE),
)  # fmt: skip
THINGS = frozenset(
    [form for stem, endings in (*_NUMBERED, *_COUNTED) for form in _inflect(stem, endings)]
    + "сош оош нош мбоу мкоу моу маоу мбдоу мкдоу доу доо гр каб ауд корп кл пп подп ст гл разд д эт ком оф".split()
    + "дк стр чел детей дети экз шт % урок руб студентов лиц раздел".split()
)
STREETS = frozenset(
    "ул улица улице улицы улицу пер переулок переулке пл площадь площади просп проспект проспекте проезд бульвар бул "
    "им имени мкр микрорайон микрорайоне тракт набережная наб шоссе".split()
)
