"""Addresses of the site's pages. The only file that knows them; all are relative to the site's root."""

HOME = ""
SEARCH = "search/"
DATA = "data/v1/"
TOPICS = "topics/"
GLOSSARY = "glossary/"
INDEX = "pagefind/"
EMBED = "embed/"
OWNERS = "now/owners.json"  # names and addresses of people, schools, topics …, for the reader's own choice
TABLE = "table.csv"  # beside every page that lists something


def district(district_id: str) -> str:
    """Return the address of a district's page."""
    return f"{district_id}/"


def plans(district_id: str) -> str:
    """Return the address of a district's list of plans."""
    return f"{district_id}/plans/"


def plan(plan_id: str) -> str:
    """Return the address of a plan (``district/plan``)."""
    district_id, local = plan_id.split("/")
    return f"{district_id}/plans/{local}/"


def event(event_id: str) -> str:
    """Return the address of an event (``district/plan/event``)."""
    district_id, plan_local, local = event_id.split("/")
    return f"{district_id}/plans/{plan_local}/{local}/"


def indicators(owner_id: str) -> str:
    """Return the address of the indicators of a district or a plan."""
    return f"{_home(owner_id)}indicators/"


def indicator(indicator_id: str) -> str:
    """Return the address of an indicator (``district/plan/indicator``)."""
    plan_id, _, local = indicator_id.rpartition("/")
    return f"{indicators(plan_id)}{local}/"


def results(owner_id: str) -> str:
    """Return the address of the measurable results of a district or a plan."""
    return f"{_home(owner_id)}results/"


def progress(plan_id: str) -> str:
    """Return the address of what became of a plan."""
    return f"{plan(plan_id)}progress/"


def calendar(owner_id: str) -> str:
    """Return the address of the calendar of a district or a plan."""
    return f"{_home(owner_id)}calendar/"


def month(owner_id: str, year: int, number: int) -> str:
    """Return the address of a month in the calendar of a district or a plan."""
    return f"{calendar(owner_id)}{year}-{number:02}/"


def topic(topic_id: str) -> str:
    """Return the address of a topic."""
    return f"{TOPICS}{topic_id}/"


def owners(kind: str, district_id: str) -> str:
    """Return the address of an index of a district: "people", "organisations", "schools" or "groups"."""
    return f"{district_id}/{kind}/"


def owner(kind: str, owner_id: str) -> str:
    """Return the address of an entry of a register (``district/local``)."""
    district_id, local = owner_id.split("/")
    return f"{owners(kind, district_id)}{local}/"


def loads(district_id: str) -> str:
    """Return the address of the page that leads to a district's tables of load."""
    return f"{district_id}/load/"


def load(kind: str, district_id: str, year: str) -> str:
    """Return the address of a table of load: "people", "schools" or "organisations" in "2023" or "2023-2024"."""
    return f"{loads(district_id)}{kind}/{year}/"


def embed(owner_id: str) -> str:
    """Return the address of the page that a school shows in a frame; in a folder of its own, as servers allow it."""
    return f"{EMBED}{owner_id}/"


def now(year: int, number: int) -> str:
    """Return the path of the file that holds what happens in a month, for pages that follow the reader's date."""
    return f"now/{year}-{number:02}.json"


def now_owners(year: int, number: int) -> str:
    """Return the path of the file that tells whose the items of a month are."""
    return f"now/{year}-{number:02}-owners.json"


def row(row_id: str) -> str:
    """Return the address of a row of the plan's tables: an anchor on the plan's page."""
    plan_id, _, local = row_id.rpartition("/")
    return f"{plan(plan_id)}#{local}"


def attachment(plan_id: str, name: str) -> str:
    """Return the address of a file that lies beside the plan."""
    return f"{plan(plan_id)}files/{name}"


def depth(address: str) -> int:
    """Return how many folders lie between the site's root and the page."""
    return address.count("/")


def root_from(address: str) -> str:
    """Return the relative way from the page at ``address`` to the site's root, to be put before an address."""
    return "../" * depth(address) or "./"


def _home(owner_id: str) -> str:
    """Return the address of a district or a plan."""
    return plan(owner_id) if "/" in owner_id else district(owner_id)
