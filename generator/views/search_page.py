"""The search page: the words that its script speaks with, and the lists that lead to everything without a script."""

from dataclasses import dataclass

from generator.language import _, ngettext, nnoted
from generator.model.catalogue import Catalogue
from generator.views import addresses
from generator.views.lists import DistrictCard, district_card
from generator.views.owner_index import ways
from generator.views.owners import TOPICS, Owners
from generator.views.page import Frame, frame, home_crumb

Texts = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page. ``lists`` are, for each district, its card and the ways to its lists: title, address, count."""

    frame: Frame
    texts: Texts
    lists: tuple[tuple[DistrictCard, tuple[tuple[str, str, str], ...]], ...]
    topics: tuple[tuple[str, str], ...]


def search_view(catalogue: Catalogue, owners: dict[str, Owners]) -> SearchView:
    """Return the view of the search page; ``owners`` are those of each district by its id, and the topics."""
    description = _("Search the events of all plans by school, topic, month, person.")
    topics = owners.get(TOPICS) or Owners(by_id={})
    return SearchView(
        frame=frame(addresses.SEARCH, "search", _("Search"), description, crumbs=(home_crumb(),)),
        texts=script_texts(),
        lists=tuple(
            (
                district_card(district),
                (
                    (_("Calendar by months"), addresses.calendar(district.id), ""),
                    *ways(owners[district.id], district),
                ),
            )
            for district in catalogue.districts
        ),
        topics=tuple((owner.name, owner.address) for owner in topics.by_id.values()),
    )


def script_texts() -> Texts:
    """Return everything that the script of the search page says, by the names it knows; lists are forms of a plural."""
    return {
        "loading": _("Searching…"),
        "failed": _("The search did not load. Check the connection and try again."),
        "offline": _("There is no connection to the internet. The pages you have opened can still be read."),
        "again": _("Try again"),
        "found": _forms(*nnoted("{count} event found", "{count} events found")),
        "similar_found": _forms(
            *nnoted(
                "No event has all the words; {count} similar one is shown",
                "No event has all the words; {count} similar ones are shown",
            )
        ),
        "with_pages": _forms(*nnoted("{found} and {count} page", "{found} and {count} pages")),
        "pages_found": _forms(*nnoted("{count} page found", "{count} pages found")),
        "similar": _("Similar"),
        "similar_hint": _("These have some of the words."),
        "pages": _("Pages, sections, indicators"),
        "more": _forms(*nnoted("Show {count} more of {rest}", "Show {count} more of {rest}")),
        "exact_day": _("Exactly on this day: {time}"),
        "exact_days": _("Exactly in these days: {time}"),
        "within_month": _("In this month: {time}"),
        "within_time": _("At this time: {time}"),
        "longer": _("Lasts longer than the month"),
        "always": _("All year round or regularly"),
        "exact_found": _("{found}; exactly on this day: {count}"),
        "month_found": _("{found}; in this month: {count}"),
        "time_found": _("{found}; at this time: {count}"),
        "none_exact": _("Nothing is told for exactly this day: {time}. What is on in its month follows."),
        "remove": _("Remove: {name}"),
        "corrected": _("Corrected: “{said}” to “{meant}”."),
        "form": _("Searched for: {words}."),
        "related": _("“{said}” stands in no plan. Searched for what is related: {words}."),
        "begun": _("Searched for words that begin with “{said}”."),
        "also": _("Everything about this was searched for as well: {names}."),
        "unknown": _("Stands in no plan: {words}."),
        "untimed": _("Nothing at this time: {time}. Shown without the time."),
        "none": _("Nothing was found. Try fewer or other words."),
        "none_filtered": _("Nothing was found. Take a filter away or try other words."),
        "topics": _("Perhaps one of these topics helps:"),
        "all_topics": _("All topics"),
        "lists": _("All lists: schools, topics, people, months"),
        "no_values": _("Nothing to choose from."),
        "show": _forms(*nnoted("Show {count} entry", "Show {count} entries")),
        "more_values": _forms(*nnoted("{count} more", "{count} more of them")),
        "table": {
            "headings": [_("Event"), _("Deadline"), _("Responsible"), _("Order"), _("Address")],
            "name": _("Events"),
            "loading": _("The table is being made…"),
            "made": _forms(*nnoted("{count} event is in the table.", "{count} events are in the table.")),
            "partial": _(
                "{count} of {total} events are in the table: the others did not load. "
                "Check the connection and press the button again."
            ),
            "many": _(
                "That is too much for one table: it holds {most} events at most. "
                "Choose something in the filters, or take the table of all events:"
            ),
            "data": _("Open data"),
        },
        "kinds": {
            "row": _("Row of a schedule"),
            "plan": _("Plan"),
            "section": _("Section of a plan"),
            "indicator": _("Indicator"),
            "person": _("Person"),
            "organisation": _("Organisation"),
            "school": _("School"),
            "group": _("Group"),
            "topic": _("Topic"),
            "guide": _("Guide"),
            "term": _("Abbreviation"),
            "district": _("District"),
        },
        "kinds_all": {
            "event": _("Events"),
            "row": _("Rows of schedules"),
            "plan": _("Plans"),
            "section": _("Sections of plans"),
            "indicator": _("Indicators"),
            "person": _("People"),
            "organisation": _("Organisations"),
            "school": _("Schools and kindergartens"),
            "group": _("Groups"),
            "topic": _("Topics"),
            "guide": _("Guide"),
        },
        "roles": {
            "part": _("Found part"),
            "form": _("Form"),
            "responsible": _("Responsible"),
            "participants": _("Participants"),
            "place": _("Place"),
            "result": _("Expected result"),
            "goal": _("Goal"),
            "target": _("Target"),
            "signer": _("Signed by"),
        },
        "facets": {
            "kind": _("What it is"),
            "district": _("District"),
            "month": _("Month"),
            "school": _("School, kindergarten"),
            "topic": _("Topic"),
            "plan": _("Plan"),
            "person": _("Person"),
            "organisation": _("Organisation"),
            "group": _("Group"),
            "form": _("Form"),
            "mark": _("Mark"),
        },
        "beside": {
            "whole": _("throughout the period"),
            "regular": _("regularly"),
            "request": _("on request"),
            "plan": _("by another plan or occasion"),
            "none": _("no deadline told"),
        },
        "marks": {
            "none": _("not marked"),
            "done": _("done"),
            "partly": _("partly done"),
            "moved": _("moved"),
            "cancelled": _("cancelled"),
        },
    }


def _forms(singular: str, plural: str) -> list[str]:
    """Return the forms for one, a few and many, with ``{count}`` left to the script."""
    return [ngettext(singular, plural, count) for count in (1, 2, 5)]
