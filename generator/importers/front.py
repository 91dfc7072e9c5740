"""What stands between the order and the plan: page numbers, sign-off lines, stamps; and the title below them."""

import re

from generator.importers.account import Account
from generator.importers.blocks import Block, Paragraph
from generator.importers.headings import (
    CAPTION,
    CHAPTER,
    CONTENTS,
    PAGE,
    PASSPORT,
    PERIOD_END,
    PLAN,
    STAMP,
    is_title,
    mark_of,
)
from generator.importers.markup import drop_emphasis
from generator.importers.particulars import find_day
from generator.language import _
from generator.russian.figures import mend_figures

SIGN_OFF = re.compile(
    r"(?:с\s+(?:приказом|планом)\s+)?ознакомлен[аоы]?\b|ознакомлены?\s*:|исп(?:олнитель|олн?)?\.?\s*:"
    r"|исп\.\s+[А-ЯЁ]|рассылка\b|разослано\b|верно\s*:|копия\s+верна|м\.\s?п\.|проект\s+вносит|визы?\s*:|тел\.?\s*:?\s*[\d(+8]",
    re.IGNORECASE,
)
_EXECUTOR = re.compile(r"[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична)|[+\d][\d()\sх-]{6,18}")
_BLANK_TO_SIGN = re.compile(r"_{3,}")
_NUMBERED_DAY = re.compile(
    r"от\s+[«\"“_\d]|№\s*[\d_]|[«\"]?_{2,}|[«\"“]\s?\d{1,2}\s?[»\"”]|\d{1,2}\.\d{2}\.\d{2,4}|\d{1,2}\s+[а-я]+\s+20\d\d",
    re.IGNORECASE,
)
_APPROVER = re.compile(
    r"(?:к\s+)?(?:приказ|распоряжени|постановлени|решени)|протокол|начальник|заведующ|директор|глав[аы]\b|председател"
    r"|и\.\s?о\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ]",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:[^\W\d]+\s+){0,3}(?:управление|отдел|администрация|комитет|кабинет|министерство|департамент|учреждение|центр"
    r"|служба|школа|гимназия|лицей|сад|институт)\b",
    re.IGNORECASE,
)
_TITLE_BEHIND = re.compile(r"(?<=\S)\s+(?=[А-ЯЁ])")
_COMPLETE = re.compile(r"(?:№\s*[\d_][^\s«»]*|\d{4}\s*(?:г(?:ода|\.)?)?)$")  # a stamp up to its number or day
_LONGEST_BODY = 200
_LONGEST_STAMP = 600
_FAR = 12  # paragraphs between the body named above a title and the title


