"""Compiled templates, kept beside the compiled modules: to compile them takes as long as a thousand event pages."""

import hashlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

BESIDE_MODULES = Path(__file__).parent / "__pycache__"


class CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """Keeps what templates were compiled to; ``maker`` is the text of whatever else decides how that is done.

    A template is known by its name and its source, not by its folder, so that a theme that is copied finds it again.
    Where nothing can be written, nothing is kept.
    """

    def __init__(self, maker: str = "", folder: Path = BESIDE_MODULES) -> None:
        made_by = hashlib.sha256(f"{version('jinja2')} {version('mkdocs')} {maker}".encode()).hexdigest()[:12]
        super().__init__(str(folder), f"template-{made_by}-%s.cache")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key of a template: that of its name alone; whether the source is the same is asked later."""
        return super().get_cache_key(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what a template was compiled to before, if that was kept."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if that is possible."""
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
