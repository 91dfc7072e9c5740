"""Nouns that are counted: the nominative singular of a printed form, and the form that goes with a number.

Usual nouns have whole paradigms; others follow the endings that are unambiguous in Russian. Where the ending does not
tell the nominative («5 статей»: статья or стать?), the printed form stays.
"""

import re
from typing import NamedTuple


class Noun(NamedTuple):
    """A noun as it is counted: «школа», «2 школы», «5 школ»."""

    one: str
    few: str
    many: str


NOUNS: dict[str, Noun] = {}
FORMS: dict[str, str] = {}
MASCULINE: set[str] = set()  # a nominative that never is a genitive plural: «5 семинар» is no count


def _declare(one: str, few: str, many: str, others: str) -> None:
    NOUNS[one] = Noun(one, few, many)
    for form in (one, few, many, *others.split()):
        FORMS.setdefault(form, one)


def _hard(names: str) -> None:
    for noun in names.split():
        plural = "и" if noun[-1] in "гкхжшч" else "ы"
        stem = noun
        _declare(
            noun, stem + "а", stem + "ов", " ".join(stem + end for end in ("у", "ом", "е", plural, "ам", "ами", "ах"))
        )
        MASCULINE.add(noun)


def _soft(names: str) -> None:
    for noun in names.split():
        stem = noun[:-1]
        many = stem + ("ев" if noun.endswith("й") else "ей")
        _declare(noun, stem + "я", many, " ".join(stem + end for end in ("ю", "ем", "е", "и", "ям", "ями", "ях")))
        MASCULINE.add(noun)


def _fleeting(pairs: str) -> None:
    """Add masculine nouns whose vowel goes: «конец/концов»."""
    for pair in pairs.split():
        noun, many = pair.split("/")
        stem = many[:-2]
        _declare(noun, stem + "а", many, " ".join(stem + end for end in ("у", "ом", "е", "и", "ы", "ам", "ами", "ах")))
        MASCULINE.add(noun)


def _feminine(pairs: str) -> None:
    """Add nouns in -а; the genitive plural stands behind a slash where a vowel comes in: «справка/справок»."""
    for pair in pairs.split():
        noun, _slash, many = pair.partition("/")
        stem = noun[:-1]
        few = stem + ("и" if stem[-1] in "гкхжшч" else "ы")
        _declare(noun, few, many or stem, " ".join(stem + end for end in ("е", "у", "ой", "ей", "ам", "ами", "ах")))


def _in_iya(names: str) -> None:
    for noun in names.split():
        stem = noun[:-1]
        _declare(noun, stem + "и", stem + "й", " ".join(stem + end for end in ("ю", "ей", "ям", "ями", "ях")))


def _in_ie(names: str) -> None:
    for noun in names.split():
        stem = noun[:-1]
        _declare(noun, stem + "я", stem + "й", " ".join(stem + end for end in ("ю", "ем", "и", "ям", "ями", "ях")))


def _in_soft_sign(names: str) -> None:
    for noun in names.split():
        stem = noun[:-1]
        _declare(noun, stem + "и", stem + "ей", " ".join(stem + end for end in ("ью", "ям", "ями", "ях")))


def _neuter(pairs: str) -> None:
    for pair in pairs.split():
        noun, _slash, many = pair.partition("/")
        stem = noun[:-1]
        _declare(noun, stem + "а", many or stem, " ".join(stem + end for end in ("у", "ом", "е", "ам", "ами", "ах")))


def _participle(names: str) -> None:
    for noun in names.split():
        tail = "ся" if noun.endswith("ся") else ""
        stem = noun.removesuffix("ся")[:-2]
        many = stem + "их" + tail if stem[-1] in "щчшк" else stem + "ых"
        few = many
        _declare(
            noun,
            few,
            many,
            " ".join(stem + end + tail for end in ("его", "ему", "им", "ие", "ими", "ого", "ому", "ым", "ыми", "ые")),
        )


