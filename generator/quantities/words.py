"""The words that amounts are made of: the forms that plans print, in lower case and without ё, and what they mean.

A meaning is a kind of token and a value; the grammar knows kinds only. The table lists forms of the language, not of
single documents; nouns that are only counted stand in ``nouns.py``.
"""

from generator.russian.dates import MONTHS
from generator.russian.lexicon import ADJECTIVE, MASCULINE, NEUTER, Lexicon, Word

Value = float | str | None


WORDS: Lexicon[Value] = Lexicon()
_add, _inflect = WORDS.add, WORDS.inflect

_FEMININE = "а ы и е у ой _ ам ами ах"
_SOFT = "ь я ю ем е и ей ям ями ях"

# numbers
for _number, _forms in (
    (0, "ноль нуль ноля нуля"), (1, "один одного одному одним одна одной одну одно"),
    (2, "два две двух двум двумя"), (3, "три трех трем тремя"), (4, "четыре четырех четырем четырьмя"),
    (5, "пять пяти пятью"), (6, "шесть шести шестью"), (7, "семь семи семью"), (8, "восемь восьми восемью"),
    (9, "девять девяти девятью"), (10, "десять десяти десятью"), (40, "сорок сорока"),
    (90, "девяносто девяноста"), (100, "сто ста"), (200, "двести двухсот"), (300, "триста трехсот"),
    (400, "четыреста четырехсот"), (500, "пятьсот пятисот"), (600, "шестьсот шестисот"), (700, "семьсот семисот"),
    (800, "восемьсот восьмисот"), (900, "девятьсот девятисот"),
):  # fmt: skip
    _add("number-word", _number, _forms)
for _number, _stem in enumerate("один две три четыр пят шест сем восем девят".split(), 11):
    _inflect("number-word", _number, _stem + "надцат", "ь и ью")
for _number, _stem in ((20, "двадцат"), (30, "тридцат")):
    _inflect("number-word", _number, _stem, "ь и ью")
for _number, _stem, _oblique in (
    (50, "пятьдесят", "пятидесяти"), (60, "шестьдесят", "шестидесяти"), (70, "семьдесят", "семидесяти"),
    (80, "восемьдесят", "восьмидесяти"),
):  # fmt: skip
    _add("number-word", _number, f"{_stem} {_oblique}")
_add("half-more", 1.5, "полтора полторы полутора")
_add("half", 0.5, "половина половины половину половиной половине пол-")
_add("third", 3, "треть трети третью третей третьих третья")
_add("third", 4, "четверть четверти четвертью четвертей четвертых четвертая")
_add("third", 5, "пятых пятая")
_add("third", 6, "шестых шестая")
_add("third", 8, "восьмых восьмая")
_add("third", 10, "десятых десятая")
_add("third", 100, "сотых сотая")
_inflect("thousand", 1e3, "тысяч", "а и у _ ам ами")
_add("thousand", 1e3, "тыс")
_inflect("thousand", 1e6, "миллион", MASCULINE)
_add("thousand", 1e6, "млн")
_inflect("thousand", 1e9, "миллиард", MASCULINE)
_add("thousand", 1e9, "млрд")
_add("times", 2, "вдвое дважды")
_add("times", 3, "втрое трижды")
_add("times", 4, "вчетверо четырежды")
_add("times", 1, "однократно единожды")

# units
_inflect("unit", "%", "процент", MASCULINE)
_inflect("percentage", 100, "стопроцентн", ADJECTIVE)
_inflect("percentage", 50, "пятидесятипроцентн", ADJECTIVE)
_inflect("unit", "чел.", "человек", "_ а у ом и ам ами ах")
_add("unit", "чел.", "чел")
_inflect("unit", "ед.", "единиц", "а ы у ей _ ам")
_inflect("unit", "ед.", "штук", "а и у _ ам")
_add("unit", "ед.", "ед шт")
_add("unit", "раз", "раз раза разу разов")
_inflect("unit", "балл", "балл", MASCULINE)
_inflect("unit", "руб.", "рубл", _SOFT)
_add("unit", "руб.", "руб")
_add("short-unit", "руб.", "р")
_add("short-unit", "балл", "б")

