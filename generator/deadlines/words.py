"""The words that deadlines are made of: the forms that plans print, in lower case and without ё, and what they mean.

A meaning is a kind of token and a value; the grammar knows kinds only. The table lists forms of the language, not of
single documents.
"""

from generator.deadlines.nouns import STREETS, THINGS
from generator.deadlines.numerals import CARDINALS, ORDINALS
from generator.russian.dates import MONTHS
from generator.russian.lexicon import ADJECTIVE, MASCULINE, NEUTER, Lexicon, Word

Value = int | str | tuple[str, int] | tuple[int, ...] | None


WORDS: Lexicon[Value] = Lexicon()
_add, _inflect = WORDS.add, WORDS.inflect

_FIRST = "ый ой ая ое ого ую ом ому ые ых ым ыми ою"
_SOFT = "ий яя ее его ем ему ей юю ие их им ими"

# months
for _number, _name in enumerate(MONTHS, 1):
    _inflect(
        "month",
        _number,
        _name[:-1],
        {"ь": "ь я ю ем е и ей ям", "т": "т та ту том те ты", "й": "й я ю ем е"}[_name[-1]],
    )
for _number, _short in enumerate("янв фев|февр мар апр май июн июл авг сен|сент окт ноя|нояб дек".split(), 1):
    _add("month", _number, _short.replace("|", " "))

# numbers
for _number, _stem in enumerate(ORDINALS, 1):
    _inflect("ordinal", _number, _stem, "ий ья ье ьего ьей ью ьем ьему ьи ьих" if _number == 3 else _FIRST)
_inflect("ordinal", 30, "тридцат", _FIRST)
_inflect("ordinal", -1, "последн", _SOFT)
for _number, _forms in CARDINALS.items():
    _add("number", _number, _forms)
_add("no", None, "№ n")

# days of the week
for _number, (_stem, _one, _many) in enumerate(
    (
        ("понедельник", "_ а у ом е и", "ам"), ("вторник", "_ а у ом е и", "ам"), ("сред", "а ы е у ой", "ам"),
        ("четверг", "_ а у ом е и", "ам"), ("пятниц", "а ы е у ей", "ам"), ("суббот", "а ы е у ой", "ам"),
        ("воскресень", "е я ю ем", "ям"),
    ), 1
):  # fmt: skip
    _inflect("weekday", _number, _stem, _one)
    _inflect("weekdays", (_number,), _stem, _many)
for _number, _short in enumerate("пн вт ср чт пт сб вс".split(), 1):
    _add("weekday", _number, _short)
_add("weekdays", (1, 2, 3, 4, 5), "будням будни рабочим")
_add("weekdays", (6, 7), "выходным выходные")

# units of time
_inflect("unit", "day", "д", "ень ня ню нем не ни ней ням нями нях")
_add("unit", "day", "дн сутки суток")
_inflect("unit", "week", "недел", "я и ю е ей ь ям ями ях")
_add("unit", "week", "нед")
_inflect("unit", "decade", "декад", "а ы у е ой ам ах")
_inflect("unit", "half-month", "половин", "а ы у е ой ам")
_inflect("unit", "month", "месяц", "_ а у ем е ы ев ам ах")
_add("unit", "month", "мес м-ц м-ца м-цев м-це")
_inflect("unit", "quarter", "квартал", MASCULINE)
_add("unit", "quarter", "кв кварт. квар. кв-л кв-ла кв-лы кв-ле кв-лов кв-лах")
_inflect("unit", "school-quarter", "четверт", "ь и ью ей ям ями ях")
_add("unit", "school-quarter", "четв")
_inflect("unit", "trimester", "триместр", MASCULINE)
_inflect("unit", "half", "полугоди", NEUTER)
_add("unit", "half", "полуг пол. п/г")
_add("unit", "half-year", "полгода")
_inflect("unit", "season", "сезон", MASCULINE)
_inflect("unit", "year", "год", MASCULINE)
_add("unit", "year", "г гг лет")
_add("unit", "hour", "час часа часов часам ч мин минут")
_inflect("school", None, "учебн", ADJECTIVE)
_add("school", None, "уч учеб")
_add("school-letter", None, "у")  # «у. г.», but also a preposition
_inflect("calendar", None, "календарн", ADJECTIVE)
_add("number-word", None, "число числа числу числе числам числах числами чисел")
for _number, (_noun, _forms, _adjective) in enumerate(
    (
        ("весн", "а ы е у ой", "весенн"),
        ("лет", "о а у ом", "летн"),
        ("осен", "ь и ью", "осенн"),
        ("зим", "а ы е у ой", "зимн"),
    ),
    1,
):
    _inflect("season", _number, _noun, _forms)
    _inflect("season-adjective", _number, _adjective, _SOFT)
    _add("season-adjective", _number, _adjective + "е")  # «весенне-летний»
