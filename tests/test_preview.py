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

from tests.conftest import make_project

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
