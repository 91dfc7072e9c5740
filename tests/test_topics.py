"""Topics: found by the words of the register, in any form; a labelled sample of the real events."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.linking.topics import TopicFinder
from generator.model.district import Topic
from tests.conftest import TESTS

LABELS = [json.loads(line) for line in (TESTS / "topics" / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
FINDER = TopicFinder(
    [
        Topic(id="kursy", name="Курсы", words=["повышение квалификации"], abbreviations=["КПК", "РС НМС"]),
        Topic(id="nastavnik", name="Наставники", words=["наставник"]),
        Topic(
            id="attestatsiia",
            name="Аттестация",
            words=["аттестация", "экзамен"],
            abbreviations=["ДПО"],
            unless=["итоговая аттестация", "ГАУ ДПО"],
        ),
    ]
)


def events_of(site: Path) -> dict[str, dict[str, Any]]:
    return {
        event["id"]: event for event in json.loads((site / "data/v1/events.json").read_text(encoding="utf-8"))["events"]
    }


def test_almost_every_event_has_a_topic(site: Path) -> None:
    events = events_of(site)
    assert sum(bool(event["topics"]) for event in events.values()) >= 0.95 * len(events)


def test_topics_are_right(site: Path) -> None:
    events = events_of(site)
    given = [(topic, row) for row in LABELS for topic in events[row["id"]]["topics"]]
    right = [topic for topic, row in given if topic in {*row["must"], *row["may"]}]
    must = [(topic, row) for row in LABELS for topic in row["must"]]
    found = [topic for topic, row in must if topic in events[row["id"]]["topics"]]
    assert len(LABELS) == 350
    assert len(right) >= 0.95 * len(given)
    assert len(found) >= 0.9 * len(must)


@pytest.mark.parametrize(
    ("texts", "topics"),
    [
        (["О повышении квалификации"], ("kursy",)),
        (["повышение профессиональной квалификации наставников"], ("kursy", "nastavnik")),
        (["повышение роли и значения квалификации"], ()),
        (["КПК для учителей"], ("kursy",)),
        (["кпк"], ()),
        (["субъекты РС НМС"], ("kursy",)),
        (["Совещание", "наставникам вручены грамоты"], ("nastavnik",)),
        (["КПК", "наставник"], ("kursy",)),  # the first text that says anything decides
        ([""], ()),
        (["К экзаменам"], ("attestatsiia",)),
        (["Об аттестации педагогов"], ("attestatsiia",)),
        (["Итоговой аттестации"], ()),  # a word inside of a phrase that stands under «unless» does not count
        (["Итоговая государственная аттестация"], ()),  # with a word between, as in all phrases
        (["Итоговая аттестация и аттестация педагогов"], ("attestatsiia",)),  # elsewhere it does
        (["Итоговая аттестация и наставник"], ("nastavnik",)),
        (["Сайт ГАУ ДПО ИРО"], ()),
        (["Программы ДПО"], ("attestatsiia",)),
        (["Итоговая аттестация", "аттестация"], ("attestatsiia",)),  # what says nothing lets the next text speak
    ],
)
def test_words_are_found_in_any_form(texts: list[str], topics: tuple[str, ...]) -> None:
    assert FINDER.find(texts) == topics


def test_a_topic_has_a_page_across_districts(site: Path) -> None:
    topics = {
        topic["id"]: topic for topic in json.loads((site / "data/v1/topics.json").read_text(encoding="utf-8"))["topics"]
    }
    topic = topics["nastavnichestvo"]
    html = (site / "topics/nastavnichestvo/index.html").read_text(encoding="utf-8")
    assert len({event.split("/")[0] for event in topic["events"]}) > 2
    for event in topic["events"]:
        district, plan, local = event.split("/")
        if (site / district / "plans" / plan / local).exists():
            assert f"{district}/plans/{plan}/{local}/" in html
    assert (site / "topics/nastavnichestvo/calendar.ics").exists()
    assert 'href="../topics/' not in html
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "topics/" in home
