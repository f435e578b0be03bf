"""Policy packs on screen: chosen for an event, copied and changed by the office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fixtures.worlds import world
from planner.domain.account import Role
from planner.domain.policies.in_force import LEVEL, MEETING_CLASS, PACKS, YUAN
from planner.services.choose_packs import mark
from planner.services.stored_events import import_event, open_event
from tests.documents.reading import words
from tests.web.reading import described, notices, rows
from tests.web.signed_in import Office, office

if TYPE_CHECKING:
    from pathlib import Path

    from planner.domain.policy import PolicyPack

PAGE = "/events/visit-2026/policies"
SHEET = "/events/tea/check-sheet"


def _own(there: Office) -> tuple[PolicyPack, ...]:
    return open_event(there.store, "visit-2026").register.packs


def _chosen(there: Office) -> str | None:
    return open_event(there.store, "visit-2026").event.policies.get(PACKS)


def _was(there: Office) -> str:
    return mark(open_event(there.store, "visit-2026").event)


def _made_from(text: str) -> str:
    found = re.search(r'name="made_from" value="(\w+)"', text)
    assert found is not None
    return found[1]


def test_packs_are_chosen_and_left_to_what_is_usual_again(tmp_path: Path) -> None:
    """What is ticked is kept; what stood when the page was made tells two savers apart."""
    with office(tmp_path) as there:
        shown = there.browser.get(PAGE).text
        assert 'value="reception-2013" form="choose" checked' in shown
        assert 'value="meetings-county" form="choose">' in shown
        sent = {"was": _was(there), "packs": ["", "reception-2013", "escorts-city"]}
        shown = there.browser.post(PAGE, data=sent).text
        assert _chosen(there) == "reception-2013; escorts-city"
        assert 'value="thrift-2025" form="choose">' in shown
        late = there.browser.post(PAGE, data=sent | {"packs": "thrift-2025"})
        assert late.status_code == 409
        assert there.browser.post(PAGE, data={"was": _was(there), "packs": ""}).is_success
        assert _chosen(there) == "无"
        there.browser.post(f"{PAGE}/usual", data={"was": _was(there)})
        assert _chosen(there) is None


def test_what_only_the_office_knows_is_typed_beside_the_packs(tmp_path: Path) -> None:
    """Level, class and budget are kept as policies; a word for a sum is refused, and a blank
    takes the policy away."""
    with office(tmp_path) as there:
        typed = {"was": _was(there), "packs": "meetings-2016", MEETING_CLASS: "二类", YUAN: "650"}
        shown = there.browser.post(PAGE, data=typed).text
        assert 'name="meeting.class" value="二类"' in shown
        stands = dict(open_event(there.store, "visit-2026").event.policies)
        assert (stands[MEETING_CLASS], stands[YUAN], LEVEL in stands) == ("二类", "650", False)
        wrong = there.browser.post(PAGE, data=typed | {"was": _was(there), YUAN: "六百"})
        assert "“六百” is no number of yuan." in " ".join(notices(wrong))
        there.browser.post(PAGE, data=typed | {"was": _was(there), YUAN: ""})
        assert YUAN not in open_event(there.store, "visit-2026").event.policies


def test_a_pack_is_copied_changed_and_let_go(tmp_path: Path) -> None:
    """The copy has the office's figures and words; what it was copied from stands."""
    with office(tmp_path) as there:
        page = there.browser.post(f"{PAGE}/reception-2013/copy")
        assert page.url.path == f"{PAGE}/reception-2013-2"
        (copy,) = _own(there)
        place = next(n for n, rule in enumerate(copy.rules) if rule.key == "companions")
        path = f"rules[{place}]"
        sent = {
            "made_from": _made_from(page.text),
            "title": "本市办法",
            "from": "2026-01-01",
            "to": "",
            f"{path}.severity": "warn",
            f"{path}.article": "第二条",
            f"{path}.parameters.companions_of_few": "2",
            "rules[0].severity": "off",
        }
        shown = there.browser.post(page.url.path, data=sent).text
        (copy,) = _own(there)
        rule = copy.rules[place - 1]
        assert (copy.title, str(copy.valid_from), copy.valid_to) == ("本市办法", "2026-01-01", None)
        assert (rule.severity, rule.article, rule.figure("companions_of_few")) == (
            "warn", "第二条", 2,
        )  # fmt: skip
        assert "letter" not in {rule.key for rule in copy.rules}
        assert 'role="status">Saved<' in shown
        assert "Policy pack · 本市办法" in there.browser.get("/events/visit-2026/edits").text
        there.browser.post(f"{page.url.path}/drop")
        assert _own(there) == ()


