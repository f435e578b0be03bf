"""Who comes to what."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.attendance import Absence, Attendance, Attendances
from planner.domain.interval import Interval
from planner.domain.people import Party
from planner.domain.programme import Session
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


def test_who_is_called_twice_goes_where_the_part_is_weightier() -> None:
    """陆四 is named for the meeting and chairs a talk at the same time: 陆四 is at the talk."""
    visit = event()
    meeting = replace(visit.sessions[0], substitutes=())
    talk = Session(id="talk", title="谈话", minutes=30, start=at(9, 30), chair="lu")
    visit.sessions = (meeting, talk)
    world = register()
    world.person("lu").stand_in = None
    answers = Attendances(world, visit)
    assert ("lu", Absence.ELSEWHERE) in answers.of(meeting, MEETING, "hall").absent
    assert answers.of(talk, Interval(at(9, 30), at(10)), "hall").present == ("lu",)


def test_of_two_equal_claims_the_first_is_kept() -> None:
    """Named for two sessions at once, a person goes to the one that stands first."""
    visit = event()
    meeting = replace(visit.sessions[0], substitutes=())
    visit.sessions = (meeting, replace(meeting, id="second"))
    world = register()
    world.person("lu").stand_in = None
    answers = Attendances(world, visit)
    assert "lu" in answers.of(meeting, MEETING, "hall").present
    assert ("lu", Absence.ELSEWHERE) in answers.of(visit.sessions[1], MEETING, "hall").absent
