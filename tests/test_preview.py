"""``plans serve``: the site on this computer while one writes."""

import contextlib
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics import diagnose
from generator.reporting.preview import PreviewReport
from generator.source import Place
from tests.conftest import make_project, run_plans

PLAN = Path("plans") / "primersk" / "7-p-2024" / "plan.yml"


@contextlib.contextmanager
def serving(project: Path) -> Iterator[str]:
    """Serve ``project`` and give its address, once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "plans"), "--project", str(project), "serve", "--address"]
    process = subprocess.Popen([*command, f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=30)


def read(address: str, wanted: str, seconds: int = 60) -> str:
    """Return the page at ``address`` as soon as it says ``wanted``."""
    last, end = "", time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=10) as answer:
            last = answer.read().decode()
            if wanted in last:
                return last
        time.sleep(0.2)
    pytest.fail(f"{wanted!r} is not on {address}: {last[:300]}")


def test_a_preview_tells_that_plans_have_errors_and_when_they_are_mended(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    good = (project / PLAN).read_text(encoding="utf-8")
    (project / PLAN).write_text(good + "лишнее: 1\n", encoding="utf-8")
    with serving(project) as address:
        broken = read(address, "В планах есть ошибки (1 ошибка)")
        assert 'class="dp-preview"' in broken
        (project / PLAN).write_text(good, encoding="utf-8")
        mended = read(f"{address}primersk/plans/7-p-2024/", "План работы с молодыми педагогами")
        assert "dp-preview" not in mended


def test_a_preview_says_that_it_can_be_seen_only_when_it_can(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    plan = (project / PLAN).read_text(encoding="utf-8")
    (project / PLAN).write_text(plan + "лишнее: 1\n", encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "plans"), "--project", str(project), "serve", "--address"]
    process = subprocess.Popen([*command, f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        assert process.stderr
        lines = []
        for line in process.stderr:
            lines.append(line.decode())
            if "Сайт открыт" in lines[-1]:
                break
    finally:
        process.terminate()
        process.wait(timeout=30)
    assert "Сайт собирается" in lines[0]
    assert "[unknown-key]" in "".join(lines)
    assert lines[-2].startswith("1 ошибка")


def test_an_address_that_is_taken_is_told_before_the_site_is_built(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run_plans("serve", "--address", address, project=project)
    assert done.returncode == 1
    assert "занят" in done.stderr
    assert "Сайт" not in done.stderr


def test_a_warning_is_told_once_and_errors_last(tmp_path: Path) -> None:
    error, warning = diagnose("yaml-tab", Place("a.yml")), diagnose("empty-plan", Place("b.yml"))
    report = PreviewReport()
    first = [text for text, _is_error in report.paragraphs([error, warning], tmp_path)]
    again = [text for text, _is_error in report.paragraphs([error, warning], tmp_path)]
    assert [text.split(":")[0] for text in first[:2]] == ["b.yml", "a.yml"]
    assert again == [first[1], "1 прежнее предупреждение", "1 ошибка, 1 предупреждение"]
