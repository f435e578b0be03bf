"""What a plan still says when some of what it speaks of has been taken out."""

from dataclasses import replace

from planner.domain.still_there import still_there
from tests.differences import differences
from tests.visit import event, plan, register


def test_a_plan_of_an_event_as_it_was_stays_whole() -> None:
    """Where nothing has been taken out, the plan is as it was."""
    assert list(differences(still_there(register(), event(), plan()), plan())) == []


def test_a_session_that_is_gone_has_no_slot() -> None:
    """The talk taken out of the programme, only its slot is missing."""
    report, _, photo = event().sessions
    left = still_there(register(), replace(event(), sessions=(report, photo)), plan())
    assert [slot.session for slot in left.slots] == ["S1", "S3"]
    assert len(left.trips) == len(plan().trips)


def test_a_hall_that_is_gone_leaves_a_blank() -> None:
    """A session in it keeps its hour, and waits for another hall."""
    rooms = tuple(room for room in register().rooms if room.id != "hall")
    first = still_there(replace(register(), rooms=rooms), event(), plan()).slots[0]
    assert (first.session, first.room, first.start) == ("S1", None, plan().slots[0].start)


def test_a_site_that_is_gone_is_neither_visited_nor_driven_to() -> None:
    """Without the plant, its visit and the three trips from and to it are gone."""
    sites = tuple(site for site in register().sites if site.id != "plant")
    left = still_there(replace(register(), sites=sites), event(), plan())
    assert [visit.site for visit in left.visits] == ["lake"]
    assert [trip.id for trip in left.trips] == ["T1"]
    assert left.car_seats == ()


def test_a_car_and_a_driver_that_are_gone_leave_blanks() -> None:
    """Their trips keep times and people."""
    drawn = replace(register(), vehicles=register().vehicles[1:], drivers=register().drivers[1:])
    first = still_there(drawn, event(), plan()).trips[0]
    assert (first.vehicle, first.driver, first.legs) == (None, None, plan().trips[0].legs)


def test_someone_who_is_gone_rides_and_sits_nowhere() -> None:
    """Without 罗静 two of three are aboard the first car, and her seat in the second is free."""
    people = tuple(person for person in register().people if person.id != "luo")
    left = still_there(replace(register(), people=people), event(), plan())
    leg = left.trips[0].legs[0]
    assert (leg.persons, leg.people) == (("han", "bai"), 2)
    assert [placed.person for placed in left.car_seats] == ["han", "ji"]
