"""As many plates as people seated, and the others by name."""

from __future__ import annotations

from dataclasses import replace

from planner.services.seated_rooms import seated_rooms
from planner.services.solving import seating
from solver.seating.fill import fill
from solver.seating.problem import Placement
from solver.seating.problem import Plan as Answer
from tests.services.seated_worlds import MEETING, at, rostrum


def test_plates_and_people_without_a_seat_make_all_who_come() -> None:
    """Of seven leaders six have a chair: the seventh waits, and an eighth is away."""
    register, visit, plan = rostrum(7)
    (asked,) = seating.problem_of(register, visit, plan).sittings
    placed = (Placement(sitting=MEETING, guest=g, seat=s) for g, s in fill(asked).items())
    problem = seating.problem_of(register, visit, plan)
    plan = seating.decided(register, visit, problem, Answer(placements=tuple(placed)), plan)
    plan = replace(plan, placements=tuple(one for one in plan.placements if one.person != "l7"))
    (room,) = seated_rooms(register, visit, plan)
    assert [one.person for one in room.plates] == ["l5", "l3", "l1", "l2", "l4", "l6"]
    assert (room.waiting, room.absent, list(room.gaps())) == (
        ("l7",),
        (),
        [("rostrum-7", "rostrum-7")],
    )
    assert (room.hall, room.start) == ("great-hall", at(9))


def test_a_room_where_nobody_sits_is_left_out() -> None:
    """Before seats are planned no plates are."""
    assert seated_rooms(*rostrum(3)) == ()
