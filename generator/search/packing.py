"""Files that the scripts of the search read: JSON, and the same compressed.

Not every host compresses what it sends, and on a slow phone that is a second.
"""

import gzip
import json
from collections.abc import Iterator, Mapping

from generator.artifact import Artifact


def packed(path: str, content: Mapping[str, object]) -> Iterator[Artifact]:
    """Yield ``content`` as a file at ``path``, and compressed beside it."""
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    yield Artifact(path=path, data=data)
    yield Artifact(path=f"{path}.gz", data=gzip.compress(data, 9, mtime=0))
