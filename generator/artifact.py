"""An artifact: one file to publish, as a path below the site's root and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One file of the site. ``path`` is relative, with forward slashes, and never leaves the site."""

    path: str
    data: bytes
