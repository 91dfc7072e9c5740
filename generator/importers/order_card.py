"""The order at the head of a document: who, number, date, title, clauses, working groups, signature."""

import re
from collections.abc import Callable
from typing import Any

from generator.importers.account import Account
from generator.importers.blocks import Block, Grid, Paragraph
from generator.importers.clauses import Piece, part_clauses
from generator.importers.markup import drop_emphasis
from generator.importers.particulars import begins_with_day, begins_with_number, find_day, find_number, tidy_number
from generator.language import _
from generator.russian.twins import as_cyrillic

_WORD = re.compile(r"(?:приказ|распоряжение|постановление|п р и к а з)\.?", re.IGNORECASE)
_WHOLE_HEAD = re.compile(r"приказ\s+(?!№).{5,150}№\s*\d", re.IGNORECASE)
RESOLVES = re.compile(r"(?:приказываю|постановляю|обязываю|приказываем|п р и к а з ы в а ю)\s*:?\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[-–—•\s]*(\d{1,2}(?:\.\d{1,2})*\.?)\s+(?=\D)")
_INITIALS = r"[А-ЯЁ]\.\s?[А-ЯЁ]\."
_SURNAME = r"[А-ЯЁA-Z][а-яёa-z]+(?:-[А-ЯЁ][а-яё]+)?"  # recognition puts Latin letters among Cyrillic ones
NAME = re.compile(rf"(?:(?P<i1>{_INITIALS})\s*(?P<s1>{_SURNAME})|(?P<s2>{_SURNAME})\s+(?P<i2>{_INITIALS}))\.?$")
_MEMBER = re.compile(rf"(?:{_SURNAME}\s+{_INITIALS}|{_INITIALS}\s*{_SURNAME})\s*[,–—-]")
_PLACE = re.compile(r"(?:г\.|город|р\.\s?п\.|п\.|пос\.|с\.|село|пгт\.?)\s*[А-ЯЁ][\w -]{2,40}")
_PLACE_BESIDE = re.compile(
    r"(?<!\S)(?:г\.|город|р\.\s?п\.|п\.|пос\.|с\.|село|пгт\.?)\s*[А-ЯЁ][\w-]+(?:\s[А-ЯЁ][\w-]+)?"
)
_ABOUT = re.compile(r"Об?\s+[а-яё]|ОБ?\s+[А-ЯЁ]")
_PREAMBLE = re.compile(
    r"\s+(?=(?:В\s+(?:соответствии|целях|связи|рамках|исполнение|развитие|дополнение)|На\s+основании|Во\s+исполнение"
    r"|Руководствуясь|Согласно|С\s+целью|Учитывая|По\s+итогам|Рассмотрев|Исходя\s+из|ПРИКАЗЫВАЮ"
    r"|приказываю\s*:?$)(?:\s|:|$))"
)
_BASIS = re.compile(
    r"((?:на основании|в соответствии с|во исполнение|согласно)\s+.+?)[\s,]*(?:$|приказываю|п р и к а з)", re.IGNORECASE
)
_OTHER_ORDER = re.compile(
    r"приказ\w*\s+№\s*([\w/-]+(?:\s*-\s*[^\W\d]+)?)\s+от\s+(\d{2}\.\d{2}\.\d{4})(?:\s*г(?:ода|\.)?)?\s*(«.+)?"
)


