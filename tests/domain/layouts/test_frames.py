"""The four frames of left and right, and a chart turned by 180 degrees, for every layout."""

from __future__ import annotations

import pytest

from planner.domain.layouts import LAYOUTS, SeatingLayout
from planner.domain.layouts.conventions import Conventions, Hand
from planner.domain.layouts.frames import Frame, hand_of
from planner.domain.layouts.numbers import Numbers
from planner.domain.layouts.rostrum import lay_rostrum
from planner.domain.layouts.seat_plan import LaidSeat, MarkKind, SeatPlan

SOME = Numbers(rostrum=9, guests=9, hosts=8, others=14, recipients=4)
OTHER = {Hand.LEFT: Hand.RIGHT, Hand.RIGHT: Hand.LEFT, None: None}


def _laid(entry: SeatingLayout) -> SeatPlan:
    return entry.lay(SOME, Conventions())


def _pairs(plan: SeatPlan) -> list[tuple[LaidSeat, LaidSeat]]:
    return [(one, other) for one in plan.seats for other in plan.seats if one is not other]


@pytest.mark.parametrize("entry", LAYOUTS, ids=lambda entry: entry.layout.value)
def test_turned_by_180_degrees_everyone_has_the_same_hands(entry: SeatingLayout) -> None:
    """In each frame who sits at whose hand is the same in both views of the same seats."""
    plan = _laid(entry)
    turned = plan.turned()
    frames = [f for f in Frame if f is Frame.SITTER or _has_door(plan)]
    wrong = [
        (frame, one.id, other.id)
        for frame in frames
        for one, other in _pairs(plan)
        if hand_of(plan, one, other, frame)
        is not hand_of(turned, turned.seat(one.id), turned.seat(other.id), frame)
    ]
    assert wrong == []


def _has_door(plan: SeatPlan) -> bool:
    return any(mark.kind is MarkKind.DOOR for mark in plan.marks)


@pytest.mark.parametrize("entry", LAYOUTS, ids=lambda entry: entry.layout.value)
def test_who_enters_and_who_faces_the_door_are_mirrors(entry: SeatingLayout) -> None:
    """ENTER-right is DOOR-left, for every two chairs of every layout with a door."""
    plan = _laid(entry)
    for one, other in _pairs(plan) if _has_door(plan) else ():
        facing = hand_of(plan, one, other, Frame.FACING_DOOR)
        assert hand_of(plan, one, other, Frame.ENTERING) is OTHER[facing]


def test_the_left_of_the_rostrum_is_the_right_of_the_hall() -> None:
    """OCC-left is AUD-right: the second of seven sits at the first one's left, the hall's right."""
    plan = lay_rostrum(Numbers(rostrum=7, others=20), Conventions())
    first, second = plan.seat("rostrum-1"), plan.seat("rostrum-2")
    assert hand_of(plan, first, second, Frame.SITTER) is Hand.LEFT
    assert hand_of(plan, first, second, Frame.HALL) is Hand.RIGHT
    assert hand_of(plan, first, second, Frame.ENTERING) is Hand.RIGHT
    assert hand_of(plan, first, second, Frame.FACING_DOOR) is Hand.LEFT


def test_straight_before_one_is_at_neither_hand() -> None:
    """Of two rows with a common column the one behind is at no hand."""
    plan = lay_rostrum(Numbers(rostrum=14, others=20), Conventions())
    assert hand_of(plan, plan.seat("rostrum-1"), plan.seat("rostrum-12"), Frame.HALL) is None
