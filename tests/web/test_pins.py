"""Pins are set from a line of the programme, listed, and taken off."""

from pathlib import Path

from planner.domain.account import Role
from planner.services.stored_events import open_event
from tests.web.reading import notices, rows
from tests.web.signed_in import office

PAGE = "/events/visit-2026/pins"
LINE = {"kind": "session", "subject": "S1"}


def test_a_pin_is_listed_until_it_is_taken_off(tmp_path: Path) -> None:
    """The page says what is held and that the plan has it; unpinned, it is gone from the page."""
    with office(tmp_path) as there:
        shown = there.browser.post(PAGE, data=LINE)
        assert rows(shown) == [
            ["工作汇报会: Wed 25 Nov 09:00 in 一号厅", "as in the last plan", "Unpin"]
        ]
        shown = there.browser.post(f"{PAGE}/remove", data=LINE)
        assert notices(shown) == ["Nothing is pinned."]


def test_one_goes_back_to_where_one_pinned(tmp_path: Path) -> None:
    """The address given is where the answer leads; one of another site is not."""
    with office(tmp_path) as there:
        for back, led in (("/events/visit-2026?of=A", "/events/visit-2026?of=A"), ("//evil", "/")):
            sent = LINE | {"back": back}
            answer = there.browser.post(PAGE, data=sent, follow_redirects=False)
            assert answer.headers["location"] == led


def test_what_is_not_planned_is_refused_with_its_remedy(tmp_path: Path) -> None:
    """A journey is not for the planner to hold."""
    with office(tmp_path) as there:
        answer = there.browser.post(PAGE, data={"kind": "journey", "subject": "J1"})
        assert answer.status_code == 422
        assert "Pin the car that drives to it." in answer.text


def test_a_viewer_only_sees(tmp_path: Path) -> None:
    """Who may only look is shown no button, and is refused."""
    with office(tmp_path, Role.VIEWER) as there:
        assert there.browser.post(PAGE, data=LINE).status_code == 403
        assert open_event(there.store, "visit-2026").event.pins == ()
        assert "Unpin" not in there.browser.get(PAGE).text