class OrderCard:
    """Takes the paragraphs of the order from the front of the blocks; ``order`` and ``groups`` are what it finds."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.order: dict[str, Any] = {}
        self.groups: list[dict[str, Any]] = []
        self.doubts: list[tuple[int, str]] = []

    def read(self, blocks: list[Block]) -> int:
        """Return how many of ``blocks`` belong to the order; 0 when the document begins with no order."""
        start = next((at for at, block in enumerate(blocks[:20]) if _is_order_word(block)), None)
        if start is None or any(isinstance(block, Grid) for block in blocks[:start]):
            return 0
        for block in blocks[:start]:
            self._put(block, _("issuer of the order"), lambda text: self._append("issuer", text))
        word = blocks[start]
        self.account.record(_lines(word), _("the word “order”"))
        if isinstance(word, Paragraph) and not _WORD.fullmatch(as_cyrillic(drop_emphasis(word.text).strip())):
            self._take_heading(word)
        at = self._read_head(blocks, start + 1)
        at = self._read_clauses(blocks, at)
        at = self._read_signature(blocks, at)
        self._interpret()
        return at

    def _take_heading(self, block: Paragraph) -> None:
        """Take a head of one line: "Приказ управления образования … от 30 августа 2024 г. № 188"."""
        text = drop_emphasis(block.text)
        self._append("issuer", text)
        self.account.record(block.lines, _("issuer of the order"), [text])
        if number := find_number(text):
            self.order["number"] = number
        if day := find_day(text):
            self.order["date"] = day.isoformat()

    def _read_head(self, blocks: list[Block], at: int) -> int:
        """Read number, date, place, title and preamble, up to the word that orders."""
        preamble: list[str] = []
        while at < len(blocks) and isinstance(block := blocks[at], Paragraph):
            text = drop_emphasis(block.text)
            short = len(text) < 60
            if short and not preamble and self._take_stamp(block, text):
                at += 1
                continue
            about = _split_title(text) if "title" not in self.order else None
            if about:
                self._append("title", about[0])
                preamble.append(about[1])
                self.account.record(block.lines, _("title of the order"), about)
            elif ("title" not in self.order and not RESOLVES.search(text)) or (
                "title" in self.order and not preamble and block.text.startswith("**") and not RESOLVES.search(text)
            ):
                self._put(block, _("title of the order"), lambda text: self._append("title", text))
            else:
                preamble.append(text)
                self.account.record(block.lines, _("preamble of the order"), [text])
            at += 1
            if RESOLVES.search(text):
                break
        if preamble:
            self.order["preamble"] = " ".join(preamble)
        return at

    def _take_stamp(self, block: Paragraph, text: str) -> bool:
        """Take a line that is nothing but date, number or place."""
        number, day = find_number(text), find_day(text)
        if number and "number" not in self.order and begins_with_number(text):
            self.order["number"] = number
            self.account.record(block.lines, _("number of the order"))
            if day:
                self.order["date"] = day.isoformat()
            self._take_place(block, text)
            return True
        if day and "date" not in self.order and begins_with_day(text):
            self.order["date"] = day.isoformat()
            self.account.record(block.lines, _("date of the order"))
            self._take_place(block, text)
            return True
        if _PLACE.fullmatch(text):
            self._put(block, _("place of the order"), lambda text: self._append("place", text))
            return True
        return False

    def _take_place(self, block: Paragraph, text: str) -> None:
        """Take the place that stands between day and number: «29.12.2023   г. Н…   № 305-од»."""
        if place := _PLACE_BESIDE.search(text):
            self._append("place", place[0])
            self.account.record(block.lines, self.account.fates[block.lines[0]], [place[0]])

    def _read_clauses(self, blocks: list[Block], at: int) -> int:
        clauses: list[dict[str, Any]] = []
        while at < len(blocks) and isinstance(block := blocks[at], Paragraph):
            text = drop_emphasis(block.text)
            pieces = part_clauses(text, _last_number(clauses))
            if not (_CLAUSE.match(pieces[0].text) or self._goes_on(clauses, block)):
                break
            for piece in pieces:
                self._take_clause(clauses, block, piece)
            at += 1
        if clauses:
            self.order["clauses"] = clauses
        return at

    def _take_clause(self, clauses: list[dict[str, Any]], block: Paragraph, piece: Piece) -> None:
        """Take a clause, or what goes on with the last one."""
        text = piece.text
        if match := _CLAUSE.match(text):
            self.account.record(block.lines, _("clause {number}").format(number=match[1]), [text])
            _nest(clauses, match[1], text[match.end() :].strip())
            if piece.misread:
                doubt = _("read “{read}” instead of “{printed}”").format(read=match[1], printed=piece.misread)
                self.doubts.append((block.line, doubt))
        elif _MEMBER.match(text):
            self._add_member(clauses[-1], text)
            self.account.record(block.lines, _("member of a working group"), [text])
        else:
            clauses[-1]["text"] += "\n" + text
            self.account.record(block.lines, _("clause {number}").format(number=clauses[-1]["number"]), [text])

    def _goes_on(self, clauses: list[dict[str, Any]], block: Paragraph) -> bool:
        """Return whether a paragraph without a number belongs to the last clause: a member of a group, a sentence."""
        text = drop_emphasis(block.text)
        is_sentence = not NAME.search(text) and not block.text.startswith("**") and text[-1:] in ".;:,"
        return bool(clauses) and (bool(_MEMBER.match(text)) or is_sentence)

    def _add_member(self, clause: dict[str, Any], text: str) -> None:
        if not self.groups or self.groups[-1]["clause"] != clause["number"]:
            self.groups.append({"clause": clause["number"], "members": []})
        self.groups[-1]["members"].append(text if NAME.search(text) else text.rstrip(";. "))

    def _read_signature(self, blocks: list[Block], at: int) -> int:
        """Read the paragraphs up to the signer's name; none when no name follows soon."""
        taken: list[Paragraph] = []
        for block in blocks[at : at + 4]:
            if isinstance(block, Grid):
                break
            taken.append(block)
            line = " ".join(drop_emphasis(paragraph.text) for paragraph in taken)
            if match := NAME.search(line):
                for paragraph in taken:
                    self.account.record(paragraph.lines, _("signature"), [paragraph.text])
                self._sign(line, match)
                return at + len(taken)
        self.doubts.append((0, _("no signature was found")))
        return at

    def _sign(self, line: str, match: re.Match[str]) -> None:
        surname = match["s1"] or match["s2"]
        initials = re.sub(r"\s", "", match["i1"] or match["i2"])
        post = line[: match.start()].strip(" ,")
        self.order["signer"] = f"{surname} {initials}"
        if post:
            self.order["post"] = post[0].lower() + post[1:]
        self.order["signature"] = line

    def _interpret(self) -> None:
        """Find what the order rests on and which orders it amends, in its own words."""
        if basis := _BASIS.search(self.order.get("preamble", "")):
            self.order["basis"] = basis[1].strip()
        title = self.order.get("title", "")
        if re.search(r"изменени|новой редакции|дополнени", title, re.IGNORECASE) and (
            other := _OTHER_ORDER.search(title)
        ):
            amended = {"number": tidy_number(other[1])}
            if day := find_day(other[2]):
                amended["date"] = day.isoformat()
            if other[3]:
                amended["title"] = re.sub(r"^«|»+$", "", other[3].strip())
            self.order["amends"] = [amended]

    def _append(self, key: str, text: str) -> None:
        self.order[key] = f"{self.order[key]} {text}" if key in self.order else text

    def _put(self, block: Block, fate: str, take: Callable[[str], None]) -> None:
        if isinstance(block, Paragraph):
            text = drop_emphasis(block.text)
            take(text)
            self.account.record(block.lines, fate, [text])


