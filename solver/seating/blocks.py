"""A first seating of a hall in rows: each unit grows as a block, seat by seat."""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from solver.seating.fill import LAST, suits
from solver.seating.problem import Guest, Seat, Sitting
from solver.seating.seated import neighbours

if TYPE_CHECKING:
    from solver.seating.fill import Where


@dataclass
class Floor:
    """The free seats of a hall, and which are neighbours: side by side, or one behind the other."""

    seats: dict[str, Seat]
    around: dict[str, frozenset[str]]
    free: set[str]
    order: dict[str, int] = field(default_factory=dict)

    def hemmed(self, seat: str) -> int:
        """How many free seats are around one."""
        return len(self.around[seat] & self.free)

    def corner(self, guest: Guest) -> str | None:
        """The free seat that is hemmed in most, of those a guest may have."""
        fit = [seat for seat in self.free if suits(guest, self.seats[seat])]
        return min(fit, key=lambda seat: (self.hemmed(seat), self.order[seat]), default=None)


def grown(sitting: Sitting, where: Where) -> Where:
    """Those in the rows, but who has a pin or a need, in blocks; the lowest seats stay empty."""
    areas = {seat.area for seat in sitting.seats if seat.ahead}
    rows = {seat.id for seat in sitting.seats if seat.area in areas and not seat.sequence}
    held = {pin.guest for pin in sitting.pins} | {g.id for g in sitting.guests if g.needs}
    kept = {guest: seat for guest, seat in where.items() if guest in held or seat not in rows}
    units: dict[str, list[Guest]] = {}
    for guest in sorted(sitting.guests, key=lambda guest: guest.rank or LAST):
        if guest.id in where and guest.id not in kept:
            units.setdefault(guest.unit or guest.id, []).append(guest)
    floor = _floor(sitting, rows - set(kept.values()), sum(map(len, units.values())))
    found = dict(kept)
    for members in units.values():
        found.update(_block(floor, members))
    return found


def _floor(sitting: Sitting, open_to: set[str], people: int) -> Floor:
    beside = {name: set(near) for name, near in neighbours(sitting).items()}
    for seat in sitting.seats:
        for other in seat.ahead:
            beside[seat.id].add(other)
            beside[other].add(seat.id)
    free = [seat for seat in sitting.seats if seat.id in open_to]
    best = sorted(free, key=lambda seat: seat.low)[:people]
    return Floor(
        seats={seat.id: seat for seat in sitting.seats},
        around={name: frozenset(near) for name, near in beside.items()},
        free={seat.id for seat in best},
        order={seat.id: n for n, seat in enumerate(sitting.seats)},
    )


def _block(floor: Floor, members: list[Guest]) -> Where:
    """Seats for a unit: next comes that with most of it around, then the one hemmed in most."""
    found: Where = {}
    edge: list[tuple[int, int, int, str]] = []
    inside: dict[str, int] = {}
    for guest in members:
        seat = _next(floor, edge, inside, guest) or floor.corner(guest)
        if seat is None:
            continue
        found[guest.id] = seat
        floor.free.discard(seat)
        # By their order: which of two alike comes first must not hang on how sets are kept.
        for near in sorted(floor.around[seat] & floor.free, key=floor.order.__getitem__):
            inside[near] = inside.get(near, 0) + 1
            heappush(edge, (-inside[near], floor.hemmed(near), len(inside), near))
    return found


def _next(
    floor: Floor, edge: list[tuple[int, int, int, str]], inside: dict[str, int], guest: Guest
) -> str | None:
    """The best free seat at the edge of a block; what has changed since it was noted is not."""
    while edge:
        met, _, _, seat = heappop(edge)
        if seat in floor.free and -met == inside[seat] and suits(guest, floor.seats[seat]):
            return seat
    return None
