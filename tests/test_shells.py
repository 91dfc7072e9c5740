"""A stamped page equals, byte for byte, the page that MkDocs makes of the Markdown tree."""

import os
import subprocess
import sys
from pathlib import Path

import jinja2
import pytest

from generator.pages.compiled import CompiledTemplates
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
    home = (toy_site / "index.html").read_text(encoding="utf-8")
    day = home.split('data-now="')[1].split('"')[0]  # the tests may have begun yesterday
    reference = reference_site(project, tmp_path / "tree", "--today", day)
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


def test_a_changed_template_is_seen_in_the_next_build(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert run_plans("build", "--without-search", project=project).returncode == 0
    theme = project / "theme" / "frame.html"
    text = theme.read_text(encoding="utf-8")
    theme.write_text(text.replace("<footer", '<p id="changed">…</p><footer', 1), encoding="utf-8")
    assert theme.read_text(encoding="utf-8") != text
    assert run_plans("build", "--without-search", project=project).returncode == 0
    for page in ("index.html", "primersk/plans/7-p-2024/itogi/index.html", "guide/index.html"):
        assert 'id="changed"' in (project / "site" / page).read_text(encoding="utf-8"), page


@pytest.mark.parametrize("place", ["kept", "a-file/kept"])
def test_compiled_templates_are_used_again_only_for_the_same_source(tmp_path: Path, place: str) -> None:
    (tmp_path / "a-file").write_text("nothing can be kept below a file")

    def rendered(source: str) -> str:
        cache = CompiledTemplates("maker", tmp_path / place)
        environment = jinja2.Environment(
            loader=jinja2.DictLoader({"page": source}), bytecode_cache=cache, autoescape=True
        )
        return environment.get_template("page").render(name="<Школа>")

    assert rendered("{{ name }}") == rendered("{{ name }}") == "&lt;Школа&gt;"
    assert rendered("{{ name }}!") == "&lt;Школа&gt;!"
    assert len(list(tmp_path.rglob("*.cache"))) == (1 if place == "kept" else 0)
