"""Who sits where, drawn and as a list."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

from httpx2 import Response

from planner.domain.account import Role
from planner.domain.event import Pin
from planner.domain.seating import Placement
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.stored_events import open_event
from tests.visit import plan
from tests.web.reading import rows
from tests.web.signed_in import Office, office

SEATING = "/events/visit-2026/seating"
SVG = "{http://www.w3.org/2000/svg}"
MEETING = (Placement("S1", "host-1", "lu"), Placement("S1", "guest-1", "han"))


def _seat_the_meeting(there: Office) -> None:
    with there.store.writing("office", about="visit-2026") as session:
        save_plan(session, Snapshot(replace(plan(), placements=MEETING), ()))


def test_every_sitting_says_how_many_have_a_seat(tmp_path: Path) -> None:
    """Of the seven at the report meeting two have a seat; the car to the plant is full."""
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        shown = rows(there.browser.get(SEATING))
        assert ["09:00", "工作汇报会", "一号厅", "2 of 7 seated"] in shown
        assert ["14:03", "1号车", "澜州宾馆 → 乙烯装置", "3 people, all seated"] in shown


def test_a_sitting_lists_its_people_in_order_of_honour(tmp_path: Path) -> None:
    """The head of the delegation comes first, with post and seat; who has no seat has a dash."""
    with office(tmp_path, Role.VIEWER) as there:
        _seat_the_meeting(there)
        shown = rows(there.browser.get(f"{SEATING}/S1"))
        people = {row[1].split("主任")[0]: row[2] for row in shown}
        assert people["韩砚舟"] == "guest 1"
        assert [row[2] for row in shown if row[1].startswith("罗静")] == ["–"]


def test_a_seat_is_pinned_from_the_list(tmp_path: Path) -> None:
    """A button beside a seat holds it for who sits there, alone; the next press lets it go."""
    page = f"{SEATING}/S1?person=砚"
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        sent = {"kind": "seat", "subject": "S1", "part": "guest-1", "back": page}
        assert _forms(there.browser.get(page)) == {
            ("pins", "guest-1", f"{_quoted(page)}#guest-1"),
            ("pins", "host-1", f"{_quoted(page)}#guest-7"),
        }
        shown = there.browser.post("/events/visit-2026/pins", data=sent)
        held = open_event(there.store, "visit-2026").event.pins
        assert held == (Pin("seat", "S1", (("seat", "guest-1"), ("person", "han"))),)
        assert {form[:2] for form in _forms(shown)} == {
            ("pins/remove", "guest-1"), ("pins", "host-1"),
        }  # fmt: skip
        there.browser.post("/events/visit-2026/pins/remove", data=sent)
        assert open_event(there.store, "visit-2026").event.pins == ()


def test_a_seat_in_a_car_is_pinned_after_its_trip(tmp_path: Path) -> None:
    """A car offers to pin its trip first, and then each of its three seats."""
    page = f"{SEATING}/T2"
    with office(tmp_path) as there:
        assert _forms(there.browser.get(page)) == {("pins", "", page)}
        sent = {"kind": "trip", "subject": "T2", "back": page}
        shown = there.browser.post("/events/visit-2026/pins", data=sent)
        assert {form[1] for form in _forms(shown)} == {"1", "2", "3"}


def test_a_viewer_pins_no_seat(tmp_path: Path) -> None:
    """Who may only look is offered no pin, in a hall or in a car."""
    with office(tmp_path, Role.VIEWER) as there:
        _seat_the_meeting(there)
        assert _forms(there.browser.get(f"{SEATING}/S1")) == set()
        assert _forms(there.browser.get(f"{SEATING}/T2")) == set()


def _forms(shown: Response) -> set[tuple[str, str, str]]:
    """What each form of pins asks for, of which seat, and where it leads back to."""
    sent = re.findall(
        r'action="/events/visit-2026/(pins[^"]*)">(.*?)</form>', shown.text, re.DOTALL
    )
    return {
        (asked, *(_value(form, name) for name in ("part", "back"))) for asked, form in sent
    }  # fmt: skip


def _value(form: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', form)
    return found[1] if found else ""


def _quoted(page: str) -> str:
    """An address as a browser sends it."""
    return quote(page, safe="/?=")


def test_a_person_is_found(tmp_path: Path) -> None:
    """Who is looked for by a part of the name is told with the seat; who is not there, that."""
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        assert "<mark>韩砚舟</mark>" in there.browser.get(f"{SEATING}/S1?person=砚").text
        nobody = there.browser.get(f"{SEATING}/S1?person=Lucia").text
        assert "Nobody here is called Lucia." in nobody


def test_who_is_found_is_told_by_the_place_in_the_row(tmp_path: Path) -> None:
    """韩 heads the guests' side alone: of its six chairs his is the third from the left."""
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        shown = there.browser.get(f"{SEATING}/S1?person=砚").text
        assert "(3 of 6 from the left, seen from the hall)" in shown


def test_the_same_drawing_is_handed_out_for_paper(tmp_path: Path) -> None:
    """For A4 and A3 the size alone differs, in millimetres, as large as the sheet holds."""
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        drawn = {
            paper: there.browser.get(f"/events/visit-2026/charts/S1?paper={paper}").text
            for paper in ("screen", "a4", "a3")
        }
        sizes = {
            paper: re.search(r' width="(.*?)" height="(.*?)"', one) for paper, one in drawn.items()
        }
        found = {paper: size.groups() for paper, size in sizes.items() if size}
        assert found["a4"][1] == "190.0mm"
        assert found["a3"][1] == "277.0mm"
        rest = {one.replace(" ".join(_size(*found[paper])), "", 1) for paper, one in drawn.items()}
        assert len(rest) == 1


def _size(width: str, height: str) -> tuple[str, str]:
    return f'width="{width}"', f'height="{height}"'


def test_the_list_leads_to_the_chair(tmp_path: Path) -> None:
    """What a seat in the list leads to is a chair of the drawing, in both views."""
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        for view in ("hall", "rostrum"):
            shown = there.browser.get(f"{SEATING}/S1?view={view}").text
            assert 'href="#seat-1-guest-1"' in shown
            assert 'id="seat-1-guest-1"' in shown


def test_the_drawing_is_handed_out_alone(tmp_path: Path) -> None:
    """The picture alone is an SVG document with the names on it, from the side asked for."""
    with office(tmp_path) as there:
        _seat_the_meeting(there)
        answer = there.browser.get("/events/visit-2026/charts/S1?view=rostrum")
        assert answer.headers["content-type"] == "image/svg+xml"
        words = {text.text for text in ElementTree.fromstring(answer.text).iter(f"{SVG}text")}
        assert {"韩砚舟", "陆怀川", "Seen from the rostrum"} <= words


def test_what_is_no_sitting_is_not_found(tmp_path: Path) -> None:
    """An unknown sitting, or a load that a car has not, is refused."""
    with office(tmp_path) as there:
        for path in ("/seating/nothing", "/charts/T2?number=2"):
            assert there.browser.get(f"/events/visit-2026{path}").status_code == 404
