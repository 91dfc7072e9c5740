"""A stamped page equals, byte for byte, the page that MkDocs makes of the Markdown tree."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import TESTS, make_project, run_plans


def reference_site(project: Path, folder: Path, *more: str) -> Path:
    """Return what plain ``mkdocs build`` makes of the tree that ``plans write`` writes."""
    done = run_plans("write", str(folder), *more, project=project)
    assert done.returncode == 0, done.stderr
    mkdocs = Path(sys.executable).parent / "mkdocs"
    subprocess.run(
        [str(mkdocs), "build", "--quiet", "--strict"], cwd=folder, check=True, timeout=300,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    return folder / "site"


def test_every_kind_of_page_equals_the_reference(toy_site: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    reference = reference_site(project, tmp_path / "tree")
    pages = {path.relative_to(toy_site).as_posix() for path in toy_site.rglob("*.html")}
    assert pages == {path.relative_to(reference).as_posix() for path in reference.rglob("*.html")}
    for kind in (
        "",
        "primersk/",
        "primersk/plans/",
        "primersk/plans/7-p-2024/",
        "primersk/plans/7-p-2024/itogi/",
        "search/",
        "glossary/",
        "data/v1/",
    ):
        assert f"{kind}index.html" in pages
    for page in sorted(pages):
        assert (toy_site / page).read_bytes() == (reference / page).read_bytes(), page


def test_pages_of_marks_and_indicators_equal_the_reference(demo_site: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=TESTS / "demo" / "plans")
    reference = reference_site(project, tmp_path / "tree", "--today", "2024-03-15")
    pages = {path.relative_to(demo_site).as_posix() for path in demo_site.rglob("*.html")}
    assert pages == {path.relative_to(reference).as_posix() for path in reference.rglob("*.html")}
    for kind in ("indicators/", "indicators/bez-znacheniya/", "results/", "progress/"):
        assert f"zarechny/plans/12-p-2023/{kind}index.html" in pages
    for page in sorted(pages):
        assert (demo_site / page).read_bytes() == (reference / page).read_bytes(), page


def test_hostile_text_equals_the_reference_too(tmp_path: Path) -> None:
    """Text that Markdown, YAML and templates would treat each in its own way must not tell the two paths apart."""
    project = make_project(tmp_path / "project", plans=TESTS / "hostile" / "plans")
    assert run_plans("build", project=project).returncode == 0
    reference = reference_site(project, tmp_path / "tree")
    pages = sorted(path.relative_to(reference).as_posix() for path in reference.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        assert (project / "site" / page).read_bytes() == (reference / page).read_bytes(), page
