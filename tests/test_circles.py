"""The command runs without the collector of circles: what holds itself would stay in memory until the end."""

import gc
from datetime import date

from generator.build.corridor import prepare
from generator.reading.document import Document
from generator.settings import Settings
from tests.conftest import ROOT


def documents() -> int:
    """Return how many files of plans are held in memory, with the places of all their values."""
    return sum(type(one) is Document for one in gc.get_objects())


def test_no_draft_outlives_the_reading() -> None:
    settings = Settings(
        root=ROOT, plans=ROOT / "plans", site_url="https://example.org/", today=date(2026, 1, 15), language="ru",
        site_name="", people="names",
    )  # fmt: skip
    gc.collect()
    before = documents()
    gc.disable()
    try:
        site = prepare(settings)
        assert site.catalogue.plans()
        assert documents() == before
    finally:
        gc.enable()
