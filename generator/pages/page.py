"""A page: its address, its front matter, its content; and the Markdown file that MkDocs builds it from."""

import json
from abc import ABC, abstractmethod
from dataclasses import dataclass

from generator.russian.typography import one_line
from generator.views.page import Frame

# The keys of the front matter that the theme reads; each is plain text on one line. "kind" and the set of keys that a
# page has choose its shell, the rest is stamped.
SLOTS = ("title", "description", "data_date", "contact", "contact_link")


@dataclass(slots=True, kw_only=True)  # not frozen, as ``Frame``
class PageFace(ABC):
    """A page of the site without its content: address, kind, and the texts that the theme puts around it."""

    address: str
    kind: str
    slots: dict[str, str]

    @property
    @abstractmethod
    def data(self) -> bytes:
        """Return the content as MkDocs writes it into a file."""

    @property
    def path(self) -> str:
        """Return the path of the published file."""
        return f"{self.address}index.html"

    @property
    def source_path(self) -> str:
        """Return the path of the Markdown file."""
        return f"{self.address}index.md"

    def markdown(self) -> str:
        """Return the page as a Markdown file."""
        meta = {"kind": self.kind, **self.slots}
        # JSON strings are YAML's double-quoted scalars; U+0085, U+2028 and U+2029 would break their lines
        lines = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in meta.items()]
        return "---\n" + "\n".join(lines) + "\n---\n\n" + self.data.decode("utf-8") + "\n"


@dataclass(slots=True, kw_only=True)
class Page(PageFace):
    """A page of the site. ``content`` is one block of HTML without tabs and blank lines: Markdown leaves it alone."""

    content: str

    @property
    def data(self) -> bytes:
        """Return the content as MkDocs writes it into a file."""
        return encode(self.content)


def encode(text: str) -> bytes:
    """Return ``text`` as MkDocs writes it into a file."""
    return text.encode("utf-8", errors="xmlcharrefreplace")


def page_of(frame: Frame, html: str) -> Page:
    """Return the page of ``frame`` with ``html`` as its content."""
    slots = {key: line for key in SLOTS if (line := one_line(getattr(frame, key)))}
    content = "\n".join(filter(None, map(str.strip, html.replace("\t", " ").split("\n"))))
    return Page(address=frame.address, kind=frame.kind, slots=slots, content=content)
