"""A site is published whole: killed at any moment, the old one stays; the same input gives the same bytes."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from generator.build import examination, locking
from generator.build.publishing import Release
from generator.reading.drafts import read_drafts
from generator.settings import Settings
from tests.conftest import ROOT, TESTS, make_project, run_plans


def bytes_of(site: Path) -> dict[str, str]:
    """Return the hash of every file of a site."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_releases_are_swapped_linked_and_pruned(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    for _ in range(5):
        done = run_plans("build", project=project)
        assert done.returncode == 0, done.stderr
    site = project / "site"
    assert site.is_symlink()
    releases = sorted(path.name for path in (project / ".releases/site").iterdir())
    assert releases == ["000003", "000004", "000005"]
    page = site / "primersk" / "plans" / "7-p-2024" / "itogi" / "index.html"
    assert page.stat().st_nlink == 3
    assert (site / "assets" / "dp" / "site.css").stat().st_nlink == 3
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Подведение итогов", "Итоги года"), encoding="utf-8")
    old = page.read_bytes()
    assert run_plans("build", project=project).returncode == 0
    assert page.read_bytes() != old
    kept = project / ".releases/site/000005" / "primersk" / "plans" / "7-p-2024" / "itogi" / "index.html"
    assert kept.read_bytes() == old


def test_a_bad_plan_leaves_the_old_site(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert run_plans("build", project=project).returncode == 0
    before = bytes_of((project / "site").resolve())
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + "ещё: 1\n", encoding="utf-8")
    done = run_plans("build", project=project)
    assert done.returncode == 1
    assert "[unknown-key]" in done.stderr
    assert bytes_of((project / "site").resolve()) == before
    assert sorted(path.name for path in (project / ".releases/site").iterdir()) == ["000001"]


