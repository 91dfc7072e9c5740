"""Measures how well the search finds, beside raw Pagefind and Material's own search; see README.md.

Usage: python3 make.py bench search [--own | --events N]. ``--own`` leaves the others out; ``--events`` only tells what
the searches of an invented site of that size load.
"""

import functools
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))
from gold import Query, made, written

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(sys.executable).parent
DONE = '[data-search-results][data-state="done"]'
FIRST = 10
MADE = 150
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
MATERIAL = """\
site_name: Bench
site_url: http://localhost:8000/
docs_dir: docs
theme: {name: material, font: false, language: ru}
nav: [about.md]
plugins:
  - search: {lang: ru}
validation: {nav: {omitted_files: ignore}}
"""
RAW = """async (queries) => {
  const { createInstance } = await import(location.origin + "/pagefind/pagefind.js");
  const engine = createInstance({ basePath: location.origin + "/pagefind/", noWorker: true });
  const answers = [];
  for (const query of queries) {
    const { results } = await engine.search(query);
    answers.push((await Promise.all(results.slice(0, 10).map((one) => one.data()))).map((data) => data.raw_url));
  }
  return answers;
}"""


# Material's own worker with its own index; its box in the page asks the same.
MATERIAL_WORKER = """async (queries) => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const index = await (await fetch("../search/search_index.json")).json();
  const worker = new Worker(new URL(search, location.href));
  const ask = (message, type) => new Promise((done) => {
    worker.onmessage = ({ data }) => data.type === type && done(data.data);
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } }, 1);
  const answers = [];
  for (const query of queries) {
    const { items } = await ask({ type: 2, data: query }, 3);
    answers.push(items.slice(0, 10).map(([first]) => first.location.replace(/#.*/, "")));
  }
  return answers;
}"""


class Served(SimpleHTTPRequestHandler):
    """Serves files as hosts do: text compressed."""

    def do_GET(self) -> None:
        """Answer a request."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in {".html", ".js", ".css", ".json", ".svg"}:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""


def serve(folder: Path) -> str:
    """Serve a folder in the background and return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Served, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def ids_of(addresses: list[str]) -> list[str]:
    """Return the ids of the events among page addresses such as ``/district/plans/plan/event/``."""
    parts = [address.strip("/").split("/") for address in addresses]
    return ["/".join((part[0], part[2], part[3])) for part in parts if len(part) == 4 and part[1] == "plans"]


def ours(browser: Browser, address: str) -> Callable[[str], tuple[list[str], list[str]]]:
    """Return a function that asks our search page: ids of the results, addresses of the pages it offers."""
    page = browser.new_page()

    def ask(text: str) -> tuple[list[str], list[str]]:
        page.goto(f"{address}search/?q={quote(text)}")
        page.wait_for_selector(DONE)
        records = page.locator(f'{DONE} [data-kind="event"], {DONE} [data-kind="row"]')
        found = records.evaluate_all("all => all.map(one => one.dataset.record)")
        return found[:FIRST], page.locator("[data-search-offers] a").evaluate_all("all => all.map(a => a.pathname)")

    return ask


def rate(queries: list[Query], answers: list[tuple[list[str], list[str]]]) -> str:
    """Return success@1, success@5, MRR and the share without a result as a row."""
    one = five = rank = none = 0.0
    for query, (found, offered) in zip(queries, answers, strict=True):
        if query.relevant:
            place = next((at for at, record in enumerate(found) if record in query.relevant), None)
        else:
            ends = {page.rpartition(":")[2].rpartition("/")[2] for page in query.pages}
            place = next((at for at, path in enumerate(offered) if path.strip("/").rpartition("/")[2] in ends), None)
        one += place == 0
        five += place is not None and place < 5
        rank += 1 / (place + 1) if place is not None else 0
        none += not (found if query.relevant else offered)
    count = len(queries)
    return f"{one / count:8.3f} {five / count:8.3f} {rank / count:8.3f} {none / count:8.3f}"


