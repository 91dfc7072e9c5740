"""What ``mkdocs.yml`` says about the plans, for commands that publish nothing and need not wait for MkDocs to load.

The options are those of ``PluginOptions`` in ``plugin.py``; a value that MkDocs would refuse counts as not told, and
the build says what is wrong with it. A day that is none is refused here too: much depends on it.
"""

from datetime import date
from pathlib import Path
from typing import Any, get_args

import click
import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]  # it has no types

from generator import language
from generator.language import _
from generator.settings import Privacy, Settings, local_day, site_address, told_day

_FILE = "mkdocs.yml"


class _Loader(yaml.CSafeLoader):
    """Reads variables of the environment as MkDocs does, and what other tags make as nothing: no option of ours."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def settings_of(root: Path, today: date | None = None) -> Settings:
    """Return the settings of a project, and speak its language. Raises UsageError when its file cannot be read."""
    told = _read(root / _FILE) if (root / _FILE).is_file() else {}
    options = _options(told.get("plugins"))
    spoken = options.get("language", language.DEFAULT)
    people: Privacy = next((level for level in get_args(Privacy) if level == options.get("people")), "names")
    language.use(spoken)
    try:
        today = today or told_day(options.get("today")) or local_day()
        address = site_address(_text(told.get("site_url")))
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    return Settings(
        root=root,
        plans=root / options.get("plans", "plans"),
        site_url=address,
        today=today,
        language=spoken,
        site_name=_text(told.get("site_name")),
        people=people,
    )


def _text(told: Any) -> str:
    return told if isinstance(told, str) else ""


def _read(path: Path, inheriting: frozenset[Path] = frozenset()) -> dict[str, Any]:
    """Return what a configuration says, together with the one that it inherits from, as MkDocs reads both."""
    if path.resolve() in inheriting:
        raise click.UsageError(_("{file} inherits from itself").format(file=path.name))
    try:
        told = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506 - a safe loader
    except (OSError, ValueError, yaml.YAMLError) as problem:
        raise click.UsageError(_("{file} cannot be read: {problem}").format(file=path.name, problem=problem)) from None
    told = told if isinstance(told, dict) else {}
    parent = told.pop("INHERIT", None)
    if not isinstance(parent, str):
        return told
    return _merged(_read(path.parent / parent, inheriting | {path.resolve()}), told)


def _merged(base: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """Return ``told`` over ``base``: mappings are merged at every depth, lists and values replaced."""
    found = dict(base)
    for key, value in told.items():
        below = base.get(key)
        found[key] = _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return found


def _options(plugins: Any) -> dict[str, str]:
    """Return the options of our plugin that are texts or days.

    ``plugins`` is a list of names and mappings, or one mapping.
    """
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        options = entry.get("plans") if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return {key: str(value) for key, value in options.items() if isinstance(value, str | date)}
    return {}