def test_a_killed_build_leaves_the_old_site(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert run_plans("build", project=project).returncode == 0
    before = bytes_of((project / "site").resolve())
    for moment in (0.3, 0.5, 0.7, 0.9):
        process = subprocess.Popen(
            [str(Path(sys.executable).parent / "plans"), "--project", str(project), "build"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        time.sleep(moment)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert bytes_of((project / "site").resolve()) == before
    assert run_plans("build", project=project).returncode == 0
    assert [path.name for path in (project / ".releases/site").iterdir() if not path.name.isdigit()] == []


def test_a_plain_folder(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    goal = tmp_path / "public"
    for _ in range(2):
        assert run_plans("build", "--to", str(goal), project=project).returncode == 0
        assert (goal / "index.html").is_file()
        assert not goal.is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "public"]
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("не трогать", encoding="utf-8")
    done = run_plans("build", "--to", str(mine), project=project)
    assert done.returncode == 1
    assert "создала не эта программа" in done.stderr
    assert (mine / "letter.txt").read_text(encoding="utf-8") == "не трогать"


def test_same_input_same_bytes(tmp_path: Path) -> None:
    sites = []
    for number, environment in enumerate(
        (
            {"PYTHONHASHSEED": "1", "TZ": "Asia/Irkutsk", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
        )
    ):
        project = make_project(tmp_path / f"place-{number}" / "project", plans=ROOT / "plans")
        done = run_plans("build", "--today", "2023-10-20", project=project, **environment)
        assert done.returncode == 0, done.stderr
        sites.append(bytes_of((project / "site").resolve()))
    assert sites[0] == sites[1]


def test_without_plans_the_site_says_how_to_begin(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", plans=Path("none"))
    (project / "plans").mkdir()
    done = run_plans("build", project=project)
    assert done.returncode == 0, done.stderr
    home = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "Планов пока нет." in home
    assert "plans import" in home
    check = run_plans("check", project=project)
    assert check.returncode == 0
    assert "Планов пока нет" in check.stderr


def test_a_lost_folder_of_plans_does_not_empty_the_site(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert run_plans("build", project=project).returncode == 0
    before = bytes_of((project / "site").resolve())
    shutil.rmtree(project / "plans")
    done = run_plans("build", project=project)
    assert done.returncode == 1
    assert "plans: ошибка: нет папки «plans» [missing-plans]" in done.stderr
    assert bytes_of((project / "site").resolve()) == before


@pytest.mark.parametrize("name", ["_headers", "robots.txt", "data/v1/events.json"])
def test_a_written_file_does_not_take_the_place_of_a_made_one(name: str, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    written = project / "content" / name
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text("от руки", encoding="utf-8")
    done = run_plans("build", project=project)
    assert done.returncode == 1
    assert f"на адрес «/{name}» претендуют двое: content/{name} и файл, который программа делает сама" in done.stderr
    assert not (project / "site").exists()


def test_plain_mkdocs_builds_the_same_site(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    mkdocs = Path(sys.executable).parent / "mkdocs"
    subprocess.run([str(mkdocs), "build", "--quiet"], cwd=project, check=True, timeout=300)
    by_mkdocs = bytes_of((project / "site").resolve())
    assert run_plans("build", project=project).returncode == 0
    assert bytes_of((project / "site").resolve()) == by_mkdocs


def test_the_address_of_the_site(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    done = run_plans("build", project=project, SITE_URL="https://edu.example/plany/")
    assert done.returncode == 0, done.stderr
    page = (project / "site" / "primersk" / "plans" / "7-p-2024" / "itogi" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://edu.example/plany/primersk/plans/7-p-2024/itogi/">' in page
    sitemap = (project / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://edu.example/plany/primersk/plans/7-p-2024/itogi/</loc>" in sitemap
    assert "Sitemap: https://edu.example/plany/sitemap.xml" in (project / "site" / "robots.txt").read_text(
        encoding="utf-8"
    )
    events = (project / "site" / "data" / "v1" / "events.json").read_text(encoding="utf-8")
    assert '"url":"/plany/primersk/plans/7-p-2024/itogi/"' in events


def git(project: Path, *arguments: str) -> None:
    who = ["-c", "user.name=test", "-c", "user.email=test@example"]
    subprocess.run(["git", *who, *arguments], cwd=project, check=True, capture_output=True, timeout=60)


def test_two_sites_in_one_folder_keep_their_own_releases(tmp_path: Path) -> None:
    other = Release(tmp_path / "other", plain=False)
    other.write("index.html", b"other")
    other.publish()
    for number in range(5):
        release = Release(tmp_path / "site", plain=False)
        release.write("index.html", b"%d" % number)
        release.publish()
    assert (tmp_path / "other/index.html").read_bytes() == b"other"
    assert (tmp_path / "site/index.html").read_bytes() == b"4"
    assert len([path for path in tmp_path.glob(".releases/site/*") if path.name.isdecimal()]) == 3


def test_a_page_that_lost_its_end_is_published_without_it(tmp_path: Path) -> None:
    for told in (b"what was told, and more", b"what was told"):
        release = Release(tmp_path / "site", plain=False)
        release.write("index.html", told)
        release.publish()
        assert (tmp_path / "site/index.html").read_bytes() == told


def test_the_last_good_version_of_a_broken_plan(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    git(project, "init", "-q")
    git(project, "add", "plans")
    git(project, "commit", "-qm", "good", "--date", "2025-03-04T10:00:00")
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    good = plan.read_text(encoding="utf-8")
    plan.write_text(good.replace("title: Стажировка", "titel: Стажировка на новом месте"), encoding="utf-8")
    git(project, "commit", "-qam", "broken")
    other = project / "plans" / "primersk" / "8-p-2024" / "plan.yml"
    other.parent.mkdir()
    other.write_text(good.replace("number: 7-п", "number: 8-п"), encoding="utf-8")
    (other.parent / "vvedenie.md").write_text("Введение.\n", encoding="utf-8")
    strict = run_plans("build", project=project)
    assert strict.returncode == 1
    assert not (project / "site").exists()
    done = run_plans("build", "--keep-last-good", project=project)
    assert done.returncode == 0, done.stderr
    assert "[unknown-key]" in done.stderr
    site = project / "site" / "primersk" / "plans"
    kept = (site / "7-p-2024" / "stazhirovka" / "index.html").read_text(encoding="utf-8")
    assert "Это редакция плана от" in kept
    assert "Стажировка" in kept
    assert "Это редакция плана от" in (site / "7-p-2024" / "index.html").read_text(encoding="utf-8")
    assert "Это редакция плана от" not in (site / "8-p-2024" / "index.html").read_text(encoding="utf-8")


def test_the_last_good_version_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    project = make_project(tmp_path / "repository" / "plans of the district")
    git(tmp_path / "repository", "init", "-q")
    git(project, "add", "plans")
    git(project, "commit", "-qm", "good")
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + "ещё: 1\n", encoding="utf-8")
    done = run_plans("build", "--keep-last-good", "--without-search", project=project)
    assert done.returncode == 0, done.stderr
    assert (project / "site" / "primersk" / "plans" / "7-p-2024" / "itogi" / "index.html").is_file()


def test_a_long_history_of_errors_is_judged_plan_by_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(tmp_path / "project")
    git(project, "init", "-q")
    git(project, "add", "plans")
    git(project, "commit", "-qm", "good")
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    good = plan.read_text(encoding="utf-8")
    for number in range(6):
        wrong = "titel: Стажировка" if number % 2 else "inherits:\n              - form\n            title: Стажировка"
        plan.write_text(good.replace("title: Стажировка", f"{wrong} {number}"), encoding="utf-8")
        git(project, "commit", "-qam", "broken")
    found = examination.examine(
        Settings(root=project, plans=project / "plans", site_url="", today=date(2024, 1, 10)),
    )
    assert not found.publishable
    read = []
    monkeypatch.setattr(examination, "read_drafts", lambda *given: read.append(given) or read_drafts(*given))
    examination.keep_last_good(found)
    assert found.publishable
    assert len(read) == 1
    assert "Стажировка" in [event.title for one in found.catalogue.plans() for event in one.events()]


def asked(project: Path, *arguments: str, given: bytes = b"") -> str:
    done = subprocess.run(["git", *arguments], cwd=project, check=True, capture_output=True, timeout=60, input=given)
    return done.stdout.decode().strip()


def test_a_version_that_is_not_whole_is_no_good_one(tmp_path: Path) -> None:
    """A damaged or partial clone lacks a file of the version: the plan must not be published without its marks."""
    project = make_project(tmp_path / "project", plans=TESTS / "demo" / "plans")
    git(project, "init", "-q")
    git(project, "add", "plans")
    git(project, "commit", "-qm", "good")
    folder = project / "plans" / "zarechny" / "12-p-2023"
    content = asked(project, "rev-parse", "HEAD:./plans/zarechny/12-p-2023/marks.csv")
    (project / ".git" / "objects" / content[:2] / content[2:]).unlink()
    (folder / "plan.yml").write_text("ещё: 1\n", encoding="utf-8")
    done = run_plans("build", "--keep-last-good", "--without-search", project=project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize("kind", ["link", "outside"])
def test_a_history_leads_nowhere(tmp_path: Path, kind: str) -> None:
    project = make_project(tmp_path / "project")
    folder = project / "plans" / "primersk" / "7-p-2024"
    git(project, "init", "-q")
    git(project, "add", "plans")
    git(project, "commit", "-qm", "good")
    if kind == "link":
        (folder / "x.txt").symlink_to("/etc/passwd")
        git(project, "add", "plans")
        git(project, "commit", "-qm", "a link")
        (folder / "x.txt").unlink()
    else:
        evil = asked(project, "hash-object", "-w", "--stdin", given=b"pwned")
        up = f"100644 evil-{tmp_path.name}\0".encode() + bytes.fromhex(evil)
        for _step in range(8):
            tree = asked(project, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", given=up)
            up = b"40000 ..\0" + bytes.fromhex(tree)
        listed = asked(project, "ls-tree", "HEAD:plans/primersk/7-p-2024") + f"\n040000 tree {tree}\tdeeper\n"
        plan_tree = asked(project, "mktree", given=listed.encode())
        listed = asked(project, "ls-tree", "HEAD:plans/primersk").replace(
            asked(project, "rev-parse", "HEAD:plans/primersk/7-p-2024"), plan_tree
        )
        district = asked(project, "mktree", given=listed.encode())
        plans = asked(project, "mktree", given=f"040000 tree {district}\tprimersk\n".encode())
        root = asked(project, "mktree", given=f"040000 tree {plans}\tplans\n".encode())
        who = ["-c", "user.name=test", "-c", "user.email=test@example"]
        commit = asked(project, *who, "commit-tree", root, "-p", "HEAD", "-m", "evil")
        git(project, "update-ref", "HEAD", commit)
    plan = folder / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + "ещё: 1\n", encoding="utf-8")
    temporary = tmp_path / "tmp" / "deep" / "deeper"
    temporary.mkdir(parents=True)
    done = run_plans("build", "--keep-last-good", "--without-search", project=project, TMPDIR=str(temporary))
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.rglob("evil-*"))
    published = (project / "site").resolve()
    assert not list(published.rglob("x.txt"))
    assert (published / "primersk" / "plans" / "7-p-2024" / "itogi" / "index.html").is_file()


def test_without_a_good_version_nothing_is_published(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    plan = project / "plans" / "primersk" / "7-p-2024" / "plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8") + "ещё: 1\n", encoding="utf-8")
    git(project, "init", "-q")
    git(project, "add", "plans")
    git(project, "commit", "-qm", "broken from the beginning")
    done = run_plans("build", "--keep-last-good", project=project)
    assert done.returncode == 1
    assert not (project / "site").exists()


def test_mkdocs_deploys_what_was_published(tmp_path: Path) -> None:
    project, remote = make_project(tmp_path / "project"), tmp_path / "remote.git"
    remote.mkdir()
    git(remote, "init", "-q", "--bare")
    git(project, "init", "-q")
    git(project, "remote", "add", "origin", str(remote))
    git(project, "commit", "-qm", "empty", "--allow-empty")
    named = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy"],
        cwd=project, capture_output=True, text=True, check=False, env={**os.environ, **named},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "gh-pages"], cwd=remote, capture_output=True, text=True, check=True
    )
    assert "primersk/plans/7-p-2024/itogi/index.html" in listed.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="no such locks")
def test_a_lock_that_was_given_back_in_between_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opened the file before its owner removed it would hold a lock that nobody else meets."""
    path, real, given_back = tmp_path / "lock", locking.fcntl.flock, []

    def flock(handle: int, operation: int) -> None:
        if not given_back:
            given_back.append(path)
            path.unlink()
        real(handle, operation)

    monkeypatch.setattr(locking.fcntl, "flock", flock)
    lock = locking.Lock(path)
    with pytest.raises(locking.BusyError):
        locking.Lock(path)
    lock.release()
    locking.Lock(path).release()


def test_two_builds_at_once(tmp_path: Path) -> None:
    """One of them publishes a whole site, the other says that it has to wait."""
    project = make_project(tmp_path / "project")
    command = [str(Path(sys.executable).parent / "plans"), "--project", str(project), "build"]
    (tmp_path / "other").mkdir()
    both = [
        subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "TMPDIR": str(folder)},
        )
        for folder in (tmp_path, tmp_path / "other")
    ]  # fmt: skip
    said = [process.communicate(timeout=120)[1] for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 1])
    assert codes == [0, 0] or any("Другая сборка" in text for text in said)
    assert not [path for path in (project / ".releases/site").iterdir() if not path.name.isdigit()]
    assert (project / "site" / "primersk" / "plans" / "7-p-2024" / "itogi" / "index.html").is_file()
    assert run_plans("build", project=project).returncode == 0


def test_a_folder_with_anything_else_in_it_is_not_replaced(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    goal = tmp_path / "public"
    assert run_plans("build", "--to", str(goal), project=project).returncode == 0
    (goal / "CNAME").write_text("plany.example", encoding="utf-8")
    done = run_plans("build", "--to", str(goal), project=project)
    assert done.returncode == 1
    assert (goal / "CNAME").is_file()
    link = tmp_path / "link"
    link.symlink_to(goal)
    assert run_plans("build", "--to", str(link), project=project).returncode == 1
    assert link.is_symlink()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_a_text_beside_a_plan_is_read_by_any_browser(tmp_path: Path, encoding: str) -> None:
    """Hosts send plain texts without their encoding; every file but a text is published as it is."""
    project = make_project(tmp_path / "project")
    folder = project / "plans" / "primersk" / "7-p-2024"
    text = "ПРИКАЗ\r\nО плане мероприятий на учебный год\r\n"
    (folder / "prikaz.txt").write_bytes(text.encode(encoding))
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 \xd0\xbf\xff")
    assert run_plans("build", "--without-search", project=project).returncode == 0
    published = project / "site" / "primersk" / "plans" / "7-p-2024" / "files"
    data = (published / "prikaz.txt").read_bytes()
    assert data.startswith((b"\xef\xbb\xbf", b"\xff\xfe"))
    assert data.decode("utf-16" if encoding == "utf-16" else "utf-8-sig").split() == text.split()
    assert (published / "scan.pdf").read_bytes() == b"%PDF-1.4 \xd0\xbf\xff"
