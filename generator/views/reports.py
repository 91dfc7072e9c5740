"""Letters that report an error: addressed to the department, with what it needs to find the row and its edition."""

from urllib.parse import quote

from generator.language import _
from generator.model.catalogue import District, Entry, Plan
from generator.russian.typography import shorten
from generator.views import addresses
from generator.views.page import contact_link
from generator.views.phrases import order_name
from generator.views.publication import Publication
from generator.views.wording import plain

_LONGEST = 80  # of a printed title: a Russian letter takes six characters, and some programs cut links at two thousand


class ReportLinks:
    """Makes the links of one plan's events; what their letters share is encoded once."""

    def __init__(self, plan: Plan, district: District, publication: Publication) -> None:
        self.site = publication if publication.is_public else None
        email = district.department.email
        self.elsewhere = "" if email else contact_link(district)
        self.before = self.between = self.after = self.end = ""
        if email:
            order = order_name(plan)
            subject = _("Error on the site: {order}").format(order=order)
            above = (_("Plan"), shorten(plain(plan.title), _LONGEST)), (_("Edition"), order), (_("Printed"), "")
            row = _encoded(_line(_("Row"), ""))
            self.before = f"mailto:{quote(email, safe='@')}?subject={_encoded(subject)}&body={row}"
            self.between = _encoded("\n" + "\n".join(_line(name, value) for name, value in above))
            self.after = _encoded("\n" + _line(_("Page"), ""))
            self.end = _encoded("\n\n" + _line(_("What is wrong, and how it should be"), "") + "\n")

    def link(self, event: Entry) -> str:
        """Return the address of the letter about ``event``, else that of the department's site; empty without both."""
        if not self.before:
            return self.elsewhere
        address = addresses.event(event.id)
        page = self.site.encoded(address) if self.site else f"/{address}"
        title = _encoded(shorten(plain(event.title), _LONGEST))
        return f"{self.before}{event.id}{self.between}{title}{self.after}{quote(page, safe='/:')}{self.end}"


def _line(name: str, value: str) -> str:
    return f"{name}: {value}"


def _encoded(text: str) -> str:
    """Return ``text`` as the value of a field of ``mailto:`` (RFC 6068): lines end with CR and LF."""
    return quote(text.replace("\n", "\r\n"), safe="")
