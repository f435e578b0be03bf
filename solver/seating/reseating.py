"""A seating after a small change: everyone stays who can, and who has no chair takes a free one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.seating.fill import LAST, settled, suits

if TYPE_CHECKING:
    from solver.seating.fill import Where
    from solver.seating.problem import Sitting


def reseated(sitting: Sitting, before: Where) -> Where:
    """The seats of `before`, as far as guests, chairs and pins allow, in the order of honour.

    Guests whose chair is gone take the first free one that suits them, by rank; then each sequence
    is closed up and put in the order of its guests.
    """
    guests = {guest.id: guest for guest in sitting.guests}
    seats = {seat.id: seat for seat in sitting.seats}
    where = {pin.guest: pin.seat for pin in sitting.pins}
    for guest, seat in before.items():
        known = guest in guests and seat in seats and guest not in where
        if known and seat not in where.values() and suits(guests[guest], seats[seat]):
            where[guest] = seat
    waiting = [guest for guest in sitting.guests if guest.id not in where]
    taken = set(where.values())
    for one in sorted(waiting, key=lambda guest: LAST if guest.rank is None else guest.rank):
        free = (seat.id for seat in sitting.seats if seat.id not in taken and suits(one, seat))
        if (chosen := next(free, None)) is not None:
            where[one.id] = chosen
            taken.add(chosen)
    return settled(sitting, where)