# comparison
_add("not", None, "не")
_add("more", None, "превышает превысит превышать превышают превысят превышающий превышающая превышающее")
_add("less", None, "менее меньше ниже реже хуже")
_add("more", None, "более больше выше чаще свыше лучше")
_add("least", None, "минимум")
_add("most", None, "максимум")
_add("than", None, "чем как")
_add("at-least", None, "хотя крайней меньшей")
_add("about", None, "около примерно порядка приблизительно ориентировочно почти")
_add("until", None, "до")
_add("from", None, "от")
_add("with", None, "с со")
_add("by", None, "на")
_add("in", None, "в во")
_add("along", None, "по")
_add("at", None, "у")
_add("and", None, "и или либо")
_add("to", None, "к ко")
_add("level", None, "уровне уровня уровню")
for _stem in "средн предыдущ".split():
    _inflect("basis", None, _stem, "ий его ему им ем яя ей юю ее ие их ими")
for _stem in (
    "прошл прошлогодн районн региональн муниципальн областн краев республиканск окружн планов базов "
    "порогов минимальн максимальн установленн запланированн достигнут исходн общероссийск федеральн нормативн "
    "аналогичн целев"
).split():
    _inflect("basis", None, _stem, "ого его ой ых их")
_add("basis", None, "уровня показателя показателей значения значений среднерайонного среднеобластного "
     "среднереспубликанского среднекраевого среднерегионального среднемуниципального среднего")  # fmt: skip
_add("compared", None, "сравнению сравнении относительно отношению")

# direction
for _direction, _stems in (
    ("increase", "увеличени повышени возрастани расширени"), ("decrease", "снижени уменьшени сокращени падени"),
):  # fmt: skip
    for _stem in _stems.split():
        _inflect("growth", _direction, _stem, "е ю ем и")  # not the genitive: «за счёт увеличения», «точка роста»
_inflect("growth", "increase", "улучшени", "е ю ем и")
_inflect("growth", "decrease", "ухудшени", "е ю ем и")
_inflect("growth", "increase", "рост", "_ у ом е")
_inflect("growth", "increase", "прирост", "_ у ом е")
for _direction, _forms in (
    ("increase", "увеличить увеличится увеличилась увеличилось увеличился увеличились увеличена увеличено увеличен "
     "увеличены повысить повысится повысилась повысился повысилось повысились повышена повышен доведение довести "
     "доведена доведено возрастет возрастут "
     "возрос возросла возросло возросли вырастет вырос выросла выросло выросли"),
    ("decrease", "снизить снизится снизилась снизилось снизился снизились снижена снижен снижено уменьшить "
     "уменьшится уменьшилась уменьшился уменьшилось уменьшились сократить сократится сократилась сократился "
     "сократилось сократились сокращена сокращено"),
):  # fmt: skip
    _add("growth", _direction, _forms)
_inflect("denial", None, "недопущени", "е я ю ем и")
_add("denial", None, "исключить исключено исключается предотвратить предотвращение")
_inflect("trend", None, "динамик", "а и у е ой")
_inflect("positive", "increase", "положительн", ADJECTIVE)
_inflect("positive", "increase", "позитивн", ADJECTIVE)
_inflect("positive", "decrease", "отрицательн", ADJECTIVE)
_inflect("positive", "decrease", "негативн", ADJECTIVE)
for _stem, _endings in (
    ("дол", "я и ю ей е"), ("количеств", "о а у ом е"), ("числ", "о а у ом е"), ("численност", "ь и ью"),
    ("показател", _SOFT), ("охват", "_ а у ом е"), ("успеваемост", "ь и ью"), ("посещаемост", "ь и ью"),
    ("рейтинг", "_ а у"), ("удельн", "ый ого ому"), ("обеспеченност", "ь и ью"), ("укомплектованност", "ь и ью"),
    ("заболеваемост", "ь и ью"), ("контингент", "_ а у"), ("балл", "_ а ов"), ("процент", "_ а"),
):  # fmt: skip
    for _ending in _endings.split():
        _form = _stem + _ending.strip("_")
        if _stem not in {"балл", "процент"}:
            WORDS[_form] = Word("measure", None)
MEASURES = frozenset({"балл", "балла", "баллов", "процент", "процента"})  # units that also are what grows

# presence
_inflect("presence", None, "наличи", "е я ю ем и")
_inflect("absence", None, "отсутстви", "е я ю ем и")
_add("there-is", None, "имеется имеются")
_add("yes", None, "да")
_add("no-word", None, "нет")

# times
for _name in MONTHS:
    _stem = _name[:-1] if _name[-1] in "йь" else _name
    _inflect("month", _name, _stem, {"ь": "ь я ю ем е", "й": "й я ю ем е", "т": "_ а у ом е"}[_name[-1]])
