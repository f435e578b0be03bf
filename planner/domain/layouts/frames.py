"""Left and right in the four frames of practice, all derived from where chairs, door and stage are.

The commonest cause of wrong charts: one text says the left of those who sit, another the left of
those who look at them, a third that of one who comes in by the door, a fourth that of one who
stands inside and faces it. Two texts that look opposite often mean the same side.
"""

from __future__ import annotations

from enum import StrEnum
from math import atan2, degrees
from typing import TYPE_CHECKING

from planner.domain.layouts.conventions import Hand
from planner.domain.layouts.seat_plan import MarkKind, left_hand

if TYPE_CHECKING:
    from planner.domain.layouts.seat_plan import LaidSeat, SeatPlan


class Frame(StrEnum):
    """Whose left and right."""

    SITTER = "sitter"
    """The one who sits (以就座者为准)."""
    HALL = "hall"
    """The hall or the camera that looks at those on the stage (从台下看)."""
    ENTERING = "entering"
    """One who walks in through the main door (以进门方向为准)."""
    FACING_DOOR = "facing-door"
    """One who stands inside and faces the door (以面向门方向为准)."""


def hand_of(plan: SeatPlan, seat: LaidSeat, other: LaidSeat, frame: Frame) -> Hand | None:
    """At which hand of `seat` the `other` is in a frame; None straight before or behind it.

    KeyError where the plan has no door, and the frame is told by it.
    """
    x, y = left_hand(looking(plan, seat, frame))
    along = (other.x - seat.x) * x + (other.y - seat.y) * y
    if abs(along) < 1e-6:
        return None
    return Hand.LEFT if along > 0 else Hand.RIGHT


def looking(plan: SeatPlan, seat: LaidSeat, frame: Frame) -> float:
    """Where one looks whose left and right the frame has."""
    if frame is Frame.SITTER:
        return seat.heading
    if frame is Frame.HALL:
        return _watching(plan)
    entering = _from(plan, MarkKind.DOOR)
    return entering if frame is Frame.ENTERING else (entering + 180) % 360


def place_in_row(plan: SeatPlan, seat: LaidSeat) -> tuple[int, int]:
    """The how manieth of how many the chair is in its row, from the left as the hall sees it."""
    x, y = left_hand(looking(plan, seat, Frame.HALL))
    row = [
        other
        for other in plan.seats
        if (other.area, other.table, other.row, other.heading)
        == (seat.area, seat.table, seat.row, seat.heading)
    ]
    row.sort(key=lambda other: -(other.x * x + other.y * y))
    return row.index(seat) + 1, len(row)


def _watching(plan: SeatPlan) -> float:
    """As the camera looks; without one as from the hall, at whose back the door is."""
    kinds = {mark.kind for mark in plan.marks}
    return _from(plan, MarkKind.CAMERA if MarkKind.CAMERA in kinds else MarkKind.DOOR)


def _from(plan: SeatPlan, kind: MarkKind) -> float:
    """The direction from a mark to the middle of all chairs, as one of the four that rooms have."""
    mark = {mark.kind: mark for mark in plan.marks}[kind]
    x = sum(seat.x for seat in plan.seats) / len(plan.seats) - mark.x
    y = sum(seat.y for seat in plan.seats) / len(plan.seats) - mark.y
    return round(degrees(atan2(x, -y)) / 90) % 4 * 90.0
