"""A disk without room: what was there stays, and nothing half-written is left behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import make_project

PLAN = "primersk/7-p-2024"


def files(folder: Path) -> dict[str, bytes | None]:
    """Return everything below ``folder`` with its content; None stands for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.skipif(sys.platform == "win32", reason="the shell sets the limit")
@pytest.mark.parametrize(
    "command",
    [
        ["sheets", PLAN],
        ["report", "--output", "report.md"],
        ["schema"],
        ["new-district", "severnyi", "--name", "Северный район"],
        ["new", "1", "--district", "primersk", "--date", "2024-03-01"],
        ["format"],
        ["write", "out/tree"],
        ["write", "empty"],
    ],
    ids=" ".join,
)
def test_nothing_is_left_of_what_could_not_be_written(tmp_path: Path, command: list[str]) -> None:
    project = make_project(tmp_path / "project")
    (project / "empty").mkdir()
    district = project / "plans" / "primersk" / "district.yml"
    district.write_text(district.read_text(encoding="utf-8").replace("name: ", "name:   ", 1), encoding="utf-8")
    before = files(project)
    plans = str(Path(sys.executable).parent / "plans")
    done = subprocess.run(
        ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", plans, "--project", str(project), *command],
        capture_output=True, text=True, encoding="utf-8", check=False, cwd=project,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "Файловая система отказала" in done.stderr
    assert files(project) == before
