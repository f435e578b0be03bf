"""The rules on screen: changed by who may, seen by everyone, put back as they are written."""

from pathlib import Path

from planner.domain.account import Role
from planner.services.stored_events import open_event
from solver.constraint import Rule
from tests.web.reading import described, notices, rows
from tests.web.signed_in import Office, office

PAGE = "/events/visit-2026/rules"
OFF = {"was driving": "wish/soft/1", "step driving": "off"}


def _rules(there: Office) -> tuple[Rule, ...]:
    return open_event(there.store, "visit-2026").event.rules


def test_a_rule_is_turned_off_and_put_back(tmp_path: Path) -> None:
    """The page shows the step that is stored, and a button that forgets it."""
    with office(tmp_path) as there:
        shown = there.browser.post(PAGE, data=OFF).text
        assert _rules(there) == (Rule("driving", on=False),)
        assert 'name="step driving" value="off" checked' in shown
        assert shown.count("Back to as written (") == 1
        assert 'role="status">Saved<' in shown
        shown = there.browser.post(f"{PAGE}/as-written", data={"rule": "driving"}).text
        assert _rules(there) == ()
        assert 'name="step driving" value="wish" checked' in shown


def test_what_always_holds_says_so(tmp_path: Path) -> None:
    """A rule that a plan is made of offers no step."""
    with office(tmp_path) as there:
        shown = there.browser.get(PAGE).text
        assert 'name="step room-too-small"' in shown
        assert 'name="step room-clash"' not in shown
        assert "No plan is a plan without it." in shown


def test_a_figure_that_cannot_be_is_told_beside_its_field(tmp_path: Path) -> None:
    """The form comes back as it was sent, and nothing is saved."""
    with office(tmp_path) as there:
        answer = there.browser.post(PAGE, data=OFF | {"weight driving": "heavy"})
        assert answer.status_code == 422
        assert "“heavy” is not a whole number from 0 to 1000000." in notices(answer)
        assert 'value="heavy"' in answer.text
        assert described(answer) == ["weight.driving-fault"]
        assert _rules(there) == ()


def test_the_second_of_two_sees_both_versions(tmp_path: Path) -> None:
    """A form opened before another's save is answered with 409, and what is saved stays."""
    with office(tmp_path) as there:
        there.browser.post(PAGE, data=OFF)
        answer = there.browser.post(PAGE, data=OFF | {"step driving": "must"})
        assert answer.status_code == 409
        statement = "Parties are driven as little as may be."
        assert [f"{statement} differs", "never mind", "must hold"] in rows(answer)
        assert _rules(there) == (Rule("driving", on=False),)


def test_a_viewer_only_sees(tmp_path: Path) -> None:
    """Who may only look is shown words, and is refused."""
    with office(tmp_path, Role.VIEWER) as there:
        assert there.browser.post(PAGE, data=OFF).status_code == 403
        assert 'type="radio"' not in there.browser.get(PAGE).text
