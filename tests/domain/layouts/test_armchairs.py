"""The five forms of a call in armchairs, two of them in two ways."""

from __future__ import annotations

import pytest

from planner.domain.layouts.armchairs import lay_armchairs
from planner.domain.layouts.choices import Call
from planner.domain.layouts.conventions import Conventions, Hand
from planner.domain.layouts.frames import Frame, hand_of
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.seat_plan import MarkKind, SeatPlan

FIVE_EACH = Numbers(guests=5, hosts=5)


def _call(form: Call, numbers: Numbers = FIVE_EACH) -> SeatPlan:
    return lay_armchairs(numbers, Conventions(call=form))


@pytest.mark.parametrize("form", Call)
def test_each_form_has_a_chair_for_everyone_and_says_which_it_is(form: Call) -> None:
    """Ten armchairs, the door behind them all, and one sentence."""
    plan = _call(form)
    (door,) = [mark for mark in plan.marks if mark.kind is MarkKind.DOOR]
    assert (len(plan.seats), len(plan.conventions)) == (10, 1)
    assert all(seat.y < door.y for seat in plan.seats)


def test_each_form_is_said_in_words_of_its_own() -> None:
    """Seven ways of sitting, seven sentences."""
    assert len({_call(form).conventions[0].message for form in Call}) == 7


def test_along_a_wall_far_from_the_door_is_higher() -> None:
    """From the door inwards: the last host, the first host, the first guest, the last guest."""
    plan = _call(Call.ALONG_WALL)
    y = {name: plan.seat(name).y for name in ("host-5", "host-1", "guest-1", "guest-5")}
    assert sorted(y, key=lambda name: -y[name]) == ["host-5", "host-1", "guest-1", "guest-5"]
    assert {seat.heading for seat in plan.seats} == {90.0}


def test_face_to_face_the_guests_face_the_door_and_in_the_presidential_form_the_hosts() -> None:
    """Who faces the door looks down the plan."""
    facing = _call(Call.FACE_TO_FACE)
    presidential = _call(Call.PRESIDENTIAL)
    assert (facing.seat("guest-1").heading, facing.seat("host-1").heading) == (180, 0)
    assert (presidential.seat("guest-1").heading, presidential.seat("host-1").heading) == (0, 180)


def test_across_the_way_in_the_guests_are_on_the_right_of_those_who_enter() -> None:
    """ENTER-right is higher."""
    plan = _call(Call.ACROSS_AXIS)
    host, guest = plan.seat("host-1"), plan.seat("guest-1")
    assert hand_of(plan, host, guest, Frame.ENTERING) is Hand.RIGHT


def test_in_one_row_the_middle_is_highest() -> None:
    """Seven in a row read 7 5 3 1 2 4 6 from the camera."""
    plan = _call(Call.CENTRE, Numbers(guests=4, hosts=3))
    assert [s.honour for s in sorted(plan.seats, key=lambda s: s.x)] == [7, 5, 3, 1, 2, 4, 6]


def test_in_the_free_form_no_chair_is_higher() -> None:
    """Chairs in a circle belong to nobody's order."""
    assert {(seat.sequence, seat.honour) for seat in _call(Call.FREE).seats} == {("", None)}


def test_back_rows_stand_behind_the_front_ones() -> None:
    """Ten guests face to face: eight in front, the ninth and the tenth behind them."""
    plan = _call(Call.FACE_TO_FACE, Numbers(guests=10, hosts=2))
    rows = [seat.row for seat in plan.seats if seat.side == "guest"]
    assert rows == [1] * 8 + [2] * 2
    assert plan.seat("guest-9").y < plan.seat("guest-8").y
