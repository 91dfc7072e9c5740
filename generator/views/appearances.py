"""Where the documents of a district name an entry outside of the responsible cells: by plans, with links."""

from dataclasses import dataclass

from generator.language import _
from generator.model.catalogue import Appearance, District
from generator.russian.typography import one_line, shorten
from generator.views import addresses
from generator.views.phrases import more_of, order_name, order_number
from generator.views.wording import plain

_MOST = 8  # places in one document: the page of an office must not repeat the plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A plan that names an entry: its places as text and address; ``more`` says how many others there are."""

    name: str
    number: str
    address: str
    places: tuple[tuple[str, str], ...]
    more: str


def documents_of(owner: str, district: District) -> tuple[Document, ...]:
    """Return the plans of ``district`` that name the entry with the id ``owner``, with the places where they do."""
    found: list[Document] = []
    appearances = district.appearances.get(owner, ())
    for plan in district.plans if appearances else ():
        places = tuple([(_told(one), _address(one)) for one in appearances if one.plan == plan.id])
        if places:
            found.append(
                Document(
                    name=order_name(plan),
                    number=order_number(plan),
                    address=addresses.plan(plan.id),
                    places=places[:_MOST],
                    more=more_of(len(places) - _MOST),
                )
            )
    return tuple(found)


def _told(one: Appearance) -> str:
    label = shorten(one_line(plain(one.label)), 90).rstrip(".")
    if one.where == "clause" and label:
        return _("clause {number}").format(number=label)
    if one.where == "working-group":
        return _("working group (clause {number})").format(number=label) if label else _("working group")
    if one.where in {"chapter", "section", "appendix", "event"} and label:
        return f"«{label}»" if "«" not in label else label
    return {
        "signature": _("signature under the order"),
        "sign-off": _("sign-off sheet"),
        "passport": _("passport of the plan"),
    }.get(one.where, _("text of the order"))


def _address(one: Appearance) -> str:
    return addresses.event(one.anchor) if one.where == "event" else f"{addresses.plan(one.plan)}#{one.anchor}"
