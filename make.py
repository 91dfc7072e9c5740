#!/usr/bin/env python3
"""Set-up and the few commands a newcomer needs; the standard library alone.

The first call makes a virtual environment in .venv from requirements.lock (exact versions with hashes). Its own
messages go to standard error, so that the output of a command can be piped.
"""

import compileall
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HELP = """\
Планы управлений образования: команды.

    python3 make.py site      собрать сайт из plans/
    python3 make.py serve     показать его на этом компьютере и пересобирать при каждом изменении
    python3 make.py test      выполнить все проверки
    python3 make.py plans …   любая команда программы, например: python3 make.py plans check
    python3 make.py messages  обновить и собрать переводы текстов программы
    python3 make.py bench     сравнить сборку с Material и Hugo (bench search — поиск с другими поисками)

Первый вызов создаёт окружение .venv (около минуты).
"""
ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
LOCK = ROOT / "requirements.lock"
STAMP = ENVIRONMENT / "stamp"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def say(message: str) -> None:
    """Tell the person at the terminal something, on standard error."""
    print(message, file=sys.stderr, flush=True)


def fingerprint() -> str:
    """Return what the environment depends on, as a hash."""
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(ROOT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def set_up() -> None:
    """Make the virtual environment when it is missing or out of date."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
        raise SystemExit("Нужен Python 3.11 или новее.")
    wanted = fingerprint()
    if STAMP.is_file() and STAMP.read_text() == wanted:
        return
    say("Подготовка: создаётся окружение .venv (один раз, около минуты)…")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as problem:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise SystemExit(
            "Не удалось создать окружение Python. В Debian и Ubuntu поставьте пакет python3-venv: "
            "apt-get install python3-venv"
        ) from problem
    pip = [str(BIN / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)], "Не удалось поставить пакеты.")
    run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Не удалось поставить программу.")
    # pip compiles what it installs, but not a source tree: without this the first commands start 0.2 s slower
    compileall.compile_dir(ROOT / "generator", quiet=1)
    STAMP.write_text(wanted)


def run(command: list[str], failure: str) -> None:
    """Run a step of the set-up, its output on standard error; stop with ``failure`` when it fails."""
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
        raise SystemExit(f"{failure} Сообщение программы стоит выше.")


def plans(arguments: list[str]) -> int:
    """Run the command ``plans`` in the place of this one; input, output and exit code are its own."""
    command = [str(BIN / "plans"), *arguments]
    os.environ.setdefault("PLANS_PROJECT", str(ROOT))
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    os.execv(command[0], command)
    return 2  # never reached: the program above has taken the place of this one


def site() -> int:
    """Build the site and say how to look at it."""
    code = subprocess.run([str(BIN / "plans"), "--project", str(ROOT), "build"], check=False).returncode
    if not code:
        say("Посмотреть: python3 make.py serve — или python3 -m http.server --directory site")
    return code


def test() -> int:
    """Run every check there is: style, types, architecture, tests. Returns the first exit code that is not 0."""
    browser()
    steps = (
        [str(BIN / "ruff"), "check", "--quiet", "."],
        [str(BIN / "ruff"), "format", "--check", "--quiet", "."],
        [str(BIN / "mypy"), "--no-error-summary"],
        [str(BIN / "lint-imports"), "--no-logo"],
        [str(BIN / "python"), "-m", "pytest", "-n", "2"],
    )
    for step in steps:
        say(f"— {Path(step[0]).name} {' '.join(step[1:])}")
        code = subprocess.run(step, cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


def bench(sizes: list[str]) -> int:
    """Measure against Material and Hugo; with "search" how well the search finds. Prints a table."""
    if sizes[:1] == ["search"]:
        script = str(ROOT / "bench" / "search" / "quality.py")
        return subprocess.run([str(BIN / "python"), script, *sizes[1:]], check=False).returncode
    return subprocess.run([str(BIN / "python"), str(ROOT / "bench" / "run.py"), *sizes], check=False).returncode


def messages() -> int:
    """Extract the texts of the program and the theme, merge them into the Russian catalogues, compile those."""
    for folder in ("generator/locale", "theme/locales"):
        source, catalogue = folder.split("/")[0], f"{folder}/ru/LC_MESSAGES/messages"
        template = ENVIRONMENT / "messages.pot"
        babel = str(BIN / "pybabel")
        quiet = ["--no-location", "--sort-output", "--width", "120"]
        steps = (
            [babel, "-q", "extract", "-F", "babel.cfg", "-k", "noted", "-k", "nnoted:1,2", *quiet,
             "-o", str(template), source],
            [babel, "-q", "update", "-i", str(template), "-o", f"{catalogue}.po", "-l", "ru", "-D", "messages",
             "--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date"],
            [babel, "-q", "compile", "-i", f"{catalogue}.po", "-o", f"{catalogue}.mo", "-l", "ru"],
        )  # fmt: skip
        for step in steps:
            code = subprocess.run(step, cwd=ROOT, check=False).returncode
            if code:
                return code
    return 0


def browser() -> None:
    """Install a browser for the tests when there is none; stop with a clear message when that is not possible."""
    if os.environ.get("CHROMIUM") or any(shutil.which(name) for name in BROWSERS):
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Подготовка: ставится браузер chromium для проверок…")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "-y", "chromium"]):
            subprocess.run(command, stdout=sys.stderr, env=quiet, check=False)
    if not any(shutil.which(name) for name in BROWSERS):
        raise SystemExit(
            "Для проверок нужен браузер Chromium. Поставьте его (в Debian и Ubuntu: sudo apt-get install chromium) "
            "или укажите путь к нему в переменной CHROMIUM."
        )


def main(arguments: list[str]) -> int:
    """Run one command; 2 when it is unknown."""
    commands = {"site": site, "test": test, "messages": messages}
    name = arguments[0] if arguments else "--help"
    if name in {"-h", "--help", "help"}:
        print(HELP, end="")
        return 0
    if name not in {*commands, "serve", "plans", "bench"}:
        say(f"Неизвестная команда «{name}». Есть: site, serve, test, bench, messages, plans.")
        return 2
    set_up()
    if name == "plans":
        return plans(arguments[1:])
    if name == "bench":
        return bench(arguments[1:])
    if name == "serve":
        return plans(["--project", str(ROOT), "serve", *arguments[1:]])
    return commands[name]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
