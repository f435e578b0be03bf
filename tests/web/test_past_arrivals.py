"""What came to stations before is brought as a list, looked at, mended and taken out."""

from pathlib import Path

from httpx2 import Response

from planner.services.stored_events import open_event
from tests.web.reading import rows
from tests.web.signed_in import Office, office

EVENT = "/events/visit-2026"
HEAD = "carrier,station,due,came\n"


def _bring(there: Office, text: str) -> Response:
    sent = {"came": ("may.csv", text.encode(), "text/csv")}
    return there.browser.post(f"{EVENT}/new/past-arrivals", files=sent, follow_redirects=False)


def _station(there: Office) -> str:
    return open_event(there.store, "visit-2026").register.stations[0].id


def test_a_list_is_brought_and_told(tmp_path: Path) -> None:
    """Each row stands in the table; brought again it stands there once."""
    with office(tmp_path) as there:
        text = f"{HEAD}G6517,{_station(there)},2026-05-10 09:00,2026-05-10 09:12\n"
        assert _bring(there, text).status_code == _bring(there, text).status_code == 303
        page = there.browser.get(f"{EVENT}/past-arrivals")
        (row,) = rows(page)
    assert row[0] == "G6517 2026-05-10"
    assert "1 came, fewer than 20" in page.text


def test_what_cannot_be_read_is_told_by_its_cell(tmp_path: Path) -> None:
    """Nothing of the list is kept."""
    with office(tmp_path) as there:
        refused = _bring(there, f"{HEAD}G6517,nowhere,2026-05-10 09:00,\n")
        kept = rows(there.browser.get(f"{EVENT}/past-arrivals"))
    assert (refused.status_code, kept) == (422, [])
    assert "B2" in refused.text


def test_one_is_added_changed_and_taken_out(tmp_path: Path) -> None:
    """Its address is its carrier and hour."""
    with office(tmp_path) as there:
        sent = {"carrier": "G6517", "station": _station(there), "due": "2026-05-10 09:00"}
        there.browser.post(f"{EVENT}/past-arrivals", data=sent)
        own = f"{EVENT}/past-arrivals/G6517-20260510-0900"
        opened = there.browser.get(own)
        mark = opened.text.partition('name="made_from" value="')[2].partition('"')[0]
        late = {"came": "2026-05-10 09:12", "made_from": mark}
        assert there.browser.post(own, data=late, follow_redirects=False).status_code == 303
        ((_, _, _, came, *_),) = rows(there.browser.get(f"{EVENT}/past-arrivals"))
        opened = there.browser.get(own)
        mark = opened.text.partition('name="made_from" value="')[2].partition('"')[0]
        there.browser.post(f"{own}/remove", data={"made_from": mark})
        left = rows(there.browser.get(f"{EVENT}/past-arrivals"))
    assert (came.endswith("09:12"), left) == (True, [])
