"""The head of a name: adjectives and the noun they stand before, in one case and number.

::

    head = ["все"] { adjective } noun | abbreviation of a post
    noun = a word of the table | two joined by a hyphen | a word that ends as names of trades do
"""

from functools import lru_cache
from typing import NamedTuple

from generator.names.contractions import contracted
from generator.names.declension import CASES, Form, Noun, Place, adjective, agree
from generator.names.letters import match_letters
from generator.names.tokens import Token
from generator.names.words import AGENT, ALL, NOUN_POSTS, NOUNS, SHORT_ADJECTIVES, SHORT_BODIES, SHORT_POSTS

_SOFT = {"ь": "n", "я": "ga", "ю": "d", "ем": "i", "е": "p"}
_SOFT_PLURAL = {"и": "n", "ей": "ga", "ям": "d", "ями": "i"}
_HARD = {"": "n", "а": "ga", "у": "d", "ом": "i", "е": "p"}
_HARD_PLURAL = {"ы": "n", "и": "n", "ов": "ga", "ам": "d", "ами": "i"}
_ORDER = (
    ("s", "n"), ("p", "n"), ("s", "d"), ("p", "d"), ("s", "a"), ("p", "a"), ("s", "g"), ("p", "g"),
    ("s", "i"), ("p", "i"), ("s", "p"), ("p", "p"),
)  # fmt: skip
_LONGEST = 7
_MOST_HYPHENS = 8  # of a word: whoever writes more names no post


class Head(NamedTuple):
    """A head: tokens ``start`` to ``noun`` (the noun itself), and the places it can stand in."""

    start: int
    noun: int
    word: Noun
    places: frozenset[Place]

    @property
    def place(self) -> Place:
        """Return the likeliest number and case: the nominative when it is possible."""
        return _likeliest(self.places)

    def is_nominative(self) -> bool:
        """Return whether the head can stand in the nominative."""
        return ("s", "n") in self.places or ("p", "n") in self.places

    def is_only_nominative(self) -> bool:
        """Return whether the head can stand in no oblique case (an accusative looks like a nominative)."""
        return self.is_nominative() and all(case in "na" for _number, case in self.places)


@lru_cache(maxsize=512)
def _likeliest(places: frozenset[Place]) -> Place:
    return next((place for place in _ORDER if place in places), ("s", "i"))


def head_at(tokens: list[Token], start: int) -> Head | None:
    """Return the head that begins at ``start``, if one does."""
    at, stop = start, min(len(tokens), start + _LONGEST)
    possible: frozenset[Place] | None = None
    if at < stop and tokens[at].fold in ALL:
        at += 1
    while at < stop and tokens[at].kind == "word":
        token = tokens[at]
        if token.dotted and token.fold in SHORT_ADJECTIVES:
            at += 1
            continue
        for form in forms_of(token.fold):
            places = form.places if possible is None else form.places & possible
            if not places or (form.noun.lemma in NOUN_POSTS and _stands_before_noun(tokens, at, places)):
                continue
            best = _best(token.fold, possible) or form
            return Head(start, at, best.noun, best.places)
        if token.dotted and token.fold in SHORT_BODIES:
            lemma = SHORT_BODIES[token.fold]
            noun = Noun(lemma, lemma, "n" if lemma.endswith("е") else "f", "body")
            return Head(start, at, noun, frozenset(("s", case) for case in CASES))
        if token.fold in SHORT_POSTS and (token.dotted or at + 1 < len(tokens) or not token.capital):
            return Head(start, at, Noun(token.text, token.text, "m", "post"), frozenset({("s", "n")}))
        adjectival = adjective(token.fold)
        if not adjectival:
            return None
        narrowed = adjectival if possible is None else adjectival & possible
        possible = narrowed or adjectival
        at += 1
    return None


def _stands_before_noun(tokens: list[Token], at: int, places: frozenset[Place]) -> bool:
    """Return whether «ответственный» is an adjective here: a noun that agrees with it follows."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(after and after.kind == "word" and any(form.places & places for form in forms_of(after.fold)))


@lru_cache(maxsize=8192)
def _best(word: str, possible: frozenset[Place] | None) -> Form | None:
    """Return the form of a noun whose likeliest place comes first, with those of its places that are ``possible``."""
    forms = forms_of(word)
    fitting = (
        forms
        if possible is None
        else [Form(form.noun, form.places & possible) for form in forms if form.places & possible]
    )
    return min(
        fitting, default=None,
        key=lambda form: min((_ORDER.index(place) for place in form.places if place in _ORDER), default=9),
    )  # fmt: skip


@lru_cache(maxsize=8192)
def forms_of(word: str) -> tuple[Form, ...]:
    """Return the nouns that a word in lower case can be a form of."""
    if word in NOUNS:
        return tuple(NOUNS[word])
    if "-" in word:
        if word.count("-") > _MOST_HYPHENS:
            return ()
        return _joined(word) or contracted(word)
    match = AGENT.fullmatch(word)
    return _agent(word) if match else ()


def _joined(word: str) -> tuple[Form, ...]:
    """Return the forms of two nouns joined by a hyphen: «педагогу-психологу», «школы-интерната»."""
    first, _hyphen, second = word.partition("-")
    found = []
    for form in forms_of(first):
        other = next((one for one in forms_of(second) if one.places & form.places), None)
        lemma, plural = (other.noun.lemma, other.noun.plural) if other else (second, second)
        places = form.places & other.places if other else form.places
        noun = Noun(f"{form.noun.lemma}-{lemma}", f"{form.noun.plural}-{plural}", form.noun.gender, form.noun.kind)
        found.append(Form(noun, places))
    if not found:
        for form in forms_of(second):
            noun = form.noun
            whole = Noun(f"{first}-{noun.lemma}", f"{first}-{noun.plural}", noun.gender, noun.kind)
            found.append(Form(whole, form.places))
    return tuple(found)


def _agent(word: str) -> tuple[Form, ...]:
    """Return the form of an unlisted trade: «флорист», «испытателям»."""
    soft = "тел" in word[-6:]
    cut = word.rfind("тел") + 3 if soft else max(word.rfind(end) + len(end) for end in ("олог", "атор", "ист", "вед"))
    stem, ending = word[:cut], word[cut:]
    singular, plural = (_SOFT, _SOFT_PLURAL) if soft else (_HARD, _HARD_PLURAL)
    lemma = stem + ("ь" if soft else "")
    noun = Noun(lemma, stem + ("и" if soft or stem[-1] in "гкх" else "ы"), "m", "post")
    found = [("s", case) for case in singular.get(ending, "")] + [("p", case) for case in plural.get(ending, "")]
    return (Form(noun, frozenset(found)),) if found else ()


def nominative_words(tokens: list[Token], head: Head) -> dict[int, str]:
    """Return the words of a head in the nominative by their index; empty when they stand in it already."""
    if head.is_nominative():
        return {}
    number = head.place[0]
    words = {}
    for at in range(head.start, head.noun):
        if tokens[at].fold not in ALL and not tokens[at].dotted:
            words[at] = agree(tokens[at].text, head.word.gender, number)
    printed = tokens[head.noun].text
    lemma = head.word.lemma if number == "s" else head.word.plural
    words[head.noun] = match_letters(printed, lemma)
    return words
