"""Who sits at whose hand."""

from planner.domain.layouts.seat_plan import LaidSeat, left_hand


def on_the_left(seat: LaidSeat, other: LaidSeat) -> bool:
    """Whether `other` is on the left hand of the one who sits on `seat`."""
    x, y = left_hand(seat.heading)
    return (other.x - seat.x) * x + (other.y - seat.y) * y > 1e-9
