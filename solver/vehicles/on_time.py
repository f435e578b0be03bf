"""How likely it is that a car is there in time: along its tour, delays passed on from trip to trip.

A party whose coming is uncertain has a spread of the ticks at which it is out. Its car leaves when
both are there, so that one late flight makes the next pick-up late; what is certain leaves as
planned, or as soon as the car is there. Spreads are taken not to depend on one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from solver.vehicles.delays import Spread, certain, later_of
from solver.vehicles.trips import vehicle_gap, vehicle_tours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from solver.vehicles.problem import Plan, Problem
    from solver.vehicles.trips import Tour, Trip


def on_time(
    problem: Problem, plan: Plan, outs: Mapping[str, Spread], *, patience: int
) -> dict[str, float]:
    """Of each transfer the chance that its car is in time.

    With an entry in `outs` that is `patience` ticks after the party is out, or sooner; of others
    the chance that they are out at their goal when they are due.
    """
    found: dict[str, float] = {}
    for tour in vehicle_tours(problem, plan).values():
        found.update(_along(problem, tour, outs, patience=patience))
    return found


def _along(
    problem: Problem, tour: Tour, outs: Mapping[str, Spread], *, patience: int
) -> dict[str, float]:
    found: dict[str, float] = {}
    before: Trip | None = None
    clear = certain(0)
    for trip in tour:
        there = certain(trip.board)
        if before is not None:
            there = later_of(there, clear.moved(vehicle_gap(problem, before, trip)))
        leaves = _leaves(problem, trip, there, outs)
        for rider in trip.aboard:
            one = rider.transfer
            if one in outs:
                at = there.moved(rider.board - trip.board)
                found[one] = at.no_later_than(outs[one].moved(patience))
            else:
                due = problem.transfer[one].due
                found[one] = leaves.chance(due - (rider.clear - trip.depart))
        clear, before = leaves.moved(trip.clear - trip.depart), trip
    return found


def _leaves(problem: Problem, trip: Trip, there: Spread, outs: Mapping[str, Spread]) -> Spread:
    """When the car leaves: boarded by all, and not before the hour where nobody is uncertain."""
    boarding = problem.vehicle[trip.vehicle].boarding
    uncertain = [outs[one] for one in trip.transfers if one in outs]
    ready = there
    for out in uncertain:
        ready = later_of(ready, out)
    if uncertain:
        return ready.moved(boarding)
    return later_of(there.moved(trip.depart - trip.board), certain(trip.depart))
