"""The shape of ``/data/v1``. Others rely on it: fields may be added, never renamed or removed.

JSON Schemas are made from these types; builds write dictionaries that the type checker holds to them.
"""

from pathlib import Path

SCHEMAS = Path(__file__).parent / "schema"  # as ``plans schema`` writes them; a build copies them