def weigh(browser: Browser, address: str) -> None:
    """Print what the first and the next search load, and how long a slow phone waits."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    loaded = watch(session)
    page.goto(f"{address}about/")
    page.wait_for_load_state("networkidle")
    for name, text in (("first search", "наставничество"), ("next search", "тутурская школа апрель")):
        loaded.clear()
        page.fill("#dp-q", "")
        page.wait_for_selector("[role=option]", state="hidden")
        page.fill("#dp-q", text)
        page.wait_for_selector("[role=option] >> nth=2")
        page.wait_for_load_state("networkidle")
        print(f"{name:24} {sum(loaded) / 1000:8.1f} kB {len(loaded):4} requests")
    context.close()
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}about/")
    page.wait_for_load_state("networkidle")
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    print(f"{'slow phone, first result':24} {wait_for_first(page):8.0f} ms after focus and typing")
    context.close()


def weigh_invented(events: int) -> None:
    """Print the same for invented districts of ``events`` events."""
    sys.path.insert(0, str(ROOT / "bench"))
    from run import make_project

    with tempfile.TemporaryDirectory(prefix="plans-search-") as temporary, sync_playwright() as playwright:
        project, site = make_project(Path(temporary) / "project", events), Path(temporary) / "site"
        command = [str(BIN / "plans"), "--project", str(project), "build", "--to", str(site)]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        weigh(browser, serve(site))
        browser.close()


def chromium() -> str | None:
    """Return the path of the browser."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def watch(session: CDPSession) -> list[int]:
    """Return a list that grows by the bytes of every answer that comes over the network."""
    loaded: list[int] = []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: loaded.append(int(event["encodedDataLength"])))
    return loaded


def wait_for_first(page: Page) -> float:
    """Return the milliseconds from focus and typing to the first suggestion."""
    return float(
        page.evaluate(
            """async () => {
              const input = document.querySelector("#dp-q");
              const from = performance.now();
              input.focus();
              input.value = "наставничество";
              input.dispatchEvent(new Event("input", { bubbles: true }));
              while (!document.querySelector("[role=option]")) await new Promise((done) => setTimeout(done, 10));
              return performance.now() - from;
            }"""
        )
    )


def build_others(folder: Path, site: Path) -> tuple[Path, Path]:
    """Return the same pages with an index of raw Pagefind, and with Material and its search."""
    raw = folder / "raw"
    shutil.copytree(site, raw, ignore=shutil.ignore_patterns("pagefind", "calendar*", "now"))
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(raw)], check=True, stdout=subprocess.DEVNULL)
    tree = folder / "material"
    subprocess.run(
        [str(BIN / "plans"), "write", str(tree), "--plans-only"], cwd=ROOT, check=True, stderr=subprocess.DEVNULL
    )
    (tree / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(
        [str(BIN / "mkdocs"), "build", "-q"], cwd=tree, check=True, env=environment, stderr=subprocess.DEVNULL
    )
    return raw, tree / "site"


def main() -> None:
    """Build, ask, print."""
    if "--events" in sys.argv:
        weigh_invented(int(sys.argv[sys.argv.index("--events") + 1]))
        return
    own = "--own" in sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="plans-search-") as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        site = folder / "ours"
        subprocess.run(
            [str(BIN / "plans"), "build", "--to", str(site)], cwd=ROOT, check=True, stderr=subprocess.DEVNULL
        )
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        events = json.loads((site / "data" / "v1" / "events.json").read_text(encoding="utf-8"))["events"]
        sets = {name: written(name) for name in ("tuning", "test", "second")}
        for query in made(events, MADE):
            sets.setdefault(query.kind, []).append(query)
        ask = ours(browser, serve(site))
        others: list[tuple[str, Page, str]] = []
        if not own:
            raw, theirs = build_others(folder, site)
            for name, place, script in (("raw Pagefind", raw, RAW), ("Material", theirs, MATERIAL_WORKER)):
                page = browser.new_page()
                page.goto(serve(place) + "about/")
                others.append((name, page, script))
        print(f"{'':24} {'@1':>8} {'@5':>8} {'MRR':>8} {'none':>8}")
        for name, queries in sets.items():
            print(f"{name + ', ours':24} {rate(queries, [ask(query.text) for query in queries])}", flush=True)
            for engine, page, script in others:
                found = page.evaluate(script, [query.text for query in queries])
                answers = [(ids_of(addresses), addresses) for addresses in found]
                print(f"{name + ', ' + engine:24} {rate(queries, answers)}", flush=True)
        weigh(browser, serve(site))
        browser.close()


if __name__ == "__main__":
    main()
