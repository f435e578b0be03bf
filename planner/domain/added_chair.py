"""One chair more at a round table: the others make room for it."""

from __future__ import annotations

from dataclasses import replace
from math import cos, hypot, pi, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.layouts.seat_plan import LaidSeat, SeatPlan


def chair_name(plan: SeatPlan, table: str) -> str:
    """What the next chair of a table is called: `table-4-11` where ten stand there."""
    return f"{table}-{len(_ring(plan, table)) + 1}"


def with_chair(plan: SeatPlan, table: str, side: str) -> SeatPlan:
    """The room with one chair more at a round table, the lowest of its side.

    At a table whose chairs are anybody's it is nobody's too. It comes after the lowest so far,
    clockwise; all are spaced anew, so that none comes too near.
    """
    ring = _ring(plan, table)
    side = side if ring[-1].side else ""
    own = [seat for seat in ring if seat.side == side]
    lowest = max(own, key=lambda seat: seat.honour or 0, default=ring[-1])
    added = replace(
        lowest,
        id=chair_name(plan, table),
        side=side,
        sequence=f"{table}-{side}" if side else "",
        honour=len(own) + 1 if side else None,
        title="",
        offers=(),
    )
    place = ring.index(lowest) + 1
    round_it = _spaced([*ring[:place], added, *ring[place:]], _middle(ring))
    kept = {seat.id: seat for seat in round_it}
    seats = (kept.pop(seat.id, seat) for seat in plan.seats)
    return replace(plan, seats=(*seats, *kept.values()))


def _ring(plan: SeatPlan, table: str) -> list[LaidSeat]:
    """The chairs of a table clockwise from its head."""
    return [seat for seat in plan.seats if seat.table == table]


def _middle(ring: list[LaidSeat]) -> tuple[float, float]:
    return sum(seat.x for seat in ring) / len(ring), sum(seat.y for seat in ring) / len(ring)


def _spaced(ring: list[LaidSeat], middle: tuple[float, float]) -> list[LaidSeat]:
    """The same chairs at equal distances round the table, on a ring that gives each its width."""
    x, y = middle
    wide = max(len(ring) * 1.05 / (2 * pi), *(hypot(s.x - x, s.y - y) for s in ring))
    found = []
    for place, seat in enumerate(ring):
        angle = 360 * place / len(ring)
        ahead = ring[(place + 1) % len(ring)].id
        near = {ring[place - 1].id, ahead} - {seat.id}
        found.append(
            replace(
                seat,
                x=round(x + wide * sin(radians(angle)), 6),
                y=round(y - wide * cos(radians(angle)), 6),
                heading=(angle + 180) % 360,
                beside=tuple(sorted(near)),
            )
        )
    return found
