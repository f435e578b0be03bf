"""Lists of honour on screen: proposed side by side, changed by hand, signed off."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.account import Role
from planner.domain.precedence import PrecedenceList
from planner.persistence.events import change_event, load_event
from planner.services.begin_precedence import begin_list
from planner.services.set_precedence import Seen, mark_of, put_person
from planner.services.stored_events import open_event
from tests.web.reading import notices
from tests.web.signed_in import Office, office

VISIT = "visit-2026"
PAGE = f"/events/{VISIT}/precedence"
LIST = f"{PAGE}/order-1"


def _begun(there: Office) -> None:
    begin_list(there.store, VISIT, name="甲团次序", group="delegation A", by="office")


def _listed(there: Office) -> PrecedenceList:
    return open_event(there.store, VISIT).event.precedence_list("order-1")


def _mark(there: Office) -> str:
    """The mark that the page sends with each of its forms."""
    found = re.search(r'name="mark" value="(\w+)"', there.browser.get(LIST).text)
    assert found
    return found[1]


def test_a_list_is_begun_and_shown(tmp_path: Path) -> None:
    """The form leads to the new list, with its people in their order and no signature."""
    with office(tmp_path) as there:
        shown = there.browser.post(PAGE, data={"name": "甲团次序", "group": "delegation A"})
        assert shown.url.path == LIST
        assert re.findall(r'<th scope="row">(\S+?)<', shown.text) == [
            "韩砚舟",
            "罗静",
            "白彦",
            "随行人员",
        ]
        assert "Not signed off" in shown.text
        assert "甲团次序" in there.browser.get(PAGE).text


def test_a_proposal_stands_beside_the_list_until_it_is_taken(tmp_path: Path) -> None:
    """By strokes 白 goes from place 3 to 1; the list is another after the button alone."""
    with office(tmp_path) as there:
        _begun(there)
        shown = there.browser.get(f"{LIST}/proposal?method=strokes")
        assert "In 2 of 4 places another is proposed than stands there." in notices(shown)
        assert "from place 3" in shown.text
        assert _listed(there).order() == ("han", "luo", "bai", "rest")
        sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([\w-]*)"', shown.text))
        assert sent.keys() == {"mark", "method", "proxies", "ties", "letter", "hands"}
        there.browser.post(f"{LIST}/take", data=sent)
        assert _listed(there).order() == ("bai", "luo", "han", "rest")
        again = there.browser.get(f"{LIST}/proposal?method=strokes")
        assert "The list stands as this custom proposes it." in notices(again)


def test_somebody_is_put_by_hand_with_a_reason(tmp_path: Path) -> None:
    """To a place, or one up; the page leads back to where they stand."""
    with office(tmp_path) as there:
        _begun(there)
        sent = {"person": "bai", "place": "1", "stands": "3", "reason": "老领导"}
        answer = there.browser.post(
            f"{LIST}/put", data={**sent, "mark": _mark(there)}, follow_redirects=False
        )
        assert answer.headers["location"] == f"{LIST}#place-1"
        sent = {"person": "rest", "place": "4", "stands": "4", "step": "-1", "reason": "先到"}
        there.browser.post(f"{LIST}/put", data={**sent, "mark": _mark(there)})
        assert _listed(there).order() == ("bai", "han", "rest", "luo")
        assert "老领导" in there.browser.get(LIST).text


def test_what_was_changed_after_signing_is_told(tmp_path: Path) -> None:
    """The page says who signed, then that it was changed since, and how."""
    with office(tmp_path) as there:
        _begun(there)
        there.browser.post(f"{LIST}/sign", data={"signer": "陆怀川", "mark": _mark(there)})
        assert "Signed off by 陆怀川, Wed 25 Nov 12:00" in there.browser.get(LIST).text
        there.browser.post(f"{LIST}/out", data={"person": "luo", "mark": _mark(there)})
        shown = there.browser.get(LIST).text
        assert "Changed since 陆怀川 signed it off on Wed 25 Nov 12:00" in shown
        assert "罗静 was taken out; before at place 2." in shown


def test_the_second_of_two_is_told(tmp_path: Path) -> None:
    """Who opened the list before another changed it changes nothing."""
    with office(tmp_path) as there:
        _begun(there)
        before = _mark(there)
        there.browser.post(f"{LIST}/add", data={"person": "lu", "mark": before})
        answer = there.browser.post(f"{LIST}/add", data={"person": "ji", "mark": before})
        assert answer.status_code == 422
        assert "This list has been changed since you opened it." in answer.text
        assert _listed(there).order() == ("han", "luo", "bai", "rest", "lu")


@pytest.mark.parametrize(("role", "signs"), [(Role.ORGANISER, 403), (Role.OFFICE, 200)])
def test_the_office_signs_off(tmp_path: Path, role: Role, signs: int) -> None:
    """An organiser puts lists in order; the office, which publishes, signs them off."""
    with office(tmp_path, role) as there:
        _begun(there)
        sent = {"signer": "陆怀川", "mark": _mark(there)}
        assert there.browser.post(f"{LIST}/sign", data=sent).status_code == signs
        assert _listed(there).signed is (role is Role.OFFICE)


def test_who_only_looks_reads_the_order_and_no_reason(tmp_path: Path) -> None:
    """A reason may be about health or age; proposals are for those who edit."""
    with office(tmp_path, Role.VIEWER) as there:
        _begun(there)
        seen = Seen(event=VISIT, listed="order-1", mark=mark_of(_listed(there)))
        put_person(there.store, seen, "bai", rank=1, reason="高龄体弱", by="office")
        shown = there.browser.get(LIST)
        assert ("白彦" in shown.text, "高龄体弱" in shown.text) == (True, False)
        assert "<form" not in shown.text.partition("<main")[2]
        assert there.browser.get(f"{LIST}/proposal").status_code == 403


def test_a_list_that_seats_secret_talks_alone_is_told_to_those_who_edit(tmp_path: Path) -> None:
    """Who is to be spoken to is as secret as the talk; a list that seats others too is shown."""
    with office(tmp_path, Role.VIEWER) as there:
        _begun(there)
        shown = [there.browser.get(LIST).status_code]
        for session in ("S2", "S1"):
            _seat(there, session)
            shown.append(there.browser.get(LIST).status_code)
        assert shown == [200, 404, 200]


def _seat(there: Office, session: str) -> None:
    """That session is seated by the list as well."""
    with there.store.writing("office", about=VISIT) as opened:
        found = load_event(opened, VISIT)
        sessions = tuple(
            replace(one, precedence="order-1") if one.id == session else one
            for one in found.sessions
        )
        change_event(opened, found, {"sessions": sessions})
