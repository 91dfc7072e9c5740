"""What a department's CI runs: the address of the site, the workflows and their rights."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SERVICE = {"SITE_URL", "CI_PAGES_URL", "GITHUB_REPOSITORY"}


def run(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script of ``.ci`` as a service with these variables does."""
    clean = {name: value for name, value in os.environ.items() if name not in SERVICE}
    return subprocess.run(
        ["bash", str(folder / ".ci" / script)], capture_output=True, text=True, encoding="utf-8", check=False,
        env={**clean, **environment},
    )  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The scripts and a configuration, without the program."""
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({"SITE_URL": "https://plany.example/"}, "https://plany.example/"),
        ({"SITE_URL": "https://plany.example/", "GITHUB_REPOSITORY": "Uo/plans"}, "https://plany.example/"),
        ({"SITE_URL": "", "GITHUB_REPOSITORY": "Uo-Raion/Plans"}, "https://uo-raion.github.io/Plans/"),
        ({"GITHUB_REPOSITORY": "Uo-Raion/uo-raion.github.io"}, "https://uo-raion.github.io/"),
        ({"CI_PAGES_URL": "https://uo.gitlab.io/plans"}, "https://uo.gitlab.io/plans/"),
    ],
)
def test_the_address_of_the_site(project: Path, environment: dict[str, str], address: str) -> None:
    done = run("address", project, **environment)
    assert (done.stdout, done.returncode) == (f"{address}\n", 0), done.stderr


def test_the_address_may_stand_in_the_configuration(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = re.sub(r"^site_url:.*$", "site_url: 'https://plany.example/raion/'  # ours", config.read_text(), flags=re.M)
    config.write_text(text, encoding="utf-8")
    assert run("address", project, GITHUB_REPOSITORY="uo/plans").stdout == "https://plany.example/raion/\n"


def test_nothing_is_published_under_the_address_of_this_computer(project: Path) -> None:
    done = run("publish", project)
    assert done.returncode == 1
    assert "задайте переменную SITE_URL" in done.stderr
    assert "make.py" not in done.stderr


def workflow(path: Path) -> dict[Any, Any]:
    told: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return told


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_few_rights_and_fixed_actions(path: Path) -> None:
    told = workflow(path)
    assert told["permissions"] == {"contents": "read"}
    for action in re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8")):
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}|\./\.github/workflows/publish\.yml", action), action


def test_a_schedule_that_github_switches_off_takes_nothing_with_it() -> None:
    triggers = {path.name: set(workflow(path)[True]) for path in WORKFLOWS}  # YAML 1.1 reads "on" as true
    assert triggers == {
        "plans.yml": {"pull_request", "push", "workflow_dispatch"},
        "daily.yml": {"schedule", "workflow_dispatch"},
        "publish.yml": {"workflow_call"},
        "program.yml": {"pull_request", "push"},
    }
    check = workflow(ROOT / ".github" / "workflows" / "plans.yml")["jobs"]["check"]
    assert "permissions" not in check
    assert "secrets" not in str(check)
