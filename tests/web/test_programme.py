"""The table of an event."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fixtures import event_path
from planner.documents.workbook import read_workbook
from planner.domain.account import Role
from planner.domain.event import Pin
from planner.domain.fact import Confirmation
from planner.domain.plan import Plan
from planner.domain.seating import Placement
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.check_plan import Checked
from planner.services.lamps import Asked as Answer
from planner.services.lamps import Lamp, Matter
from planner.services.line_saying import Asked, Known
from planner.services.opened import Opened
from planner.services.programme_lines import Cell, Line
from planner.services.programme_rows import rows_of
from planner.services.publish_plan import publish
from planner.services.show_programme import Programme, programme
from planner.services.stored_checks import Standing
from solver.constraint import Level, Violation
from tests.visit import at, event, plan, register
from tests.web.reading import rows
from tests.web.signed_in import Office, office

BEFORE = datetime(2020, 1, 1, tzinfo=UTC)
AFTER = datetime(2040, 1, 1, tzinfo=UTC)
PAGE = "/events/visit-2026"


@pytest.fixture(scope="module")
def inspection() -> Opened:
    """The inspection before it is planned: its journeys are known."""
    return Opened(*read_workbook(event_path("inspection")), ())


def _visit(**changed: Any) -> Opened:
    """The planned visit, with some fields of its event changed."""
    return Opened(register(), replace(event(), **changed), plan(), ())


def _known(opened: Opened) -> Known:
    """What its table tells before anything is checked or compared."""
    return Known(opened, rows_of(opened))


def _shown(opened: Opened, **asked: Any) -> Programme:
    return programme(_known(opened), Asked("en", **({"now": BEFORE} | asked)))


def _lines(opened: Opened, **asked: Any) -> list[Line]:
    return [line for group in _shown(opened, **asked).groups for line in group.lines]


def _line(opened: Opened, subject: str, **asked: Any) -> Line:
    (found,) = (line for line in _lines(opened, **asked) if line.subject == subject)
    return found


def test_the_table_can_be_narrowed_to_each_delegation(inspection: Opened) -> None:
    """The lines of the three delegations together are all lines, none twice: nobody shares a
    journey."""
    whole = _lines(inspection)
    parts = [_lines(inspection, of=f"delegation:{each}") for each in "ABC"]
    assert sorted(line.subject for part in parts for line in part) == sorted(
        line.subject for line in whole
    )
    assert all(parts)


def test_every_choice_offered_narrows_to_its_lines() -> None:
    """Nobody is offered a choice that shows nothing, or everything."""
    every = _lines(_visit())
    offered = [value for choice in _shown(_visit()).choices for value, _ in choice.members]
    assert [one for one in offered if not 0 < len(_lines(_visit(), of=one)) < len(every)] == []
    assert {one.partition(":")[0] for one in offered} == {"delegation", "leader", "car", "hall"} - {
        "leader"  # nobody in this visit is a leader by role
    }


def test_a_pivot_groups_the_lines_by_each_member() -> None:
    """By delegation the photo, for both, stands under both; its lines are those that narrowing to
    the delegation shows."""
    groups = {group.name: group.lines for group in _shown(_visit(), by="delegation").groups}
    assert list(groups) == ["省国资委调研组", "曦和工程"]
    for name, of in (("省国资委调研组", "A"), ("曦和工程", "C")):
        narrowed = _lines(_visit(), of=f"delegation:{of}")
        assert [line.name for line in groups[name]] == [line.name for line in narrowed]
        assert "S3" in [line.subject for line in groups[name]]


def test_a_pivot_leaves_no_line_out() -> None:
    """What no car goes to stands at the end, by itself."""
    groups = _shown(_visit(), by="car").groups
    assert [group.name for group in groups] == ["1号车", "2号车", "No car"]
    assert {line.name for group in groups for line in group.lines} == {
        line.name for line in _lines(_visit())
    }


def test_an_unknown_choice_shows_everything() -> None:
    """An address typed by hand that names no member or no pivot is the whole table."""
    assert _shown(_visit(), of="car:none", by="colour") == _shown(_visit())


def test_what_has_ended_is_over(inspection: Opened) -> None:
    """Once its time has passed a line is told to be over; before, how sure it is."""
    assert {line.lamp for line in _lines(inspection, now=AFTER)} == {Lamp.PAST}
    assert {line.state for line in _lines(inspection, now=AFTER)} == {"Over"}
    assert Lamp.PAST not in {line.lamp for line in _lines(inspection)}


def test_no_lamp_is_without_its_word(inspection: Opened) -> None:
    """No state is told by colour alone."""
    for opened in (inspection, Opened(*read_workbook(event_path("tea")), ())):
        assert [line for line in _lines(opened) if not line.state] == []


def test_a_fact_in_doubt_is_yellow() -> None:
    """The photo, whose start is tentative, is told so; the meeting is confirmed."""
    assert (_line(_visit(), "S3").lamp, _line(_visit(), "S3").state) == (Lamp.DOUBT, "Tentative")
    assert _line(_visit(), "S1").lamp is Lamp.CONFIRMED


def test_each_matter_says_whether_it_is_settled() -> None:
    """The hall said yes, the car must be asked again, the meal never answered; of the plant
    nobody was asked, and a place of the delegation has no name yet."""
    asked = (
        Confirmation("hall", "吴桐", "吴桐", at(9, day=20)),
        Confirmation("V1", "周师傅", "周师傅", at(9, day=20), at(9, day=24)),
        Confirmation("M1", "宾馆"),
    )
    opened = _visit(confirmations=asked)
    now = at(12, day=24)
    told = {
        subject: {
            matter: one.asked
            for one in _line(opened, subject, now=now).confirmed
            for matter in one.matters
        }
        for subject in ("S1", "M1", "v1")
    }
    assert told == {
        "S1": {
            Matter.HALL: Answer.DONE,
            Matter.CAR: Answer.DUE,
            Matter.PEOPLE: Answer.MISSING,
        },
        "M1": {Matter.MEAL: Answer.MISSING, Matter.PEOPLE: Answer.MISSING},
        "v1": {
            Matter.HALL: Answer.NOBODY,
            Matter.CAR: Answer.DUE,
            Matter.PEOPLE: Answer.MISSING,
        },
    }


def test_a_long_list_is_counted() -> None:
    """Of nine hosts three are named, the others told when asked for; four are all named."""
    people = register().people
    lu = next(person for person in people if person.id == "lu")
    nine = tuple(replace(lu, id=f"lu{n}", name=f"陆{n}") for n in range(9))
    session = replace(event().sessions[0], persons=tuple(one.id for one in nine), chair=None)
    opened = _visit(sessions=(session, *event().sessions[1:]))
    opened = opened._replace(register=replace(register(), people=(*people, *nine)))
    hosts = _line(opened, "S1").hosts
    assert hosts == Cell(("陆0", "陆1", "陆2"), ("陆3", "陆4", "陆5", "陆6", "陆7", "陆8"))
    assert _line(_visit(), "S1").hosts == Cell(("陆怀川(chair)",))


def test_a_session_without_a_time_is_told() -> None:
    """What is still to be planned is not forgotten because no line can stand for it."""
    left = replace(plan(), slots=plan().slots[:2])
    opened = _visit()._replace(plan=left)
    assert [one.title for one in _shown(opened).untimed] == ["合影"]
    assert _shown(_visit()).untimed == ()


def test_phones_and_diets_are_for_those_who_plan() -> None:
    """A viewer is told who answers for a line and how a meal is served, and no more."""
    viewer, organiser = (_line(_visit(), "M1", reader=one) for one in (Role.VIEWER, Role.ORGANISER))
    assert [lead.phone for lead in organiser.leads] == ["13900000002", "13900000003"]
    assert [(lead.name, lead.phone) for lead in viewer.leads] == [("纪元", ""), ("林小满", "")]
    assert organiser.wear == ("Served at table", "花生过敏 1")
    assert viewer.wear == ("Served at table",)


def test_a_page_of_a_viewer_has_no_phone(tmp_path: Path) -> None:
    """Nor any way to change anything."""
    with office(tmp_path, Role.VIEWER) as there:
        shown = there.browser.get(PAGE).text
        assert "139000000" not in shown
        assert "/pins" not in shown.split("<table")[1]
        assert "纪元" in shown


def test_what_is_pinned_can_be_unpinned(tmp_path: Path) -> None:
    """A line offers to pin it; once it is pinned, says so and offers to let it go."""
    with office(tmp_path) as there:
        line = {"kind": "session", "subject": "S1", "back": PAGE}
        assert "Pinned" not in _row(there, "工作汇报会")[9]
        answer = there.browser.post(f"{PAGE}/pins", data=line, follow_redirects=False)
        assert answer.headers["location"] == PAGE
        assert "Pinned" in _row(there, "工作汇报会")[9]
        assert f'action="{PAGE}/pins/remove"' in there.browser.get(PAGE).text


def _violation(*subjects: tuple[str, str]) -> Violation:
    return Violation(
        constraint="some-rule", level=Level.HARD, weight=1, amount=1, unit="",
        broken="Something is wrong.", remedy="Mend it.", subjects=subjects,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("subjects", "lines"),
    [
        ((("session", "S3"),), {"S3"}),
        ((("party", "A"), ("site", "plant")), {"v1"}),
        ((("party", "C"), ("site", "plant")), set()),
        ((("trip", "T2"),), {"v1"}),
        ((("transfer", "v1"),), {"v1"}),
    ],
)
def test_what_a_plan_breaks_is_red_and_told(
    subjects: tuple[tuple[str, str], ...], lines: set[str]
) -> None:
    """A rule broken about a session, a party at a site, a trip or its load is told on its line."""
    standing = Standing(Checked((_violation(*subjects),), (), {}), ())
    about = replace(_known(_visit()), standing=standing)
    shown = programme(about, Asked("en", BEFORE, Role.ORGANISER))
    red = [line for group in shown.groups for line in group.lines if line.lamp is Lamp.CLASH]
    assert {line.subject for line in red} == lines
    assert {(line.state, line.broken) for line in red} <= {("Clash", ("Something is wrong.",))}


def test_what_changed_since_it_was_published_is_blue(tmp_path: Path) -> None:
    """The meeting starts later and seats moved at lunch; nothing else is told to have changed."""
    with office(tmp_path) as there:
        quiet = replace(plan(), trips=(), car_seats=())
        _save(there, quiet)
        publish(there.store, "visit-2026", by="office")
        meeting, *others = plan().slots
        later = replace(meeting, start=at(9, 5), end=at(10, 35))
        seats = (Placement("M1", "table-1-1", "han"),)
        _save(there, replace(quiet, slots=(later, *others), placements=seats))
        shown = rows(there.browser.get(PAGE))
        told = {row[2].split("\n")[0]: row[9] for row in shown if "Changed" in str(row[9:10])}
        assert {name: " ".join(words.split()) for name, words in told.items()} == {
            "工作汇报会": "Over Changed: time",
            "Working meal": "Confirmed Changed: seats",
        }


def _save(there: Office, changed: Plan) -> None:
    with there.store.writing("office", about="visit-2026") as session:
        save_plan(session, Snapshot(changed, ()))


def _row(there: Office, what: str) -> list[str]:
    shown = rows(there.browser.get(PAGE))
    return next(row for row in shown if len(row) > 2 and row[2].startswith(what))


def test_a_line_leads_to_its_session(tmp_path: Path) -> None:
    """The session's own page is one step away, and is there."""
    with office(tmp_path) as there:
        assert f'href="{PAGE}/sessions/S1"' in there.browser.get(PAGE).text
        assert "工作汇报会" in there.browser.get(f"{PAGE}/sessions/S1").text


