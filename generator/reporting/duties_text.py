"""The department's report as text for a terminal or a letter, and as Markdown for a service that shows it."""

import re
from collections.abc import Callable

from generator.language import _
from generator.reporting.duties import HEADINGS, KINDS, Duties, Duty, nobody
from generator.russian.dates import in_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~>-])")
_PLAIN = {"<": "&lt;", "&": "&amp;", "@": "&#64;"}  # no tags, and nobody is called by an @


def duties_text(duties: Duties) -> str:
    """Return the report as plain text."""
    lines = [_title(duties), "", *_summary(duties)]
    if duties.remark:
        lines += ["", duties.remark]
    for person, own in duties.by_person():
        lines += ["", (person or nobody()).upper()]
        for heading, few in _groups(own):
            lines += [f"  {heading}:", *(f"    - {_line(one, str)}" for one in few)]
    return "\n".join(lines) + "\n"


def duties_markdown(duties: Duties, site_url: str = "") -> str:
    """Return the report as Markdown; titles lead to the pages below ``site_url``, when it is known."""

    def link(duty: Duty) -> Callable[[str], str]:
        return lambda title: f"[{_escape(title)}]({site_url}{duty.address})" if site_url else _escape(title)

    lines = [f"# {_escape(_title(duties))}", "", *(f"- {_escape(line)}" for line in _summary(duties))]
    if duties.remark:
        lines += ["", f"**{_escape(duties.remark)}**"]
    for person, own in duties.by_person():
        lines += ["", f"## {_escape(person or nobody())}"]
        for heading, few in _groups(own):
            lines += ["", f"**{_escape(heading)}**", "", *(f"- {_line(one, link(one), _escape)}" for one in few)]
    return "\n".join(lines) + "\n"


def _title(duties: Duties) -> str:
    return _("Report on {day}: {scope}").format(day=in_words(duties.today), scope=duties.scope)


def _summary(duties: Duties) -> list[str]:
    ahead = _("due within {days} days: {count}").format(days=duties.days, count=duties.count("due"))
    passed = _("time has passed, no mark: {count}").format(count=duties.count("passed"))
    missing = _("indicators without a value: {count}").format(count=duties.count("no-value"))
    return [ahead, passed, missing]


def _groups(own: list[Duty]) -> list[tuple[str, list[Duty]]]:
    found = [(_(HEADINGS[kind]), [one for one in own if one.kind == kind]) for kind in KINDS]
    return [(heading, few) for heading, few in found if few]


def _line(duty: Duty, title: Callable[[str], str], other: Callable[[str], str] = str) -> str:
    told = in_words(duty.day) if duty.day else ""
    printed = _("printed: {text}").format(text=duty.printed) if duty.printed else ""
    facts = [part for part in (told, printed, duty.said, f"{duty.district}, {duty.plan}") if part]
    return f"{title(duty.title)} ({other('; '.join(facts))})"


def _escape(text: str) -> str:
    for sign, name in sorted(_PLAIN.items(), key=lambda pair: pair[0] != "&"):
        text = text.replace(sign, name)
    return _SPECIAL.sub(r"\\\1", text)
