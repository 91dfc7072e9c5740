"""Links of hand-written pages: MkDocs does not know the stamped pages, so they are checked here."""

from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Diagnostic, diagnose
from generator.source import Place


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.found.append(value)


def broken_links(content: str, address: str, source: str, base: str, known: set[str]) -> list[Diagnostic]:
    """Return a ``broken-link`` for each link in ``content`` (of the page at ``address``) that leads nowhere.

    ``known`` holds the paths of all published files; ``base`` is the path of the site. ``address`` is percent-encoded,
    as it stands in a link.
    """
    parser = _Links()
    parser.feed(content)
    base = unquote(base)
    return [
        diagnose("broken-link", Place(source), target=link)
        for link in parser.found
        if (path := _site_path(link, address, base)) is not None and path not in known
    ]


def _site_path(link: str, address: str, base: str) -> str | None:
    """Return the path of the file that ``link`` asks for; None when it leads elsewhere or stays on the page."""
    try:
        parts = urlsplit(link)
    except ValueError:  # brackets that are no address of a computer: as it stands, it is no file of ours either
        return link
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        if not path.startswith(base):
            return None
        path = path[len(base) :]
    else:
        path = f"{unquote(address)}{path}"
    folder = path == "" or path.rpartition("/")[2] in {"", ".", ".."}
    clean = "" if path == "" else normpath(path)
    clean = "" if clean == "." else clean
    return f"{clean}/index.html".lstrip("/") if folder else clean
