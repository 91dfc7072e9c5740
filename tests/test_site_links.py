"""Every link within the site leads to a file of the site."""

import os
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.conftest import make_project, run_plans

_LINK = re.compile(r'\s(?:href|src)="([^"#][^"]*)"')


def test_no_link_of_any_page_is_dead(site: Path) -> None:
    files = {os.path.join(folder, name) for folder, _folders, names in os.walk(site) for name in names}  # noqa: PTH118 - a hundred thousand joins
    dead: dict[str, str] = {}
    checked = 0
    for page in sorted(file for file in files if file.endswith(".html")):
        folder = os.path.dirname(page)  # noqa: PTH120 - the same
        for link in set(_LINK.findall(Path(page).read_text(encoding="utf-8"))):
            address = urlsplit(unescape(link))
            if address.scheme or address.netloc or not address.path:
                continue
            path = unquote(address.path)
            target = os.path.normpath(f"{site}{path}" if path.startswith("/") else f"{folder}/{path}")
            checked += 1
            if (f"{target}/index.html" if path.endswith(("/", "..", ".")) else target) not in files:
                dead.setdefault(link, page)
    assert checked > 10000
    assert not dead


def test_a_link_out_of_the_folder_of_the_site_is_not_ours(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    links = '<a href="/news/">новости</a> <a href="/edu/primersk/">район</a> <a href="/edu/none/">нет</a>'
    (project / "content/about.md").write_text(f"# О сайте\n\n{links}\n", encoding="utf-8")
    done = run_plans("build", "--without-search", project=project, SITE_URL="https://plany.example/edu/")
    assert done.returncode == 1
    assert done.stderr.count("[broken-link]") == 1
    assert "«/edu/none/»" in done.stderr
