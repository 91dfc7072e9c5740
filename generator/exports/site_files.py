"""Files that a site needs beside its pages: open data, sitemap, robots, headers."""

from collections.abc import Iterable
from html import escape  # its three signs are those of XML, and xml.sax would load a web client
from typing import Any

from pydantic_core import to_json

from generator.artifact import Artifact
from generator.exports.events import events_file
from generator.exports.plans import plans_file
from generator.exports.progress import indicators_file
from generator.exports.registers import glossary_file, groups_file, organisations_file, people_file, topics_file
from generator.exports.schemas import data_schemas
from generator.model.catalogue import Catalogue
from generator.views import addresses
from generator.views.owners import TOPICS, Owners

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


def data_artifacts(catalogue: Catalogue, owners: dict[str, Owners], base: str) -> list[Artifact]:
    """Return ``data/v1``: plans, events, registers, and their schemas; ``owners`` are those of each district."""
    files: dict[str, Any] = {
        "plans": plans_file(catalogue, base),
        "events": events_file(catalogue, base),
        "people": people_file(catalogue, owners, base),
        "organisations": organisations_file(catalogue, owners, base),
        "groups": groups_file(catalogue, owners, base),
        "topics": topics_file(catalogue, owners[TOPICS], base),
        "glossary": glossary_file(catalogue),
        "indicators": indicators_file(catalogue, base),
    }
    artifacts = [_json(f"data/v1/{name}.json", content) for name, content in files.items()]
    artifacts += [
        Artifact(path=f"data/v1/schema/{name}.json", data=text.encode()) for name, text in data_schemas().items()
    ]
    return artifacts


def sitemap(pages: Iterable[str], site_url: str) -> list[Artifact]:
    """Return the sitemap of ``pages``, and the robots file that names it."""
    lines = "".join(f"<url><loc>{escape(site_url + page, quote=False)}</loc></url>\n" for page in sorted(pages))
    xml = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    )
    robots = f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
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


def _json(path: str, content: Any) -> Artifact:
    return Artifact(path=path, data=to_json(content))
