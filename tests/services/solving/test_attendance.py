"""Who comes to what."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.interval import Interval
from planner.domain.people import Party
from planner.services.solving.attendance import Absence, Attendance, Attendances
from tests.services.solving.worlds import at, event, register

MEETING = Interval(at(9), at(10, 30))


def test_who_is_not_yet_out_of_the_station_is_missed() -> None:
    """In at 8:30, out at 8:40, 20 minutes and 10 for doors: 9:10 is too late for 9:00.

    The one who leaves must be at the station at 11:00, so must go at 10:30: just in time.
    """
    answer = Attendances(register(), event()).of(event().sessions[0], MEETING, "hall")
    assert answer == Attendance(
        present=("lu", "han", "luo", "rest"), absent=(("bai", Absence.NOT_YET_HERE),)
    )


def test_who_must_go_before_the_end_is_missed() -> None:
    """Until 10:31 is a minute too long for the 11:30 train."""
    longer = Interval(at(9), at(10, 31))
    answer = Attendances(register(), event()).of(event().sessions[0], longer, "hall")
    assert ("luo", Absence.ALREADY_LEFT) in answer.absent


def test_a_stand_in_goes_for_a_leader_who_is_busy() -> None:
    """陆四 has a meeting elsewhere until 11:30; 秦五 goes."""
    world = register()
    world.person("lu").busy = (Interval(at(10), at(11, 30)),)
    answer = Attendances(world, event()).of(event().sessions[0], MEETING, "hall")
    assert answer.standing_in == (("lu", "qin"),)
    assert answer.present[0] == "qin"


def test_people_of_a_party_apart_are_not_expected() -> None:
    """A spouse on a line of her own does not come to the meeting."""
    visit = event()
    visit.parties = (Party(id="A-own", delegation="A", members=("bai",)),)
    assert "bai" not in Attendances(register(), visit).expected(visit.sessions[0], MEETING)


def test_people_of_a_party_apart_come_when_named() -> None:
    """Named one by one, they are expected all the same."""
    visit = event()
    visit.parties = (Party(id="A-own", delegation="A", members=("bai",)),)
    named = replace(visit.sessions[0], persons=("bai",))
    assert Attendances(register(), visit).expected(named, MEETING)[0] == "bai"


def test_unnamed_places_count_in_full() -> None:
    """A place for three takes three chairs."""
    assert Attendances(register(), event()).seats(("han", "rest")) == 4
