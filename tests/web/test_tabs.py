"""Where one is among the pages of an event, and what one's role lets one see."""

import pytest

from planner.domain.account import Role
from web.tabs import rows


def _current(path: str, role: Role = Role.OFFICE) -> tuple[list[str], list[str]]:
    shown = rows("visit", path, role)
    return (
        [one.name.said() for one in shown.groups if one.current],
        [one.name.said() for one in shown.pages if one.current],
    )


@pytest.mark.parametrize(
    ("path", "group", "page"),
    [
        ("/events/visit", "Days", "Whole programme"),
        ("/events/visit/timelines/vehicles", "Days", "Timelines"),
        ("/events/visit/seating/T01", "Days", "Seating"),
        ("/events/visit/run", "Plan", "Planning"),
        ("/events/visit/edits/3/undo", "Plan", "Edits"),
        ("/events/visit/people/han", "Entries", "People"),
        ("/events/visit/new/people", "Entries", "People"),
        ("/events/visit/motorcades/M1", "Entries", "Motorcades"),
    ],
)
def test_a_page_stands_in_its_group(path: str, group: str, page: str) -> None:
    """A page's group and its own name are marked, those of what belongs to it too."""
    assert _current(path) == ([group], [page])


def test_a_group_of_one_page_has_no_second_row() -> None:
    """What would be said twice is said once."""
    assert _current("/events/visit/leaders") == (["Leaders"], [])


def test_a_viewer_sees_what_a_viewer_may_open() -> None:
    """Edits and the leaders' links are for those who may have them."""
    seen = {
        role: [one.name.said() for one in rows("visit", "/events/visit/run", role).pages]
        for role in (Role.VIEWER, Role.ORGANISER)
    }
    assert set(seen[Role.ORGANISER]) - set(seen[Role.VIEWER]) == {"Edits"}
    assert "Leaders" not in [one.name.said() for one in rows("visit", "", Role.ORGANISER).groups]


def test_an_event_named_in_chinese_has_its_tabs_too() -> None:
    """Addresses carry the id as browsers send it."""
    shown = rows("来访", "/events/来访/run", Role.OFFICE)
    assert [one.address for one in shown.pages if one.current] == ["/events/%E6%9D%A5%E8%AE%BF/run"]
