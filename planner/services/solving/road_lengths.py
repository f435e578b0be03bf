"""How long ways are, for electric cars and those that are paid by the kilometre."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from planner.documents.workbook.vehicle_policies import km_per_hour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.domain.event import Event, Register
    from solver.vehicles.fleet import Vehicle


def kilometres(
    register: Register, event: Event, *, places: Sequence[str], vehicles: Sequence[Vehicle]
) -> tuple[tuple[int, ...], ...]:
    """Whole kilometres from place to place, rounded up; none where no vehicle asks for them.

    Where minutes alone are typed, it is as far as one comes in these at the usual speed.
    """
    if not any(car.range_km is not None or car.km_price for car in vehicles):
        return ()
    times, speed = register.travel_table.times, km_per_hour(event.policies)

    def between(one: str, other: str) -> int:
        way = times.get((one, other))
        if way is None:
            return 0
        return math.ceil(way.minutes * speed / 60 if way.km is None else way.km)

    return tuple(
        tuple(0 if one == other else between(one, other) for other in places) for one in places
    )


def chargers(register: Register, places: Sequence[str]) -> tuple[str, ...]:
    """The places at which electric cars charge."""
    return tuple(one.id for one in register.places if one.chargers and one.id in places)
