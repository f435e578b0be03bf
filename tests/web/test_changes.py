"""What moved between two plans is shown by person."""

import re
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from fixtures import event_path
from planner.domain.account import Role
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from tests.visit import at, plan
from tests.web.signed_in import Office
from tests.web.signed_in import office as office_of_the_visit
from tests.web.test_events import bring

PAGE = "/events/visit-2026/changes"


def _replan(there: Office) -> None:
    first, talk, last = plan().slots
    later = replace(talk, start=at(11, 40), end=at(12, 10))
    with there.store.writing("office", about="visit-2026") as session:
        save_plan(session, Snapshot(replace(plan(), slots=(first, later, last)), ()))


def test_one_plan_is_compared_with_nothing(tmp_path: Path) -> None:
    """With one plan only, the page says that there is nothing to compare yet."""
    with office_of_the_visit(tmp_path) as there:
        assert "no two plans to compare yet" in there.browser.get(PAGE).text


def test_numbers_of_plans_that_are_not_there_yet_tell_nothing(office: TestClient) -> None:
    """Before anything is planned, the page answers the same whatever plans are asked for."""
    bring(office, event_path("tea").read_bytes())
    answers = [office.get(f"/events/tea/changes{asked}") for asked in ("", "?before=1&after=2")]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert all("no two plans to compare yet" in answer.text for answer in answers)


def test_the_last_two_plans_are_compared(tmp_path: Path) -> None:
    """A talk moved by an hour is told with both times to the two who have it."""
    with office_of_the_visit(tmp_path) as there:
        _replan(there)
        shown = there.browser.get(PAGE).text
        assert "韩砚舟, 陆怀川" in shown
        assert "人事谈话: Wed 25 Nov 10:40–11:10 → Wed 25 Nov 11:40–12:10" in shown


def test_a_plan_compared_with_itself_moves_nobody(tmp_path: Path) -> None:
    """Two choices of one plan say that nothing moved."""
    with office_of_the_visit(tmp_path) as there:
        _replan(there)
        shown = there.browser.get(f"{PAGE}?before=2&after=2").text
        assert "Nothing moved for anyone." in shown


def test_a_plan_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    """A number that no plan has answers 404."""
    with office_of_the_visit(tmp_path) as there:
        assert there.browser.get(f"{PAGE}?before=1&after=9").status_code == 404


def test_what_changed_is_had_as_papers(tmp_path: Path) -> None:
    """Corrections, calls and messages: each link of the page is a file; a looker has none."""
    with office_of_the_visit(tmp_path) as there:
        _replan(there)
        page = there.browser.get(PAGE).text
        links = re.findall(rf'href="({PAGE}/1/2/[\w.-]+)"', page)
        answers = {link: there.browser.get(link) for link in links}
    assert {link.rpartition("/")[2] for link in links} >= {
        "corrections.docx", "corrections.pdf", "call-list.xlsx", "short-messages.xlsx",
    }  # fmt: skip
    assert {answer.status_code for answer in answers.values()} == {200}
    with office_of_the_visit(tmp_path / "other", Role.VIEWER) as there:
        assert there.browser.get(f"{PAGE}/1/2/call-list.xlsx").status_code == 403


def test_each_one_concerned_has_a_text_and_a_picture(tmp_path: Path) -> None:
    """Whose talk moved, with a link to each; who looks is offered none."""
    with office_of_the_visit(tmp_path) as there:
        _replan(there)
        links = re.findall(rf'href="({PAGE}/1/2/(?:people|drivers)/[^"]+)"', page(there))
        answers = [there.browser.get(link).status_code for link in links]
    assert [link.rpartition("/")[2] for link in links] == [
        "han.txt", "han.png", "lu.txt", "lu.png",
    ]  # fmt: skip
    assert answers == [200] * 4
    with office_of_the_visit(tmp_path / "other", Role.VIEWER) as there:
        _replan(there)
        assert "/changes/1/2" not in page(there)


def page(there: Office) -> str:
    """What moved, as it is shown."""
    return there.browser.get(PAGE).text


def test_corrections_are_issued_and_had_again(tmp_path: Path) -> None:
    """With whom they go to among what was issued; messages in the one form they have."""
    with office_of_the_visit(tmp_path) as there:
        _replan(there)
        for paper in ("corrections", "short-messages"):
            sent = {"paper": paper, "to": "车队"}
            assert there.browser.post(f"{PAGE}/1/2", data=sent).status_code == 200
        shown = there.browser.get("/events/visit-2026/issues").text
        links = re.findall(r'href="(/events/visit-2026/issued/1/[^"]+)"', shown)
        answers = [there.browser.get(link).status_code for link in links]
        none = there.browser.post(f"{PAGE}/1/2", data={"paper": "letters"}).status_code
    assert [link.partition("/issued/1/")[2] for link in links] == [
        "xlsx/short-messages", "docx/corrections", "pdf/corrections",
    ]  # fmt: skip
    assert (answers, shown.count("车队"), none) == ([200, 200, 200], 2, 404)
    with office_of_the_visit(tmp_path / "other", Role.VIEWER) as there:
        assert there.browser.post(f"{PAGE}/1/2", data={"paper": "corrections"}).status_code == 403
