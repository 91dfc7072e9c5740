"""The words that responsible cells are made of: posts, institutions, classes of people, abbreviations.

Forms of the language, in lower case and without ё; no name of a single order. Kinds of nouns:

- ``post``: a person's post («методист»); in the plural a group;
- ``body``: an institution («отдел», «школа»); in the plural a group;
- ``class``: people or bodies that are always meant as a group («команда», «родители»).
"""

import re

from generator.names.declension import CASES, Form, Noun, decline, gender_of

NOUNS: dict[str, list[Form]] = {}


def _add(kind: str, paradigm: str, stems: str, ending: str = "") -> None:
    """Add nouns; a second stem after "/" is the genitive plural («школ», «служб»)."""
    for stem in stems.split():
        short, _slash, zero = stem.partition("/")
        forms = decline(paradigm, short, ending)
        if zero:
            forms["p", "g"] = zero
        noun = Noun(forms.get(("s", "n"), forms["p", "n"]), forms["p", "n"], gender_of(paradigm), kind)
        places: dict[str, set[tuple[str, str]]] = {}
        for place, form in forms.items():
            places.setdefault(form, set()).add(place)
        for form, found in places.items():
            NOUNS.setdefault(form, []).append(Form(noun, frozenset(found)))


def _add_fixed(kind: str, word: str, gender: str) -> None:
    """Add a noun that never changes."""
    noun = Noun(word, word, gender, kind)
    NOUNS.setdefault(word, []).append(Form(noun, frozenset(("s", case) for case in CASES)))


_add("post", "ma", "директор инспектор редактор тренер мастер профессор повар")
_add("post", "m", (
    "куратор координатор модератор администратор организатор оператор ректор проректор методист специалист логопед "
    "дефектолог консультант бухгалтер тьютор эксперт инструктор юрисконсульт юрист экономист программист инженер "
    "лаборант депутат библиограф хореограф концертмейстер министр прокурор менеджер документовед архивист волонтер "
    "лидер ветеран фельдшер президент инспектор редактор тренер"
))  # fmt: skip
_add("post", "mk", (
    "соцпедагог медработник психолог педагог начальник наставник советник помощник аналитик работник сотрудник "
    "социолог технолог медик охранник"
))  # fmt: skip
_add("post", "ms", (
    "руководител заместител председател воспитател преподавател исполнител представител библиотекар секретар "
    "делопроизводител составител"
))  # fmt: skip
_add("post", "msa", "учител")
_add("post", "mch", "завуч врач")
_add("post", "f", "глав/глав медсестр/медсестер старост/старост сестр/сестер")
_add("post", "am", "заведующ управляющ исполняющ")
_add("post", "af", "заведующ исполняющ")
_add("post", "amy", "ответственн вожат уполномоченн участков")
_add("post", "afy", "вожат ответственн")

_add("body", "mi", (
    "отдел центр институт департамент комитет совет университет детсад сад сектор клуб штаб фонд орган интернат филиал "
    "театр консилиум профсоюз союз кванториум кабинет методкабинет технопарк комплекс военкомат роспотребнадзор"
))  # fmt: skip
_add("body", "mik", "педсовет колледж техникум райком горком обком")
_add("body", "mia", "дом")
_add("body", "mj", "лице музе")
_add("body", "f", "школ/школ служб/служб прокуратур/прокуратур кафедр/кафедр больниц/больниц палат/палат газет/газет")
_add("body", "fk", "библиотек/библиотек поликлиник/поликлиник площадк/площадок")
_add("body", "fi", (
    "гимнази администраци академи комисси ассоциаци организаци инспекци полици редакци станци бухгалтери лаборатори "
    "дирекци филармони консультаци"
))  # fmt: skip
_add("body", "n", "управлени учреждени отделени объединени подразделени предприяти формировани")
_add("body", "no", "министерств/министерств агентств/агентств общество/обществ лесничеств/лесничеств")
_add("body", "ne", "училищ/училищ")
for _form, _place in (("дворец", "n"), ("дворца", "g"), ("дворцу", "d"), ("дворцом", "i"), ("дворце", "p")):
    NOUNS.setdefault(_form, []).append(Form(Noun("дворец", "дворцы", "m", "body"), frozenset({("s", _place)})))
for _form in ("саду", "детсаду"):  # «в детском саду»
    NOUNS[_form] = [Form(one.noun, one.places | {("s", "p")}) for one in NOUNS[_form]]
_add_fixed("body", "бюро", "n")

_add("class", "f", "команд/команд групп/групп")
_add("class", "mi", "коллектив педколлектив актив оргкомитет отряд муниципалитет")
_add("class", "fs", "общественност молодеж")
_add("class", "no", "сообществ/сообществ лиц/лиц")
_add("class", "pl", "родител дет")
_add("class", "pla", "обучающ учащ", "ся")
_add("class", "m", "партнер кадр")
_add("class", "mk", "участник воспитанник выпускник школьник ученик предметник")
_add("class", "m", "студент активист доброволец")
_add("class", "ms", "слушател")
_add("class", "mi", "член")
_add_fixed("class", "жюри", "n")

NOUN_POSTS = frozenset("заведующий заведующая управляющий ответственный ответственная вожатый вожатая".split())

