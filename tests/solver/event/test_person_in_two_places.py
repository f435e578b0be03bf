"""Nobody is in two places at once."""

from __future__ import annotations

from dataclasses import replace

from solver.event.constraints.person_in_two_places import PersonInTwoPlaces
from tests.solver.event.worlds import MEETING, PLAN, PROBLEM, RIDE, VISIT

RULE = PersonInTwoPlaces()


def test_engagements_that_touch_do_not_clash() -> None:
    """A ride that leaves as the meeting ends and arrives as the visit begins is kept."""
    touching = replace(RIDE, depart=600, arrive=630)
    assert list(RULE.check(PROBLEM, replace(PLAN, rides=(touching,)))) == []


def test_a_visit_during_a_meeting_is_a_clash() -> None:
    """A visit from 9:50 overlaps a meeting that ends at 10:00 by ten minutes, for two people."""
    early = replace(VISIT, start=590)
    found = list(RULE.check(PROBLEM, replace(PLAN, stays=(MEETING, early), rides=())))
    assert [(v.amount, dict(v.subjects), dict(v.values)) for v in found] == [
        (10, {"person": "han", "one": "meeting", "other": "visit"}, {"people": 2})
    ]


def test_a_ride_that_arrives_after_the_visit_begins_is_a_clash() -> None:
    """Arriving at 10:35 for 10:30 is five minutes in two places."""
    late = replace(RIDE, arrive=635)
    assert [v.amount for v in RULE.check(PROBLEM, replace(PLAN, rides=(late,)))] == [5]


def test_two_sessions_are_left_to_the_rooms() -> None:
    """Sessions that clash have a rule of their own."""
    other = replace(MEETING, id="other")
    assert list(RULE.check(PROBLEM, replace(PLAN, stays=(MEETING, other), rides=()))) == []