_add("stage", None, "этап этапа этапы тур тура смена смены поток потока модуль модуля заезд заезда очередь очереди")
_add("edge", "start", "начало начала начале началу")
_add("edge", "middle", "середина середины середине середину")
_add("edge", "end", "конец конца конце концу")

# recurrence
for _rule, _adverb, _stem in (
    (("day", 1), "ежедневно", "ежедневн"), (("week", 1), "еженедельно", "еженедельн"),
    (("month", 1), "ежемесячно", "ежемесячн"), (("quarter", 1), "ежеквартально", "ежеквартальн"),
    (("year", 1), "ежегодно", "ежегодн"),
):  # fmt: skip
    _add("every", _rule, _adverb)
    _inflect("every", _rule, _stem, ADJECTIVE)
_add("every", ("day", 1), "ежедн.")
_add("every", ("week", 1), "еженед. понедельно")
_add("every", ("month", 1), "ежемес. помесячно")
_add("every", ("quarter", 1), "ежекв. ежекварт. поквартально")
_add("every", ("year", 1), "ежегод.")
_inflect("each", None, "кажд", ADJECTIVE)
_add("times", None, "раз раза разу разов р")
_add("count", 1, "однократно единожды единоразово")
_add("count", 2, "дважды")
_add("count", 3, "трижды")
_add("count", 4, "четырежды")
_add("several", None, "несколько много")
_add("not", None, "не")
_add("least", "less", "реже менее меньше")  # «не реже», but «менее 2 раз»
_add("least", "least", "минимум")
_add("most", "more", "чаще более больше")
_add("most", "most", "максимум")

# prepositions and what stands with them
_add("until", "before", "до")
_add("until", "by", "к ко")
_add("along", None, "по")
_add("from", None, "с со")
_add("from", "of", "от")
_add("later", None, "позднее позже")
_add("earlier", None, "ранее раньше")
_add("starting", None, "начиная")
_add("after", None, "после")
_add("in", "in", "в во")
_add("in", "on", "на за")
_add("and", None, "и")
_add("and", "or", "или либо")
_add("during", None, "течение течении течени теч протяжении протяжение продолжение")
_add("whole", None, "весь всего всей всю все всем целый круглый")
_inflect("period", None, "период", "_ а у ом е ы")
_add("period", None, "срок срока сроки сроков")
_add("accuracy", None, "точностью")
_inflect("this", None, "текущ", "ий ая его ей ем")
_inflect("this", None, "отчетн", ADJECTIVE)
_inflect("this", None, "соответствующ", "ий ая его ей ем")
_inflect("next", None, "следующ", "ий ая ее его ей ем ему ую им их ие")

# states
_add("continuous", None, "постоянно непрерывно бессрочно")
_inflect("continuous", None, "постоянн", ADJECTIVE)
_add("regular", None, "регулярно периодически систематически регулярная")
_add("throughout", None, "круглогодично")

