"""The wish matrix on screen: changed by who may, seen by everyone."""

from dataclasses import replace
from pathlib import Path

from planner.domain.account import Role
from planner.persistence.events import change_event, load_event
from planner.services.stored_events import open_event
from tests.web.reading import described, notices
from tests.web.signed_in import Office, office

PAGE = "/events/visit-2026/wishes"
MINE = {"was A plant": "//", "wish A plant": "must"}


def _wishes(there: Office) -> list[tuple[str, str, str]]:
    found = open_event(there.store, "visit-2026").event.wishes
    return [(one.party_id, one.site, one.wish.value) for one in found]


def test_a_wish_is_saved_and_shown(tmp_path: Path) -> None:
    """The cell that was changed shows the step that is stored."""
    with office(tmp_path) as there:
        shown = there.browser.post(PAGE, data=MINE).text
        assert _wishes(there) == [("A", "plant", "must")]
        assert '<option value="must" selected>must see</option>' in shown
        there.browser.post(f"{PAGE}/forbid", data={"site": "plant"})
        assert _wishes(there) == [("A", "plant", "must-not")]
        there.browser.post(f"{PAGE}/allow", data={"site": "plant"})
        assert _wishes(there) == [("A", "plant", "may")]


def test_one_delegation_is_shown_alone_with_its_figures(tmp_path: Path) -> None:
    """What is asked for is one column, whose cells open on value and minutes."""
    with office(tmp_path) as there:
        one, every = there.browser.get(f"{PAGE}?of=A").text, there.browser.get(PAGE).text
        assert ("value A plant" in one, "wish C plant" in one) == (True, False)
        assert ("value A plant" in every, "wish C plant" in every) == (False, True)


def test_a_figure_that_cannot_be_is_told_beside_its_field(tmp_path: Path) -> None:
    """The form comes back as it was sent, and nothing is saved."""
    with office(tmp_path) as there:
        answer = there.browser.post(PAGE, data=MINE | {"of": "A", "value A plant": "much"})
        assert answer.status_code == 422
        assert "“much” is not a whole number from 0 to 1000." in notices(answer)
        assert 'value="much"' in answer.text
        assert described(answer) == ["value.A.plant-fault"]
        assert _wishes(there) == []


def test_the_second_of_two_sees_both_versions(tmp_path: Path) -> None:
    """A form opened before another's save is answered with 409, what is saved and what was sent."""
    with office(tmp_path) as there:
        there.browser.post(PAGE, data=MINE)
        answer = there.browser.post(PAGE, data=MINE | {"wish A plant": "must-not"})
        assert answer.status_code == 409
        assert "must not see" in answer.text
        assert _wishes(there) == [("A", "plant", "must")]


def test_what_else_was_changed_is_saved_where_a_site_is_forbidden(tmp_path: Path) -> None:
    """The button beside a site loses no choice made above it, and leads back to its row."""
    with office(tmp_path) as there:
        sites = [site.id for site in open_event(there.store, "visit-2026").register.sites]
        other = next(site for site in sites if site != "plant")
        there.browser.post(PAGE, data=MINE)
        changed = {f"was A {other}": "//", f"wish A {other}": "may", "site": "plant"}
        answer = there.browser.post(f"{PAGE}/forbid", data=changed, follow_redirects=False)
        assert answer.headers["location"].endswith("#site-plant")
        assert set(_wishes(there)) == {("A", "plant", "must-not"), ("A", other, "may")}


def test_a_save_is_acknowledged(tmp_path: Path) -> None:
    """Beside the button stands that it is saved, and not before."""
    with office(tmp_path) as there:
        told = 'role="status">Saved<'
        assert told not in there.browser.get(PAGE).text
        assert told in there.browser.post(PAGE, data=MINE).text


def test_a_viewer_only_sees(tmp_path: Path) -> None:
    """Who may only look is shown words, and is refused."""
    with office(tmp_path, Role.VIEWER) as there:
        assert there.browser.post(PAGE, data=MINE).status_code == 403
        shown = there.browser.get(PAGE).text
        assert "<select" not in shown.partition("<main")[2]


def test_a_wish_of_any_party_says_so(tmp_path: Path) -> None:
    """The cell of the delegation tells that one of its parties is enough; the others do not."""
    with office(tmp_path) as there:
        there.browser.post(PAGE, data=MINE)
        assert "Any of its parties is enough" not in there.browser.get(PAGE).text
        with there.store.writing("office", about="visit-2026") as session:
            found = load_event(session, "visit-2026")
            wishes = tuple(replace(one, any_party=True) for one in found.wishes)
            change_event(session, found, {"wishes": wishes})
        assert there.browser.get(PAGE).text.count("Any of its parties is enough") == 1
