"""The pages of an event in groups: the groups stand in one row, the pages of one in the next."""

from dataclasses import dataclass
from urllib.parse import quote

from planner.domain.account import Role
from planner.domain.sentence import Sentence, sentence


@dataclass(frozen=True)
class Tab:
    """A page of every event, by its address below that of the event."""

    path: str
    name: Sentence
    least: Role = Role.VIEWER
    """Who sees it, and everyone above."""
    begins: str = ""
    """What addresses of its own pages begin with, where that is not its own address."""

    def holds(self, place: str) -> bool:
        """Whether that page, below the event, is this one or one of its own."""
        own = self.begins or self.path
        return place == self.path or (bool(own) and place.startswith(f"{own}/"))


GROUPS = (
    (
        sentence("Days"),
        (
            Tab("", sentence("Whole programme")),
            Tab("/timelines/rooms", sentence("Timelines"), begins="/timelines"),
            Tab("/seating", sentence("Seating")),
            Tab("/papers", sentence("Papers")),
            Tab("/issues", sentence("Issued papers"), Role.ORGANISER),
        ),
    ),
    (
        sentence("Plan"),
        (
            Tab("/run", sentence("Planning")),
            Tab("/changes", sentence("What moved")),
            Tab("/edits", sentence("Edits"), Role.ORGANISER),
        ),
    ),
    (
        sentence("Demands"),
        (
            Tab("/wishes", sentence("Wishes")),
            Tab("/seat-wishes", sentence("Seats wished"), Role.ORGANISER),
            Tab("/rules", sentence("Rules")),
            Tab("/pins", sentence("Pinned")),
            Tab("/policies", sentence("Policy packs")),
            Tab("/precedence", sentence("Order of honour")),
        ),
    ),
    (
        sentence("Entries"),
        (
            Tab("/sessions", sentence("Sessions")),
            Tab("/meals", sentence("Meals")),
            Tab("/people", sentence("People")),
            Tab("/sites", sentence("Sites")),
            Tab("/rooms", sentence("Rooms")),
            Tab("/vehicles", sentence("Vehicles")),
            Tab("/motorcades", sentence("Motorcades")),
            Tab("/past-arrivals", sentence("Past arrivals")),
            Tab("/stays", sentence("Lodging")),
            Tab("/tasks", sentence("Tasks")),
            Tab("/duties", sentence("Duties")),
        ),
    ),
    (sentence("Leaders"), (Tab("/leaders", sentence("Leaders' pages"), Role.OFFICE),)),
)


@dataclass(frozen=True)
class Shown:
    """A link of a row: its group's or its own name, and whether it leads where one is."""

    name: Sentence
    address: str
    current: bool


@dataclass(frozen=True)
class Rows:
    """Both rows; the second is that of the group in which one is, where it has several pages."""

    groups: tuple[Shown, ...]
    pages: tuple[Shown, ...]


def rows(event: str, path: str, role: Role) -> Rows:
    """The rows of tabs on the page at `path` of an event, for someone of a role."""
    own, place = f"/events/{quote(event)}", path.removeprefix(f"/events/{event}")
    place = place.removeprefix("/new")  # what is added belongs to the table it is added to
    groups: list[Shown] = []
    pages: list[Shown] = []
    for name, tabs in GROUPS:
        seen = [tab for tab in tabs if role.covers(tab.least)]
        if not seen:
            continue
        shown = [Shown(tab.name, own + tab.path, tab.holds(place)) for tab in seen]
        inside = any(one.current for one in shown)
        groups.append(Shown(name, shown[0].address, inside))
        pages += shown if inside and len(shown) > 1 else []
    return Rows(tuple(groups), tuple(pages))
