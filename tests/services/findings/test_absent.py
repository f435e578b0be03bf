"""Who cannot be there, why, and who goes instead."""

from __future__ import annotations

from planner.domain.interval import Interval
from planner.services.findings.absent import absent
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import at, event, register


def test_a_late_train_is_named_with_its_minutes() -> None:
    """Out at 8:40, 20 minutes and 10 for doors: 9:10, ten minutes after the meeting begins."""
    visit = event()
    visit.journeys[0].carrier = "G6517"
    assert said(absent, scene(visit=visit)) == [
        "白三 can be at 汇报会 from 11/25 09:10 only, 10 min late (G6517)."
    ]


def test_who_must_leave_early_is_named_with_the_minutes_missed() -> None:
    """Be there at 10:45, 30 minutes on the way: gone at 10:15, 15 minutes before the end."""
    visit = event()
    visit.journeys = (visit.journeys[1],)
    visit.journeys[0].before_minutes = 45
    assert said(absent, scene(visit=visit)) == [
        "罗二 must leave 汇报会 at 11/25 10:15, 15 min before its end (东站)."
    ]


def test_a_stand_in_is_told() -> None:
    """陆四 is busy; 秦五 stands in."""
    world, visit = register(), event()
    visit.journeys = ()
    world.person("lu").busy = (Interval(at(10), at(11)),)
    assert said(absent, scene(world, visit)) == ["秦五 stands in for 陆四 at 汇报会."]


def test_nobody_to_stand_in_is_told() -> None:
    """A busy host without a stand-in is missing."""
    world, visit = register(), event()
    visit.journeys, visit.sessions[0].substitutes = (), ()
    world.person("lu").busy = (Interval(at(10), at(11)),)
    world.person("lu").stand_in = None
    assert said(absent, scene(world, visit)) == [
        "陆四 cannot come to 汇报会 for other business, and nobody stands in."
    ]


def test_who_comes_by_one_train_is_told_once() -> None:
    """Two on the train that comes after the end are one finding."""
    visit = event()
    visit.journeys = (visit.journeys[0],)
    visit.journeys[0].persons, visit.journeys[0].at = ("bai", "han"), at(12)
    assert said(absent, scene(visit=visit)) == [
        "韩一, 白三 can be there at 11/25 12:40 only, when 汇报会 is over (东站)."
    ]


def test_who_has_left_before_is_told_so() -> None:
    """Gone at 8:00 is before the meeting begins at 9:00."""
    visit = event()
    visit.journeys = (visit.journeys[1],)
    visit.journeys[0].at = at(9)
    assert said(absent, scene(visit=visit)) == [
        "Left before 汇报会 begins, at 11/25 08:00 (东站): 罗二."
    ]


def test_who_comes_by_own_car_is_told_so() -> None:
    """No flight, no train, no station: the journey's id is not spoken."""
    visit = event()
    visit.journeys = (visit.journeys[0],)
    journey = visit.journeys[0]
    journey.persons, journey.station, journey.at = ("bai",), None, at(12)
    assert said(absent, scene(visit=visit)) == [
        "白三 can be there at 11/25 12:00 only, when 汇报会 is over (own car)."
    ]
