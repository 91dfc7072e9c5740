"""Under which address a page is published, and what a printed page says of its source.

An address of the reader's own computer says nothing to anybody else: where the site's address is not known yet, no page
prints one, and links for others are marked as a preview.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from generator.language import _, ngettext
from generator.model.catalogue import Plan
from generator.russian.dates import in_words
from generator.settings import is_public
from generator.views.phrases import order_name

_FEW = 6  # orders that a printed page names; of more it tells how many
_SAFE = "/:@!$&'()*+,;=~%-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a printed page says of its source: the district (empty for a topic), the orders, how fresh the data is."""

    place: str
    orders: str
    fresh: str


def edition(plans: Iterable[Plan], place: str = "") -> Edition:
    """Return the edition of a page that shows something of ``plans``."""
    listed = list(plans)
    named = [order_name(plan) for plan in listed[:_FEW]]
    rest = len(listed) - len(named)
    if rest:
        named.append(ngettext("{count} more order", "{count} more orders", rest).format(count=rest))
    newest = max((plan.order.date for plan in listed), default=None)
    return Edition(
        place=place,
        orders="; ".join(named),
        fresh=_("Edition of {day}, the day of the newest order.").format(day=in_words(newest)) if newest else "",
    )


class Publication:
    """The site's address (with a slash at its end) as pages show it to others."""

    def __init__(self, site_url: str) -> None:
        self.site_url = site_url
        parts = urlsplit(site_url)
        host = parts.hostname or ""
        self.is_public = is_public(site_url)
        netloc = parts.netloc
        if not host.isascii():
            netloc = netloc.lower().replace(host, host.encode("idna").decode("ascii"))
        self._machine = urlunsplit((parts.scheme, netloc, quote(parts.path, safe=_SAFE), "", ""))

    def shown(self, address: str) -> str:
        """Return the full address of a page as people read it; empty while the site has none."""
        return self.site_url + address if self.is_public else ""

    def encoded(self, address: str) -> str:
        """Return the full address in plain ASCII, as programs follow it."""
        return self._machine + quote(address, safe=_SAFE + "#")

    def subscription(self, address: str) -> str:
        """Return the address at which programs of calendars offer to subscribe to a calendar file."""
        return f"webcal:{self.encoded(address).partition(':')[2]}"

    @property
    def base(self) -> str:
        """Return the path of the site as programs follow it, with a slash at both ends ("/" or "/edu/")."""
        return urlsplit(self._machine).path or "/"
