"""Secret sessions are named, and halls that are not fit for them."""

from __future__ import annotations

from planner.domain.finding import Severity
from planner.services.findings.secret_sessions import secret_sessions
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import event, register


def test_an_open_session_is_no_finding_and_a_secret_one_in_any_hall_is() -> None:
    """Where the hall is fit a notice is left, that the rest be done."""
    world, visit = register(), event()
    assert said(secret_sessions, scene(world, visit)) == []
    visit.sessions[0].secret = True
    assert said(secret_sessions, scene(world, visit)) == [
        "汇报会 is secret, and 一号厅 is not fit for that."
    ]
    world.rooms[0].secret = True
    (told,) = secret_sessions(scene(world, visit))
    assert (told.what.said(), told.severity) == ("汇报会 is secret.", Severity.NOTICE)
