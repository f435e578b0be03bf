"""Rows of chairs: by the pattern of honour, or one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.layouts.patterns import Pattern, offsets
from planner.domain.layouts.seat_plan import LaidSeat, left_hand

if TYPE_CHECKING:
    from collections.abc import Callable


def honour_row(
    count: int,
    pattern: Pattern,
    *,
    centre: tuple[float, float],
    heading: float,
    make: Callable[[int, float, float, float], LaidSeat],
) -> list[LaidSeat]:
    """A row about `centre` whose sitters look along `heading`; `make(order, x, y, heading)`."""
    (x, y), (left_x, left_y) = centre, left_hand(heading)
    return [
        make(order, x + step * left_x, y + step * left_y, heading)
        for order, step in enumerate(offsets(count, pattern), start=1)
    ]


def shared(total: int, most: int) -> list[int]:
    """How many sit in each row of at most `most`, the front rows full."""
    if most < 1:
        raise ValueError(f"a row of {most} seats")
    full, rest = divmod(total, most)
    return [most] * full + ([rest] if rest else [])
