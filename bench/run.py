"""Measures, side by side in one run: our clean build, Material with the same pages, Hugo with pages of the same size.

Usage: python3 make.py bench [EVENTS …]. Prints a table; nothing is asserted. A clean build is reading, linking, all
pages of plans and events, sitemap and open data; calendars, registers and feeds, and the search index, are measured
on top; set-up is not counted. Material gets the same pages: what ``plans write`` writes, out of the navigation, its
search off. Hugo gets the same Markdown and the frame of our own event page as its layout; it is left out when it is not
installed.

The three take turns, each into a new folder, and the least of ``ROUNDS`` counts. Nothing is removed before the end: for
minutes after ten thousand files were removed, some file systems take ten times as long to make new ones. Two rows tell
what no design can save: our program started without doing anything, and the files of the site written again.
"""

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from invent import invent

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
SIZES = (500, 2000, 10000)
ROUNDS = 3
WRITE_AGAIN = """\
import os, sys
from pathlib import Path
source, goal = Path(sys.argv[1]).resolve(), sys.argv[2]
files = [(f"{goal}/{path.relative_to(source)}", path.read_bytes()) for path in source.rglob("*") if path.is_file()]
before = os.times()
for path, data in files:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb", buffering=0) as file:
        file.write(data)
after = os.times()
print(after.user + after.system - before.user - before.system, after.elapsed - before.elapsed)
"""
MATERIAL = """\
site_name: Bench
site_url: http://localhost:8000/
docs_dir: docs
theme: {name: material, font: false, language: ru}
nav: [about.md]
plugins: []
validation: {nav: {omitted_files: ignore}}
"""
HUGO = """\
baseURL = "http://localhost:8000/"
disableKinds = ["taxonomy", "term", "RSS", "section", "home"]
[markup.goldmark.renderer]
unsafe = true
"""


@dataclass(frozen=True)
class Cost:
    """What one command took: CPU seconds, wall seconds, memory of its largest process in MB."""

    cpu: float
    wall: float
    memory: float

    def __str__(self) -> str:
        """Return the cells of a row of the table."""
        return f"{self.cpu:8.2f} {self.wall:8.2f} {self.memory:8.0f}"


