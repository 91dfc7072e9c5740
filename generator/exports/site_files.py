"""Files that a site needs beside its pages: open data, sitemap, robots, headers."""

from collections.abc import Callable, Iterable, Iterator
from html import escape  # its three signs are those of XML, and xml.sax would load a web client
from typing import Any

from pydantic_core import to_json

from generator.artifact import Artifact
from generator.exports.data_tables import data_table
from generator.exports.events import events_file
from generator.exports.plans import plans_file
from generator.exports.progress import indicators_file
from generator.exports.registers import glossary_file, groups_file, organisations_file, people_file, topics_file
from generator.exports.v1 import SCHEMAS
from generator.model.catalogue import Catalogue
from generator.views import addresses
from generator.views.owners import TOPICS, Owners
from generator.views.publication import Publication

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'"
)
_EMBED_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
)
_HEADERS = """/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
/data/v1/*
  Access-Control-Allow-Origin: *
"""


def data_artifacts(catalogue: Catalogue, owners: dict[str, Owners], base: str, *, tables: bool) -> Iterator[Artifact]:
    """Yield ``data/v1``: plans, events, registers, their schemas; ``owners`` are those of each district.

    With ``tables`` a CSV file stands beside each. Each is made when it is written: together they are large.
    """
    files: dict[str, Callable[[], Any]] = {
        "plans": lambda: plans_file(catalogue, base),
        "events": lambda: events_file(catalogue, base),
        "people": lambda: people_file(catalogue, owners, base),
        "organisations": lambda: organisations_file(catalogue, owners, base),
        "groups": lambda: groups_file(catalogue, owners, base),
        "topics": lambda: topics_file(catalogue, owners[TOPICS], base),
        "glossary": lambda: glossary_file(catalogue),
        "indicators": lambda: indicators_file(catalogue, base),
    }
    for name, make in files.items():
        content = make()
        yield Artifact(path=f"{addresses.DATA}{name}.json", data=to_json(content))
        if tables and name != "indicators":  # these have a table of their own, with the values (``datasets.py``)
            yield Artifact(path=f"{addresses.DATA}{name}.csv", data=data_table(content[name]))
    for path in sorted(SCHEMAS.iterdir()):
        yield Artifact(path=f"{addresses.DATA}schema/{path.name}", data=path.read_bytes())


def sitemap(pages: Iterable[str], site: Publication) -> list[Artifact]:
    """Return the sitemap of ``pages``, and the robots file that names it."""
    lines = "".join(f"<url><loc>{escape(site.encoded(page), quote=False)}</loc></url>\n" for page in sorted(pages))
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    )
    robots = f"User-agent: *\nAllow: /\nSitemap: {site.encoded('sitemap.xml')}\n"
    return [Artifact(path="sitemap.xml", data=xml.encode()), Artifact(path="robots.txt", data=robots.encode())]


def headers(pages: Iterable[str]) -> Artifact:
    """Return the header file of hosts that read one; the guide shows the same lines for nginx and Caddy.

    ``pages`` are the addresses of all pages. Only those of ``embed/`` may stand in a frame on another site. A rule
    cannot take back what a wider one says, and two policies hold both: so each folder at the top has its own rule.
    """
    folders = {address.split("/", 1)[0] for address in pages}
    rules = [_HEADERS]
    for folder in sorted(folders):
        place = f"/{folder}/*" if folder else "/"
        policy = _EMBED_POLICY if f"{folder}/" == addresses.EMBED else f"{POLICY}; frame-ancestors 'none'"
        rules.append(f"{place}\n  Content-Security-Policy: {policy}\n")
    return Artifact(path="_headers", data="".join(rules).encode())