# suffixes of people by what they do: a noun that is not listed is still a post, or a group in the plural
AGENT = re.compile(r"[а-я-]{3,}(?:тел(ь|я|ю|ем|е|и|ей|ям|ями)|(?:олог|атор|ист|вед)(|а|у|ом|е|и|ы|ов|ам|ами))")

POST_ABBREVIATIONS = frozenset("здувр здвр здур здахч здахр пдо".split())
SHORT_POSTS = frozenset(
    "зам зав нач рук спец отв методист завуч замдиректора завотделом врио пед преп гл вед ст зам-ль рук-ль дир пред "
    "предс".split()
)
SHORT_BODIES = {"адм": "администрация", "админ": "администрация", "упр": "управление"}

# legal forms: who founded it, how it is financed, what it does
LEGAL = re.compile(
    r"(?:ф|о|к|л|т|р|обл|с|то)?(?:г|м|ч|п)?о?(?:б|а|к)?(?:д|п|с|н|к)?о?у(?:к|с|з|ц|дпо|до|дод)?|ано|нко|ооо|оао|зао|мп|муп|гуп"
)
NOT_LEGAL = frozenset("саду у оу уо доу су ку пу ду соу ноу коу поу оуо гуо руо муо уз ук ус уц кдоу рук".split())


def is_legal(folded: str) -> bool:
    """Return whether a word is a legal form of institutions («МБОУ»)."""
    return folded not in NOT_LEGAL and bool(LEGAL.fullmatch(folded))


LEGAL_TYPES = frozenset("дпо до спо впо дод".split())
MUNICIPAL = re.compile(r"м.*у\w{0,3}")

SCHOOL_TYPES = frozenset("сош оош нош сш бсош".split())
KINDERGARTEN_TYPES = frozenset("д/с д/сад дс црр".split())
KINDERGARTENS = KINDERGARTEN_TYPES | {"сад", "детсад", "доу"}
# classes of institutions, bodies and lists that stand for all their members
CLASSES = frozenset(
    "оо оу доо доу шнор шнро шнср шнсу рмо шмо гмо ммо мо умо сош оош нош удо удод поо спо ппэ ппк вузы ссузы тг втг "
    "сми моо доо рпмпк".split()
)
ASSOCIATIONS = frozenset("рмо шмо гмо ммо мо умо".split())
# what a post may be about: never an institution of its own
AREAS = frozenset(
    "увр ур вр нмр мр нр умр ахч ахр икт фгос гиа егэ огэ впр всоко мсоко обж от пдд смр увпр гто нок ноо ооо соо до "
    "го чс всош овз тб бд оввр аис ис гис фис рис цос зп бдд уиоп".split()
)
REGIONS = frozenset("кк рт рб рк рд рх рм рс рмэ чр ур кбр кчр янао хмао ио нсо со пк ак ск зк ло рсо".split())
AUTHORITIES = frozenset("уо роо гороо руо гуо муо оуо уоимп ко до".split())
ADMINISTRATIONS = frozenset("амо амр амс аго мр мо го рф гп сп".split())
UNITS = frozenset("сп цнппм црв цоко рцоко црппм".split())
POLICE = frozenset("мо омвд мвд умвд овд омо гибдд".split())
POLICE_UNITS = frozenset("одн пдн огибдд гибдд мо".split())
# abbreviations that are read in lower case too; those that are also words («до») are not among them
LOWER_CASE = CLASSES - {"мо", "тг"} | SCHOOL_TYPES | {"шмо", "уо", "имц", "мку"}

PREPOSITIONS = frozenset("в во на по за из от до с со к ко для о об при через у над под без между".split())
CONNECTORS = frozenset(
    "а также и в во на со с при для участии участием привлечением поддержке содействии совместно через силами том "
    "числе взаимодействии базе включая от лица под руководством председательством".split()
)
AND = frozenset("и или либо".split())
PARTNER = frozenset("участии участием поддержке содействии привлечением".split())
SHORT_ADJECTIVES = frozenset(
    "кл соц мун муниц вед гл ст мл шк пед метод дошк район обл общ дет муз физ мед тех".split()
)
COMPOUNDS = frozenset("предметник логопед дефектолог психолог организатор библиотекарь методист".split())
LEADING = frozenset("руководством председательством".split())
ALL = frozenset("все всех всем всеми".split())
SETTLEMENT = frozenset("п с г д ст х пос пгт рп дер сел стан р гор".split())
SETTLEMENT_NOUNS = frozenset(
    "поселок поселка поселке село села селе город города городе деревня деревни деревне станица станицы станице хутор "
    "хутора аул аула".split()
)
TERRITORY = ("район", "област", "край", "края", "краю", "округ", "республик", "город", "поселени", "муниципал")
NAMED_AFTER = frozenset("им имени".split())
PLURAL_COMPLEMENT = frozenset(
    "школ организаций учреждений садов гимназий лицеев оо оу доу доо директоров руководителей заведующих".split()
)
DOTTED = (
    SHORT_POSTS
    | SETTLEMENT
    | NAMED_AFTER
    | SHORT_BODIES.keys()
    | SHORT_ADJECTIVES
    | frozenset("т ч г ул р-н образ".split())
)
