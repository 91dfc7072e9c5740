"""Worlds that the tests live in: the real plans, a small invented district, a built and served site, a browser."""

import functools
import gzip
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

# the same examples in every run: main must not fail by chance; explore with HYPOTHESIS_PROFILE=explore
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, max_examples=150)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=3000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
ORDERS = (
    "zhigalovo/184-od-2023",
    "zhigalovo/114-od-2023",
    "timashevsk/046-2023",
    "okoneshnikovo/209-b-2021",
    "bolshoe-murashkino/200-o-2021",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def run_plans(
    *arguments: str, project: Path = ROOT, given: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a department does; ``given`` is what it reads from standard input."""
    return subprocess.run(
        [str(Path(sys.executable).parent / "plans"), "--project", str(project), *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=300, env={**os.environ, **environment},
        input=given,
    )  # fmt: skip


def make_project(folder: Path, plans: Path = TESTS / "world" / "plans") -> Path:
    """Return a project in ``folder``: the real theme, configuration and pages, the given plans."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    if plans.exists():
        shutil.copytree(plans, folder / "plans")
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real plans."""
    folder = tmp_path_factory.mktemp("real") / "out"
    done = run_plans("build", "--to", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented district; any warning in it is a failure."""
    project = make_project(tmp_path_factory.mktemp("toy") / "project")
    done = run_plans("build", project=project)
    assert done.returncode == 0, done.stderr
    assert "предупреждение" not in done.stderr, done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the demonstration district on 15 March 2024: every mark, every standing, every picture."""
    project = make_project(tmp_path_factory.mktemp("demo") / "project", plans=TESTS / "demo" / "plans")
    done = run_plans("build", "--today", "2024-03-15", project=project)
    assert done.returncode == 0, done.stderr
    assert "предупреждение" not in done.stderr, done.stderr
    return project / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""


def serve(folder: Path, handler: type[SimpleHTTPRequestHandler] = _Quiet) -> tuple[ThreadingHTTPServer, str]:
    """Serve ``folder`` in the background; return the server and its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the real site is served."""
    server, url = serve(site)
    yield url
    server.shutdown()


@pytest.fixture(scope="session")
def toy_address(toy_site: Path) -> Iterator[str]:
    """The address at which the invented district's site is served."""
    server, url = serve(toy_site)
    yield url
    server.shutdown()


@pytest.fixture(scope="session")
def demo_address(demo_site: Path) -> Iterator[str]:
    """The address at which the demonstration district's site is served."""
    server, url = serve(demo_site)
    yield url
    server.shutdown()


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """What starts Debian's Chromium, with further arguments."""
    path = os.environ.get("CHROMIUM") or next(found for name in BROWSERS if (found := shutil.which(name)))
    usual = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        yield lambda *arguments: playwright.chromium.launch(executable_path=path, args=[*usual, *arguments])


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """Debian's Chromium."""
    chromium = launch()
    yield chromium
    chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    opened = browser.new_context(viewport={"width": 390, "height": 844})
    yield opened
    opened.close()


def everything(site: Path) -> str:
    """Return all that a site publishes as one text: pages, data, feeds, search index, names of files."""
    texts = []
    for path in sorted(site.rglob("*")):
        texts.append(path.relative_to(site).as_posix())
        if path.is_file():
            raw = path.read_bytes()
            if raw[:2] == b"\x1f\x8b":
                raw = gzip.decompress(raw)
            texts.append(raw.decode("utf-8", "replace").replace("\r\n ", ""))
    return "\n".join(texts).lower().replace("ё", "е")


def golden(path: Path, actual: str) -> None:
    """Compare with a golden file; with UPDATE_CASES=1 write it instead, for a person to look at in the diff."""
    if os.environ.get("UPDATE_CASES"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(actual, encoding="utf-8")
    assert path.is_file(), f"{path} is missing; make it with UPDATE_CASES=1"
    assert actual == path.read_text(encoding="utf-8")
