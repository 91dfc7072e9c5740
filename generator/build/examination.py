"""The first half of the corridor: from the files of a department to the catalogue and everything wrong with it.

Loads nothing that makes pages: ``plans check`` answers before a template engine would have started.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.build.last_good import History, broken_plans
from generator.checks import check
from generator.diagnostics import Diagnostic, has_errors
from generator.linking.catalogue import link
from generator.model.catalogue import Catalogue
from generator.reading.drafts import read_drafts, read_plan
from generator.settings import Settings

Progress = Callable[[str, int], None]


def silent(_step: str, _count: int) -> None:
    """Show no progress."""


@dataclass(slots=True)
class Examination:
    """The plans of a project and what is wrong with them."""

    settings: Settings
    catalogue: Catalogue
    diagnostics: list[Diagnostic]
    kept: dict[str, date] = field(default_factory=dict)  # plans shown in their last good version, with its day
    # the folder that those versions lie in, as long as the site is being built
    temporary: TemporaryDirectory[str] | None = None

    @property
    def publishable(self) -> bool:
        """Return whether nothing forbids publishing: no errors, or a good version of every plan that has some."""
        return bool(self.kept) or not has_errors(self.diagnostics)


def examine(settings: Settings, progress: Progress = silent) -> Examination:
    """Return the catalogue and everything wrong with it: what ``plans check`` tells."""
    drafts = read_drafts(settings.plans, settings.root, lambda _name: progress("reading", 1))
    catalogue, problems = link(drafts, settings.people)
    diagnostics = [*drafts.diagnostics, *problems, *check(catalogue, settings.today)]
    diagnostics.sort(key=lambda one: (one.place, one.code))
    return Examination(settings, catalogue, diagnostics)


def keep_last_good(found: Examination) -> None:
    """Replace each plan that has errors by its last good version, when all of them have one; diagnostics stay told."""
    settings = found.settings
    if not settings.plans.is_relative_to(settings.root):  # no part of the repository
        return
    plans = PurePosixPath(settings.plans.relative_to(settings.root).as_posix())
    broken = broken_plans(found.diagnostics, plans)
    if not broken:
        return

    def judge(root: Path, plan: str) -> Catalogue | None:
        drafts = read_plan(
            root / plans, plan, root
        )  # a version with errors of its own is not worth the whole department
        if has_errors([*drafts.diagnostics, *link(drafts, settings.people)[1]]):
            return None
        whole = examine(replace(settings, root=root, plans=root / plans))
        return None if has_errors(whole.diagnostics) else whole.catalogue

    versions = History(settings.root, plans).substitute(broken, judge)
    if versions is None:
        return
    found.temporary, found.kept, catalogue = versions
    found.catalogue = replace(
        catalogue,
        districts=tuple(
            replace(district, plans=tuple(replace(plan, kept_from=found.kept.get(plan.id)) for plan in district.plans))
            for district in catalogue.districts
        ),
    )
