"""Every edit stands in words, and is undone by its button."""

from dataclasses import replace
from pathlib import Path

from planner.domain.account import Role
from planner.services.stored_events import import_event, open_event
from tests.visit import at, event, register
from tests.web.reading import notices, rows
from tests.web.signed_in import Office, office

PAGE = "/events/visit-2026/edits"


def _start_report_at(there: Office, hour: int) -> None:
    """The report meeting set to an hour, as a workbook would bring it."""
    opened = open_event(there.store, "visit-2026")
    first, *others = opened.event.sessions
    changed = replace(
        event(),
        sessions=(replace(first, start=at(hour)), *others),
        revision=opened.event.revision,
    )
    import_event(there.store, register(), changed, typed=None, by="ling")


def _start(there: Office) -> object:
    return open_event(there.store, "visit-2026").event.session("S1").start


def test_an_edit_is_told_with_both_values_who_and_when(tmp_path: Path) -> None:
    """A start set by 凌 stands with what was there before: nothing."""
    with office(tmp_path) as there:
        _start_report_at(there, 14)
        number, what, who, when, _ = rows(there.browser.get(PAGE))[0]
        assert " ".join(what.split()) == ("Sessions · 工作汇报会 · Start: blank → Wed 25 Nov 14:00")
        assert (number, who, when) == ("2", "ling", "2026-11-25 12:00")


def test_the_import_is_counted_and_cannot_be_undone(tmp_path: Path) -> None:
    """The edit that brought the event has no button."""
    with office(tmp_path) as there:
        (row,) = rows(there.browser.get(PAGE))
        assert row[4] == "brought the event"
        assert "People 9, Rooms 3, Sessions 3" in row[1]


def test_an_edit_is_undone_and_done_again(tmp_path: Path) -> None:
    """Undoing puts the value back as a new edit, and undoing that sets it again."""
    with office(tmp_path) as there:
        _start_report_at(there, 14)
        shown = there.browser.post(f"{PAGE}/2/undo")
        assert _start(there) is None
        assert [row[0] for row in rows(shown)] == ["3", "2", "1"]
        assert rows(shown)[1][4] == "undone by edit 3"
        again = there.browser.post(f"{PAGE}/3/undo")
        assert _start(there) == at(14)
        assert rows(again)[2][4] == "Undo"


def test_what_was_changed_again_is_undone_in_order(tmp_path: Path) -> None:
    """The earlier of two edits of one field is refused, and the later one is named."""
    with office(tmp_path) as there:
        _start_report_at(there, 14)
        _start_report_at(there, 15)
        refused = there.browser.post(f"{PAGE}/2/undo")
        assert (refused.status_code, notices(refused)) == (
            409,
            ["What edit 2 changed was changed again by edit 3. Undo edit 3 first."],
        )
        assert _start(there) == at(15)


def test_an_edit_of_another_event_is_not_undone_here(tmp_path: Path) -> None:
    """A number that is no edit of this event is not found."""
    with office(tmp_path) as there:
        import_event(
            there.store,
            register(),
            replace(event(), id="other", name="Another"),
            typed=None,
            by="ling",
        )
        assert there.browser.post(f"{PAGE}/2/undo").status_code == 404
        assert there.browser.post(f"{PAGE}/9/undo").status_code == 404


def test_a_number_beyond_all_numbers_is_none(tmp_path: Path) -> None:
    """An address with a number that no store counts to is answered in words."""
    far = "9" * 30
    with office(tmp_path) as there:
        asked = [
            there.browser.get(f"{PAGE}?before={far}"),
            there.browser.post(f"{PAGE}/{far}/undo"),
            there.browser.get(f"/events/visit-2026/changes?after={far}"),
        ]
    assert [answer.status_code for answer in asked] == [422, 422, 422]


def test_who_only_looks_sees_no_edits(tmp_path: Path) -> None:
    """An edit may tell a phone number: the page is for those who edit."""
    with office(tmp_path, Role.VIEWER) as there:
        assert there.browser.get(PAGE).status_code == 403
        assert "/edits" not in there.browser.get("/events/visit-2026").text


def test_a_pin_a_rule_and_a_wish_are_told_by_their_names(tmp_path: Path) -> None:
    """What has no name of its own is told as the office would say it, not by its id."""
    with office(tmp_path) as there:
        own = "/events/visit-2026"
        there.browser.post(f"{own}/pins", data={"kind": "session", "subject": "S1"})
        there.browser.post(
            f"{own}/rules", data={"was driving": "wish/soft/1", "step driving": "off"}
        )
        wish = {"was A plant": "//", "wish A plant": "must"}
        there.browser.post(f"{own}/wishes", data=wish)
        there.browser.post(f"{own}/wishes/forbid", data={"site": "plant"})
        turned, wished, ruled, pinned, _ = (row[1] for row in rows(there.browser.get(PAGE)))
        assert "Pins · 工作汇报会: Wed 25 Nov 09:00 in " in pinned
        assert "Parties are driven as little as may be. never mind" in ruled
        names = open_event(there.store, "visit-2026")
        site = next(site.name for site in names.register.sites if site.id == "plant")
        party = next(one.name for one in names.event.delegations if one.id == "A")
        assert f"{party} · {site}" in turned
        assert f"{party}" in wished


def test_a_refusal_leads_back_to_the_event(tmp_path: Path) -> None:
    """Who is refused inside an event need not look for it among all events."""
    with office(tmp_path) as there:
        answer = there.browser.post(f"{PAGE}/99/undo")
        assert answer.status_code == 404
        assert '<a href="/events/visit-2026">Back to the event</a>' in answer.text
        assert "Back to the event" not in there.browser.get("/events/none").text
