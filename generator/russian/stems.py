"""Stems of Russian words, so that all forms of a word are found; the only file that knows the Snowball stemmer.

Snowball takes for an ending of a verb whatever looks like one: «экзамен» loses -ен, «опыт» -ыт, «состав» -ав, but not
«экзаменов», «опыта», «составов». Plans and queries are made of nouns, so such a word is given to it with an ending
that only nouns have («экзаменам»). ``_FORMS`` tells also the nouns whose last letters only look like an ending of
nouns («система», «режим», «музей»), and those that lose a vowel («точек», «уровень»). The script of the search page
has the same table (``theme/assets/dp/search/russian.js``); a test compares what both make of a word.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from Stemmer import Stemmer  # type: ignore[import-not-found]  # a compiled module without types

from generator.russian.letters import fold

_WORD = re.compile(r"[^\W_]+(?:\+(?!\w))?")
# The C library: the same stems as the one in Python at a seventieth of its cost. Its memory is off:
# ``stem`` has one.
_stem: Callable[[str], str] = Stemmer("russian", 0).stemWord

# What a word ends with and looks like, and what is stemmed in its place; the first that fits counts.
_FORMS = (
    # a vowel that comes and goes: «кружок», «точек», «ячеек», «образец», «владелец», «уровень»; not in «урок»
    ("к", "(?:урок|срок|поток|блок|игрок|тек|человек|намек|упрек|узбек)$", r"\g<0>"),
    ("к", "^(?:ист|вост|прит|отт|пор|прор|знат|обр|зар|чесн|сор|выс|шир|глуб|жест|один)ок$", r"\g<0>"),
    ("к", "([аеиоуыэюя][бвгджзклмнпрстфхцчшщ]+)[ео]к$", r"\1кам"),
    ("к", "([аеиоуыэюя])ек$", r"\1йкам"),
    ("ц", "([аеиоуыэюя])лец$", r"\1льцам"),
    ("ц", "([аеиоуыэюя])ец$", r"\1йцам"),
    ("ц", "([аеиоуыэюя][бвгджзкмнпрстх]|столб)ец$", r"\1цам"),
    ("ь", "(уров|переч|стерж|^кор|^кам|^пар)ень$", r"\1ням"),
    ("л", "^(чис|крес)ел$", r"\1лам"),
    ("м", "^писем$", "письмам"),
    ("яюеимйх", "^дн(?:[яюеи]|ем|ей|ям|ями|ях)$", "день"),
    # the last letters belong to the noun: «система», «объём», «диплом», «режим», «отдых», «вызов»; «музей»; «запись»
    ("му", "((?:сист|пробл|объ|при|подъ|теор|эмбл)ем|(?:дипл|альб|^агрон|симпт|перел|одр)ом)у?$", r"\1ам"),
    ("мхву", "(^режим|(?:син|ан)оним|^отдых|^необходим|реклам|панорам|^(?:выз|остр|осн)ов)у?$", r"\1ам"),
    ("йяюеимвх", "^(муз|лиц|юбил|троф|ид|алл|галер|лотер|батар|хокк)е(?:[йяюи]|[ейя]ю|е[мвй]?|ям|ями|ях)$", r"\1еам"),
    ("ь", "(?:пис|^памят|^печат)ь$", r"\g<0>ам"),
    ("науем", "^(граждан)ин(?:[ауе]|ом)?$", r"\1ам"),
    # no ending, or a vowel that is one: «экзамен», «портал», «коллектив», «опыт»; «экзамена», «фестивали», «в аудите»
    ("нлвт", "(?:[аяе]н|[аяиы][лв]|[иы]т|ят)$", r"\g<0>ам"),
    ("аоыи", "([аяе]н|[аяиы]л)[аоыи]$", r"\1ам"),
    ("е", "ите$", "итам"),
    # «созданный» has the stem of «создан», as «проведённый» has that of «проведён»
    ("йяеоумюхи", "([ая]н)н(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ою|ую|ых|ыми)$", r"\1ам"),
)
_BY_LAST_LETTER: dict[str, list[tuple[re.Pattern[str], str]]] = {}
for _letters, _pattern, _instead in _FORMS:
    for _letter in _letters:
        _BY_LAST_LETTER.setdefault(_letter, []).append((re.compile(_pattern), _instead))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a word in lower case with ё as е; ``beginning_of`` tells what the word begins with."""
    form = fold(word)
    for pattern, instead in _BY_LAST_LETTER.get(form[-1:], ()):
        if pattern.search(form):
            return _stem(pattern.sub(instead, form))
    return _stem(form)


def beginning_of(found: str) -> str:
    """Return what all words with the stem ``found`` begin with: «пис» for «письм», as «писем» loses its ь."""
    return found[:-2] or found[:1]


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` as printed; parts of hyphenated words each for themselves."""
    return _WORD.findall(text)


def stems_of(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in their order."""
    return [stem(word) for word in words_of(text)]