# on request
_inflect("request", None, "запрос", MASCULINE)
_inflect("request", None, "заявк", "а и е у ой ам ах")
_add("request", None, "заявок заявлениям заявлению")
_inflect("request", None, "обращени", NEUTER)
_inflect("request", None, "требовани", NEUTER)
_inflect("request", None, "приглашени", NEUTER)
_inflect("request", None, "согласовани", "ю ем и")
_inflect("request", None, "договоренност", "ь и ям")
_inflect("request", None, "потребност", "ь и ью ям")
_inflect("request", None, "необходимост", "ь и ью")
_inflect("request", None, "желани", "ю и")
_add("measure", None, "мере")

# documents that hold the dates
for _stem, _forms in (
    ("план", MASCULINE), ("график", MASCULINE), ("расписани", NEUTER), ("приказ", MASCULINE),
    ("распоряжени", NEUTER), ("постановлени", NEUTER), ("положени", NEUTER), ("приложени", NEUTER),
    ("циклограмм", "а ы е у ой ам"), ("письм", "о а у ом"), ("регламент", MASCULINE), ("порядк", "а у ом е"),
    ("инструкци", "я и ю ей"), ("договор", MASCULINE), ("календар", "ь я ю ем е"), ("карт", "а ы е у ой ам"),
    ("программ", "а ы е у ой ам"), ("соглашени", NEUTER), ("решени", "ю ем ям"), ("рекомендаци", "ям ями"),
    ("схем", "а е ой"), ("законодательств", "о у ом"), ("документ", "у ом ам ами"), ("сетк", "е ой"),
    ("медиаплан", MASCULINE), ("задани", "ю ем ям"), ("указани", "ю ям"), ("предписани", "ю ям"),
):  # fmt: skip
    _inflect("document", None, _stem, _forms)
_add("document", None, "порядок")
_add("according", None, "согласно соответствии соответствие")
_inflect("fixed", None, "установленн", ADJECTIVE)
_inflect("fixed", None, "определенн", ADJECTIVE)
_inflect("fixed", None, "утвержденн", ADJECTIVE)
_inflect("fixed", None, "указанн", ADJECTIVE)
_inflect("fixed", None, "предусмотренн", ADJECTIVE)

# occasions: what a deadline is counted from when it names no date
for _stem, _forms in (
    ("каникул", "ы _ ам ах ами"), ("каникулярн", ADJECTIVE), ("праздник", MASCULINE), ("праздничн", ADJECTIVE),
    ("экзамен", MASCULINE),
    ("итог", "и ам ов ах"), ("результат", "ы ам ов ах"), ("окончани", NEUTER), ("завершени", NEUTER),
    ("проведени", NEUTER), ("получени", NEUTER), ("поступлени", NEUTER), ("момент", "_ а у"),
    ("сесси", "я и ю й"), ("процедур", "а ы е _ ам ах"), ("аттестаци", "я и ю ей"), ("олимпиад", "а ы е"),
):  # fmt: skip
    _inflect("occasion", None, _stem, _forms)
_add("occasion", None, "гиа егэ огэ впр накануне канун кануне преддверии преддверие перед время ходе дня дню")
_add("through", None, "через спустя")
_add("at", None, "при")

# not a date at all, said so
_add("nothing", None, "нет нд уточняется уточняются отсутствует неизвестно уточняет")

# nouns that are numbered or counted; they stay unknown words to all productions but those of labels
for _form in THINGS:
    WORDS.setdefault(_form, Word("word", "thing"))
for _form in STREETS:
    WORDS.setdefault(_form, Word("word", "street"))
_inflect("word", "new", "нов", _FIRST)

# words that may stand beside a deadline and say nothing about when
_add("onward", None, "далее затем")
_add("noise", None, "включительно дата даты дату также обновление чем")
_add("noise", "about", "ориентировочно примерно предварительно")

ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "п": 2, "ш": 3, "iу": 4, "lv": 4, "l": 1, "ll": 2, "lll": 3, "ll1": 3,
}  # fmt: skip