def _is_order_word(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = drop_emphasis(block.text).strip()
    return bool(_WORD.fullmatch(as_cyrillic(text)) or _WHOLE_HEAD.match(text))


def _split_title(text: str) -> tuple[str, str] | None:
    """Return the title of an order and the preamble that follows on it in one paragraph; None when none does."""
    begins = _PREAMBLE.search(text) if _ABOUT.match(text) else None
    return (text[: begins.start()], text[begins.end() :]) if begins else None


def _lines(block: Block) -> list[int]:
    return block.lines if isinstance(block, Paragraph) else [row.line for row in block.rows]


def _last_number(clauses: list[dict[str, Any]]) -> int:
    """Return the number of the last clause; 0 before the first, and where it is none."""
    number = clauses[-1]["number"].rstrip(".") if clauses else ""
    return int(number) if number.isdigit() else 0


def _nest(clauses: list[dict[str, Any]], number: str, text: str) -> None:
    """Put a clause below the one that its number goes on ("1.1" below "1.")."""
    clause = {"number": number, "text": text}
    parent = number.rstrip(".").rpartition(".")[0]
    for candidate in reversed(clauses):
        if parent and candidate["number"].rstrip(".") == parent:
            candidate.setdefault("clauses", []).append(clause)
            return
    clauses.append(clause)
