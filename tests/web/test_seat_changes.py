"""Late changes of seats are shown with who moves, made, and taken back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from httpx2 import Response

from planner.domain.account import Role
from planner.services.stored_events import open_event
from tests.services.seated_worlds import DINNER, EVENT, MEETING, dinner, rostrum, seat_all
from tests.web.reading import notices, rows
from tests.web.signed_in import Office, office

PAGE = f"/events/{EVENT}/seating/changes/{MEETING}"
LEAVES = {"wish": "leaves", "person": "l3", "other": "new"}


@contextmanager
def _seven(folder: Path, role: Role = Role.ORGANISER) -> Iterator[Office]:
    """Someone of a role, with a meeting that has seven on its rostrum."""
    with office(folder, role) as there:
        seat_all(there.store, rostrum(7))
        yield there


def _seats(there: Office, subject: str = MEETING) -> dict[str, str]:
    plan = open_event(there.store, EVENT).plan
    assert plan is not None
    return {one.person or "": one.seat for one in plan.seats(subject)}


def _form(shown: Response, way: str) -> dict[str, str]:
    """The hidden fields of the form of one way."""
    forms = re.findall(r"<form.*?</form>", shown.text, re.DOTALL)
    fields = [dict(re.findall(r'name="(\w+)" value="([^"]*)"', form)) for form in forms]
    return next(one for one in fields if one.get("way") == way)


def test_each_way_says_who_moves_before_it_is_done(tmp_path: Path) -> None:
    """A substitute comes and nobody moves; closing up, four do; a gap in front is not offered."""
    with _seven(tmp_path) as there:
        before = _seats(there)
        shown = there.browser.get(PAGE, params=LEAVES)
        assert [row for row in rows(shown) if row[0] != "Name and post"] == [
            ["new", "comes", "rostrum 3"],
            ["领导4", "rostrum 4", "rostrum 3"],
            ["领导5", "rostrum 5", "rostrum 4"],
            ["领导6", "rostrum 6", "rostrum 5"],
            ["领导7", "rostrum 7", "rostrum 6"],
        ]
        assert notices(shown) == ["No seat in the first row of the rostrum stays empty."]
        assert _seats(there) == before


def test_a_change_is_made_and_taken_back(tmp_path: Path) -> None:
    """The page leads on to the room as it is then, with a button that puts all back."""
    with _seven(tmp_path) as there:
        before = _seats(there)
        sent = _form(there.browser.get(PAGE, params=LEAVES), "close-up")
        shown = there.browser.post(PAGE, data=sent)
        assert notices(shown) == ["Done. The seats below are those of plan 2."]
        assert "大会: 领导3 does not come, the others close up" in shown.text
        assert _seats(there)["l7"] == "rostrum-6"
        back = dict(re.findall(r'name="(edit|plan)" value="(\d+)"', shown.text))
        there.browser.post(f"{PAGE}/back", data=back)
        assert _seats(there) == before


def test_what_was_seen_before_another_change_is_refused(tmp_path: Path) -> None:
    """The second of two who saw the same page is told to look again."""
    with _seven(tmp_path) as there:
        sent = _form(there.browser.get(PAGE, params=LEAVES), "substitute")
        assert there.browser.post(PAGE, data=sent).status_code == 200
        late = {**sent, "person": "l5", "other": "", "way": "close-up"}
        answer = there.browser.post(PAGE, data=late)
        assert answer.status_code == 422
        assert "has been changed since you opened this page" in answer.text


def test_a_guest_of_a_dinner_gets_a_chair(tmp_path: Path) -> None:
    """One more comes: the chair is put to a table, and nobody else moves."""
    with office(tmp_path, Role.ORGANISER) as there:
        seat_all(there.store, dinner(3))
        page, before = f"/events/{EVENT}/seating/changes/{DINNER}", _seats(there, DINNER)
        asked = {"wish": "comes", "person": "new", "rank": ""}
        sent = _form(there.browser.get(page, params=asked), "table-2")
        there.browser.post(page, data=sent)
        assert _seats(there, DINNER) == before | {"new": "table-2-11"}


def test_who_only_looks_changes_no_seat(tmp_path: Path) -> None:
    """Neither the page nor its forms are for a viewer, and the seating has no way there."""
    with _seven(tmp_path, Role.VIEWER) as there:
        assert there.browser.get(PAGE).status_code == 403
        assert there.browser.post(PAGE, data=LEAVES | {"way": "close-up"}).status_code == 403
        assert "changes" not in there.browser.get(f"/events/{EVENT}/seating/{MEETING}").text