def test_a_pin_of_another_thing_pins_no_line() -> None:
    """A pinned session leaves a visit of the same id alone."""
    pins = (Pin("session", "v1"),)
    assert _line(_visit(pins=pins), "v1").pinned is False


def test_the_head_tells_plan_and_event_apart(tmp_path: Path) -> None:
    """Beside the plan's own number stands whether the event was changed since it was made."""
    with office(tmp_path) as there:
        told = "Changed since it was planned"
        before = there.browser.get(PAGE).text
        assert ("Plan 1 ·" in before, told in before) == (True, False)
        there.browser.post(f"{PAGE}/wishes", data={"was A plant": "//", "wish A plant": "must"})
        after = there.browser.get(PAGE).text
        assert ("Plan 1 ·" in after, told in after) == (True, True)


def test_a_pin_leads_back_to_its_line(tmp_path: Path) -> None:
    """Who pins a line far down the table finds the same line before them again."""
    with office(tmp_path) as there:
        shown = there.browser.get(PAGE).text
        back = 'name="back" value="/events/visit-2026?of=&amp;by=#line-session-S1"'
        assert ('id="line-session-S1"' in shown, back in shown) == (True, True)
        sent = {"kind": "session", "subject": "S1", "back": f"{PAGE}#line-session-S1"}
        answer = there.browser.post(f"{PAGE}/pins", data=sent, follow_redirects=False)
        assert answer.headers["location"] == f"{PAGE}#line-session-S1"