_hard(
    "педагог психолог логопед специалист методист семинар вебинар тренинг мастер-класс конкурс отчет протокол "
    "приказ "
    "документ материал проект план акт буклет сборник стенд сайт курс договор диплом сертификат экземпляр "
    "пункт центр "
    "клуб отряд урок журнал доклад мониторинг этап класс класс-комплект участник выпускник воспитанник "
    "школьник ученик "
    "дошкольник работник сотрудник наставник волонтер призер эксперт тьютор депутат комплект предмет стол "
    "совет час факт "
    "пост видеоролик ролик вопрос опрос отзыв выезд визит рейд контракт компьютер ноутбук автобус поход "
    "праздник концерт форум "
    "марафон конкурсант кабинет зал метод прием пакет объект процесс ресурс комплекс кейс обзор анализ тест "
    "экзамен "
    "кандидат координатор администратор студент турнир слет паспорт район квест диктант вуз язык формат "
    "колледж техникум штаб хакатон субботник "
    "портал канал чат бланк балл раздел месяц"
)
_soft(
    "учитель воспитатель руководитель победитель родитель представитель слушатель преподаватель житель "
    "пользователь "
    "посетитель заместитель показатель модуль фестиваль спектакль музей случай критерий лагерь лицей "
    "календарь"
)
_fleeting(
    "кружок/кружков участок/участков список/списков конец/концов "
    "подросток/подростков рисунок/рисунков снимок/снимков рынок/рынков"
)
_feminine(
    "школа справка/справок участница процедура анкета заявка/заявок выставка/выставок группа программа беседа "
    "методика встреча площадка/площадок "
    "карта грамота олимпиада игра работа тема книга команда смена система проверка/проверок "
    "разработка/разработок подборка/подборок памятка/памяток листовка/листовок папка/папок ставка/ставок жалоба "
    "схема форма услуга семья/семей путевка/путевок тренировка/тренировок поездка/поездок "
    "оценка/оценок награда страница ссылка/ссылок рубрика заметка/заметок минута бригада викторина дорожка/дорожек "
    "библиотека кафедра стажировка/стажировок проба задача"
)
_in_iya(
    "консультация организация публикация конференция рекомендация акция экскурсия лекция гимназия презентация "
    "комиссия секция ассоциация инструкция экспедиция профессия лаборатория трансляция "
    "категория фотография апробация аттестация дискуссия сессия линия территория новация инновация"
)
_in_ie(
    "мероприятие занятие совещание заседание учреждение собрание посещение объединение соглашение выступление "
    "обращение нарушение замечание предписание положение предложение упражнение задание решение обследование "
    "исследование "
    "обучение награждение достижение соревнование испытание тестирование издание здание помещение "
    "сообщение предприятие событие направление поселение отделение образование"
)
_in_soft_sign("запись область должность модель цель роль часть ведомость площадь специальность деятельность сеть")
_neuter("место письмо/писем издательство сообщество лицо агентство средство количество дело правило министерство слово "
        "ходатайство свидетельство устройство хозяйство производство ")  # fmt: skip
_participle("обучающийся учащийся слушающий служащий несовершеннолетний заведующий")
_declare("ребёнок", "ребенка", "детей", "ребенок ребенку ребенком дети детям детьми детях")
_declare("неделя", "недели", "недель", "неделю неделе неделей неделям неделями неделях")
_declare("статья", "статьи", "статей", "статью статье статьей статьям статьями статьях")
_declare("семья", "семьи", "семей", "семью семье семьей семьям семьями семьях")
_declare("пособие", "пособия", "пособий", "пособию пособием пособиям пособиями пособиях")
FORMS["экз"] = "экземпляр"
for _fixed in "портфолио эссе видео шоу жюри интервью видеоинтервью фото".split():
    _declare(_fixed, _fixed, _fixed, "")
_declare("перечень", "перечня", "перечней", "перечню перечнем перечне перечни перечням перечнями перечнях")
_declare("раз", "раза", "раз", "")
_declare("день", "дня", "дней", "дню днем дне дни дням днями днях")

_PLURAL = (
    (r"телей$", "тель"), (r"остей$", "ость"), (r"([аеиоуюя])ев$", r"\1й"), (r"ов$", ""),
    (r"(ц|с|з|т)ий$", r"\1ия"), (r"([её]н|ан)ий$", r"\1ие"), (r"([жшч])ек$", r"\1ка"), (r"ств$", "ство"),
    (r"([внтсрлд])ок$", r"\1ка"), (r"([бвдзлмнпрстфцшжчщгкх])$", r"\1а"),
)  # fmt: skip
_FEW = (
    (r"теля$", "тель"), (r"([её]н|ан|т)ия$", r"\1ие"), (r"([цсз])ии$", r"\1ия"), (r"ости$", "ость"),
    (r"ства$", "ство"), (r"([бвдзклмнпрстфхгц])а$", r"\1"), (r"([бвдзлмнпрстфц])ы$", r"\1а"),
    (r"([кгхжшчщ])и$", r"\1а"),
)  # fmt: skip


PEOPLE = frozenset(
    "человек ребёнок педагог обучающийся учащийся ученик воспитанник учитель работник специалист психолог логопед "
    "воспитатель".split()
)


def is_person(word: str) -> bool:
    """Return whether ``word`` is a form of a person, of whom «на одного» tells a ratio."""
    return FORMS.get(word.partition("-")[0], "") in PEOPLE or word in {"человека", "чел"}


def nominative(form: str, count: float = 5) -> str:
    """Return the nominative singular of a noun in lower case, as it stands after ``count``; unsure ones stay."""
    if form in FORMS:
        return FORMS[form]
    if form.endswith(("ам", "ям", "ами", "ями", "ах", "ях")):  # «на 3 хакатонах»: the gender is not told
        return form
    first, hyphen, second = form.partition("-")
    if hyphen and first in FORMS:  # «педагогов-наставников»
        return f"{FORMS[first]}-{nominative(second, count)}"
    if count % 10 == 1 and count % 100 != 11 and not form.endswith(("ого", "его")):
        return form
    rules = _FEW if count % 1 or (1 < count % 10 < 5 and not 11 < count % 100 < 15) else _PLURAL
    for ending, one in (*rules, *(_PLURAL if rules is _FEW else ())):
        if re.search(ending, form):
            return re.sub(ending, one, form)
    return form


def with_number(noun: str, count: float, *, genitive: bool = False) -> str | None:
    """Return the form that stands after ``count`` («5 школ»; after «не менее» in the genitive), None when "
    "unknown."""
    known = NOUNS.get(noun)
    if not known:
        return None
    if count % 1:
        return known.few
    last, tens = count % 10, count % 100
    if last == 1 and tens != 11:
        return known.few if genitive else known.one
    if not genitive and 1 < last < 5 and not 11 < tens < 15:
        return known.few
    return known.many