class Front:
    """Takes the paragraphs above the first heading or table of a plan.

    ``stamps`` are the stamps of approval, ``issuers`` the bodies named above the title, ``lines`` other lines of the
    order that stand below its signature.
    """

    def __init__(self, account: Account) -> None:
        self.account = account
        self.stamps: list[str] = []
        self.issuers: list[str] = []
        self.lines: list[str] = []
        self.title = ""
        self.begun = ""  # of the title, in the paragraph of the stamp above it

    def read(self, blocks: list[Block]) -> int:
        """Read what stands above the plan and its title; return how many of ``blocks`` that were."""
        at = self._read_above(blocks)
        words = [self.begun] if self.begun else []
        if PERIOD_END.search(self.begun):
            self.title = self.begun
            return at
        while at < len(blocks) and isinstance(block := blocks[at], Paragraph):
            text = drop_emphasis(block.text)
            if PAGE.fullmatch(text):
                self.account.record(block.lines, _("number of a page"))
                at += 1
                continue
            if _is_heading(block, text) or block.is_item or not (is_title(text) or not words):
                break
            words.append(text)
            self.account.record(block.lines, _("title of the plan"), [text])
            at += 1
            if PERIOD_END.search(text):
                break
        self.title = " ".join(words)
        return at

    def _read_above(self, blocks: list[Block]) -> int:
        at, in_stamp, in_sign_off = 0, False, False
        while at < len(blocks) and isinstance(block := blocks[at], Paragraph):
            text = drop_emphasis(block.text)
            if PAGE.fullmatch(text):
                self.account.record(block.lines, _("number of a page"))
            elif STAMP.match(text):
                stamp, self.begun = _part_stamp(text)
                self.stamps.append(stamp)
                in_stamp, in_sign_off = True, False
                self.account.record(block.lines, _("stamp of the appendix"), [text])
                if self.begun:
                    return at + 1
            elif PLAN.match(text):
                break
            elif in_stamp and _goes_on(self.stamps[-1], text):
                stamp, self.begun = _part_stamp(f"{self.stamps[-1]} {text}")
                self.stamps[-1] = stamp
                self.account.record(block.lines, _("stamp of the appendix"), [text])
                if self.begun:
                    return at + 1
            elif SIGN_OFF.match(text) or _EXECUTOR.fullmatch(text) or (in_sign_off and _BLANK_TO_SIGN.search(text)):
                self.lines.append(text)
                in_sign_off = True
                self.account.record(block.lines, _("sign-off line of the order"), [text])
            elif _is_body(text) and _plan_follows(blocks[at + 1 : at + 1 + _FAR]):
                self.issuers.append(text)
                self.account.record(block.lines, _("issuer of the order"), [text])
            elif _is_stamp_below(blocks[at + 1 : at + 1 + _FAR]):  # what a web page has above its document
                self.lines.append(text)
                self.account.record(block.lines, _("line above the plan"), [text])
            else:
                break
            at += 1
        return at


def _part_stamp(text: str) -> tuple[str, str]:
    """Return a stamp and the title of a plan that goes on with it in one paragraph: "… № 15 План работы"."""
    for gap in _TITLE_BEHIND.finditer(text[:_LONGEST_STAMP]):
        stamp = text[: gap.start()]
        if PLAN.match(text, gap.end()) and _COMPLETE.search(stamp) and STAMP.match(stamp):
            return stamp, text[gap.end() :]
    return text, ""


def _goes_on(stamp: str, text: str) -> bool:
    """Return whether ``text`` belongs to the stamp above it.

    Until its date is there, a stamp goes on with the name of the body in small letters; date, number and signature
    belong to it at any time.
    """
    if len(stamp) > _LONGEST_STAMP:
        return False
    if _NUMBERED_DAY.match(mend_figures(text)):
        return True
    if find_day(stamp):
        return bool(_APPROVER.match(text)) and find_day(text) is not None  # a protocol, then an order
    return bool(_APPROVER.match(text)) or text[:1].islower()


def _is_heading(block: Paragraph, text: str) -> bool:
    """Return whether a paragraph begins a part of the plan, so that the title ends above it."""
    if block.contents or any(one.match(text) for one in (CONTENTS, CHAPTER, CAPTION, PASSPORT)):
        return True
    return mark_of(text) is not None


def _is_body(text: str) -> bool:
    return len(text) <= _LONGEST_BODY and bool(_BODY.match(text)) and is_title(text)


def _is_stamp_below(blocks: list[Block]) -> bool:
    """Return whether a stamp of approval stands further below, above any table."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            return False
        if STAMP.match(drop_emphasis(block.text)):
            return True
    return False


def _plan_follows(blocks: list[Block]) -> bool:
    """Return whether the title begins below, after nothing but bodies and stamps with those who sign them."""
    in_stamp = False
    for block in blocks:
        if not isinstance(block, Paragraph):
            return False
        text = drop_emphasis(block.text)
        if PLAN.match(text):
            return not text[0].islower()
        in_stamp = in_stamp or bool(STAMP.match(text))
        signed = in_stamp and bool(_APPROVER.match(text) or _BLANK_TO_SIGN.search(text) or text[:1].islower())
        if not (_is_body(text) or STAMP.match(text) or _NUMBERED_DAY.match(mend_figures(text)) or signed):
            return False
    return False