_add("year-word", None, "год года году годом годе годы годов годам годах г гг лет")
_inflect("quarter", "квартал", "квартал", MASCULINE)
_add("quarter", "квартал", "кв")
_inflect("quarter", "полугодие", "полугоди", NEUTER)
_inflect("quarter", "триместр", "триместр", MASCULINE)
for _noun, _stem, _endings in (
    ("день", "д", "ень ня ню нем не ни ней ням"), ("неделя", "недел", "я и ю е ей ь ям"),
    ("месяц", "месяц", "_ а у ем е ы ев ам"), ("час", "час", MASCULINE), ("минута", "минут", _FEMININE),
    ("смена", "смен", "а ы у е ой"), ("урок", "урок", "_ а е у"),
):  # fmt: skip
    _inflect("span", _noun, _stem, _endings)
_add("span", "час", "ч")
_add("span", "минута", "мин")
_add("every", "год", "ежегодно")
_add("every", "месяц", "ежемесячно")
_add("every", "квартал", "ежеквартально")
_add("every", "неделя", "еженедельно")
_add("every", "день", "ежедневно")
_inflect("each", None, "кажд", "ый ого ому ым ом ая ой ую ое")
_add("during", None, "течение течении через за протяжении позднее спустя")
_inflect("school", None, "учебн", ADJECTIVE)
_add("school", None, "уч учеб")

# what makes a number a name
# what makes a number a name; a soft one only when nothing counted follows: «школа 5», but «в школе 5 педагогов»
for _kind, _stem, _endings in (
    ("name", "пункт", MASCULINE), ("name", "подпункт", MASCULINE), ("name", "стать", "я и е ю ей"),
    ("name", "приложени", NEUTER), ("name", "кабинет", "_ а е у"), ("name", "номер", "_ а ом"),
    ("soft-name", "раздел", MASCULINE), ("soft-name", "форм", "а ы е у ой"), ("soft-name", "таблиц", "а ы е у ей"),
    ("soft-name", "строк", "а и е у"), ("soft-name", "глав", "а ы е у"), ("soft-name", "част", "ь и ью"),
    ("soft-name", "приказ", "_ а у ом е"), ("soft-name", "распоряжени", NEUTER), ("soft-name", "письм", "о а у ом"),
    ("soft-name", "протокол", "_ а у ом е"), ("soft-name", "постановлени", NEUTER),
    ("soft-name", "школ", "а ы е у ой"), ("soft-name", "лице", "й я ю е"), ("soft-name", "гимнази", "я и ю ей"),
    ("soft-name", "сад", "_ а у е"), ("soft-name", "модул", "ь я ю е"), ("soft-name", "верси", "я и"),
    ("soft-name", "код", "_ а"), ("soft-name", "вариант", "_ а"), ("soft-name", "групп", "а ы е"),
    ("soft-name", "этап", "_ а е"), ("soft-name", "категори", "я и"), ("soft-name", "цел", "ь и"),
    ("soft-name", "задач", "а и"), ("soft-name", "тем", "а ы"), ("soft-name", "шаг", "_"), ("soft-name", "блок", "_ а"),
    ("soft-name", "уров", "ень"), ("soft-name", "занят", "ие"), ("soft-name", "стандарт", "_"),
):  # fmt: skip
    _inflect(_kind, None, _stem, _endings)
_add("name", None, "п пп ст ч стр каб ул д корп т тел телефон n дс фз фгос")
_add("soft-name", None, "пр сош оош нош доу мбдоу мдоу мбоу мкоу мкдоу")
_inflect("grade", "класс", "класс", "_ а у ом е ы ов ам ами ах")
_add("grade", None, "кл")
_add("rank", None, "место тур уровень категория категории ступень степень том этаж курс декада разряд "
     "корпус очередь век века")  # fmt: skip
_add("silent", None, "а но что которые которых для при без о об за из над под между через кто где когда")
ROMAN = frozenset("i ii iii iv v vi vii viii ix x".split())
SIGNALS = frozenset(
    form for form, word in WORDS.items()
    if word.kind in {
        "number-word", "half", "third", "half-more", "times", "percentage", "growth", "trend", "presence", "absence",
        "there-is", "yes", "no-word", "less", "more", "basis", "level", "least", "most", "each", "denial",
    } or form == "раз"
)  # fmt: skip
