"""Interpreters in an order of honour: they have no rank, and may stand anywhere in its queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.seating.seated import are_beside
from solver.seating.sequences import sequences

if TYPE_CHECKING:
    from solver.seating.problem import Seat, Sitting


def within_a_whisper(sitting: Sitting, where: dict[str, str]) -> dict[str, str]:
    """The same people, each interpreter of an order of honour moved up to who is interpreted for.

    Of the places within a whisper the lowest: so the fewest move down a chair. No search finds it
    by exchanging two, since all between have to move with them.
    """
    seats, found = {seat.id: seat for seat in sitting.seats}, dict(where)
    pinned = {pin.guest for pin in sitting.pins}
    order = sequences(sitting)
    for guest in sitting.guests:
        heard, own = found.get(guest.interprets or ""), found.get(guest.id)
        if heard is None or own is None or guest.rank is not None or guest.id in pinned:
            continue
        if not are_beside(seats[own], seats[heard]) and seats[own].sequence:
            queue = _free(order[seats[own].sequence], found, pinned)
            found.update(_moved_up(queue, guest.id, guest.interprets or "", seats[heard]))
    return found


def _free(seats: list[Seat], where: dict[str, str], pinned: set[str]) -> list[tuple[str, Seat]]:
    """Who sits along a sequence, with the chair; those pinned left out."""
    sits = {seat: guest for guest, seat in where.items() if guest not in pinned}
    return [(sits[seat.id], seat) for seat in seats if seat.id in sits]


def _moved_up(
    queue: list[tuple[str, Seat]], interpreter: str, heard: str, place: Seat
) -> dict[str, str]:
    """The chairs after the move; nothing where none is within a whisper, below who is heard."""
    others = [guest for guest, _ in queue if guest != interpreter]
    chairs = [seat for _, seat in queue]
    for at in range(len(others), -1, -1):
        moved = dict(zip([*others[:at], interpreter, *others[at:]], chairs, strict=True))
        above, below = moved.get(heard, place), moved[interpreter]
        if are_beside(below, above) and not _upset(above, below):
            return {guest: seat.id for guest, seat in moved.items()}
    return {}


def _upset(above: Seat, below: Seat) -> bool:
    """Whether who should sit above has the place of less honour."""
    return above.sequence == below.sequence and (above.honour or 0) > (below.honour or 0)
