"""What all pages have: address, kind, title, description, the way back, and whom to ask."""

from dataclasses import dataclass, field

from generator.language import _
from generator.model.catalogue import District, Plan
from generator.russian.dates import in_words
from generator.views import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """A step of the way from the home page."""

    title: str
    address: str


@dataclass(slots=True, kw_only=True)  # not frozen: one is made for each of ten thousand pages
class Frame:
    """The frame of a page. ``data_date`` and ``contact`` stand in the footer; both may be empty."""

    address: str
    kind: str
    title: str
    description: str
    crumbs: tuple[Crumb, ...] = field(default=())
    data_date: str = ""
    contact: str = ""
    contact_link: str = ""


def home_crumb() -> Crumb:
    """Return the first crumb."""
    return Crumb(title=_("Home"), address=addresses.HOME)


def district_crumbs(district: District) -> tuple[Crumb, ...]:
    """Return the crumbs down to a district."""
    return (home_crumb(), Crumb(title=district.short, address=addresses.district(district.id)))


def plans_crumbs(district: District) -> tuple[Crumb, ...]:
    """Return the crumbs down to a district's list of plans."""
    return (*district_crumbs(district), Crumb(title=_("Plans"), address=addresses.plans(district.id)))


def plan_crumbs(plan: Plan, district: District) -> tuple[Crumb, ...]:
    """Return the crumbs down to a plan."""
    name = _("Order No. {number}").format(number=plan.order.number)
    return (*plans_crumbs(district), Crumb(title=name, address=addresses.plan(plan.id)))


def frame(
    address: str,
    kind: str,
    title: str,
    description: str,
    *,
    crumbs: tuple[Crumb, ...] = (),
    district: District | None = None,
) -> Frame:
    """Return the frame of a page, with the data date and contact of its district."""
    if district is None:
        return Frame(address=address, kind=kind, title=title, description=description, crumbs=crumbs)
    day = district.data_date
    return Frame(
        address=address,
        kind=kind,
        title=title,
        description=description,
        crumbs=crumbs,
        data_date=in_words(day) if day else "",
        contact=district.department.short or district.department.name,
        contact_link=contact_link(district),
    )


def contact_link(district: District) -> str:
    """Return the address at which the department is reached: its site, else its e-mail; empty without both."""
    department = district.department
    if department.site:
        return department.site
    return f"mailto:{department.email}" if department.email else ""
