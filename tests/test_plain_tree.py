"""``plans write``: the site as a tree of Markdown files, which takes nothing from outside and stays out of the sources."""

import errno
from pathlib import Path

import click
import pytest

from generator.cli.main import cli
from tests.conftest import make_project, run_plans


@pytest.mark.parametrize("kind", ["file", "folder", "content"])
def test_links_are_refused_as_the_build_refuses_them(tmp_path: Path, kind: str) -> None:
    project = make_project(tmp_path / "project")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("тайна", encoding="utf-8")
    if kind == "content":
        (project / "content").rename(outside / "content")
        (project / "content").symlink_to(outside / "content")
    else:
        (project / "content" / "x.md").symlink_to(outside / "secret.md" if kind == "file" else outside)
    done = run_plans("write", str(tmp_path / "out"), project=project)
    assert done.returncode == 1, done.stderr
    assert "символическая ссылка" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("folder", ["content/w", "plans/primersk/w", "theme/w", "link/w"])
def test_a_tree_stays_out_of_the_sources(tmp_path: Path, folder: str) -> None:
    project = make_project(tmp_path / "project")
    (project / "link").symlink_to(project / "content")
    (project / folder).mkdir()
    done = run_plans("write", str(project / folder), project=project)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "исходн" in done.stderr
    assert list((project / folder).iterdir()) == []


@pytest.mark.parametrize("exists", [True, False])
def test_a_tree_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    project = make_project(tmp_path / "project")
    out = tmp_path / "out"
    if exists:
        out.mkdir()

    def refuse(path: Path, *_text: str, **_how: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises((OSError, click.ClickException)):
        cli(["--project", str(project), "write", str(out)], standalone_mode=False)
    assert out.exists() is exists
    assert not exists or list(out.iterdir()) == []