def test_what_cannot_be_read_is_told_at_its_field(tmp_path: Path) -> None:
    """A word for a number, an end before the beginning, no article: nothing is saved."""
    with office(tmp_path) as there:
        page = there.browser.post(f"{PAGE}/reception-2013/copy")
        (before,) = _own(there)
        sent = {
            "made_from": _made_from(page.text),
            "to": "2013-01-01",
            "rules[0].severity": "off",
            "rules[1].article": " ",
            "rules[9].parameters.at_most": "one",
        }
        answer = there.browser.post(page.url.path, data=sent)
        assert answer.status_code == 422
        assert described(answer) == [
            "to-fault", "rules[1].article-fault", "rules[9].parameters.at_most-fault",
        ]  # fmt: skip
        assert 'value="one"' in answer.text
        assert _own(there) == (before,)


def test_the_second_of_two_sees_both_versions(tmp_path: Path) -> None:
    """A form opened before another's save is answered with 409."""
    with office(tmp_path) as there:
        page = there.browser.post(f"{PAGE}/reception-2013/copy")
        sent = {"made_from": _made_from(page.text)}
        there.browser.post(page.url.path, data=sent | {"title": "一"})
        answer = there.browser.post(page.url.path, data=sent | {"title": "二"})
        assert answer.status_code == 409
        assert ["Title differs", "一", "二"] in rows(answer)
        assert [pack.title for pack in _own(there)] == ["一"]


def test_what_comes_with_the_planner_is_read_and_not_changed(tmp_path: Path) -> None:
    """It offers a copy, and a post is refused."""
    with office(tmp_path) as there:
        shown = there.browser.get(f"{PAGE}/thrift-2025").text
        assert "Save the pack" not in shown
        assert "工作餐不提供香烟，不上酒。" in shown
        answer = there.browser.post(f"{PAGE}/thrift-2025", data={"title": "x"})
        assert "What comes with the planner is not changed." in " ".join(notices(answer))
        assert there.browser.get(f"{PAGE}/nowhere").status_code == 404


def test_the_office_alone_changes_packs_and_an_organiser_chooses(tmp_path: Path) -> None:
    """An organiser ticks; a viewer reads, and has no check sheet."""
    with office(tmp_path, Role.ORGANISER) as there:
        assert "Copy and change" not in there.browser.get(PAGE).text
        assert there.browser.post(f"{PAGE}/thrift-2025/copy").status_code == 403
        assert there.browser.post(
            PAGE, data={"was": _was(there), "packs": "thrift-2025"}
        ).is_success
        assert _chosen(there) == "thrift-2025"
    with office(tmp_path / "viewer", Role.VIEWER) as there:
        assert "disabled" in there.browser.get(PAGE).text
        assert there.browser.post(PAGE, data={"was": "", "packs": ""}).status_code == 403
        assert there.browser.get("/events/visit-2026/check-sheet.docx").status_code == 403


def test_the_check_sheet_has_what_is_found_now(tmp_path: Path) -> None:
    """With another pack in use another article stands on it."""
    with office(tmp_path) as there:
        given = world("tea")
        import_event(there.store, given.register, given.event, typed=None, by="office")
        source = "《党政机关国内公务接待管理规定》（2013）第八条"
        assert source in words(there.browser.get(f"{SHEET}.docx").content)
        was = mark(open_event(there.store, "tea").event)
        there.browser.post("/events/tea/policies", data={"was": was, "packs": "thrift-2025"})
        assert source not in words(there.browser.get(f"{SHEET}.docx").content)
        assert there.browser.get(f"{SHEET}.pdf").content.startswith(b"%PDF")