def measure(command: list[str], folder: Path) -> Cost:
    """Run ``command`` in ``folder`` and return what it took; a failure stops the measuring."""
    started = os.times()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    assert process.stderr is not None
    said = process.stderr.read()
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command}: {said.decode()[-2000:]}")
    wall = os.times().elapsed - started.elapsed
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def make_project(folder: Path, events: int) -> Path:
    """Return a project of ours with ``events`` invented events."""
    for name in ("theme", "content"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    invent(folder, events)
    return folder


def make_material(folder: Path, project: Path) -> Path:
    """Return our own pages as Markdown (front matter and content) for stock Material, out of the navigation."""
    subprocess.run(plans(project, "write", str(folder), "--plans-only"), check=True, stderr=subprocess.DEVNULL)
    (folder / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    return folder


def make_hugo(folder: Path, tree: Path, site: Path) -> Path:
    """Return the same Markdown for Hugo: its layout is the frame of our own event page, so that sizes are the same."""
    for page in (tree / "docs").rglob("index.md"):
        name = page.parent.relative_to(tree / "docs").as_posix()
        goal = folder / "content" / ("_index.md" if name == "." else f"{name}.md")
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, goal)
    html = next(site.glob("*/plans/*/meropriyatie-1/index.html")).read_text(encoding="utf-8")
    before, rest = html.split('<article class="dp-page', 1)
    after = rest.split("</article>", 1)[1]
    title = before.split("<title>")[1].split(" — ")[0]
    layout = before.replace(title, "{{ .Title }}") + "{{ .Content }}" + after
    path = folder / "layouts" / "_default" / "single.html"
    path.parent.mkdir(parents=True)
    path.write_text(layout, encoding="utf-8")
    (folder / "config.toml").write_text(HUGO, encoding="utf-8")
    return folder


def pages_of(site: Path) -> tuple[int, int]:
    """Return how many pages a site has, and their size in bytes."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return len(sizes), sum(sizes)


def compile_modules() -> None:
    """Compile our modules, as the installer does with those of Material: a source tree may never have run before, or
    in an environment that forbids Python to keep what it compiles (PYTHONDONTWRITEBYTECODE)."""
    compileall.compile_dir(ROOT / "generator", quiet=1)


def least(commands: list[tuple[list[str], Path]]) -> Cost:
    """Return what the cheapest of several runs of the same work took."""
    return min((measure(command, folder) for command, folder in commands), key=lambda cost: cost.cpu)


def write_again(site: Path, folder: Path) -> Cost:
    """Return what it takes to write all files of ``site`` into ``folder``, their contents being at hand."""
    command = [sys.executable, "-c", WRITE_AGAIN, str(site), str(folder)]
    cpu, wall = map(float, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    return Cost(cpu, wall, 0)


def plans(project: Path, *arguments: str) -> list[str]:
    """Return a command of ours on ``project``."""
    return [str(BIN / "plans"), "--project", str(project), *arguments]


def bench(events: int, folder: Path) -> None:
    """Measure one size and print its rows."""
    project = make_project(folder / "ours", events)
    build = ("build", "--without-search", "--plans-only")
    copies = [shutil.copytree(project, folder / f"ours-{number}") for number in range(ROUNDS)]
    rows: dict[str, Cost] = {}
    rows["our program started"] = least([(plans(project, "build", "--help"), project)] * ROUNDS)
    rows["plans check"] = least([(plans(project, "check"), project)] * ROUNDS)
    tree = make_material(folder / "material", project)
    measure(plans(project, *build), project)  # a first site: the layout for Hugo is cut from it, and edits follow it
    hugo = make_hugo(folder / "hugo", tree, project / "site") if shutil.which("hugo") else None
    for number, copy in enumerate(copies):
        turns = {"our clean build": (plans(copy, *build), copy)}
        turns["Material"] = ([str(BIN / "mkdocs"), "build", "--quiet", "-d", str(tree / f"site-{number}")], tree)
        if hugo:
            turns["Hugo"] = (["hugo", "--quiet", "-d", str(hugo / f"public-{number}")], hugo)
        for name, (command, place) in turns.items():
            cost = measure(command, place)
            rows[name] = min(cost, rows.get(name, cost), key=lambda one: one.cpu)
    rows["the files alone"] = write_again(project / "site", folder / "again")
    one = next(project.glob("plans/*/1-od-2024/plan.yml"))
    one.write_text(one.read_text(encoding="utf-8").replace("number: 1.", "number: 1а.", 1), encoding="utf-8")
    rows["our build after an edit"] = least([(plans(project, *build), project)] * ROUNDS)
    count, size = pages_of((project / "site").resolve())
    rows["with calendars, registers, feeds"] = measure(plans(project, "build", "--without-search"), project)
    rows["the same with search"] = measure(plans(project, "build"), project)
    print(f"\n{events} events: {count} pages, {size / count / 1024:.1f} kB each")
    print(f"{'':34}{'CPU s':>8} {'wall s':>8} {'MB':>8}")
    for name, cost in rows.items():
        print(f"{name:34}{cost}")
    ours = rows["our clean build"].cpu
    print(f"{'to Material (CPU)':34}{ours / rows['Material'].cpu:8.2f}")
    if hugo:
        hugo_count, hugo_size = pages_of(hugo / "public-0")
        its = f"its pages: {hugo_count}, {hugo_size / hugo_count / 1024:.1f} kB each"
        print(f"{'to Hugo (CPU)':34}{ours / rows['Hugo'].cpu:8.2f}   ({its})")
        print(f"{'edit to Hugo (CPU)':34}{rows['our build after an edit'].cpu / rows['Hugo'].cpu:8.2f}")


def main() -> None:
    """Measure the sizes of the command line, or the usual three."""
    if not shutil.which("hugo"):
        print("Hugo is not installed and is left out (in Debian: apt-get install hugo).")
    compile_modules()
    with tempfile.TemporaryDirectory(prefix="plans-bench-") as folder:
        for events in [int(size) for size in sys.argv[1:]] or SIZES:
            home = Path(folder, str(events))
            home.mkdir()
            bench(events, home)


if __name__ == "__main__":
    main()
